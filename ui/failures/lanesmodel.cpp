// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/lanesmodel.h"

#include "shell/jobtext.h"
#include "shell/needs.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString changeText(const Lane &lane)
{
    return lane.applied == 0 || lane.applied >= lane.desired
        ? FailedLanesModel::tr("v%1").arg(lane.desired)
        : FailedLanesModel::tr("v%1 → v%2").arg(lane.applied).arg(lane.desired);
}

QString triesText(const StateStore &state, const Lane &lane)
{
    if (lane.tries == 0)
        return lane.desired > 1 ? FailedLanesModel::tr("none for v%1").arg(lane.desired)
                                : FailedLanesModel::tr("none yet");
    // Only what is retried by itself goes on until its tries are used up.
    const SystemStatus *system = state.system(lane.key.system);
    return system && lane.state == LaneState::Retrying
        ? FailedLanesModel::tr("%1 of %2")
              .arg(lane.attempts)
              .arg(system->config.retryScheduleMs.size())
        : QString::number(lane.tries);
}

qint64 nextTryMs(const StateStore &state, const QSet<qint64> &probes, const Lane &lane)
{
    const SystemStatus *system = state.system(lane.key.system);
    if (system && probes.contains(lane.id))
        return system->nextProbeMs;
    const bool goes = lane.state == LaneState::Retrying || lane.state == LaneState::Pending;
    return goes ? lane.nextAtMs : 0;
}

std::vector<Column<Lane>> columns(const StateStore &state, const QSet<qint64> &probes)
{
    const auto moment = [&state](qint64 at) { return momentText(at, state.nowMs()); };
    return {
        {FailedLanesModel::tr("Clinic"), 0,
            [&state](const Lane &lane) { return state.subjectName(lane.key.subject); },
            [](const Lane &lane) { return std::optional(markOf(lane)); }},
        {FailedLanesModel::tr("System and cause"), 200,
            [](const Lane &lane) {
                return FailedLanesModel::tr("%1: %2").arg(lane.key.system, shortText(lane.reason));
            }},
        {FailedLanesModel::tr("Change"), 72, changeText},
        {FailedLanesModel::tr("Attempts"), 92,
            [&state](const Lane &lane) { return triesText(state, lane); }},
        {FailedLanesModel::tr("First"), 96,
            [moment](const Lane &lane) { return moment(lane.troubleSinceMs()); }},
        {FailedLanesModel::tr("Next"), 84,
            [moment, &state, &probes](const Lane &lane) {
                const qint64 next = nextTryMs(state, probes, lane);
                return next > 0 ? moment(next) : u"–"_s;
            }},
        {FailedLanesModel::tr("Status"), 150, stateText},
    };
}

} // namespace

FailedLanesModel::FailedLanesModel(const StateStore &state, QObject *parent)
    : TableModel(
        columns(state, m_probes), [](const Lane &lane) { return lane.key.text(); }, parent)
    , m_state(state)
{
}

void FailedLanesModel::findProbes(const QList<Lane> &lanes)
{
    m_probes.clear();
    QSet<QString> systems;
    for (const Lane &lane : lanes) {
        if (lane.state == LaneState::Sending)
            systems.insert(lane.key.system); // that one is the probe
    }
    for (const Lane &lane : lanes) {
        const SystemStatus *system = m_state.system(lane.key.system);
        const bool probes = isHeld(system) && system->nextProbeMs > 0;
        if (lane.state != LaneState::Held || !probes || systems.contains(lane.key.system))
            continue;
        systems.insert(lane.key.system);
        m_probes.insert(lane.id);
    }
}

qint64 FailedLanesModel::nextAtMs(const Lane &lane) const
{
    return nextTryMs(m_state, m_probes, lane);
}

QVariant FailedLanesModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::AccessibleTextRole && index.column() == 0 && index.isValid()) {
        const Lane &lane = row(index.row());
        return tr("%1, %2, %3, %4")
            .arg(m_state.subjectName(lane.key.subject), lane.key.system, stateText(lane),
                triesText(m_state, lane));
    }
    return TableModel::data(index, role);
}

} // namespace lockstep
