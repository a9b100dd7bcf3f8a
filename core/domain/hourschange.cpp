// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hourschange.h"

#include "exceptions.h"
#include "expansion.h"
#include "hourstext.h"
#include "normalform.h"
#include "tr.h"

#include <QLocale>
#include <QSet>

#include <algorithm>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString dateText(QDate date)
{
    //: A date with its weekday, in the letters of QLocale::toString
    return QLocale().toString(date, tr("ddd MMM d, yyyy"));
}

QString dayName(size_t day)
{
    return QLocale().standaloneDayName(int(day) + 1, QLocale::ShortFormat);
}

QString daysText(size_t first, size_t last)
{
    return first == last ? dayName(first) : tr("%1–%2").arg(dayName(first), dayName(last));
}

/// The kinds of hours.md 2.1; others as they are written.
QString kindText(const QString &kind)
{
    if (kind.isEmpty())
        return tr("no kind");
    if (kind == "holiday"_L1)
        return tr("holiday");
    if (kind == "closure"_L1)
        return tr("closure");
    if (kind == "campaign"_L1)
        return tr("campaign");
    return kind == "special"_L1 ? tr("special") : kind;
}

DayHours mergedDay(const DayHours &day)
{
    return day ? DayHours(merged(*day)) : DayHours();
}

Week mergedWeek(Week week)
{
    for (DayHours &day : week)
        day = mergedDay(day);
    return week;
}

/// Everything of a clinic by what it is about, so that two clinics can be compared part by part.
using Key = std::pair<QString, QDate>;

class Comparison {
public:
    Comparison(const Clinic &before, const Clinic &after, bool twelveHour)
        : m_before(before)
        , m_after(after)
        , m_twelveHour(twelveHour)
        , m_severalServices(countServices() > 1)
    {
    }

    QStringList lines()
    {
        if (m_before.timezone != m_after.timezone)
            m_lines.append(lockstep::tr("Time zone: %1 → %2")
                               .arg(zoneText(m_before.timezone), zoneText(m_after.timezone)));
        schedules();
        overrides();
        return std::move(m_lines);
    }

private:
    void schedules()
    {
        const auto before = byStart(m_before);
        const auto after = byStart(m_after);
        for (const auto &[key, old] : before) {
            const auto now = after.find(key);
            if (now == after.end())
                add(key.first, lockstep::tr("Schedule from %1 removed").arg(dateText(key.second)));
            else
                schedule(*old, *now->second);
        }
        for (const auto &[key, now] : after) {
            if (!before.contains(key)) {
                add(key.first, newSchedule(*now));
                week(*now, nullptr);
            }
        }
    }

    void schedule(const Schedule &old, const Schedule &now)
    {
        week(now, &old.weekly);
        if (old.effectiveThrough != now.effectiveThrough)
            add(now.service, ending(now.effectiveFrom, old.effectiveThrough, now.effectiveThrough));
    }

    /// One line for each run of days that change alike; every day of a new schedule.
    void week(const Schedule &schedule, const Week *oldWeek)
    {
        const Week now = mergedWeek(schedule.weekly);
        const Week old = oldWeek ? mergedWeek(*oldWeek) : Week();
        for (size_t first = 0; first < now.size();) {
            size_t last = first;
            while (
                last + 1 < now.size() && now[last + 1] == now[first] && old[last + 1] == old[first])
                ++last;
            const QString days = daysText(first, last);
            if (!oldWeek)
                add(schedule.service,
                    lockstep::tr("%1: %2", "days, hours").arg(days, text(now[first])));
            else if (old[first] != now[first])
                add(schedule.service,
                    changed(schedule, days, text(old[first], now[first]),
                        text(now[first], old[first])));
            first = last + 1;
        }
    }

    /// Names the schedule where its service has more than one.
    QString changed(
        const Schedule &schedule, const QString &days, const QString &from, const QString &to) const
    {
        if (!severalSchedules(schedule.service))
            return lockstep::tr("%1: %2 → %3", "days, hours, new hours").arg(days, from, to);
        return lockstep::tr("from %1, %2: %3 → %4", "date, days, hours, new hours")
            .arg(dateText(schedule.effectiveFrom), days, from, to);
    }

    void overrides()
    {
        const auto before = byDate(m_before);
        const auto after = byDate(m_after);
        for (const auto &[key, old] : before) {
            const auto now = after.find(key);
            if (now == after.end())
                dated(*old, named(*old, usualHours(*old)), usual(*old));
            else if (!same(*old, *now->second))
                dated(*now->second, told(*old, *now->second), told(*now->second, *old));
        }
        for (const auto &[key, now] : after) {
            if (!before.contains(key))
                dated(*now, usual(*now), named(*now, usualHours(*now)));
        }
    }

