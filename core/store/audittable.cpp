// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "audittable.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QByteArray chained(const QByteArray &before, const AuditRow &row)
{
    // Lengths in front keep two different rows from ever reading the same.
    QByteArray text = before;
    for (const QString &part : {QString::number(row.seq), QString::number(row.atMs), row.actor,
             row.action, row.object, row.detail}) {
        const QByteArray utf8 = part.toUtf8();
        text += QByteArray::number(utf8.size()) + ':' + utf8;
    }
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

AuditRow rowFrom(const Statement &row)
{
    return {.seq = row.whole(0),
        .atMs = row.whole(1),
        .actor = row.text(2),
        .action = row.text(3),
        .object = row.text(4),
        .detail = row.text(5)};
}

} // namespace

AuditTable::AuditTable(Database &db)
    : m_append(db,
        u"INSERT INTO audit (seq, at, actor, action, object, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?)"_s)
    , m_newestHash(db, u"SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1"_s)
    , m_all(db, u"SELECT seq, at, actor, action, object, detail, hash FROM audit ORDER BY seq"_s)
    , m_newest(db,
          u"SELECT seq, at, actor, action, object, detail FROM audit ORDER BY seq DESC LIMIT ?"_s)
    , m_newestOf(db,
          u"SELECT seq, at, actor, action, object, detail FROM audit WHERE object = ? ORDER BY seq DESC LIMIT ?"_s)
{
}

void AuditTable::append(qint64 atMs, const QString &actor, const QString &action,
    const QString &object, const QString &detail)
{
    const AuditRow row{.seq = head().seq + 1,
        .atMs = atMs,
        .actor = actor,
        .action = action,
        .object = object,
        .detail = detail};
    const QByteArray hash = chained(head().hash, row);
    if (m_append.run(row.seq, row.atMs, row.actor, row.action, row.object, row.detail, hash))
        m_head = Head{row.seq, hash};
}

QList<AuditRow> AuditTable::newest(const QString &object, int limit)
{
    QList<AuditRow> rows;
    Statement &query = object.isEmpty() ? m_newest : m_newestOf;
    const bool ran = object.isEmpty() ? query.run(limit) : query.run(object, limit);
    while (ran && query.next())
        rows.append(rowFrom(query));
    return rows;
}

qint64 AuditTable::firstBroken()
{
    qint64 expected = 1;
    QByteArray before;
    if (!m_all.run())
        return expected;
    while (m_all.next()) {
        const AuditRow row = rowFrom(m_all);
        const QByteArray hash = m_all.utf8(6);
        if (row.seq != expected || chained(before, row) != hash) {
            m_all.finish();
            return row.seq;
        }
        before = hash;
        ++expected;
    }
    return 0;
}

const AuditTable::Head &AuditTable::head()
{
    if (!m_head) {
        m_head = Head{};
        if (m_newestHash.run() && m_newestHash.next())
            m_head = Head{m_newestHash.whole(0), m_newestHash.utf8(1)};
        m_newestHash.finish();
    }
    return *m_head;
}

} // namespace lockstep
