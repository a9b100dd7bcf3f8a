// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attemptsearch.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// Beyond this a word says so little that going through the newest attempts finds a page at once.
constexpr qsizetype MostNamed = 1000;
constexpr qsizetype ShortestId = 6;

/// LIKE with the person's text taken literally.
QString pattern(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + escaped + u'%';
}

/// Every value of a column that has an index, found by leaping from one to the next.
QString distinct(const QString &column)
{
    return u"WITH RECURSIVE each (v) AS (SELECT min(%1) FROM attempts UNION ALL "
           "SELECT (SELECT min(%1) FROM attempts WHERE %1 > each.v) FROM each WHERE each.v IS NOT "
           "NULL) "
           "SELECT v FROM each WHERE v IS NOT NULL"_s.arg(column);
}

QString marks(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

QVariantList variants(const QStringList &strings)
{
    return {strings.begin(), strings.end()};
}

QStringList reasonsNamed(const QString &word)
{
    QStringList names;
    for (int i = 1; i <= int(Reason::SettleDue); ++i) {
        if (const QString reason = name(Reason(i)); reason.contains(word))
            names << reason;
    }
    return names;
}

bool looksLikeId(const QString &word)
{
    static const auto isPart
        = [](QChar c) { return c == u'-' || (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    return word.size() >= ShortestId && std::all_of(word.begin(), word.end(), isPart);
}

} // namespace

AttemptSearch::AttemptSearch(Database &db, const HistoryFilter &filter)
    : m_db(db)
{
    if (filter.afterId > 0)
        narrow(u"a.id < ?"_s, {filter.afterId});
    if (!filter.system.isEmpty())
        narrow(u"a.system = ?"_s, {filter.system});
    if (!filter.topic.isEmpty())
        narrow(u"a.topic = ?"_s, {filter.topic});
    if (!filter.subject.isEmpty())
        narrow(u"a.subject = ?"_s, {filter.subject});
    m_byClinic = !filter.subject.isEmpty();
    // What was not delivered has indexes of its own; the second condition opens them.
    if (filter.outcome)
        narrow(u"a.outcome = ?"_s, {name(*filter.outcome)});
    if (filter.outcome && *filter.outcome != OutcomeKind::Delivered)
        narrow(u"a.outcome <> 'delivered'"_s, {});
    if (filter.reason)
        narrow(u"a.reason = ?"_s, {name(*filter.reason)});
    if (filter.reason && *filter.reason != Reason::Accepted)
        narrow(u"a.outcome <> 'delivered'"_s, {});
    if (filter.revision > 0)
        narrow(u"a.revision = ?"_s, {filter.revision});
    narrowToText(filter.text);
    if (!m_hopeless)
        narrowToTime(filter.sinceMs, filter.untilMs);
}

QString AttemptSearch::sql(qint64 limit) const
{
    QString sql = u"SELECT a.id FROM attempts AS a"_s;
    QString where = m_conditions.join(u" AND "_s);
    // A clinic has few attempts, which SQLite cannot know: where one is named, no other index is.
    static const QRegularExpression others(u"\\ba\\.(system|topic|outcome|reason|status)\\b"_s);
    if (m_byClinic)
        where.replace(others, u"+a.\\1"_s);
    if (!where.isEmpty())
        sql += u" WHERE "_s + where;
    return sql + u" ORDER BY a.id DESC LIMIT %1"_s.arg(limit);
}

void AttemptSearch::narrow(const QString &condition, const QVariantList &values)
{
    m_conditions.append(condition);
    m_values.append(values);
}

void AttemptSearch::narrowToText(const QString &text)
{
    for (const QString &word : text.toLower().split(u' ', Qt::SkipEmptyParts)) {
        if (!m_hopeless)
            narrowToWord(word);
    }
}

void AttemptSearch::narrowToWord(const QString &word)
{
    QStringList ways;
    QVariantList values;
    const auto way = [&](const QString &condition, const QVariantList &with) {
        ways << condition;
        values << with;
    };
    const auto among = [&](const QString &column, const QStringList &names) {
        if (!names.isEmpty())
            way(u"%1 IN (%2)"_s.arg(column, marks(names.size())), variants(names));
    };
    const QString like = pattern(word);
    const QStringList subjects = subjectsNamed(word);
    const bool few = subjects.size() <= MostNamed;
    if (few)
        among(u"a.subject"_s, subjects);
    else
        way(u"(lower(a.subject) LIKE ? ESCAPE '\\' OR a.subject IN (SELECT id FROM clinics WHERE "
            "lower(name) LIKE ? ESCAPE '\\'))"_s,
            {like, like});
    among(u"a.system"_s, strings(distinct(u"system"_s), {}).filter(word, Qt::CaseInsensitive));
    if (const QStringList reasons = reasonsNamed(word); !reasons.isEmpty())
        way(u"(a.reason IN (%1) AND a.outcome <> 'delivered')"_s.arg(marks(reasons.size())),
            variants(reasons));
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    if (isNumber && number >= 100 && number < 600)
        way(number < 300 ? u"a.status = ?"_s : u"(a.status = ? AND a.outcome <> 'delivered')"_s,
            {number});
    const qint64 revision = word.startsWith(u'v') ? QStringView(word).mid(1).toLongLong() : 0;
    if (revision > 0)
        way(u"a.revision = ?"_s, {revision});
    if (looksLikeId(word)) {
        const QStringList events
            = strings(u"SELECT seq FROM events WHERE id >= ? AND id < ? LIMIT %1"_s.arg(MostNamed),
                {word, QString(word + u'~')});
        if (!events.isEmpty())
            way(u"a.event_seq IN (%1)"_s.arg(events.join(u", "_s)), {});
    }
    if (word.startsWith(u"msg_"_s))
        way(u"(a.idempotency_key >= ? AND a.idempotency_key < ?)"_s, {word, QString(word + u'~')});
    m_hopeless = ways.isEmpty();
    m_byClinic = m_byClinic || (few && !subjects.isEmpty() && ways.size() == 1);
    if (!m_hopeless)
        narrow(u'(' + ways.join(u" OR "_s) + u')', values);
}

void AttemptSearch::narrowToTime(qint64 sinceMs, qint64 untilMs)
{
    if (sinceMs <= 0 && untilMs <= 0)
        return;
    // Clocks jump, so that ids need not follow times: the ids are the widest span, and the times
    // decide. Where there is no id in that time, there is nothing to look for: looking would read
    // every row.
    const qint64 first = edge(u"min"_s, sinceMs, untilMs);
    m_hopeless = first == 0;
    if (m_hopeless)
        return;
    if (sinceMs > 0)
        narrow(u"a.id >= ? AND a.started_at >= ?"_s, {first, sinceMs});
    if (untilMs > 0)
        narrow(u"a.id <= ? AND a.started_at < ?"_s, {edge(u"max"_s, sinceMs, untilMs), untilMs});
}

qint64 AttemptSearch::edge(const QString &which, qint64 sinceMs, qint64 untilMs)
{
    Statement statement(
        m_db, u"SELECT %1(id) FROM attempts WHERE started_at >= ? AND started_at < ?"_s.arg(which));
    qint64 id = 0;
    if (statement.run(sinceMs, untilMs > 0 ? untilMs : std::numeric_limits<qint64>::max())
        && statement.next())
        id = statement.whole(0);
    statement.finish();
    return id;
}

QStringList AttemptSearch::subjectsNamed(const QString &word)
{
    QSet<QString> found;
    for (const QString &subject :
        strings(distinct(u"subject"_s), {}).filter(word, Qt::CaseInsensitive))
        found.insert(subject);
    Statement clinics(m_db, u"SELECT id, name FROM clinics"_s);
    if (!clinics.run())
        return {};
    while (clinics.next()) {
        if (clinics.text(1).contains(word, Qt::CaseInsensitive))
            found.insert(clinics.text(0));
    }
    return found.values();
}

QStringList AttemptSearch::strings(const QString &sql, const QVariantList &values)
{
    QStringList found;
    Statement statement(m_db, sql);
    if (!statement.runWith(values))
        return found;
    while (statement.next())
        found << statement.text(0);
    return found;
}

} // namespace lockstep
