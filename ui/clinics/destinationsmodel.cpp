// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/destinationsmodel.h"

#include "shell/needs.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString nameOf(const Destination &row)
{
    return row.preview.system.config.name;
}

QString stateWords(const Destination &row)
{
    if (!row.preview.linked)
        return DestinationsModel::tr("Not linked");
    if (!row.lane)
        return DestinationsModel::tr("Nothing sent yet");
    const QString reason = shortText(row.lane->reason);
    QString state = stateText(*row.lane);
    if (row.mark == Mark::Failed && (state == reason || row.lane->state == LaneState::Failed))
        return DestinationsModel::tr("Failed: %1", "why").arg(reason);
    state[0] = state[0].toUpper(); // "Waits: sign-in refused"
    return state;
}

QString acceptedText(const Destination &row)
{
    if (!row.lane || row.lane->applied == 0)
        return u"–"_s;
    return row.lane->verified >= row.lane->applied
        ? DestinationsModel::tr("v%1, read back").arg(row.lane->applied)
        : DestinationsModel::tr("v%1, not checked").arg(row.lane->applied);
}

/// How far a revision is that they do not have yet. Why it is not there is the state's to say.
QString wayOf(const Lane &lane, const SystemStatus &system, qint64 nowMs)
{
    switch (lane.state) {
    case LaneState::Held:
        return system.nextProbeMs > nowMs && !system.paused
            ? DestinationsModel::tr("v%1, next try %2")
                  .arg(QString::number(lane.desired), momentText(system.nextProbeMs, nowMs))
            : DestinationsModel::tr("v%1, waiting").arg(lane.desired);
    case LaneState::Failed:
        return DestinationsModel::tr("v%1, when retried").arg(lane.desired);
    case LaneState::Discarded:
        return DestinationsModel::tr("v%1, discarded").arg(lane.desired);
    default:
        return DestinationsModel::tr("v%1, on its way").arg(lane.desired);
    }
}

QString nextText(const Destination &row)
{
    if (!row.preview.linked)
        return u"–"_s;
    if (row.changes)
        return DestinationsModel::tr("the draft");
    if (row.lane && row.lane->desired > row.lane->applied)
        return wayOf(*row.lane, row.preview.system, row.nowMs);
    return DestinationsModel::tr("nothing new");
}

QString leftOutText(const Destination &row)
{
    return row.preview.notes.isEmpty() ? u"–"_s : row.preview.notes.join(u"; "_s);
}

} // namespace

DestinationsModel::DestinationsModel(QObject *parent)
    : TableModel(
        {
            {tr("System"), 140, nameOf,
                [](const Destination &row) { return std::optional(row.mark); }},
            {tr("State"), 190, stateWords},
            {tr("Last accepted"), 125, acceptedText},
            {tr("Next"), 200, nextText},
            {tr("Left out"), 0, leftOutText},
        },
        nameOf, parent)
{
}

} // namespace lockstep
