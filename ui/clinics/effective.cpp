// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/effective.h"

#include <algorithm>

namespace lockstep {

namespace {

QDate lastDay(const Schedule &schedule)
{
    return schedule.effectiveThrough.value_or(QDate(9999, 12, 31));
}

/// The schedules of one service, by date.
QList<Schedule> ofService(const Clinic &clinic, const QString &service)
{
    QList<Schedule> list;
    for (const Schedule &each : clinic.schedules) {
        if (each.service == service)
            list << each;
    }
    std::sort(list.begin(), list.end(),
        [](const Schedule &a, const Schedule &b) { return a.effectiveFrom < b.effectiveFrom; });
    return list;
}

/// Takes one schedule out of a list by date; its dates go to the one before it, which joins the one
/// behind it where both are the same week.
void takeOut(QList<Schedule> &list, qsizetype index)
{
    const Schedule gone = list.takeAt(index);
    if (index == 0 || lastDay(list[index - 1]).addDays(1) != gone.effectiveFrom)
        return;
    Schedule &before = list[index - 1];
    before.effectiveThrough = gone.effectiveThrough;
    const bool joins = index < list.size() && list[index].weekly == before.weekly
        && lastDay(gone).addDays(1) == list[index].effectiveFrom;
    if (!joins)
        return;
    before.effectiveThrough = list[index].effectiveThrough;
    list.removeAt(index);
}

/// Lays a week over the dates from `from` to `through`, or as far as the schedule goes that it
/// begins in. Answers its place.
qsizetype layOver(QList<Schedule> &list, Schedule week)
{
    const auto under = std::find_if(list.cbegin(), list.cend(),
        [&](const Schedule &each) { return each.covers(week.effectiveFrom); });
    if (!week.effectiveThrough && under != list.cend())
        week.effectiveThrough = under->effectiveThrough;
    QList<Schedule> result;
    for (const Schedule &each : std::as_const(list)) {
        if (each.effectiveFrom > lastDay(week) || lastDay(each) < week.effectiveFrom) {
            result << each;
            continue;
        }
        if (each.effectiveFrom < week.effectiveFrom) {
            Schedule before = each;
            before.effectiveThrough = week.effectiveFrom.addDays(-1);
            result << before;
        }
        if (lastDay(each) > lastDay(week)) {
            Schedule after = each;
            after.effectiveFrom = lastDay(week).addDays(1);
            result << after;
        }
    }
    const auto place = std::find_if(result.cbegin(), result.cend(),
        [&](const Schedule &each) { return each.effectiveFrom > week.effectiveFrom; });
    const qsizetype at = place - result.cbegin();
    result.insert(at, week);
    list = result;
    return at;
}

qsizetype indexAt(const QList<Schedule> &list, QDate date)
{
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (list[i].covers(date))
            return i;
    }
    return -1;
}

} // namespace

Effective effectiveOf(const Clinic &clinic, qsizetype schedule, QDate today)
{
    const Schedule &mine = clinic.schedules[schedule];
    if (mine.effectiveFrom <= today)
        return {};
    const QList<Schedule> list = ofService(clinic, mine.service);
    const auto next = indexAt(list, lastDay(mine).addDays(1));
    const auto before = indexAt(list, mine.effectiveFrom.addDays(-1));
    const bool returns = mine.effectiveThrough && next >= 0 && before >= 0
        && list[next].weekly == list[before].weekly;
    if (!returns)
        return {Effective::Kind::From, mine.effectiveFrom, {}};
    return {Effective::Kind::Only, mine.effectiveFrom, *mine.effectiveThrough};
}

Rescheduled rescheduled(const Clinic &clinic, const Clinic &saved, qsizetype schedule,
    const Effective &effective, QDate today)
{
    const Schedule mine = clinic.schedules[schedule];
    QList<Schedule> list = ofService(clinic, mine.service);
    const qsizetype here = indexAt(list, mine.effectiveFrom);
    if (mine.effectiveFrom > today) {
        takeOut(list, here);
    } else if (effective.kind != Effective::Kind::Now) {
        // Changed in place so far: what it was is back until the week begins.
        const QList<Schedule> before = ofService(saved, mine.service);
        const qsizetype was = indexAt(before, mine.effectiveFrom);
        if (was >= 0)
            list[here].weekly = before[was].weekly;
    }

    qsizetype place = 0;
    if (effective.kind == Effective::Kind::Now) {
        place = indexAt(list, today);
        if (place >= 0)
            list[place].weekly = mine.weekly;
        else
            place = layOver(list, {mine.service, today, std::nullopt, mine.weekly});
    } else {
        Schedule week{mine.service, effective.from, std::nullopt, mine.weekly};
        if (effective.kind == Effective::Kind::Only)
            week.effectiveThrough = std::max(effective.from, effective.through);
        place = layOver(list, week);
    }

    Rescheduled result{clinic, 0};
    const auto first = std::find_if(clinic.schedules.cbegin(), clinic.schedules.cend(),
        [&](const Schedule &each) { return each.service == mine.service; });
    const qsizetype at = first - clinic.schedules.cbegin();
    result.clinic.schedules.removeIf(
        [&](const Schedule &each) { return each.service == mine.service; });
    for (qsizetype i = 0; i < list.size(); ++i)
        result.clinic.schedules.insert(at + i, list[i]);
    result.schedule = at + place;
    return result;
}

} // namespace lockstep