    void dated(const Override &entry, const QString &from, const QString &to)
    {
        const QString when = entry.lastDate() > entry.date
            ? lockstep::tr("%1 to %2", "dates")
                  .arg(dateText(entry.date), dateText(entry.lastDate()))
            : dateText(entry.date);
        add(entry.service,
            lockstep::tr("%1: %2 → %3", "date, hours, new hours").arg(when, from, to));
    }

    static bool same(const Override &a, const Override &b)
    {
        return a.lastDate() == b.lastDate() && hours(a) == hours(b) && label(a) == label(b)
            && a.kind == b.kind;
    }

    /// An override as it is changed from or to another; its end and kind only where they differ.
    QString told(const Override &entry, const Override &other) const
    {
        QStringList parts;
        if (entry.lastDate() != other.lastDate())
            parts << lockstep::tr("until %1", "date").arg(dateText(entry.lastDate()));
        parts << named(entry, hours(other));
        if (entry.kind != other.kind)
            parts << kindText(entry.kind);
        return parts.join(u", "_s);
    }

    /// What holds on the override's first date without it; nothing where services differ.
    DayHours usualHours(const Override &entry) const
    {
        if (entry.service != EveryService)
            return hoursOn(m_after, entry.service, entry.date).usual;
        DayHours common;
        for (const QString &service : servicesOf(m_after)) {
            const DayHours usual = hoursOn(m_after, service, entry.date).usual;
            if (!usual || (usual->isEmpty() && common))
                continue;
            if (common && !common->isEmpty() && *common != *usual)
                return {};
            common = usual;
        }
        return common;
    }

    QString usual(const Override &entry) const
    {
        const DayHours usual = usualHours(entry);
        const bool told = entry.service != EveryService || (usual && *usual != *hours(entry));
        return told ? text(usual, hours(entry)) : lockstep::tr("as usual");
    }

    static DayHours hours(const Override &entry) { return merged(entry.intervals); }

    static QString label(const Override &entry)
    {
        return entry.label.normalized(QString::NormalizationForm_C);
    }

    /// Its hours, and its label where it has one.
    QString named(const Override &entry, const DayHours &beside) const
    {
        const QString said = text(hours(entry), beside);
        return entry.label.isEmpty()
            ? said
            : lockstep::tr("%1 (%2)", "hours, label").arg(said, entry.label);
    }

    QString text(const DayHours &day, const DayHours &beside = {}) const
    {
        return shortDayHours(day, m_twelveHour, beside);
    }

    static QString ending(QDate start, std::optional<QDate> was, std::optional<QDate> now)
    {
        const QString from = dateText(start);
        if (!was)
            return lockstep::tr("Schedule from %1: no end → until %2").arg(from, dateText(*now));
        if (!now)
            return lockstep::tr("Schedule from %1: until %2 → no end").arg(from, dateText(*was));
        return lockstep::tr("Schedule from %1: until %2 → until %3")
            .arg(from, dateText(*was), dateText(*now));
    }

    static QString newSchedule(const Schedule &schedule)
    {
        const QString from = dateText(schedule.effectiveFrom);
        return schedule.effectiveThrough ? lockstep::tr("New schedule from %1 to %2")
                                               .arg(from, dateText(*schedule.effectiveThrough))
                                         : lockstep::tr("New schedule from %1").arg(from);
    }

    static std::map<Key, const Schedule *> byStart(const Clinic &clinic)
    {
        std::map<Key, const Schedule *> found;
        for (const Schedule &schedule : clinic.schedules)
            found.emplace(Key(schedule.service, schedule.effectiveFrom), &schedule);
        return found;
    }

    static std::map<Key, const Override *> byDate(const Clinic &clinic)
    {
        std::map<Key, const Override *> found;
        for (const Override &entry : clinic.overrides)
            found.emplace(Key(entry.service, entry.date), &entry);
        return found;
    }

    qsizetype countServices() const
    {
        QSet<QString> services;
        for (const Clinic *clinic : {&m_before, &m_after}) {
            for (const Schedule &schedule : clinic->schedules)
                services.insert(schedule.service);
        }
        return services.size();
    }

    bool severalSchedules(const QString &service) const
    {
        return std::count_if(m_after.schedules.begin(), m_after.schedules.end(),
                   [&](const Schedule &schedule) { return schedule.service == service; })
            > 1;
    }

    QString serviceName(const QString &code) const
    {
        if (code == EveryService)
            return lockstep::tr("All services");
        for (const Service &service : m_after.services) {
            if (service.service == code && !service.name.isEmpty())
                return service.name;
        }
        return code;
    }

    void add(const QString &service, const QString &line)
    {
        m_lines.append(m_severalServices
                ? lockstep::tr("%1, %2", "service, change").arg(serviceName(service), line)
                : line);
    }

    const Clinic &m_before;
    const Clinic &m_after;
    bool m_twelveHour;
    bool m_severalServices;
    QStringList m_lines;
};

} // namespace

QStringList describeChange(const Clinic &before, const Clinic &after, bool twelveHour)
{
    return Comparison(before, after, twelveHour).lines();
}

} // namespace lockstep
