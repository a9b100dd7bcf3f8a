// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/destinationsmodel.h"

#include "shell/needs.h"
#include "shell/statusmark.h"

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
    return row.lane ? stateText(*row.lane) : DestinationsModel::tr("Nothing sent yet");
}

QString acceptedText(const Destination &row)
{
    if (!row.lane || row.lane->applied == 0)
        return u"–"_s;
    return row.lane->verified >= row.lane->applied
        ? DestinationsModel::tr("v%1, read back").arg(row.lane->applied)
        : DestinationsModel::tr("v%1, not checked").arg(row.lane->applied);
}

/// How far a revision is that they do not have yet.
QString wayOf(const Lane &lane)
{
    switch (lane.state) {
    case LaneState::Held:
        return DestinationsModel::tr("v%1, waiting: %2")
            .arg(lane.desired)
            .arg(shortText(lane.reason));
    case LaneState::Failed:
        return DestinationsModel::tr("v%1, failed: %2")
            .arg(lane.desired)
            .arg(shortText(lane.reason));
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
        return wayOf(*row.lane);
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
            {tr("State"), 140, stateWords},
            {tr("Last accepted"), 125, acceptedText},
            {tr("Next"), 200, nextText},
            {tr("Left out"), 0, leftOutText},
        },
        nameOf, parent)
{
}

} // namespace lockstep
