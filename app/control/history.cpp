// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "input.h"
#include "jsonrows.h"
#include "nearestname.h"
#include "session.h"
#include "verbs.h"
#include "wording.h"

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

template <typename Enum, typename Read>
Result<std::optional<Enum>> wordFrom(const CommandLine &line, const QString &option, Read read)
{
    if (!line.has(option))
        return std::optional<Enum>();
    const std::optional<Enum> word = read(line.value(option));
    if (word)
        return word;
    return Error{.reason = option + u"-unknown"_s,
        .text = u"There is no %1 \"%2\"."_s.arg(option, line.value(option)),
        .fix = u"Outcomes: delivered, deferred, refused, held, superseded, late, equal, differs. "
               u"Reasons: as "
               "\"failures\" prints them."_s};
}

Result<HistoryFilter> filterFrom(const CommandLine &line)
{
    const auto outcome = wordFrom<OutcomeKind>(line, u"outcome"_s, outcomeKindFromName);
    const auto reason = wordFrom<Reason>(line, u"reason"_s, reasonFromName);
    const auto since = instantOption(line, u"since"_s);
    const auto until = instantOption(line, u"until"_s);
    const auto limit = wholeOption(line, u"limit"_s, 200);
    const auto after = wholeOption(line, u"after"_s, 0);
    if (!outcome)
        return outcome.error();
    if (!reason)
        return reason.error();
    for (const auto *number : {&since, &until, &limit, &after}) {
        if (!*number)
            return number->error();
    }
    constexpr qint64 LargestPage = 100'000;
    return HistoryFilter{.system = line.value(u"system"_s),
        .topic = line.value(u"topic"_s),
        .subject = line.value(u"subject"_s),
        .text = line.value(u"text"_s),
        .outcome = *outcome,
        .reason = *reason,
        .sinceMs = *since,
        .untilMs = *until,
        .limit = int(std::min(*limit, LargestPage)),
        .afterId = *after};
}

QStringList cellsOf(const Attempt &attempt)
{
    const QString outcome = attempt.open ? u"sending"_s : name(attempt.outcome);
    return {QString::number(attempt.id), timeOrNull(attempt.startedAtMs).toString(),
        attempt.lane.text(), QString::number(attempt.revision), name(attempt.trigger), outcome,
        attempt.status > 0 ? QString::number(attempt.status) : u"-"_s, name(attempt.reason),
        u"%1 ms"_s.arg(attempt.durationMs)};
}

std::optional<int> list(Session &session)
{
    const auto filter = filterFrom(session.line);
    if (!filter)
        return session.out.failUsage(filter.error());
    const auto engine = session.application.reader();
    if (!engine)
        return session.out.fail(engine.error());
    const auto page = (*engine)->queries().history(*filter);
    if (!page)
        return session.out.fail(page.error());
    QList<QStringList> rows;
    for (const Attempt &attempt : page->rows) {
        session.out.row(toRow(attempt));
        rows.append(cellsOf(attempt));
    }
    session.out.table({u"ID"_s, u"STARTED"_s, u"LANE"_s, u"REVISION"_s, u"TRIGGER"_s, u"OUTCOME"_s,
                          u"STATUS"_s, u"REASON"_s, u"TOOK"_s},
        rows);
    if (page->nextAfterId > 0)
        session.out.note(u"Older ones: --after %1"_s.arg(page->nextAfterId));
    return Done;
}

} // namespace

Verb history()
{
    return {.words = {u"history"_s},
        .summary = u"attempts, newest first"_s,
        .details
        = u"Times are RFC 3339 or dates. --after continues below the attempt with that id."_s,
        .options = {{u"system"_s, u"SYSTEM"_s, u"only this system"_s},
            {u"topic"_s, u"TOPIC"_s, u"only this topic"_s},
            {u"subject"_s, u"SUBJECT"_s, u"only this subject"_s},
            {u"outcome"_s, u"OUTCOME"_s, u"delivered, deferred, refused, held, superseded, late"_s},
            {u"reason"_s, u"REASON"_s, u"only this reason code"_s},
            {u"since"_s, u"TIME"_s, u"started then or later"_s},
            {u"until"_s, u"TIME"_s, u"started before then"_s},
            {u"text"_s, u"TEXT"_s,
                u"words: clinic, system, status, reason, event id or idempotency key"_s},
            {u"limit"_s, u"N"_s, u"at most so many (default 200)"_s},
            {u"after"_s, u"CURSOR"_s, u"older than this attempt"_s}},
        .run = list};
}

} // namespace lockstep::control
