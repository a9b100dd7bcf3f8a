// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trimtable.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// The event `events` may go: a newer revision is there, and no system holds this one or waits to.
QString replaced()
{
    return u" AND EXISTS (SELECT 1 FROM events AS n WHERE n.topic = events.topic AND n.subject = "
           u"events.subject AND n.revision > events.revision) AND NOT EXISTS (SELECT 1 FROM lanes "
           u"AS l WHERE l.subject = events.subject AND l.topic = events.topic AND (l.applied = "
           u"events.revision OR l.event_seq = events.seq))"_s;
}

} // namespace

TrimTable::TrimTable(Database &db)
    : m_oldAttempts(db, u"SELECT id, started_at FROM attempts WHERE id > ? ORDER BY id LIMIT ?"_s)
    , m_oldEvents(
          db, u"SELECT seq, saved_at_us / 1000 FROM events WHERE seq > ? ORDER BY seq LIMIT ?"_s)
    , m_removeExcerpt(db,
          u"UPDATE attempts SET response_body = '', removed_after_days = ? WHERE id = ? AND "
          u"outcome "
          u"IS NOT NULL AND response_body <> ''"_s)
    , m_removeAttempt(db,
          u"DELETE FROM attempts WHERE id = ? AND outcome IS NOT NULL AND NOT EXISTS (SELECT 1 "
          u"FROM "
          u"lanes AS l WHERE l.id = attempts.lane_id AND ((l.state <> 'delivered' AND "
          u"attempts.revision >= l.applied) OR (attempts.outcome = 'delivered' AND "
          u"attempts.revision = l.applied AND NOT EXISTS (SELECT 1 FROM attempts AS n WHERE "
          u"n.event_seq = attempts.event_seq AND n.lane_id = attempts.lane_id AND n.outcome = "
          u"'delivered' AND n.id > attempts.id))))"_s)
    , m_removeEvent(db,
          u"DELETE FROM events WHERE seq = ? AND NOT EXISTS (SELECT 1 FROM attempts AS a WHERE "
          u"a.event_seq = events.seq)"_s
              + replaced())
    , m_removeBody(db,
          u"UPDATE events SET body = '', removed_after_days = ? WHERE seq = ? AND "
          u"removed_after_days = 0"_s
              + replaced())
{
}

QList<qint64> TrimTable::oldest(
    Statement &statement, qint64 before, qint64 after, int limit, Batch &batch)
{
    QList<qint64> keys;
    batch.last = after;
    if (!statement.run(after, limit))
        return keys;
    while (statement.next()) {
        // Keys rise with time: behind the first that is young enough all are.
        if (statement.whole(1) >= before) {
            statement.finish();
            break;
        }
        keys.append(statement.whole(0));
    }
    batch.more = keys.size() == limit;
    if (!keys.isEmpty())
        batch.last = keys.last();
    return keys;
}

TrimTable::Batch TrimTable::excerpts(qint64 beforeMs, qint64 after, int days, int limit)
{
    Batch batch;
    for (const qint64 id : oldest(m_oldAttempts, beforeMs, after, limit, batch)) {
        if (m_removeExcerpt.run(days, id))
            batch.removed += m_removeExcerpt.affected();
    }
    return batch;
}

TrimTable::Batch TrimTable::attempts(qint64 beforeMs, qint64 after, int limit)
{
    Batch batch;
    for (const qint64 id : oldest(m_oldAttempts, beforeMs, after, limit, batch)) {
        if (m_removeAttempt.run(id))
            batch.removed += m_removeAttempt.affected();
    }
    return batch;
}

TrimTable::Batch TrimTable::events(qint64 beforeMs, qint64 after, int days, int limit)
{
    Batch batch;
    for (const qint64 seq : oldest(m_oldEvents, beforeMs, after, limit, batch)) {
        if (!m_removeEvent.run(seq))
            continue;
        if (m_removeEvent.affected() > 0)
            ++batch.removed;
        else if (m_removeBody.run(days, seq))
            batch.removed += m_removeBody.affected();
    }
    return batch;
}

} // namespace lockstep
