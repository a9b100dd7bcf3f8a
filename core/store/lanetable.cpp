// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lanetable.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// Every SELECT of whole lanes has these columns, read by rowFrom() in this order.
QString columns()
{
    return u"SELECT id, system, topic, subject, state, desired, event_seq, applied, verified, "
           u"attempts, push, next_at, next_trigger, reason, "
           "note, since, lease_token, ambiguous_until, ambiguous_revision, settle_at, asked_at, "
           "checked_at, equal_at, drift_since, ignored_until, check_reason, not_before, failing_since, tries, answered FROM lanes "_s;
}

LaneRow rowFrom(const Statement &row)
{
    return {.lane = {.id = row.whole(0),
                .key = {row.text(1), row.text(2), row.text(3)},
                .state = laneStateFromName(row.text(4)).value_or(LaneState::Failed),
                .desired = row.whole(5),
                .applied = row.whole(7),
                .verified = row.whole(8),
                .attempts = int(row.whole(9)),
                .tries = int(row.whole(28)),
                .answered = reasonFromName(row.text(29)).value_or(Reason::None),
                .push = int(row.whole(10)),
                .nextAtMs = row.whole(11),
                .notBeforeMs = row.whole(26),
                .ambiguousUntilMs = row.whole(17),
                .reason = reasonFromName(row.text(13)).value_or(Reason::None),
                .sinceMs = row.whole(15),
                .failingSinceMs = row.whole(27),
                .askedAtMs = row.whole(20),
                .checkedAtMs = row.whole(21),
                .equalAtMs = row.whole(22),
                .driftSinceMs = row.whole(23),
                .ignoredUntilMs = row.whole(24),
                .checkReason = reasonFromName(row.text(25)).value_or(Reason::None)},
        .eventSeq = row.whole(6),
        .note = row.text(14),
        .nextTrigger = triggerFromName(row.text(12)).value_or(Trigger::Timer),
        .leaseToken = row.whole(16),
        .ambiguousRevision = row.whole(18),
        .settleAtMs = row.whole(19)};
}

} // namespace

