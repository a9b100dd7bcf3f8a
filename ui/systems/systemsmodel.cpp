// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/systemsmodel.h"

#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"
#include "systems/okrates.h"
#include "systems/systemstate.h"
#include "widgets/carddelegate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

SystemsModel::SystemsModel(
    StateStore &state, const QList<AdapterDescription> &adapters, QObject *parent)
    : TableModel(
        {{tr("System"), 0, [](const SystemStatus &system) { return system.config.name; }}},
        [](const SystemStatus &system) { return system.config.name; }, parent)
    , m_state(state)
    , m_adapters(adapters)
{
    connect(&state, &StateStore::systemsChanged, this, [this] { tellRows(); });
    connect(&state, &StateStore::countsChanged, this, [this] { touch(); });
    connect(&state, &StateStore::engineChanged, this, [this] { touch(); });
    tellRows();
}

void SystemsModel::setNew(bool isNew)
{
    m_new = isNew;
    tellRows();
}

void SystemsModel::tellRows()
{
    QList<SystemStatus> rows = m_state.systems();
    if (m_new)
        rows << SystemStatus();
    setRows(rows);
}

QVariant SystemsModel::newRow(int role) const
{
    switch (role) {
    case card::MarkRole:
        return int(Mark::NotLinked);
    case card::DetailsRole:
        return QStringList{tr("Not saved yet")};
    case Qt::DisplayRole:
        return tr("New system");
    case Qt::AccessibleTextRole:
        return tr("New system, not saved yet");
    default:
        return {};
    }
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

void SystemsModel::setRates(const OkRates *rates)
{
    m_rates = rates;
    connect(rates, &OkRates::changed, this, [this] { touch(); });
    touch();
}

void SystemsModel::setSandbox(const QStringList &systems)
{
    m_sandbox = systems;
    touch();
}

void SystemsModel::setTested(const QString &name)
{
    m_tested = name;
    touch();
}

QString SystemsModel::lanesText(const QString &system) const
{
    const MarkCounts counts = m_state.counts(system);
    if (counts.total() == 0)
        return tr("no clinics linked");
    const qint64 well = counts[Mark::InSync] + counts[Mark::Accepted];
    return counts[Mark::InSync] == counts.total()
        ? tr("%n clinics in sync", nullptr, int(counts.total()))
        : tr("%1 of %2 accepted").arg(well).arg(counts.total());
}

QString SystemsModel::asideText(const SystemStatus &system) const
{
    const QString &name = system.config.name;
    if (m_tested == name)
        return tr("testing…");
    if (m_edited.contains(name))
        return tr("edited");
    if (system.paused && system.pausedUntilMs > 0)
        return tr("till %1").arg(momentText(system.pausedUntilMs, m_state.nowMs()));
    return {};
}

QString SystemsModel::stateText(const SystemStatus &system) const
{
    if (m_state.stale())
        return word(Mark::Unknown);
    const QString stands = SystemState::word(m_state, system);
    const std::optional<int> share = m_rates ? m_rates->percent(system.config.name) : std::nullopt;
    if (!share || system.paused)
        return stands;
    // Well now, though not all of the hour: the tick is right, and so is the share.
    const bool recovered = *share < 100 && SystemState::isWell(m_state, system);
    return tr("%1 · %2 % ok in the last hour")
        .arg(recovered ? tr("All delivered") : stands)
        .arg(*share);
}

QString SystemsModel::spoken(const SystemStatus &system) const
{
    const QString text = tr("%1, %2, %3")
                             .arg(system.config.name, SystemState::word(m_state, system),
                                 SystemState::sentence(system, m_state.nowMs()));
    return system.config.allowInsecure ? tr("%1, insecure").arg(text) : text;
}

QVariant SystemsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SystemStatus &system = row(index.row());
    if (system.config.name.isEmpty())
        return newRow(role);
    const bool sandbox = m_sandbox.contains(system.config.name);
    switch (role) {
    case card::MarkRole:
        return int(m_state.shown(system));
    case card::AsideRole:
        return asideText(system);
    case card::DashedRole:
        return sandbox;
    case card::DetailsRole: {
        QString first
            = tr("%1 · %2").arg(adapterLabel(system.config.adapter), lanesText(system.config.name));
        if (sandbox)
            first = tr("Sandbox · %1").arg(lanesText(system.config.name));
        return QStringList{first, stateText(system)};
    }
    case card::AlarmRole:
        return system.config.allowInsecure ? tr("Insecure: sent without encryption") : QString();
    case Qt::AccessibleTextRole:
        return spoken(system);
    default:
        return TableModel::data(index, role);
    }
}

} // namespace lockstep
