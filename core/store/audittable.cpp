// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "audittable.h"

#include <QCryptographicHash>

#include <limits>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int NamesFrom = 5000; ///< entries
constexpr qint64 Everything = std::numeric_limits<qint64>::max();

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

/// LIKE with the person's text taken literally.
QString pattern(const QString &text)
{
    QString escaped = text.toLower();
    escaped.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + escaped + u'%';
}

} // namespace

AuditTable::AuditTable(Database &db)
    : m_db(db)
    , m_append(db,
          u"INSERT INTO audit (seq, at, actor, action, object, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?)"_s)
    , m_newestHash(db, u"SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1"_s)
    , m_from(db,
          u"SELECT seq, at, actor, action, object, detail, hash FROM audit WHERE seq > ? ORDER BY seq"_s)
    , m_newest(db,
          u"SELECT seq, at, actor, action, object, detail FROM audit ORDER BY seq DESC LIMIT ?"_s)
    , m_newestOf(db,
          u"SELECT seq, at, actor, action, object, detail FROM audit WHERE object = ? ORDER BY seq DESC LIMIT ?"_s)
    , m_anchor(db,
          u"INSERT INTO settings (key, value) VALUES ('audit.anchor', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s)
    , m_anchored(db, u"SELECT value FROM settings WHERE key = 'audit.anchor'"_s)
    , m_pairs(db,
          u"SELECT seq, at, actor, action, object, detail, hash FROM audit WHERE seq < ? ORDER BY seq DESC LIMIT ?"_s)
    , m_oldest(db, u"SELECT seq, at, hash FROM audit ORDER BY seq LIMIT ?"_s)
    , m_removeTo(db, u"DELETE FROM audit WHERE seq <= ?"_s)
    , m_trimmed(db, u"SELECT value FROM settings WHERE key = 'audit.trimmed'"_s)
    , m_setTrimmed(db,
          u"INSERT INTO settings (key, value) VALUES ('audit.trimmed', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s)
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
    if (row.seq % AnchorEvery == 0)
        anchor();
}

void AuditTable::anchor()
{
    if (head().seq > 0)
        m_anchor.run(u"%1 %2"_s.arg(head().seq).arg(QString::fromLatin1(head().hash)));
}

AuditTable::Head AuditTable::anchored()
{
    QStringList parts;
    if (m_anchored.run() && m_anchored.next())
        parts = m_anchored.text(0).split(u' ');
    m_anchored.finish();
    return parts.size() == 2 ? Head{parts[0].toLongLong(), parts[1].toLatin1()} : Head{};
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

AuditPage AuditTable::page(const AuditFilter &filter)
{
    QStringList conditions;
    QVariantList values;
    const auto narrow = [&](const QString &condition, const QVariant &value) {
        conditions.append(condition);
        values.append(value);
    };
    if (filter.afterSeq > 0)
        narrow(u"seq < ?"_s, filter.afterSeq);
    if (!filter.actor.isEmpty())
        narrow(u"actor = ?"_s, filter.actor);
    if (!filter.object.isEmpty())
        narrow(u"object = ?"_s, filter.object);
    if (filter.sinceMs > 0)
        narrow(u"at >= ?"_s, filter.sinceMs);
    if (filter.untilMs > 0)
        narrow(u"at < ?"_s, filter.untilMs);
    if (!filter.actions.isEmpty()) {
        conditions.append(
            u"action IN (%1)"_s.arg(QStringList(filter.actions.size(), u"?"_s).join(u", "_s)));
        for (const QString &action : filter.actions)
            values.append(action);
    }
    if (!filter.text.isEmpty()) {
        conditions.append(
            u"(lower(object) LIKE ? ESCAPE '\\' OR lower(detail) LIKE ? ESCAPE '\\')"_s);
        values << pattern(filter.text) << pattern(filter.text);
    }
    QString sql = u"SELECT seq, at, actor, action, object, detail, hash FROM audit"_s;
    if (!conditions.isEmpty())
        sql += u" WHERE "_s + conditions.join(u" AND "_s);
    values.append(filter.limit + 1);
    Statement statement(m_db, sql + u" ORDER BY seq DESC LIMIT ?"_s);
    AuditPage page;
    if (!statement.runWith(values))
        return page;
    while (statement.next()) {
        page.rows.append(rowFrom(statement));
        page.rows.last().hash = statement.utf8(6);
    }
    if (page.rows.size() > filter.limit) {
        page.rows.removeLast();
        page.nextAfterSeq = page.rows.last().seq;
    }
    return page;
}

AuditNames AuditTable::names()
{
    AuditNames names;
    for (const auto &[column, list] :
        {std::pair{u"actor"_s, &names.actors}, std::pair{u"action"_s, &names.actions}}) {
        Statement statement(m_db,
            u"SELECT DISTINCT %1 FROM (SELECT %1 FROM audit ORDER BY seq DESC LIMIT %2) AS newest ORDER BY 1"_s
                .arg(column)
                .arg(NamesFrom));
        if (!statement.run())
            return names;
        while (statement.next())
            list->append(statement.text(0));
    }
    return names;
}

AuditChain AuditTable::follow(AuditChain chain, qint64 most, qint64 nowMs)
{
    using Fault = AuditChain::Fault;
    const Head anchor = anchored();
    const auto bad = [&chain](Fault fault, qint64 seq) {
        chain.fault = fault;
        chain.firstBad = seq;
        chain.complete = true;
    };
    chain.checkedAtMs = nowMs;
    chain.complete = false;
    if (chain.fault != Fault::None)
        chain = {.checkedAtMs = nowMs}; // from the beginning: it may have been mended
    const bool fresh = chain.seq == 0;
    if (fresh) {
        const Head before = trimmed();
        std::tie(chain.seq, chain.hash) = std::pair(before.seq, before.hash);
    }
    // An entry below the first would not be met on the way up.
    if (!m_from.run(fresh ? std::numeric_limits<qint64>::min() : chain.seq))
        return chain;
    while (!chain.complete && most-- > 0) {
        if (!m_from.next()) {
            chain.complete = true;
            if (anchor.seq > chain.seq)
                bad(Fault::CutOff, chain.seq + 1);
            break;
        }
        const AuditRow row = rowFrom(m_from);
        const QByteArray hash = m_from.utf8(6);
        if (row.seq != chain.seq + 1)
            bad(Fault::Missing, row.seq);
        else if (chained(chain.hash, row) != hash || (row.seq == anchor.seq && hash != anchor.hash))
            bad(Fault::Altered, row.seq);
        else
            std::tie(chain.seq, chain.hash) = std::pair(row.seq, hash);
    }
    m_from.finish();
    return chain;
}

qint64 AuditTable::firstBroken()
{
    return follow({}, Everything, 0).firstBad;
}

AuditTable::Compared AuditTable::compare(qint64 before, int limit)
{
    Compared compared;
    if (!m_pairs.run(before, limit + 1))
        return compared;
    std::optional<AuditRow> row; // waits for the one before it
    QByteArray hash;
    int rows = 0;
    const auto fits = [&](qint64 seqBefore, const QByteArray &hashBefore) {
        if (row->seq != seqBefore + 1 || chained(hashBefore, *row) != hash)
            compared.broken.append(row->seq);
    };
    for (; m_pairs.next(); ++rows) {
        const AuditRow earlier = rowFrom(m_pairs);
        const QByteArray earlierHash = m_pairs.utf8(6);
        if (row)
            fits(earlier.seq, earlierHash);
        row = earlier;
        hash = earlierHash;
    }
    if (rows > limit)
        compared.next = row->seq + 1;
    else if (const Head first = trimmed(); row)
        fits(first.seq, first.hash);
    return compared;
}

int AuditTable::trim(qint64 beforeMs, int limit)
{
    Head last;
    int count = 0;
    if (!m_oldest.run(limit))
        return 0;
    while (m_oldest.next() && m_oldest.whole(1) < beforeMs) {
        last = {m_oldest.whole(0), m_oldest.utf8(2)};
        ++count;
    }
    m_oldest.finish();
    if (count == 0)
        return 0;
    m_setTrimmed.run(QString::number(last.seq) + u' ' + QString::fromLatin1(last.hash));
    m_removeTo.run(last.seq);
    return count;
}

AuditTable::Head AuditTable::trimmed()
{
    Head trimmed;
    if (m_trimmed.run() && m_trimmed.next()) {
        const QList<QByteArray> parts = m_trimmed.utf8(0).split(' ');
        trimmed = {parts.value(0).toLongLong(), parts.value(1)};
    }
    m_trimmed.finish();
    return trimmed;
}

const AuditTable::Head &AuditTable::head()
{
    if (!m_head) {
        m_head = trimmed();
        if (m_newestHash.run() && m_newestHash.next())
            m_head = Head{m_newestHash.whole(0), m_newestHash.utf8(1)};
        m_newestHash.finish();
    }
    return *m_head;
}

} // namespace lockstep