LaneTable::LaneTable(Database &db)
    : m_find(db, columns() + u"WHERE system = ? AND topic = ? AND subject = ?"_s)
    , m_byId(db, columns() + u"WHERE id = ?"_s)
    , m_insert(db,
          u"INSERT INTO lanes (system, topic, subject, state, desired, event_seq, applied, "
          u"verified, attempts, "
          "push, next_at, next_trigger, reason, note, since, ambiguous_until, ambiguous_revision, "
          "settle_at, not_before, failing_since, tries, answered) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
    , m_update(db,
          u"UPDATE lanes SET state = ?, desired = ?, event_seq = ?, applied = ?, verified = ?, "
          u"attempts = ?, push = ?, "
          "next_at = ?, next_trigger = ?, reason = ?, note = ?, since = ?, ambiguous_until = ?, "
          "ambiguous_revision = ?, settle_at = ?, not_before = ?, failing_since = ?, tries = ?, answered = ?, lease_token = ? WHERE id = ? AND lease_token = ?"_s)
    , m_claim(db,
          u"UPDATE lanes SET state = 'sending', reason = '', since = ?, lease_owner = ?, "
          u"lease_until = ?, lease_token = ?, tries = tries + 1 "
          "WHERE id = ? AND lease_token = ? AND (state = 'pending' OR state = 'retrying' OR state = 'held')"_s)
    , m_setRead(db,
          u"UPDATE lanes SET verified = ?, asked_at = ?, checked_at = ?, equal_at = ?, drift_since "
          u"= "
          u"?, ignored_until = ?, check_reason = ? WHERE id = ? AND lease_token = ?"_s)
    , m_checkDue(db,
          columns()
              + u"WHERE system = ? AND state = 'delivered' AND settle_at = 0 AND (asked_at <= ? OR "
                "(verified < applied AND asked_at < since)) ORDER BY asked_at, id LIMIT ?"_s)
    , m_readCounts(db,
          u"SELECT sum(CASE WHEN drift_since = 0 AND verified >= desired THEN 1 ELSE 0 END), "
          u"sum(CASE WHEN drift_since > 0 THEN 1 ELSE 0 END), sum(CASE WHEN drift_since > 0 AND "
          u"ignored_until > ? THEN 1 ELSE 0 END) FROM lanes WHERE state = 'delivered'"_s)
    , m_removeDrift(db, u"DELETE FROM drifts WHERE lane_id = ?"_s)
    , m_remove(db, u"DELETE FROM lanes WHERE id = ?"_s)
    , m_due(db,
          columns()
              + u"WHERE system = ? AND state IN ('pending', 'retrying') AND next_at <= ? ORDER BY next_at, id LIMIT ?"_s)
    , m_nextDue(db,
          u"SELECT next_at FROM lanes WHERE system = ? AND state IN ('pending', 'retrying') ORDER BY next_at LIMIT 1"_s)
    , m_settleDue(
          db, columns() + u"WHERE settle_at > 0 AND settle_at <= ? ORDER BY settle_at LIMIT ?"_s)
    , m_nextSettle(
          db, u"SELECT settle_at FROM lanes WHERE settle_at > 0 ORDER BY settle_at LIMIT 1"_s)
    , m_oneHeld(db,
          columns()
              + u"WHERE system = ? AND state = 'held' AND not_before <= ? ORDER BY id LIMIT 1"_s)
    , m_bySystem(db, columns() + u"WHERE system = ? ORDER BY topic, subject"_s)
    , m_inState(db, columns() + u"WHERE state = ? ORDER BY id"_s)
    , m_troubled(db,
          columns()
              + u"WHERE (state = 'retrying' OR state = 'held' OR state = 'failed') ORDER BY id"_s)
    , m_troubledOf(db,
          columns()
              + u"WHERE system = ? AND (state = 'retrying' OR state = 'held' OR state = 'failed') ORDER BY id"_s)
    , m_all(db, columns() + u"ORDER BY system, topic, subject"_s)
    , m_ofSubject(db, columns() + u"WHERE subject = ? AND topic = ? ORDER BY system"_s)
    , m_counts(db, u"SELECT system, state, count(*) FROM lanes GROUP BY system, state"_s)
    , m_outbox(db,
          u"SELECT count(*), min(e.saved_at_us) FROM lanes AS l JOIN events AS e ON e.seq = "
          u"l.event_seq "
          "WHERE l.state <> 'delivered'"_s)
    , m_shiftDue(db,
          u"UPDATE lanes SET next_at = next_at + ? WHERE state IN ('pending', 'retrying') AND next_at > ?"_s)
    , m_shiftSettle(db,
          u"UPDATE lanes SET ambiguous_until = ambiguous_until + ?, settle_at = CASE WHEN "
          u"settle_at > 0 THEN settle_at + ? ELSE 0 END WHERE ambiguous_until > 0"_s)
    , m_shiftHold(db, u"UPDATE lanes SET not_before = not_before + ? WHERE not_before > ?"_s)
    , m_reconcile(db,
          u"UPDATE lanes SET state = CASE WHEN state = 'held' THEN 'held' ELSE 'pending' END, "
          "reason = CASE WHEN state = 'held' THEN reason ELSE '' END, applied = 0, verified = 0, "
          "attempts = 0, tries = 0, answered = '', next_at = CASE WHEN not_before > ? THEN "
          "not_before ELSE ? END, "
          "next_trigger = 'restart', lease_token = lease_token + 1, settle_at = 0, "
          "ambiguous_until = 0, drift_since = 0, ignored_until = 0"_s)
{
}

std::optional<LaneRow> LaneTable::find(const LaneKey &key)
{
    std::optional<LaneRow> row;
    if (m_find.run(key.system, key.topic, key.subject) && m_find.next())
        row = rowFrom(m_find);
    m_find.finish();
    return row;
}

std::optional<LaneRow> LaneTable::byId(qint64 id)
{
    std::optional<LaneRow> row;
    if (m_byId.run(id) && m_byId.next())
        row = rowFrom(m_byId);
    m_byId.finish();
    return row;
}

qint64 LaneTable::insert(const LaneRow &row)
{
    const Lane &l = row.lane;
    const bool done = m_insert.run(l.key.system, l.key.topic, l.key.subject, name(l.state),
        l.desired, row.eventSeq, l.applied, l.verified, l.attempts, l.push, l.nextAtMs,
        name(row.nextTrigger), name(l.reason), row.note, l.sinceMs, l.ambiguousUntilMs,
        row.ambiguousRevision, row.settleAtMs, l.notBeforeMs, l.failingSinceMs, l.tries,
        name(l.answered));
    return done ? m_insert.insertedId() : 0;
}

bool LaneTable::update(const LaneRow &row, qint64 newToken)
{
    const Lane &l = row.lane;
    return m_update.run(name(l.state), l.desired, row.eventSeq, l.applied, l.verified, l.attempts,
               l.push, l.nextAtMs, name(row.nextTrigger), name(l.reason), row.note, l.sinceMs,
               l.ambiguousUntilMs, row.ambiguousRevision, row.settleAtMs, l.notBeforeMs,
               l.failingSinceMs, l.tries, name(l.answered), newToken, l.id, row.leaseToken)
        && m_update.affected() == 1;
}

bool LaneTable::setRead(const LaneRow &row)
{
    const Lane &l = row.lane;
    return m_setRead.run(l.verified, l.askedAtMs, l.checkedAtMs, l.equalAtMs, l.driftSinceMs,
               l.ignoredUntilMs, name(l.checkReason), l.id, row.leaseToken)
        && m_setRead.affected() == 1;
}

QList<LaneRow> LaneTable::checkDue(const QString &system, qint64 askedBeforeMs, int limit)
{
    return m_checkDue.run(system, askedBeforeMs, limit) ? rows(m_checkDue) : QList<LaneRow>{};
}

LaneTable::ReadCounts LaneTable::readCounts(qint64 nowMs)
{
    ReadCounts counts;
    if (m_readCounts.run(nowMs) && m_readCounts.next())
        counts = {m_readCounts.whole(0), m_readCounts.whole(1), m_readCounts.whole(2)};
    m_readCounts.finish();
    return counts;
}

bool LaneTable::claim(LaneRow &row, const QString &owner, qint64 untilMs, qint64 nowMs)
{
    const qint64 token = row.leaseToken + 1;
    if (!m_claim.run(nowMs, owner, untilMs, token, row.lane.id, row.leaseToken)
        || m_claim.affected() != 1)
        return false;
    row.leaseToken = token;
    row.lane.state = LaneState::Sending;
    row.lane.reason = Reason::None;
    row.lane.sinceMs = nowMs;
    ++row.lane.tries;
    return true;
}

void LaneTable::shiftWaits(qint64 ms)
{
    // Lanes that are due stay due: next_at 0 or past is no wait.
    m_shiftDue.run(ms, qint64(0));
    m_shiftSettle.run(ms, ms);
    m_shiftHold.run(ms, qint64(0));
}

qint64 LaneTable::reconcileAll(qint64 nowMs)
{
    return m_reconcile.run(nowMs, nowMs) ? m_reconcile.affected() : 0;
}

void LaneTable::remove(qint64 id)
{
    m_removeDrift.run(id);
    m_remove.run(id);
}

QList<LaneRow> LaneTable::due(const QString &system, qint64 nowMs, int limit)
{
    return m_due.run(system, nowMs, limit) ? rows(m_due) : QList<LaneRow>{};
}

qint64 LaneTable::nextDueMs(const QString &system)
{
    const qint64 next
        = m_nextDue.run(system) && m_nextDue.next() ? std::max<qint64>(1, m_nextDue.whole(0)) : 0;
    m_nextDue.finish();
    return next;
}

QList<LaneRow> LaneTable::settleDue(qint64 nowMs, int limit)
{
    return m_settleDue.run(nowMs, limit) ? rows(m_settleDue) : QList<LaneRow>{};
}

qint64 LaneTable::nextSettleMs()
{
    const qint64 next = m_nextSettle.run() && m_nextSettle.next() ? m_nextSettle.whole(0) : 0;
    m_nextSettle.finish();
    return next;
}

std::optional<LaneRow> LaneTable::oneHeld(const QString &system, qint64 nowMs)
{
    std::optional<LaneRow> row;
    if (m_oneHeld.run(system, nowMs) && m_oneHeld.next())
        row = rowFrom(m_oneHeld);
    m_oneHeld.finish();
    return row;
}

QList<LaneRow> LaneTable::bySystem(const QString &system)
{
    return m_bySystem.run(system) ? rows(m_bySystem) : QList<LaneRow>{};
}

QList<LaneRow> LaneTable::inState(LaneState state)
{
    return m_inState.run(name(state)) ? rows(m_inState) : QList<LaneRow>{};
}

QList<LaneRow> LaneTable::troubled(const QString &system)
{
    if (system.isEmpty())
        return m_troubled.run() ? rows(m_troubled) : QList<LaneRow>{};
    return m_troubledOf.run(system) ? rows(m_troubledOf) : QList<LaneRow>{};
}

QList<Lane> LaneTable::all()
{
    QList<Lane> lanes;
    if (!m_all.run())
        return lanes;
    while (m_all.next())
        lanes.append(rowFrom(m_all).lane);
    return lanes;
}

QList<Lane> LaneTable::ofSubject(const QString &topic, const QString &subject)
{
    QList<Lane> lanes;
    if (!m_ofSubject.run(subject, topic))
        return lanes;
    while (m_ofSubject.next())
        lanes.append(rowFrom(m_ofSubject).lane);
    return lanes;
}

QMap<QString, StateCounts> LaneTable::countsBySystem()
{
    QMap<QString, StateCounts> counts;
    if (!m_counts.run())
        return counts;
    while (m_counts.next()) {
        if (const auto state = laneStateFromName(m_counts.text(1)))
            counts[m_counts.text(0)][*state] = m_counts.whole(2);
    }
    return counts;
}

std::pair<qint64, qint64> LaneTable::outbox()
{
    std::pair<qint64, qint64> result{0, 0};
    if (m_outbox.run() && m_outbox.next())
        result = {m_outbox.whole(0), m_outbox.whole(1) / 1000};
    m_outbox.finish();
    return result;
}

QList<LaneRow> LaneTable::rows(Statement &statement)
{
    QList<LaneRow> rows;
    while (statement.next())
        rows.append(rowFrom(statement));
    return rows;
}

} // namespace lockstep
