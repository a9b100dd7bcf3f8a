// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hourschange.h"

#include "expansion.h"
#include "hourstext.h"
#include "normalform.h"

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
    return QLocale::c().toString(date, u"ddd MMM d, yyyy"_s);
}

QString dayName(size_t day)
{
    return QLocale::c().dayName(int(day) + 1, QLocale::ShortFormat);
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
            m_lines.append(u"Time zone: %1 → %2"_s.arg(m_before.timezone, m_after.timezone));
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
                add(key.first, u"Schedule from %1 removed"_s.arg(dateText(key.second)));
            else
                schedule(*old, *now->second);
        }
        for (const auto &[key, now] : after) {
            if (!before.contains(key)) {
                add(key.first, u"New schedule "_s + range(*now));
                week(key.first, u""_s, nullptr, now->weekly);
            }
        }
    }

    void schedule(const Schedule &old, const Schedule &now)
    {
        const QString prefix = severalSchedules(now.service)
            ? u"from %1, "_s.arg(dateText(now.effectiveFrom))
            : QString();
        week(now.service, prefix, &old.weekly, now.weekly);
        if (old.effectiveThrough != now.effectiveThrough)
            add(now.service,
                u"Schedule from %1: %2 → %3"_s.arg(dateText(now.effectiveFrom),
                    ending(old.effectiveThrough), ending(now.effectiveThrough)));
    }

    /// One line for each run of days that change alike.
    void week(
        const QString &service, const QString &prefix, const Week *oldWeek, const Week &newWeek)
    {
        const Week now = mergedWeek(newWeek);
        const Week old = oldWeek ? mergedWeek(*oldWeek) : Week();
        for (size_t first = 0; first < now.size();) {
            size_t last = first;
            while (
                last + 1 < now.size() && now[last + 1] == now[first] && old[last + 1] == old[first])
                ++last;
            if (!oldWeek || old[first] != now[first]) {
                const QString days
                    = first == last ? dayName(first) : dayName(first) + u'–' + dayName(last);
                add(service,
                    prefix + days + u": "
                        + (oldWeek ? QString(text(old[first]) + u" → ") : QString())
                        + text(now[first]));
            }
            first = last + 1;
        }
    }

    void overrides()
    {
        const auto before = byDate(m_before);
        const auto after = byDate(m_after);
        for (const auto &[key, old] : before) {
            const auto now = after.find(key);
            if (now == after.end())
                dated(*old, text(hours(*old)) + named(*old), usual(*old));
            else if (!same(*old, *now->second))
                dated(*now->second, told(*old, *now->second), told(*now->second, *old));
        }
        for (const auto &[key, now] : after) {
            if (!before.contains(key))
                dated(*now, usual(*now), text(hours(*now)) + named(*now));
        }
    }

    void dated(const Override &entry, const QString &from, const QString &to)
    {
        QString when = dateText(entry.date);
        if (entry.lastDate() > entry.date)
            when += u" to " + dateText(entry.lastDate());
        add(entry.service, when + u": " + from + u" → " + to);
    }

    static bool same(const Override &a, const Override &b)
    {
        return a.lastDate() == b.lastDate() && hours(a) == hours(b) && label(a) == label(b)
            && a.kind == b.kind;
    }

    /// An override as it is changed from or to another; its end and kind only where they differ.
    QString told(const Override &entry, const Override &other) const
    {
        QString line;
        if (entry.lastDate() != other.lastDate())
            line += u"until %1, "_s.arg(dateText(entry.lastDate()));
        line += text(hours(entry)) + named(entry);
        if (entry.kind != other.kind)
            line += u", "_s + (entry.kind.isEmpty() ? u"no kind"_s : entry.kind);
        return line;
    }

    /// What holds on the override's first date without it.
    QString usual(const Override &entry) const
    {
        if (entry.service == EveryService)
            return u"as usual"_s;
        return text(hoursOn(m_after, entry.service, entry.date).usual);
    }

    static DayHours hours(const Override &entry) { return merged(entry.intervals); }

    static QString label(const Override &entry)
    {
        return entry.label.normalized(QString::NormalizationForm_C);
    }

    static QString named(const Override &entry)
    {
        return entry.label.isEmpty() ? QString() : u" (%1)"_s.arg(entry.label);
    }

    QString text(const DayHours &day) const { return shortDayHours(day, m_twelveHour); }

    static QString ending(std::optional<QDate> date)
    {
        return date ? u"until "_s + dateText(*date) : u"no end"_s;
    }

    static QString range(const Schedule &schedule)
    {
        const QString from = u"from "_s + dateText(schedule.effectiveFrom);
        return schedule.effectiveThrough
            ? QString(from + u" to " + dateText(*schedule.effectiveThrough))
            : from;
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
            return u"All services"_s;
        for (const Service &service : m_after.services) {
            if (service.service == code && !service.name.isEmpty())
                return service.name;
        }
        return code;
    }

    void add(const QString &service, const QString &line)
    {
        m_lines.append(m_severalServices ? QString(serviceName(service) + u", " + line) : line);
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
