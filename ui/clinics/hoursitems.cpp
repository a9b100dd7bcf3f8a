// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/hoursitems.h"

#include "clinics/exceptionsmodel.h"
#include "hourstext.h"
#include "shell/hourwords.h"
#include "tr.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

template <typename List> auto *find(List &schedules, const QString &service, QDate from)
{
    const auto found = std::find_if(schedules.begin(), schedules.end(),
        [&](const auto &each) { return each.service == service && each.effectiveFrom == from; });
    return found == schedules.end() ? nullptr : &*found;
}

const Schedule *scheduleOf(const HoursItem &item, const Clinic &clinic)
{
    return find(clinic.schedules, item.service, item.from);
}

const Override *overrideOf(const HoursItem &item, const Clinic &clinic)
{
    const auto found = std::find_if(
        clinic.overrides.cbegin(), clinic.overrides.cend(), [&](const Override &each) {
            return each.service == item.service && each.date == item.from;
        });
    return found == clinic.overrides.cend() ? nullptr : &*found;
}

template <typename T> bool sameValue(const T *a, const T *b)
{
    return a && b ? *a == *b : !a && !b;
}

void addOnce(QList<HoursItem> &items, const HoursItem &item)
{
    if (!items.contains(item))
        items << item;
}

void addSchedule(QList<HoursItem> &items, const Schedule &schedule, const QList<Clinic> &clinics)
{
    const bool everywhere = std::all_of(clinics.cbegin(), clinics.cend(), [&](const Clinic &each) {
        return find(each.schedules, schedule.service, schedule.effectiveFrom);
    });
    HoursItem item{HoursItem::Kind::Schedule, schedule.service, schedule.effectiveFrom, -1};
    if (!everywhere)
        return addOnce(items, item);
    item.kind = HoursItem::Kind::Day;
    for (item.day = 0; item.day < 7; ++item.day)
        addOnce(items, item);
    item.kind = HoursItem::Kind::Through;
    item.day = -1;
    addOnce(items, item);
}

QString dateText(QDate date)
{
    return QLocale().toString(date, QLocale::ShortFormat);
}

QString weekText(const Schedule &schedule)
{
    QStringList days;
    for (int day = 0; day < 7; ++day)
        days << tr("%1 %2").arg(QLocale().standaloneDayName(day + 1, QLocale::ShortFormat),
            hoursWords(schedule.weekly[size_t(day)]));
    return days.join(u"; "_s);
}

QString exceptionText(const Override &exception)
{
    const QString hours
        = exception.closed ? hoursWords(QList<Interval>()) : hoursWords(exception.intervals);
    const QString text
        = exception.through ? tr("%1 until %2").arg(hours, dateText(*exception.through)) : hours;
    return exception.label.isEmpty() ? text : tr("%1 (%2)").arg(text, exception.label);
}

/// Where the item's schedule stands, as far as that must be said.
QString scheduleTitle(const HoursItem &item, const Clinic &clinic)
{
    QSet<QString> services;
    int ofService = 0;
    for (const Schedule &each : clinic.schedules) {
        services << each.service;
        ofService += each.service == item.service ? 1 : 0;
    }
    const QString service = services.size() > 1 ? serviceText(clinic, item.service) : QString();
    const bool dated = ofService > 1 || item.kind == HoursItem::Kind::Schedule;
    if (!dated)
        return service;
    return service.isEmpty() ? tr("from %1").arg(dateText(item.from))
                             : tr("%1 from %2").arg(service, dateText(item.from));
}

} // namespace

QList<HoursItem> allItems(const QList<Clinic> &clinics)
{
    QList<HoursItem> items{{HoursItem::Kind::Name, {}, {}, -1},
        {HoursItem::Kind::Timezone, {}, {}, -1}, {HoursItem::Kind::Services, {}, {}, -1}};
    for (const Clinic &clinic : clinics) {
        for (const Schedule &schedule : clinic.schedules)
            addSchedule(items, schedule, clinics);
    }
    QList<HoursItem> exceptions;
    for (const Clinic &clinic : clinics) {
        for (const Override &each : clinic.overrides)
            addOnce(exceptions, {HoursItem::Kind::Override, each.service, each.date, -1});
    }
    std::stable_sort(exceptions.begin(), exceptions.end(),
        [](const HoursItem &a, const HoursItem &b) { return a.from < b.from; });
    return items + exceptions;
}

QList<HoursItem> differingItems(const QList<Clinic> &clinics)
{
    QList<HoursItem> items = allItems(clinics);
    items.removeIf([&](const HoursItem &item) {
        return std::all_of(clinics.cbegin(), clinics.cend(),
            [&](const Clinic &each) { return sameItem(item, clinics.first(), each); });
    });
    return items;
}

