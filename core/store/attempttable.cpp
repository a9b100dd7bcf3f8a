// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attempttable.h"

#include "attemptsearch.h"
#include "eventtable.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// Every SELECT of attempts begins with these columns, read by attemptFrom() in this order.
QString columns()
{
    return u"SELECT a.id, e.id, a.system, a.topic, a.subject, a.epoch, a.revision, a.number, "
           u"a.cause, a.idempotency_key, a.started_at, "
           "a.duration_ms, a.outcome, a.certainty, a.status, a.reason, a.actor"_s;
}

QString source()
{
    return u" FROM attempts AS a JOIN events AS e ON e.seq = a.event_seq "_s;
}

template <typename Row> Attempt attemptFrom(const Row &row)
{
    const QString outcome = row.text(12);
    return {.id = row.whole(0),
        .eventId = row.text(1),
        .lane = {row.text(2), row.text(3), row.text(4)},
        .epoch = row.whole(5),
        .revision = row.whole(6),
        .number = int(row.whole(7)),
        .trigger = triggerFromName(row.text(8)).value_or(Trigger::Edit),
        .idempotencyKey = row.text(9),
        .startedAtMs = row.whole(10),
        .durationMs = row.whole(11),
        .open = outcome.isEmpty(),
        .outcome = outcomeKindFromName(outcome).value_or(OutcomeKind::Deferred),
        .certainty = certaintyFromName(row.text(13)).value_or(Certainty::Unknown),
        .status = int(row.whole(14)),
        .reason = reasonFromName(row.text(15)).value_or(Reason::None),
        .actor = row.text(16)};
}

} // namespace

