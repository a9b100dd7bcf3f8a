// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "expansion.h"

#include "normalform.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 MsPerMinute = 60 * 1000;
constexpr qint64 MsPerDay = MinutesPerDay * MsPerMinute;

QDateTime utcTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

int offsetAt(const QTimeZone &zone, qint64 utcMs)
{
    return zone.offsetFromUtc(utcTime(utcMs));
}

} // namespace

QString ZonedTime::local() const
{
    return utcTime(utcMs + offsetSeconds * 1000).toString(u"yyyy-MM-ddTHH:mm"_s);
}

QString ZonedTime::utc() const
{
    return utcTime(utcMs).toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
}

ZonedTime resolve(const QTimeZone &zone, QDate date, int minutes)
{
    const qint64 wall
        = QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() + minutes * MsPerMinute;
    // No zone changes its clock twice within two days, and no offset is as large as a day.
    const int before = offsetAt(zone, wall - MsPerDay);
    const int after = offsetAt(zone, wall + MsPerDay);
    const auto instant = [&](int offset) { return wall - offset * qint64(1000); };
    const bool beforeHolds = offsetAt(zone, instant(before)) == before;
    const bool afterHolds = offsetAt(zone, instant(after)) == after;

    qint64 utcMs = 0;
    if (beforeHolds && afterHolds)
        utcMs = std::min(instant(before), instant(after));
    else
        utcMs = instant(afterHolds ? after : before);
    return {utcMs, offsetAt(zone, utcMs)};
}

HoursOn hoursOn(const Clinic &clinic, const QString &service, QDate date)
{
    HoursOn result;
    for (const Schedule &schedule : clinic.schedules) {
        if (schedule.service == service && schedule.covers(date))
            result.usual = schedule.weekly[size_t(date.dayOfWeek() - 1)];
    }
    if (result.usual)
        result.usual = merged(std::move(*result.usual));
    result.hours = result.usual;

    const Override *chosen = nullptr;
    for (const Override &entry : clinic.overrides) {
        const bool own = entry.service == service;
        if (entry.covers(date) && (own || (entry.service == EveryService && !chosen)))
            chosen = &entry;
    }
    if (chosen) {
        result.hours = merged(chosen->intervals);
        result.replacedBy = *chosen;
    }
    return result;
}

QList<Opening> expand(const Clinic &clinic, const QString &service, QDate from, QDate to)
{
    const QTimeZone zone(clinic.timezone.toLatin1());
    QList<Opening> openings;
    for (QDate date = from; date < to; date = date.addDays(1)) {
        const DayHours day = hoursOn(clinic, service, date).hours;
        if (!day) {
            openings.append({.localDate = date, .unknown = true, .opens = {}, .closes = {}});
            continue;
        }
        for (const Interval &interval : *day) {
            const Opening opening{.localDate = date,
                .unknown = false,
                .opens = resolve(zone, date, interval.opens),
                .closes = resolve(zone, date, interval.closes)};
            if (opening.opens.utcMs < opening.closes.utcMs)
                openings.append(opening);
        }
    }
    return openings;
}

} // namespace lockstep