bool sameItem(const HoursItem &item, const Clinic &a, const Clinic &b)
{
    const Schedule *one = scheduleOf(item, a), *other = scheduleOf(item, b);
    switch (item.kind) {
    case HoursItem::Kind::Name:
        return a.name == b.name;
    case HoursItem::Kind::Timezone:
        return a.timezone == b.timezone;
    case HoursItem::Kind::Services:
        return a.services == b.services;
    case HoursItem::Kind::Schedule:
        return sameValue(one, other);
    case HoursItem::Kind::Day:
        return one && other && one->weekly[size_t(item.day)] == other->weekly[size_t(item.day)];
    case HoursItem::Kind::Through:
        return one && other && one->effectiveThrough == other->effectiveThrough;
    case HoursItem::Kind::Override:
        return sameValue(overrideOf(item, a), overrideOf(item, b));
    }
    Q_UNREACHABLE();
}

QString itemTitle(const HoursItem &item, const Clinic &clinic)
{
    const QString place = scheduleTitle(item, clinic);
    const auto within = [&place](const QString &text) {
        return place.isEmpty() ? text : tr("%1: %2").arg(place, text);
    };
    switch (item.kind) {
    case HoursItem::Kind::Name:
        return tr("Name");
    case HoursItem::Kind::Timezone:
        return tr("Time zone");
    case HoursItem::Kind::Services:
        return tr("Services");
    case HoursItem::Kind::Schedule:
        return within(tr("whole week"));
    case HoursItem::Kind::Day:
        return within(QLocale().standaloneDayName(item.day + 1, QLocale::ShortFormat));
    case HoursItem::Kind::Through:
        return within(tr("last day"));
    case HoursItem::Kind::Override: {
        const QString date = QLocale().toString(item.from, tr("ddd, MMM d, yyyy"));
        return item.service == EveryService
            ? date
            : tr("%1: %2").arg(serviceText(clinic, item.service), date);
    }
    }
    Q_UNREACHABLE();
}

QString itemText(const HoursItem &item, const Clinic &clinic)
{
    const Schedule *schedule = scheduleOf(item, clinic);
    const Override *exception = overrideOf(item, clinic);
    switch (item.kind) {
    case HoursItem::Kind::Name:
        return clinic.name;
    case HoursItem::Kind::Timezone:
        return zoneText(clinic.timezone);
    case HoursItem::Kind::Services: {
        QStringList names;
        for (const Service &service : clinic.services)
            names << (service.name.isEmpty() ? service.service : service.name);
        return names.isEmpty() ? u"–"_s : QLocale().createSeparatedList(names);
    }
    case HoursItem::Kind::Schedule:
        return schedule ? weekText(*schedule) : u"–"_s;
    case HoursItem::Kind::Day:
        return schedule ? hoursWords(schedule->weekly[size_t(item.day)]) : u"–"_s;
    case HoursItem::Kind::Through:
        return schedule && schedule->effectiveThrough ? dateText(*schedule->effectiveThrough)
                                                      : tr("until further notice");
    case HoursItem::Kind::Override:
        return exception ? exceptionText(*exception) : u"–"_s;
    }
    Q_UNREACHABLE();
}

void copyItem(const HoursItem &item, const Clinic &from, Clinic &to)
{
    const Schedule *given = scheduleOf(item, from);
    Schedule *target = find(to.schedules, item.service, item.from);
    const auto isItem = [&item](const Override &each) {
        return each.service == item.service && each.date == item.from;
    };
    switch (item.kind) {
    case HoursItem::Kind::Name:
        to.name = from.name;
        return;
    case HoursItem::Kind::Timezone:
        to.timezone = from.timezone;
        return;
    case HoursItem::Kind::Services:
        to.services = from.services;
        return;
    case HoursItem::Kind::Schedule:
        if (!given)
            to.schedules.removeIf([&item](const Schedule &each) {
                return each.service == item.service && each.effectiveFrom == item.from;
            });
        else if (target)
            *target = *given;
        else
            to.schedules << *given;
        return;
    case HoursItem::Kind::Day:
        if (given && target)
            target->weekly[size_t(item.day)] = given->weekly[size_t(item.day)];
        return;
    case HoursItem::Kind::Through:
        if (given && target)
            target->effectiveThrough = given->effectiveThrough;
        return;
    case HoursItem::Kind::Override:
        to.overrides.removeIf(isItem);
        if (const Override *exception = overrideOf(item, from)) {
            const auto place = std::find_if(to.overrides.cbegin(), to.overrides.cend(),
                [&](const Override &each) { return each.date > exception->date; });
            to.overrides.insert(place, *exception);
        }
        return;
    }
}

} // namespace lockstep