AttemptTable::AttemptTable(Database &db)
    : m_db(db)
    , m_open(db,
          u"INSERT INTO attempts (lane_id, event_seq, lease_token, system, topic, subject, epoch, "
          u"revision, number, cause, "
          "idempotency_key, actor, started_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
    , m_close(db,
          u"UPDATE attempts SET outcome = ?, certainty = ?, status = ?, reason = ?, duration_ms = "
          u"?, request = ?, response = ?, "
          "response_body = ? WHERE id = ? AND outcome IS NULL"_s)
    , m_note(db,
          u"INSERT INTO attempts (lane_id, event_seq, lease_token, system, topic, subject, epoch, "
          u"revision, number, cause, "
          "idempotency_key, actor, started_at, outcome, certainty, reason) VALUES (?, ?, ?, ?, ?, "
          "?, ?, ?, 0, ?, '', ?, ?, ?, "
          "'not_sent', ?)"_s)
    , m_noteRead(db,
          u"INSERT INTO attempts (lane_id, event_seq, lease_token, system, topic, subject, epoch, "
          u"revision, number, cause, idempotency_key, actor, started_at, duration_ms, outcome, "
          u"certainty, status, reason, request, response, response_body) VALUES (?, ?, ?, ?, ?, ?, "
          u"?, ?, 0, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
    , m_unfinished(db,
          columns() + u", a.lane_id, a.event_seq, a.lease_token"_s + source()
              + u"WHERE a.outcome IS NULL ORDER BY a.id"_s)
    , m_onTheWire(db,
          u"SELECT revision FROM attempts WHERE lane_id = ? AND outcome IS NULL ORDER BY id DESC LIMIT 1"_s)
    , m_detail(db,
          columns()
              + u", a.request, a.response, a.response_body, a.event_seq, a.lane_id, "
                "a.removed_after_days"_s
              + source() + u"WHERE a.id = ?"_s)
    , m_siblings(db, columns() + source() + u"WHERE a.event_seq = ? ORDER BY a.id"_s)
    // The events of the subject lead to their few attempts; CROSS keeps them first.
    , m_acceptedBefore(db,
          u"SELECT e.body FROM events AS e CROSS JOIN attempts AS a WHERE e.topic = ? AND "
          u"e.subject = ? "
          u"AND e.revision < ? AND a.event_seq = e.seq AND a.lane_id = ? AND a.outcome = "
          u"'delivered' "
          "ORDER BY e.revision DESC LIMIT 1"_s)
    , m_newest(db, u"SELECT id, started_at FROM attempts ORDER BY id DESC LIMIT 1"_s)
    , m_count(db, u"SELECT count(*) FROM attempts"_s)
    , m_countOutcome(db, u"SELECT count(*) FROM attempts WHERE outcome = ?"_s)
{
}

qint64 AttemptTable::open(const Attempt &a, const Keys &keys)
{
    const bool done = m_open.run(keys.laneId, keys.eventSeq, keys.leaseToken, a.lane.system,
        a.lane.topic, a.lane.subject, a.epoch, a.revision, a.number, name(a.trigger),
        a.idempotencyKey, a.actor, a.startedAtMs);
    return done ? m_open.insertedId() : 0;
}

bool AttemptTable::close(const Attempt &a, const Outcome &outcome)
{
    return m_close.run(name(a.outcome), name(a.certainty), a.status, name(a.reason), a.durationMs,
               outcome.request, outcome.response, outcome.responseBody, a.id)
        && m_close.affected() == 1;
}

qint64 AttemptTable::note(const Attempt &a, const Keys &keys)
{
    const bool done = m_note.run(keys.laneId, keys.eventSeq, keys.leaseToken, a.lane.system,
        a.lane.topic, a.lane.subject, a.epoch, a.revision, name(a.trigger), a.actor, a.startedAtMs,
        name(a.outcome), name(a.reason));
    return done ? m_note.insertedId() : 0;
}

qint64 AttemptTable::noteRead(const Attempt &a, const Keys &keys, const Outcome &outcome)
{
    const bool done = m_noteRead.run(keys.laneId, keys.eventSeq, keys.leaseToken, a.lane.system,
        a.lane.topic, a.lane.subject, a.epoch, a.revision, name(a.trigger), a.actor, a.startedAtMs,
        a.durationMs, name(a.outcome), name(a.certainty), a.status, name(a.reason), outcome.request,
        outcome.response, outcome.responseBody);
    return done ? m_noteRead.insertedId() : 0;
}

QList<AttemptTable::Open> AttemptTable::unfinished()
{
    QList<Open> rows;
    if (!m_unfinished.run())
        return rows;
    while (m_unfinished.next())
        rows.append({attemptFrom(m_unfinished),
            {m_unfinished.whole(17), m_unfinished.whole(18), m_unfinished.whole(19)}});
    return rows;
}

qint64 AttemptTable::revisionOnTheWire(qint64 laneId)
{
    const qint64 revision
        = m_onTheWire.run(laneId) && m_onTheWire.next() ? m_onTheWire.whole(0) : 0;
    m_onTheWire.finish();
    return revision;
}

HistoryPage AttemptTable::history(const HistoryFilter &filter)
{
    HistoryPage page;
    const AttemptSearch search(m_db, filter);
    if (search.hopeless())
        return page;
    Statement statement(m_db,
        columns() + source() + u"WHERE a.id IN (SELECT id FROM ("_s + search.sql(filter.limit + 1)
            + u") AS found) ORDER BY a.id DESC"_s);
    if (!statement.runWith(search.values()))
        return page;
    while (statement.next())
        page.rows.append(attemptFrom(statement));
    if (page.rows.size() > filter.limit) {
        page.rows.removeLast();
        page.nextAfterId = page.rows.last().id;
    }
    return page;
}

qint64 AttemptTable::countMatching(const HistoryFilter &filter, qint64 most)
{
    const AttemptSearch search(m_db, filter);
    if (search.hopeless())
        return 0;
    Statement statement(m_db, u"SELECT count(*) FROM ("_s + search.sql(most + 1) + u") AS found"_s);
    const qint64 count
        = statement.runWith(search.values()) && statement.next() ? statement.whole(0) : 0;
    statement.finish();
    return count;
}

std::optional<AttemptDetail> AttemptTable::detail(qint64 id)
{
    if (!m_detail.run(id) || !m_detail.next())
        return std::nullopt;
    AttemptDetail detail{.attempt = attemptFrom(m_detail),
        .request = m_detail.text(17),
        .response = m_detail.text(18),
        .responseBody = m_detail.utf8(19),
        .removedAfterDays = int(m_detail.whole(22))};
    const qint64 eventSeq = m_detail.whole(20);
    const qint64 laneId = m_detail.whole(21);
    m_detail.finish();
    if (const auto event = EventTable(m_db).bySeq(eventSeq))
        detail.event = *event;
    if (m_acceptedBefore.run(
            detail.attempt.lane.topic, detail.attempt.lane.subject, detail.attempt.revision, laneId)
        && m_acceptedBefore.next())
        detail.acceptedBefore = m_acceptedBefore.utf8(0);
    m_acceptedBefore.finish();
    if (m_siblings.run(eventSeq)) {
        while (m_siblings.next())
            detail.siblings.append(attemptFrom(m_siblings));
    }
    return detail;
}

std::pair<qint64, qint64> AttemptTable::newest()
{
    std::pair<qint64, qint64> newest{0, 0};
    if (m_newest.run() && m_newest.next())
        newest = {m_newest.whole(0), m_newest.whole(1)};
    m_newest.finish();
    return newest;
}

qint64 AttemptTable::count()
{
    const qint64 count = m_count.run() && m_count.next() ? m_count.whole(0) : 0;
    m_count.finish();
    return count;
}

qint64 AttemptTable::countOutcome(OutcomeKind kind)
{
    const qint64 count
        = m_countOutcome.run(name(kind)) && m_countOutcome.next() ? m_countOutcome.whole(0) : 0;
    m_countOutcome.finish();
    return count;
}

} // namespace lockstep
