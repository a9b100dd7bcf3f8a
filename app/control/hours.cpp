// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hoursjson.h"
#include "input.h"
#include "jsonrows.h"
#include "session.h"
#include "verbs.h"

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

Result<std::optional<qint64>> wantedRevision(const CommandLine &line)
{
    if (!line.has(u"if-revision"_s))
        return std::optional<qint64>();
    bool ok = false;
    const qint64 revision = line.value(u"if-revision"_s).toLongLong(&ok);
    if (ok && revision >= 1)
        return std::optional(revision);
    return Error{.reason = u"revision-invalid"_s,
        .text = u"\"%1\" is not a revision."_s.arg(line.value(u"if-revision"_s)),
        .fix = u"Write the whole number that \"clinics show\" prints."_s};
}

std::optional<int> set(Session &session)
{
    const auto revision = wantedRevision(session.line);
    if (!revision)
        return session.out.failUsage(revision.error());
    const QString id = session.line.arguments[0];
    const QString file = session.line.arguments[1];
    const auto document = readJson(file);
    if (!document)
        return session.out.fail(document.error(), file);
    const auto engine = session.application.engine();
    if (!engine)
        return session.out.fail(engine.error());
    const auto current = (*engine)->queries().clinic(id);
    if (!current)
        return session.out.fail(current.error());
    const auto clinic = withHours(*current, *document);
    if (!clinic)
        return session.out.fail(clinic.error(), file);
    const auto saved = (*engine)->saveClinic(*clinic, *revision);
    if (!saved)
        return session.out.fail(saved.error(), file);
    session.out.row(
        {{u"clinicId"_s, id}, {u"revision"_s, saved->revision}, {u"changed"_s, saved->changed},
            {u"eventId"_s, saved->changed ? QJsonValue(saved->eventId) : QJsonValue()},
            {u"systems"_s, saved->systems}, {u"heldUntil"_s, timeOrNull(saved->heldUntilMs)}});
    session.out.text(saved->changed
            ? u"%1 is at revision %2, on its way to %3 systems"_s.arg(id)
                  .arg(saved->revision)
                  .arg(saved->systems)
            : u"%1 had these hours already, at revision %2: nothing is sent"_s.arg(id).arg(
                saved->revision));
    return Done;
}

} // namespace

Verb hoursSet()
{
    return {.words = {u"hours"_s, u"set"_s},
        .arguments = u"ID FILE|-"_s,
        .least = 2,
        .most = 2,
        .summary = u"replaces the hours of one clinic and publishes them"_s,
        .details = u"FILE is a JSON object with schedules, overrides and, where it changes, "
                   "timezone.\nA whole neutral document will do as well."_s,
        .options = {{u"if-revision"_s, u"N"_s, u"refuse unless N is the newest revision"_s}},
        .run = set};
}

} // namespace lockstep::control
