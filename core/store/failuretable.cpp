// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failuretable.h"

#include "lanetable.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int TrendSpans = 12;
/// Attempts that are looked at, the newest first, for a trend and for what was solved: bounds the
/// work where there is much history.
constexpr qint64 TrendAttempts = 2'000;
constexpr qint64 SolvedAttempts = 20'000;
constexpr qint64 TrendMs = 3'600'000;

} // namespace

FailureTable::FailureTable(Database &db)
    : m_setCause(db,
        u"INSERT INTO failure_causes (lane_id, reason, mark, message) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (lane_id) DO UPDATE SET reason = excluded.reason, mark = excluded.mark, "
        "message = excluded.message"_s)
    , m_forget(db, u"DELETE FROM failure_causes WHERE lane_id = ?"_s)
    , m_lanesOf(db,
          u"SELECT l.id FROM lanes AS l LEFT JOIN failure_causes AS c ON c.lane_id = l.id AND "
          "c.reason = l.reason WHERE l.system = ? AND l.reason = ? AND (l.state = 'retrying' "
          "OR l.state = 'held' OR l.state = 'failed') AND (? = '' OR coalesce(c.mark, '') = ?) ORDER BY l.id"_s)
    , m_groups(db,
          u"SELECT l.system, l.reason, coalesce(c.mark, ''), coalesce(min(c.message), ''), "
          "count(*), sum(CASE WHEN l.state = 'failed' THEN 1 ELSE 0 END), "
          "min(CASE WHEN l.failing_since > 0 AND l.reason <> 'paused' THEN l.failing_since ELSE "
          "l.since END), "
          "max(l.since), min(CASE WHEN l.state = 'retrying' THEN l.next_at END), min(l.id), "
          "sum(CASE WHEN l.answered = l.reason THEN 1 ELSE 0 END) "
          "FROM lanes AS l LEFT JOIN failure_causes AS c ON c.lane_id = l.id AND c.reason = "
          "l.reason WHERE (l.state = 'retrying' OR l.state = 'held' OR l.state = 'failed') "
          "GROUP BY l.system, l.reason, coalesce(c.mark, '') ORDER BY count(*) DESC, l.system"_s)
    , m_sample(db, u"SELECT system, topic, subject FROM lanes WHERE id = ?"_s)
    , m_newest(db,
          u"SELECT status, response_body FROM attempts WHERE system = ? AND outcome <> "
          u"'delivered' AND reason = ? AND number > 0 ORDER BY id DESC LIMIT 1"_s)
    , m_trend(db,
          u"SELECT (t.started_at - ?) * ? / ?, count(*) FROM (SELECT started_at FROM attempts "
          "WHERE system = ? AND outcome <> 'delivered' AND reason = ? AND number > 0 "
          "ORDER BY id DESC LIMIT ?) AS t WHERE t.started_at >= ? GROUP BY 1"_s)
    , m_discarded(db,
          u"SELECT l.id, l.system, l.topic, l.subject, l.desired, l.applied, l.since, l.note, "
          "coalesce((SELECT a.actor FROM attempts AS a WHERE a.event_seq = l.event_seq AND "
          "a.lane_id = l.id AND a.outcome = 'discarded' ORDER BY a.id DESC LIMIT 1), ''), "
          "coalesce((SELECT a.reason FROM attempts AS a WHERE a.event_seq = l.event_seq AND "
          "a.lane_id = l.id AND a.number > 0 AND a.outcome IS NOT NULL ORDER BY a.id DESC LIMIT "
          "1), '') FROM lanes AS l WHERE l.state = 'discarded' ORDER BY l.since DESC, l.id"_s)
    , m_failedFor(db,
          u"SELECT a.reason FROM lanes AS l JOIN attempts AS a ON a.event_seq = l.event_seq AND "
          "a.lane_id = l.id WHERE l.id = ? AND a.number > 0 AND a.outcome IS NOT NULL "
          "ORDER BY a.id DESC LIMIT 1"_s)
    , m_solved(db,
          u"SELECT s.system, s.reason, count(*), max(s.ended) FROM (SELECT a.system AS system, "
          "a.started_at AS ended, (SELECT b.reason FROM attempts AS b WHERE b.event_seq = "
          "a.event_seq AND b.lane_id = a.lane_id AND b.id < a.id AND b.number > 0 AND b.outcome "
          "IN ('refused', 'deferred', 'held') ORDER BY b.id DESC LIMIT 1) AS reason "
          "FROM attempts AS a WHERE a.id > (SELECT coalesce(max(id), 0) FROM attempts) - ? AND "
          "a.outcome = 'delivered' AND a.started_at >= ?) AS s WHERE s.reason IS NOT NULL "
          "GROUP BY s.system, s.reason ORDER BY max(s.ended) DESC"_s)
    , m_setNote(db,
          u"INSERT INTO failure_notes (group_name, note, actor, at) VALUES (?, ?, ?, ?) ON "
          u"CONFLICT "
          "(group_name) DO UPDATE SET note = excluded.note, actor = excluded.actor, at = excluded.at"_s)
    , m_dropNote(db, u"DELETE FROM failure_notes WHERE group_name = ?"_s)
    , m_note(db,
          u"SELECT note, actor, at FROM failure_notes WHERE group_name IN (?, ?) ORDER BY at DESC LIMIT 1"_s)
{
}

