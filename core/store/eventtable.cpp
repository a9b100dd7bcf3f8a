// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventtable.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

Event eventFrom(const Statement &row)
{
    return {.id = row.text(1),
        .topic = row.text(2),
        .subject = row.text(3),
        .epoch = row.whole(4),
        .revision = row.whole(5),
        .body = row.utf8(6),
        .digest = row.text(7),
        .actor = row.text(8),
        .changeId = row.text(9),
        .savedAtUs = row.whole(10),
        .removedAfterDays = int(row.whole(11))};
}

EventTable::Head headFrom(const Statement &row)
{
    return {.seq = row.whole(0),
        .revision = row.whole(1),
        .eventId = row.text(2),
        .digest = row.text(3),
        .actor = row.text(4),
        .savedAtUs = row.whole(5)};
}

} // namespace

EventTable::EventTable(Database &db)
    : m_head(db,
        u"SELECT seq, revision, id, digest, actor, saved_at_us FROM events WHERE topic = ? AND "
        u"subject = ? "
        "ORDER BY revision DESC LIMIT 1"_s)
    , m_byChangeId(db,
          u"SELECT seq, revision, id, digest, actor, saved_at_us FROM events WHERE change_id = ?"_s)
    , m_append(db,
          u"INSERT INTO events (id, topic, subject, epoch, revision, body, digest, actor, "
          u"change_id, saved_at_us) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s)
    , m_bySeq(db,
          u"SELECT seq, id, topic, subject, epoch, revision, body, digest, actor, change_id, "
          u"saved_at_us, removed_after_days "
          "FROM events WHERE seq = ?"_s)
    , m_byId(db,
          u"SELECT seq, id, topic, subject, epoch, revision, body, digest, actor, change_id, "
          u"saved_at_us, removed_after_days "
          "FROM events WHERE id = ?"_s)
    , m_ofRevision(db,
          u"SELECT seq, id, topic, subject, epoch, revision, body, digest, actor, change_id, "
          u"saved_at_us FROM events WHERE topic = ? AND subject = ? AND revision = ?"_s)
    , m_revisions(db,
          u"SELECT id, revision, saved_at_us, actor, body, removed_after_days FROM events WHERE "
          u"topic = ? AND subject = ? "
          "ORDER BY revision DESC LIMIT ?"_s)
    , m_heads(db,
          u"SELECT topic, subject, seq, revision, saved_at_us FROM events AS e WHERE revision = "
          "(SELECT max(revision) FROM events AS n WHERE n.topic = e.topic AND n.subject = e.subject)"_s)
    , m_count(db, u"SELECT count(*) FROM events"_s)
    , m_newest(db,
          u"SELECT seq, body, digest, removed_after_days FROM events WHERE seq < ? ORDER BY seq DESC LIMIT ?"_s)
{
}

std::optional<EventTable::Head> EventTable::head(const QString &topic, const QString &subject)
{
    std::optional<Head> head;
    if (m_head.run(topic, subject) && m_head.next())
        head = headFrom(m_head);
    m_head.finish();
    return head;
}

std::optional<EventTable::Head> EventTable::byChangeId(const QString &changeId)
{
    std::optional<Head> head;
    if (m_byChangeId.run(changeId) && m_byChangeId.next())
        head = headFrom(m_byChangeId);
    m_byChangeId.finish();
    return head;
}

qint64 EventTable::append(const Event &event)
{
    const QVariant changeId = event.changeId.isEmpty() ? QVariant(QMetaType::fromType<QString>())
                                                       : QVariant(event.changeId);
    if (!m_append.run(event.id, event.topic, event.subject, event.epoch, event.revision, event.body,
            event.digest, event.actor, changeId, event.savedAtUs))
        return 0;
    const qint64 seq = m_append.insertedId();
    m_kept.insert(seq, new Event(event), event.body.size());
    return seq;
}

std::optional<Event> EventTable::bySeq(qint64 seq)
{
    if (const Event *kept = m_kept.object(seq))
        return *kept;
    std::optional<Event> event;
    if (m_bySeq.run(seq) && m_bySeq.next()) {
        event = eventFrom(m_bySeq);
        m_kept.insert(seq, new Event(*event), event->body.size());
    }
    m_bySeq.finish();
    return event;
}

std::optional<std::pair<qint64, Event>> EventTable::ofRevision(
    const QString &topic, const QString &subject, qint64 revision)
{
    std::optional<std::pair<qint64, Event>> found;
    if (m_ofRevision.run(topic, subject, revision) && m_ofRevision.next())
        found.emplace(m_ofRevision.whole(0), eventFrom(m_ofRevision));
    m_ofRevision.finish();
    return found;
}

std::optional<Event> EventTable::byId(const QString &id)
{
    std::optional<Event> event;
    if (m_byId.run(id) && m_byId.next())
        event = eventFrom(m_byId);
    m_byId.finish();
    return event;
}

QList<RevisionRow> EventTable::revisions(const QString &topic, const QString &subject, int limit)
{
    QList<RevisionRow> rows;
    if (!m_revisions.run(topic, subject, limit))
        return rows;
    while (m_revisions.next()) {
        rows.append({.eventId = m_revisions.text(0),
            .revision = m_revisions.whole(1),
            .savedAtMs = m_revisions.whole(2) / 1000,
            .actor = m_revisions.text(3),
            .body = m_revisions.utf8(4),
            .removedAfterDays = int(m_revisions.whole(5))});
    }
    return rows;
}

QList<EventTable::SubjectHead> EventTable::heads()
{
    QList<SubjectHead> heads;
    if (!m_heads.run())
        return heads;
    while (m_heads.next())
        heads.append({m_heads.text(0), m_heads.text(1), m_heads.whole(2), m_heads.whole(3),
            m_heads.whole(4) / 1000});
    return heads;
}

qint64 EventTable::count()
{
    const qint64 count = m_count.run() && m_count.next() ? m_count.whole(0) : 0;
    m_count.finish();
    return count;
}

EventTable::Compared EventTable::compare(qint64 before, int limit)
{
    Compared compared;
    if (!m_newest.run(before, limit))
        return compared;
    int rows = 0;
    qint64 seq = 0;
    for (; m_newest.next(); ++rows) {
        seq = m_newest.whole(0);
        const QByteArray body = m_newest.utf8(1);
        const bool removed = m_newest.whole(3) > 0; // by policy: nothing is left to compare
        const QByteArray digest
            = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
        if (removed ? !body.isEmpty() : digest != m_newest.utf8(2))
            compared.altered.append(seq);
    }
    compared.next = rows == limit ? seq : 0;
    return compared;
}

} // namespace lockstep
