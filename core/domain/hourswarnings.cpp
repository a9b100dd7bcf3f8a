// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hourswarnings.h"

#include "expansion.h"
#include "normalform.h"
#include "tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int ShortInterval = 15;
constexpr qint64 Soon = qint64(24) * 60 * 60 * 1000;
/// A closure of the whole clinic that lasts this long explains a week without hours.
constexpr int LongClosureDays = 7;

class SecondLook {
public:
    SecondLook(const Clinic &clinic, qint64 nowMs)
        : m_clinic(clinic)
        , m_zone(clinic.timezone.toLatin1())
        , m_nowMs(nowMs)
        , m_today(QDateTime::fromMSecsSinceEpoch(nowMs, m_zone).date())
    {
    }

    QList<Problem> take()
    {
        for (qsizetype i = 0; i < m_clinic.schedules.size(); ++i)
            schedule(u"/schedules/%1"_s.arg(i), m_clinic.schedules[i]);
        for (qsizetype i = 0; i < m_clinic.overrides.size(); ++i)
            dated(u"/overrides/%1"_s.arg(i), m_clinic.overrides[i]);
        return std::move(m_problems);
    }

private:
    void schedule(const QString &path, const Schedule &schedule)
    {
        if (isSoon(schedule.effectiveFrom))
            add(path + u"/effectiveFrom", u"change-soon"_s,
                lockstep::tr("The schedule takes effect within 24 hours."),
                lockstep::tr("Check that every system can follow in time."));
        const auto closed = [](const DayHours &day) { return day && day->isEmpty(); };
        if (std::all_of(schedule.weekly.begin(), schedule.weekly.end(), closed)
            && !explained(schedule))
            add(path + u"/weekly", u"week-closed"_s,
                lockstep::tr("\"%1\" is closed all week, and no override says why.")
                    .arg(schedule.service),
                lockstep::tr("Add the hours, or an override with a label that says why."));
        for (size_t day = 0; day < schedule.weekly.size(); ++day) {
            if (schedule.weekly[day])
                shortIntervals(path + u"/weekly/" + DayKeys[day], *schedule.weekly[day]);
        }
    }

    bool explained(const Schedule &schedule) const
    {
        return std::any_of(
            m_clinic.overrides.begin(), m_clinic.overrides.end(), [&](const Override &entry) {
                return entry.service == schedule.service
                    || (entry.service == EveryService && entry.closed
                        && entry.date.daysTo(entry.lastDate()) >= LongClosureDays - 1);
            });
    }

    void dated(const QString &path, const Override &entry)
    {
        if (entry.lastDate() < m_today)
            add(path + u"/date", u"date-in-past"_s, lockstep::tr("The override is over."),
                lockstep::tr("Remove it, or correct the year."));
        if (isSoon(entry.date))
            add(path + u"/date", u"change-soon"_s,
                lockstep::tr("The override begins within 24 hours."),
                lockstep::tr("Check that every system can follow in time."));
        if (changesNothing(entry))
            add(path, u"override-changes-nothing"_s,
                lockstep::tr("The override says what the week says already."),
                lockstep::tr("Remove it, or correct its hours."));
        shortIntervals(path + u"/intervals", entry.intervals);
    }

    bool changesNothing(const Override &entry) const
    {
        const DayHours said = merged(entry.intervals);
        for (const QString &service : servicesOf(entry)) {
            for (QDate date = entry.date; date <= entry.lastDate(); date = date.addDays(1)) {
                if (hoursOn(m_clinic, service, date).usual != said)
                    return false;
            }
        }
        return true;
    }

    QStringList servicesOf(const Override &entry) const
    {
        if (entry.service != EveryService)
            return {entry.service};
        QStringList services;
        for (const Schedule &schedule : m_clinic.schedules) {
            if (!services.contains(schedule.service))
                services.append(schedule.service);
        }
        return services;
    }

    void shortIntervals(const QString &path, const QList<Interval> &intervals)
    {
        for (qsizetype i = 0; i < intervals.size(); ++i) {
            if (intervals[i].length() < ShortInterval)
                add(path + u'/' + QString::number(i), u"interval-short"_s,
                    lockstep::tr("It is open for %1 min only.").arg(intervals[i].length()),
                    lockstep::tr("Check opening and closing time."));
        }
    }

    bool isSoon(QDate date) const
    {
        const qint64 wait = resolve(m_zone, date, 0).utcMs - m_nowMs;
        return wait > 0 && wait <= Soon;
    }

    void add(const QString &path, const QString &reason, const QString &message, const QString &fix)
    {
        m_problems.append(
            {.file = {}, .path = path, .reason = reason, .message = message, .fix = fix});
    }

    const Clinic &m_clinic;
    QTimeZone m_zone;
    qint64 m_nowMs;
    QDate m_today;
    QList<Problem> m_problems;
};

} // namespace

QList<Problem> warnings(const Clinic &clinic, qint64 nowMs)
{
    return SecondLook(clinic, nowMs).take();
}

} // namespace lockstep
