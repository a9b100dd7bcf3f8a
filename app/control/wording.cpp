// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording.h"

#include "nearestname.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

QString mark(const Output &out, const Attempt &attempt)
{
    if (attempt.open)
        return out.dim(u"→"_s);
    switch (attempt.outcome) {
    case OutcomeKind::Delivered:
        return out.green(u"✓"_s);
    case OutcomeKind::Equal:
        return out.green(u"●"_s);
    case OutcomeKind::Differs:
        return out.yellow(u"◆"_s);
    case OutcomeKind::Deferred:
        return out.yellow(u"↻"_s);
    case OutcomeKind::Refused:
        return out.red(u"✗"_s);
    case OutcomeKind::Held:
        return out.red(u"▮"_s);
    case OutcomeKind::Superseded:
    case OutcomeKind::Late:
    case OutcomeKind::Discarded:
        break;
    }
    return out.dim(u"·"_s);
}

QString told(const Attempt &attempt)
{
    if (attempt.open)
        return u"sending"_s;
    if (attempt.outcome == OutcomeKind::Delivered)
        return u"accepted (%1)"_s.arg(attempt.status);
    return sentence(attempt.reason, attempt.lane.system, attempt.status);
}

} // namespace

QString flowLine(const Output &out, const Attempt &attempt)
{
    const QString took = attempt.open ? QString() : u"  %1 ms"_s.arg(attempt.durationMs);
    return u"  %1 %2 %3 %4 rev %5  %6%7"_s.arg(
        out.dim(clockTime(attempt.startedAtMs + (attempt.open ? 0 : attempt.durationMs))),
        mark(out, attempt), plain(attempt.lane.system).leftJustified(14),
        plain(attempt.lane.subject), QString::number(attempt.revision), told(attempt),
        out.dim(took));
}

QString summaryLine(const Output &out, const StateCounts &counts)
{
    const QString all
        = u"%1 of %2 in lockstep"_s.arg(counts[LaneState::Delivered]).arg(counts.total());
    if (counts.inLockstep())
        return out.green(u"● "_s + all);
    QStringList rest;
    for (const LaneState state : {LaneState::Failed, LaneState::Held, LaneState::Retrying,
             LaneState::Sending, LaneState::Pending, LaneState::Discarded}) {
        if (counts[state] > 0)
            rest.append(u"%1 %2"_s.arg(counts[state]).arg(name(state)));
    }
    return out.yellow(u"◆ "_s + all) + u" · "_s + rest.join(u" · "_s);
}

Exit exitOf(const StateCounts &counts)
{
    return counts[LaneState::Failed] + counts[LaneState::Held] > 0 ? NotInLockstep : Done;
}

Exit exitOf(const StoreStatus &status)
{
    return status.drifted > status.driftIgnored ? NotInLockstep : exitOf(status.counts);
}

Result<SystemStatus> systemNamed(Queries &queries, const QString &name)
{
    const auto systems = queries.systems();
    if (!systems)
        return systems.error();
    QStringList names;
    for (const SystemStatus &system : *systems) {
        if (system.config.name == name)
            return system;
        names.append(system.config.name);
    }
    const QString near = nearestName(name, names);
    return Error{.kind = Error::Kind::NotFound,
        .reason = u"system-unknown"_s,
        .text = u"There is no system \"%1\"."_s.arg(name),
        .fix = near.isEmpty() ? u"See: lockstepctl systems list"_s
                              : u"Did you mean \"%1\"?"_s.arg(near)};
}

QString theirAnswer(Queries &queries, const LaneKey &lane)
{
    constexpr qsizetype LongestLine = 200;
    constexpr int FarBack = 20;
    const auto newest = queries.history(
        {.system = lane.system, .topic = lane.topic, .subject = lane.subject, .limit = FarBack});
    if (!newest)
        return {};
    const auto sent = std::find_if(newest->rows.begin(), newest->rows.end(),
        [](const Attempt &attempt) { return attempt.trigger != Trigger::Check; });
    if (sent == newest->rows.end())
        return {};
    const auto detail = queries.attempt(sent->id);
    return detail ? plain(QString::fromUtf8(detail->responseBody)).simplified().left(LongestLine)
                  : QString();
}

QString clockTime(qint64 epochMs)
{
    return QDateTime::fromMSecsSinceEpoch(epochMs).toString(u"HH:mm:ss"_s);
}

QString age(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(0, ms) / 1000;
    if (seconds < 60)
        return u"%1 s"_s.arg(seconds);
    if (seconds < 3600)
        return u"%1 min"_s.arg(seconds / 60);
    return seconds < 86'400 ? u"%1 h"_s.arg(seconds / 3600) : u"%1 d"_s.arg(seconds / 86'400);
}

} // namespace lockstep::control
