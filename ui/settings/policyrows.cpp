// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policyrows.h"

#include "engineclient.h"
#include "settingrow.h"
#include "settingssection.h"
#include "shell/statestore.h"

#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

struct Words {
    QString label, help;
};

Words wordsOf(int SyncPolicy::*value)
{
    if (value == &SyncPolicy::publishHoldSeconds)
        return {PolicyRows::tr("Hold before sending"),
            PolicyRows::tr("How long a published change waits before any system receives it. "
                           "Until then it can be taken back unseen. 0 sends at once.")};
    if (value == &SyncPolicy::driftCheckHours)
        return {PolicyRows::tr("Check for drift every"),
            PolicyRows::tr("Lockstep reads back what each system shows, where it offers that. "
                           "It also does so shortly after each change.")};
    if (value == &SyncPolicy::attemptDays)
        return {PolicyRows::tr("Tries are kept"),
            PolicyRows::tr("Every try to reach a system, with its time and its answer's code.")};
    if (value == &SyncPolicy::excerptDays)
        return {PolicyRows::tr("Answers are kept"),
            PolicyRows::tr("The beginning of what systems answered; the largest part of the "
                           "history.")};
    if (value == &SyncPolicy::supersededDays)
        return {PolicyRows::tr("Former hours are kept"),
            PolicyRows::tr("Versions that a newer one replaced. The newest is always kept.")};
    return {PolicyRows::tr("The audit trail is kept"), PolicyRows::tr("Who changed what.")};
}

/// Behind a number, which the box itself shows.
QString suffixOf(QLatin1StringView unit, int value)
{
    return unit == "seconds"_L1 ? PolicyRows::tr(" s")
        : unit == "hours"_L1    ? PolicyRows::tr(" h")
        : unit == "days"_L1     ? PolicyRows::tr(" days", nullptr, value)
                                : PolicyRows::tr(" years", nullptr, value);
}

} // namespace

PolicyRows::PolicyRows(const Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&context.engine, &EngineClient::facts, this, [this](const QList<Fact> &batch) {
        for (const Fact &fact : batch) {
            if (const auto *changed = std::get_if<PolicyChanged>(&fact))
                take(changed->policy);
        }
    });
}

void PolicyRows::add(SettingsSection &section, int SyncPolicy::*value)
{
    const auto member = std::ranges::find(policyMembers(), value, &PolicyMember::value);
    auto *box = new QSpinBox;
    box->setObjectName(u"settings.%1SpinBox"_s.arg(member->name));
    box->setRange(member->least, member->most);
    const auto tellUnit = [box, member](int to) { box->setSuffix(suffixOf(member->unit, to)); };
    tellUnit(box->value());
    connect(box, &QSpinBox::valueChanged, box, tellUnit);
    box->setKeyboardTracking(false);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto [label, help] = wordsOf(value);
    SettingRow *row = section.addRow(label, help, box);
    connect(box, &QSpinBox::valueChanged, this, [this, value](int to) { change(value, to); });
    connect(row, &SettingRow::resetRequested, this,
        [this, value] { change(value, SyncPolicy().*value); });
    m_entries.append({&*member, box, row});
    row->setLocked(tr("it is not read yet"));
}

void PolicyRows::refresh()
{
    m_context.engine.policy(this, [this](const Result<SyncPolicy> &policy) {
        if (policy)
            take(*policy);
        else
            Q_EMIT failed(policy.error());
    });
}

void PolicyRows::take(const SyncPolicy &policy)
{
    m_policy = policy;
    m_known = true;
    const EngineState &engine = m_context.state.engine();
    const bool readOnly = engine.kind == EngineState::Kind::ReadOnly;
    for (const Entry &entry : std::as_const(m_entries)) {
        const QSignalBlocker blocker(entry.box);
        const int value = policy.*entry.member->value;
        entry.box->setValue(value);
        entry.box->setSuffix(suffixOf(entry.member->unit, value));
        entry.row->setChosen(value != SyncPolicy().*entry.member->value);
        entry.row->setLocked(
            readOnly ? tr("the store cannot be written now. %1").arg(engine.why.text) : QString());
    }
}

void PolicyRows::change(int SyncPolicy::*value, int to)
{
    if (!m_known || m_policy.*value == to)
        return;
    SyncPolicy wanted = m_policy;
    wanted.*value = to;
    m_context.engine.savePolicy(wanted, this, [this, wanted](const Result<void> &saved) {
        if (saved)
            return take(wanted);
        take(m_policy); // what is shown is what is so
        Q_EMIT failed(saved.error());
    });
}

} // namespace lockstep
