// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oracle.h"

#include <QCryptographicHash>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

using Rows = QList<QVariantList>;

Rows ask(Database &db, const QString &sql)
{
    QSqlQuery query(db.handle());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        qFatal("the oracle cannot ask: %s", qPrintable(query.lastError().text()));
    Rows rows;
    while (query.next()) {
        QVariantList row;
        for (int i = 0; i < query.record().count(); ++i)
            row.append(query.value(i));
        rows.append(row);
    }
    return rows;
}

/// Each row that the query finds is a break.
QStringList none(Database &db, const QString &what, const QString &sql)
{
    QStringList breaks;
    for (const QVariantList &row : ask(db, sql)) {
        QStringList columns;
        for (const QVariant &value : row)
            columns.append(value.toString());
        breaks.append(what + u": "_s + columns.join(u' '));
    }
    return breaks;
}

QStringList eventBreaks(Database &db)
{
    QStringList breaks = none(db, u"I1 revisions with gaps"_s,
        u"SELECT topic, subject, count(*), max(revision) FROM events GROUP BY topic, subject "
        u"HAVING count(*) <> max(revision) OR min(revision) <> 1"_s);
    for (const QVariantList &row : ask(db, u"SELECT seq, body, digest FROM events"_s)) {
        const QByteArray digest
            = QCryptographicHash::hash(row[1].toByteArray(), QCryptographicHash::Sha256).toHex();
        if (digest != row[2].toByteArray())
            breaks.append(u"I1 altered event: "_s + row[0].toString());
    }
    return breaks;
}

QStringList laneBreaks(Database &db)
{
    return none(db, u"I2 desired is not the newest"_s,
               u"SELECT system, l.subject, desired, (SELECT max(revision) FROM events AS e WHERE "
               u"e.topic = l.topic AND e.subject = l.subject) AS newest FROM lanes AS l "
               u"WHERE desired <> newest"_s)
        + none(db, u"I2 desired and its event differ"_s,
            u"SELECT system, l.subject, desired, revision FROM lanes AS l "
            u"JOIN events AS e ON e.seq = l.event_seq WHERE desired <> revision "
            u"OR l.subject <> e.subject OR l.topic <> e.topic"_s)
        + none(db, u"I3 two open attempts"_s,
            u"SELECT system, topic, subject, count(*) FROM attempts WHERE outcome IS NULL "
            u"GROUP BY system, topic, subject HAVING count(*) > 1"_s)
        + none(db, u"I5 applied beyond desired"_s,
            u"SELECT system, subject, applied, desired FROM lanes WHERE applied > desired"_s);
}

QStringList causeBreaks(Database &db)
{
    return none(db, u"I8 failed without a refusal"_s,
               u"SELECT system, subject, desired FROM lanes AS l WHERE state = 'failed' AND "
               u"(reason = '' OR NOT EXISTS (SELECT 1 FROM attempts AS a WHERE a.lane_id = l.id "
               u"AND a.revision = l.desired AND a.number > 0 AND a.outcome NOT IN ('delivered')))"_s)
        + none(db, u"I8 delivered without an answer"_s,
            u"SELECT system, subject, desired FROM lanes AS l WHERE state = 'delivered' AND NOT "
            u"EXISTS (SELECT 1 FROM attempts AS a WHERE a.lane_id = l.id AND a.revision = "
            u"l.desired AND a.outcome = 'delivered')"_s)
        + none(db, u"I8 held or discarded without a reason"_s,
            u"SELECT system, subject, state FROM lanes WHERE (state = 'held' AND reason = '') OR "
            u"(state = 'discarded' AND note = '')"_s)
        + none(db, u"I8 a revision left no row"_s,
            u"SELECT l.system, l.subject, e.revision FROM lanes AS l JOIN events AS e ON "
            u"e.topic = l.topic AND e.subject = l.subject WHERE e.revision < l.desired AND NOT "
            u"EXISTS (SELECT 1 FROM attempts AS a WHERE a.subject = l.subject AND a.system = "
            u"l.system AND a.topic = l.topic AND a.revision = e.revision)"_s)
        + none(db, u"I8 a revision was neither delivered nor written off"_s,
            u"SELECT l.system, l.subject, e.revision FROM lanes AS l JOIN events AS e ON "
            u"e.topic = l.topic AND e.subject = l.subject WHERE e.revision < l.desired AND l.state "
            u"<> 'sending' AND NOT EXISTS (SELECT 1 FROM attempts AS a WHERE a.subject = l.subject "
            u"AND a.system = l.system AND a.topic = l.topic AND a.revision = e.revision AND "
            u"a.outcome IN ('delivered', 'superseded', 'discarded', 'late'))"_s);
}

