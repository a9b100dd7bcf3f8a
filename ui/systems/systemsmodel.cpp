// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/systemsmodel.h"

#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"
#include "widgets/carddelegate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString pausedSentence(const SystemStatus &system, qint64 nowMs)
{
    const QString since = momentText(system.pausedSinceMs, nowMs);
    return system.pausedUntilMs > 0
        ? SystemsModel::tr("Paused by %1 since %2, until %3.")
              .arg(system.pausedBy, since, momentText(system.pausedUntilMs, nowMs))
        : SystemsModel::tr("Paused by %1 since %2, until resumed.").arg(system.pausedBy, since);
}

QString heldSentence(const SystemStatus &system, qint64 nowMs)
{
    const QString why = sentence(system.holdReason, system.config.name, 0);
    const QString next = system.nextProbeMs > nowMs
        ? SystemsModel::tr("next try %1").arg(momentText(system.nextProbeMs, nowMs))
        : SystemsModel::tr("waits for you");
    return SystemsModel::tr("%1 Since %2; %3.")
        .arg(why, momentText(system.heldSinceMs, nowMs), next);
}

} // namespace

QString stateSentence(const SystemStatus &system, qint64 nowMs)
{
    if (system.paused)
        return pausedSentence(system, nowMs);
    if (system.holdReason != Reason::None)
        return heldSentence(system, nowMs);
    if (system.breaker == BreakerState::Open)
        return SystemsModel::tr("Resting: %1 failures in a row; next try %2.")
            .arg(system.consecutiveFailures)
            .arg(momentText(system.breakerUntilMs, nowMs));
    if (system.breaker == BreakerState::HalfOpen)
        return SystemsModel::tr(
            "Rested after failures; one change goes ahead to see if it is well.");
    if (system.gatedUntilMs > nowMs)
        return SystemsModel::tr("Asked us to wait until %1.")
            .arg(momentText(system.gatedUntilMs, nowMs));
    if (system.consecutiveFailures > 0)
        return SystemsModel::tr("Failures in a row: %1.").arg(system.consecutiveFailures);
    return SystemsModel::tr("Well: nothing stands in the way.");
}

SystemsModel::SystemsModel(
    StateStore &state, const QList<AdapterDescription> &adapters, QObject *parent)
    : TableModel(
        {{tr("System"), 0, [](const SystemStatus &system) { return system.config.name; }}},
        [](const SystemStatus &system) { return system.config.name; }, parent)
    , m_state(state)
    , m_adapters(adapters)
{
    connect(&state, &StateStore::systemsChanged, this, [this] { setRows(m_state.systems()); });
    connect(&state, &StateStore::countsChanged, this, [this] { touch(); });
    connect(&state, &StateStore::engineChanged, this, [this] { touch(); });
    setRows(state.systems());
}

void SystemsModel::setEdited(const QString &name, bool edited)
{
    if (edited)
        m_edited.insert(name);
    else
        m_edited.remove(name);
    touch();
}

QString SystemsModel::adapterLabel(const QString &key) const
{
    const auto found = std::find_if(m_adapters.cbegin(), m_adapters.cend(),
        [&](const AdapterDescription &each) { return each.key == key; });
    return found == m_adapters.cend() ? tr("unknown adapter “%1”").arg(key) : found->label;
}

QString SystemsModel::lanesText(const QString &system) const
{
    const MarkCounts counts = m_state.counts(system);
    const qint64 well = counts[Mark::InSync] + counts[Mark::Accepted];
    return tr("%1 of %2 accepted").arg(well).arg(counts.total());
}

QVariant SystemsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SystemStatus &system = row(index.row());
    switch (role) {
    case card::MarkRole:
        return int(m_state.stale() ? Mark::Unknown : markOf(system));
    case card::AsideRole:
        return m_edited.contains(system.config.name) ? tr("edited") : QString();
    case card::DetailsRole:
        return QStringList{
            adapterLabel(system.config.adapter) + u" · "_s + lanesText(system.config.name),
            stateSentence(system, m_state.nowMs())};
    case card::AlarmRole:
        return system.config.allowInsecure ? tr("Insecure: sent without encryption") : QString();
    case Qt::AccessibleTextRole: {
        const QString text = tr("%1, %2, %3")
                                 .arg(system.config.name, word(markOf(system)),
                                     stateSentence(system, m_state.nowMs()));
        return system.config.allowInsecure ? tr("%1, insecure").arg(text) : text;
    }
    default:
        return TableModel::data(index, role);
    }
}

} // namespace lockstep