void FailureTable::setCause(qint64 laneId, Reason reason, const QString &masked)
{
    if (masked.isEmpty())
        m_forget.run(laneId);
    else
        m_setCause.run(laneId, name(reason), causeMark(masked), masked);
}

void FailureTable::forget(qint64 laneId)
{
    m_forget.run(laneId);
}

QList<qint64> FailureTable::lanesOf(const GroupName &group)
{
    QList<qint64> lanes;
    if (!m_lanesOf.run(group.system, name(group.reason), group.mark, group.mark))
        return lanes;
    while (m_lanesOf.next())
        lanes.append(m_lanesOf.whole(0));
    return lanes;
}

QList<FailureGroup> FailureTable::groups(qint64 nowMs)
{
    QList<FailureGroup> groups;
    QList<qint64> samples;
    QMap<std::pair<QString, Reason>, int> causes;
    if (!m_groups.run())
        return groups;
    while (m_groups.next()) {
        const GroupName name{m_groups.text(0),
            reasonFromName(m_groups.text(1)).value_or(Reason::None), m_groups.text(2)};
        ++causes[{name.system, name.reason}];
        groups.append({.id = name.text(),
            .system = name.system,
            .reason = name.reason,
            .count = m_groups.whole(4),
            .failed = m_groups.whole(5),
            .refused = m_groups.whole(10),
            .firstAtMs = m_groups.whole(6),
            .lastAtMs = m_groups.whole(7),
            .nextAtMs = m_groups.whole(8),
            .message = m_groups.text(3)});
        samples.append(m_groups.whole(9));
    }
    for (qsizetype i = 0; i < groups.size(); ++i) {
        FailureGroup &group = groups[i];
        const bool only = causes.value({group.system, group.reason}) == 1;
        if (only)
            group.id = GroupName{group.system, group.reason, {}}.text();
        if (m_sample.run(samples[i]) && m_sample.next())
            group.sample = {m_sample.text(0), m_sample.text(1), m_sample.text(2)};
        m_sample.finish();
        if (m_newest.run(group.system, name(group.reason)) && m_newest.next()) {
            group.status = int(m_newest.whole(0));
            if (only && group.message.isEmpty())
                group.message = maskedMessage(answerMessage(m_newest.utf8(1)));
        }
        m_newest.finish();
        addTrend(group, nowMs);
        addNote(group);
    }
    return groups;
}

void FailureTable::addNote(FailureGroup &group)
{
    // A group keeps its note when another answer with the same reason gives it its longer name.
    const QString stem = GroupName{group.system, group.reason, {}}.text();
    if (m_note.run(group.id, stem) && m_note.next()) {
        group.note = m_note.text(0);
        group.noteBy = m_note.text(1);
        group.noteAtMs = m_note.whole(2);
    }
    m_note.finish();
}

void FailureTable::setNote(
    const QString &group, const QString &note, const QString &actor, qint64 nowMs)
{
    if (note.isEmpty())
        m_dropNote.run(group);
    else
        m_setNote.run(group, note, actor, nowMs);
}

void FailureTable::addTrend(FailureGroup &group, qint64 nowMs)
{
    const qint64 from = nowMs + 1 - TrendMs;
    group.trend.fill(0, TrendSpans);
    if (!m_trend.run(from, qint64(TrendSpans), TrendMs, group.system, name(group.reason),
            TrendAttempts, from))
        return;
    while (m_trend.next()) {
        const qint64 at = std::clamp<qint64>(m_trend.whole(0), 0, TrendSpans - 1);
        group.trend[at] += int(m_trend.whole(1));
    }
}

QList<DiscardedLane> FailureTable::discarded()
{
    QList<DiscardedLane> lanes;
    if (!m_discarded.run())
        return lanes;
    while (m_discarded.next()) {
        lanes.append({.lane = {.id = m_discarded.whole(0),
                          .key = {m_discarded.text(1), m_discarded.text(2), m_discarded.text(3)},
                          .state = LaneState::Discarded,
                          .desired = m_discarded.whole(4),
                          .applied = m_discarded.whole(5),
                          .reason = Reason::DiscardedByPerson,
                          .sinceMs = m_discarded.whole(6)},
            .why = m_discarded.text(7),
            .actor = m_discarded.text(8),
            .failedFor = reasonFromName(m_discarded.text(9)).value_or(Reason::None)});
    }
    return lanes;
}

Reason FailureTable::failedFor(qint64 laneId)
{
    Reason reason = Reason::None;
    if (m_failedFor.run(laneId) && m_failedFor.next())
        reason = reasonFromName(m_failedFor.text(0)).value_or(Reason::None);
    m_failedFor.finish();
    return reason;
}

QList<SolvedCause> FailureTable::solvedSince(qint64 sinceMs)
{
    QList<SolvedCause> causes;
    if (!m_solved.run(SolvedAttempts, sinceMs))
        return causes;
    while (m_solved.next()) {
        causes.append({.system = m_solved.text(0),
            .reason = reasonFromName(m_solved.text(1)).value_or(Reason::None),
            .count = m_solved.whole(2),
            .lastAtMs = m_solved.whole(3)});
    }
    return causes;
}

} // namespace lockstep
