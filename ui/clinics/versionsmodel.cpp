// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/versionsmodel.h"

#include "hoursjson.h"
#include "json.h"
#include "shell/hourwords.h"
#include "shell/timetext.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

std::optional<Clinic> hoursIn(const QByteArray &body, const Clinic &clinic)
{
    const auto document = json::parse(body);
    auto hours = document ? hoursFromJson(*document) : Result<Clinic>(document.error());
    if (!hours)
        return std::nullopt;
    hours->id = clinic.id;
    hours->name = clinic.name;
    hours->services = clinic.services;
    hours->others = clinic.others;
    return *hours;
}

} // namespace

QList<Version> versionsOf(const Clinic &clinic, const QList<RevisionRow> &revisions)
{
    QList<Version> versions;
    for (const RevisionRow &row : revisions) {
        Version version{row.revision, row.savedAtMs, row.actor, hoursIn(row.body, clinic), {},
            versions.isEmpty()};
        if (version.hours)
            version.hours->revision = row.revision;
        versions << version;
    }
    for (qsizetype i = 0; i < versions.size(); ++i) {
        Version &version = versions[i];
        const bool last = i + 1 == versions.size();
        if (!version.hours)
            version.change = VersionsModel::tr("Its hours are not kept any more.");
        else if (last)
            version.change
                = version.revision == 1 ? VersionsModel::tr("First published") : QString();
        else if (versions[i + 1].hours)
            version.change = changeWords(*versions[i + 1].hours, *version.hours).join(u"; "_s);
    }
    return versions;
}

VersionsModel::VersionsModel(QObject *parent)
    : TableModel(
        {
            {tr("Version"), 75,
                [](const Version &version) {
                    const QString number = tr("v%1").arg(version.revision);
                    return version.newest ? tr("%1 now").arg(number) : number;
                }},
            {tr("When"), 125,
                [this](const Version &version) { return momentText(version.savedAtMs, m_nowMs); }},
            {tr("Who"), 80, [](const Version &version) { return version.actor; }},
            {tr("What changed"), 0, [](const Version &version) { return version.change; }},
        },
        [](const Version &version) { return version.revision; }, parent)
{
}

void VersionsModel::setVersions(const QList<Version> &versions, qint64 nowMs)
{
    m_nowMs = nowMs;
    setRows(versions);
}

} // namespace lockstep
