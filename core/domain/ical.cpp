// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ical.h"

#include "expansion.h"
#include "normalform.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace lockstep::ical {

namespace {

constexpr qsizetype MaxOctets = 75;

QString dateText(QDate date)
{
    return date.toString(u"yyyyMMdd"_s);
}

QString timeStamp(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
}

QString offsetText(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    return QChar(seconds < 0 ? u'-' : u'+')
        + u"%1%2"_s.arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

/// Wall time as it stands in a property with a TZID.
QString wallText(const ZonedTime &time)
{
    return QDateTime::fromMSecsSinceEpoch(time.utcMs + time.offsetSeconds * qint64(1000), Qt::UTC)
        .toString(u"yyyyMMdd'T'HHmmss"_s);
}

QString serviceName(const Clinic &clinic, const QString &code)
{
    const auto named = std::find_if(clinic.services.cbegin(), clinic.services.cend(),
        [&](const Service &each) { return each.service == code && !each.name.isEmpty(); });
    return named == clinic.services.cend() ? code : named->name;
}

QString summary(const Clinic &clinic, const Override &entry)
{
    QString text = clinic.name;
    if (entry.service != EveryService)
        text += u", "_s + serviceName(clinic, entry.service);
    text += entry.closed ? u": closed"_s : u": open"_s;
    return entry.label.isEmpty() ? text : QString(text + u" ("_s + entry.label + u')');
}

/// Writes the object line by line.
class Writer {
public:
    explicit Writer(qint64 stampMs)
        : m_stamp(timeStamp(stampMs))
    {
    }

    QByteArray write(const QList<Clinic> &clinics)
    {
        add(u"BEGIN"_s, u"VCALENDAR"_s);
        add(u"VERSION"_s, u"2.0"_s);
        add(u"PRODID"_s, u"-//Lockstep//Clinic hours//EN"_s);
        add(u"CALSCALE"_s, u"GREGORIAN"_s);
        for (const auto &[name, dates] : zonesOf(clinics))
            zone(name, dates.first, dates.second);
        for (const Clinic &clinic : clinics) {
            for (const Override &entry : clinic.overrides)
                exception(clinic, entry);
        }
        add(u"END"_s, u"VCALENDAR"_s);
        return std::move(m_bytes);
    }

private:
    void add(const QString &name, const QString &value) { m_bytes += line(name, value); }

    using Dates = std::pair<QDate, QDate>;

    /// The zones that times are given in, with the dates they have to be defined for.
    static std::map<QString, Dates> zonesOf(const QList<Clinic> &clinics)
    {
        std::map<QString, Dates> zones;
        for (const Clinic &clinic : clinics) {
            for (const Override &entry : clinic.overrides) {
                if (entry.closed)
                    continue;
                auto [there, created]
                    = zones.try_emplace(clinic.timezone, entry.date, entry.lastDate());
                there->second = {std::min(there->second.first, entry.date),
                    std::max(there->second.second, entry.lastDate())};
            }
        }
        return zones;
    }

    void zone(const QString &name, QDate first, QDate last)
    {
        const QTimeZone zone(name.toLatin1());
        const QDateTime from(first.addYears(-1), QTime(0, 0), Qt::UTC);
        const QDateTime to(last.addYears(1), QTime(0, 0), Qt::UTC);
        add(u"BEGIN"_s, u"VTIMEZONE"_s);
        add(u"TZID"_s, text(name));
        // What holds before the first change.
        observance(zone, from, zone.offsetFromUtc(from));
        for (const QTimeZone::OffsetData &change : zone.transitions(from.addSecs(1), to))
            observance(zone, change.atUtc, zone.offsetFromUtc(change.atUtc.addSecs(-1)));
        add(u"END"_s, u"VTIMEZONE"_s);
    }

    void observance(const QTimeZone &zone, const QDateTime &atUtc, int before)
    {
        const QString kind = zone.isDaylightTime(atUtc) ? u"DAYLIGHT"_s : u"STANDARD"_s;
        const qint64 utcMs = atUtc.toMSecsSinceEpoch();
        add(u"BEGIN"_s, kind);
        // RFC 5545 3.8.2.4: in the local time that held until then.
        add(u"DTSTART"_s, wallText({utcMs, before}));
        add(u"TZOFFSETFROM"_s, offsetText(before));
        add(u"TZOFFSETTO"_s, offsetText(zone.offsetFromUtc(atUtc)));
        add(u"TZNAME"_s, text(zone.abbreviation(atUtc)));
        add(u"END"_s, kind);
    }

    void exception(const Clinic &clinic, const Override &entry)
    {
        if (entry.closed) {
            begin(clinic, entry, entry.date, 0);
            add(u"DTSTART;VALUE=DATE"_s, dateText(entry.date));
            add(u"DTEND;VALUE=DATE"_s, dateText(entry.lastDate().addDays(1)));
            return end(entry);
        }
        // One event a day: a repeated one would keep its length where the clocks change.
        const QList<Interval> intervals = merged(entry.intervals);
        for (QDate date = entry.date; date <= entry.lastDate(); date = date.addDays(1)) {
            for (qsizetype i = 0; i < intervals.size(); ++i) {
                begin(clinic, entry, date, int(i));
                times(clinic, date, intervals[i]);
                end(entry);
            }
        }
    }

    void times(const Clinic &clinic, QDate date, const Interval &interval)
    {
        const QTimeZone zone(clinic.timezone.toLatin1());
        const QString parameter = u";TZID="_s + clinic.timezone;
        add(u"DTSTART"_s + parameter, wallText(resolve(zone, date, interval.opens)));
        add(u"DTEND"_s + parameter, wallText(resolve(zone, date, interval.closes)));
    }

    void begin(const Clinic &clinic, const Override &entry, QDate date, int part)
    {
        const QString service = entry.service == EveryService ? u"all"_s : entry.service;
        add(u"BEGIN"_s, u"VEVENT"_s);
        add(u"UID"_s,
            text(u"%1/%2/%3/%4@lockstep"_s.arg(
                clinic.id, service, dateText(date), QString::number(part))));
        add(u"DTSTAMP"_s, m_stamp);
        add(u"SEQUENCE"_s, QString::number(clinic.revision));
        add(u"SUMMARY"_s, text(summary(clinic, entry)));
        if (!entry.kind.isEmpty())
            add(u"CATEGORIES"_s, text(entry.kind.toUpper()));
    }

    void end(const Override &entry)
    {
        add(u"TRANSP"_s, entry.closed ? u"TRANSPARENT"_s : u"OPAQUE"_s);
        add(u"END"_s, u"VEVENT"_s);
    }

    const QString m_stamp;
    QByteArray m_bytes;
};

bool continuesCharacter(char octet)
{
    return (uchar(octet) & 0xC0) == 0x80;
}

} // namespace

QByteArray exceptions(const QList<Clinic> &clinics, qint64 stampMs)
{
    return Writer(stampMs).write(clinics);
}

QByteArray line(const QString &name, const QString &value)
{
    const QByteArray whole = QString(name + u':' + value).toUtf8();
    QByteArray folded;
    qsizetype at = 0;
    while (at < whole.size()) {
        // A continued line begins with a space, which counts.
        const qsizetype room = at == 0 ? MaxOctets : MaxOctets - 1;
        qsizetype end = std::min(at + room, whole.size());
        while (end < whole.size() && continuesCharacter(whole[end]))
            --end;
        if (at > 0)
            folded += "\r\n ";
        folded += whole.sliced(at, end - at);
        at = end;
    }
    return folded + "\r\n";
}

QString text(const QString &value)
{
    QString escaped;
    for (const QChar c : value) {
        if (c == u'\\' || c == u';' || c == u',')
            escaped += u'\\';
        if (c == u'\n')
            escaped += u"\\n"_s;
        else if (c.category() != QChar::Other_Control)
            escaped += c;
    }
    return escaped;
}

} // namespace lockstep::ical
