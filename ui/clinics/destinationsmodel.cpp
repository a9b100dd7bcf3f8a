// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/destinationsmodel.h"

#include "shell/statusmark.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString nameOf(const Destination &row)
{
    return row.preview.system.config.name;
}

QString linkText(const Destination &row)
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

QString nextText(const Destination &row)
{
    if (!row.preview.linked)
        return u"–"_s;
    if (row.changes)
        return DestinationsModel::tr("the draft");
    if (row.lane && row.lane->desired > row.lane->applied)
        return DestinationsModel::tr("v%1, on its way").arg(row.lane->desired);
    return DestinationsModel::tr("nothing new");
}

QString lostText(const Destination &row)
{
    return row.preview.notes.isEmpty() ? DestinationsModel::tr("nothing")
                                       : row.preview.notes.join(u"; "_s);
}

} // namespace

DestinationsModel::DestinationsModel(QObject *parent)
    : TableModel(
        {
            {tr("System"), 180, nameOf,
                [](const Destination &row) { return std::optional(row.mark); }},
            {tr("Link"), 180, linkText},
            {tr("Last accepted"), 130, acceptedText},
            {tr("Next"), 150, nextText},
            {tr("Cannot carry"), 0, lostText},
        },
        nameOf, parent)
{
}

} // namespace lockstep