QStringList wireBreaks(Database &db, const QList<Arrival> &journal)
{
    QHash<QString, qint64> rows; // attempts by lane, revision and key
    for (const QVariantList &row : ask(db,
             u"SELECT system || '/' || topic || '/' || subject || ' ' || revision || ' ' || "
             u"idempotency_key, count(*) FROM attempts WHERE number > 0 GROUP BY 1"_s))
        rows[row[0].toString()] = row[1].toLongLong();
    QHash<QString, QByteArray> bodies;
    for (const QVariantList &row :
        ask(db, u"SELECT topic || '/' || subject || ' ' || revision, body FROM events"_s))
        bodies[row[0].toString()] = row[1].toByteArray();

    QStringList breaks = none(db, u"I6 another key after a crash"_s,
        u"SELECT a.system, a.subject, a.revision FROM attempts AS a JOIN attempts AS b ON b.id = "
        u"(SELECT min(id) FROM attempts AS c WHERE c.lane_id = a.lane_id AND c.id > a.id AND "
        u"c.number > 0) WHERE a.reason = 'orphaned' AND b.cause = 'restart' AND b.revision = "
        u"a.revision AND b.epoch = a.epoch AND b.idempotency_key <> a.idempotency_key"_s);
    QHash<QString, qint64> requests;
    QHash<LaneKey, std::pair<qint64, qint64>> newest;
    for (const Arrival &arrival : journal) {
        const QString what
            = u"%1 %2 %3"_s.arg(arrival.lane.text()).arg(arrival.revision).arg(arrival.key);
        const std::pair<qint64, qint64> revision{arrival.epoch, arrival.revision};
        if (revision < newest.value(arrival.lane))
            breaks.append(u"I4 a stale revision went out: "_s + what);
        newest[arrival.lane] = std::max(newest.value(arrival.lane), revision);
        if (++requests[what] > rows.value(what))
            breaks.append(u"I6 a request without an attempt of its own: "_s + what);
        const QString event
            = u"%1/%2 %3"_s.arg(arrival.lane.topic, arrival.lane.subject).arg(arrival.revision);
        if (bodies.value(event) != arrival.body)
            breaks.append(u"I4 a revision went out with another body: "_s + what);
    }
    return breaks;
}

} // namespace

QStringList Oracle::inspect(Database &db, const Evidence &evidence)
{
    QStringList breaks
        = eventBreaks(db) + laneBreaks(db) + causeBreaks(db) + wireBreaks(db, evidence.journal);
    for (const QVariantList &row :
        ask(db, u"SELECT system || '/' || topic || '/' || subject, applied FROM lanes"_s)) {
        qint64 &before = m_applied[row[0].toString()];
        if (row[1].toLongLong() < before)
            breaks.append(u"I5 applied fell: "_s + row[0].toString());
        before = row[1].toLongLong();
    }
    return breaks;
}

QStringList Oracle::inspectAtRest(Database &db, const Evidence &evidence)
{
    QStringList breaks = inspect(db, evidence)
        + none(db, u"I3 an attempt was left open"_s,
            u"SELECT id, system, subject FROM attempts WHERE outcome IS NULL"_s)
        + none(db, u"I7 a lane did not come to rest"_s,
            u"SELECT system, subject, state, desired, applied FROM lanes WHERE state <> "
            u"'delivered' OR applied <> desired OR settle_at <> 0"_s);
    for (const QVariantList &row : ask(db,
             u"SELECT l.system, l.topic, l.subject, e.body, e.revision FROM lanes AS l JOIN events "
             u"AS e ON e.seq = l.event_seq"_s)) {
        const LaneKey lane{row[0].toString(), row[1].toString(), row[2].toString()};
        if (evidence.holds.value(lane) != row[3].toByteArray())
            breaks.append(u"I7 %1 does not hold revision %2 but %3"_s.arg(lane.text())
                              .arg(row[4].toLongLong())
                              .arg(QString::fromUtf8(evidence.holds.value(lane))));
    }
    return breaks;
}

} // namespace lockstep
