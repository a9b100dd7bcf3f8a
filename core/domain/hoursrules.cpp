// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hoursrules.h"

#include "timezones.h"
#include "tr.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 MaxRevision = (qint64(1) << 53) - 1;
constexpr int MaxIntervals = 8;
constexpr int MaxServices = 50;
constexpr int MaxSchedules = 100;
constexpr int MaxOverrides = 1000;
constexpr int MaxOverrideDays = 366;
constexpr int MaxName = 200;
constexpr int MaxLabel = 120;

const QStringList &serviceKinds()
{
    static const QStringList kinds{u"general"_s, u"urgent"_s, u"emergency"_s, u"vaccination"_s,
        u"pharmacy"_s, u"laboratory"_s, u"dental"_s, u"pediatric"_s, u"telehealth"_s, u"other"_s};
    return kinds;
}

const QStringList &overrideKinds()
{
    static const QStringList kinds{u"holiday"_s, u"closure"_s, u"campaign"_s, u"special"_s};
    return kinds;
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAsciiLower(QChar c)
{
    return c >= u'a' && c <= u'z';
}

bool isAsciiAlphanumeric(QChar c)
{
    return isAsciiDigit(c) || isAsciiLower(c) || (c >= u'A' && c <= u'Z');
}

/// A legal FHIR id that starts with a letter or digit.
bool isClinicId(const QString &id)
{
    return !id.isEmpty() && id.size() <= 64 && isAsciiAlphanumeric(id.front())
        && std::all_of(id.begin(), id.end(),
            [](QChar c) { return isAsciiAlphanumeric(c) || c == u'.' || c == u'-'; });
}

bool isServiceCode(const QString &code)
{
    return !code.isEmpty() && code.size() <= 40 && isAsciiLower(code.front())
        && std::all_of(code.begin(), code.end(),
            [](QChar c) { return isAsciiLower(c) || isAsciiDigit(c) || c == u'-'; });
}

bool isPossible(const Interval &interval)
{
    return interval.opens >= 0 && interval.length() > 0 && interval.length() <= MinutesPerDay;
}

bool rangesMeet(QDate firstA, QDate lastA, QDate firstB, QDate lastB)
{
    return firstA <= lastB && firstB <= lastA;
}

/// Goes through a clinic member by member and notes what is wrong.
class Inspection {
public:
    explicit Inspection(const Clinic &clinic)
        : m_clinic(clinic)
    {
        for (const Service &service : clinic.services)
            m_declared.insert(service.service);
    }

    void identity()
    {
        if (!isClinicId(m_clinic.id))
            add(u"/clinicId"_s, u"clinic-id-format"_s,
                lockstep::tr("This is not a clinic id we can use."),
                lockstep::tr("Use 1 to 64 letters, digits, dots and hyphens, beginning with a "
                             "letter or digit."));
        if (m_clinic.name.trimmed().isEmpty())
            add(u"/name"_s, u"missing-field"_s, lockstep::tr("The clinic has no name."),
                lockstep::tr("Give the name that people know it by."));
        text(u"/name"_s, m_clinic.name, MaxName);
        if (m_clinic.revision < 1 || m_clinic.revision > MaxRevision)
            add(u"/revision"_s, u"revision-invalid"_s,
                lockstep::tr("The revision must be a whole number from 1 to 9007199254740991."),
                lockstep::tr("Use the revision that the clinic has now, or 1 for a new clinic."));
        services();
    }

    void hours()
    {
        if (currentTimezone(m_clinic.timezone).isNull())
            add(u"/timezone"_s, u"timezone-unknown"_s,
                lockstep::tr("\"%1\" is no time zone we know.").arg(m_clinic.timezone),
                lockstep::tr("Use an IANA name such as America/Chicago; abbreviations and offsets "
                             "do not tell when clocks change."));
        schedules();
        overrides();
    }

    QList<Problem> takeProblems() { return std::move(m_problems); }

private:
    void services()
    {
        count(u"/services"_s, m_clinic.services.size(), MaxServices, u"too-many-services"_s,
            QT_TRANSLATE_NOOP("lockstep", "There are %1 services; at most %2 are taken."));
        QSet<QString> seen;
        for (qsizetype i = 0; i < m_clinic.services.size(); ++i) {
            const Service &service = m_clinic.services[i];
            const QString path = u"/services/%1"_s.arg(i);
            serviceCode(path + u"/service", service.service);
            if (!service.service.isNull() && seen.contains(service.service))
                add(path, u"service-duplicate"_s,
                    lockstep::tr("The service \"%1\" is declared twice.").arg(service.service),
                    lockstep::tr("Remove one of the two, or give it its own code."));
            seen.insert(service.service);
            text(path + u"/name", service.name, MaxName);
            kind(path + u"/kind", service.kind, serviceKinds(), u"service-kind"_s);
        }
    }

    void schedules()
    {
        const auto &all = m_clinic.schedules;
        count(u"/schedules"_s, all.size(), MaxSchedules, u"too-many-schedules"_s,
            QT_TRANSLATE_NOOP("lockstep", "There are %1 schedules; at most %2 are taken."));
        for (qsizetype i = 0; i < all.size(); ++i) {
            const QString path = u"/schedules/%1"_s.arg(i);
            reference(path + u"/service", all[i].service);
            date(path + u"/effectiveFrom", all[i].effectiveFrom);
            if (all[i].effectiveThrough)
                date(path + u"/effectiveThrough", *all[i].effectiveThrough);
            if (reversed(all[i]))
                add(path + u"/effectiveThrough", u"date-range-reversed"_s,
                    lockstep::tr("The schedule ends before it starts."),
                    lockstep::tr("Let it end on or after the day it starts."));
            week(path + u"/weekly/", all[i].weekly);
            if (std::any_of(all.begin(), all.begin() + i,
                    [&](const Schedule &earlier) { return overlap(earlier, all[i]); }))
                add(path, u"schedule-overlap"_s,
                    lockstep::tr("Another schedule of \"%1\" is in effect at the same time.")
                        .arg(all[i].service),
                    lockstep::tr(
                        "End the earlier one (effectiveThrough) the day before this one starts."));
        }
    }

    static bool reversed(const Schedule &schedule)
    {
        return schedule.effectiveFrom.isValid() && schedule.effectiveThrough
            && schedule.effectiveThrough->isValid()
            && *schedule.effectiveThrough < schedule.effectiveFrom;
    }

    static bool overlap(const Schedule &a, const Schedule &b)
    {
        static const QDate noEnd(9999, 12, 31);
        return a.service == b.service && a.effectiveFrom.isValid() && b.effectiveFrom.isValid()
            && !reversed(a) && !reversed(b)
            && rangesMeet(a.effectiveFrom, a.effectiveThrough.value_or(noEnd), b.effectiveFrom,
                b.effectiveThrough.value_or(noEnd));
    }

    void week(const QString &path, const Week &weekly)
    {
        for (size_t day = 0; day < weekly.size(); ++day) {
            if (!weekly[day])
                continue;
            const QString dayPath = path + DayKeys[day];
            intervals(dayPath, *weekly[day]);
            const DayHours &next = weekly[(day + 1) % weekly.size()];
            if (next)
                nights(dayPath, *weekly[day], *next);
        }
    }

    void overrides()
    {
        const auto &all = m_clinic.overrides;
        const bool few = count(u"/overrides"_s, all.size(), MaxOverrides, u"too-many-overrides"_s,
            QT_TRANSLATE_NOOP("lockstep", "There are %1 overrides; at most %2 are taken."));
        for (qsizetype i = 0; i < all.size(); ++i) {
            const QString path = u"/overrides/%1"_s.arg(i);
            if (all[i].service != EveryService)
                reference(path + u"/service", all[i].service);
            overrideDates(path, all[i]);
            overrideHours(path, all[i]);
            text(path + u"/label", all[i].label, MaxLabel);
            kind(path + u"/kind", all[i].kind, overrideKinds(), u"override-kind"_s);
            if (few && std::any_of(all.begin(), all.begin() + i, [&](const Override &earlier) {
                    return overlap(earlier, all[i]);
                }))
                add(path, u"override-duplicate"_s,
                    lockstep::tr("Another override is about the same service and date."),
                    lockstep::tr("Keep one override for each service and date."));
        }
    }

    static bool overlap(const Override &a, const Override &b)
    {
        return a.service == b.service && a.date.isValid() && b.date.isValid()
            && a.date <= a.lastDate() && b.date <= b.lastDate()
            && rangesMeet(a.date, a.lastDate(), b.date, b.lastDate());
    }

    void overrideDates(const QString &path, const Override &entry)
    {
        date(path + u"/date", entry.date);
        if (!entry.through)
            return;
        date(path + u"/through", *entry.through);
        if (!entry.date.isValid() || !entry.through->isValid())
            return;
        if (*entry.through < entry.date)
            add(path + u"/through", u"date-range-reversed"_s,
                lockstep::tr("The override ends before it starts."),
                lockstep::tr("Let it end on or after its first day."));
        else if (entry.date.daysTo(*entry.through) >= MaxOverrideDays)
            add(path + u"/through", u"date-range-too-long"_s,
                lockstep::tr("The override lasts %1 days; at most 366 are taken.")
                    .arg(entry.date.daysTo(*entry.through) + 1),
                lockstep::tr("For a lasting change, end the schedule and add a new one."));
    }

    void overrideHours(const QString &path, const Override &entry)
    {
        if (entry.closed && !entry.intervals.isEmpty())
            add(path, u"override-closed-with-intervals"_s,
                lockstep::tr("The override says closed and lists opening hours."),
                lockstep::tr("Remove the hours, or set closed to false."));
        if (!entry.closed && entry.intervals.isEmpty())
            add(path, u"override-open-without-intervals"_s,
                lockstep::tr("The override says open and lists no opening hours."),
                lockstep::tr("List the hours, or set closed to true."));
        intervals(path + u"/intervals", entry.intervals);
        if (entry.date.isValid() && entry.lastDate() > entry.date)
            nights(path + u"/intervals", entry.intervals, entry.intervals);
    }

    /// The intervals of one day by themselves.
    void intervals(const QString &path, const QList<Interval> &day)
    {
        const bool few = count(path, day.size(), MaxIntervals, u"too-many-intervals"_s,
            QT_TRANSLATE_NOOP("lockstep", "There are %1 intervals; at most %2 are taken."));
        for (qsizetype i = 0; i < day.size(); ++i)
            interval(path, i, day[i]);
        if (few && overlapping(day))
            add(path, u"intervals-overlap"_s, lockstep::tr("Intervals of this day overlap."),
                lockstep::tr("Let each begin at or after the end of the one before."));
    }

    void interval(const QString &path, qsizetype index, const Interval &interval)
    {
        if (interval.opens < 0 || isPossible(interval))
            return;
        const QString own = path + u'/' + QString::number(index);
        if (interval.length() == 0)
            add(own, u"interval-zero-length"_s, lockstep::tr("It closes at the minute it opens."),
                lockstep::tr(
                    "For a whole day use 00:00 to 24:00; for a closed day list no interval."));
        else if (interval.length() < 0)
            add(own, u"end-before-start"_s, lockstep::tr("It closes before it opens."),
                lockstep::tr("If it closes on the next day, say so with closesNextDay; otherwise "
                             "check AM and PM."));
        else
            add(own, u"interval-too-long"_s, lockstep::tr("It is open for more than 24 hours."),
                lockstep::tr("If it closes on the same day, leave closesNextDay out."));
    }

    static bool overlapping(QList<Interval> day)
    {
        day.removeIf([](const Interval &interval) { return !isPossible(interval); });
        std::sort(day.begin(), day.end(),
            [](const Interval &a, const Interval &b) { return a.opens < b.opens; });
        return std::adjacent_find(day.cbegin(), day.cend(),
                   [](const Interval &a, const Interval &b) { return b.opens < a.closes; })
            != day.cend();
    }

    /// Hours past midnight against the day they run into.
    void nights(const QString &path, const QList<Interval> &day, const QList<Interval> &next)
    {
        for (qsizetype i = 0; i < day.size(); ++i) {
            const auto runsInto = [&](const Interval &morning) {
                return isPossible(day[i]) && isPossible(morning)
                    && morning.opens < day[i].closes - MinutesPerDay;
            };
            if (std::any_of(next.begin(), next.end(), runsInto))
                add(path + u'/' + QString::number(i), u"intervals-overlap-next-day"_s,
                    lockstep::tr("It is still open when the next day's hours begin."),
                    lockstep::tr("Close it by then, or begin the next day later."));
        }
    }

    void serviceCode(const QString &path, const QString &code)
    {
        if (!isServiceCode(code))
            add(path, u"service-format"_s, lockstep::tr("This is not a service code we can use."),
                lockstep::tr("Use 1 to 40 lower-case letters, digits and hyphens, beginning with a "
                             "letter."));
    }

    void reference(const QString &path, const QString &code)
    {
        if (!isServiceCode(code))
            serviceCode(path, code);
        else if (!m_declared.isEmpty() && !m_declared.contains(code))
            add(path, u"service-unknown"_s,
                lockstep::tr("The clinic declares no service \"%1\".").arg(code),
                lockstep::tr("Add it to services, or correct the code."));
    }

    void date(const QString &path, QDate date)
    {
        if (!date.isValid())
            add(path, u"date-format"_s, lockstep::tr("This is no date."),
                lockstep::tr("Write it as 2026-12-24."));
    }

    void text(const QString &path, const QString &text, int limit)
    {
        const auto length
            = std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); });
        if (length > limit)
            add(path, u"text-too-long"_s,
                lockstep::tr("The text has %1 characters; at most %2 are taken.")
                    .arg(length)
                    .arg(limit),
                lockstep::tr("Shorten it."));
        if (std::any_of(text.begin(), text.end(),
                [](QChar c) { return c.category() == QChar::Other_Control; }))
            add(path, u"control-character"_s,
                lockstep::tr("The text holds an invisible control character."),
                lockstep::tr("Type the text again instead of pasting it."));
    }

    void kind(
        const QString &path, const QString &kind, const QStringList &known, const QString &reason)
    {
        if (!kind.isNull() && !known.contains(kind))
            add(path, reason, lockstep::tr("\"%1\" is no kind we know.").arg(kind),
                lockstep::tr("Use one of: %1.").arg(known.join(u", "_s)));
    }

    bool count(
        const QString &path, qsizetype count, int limit, const QString &reason, const char *what)
    {
        if (count > limit)
            add(path, reason, lockstep::tr(what).arg(count).arg(limit),
                lockstep::tr("Remove some."));
        return count <= limit;
    }

    void add(const QString &path, const QString &reason, const QString &message, const QString &fix)
    {
        m_problems.append(
            {.file = {}, .path = path, .reason = reason, .message = message, .fix = fix});
    }

    const Clinic &m_clinic;
    QSet<QString> m_declared;
    QList<Problem> m_problems;
};

} // namespace

QList<Problem> brokenRules(const Clinic &clinic)
{
    Inspection inspection(clinic);
    inspection.identity();
    inspection.hours();
    return inspection.takeProblems();
}

QList<Problem> brokenHoursRules(const Clinic &clinic)
{
    Inspection inspection(clinic);
    inspection.hours();
    return inspection.takeProblems();
}

} // namespace lockstep
