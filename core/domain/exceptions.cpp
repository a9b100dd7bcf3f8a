// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exceptions.h"

#include "expansion.h"

#include <QDateTime>

#include <algorithm>

namespace lockstep {

namespace {

bool meet(const Override &a, const Override &b)
{
    return a.date <= b.lastDate() && b.date <= a.lastDate();
}

/// Whether `there` cannot stay beside `added` on the dates they share.
bool makesWay(const Override &there, const Override &added)
{
    return meet(there, added)
        && (there.service == added.service || (added.service == EveryService && added.closed));
}

Override between(const Override &entry, QDate first, QDate last)
{
    Override part = entry;
    part.date = first;
    part.through = last > first ? std::optional(last) : std::nullopt;
    return part;
}

/// What is left of an exception outside a span.
QList<Override> without(const Override &entry, QDate first, QDate last)
{
    QList<Override> rest;
    if (entry.date < first)
        rest << between(entry, entry.date, first.addDays(-1));
    if (entry.lastDate() > last)
        rest << between(entry, last.addDays(1), entry.lastDate());
    return rest;
}

void sortByDate(QList<Override> &overrides)
{
    std::stable_sort(overrides.begin(), overrides.end(),
        [](const Override &a, const Override &b) { return a.date < b.date; });
}

} // namespace

QList<Override> exceptionsOn(const QList<DateSpan> &spans, const Override &like)
{
    QList<Override> exceptions;
    for (const DateSpan &span : spans)
        exceptions << between(like, span.first, span.last);
    return exceptions;
}

Clinic withExceptions(Clinic clinic, const QList<Override> &added)
{
    for (const Override &entry : added) {
        QList<Override> kept;
        for (const Override &there : std::as_const(clinic.overrides)) {
            if (makesWay(there, entry))
                kept << without(there, entry.date, entry.lastDate());
            else
                kept << there;
        }
        kept << entry;
        clinic.overrides = kept;
    }
    sortByDate(clinic.overrides);
    return clinic;
}

QList<Override> replacedBy(const Clinic &clinic, const QList<Override> &added)
{
    QList<Override> replaced;
    for (const Override &there : clinic.overrides) {
        if (std::any_of(added.cbegin(), added.cend(),
                [&](const Override &entry) { return makesWay(there, entry); }))
            replaced << there;
    }
    return replaced;
}

Clinic withoutException(Clinic clinic, const Override &exception, QDate date)
{
    const qsizetype at = clinic.overrides.indexOf(exception);
    if (at < 0 || !exception.covers(date))
        return clinic;
    clinic.overrides.removeAt(at);
    clinic.overrides << without(exception, date, date);
    sortByDate(clinic.overrides);
    return clinic;
}

QList<Override> copyable(const Clinic &from, const Clinic &onto, QDate today)
{
    const QStringList services = servicesOf(onto);
    QList<Override> copied;
    for (const Override &entry : from.overrides) {
        if (entry.lastDate() >= today
            && (entry.service == EveryService || services.contains(entry.service)))
            copied << entry;
    }
    return copied;
}

QStringList servicesOf(const Clinic &clinic)
{
    QStringList services;
    const auto add = [&](const QString &service) {
        if (service != EveryService && !services.contains(service))
            services << service;
    };
    for (const Service &service : clinic.services)
        add(service.service);
    for (const Schedule &schedule : clinic.schedules)
        add(schedule.service);
    for (const Override &entry : clinic.overrides)
        add(entry.service);
    return services;
}

QList<ClockChange> clockChanges(const Clinic &clinic, QDate date)
{
    const QTimeZone zone(clinic.timezone.toLatin1());
    QList<ClockChange> changes;
    if (!zone.isValid())
        return changes;
    for (const QString &service : servicesOf(clinic)) {
        for (const Interval &interval :
            hoursOn(clinic, service, date).hours.value_or(QList<Interval>())) {
            const qint64 real = resolve(zone, date, interval.closes).utcMs
                - resolve(zone, date, interval.opens).utcMs;
            const int minutes = int(real / 60'000);
            if (minutes != interval.length())
                changes << ClockChange{service, interval, minutes};
        }
    }
    return changes;
}

} // namespace lockstep
