// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/merge.h"

#include <algorithm>

namespace lockstep {

namespace {

bool sameKey(const Schedule &a, const Schedule &b)
{
    return a.service == b.service && a.effectiveFrom == b.effectiveFrom;
}

bool sameKey(const Override &a, const Override &b)
{
    return a.service == b.service && a.date == b.date;
}

template <typename T> auto findIn(QList<T> &list, const T &like)
{
    return std::find_if(
        list.begin(), list.end(), [&](const T &each) { return sameKey(each, like); });
}

/// Takes what was removed from, changed in and added to `base` over to `theirs`; a change of an
/// entry that both have is left to `change`.
template <typename T, typename Change>
void carryOver(QList<T> &theirs, QList<T> base, QList<T> mine, const Change &change)
{
    for (const T &was : std::as_const(base)) {
        if (findIn(mine, was) == mine.end())
            theirs.removeIf([&](const T &each) { return each == was; });
    }
    for (const T &now : std::as_const(mine)) {
        const auto was = findIn(base, now);
        if (was != base.end() && *was == now)
            continue;
        const auto there = findIn(theirs, now);
        if (there == theirs.end())
            theirs << now;
        else
            change(*there, was == base.end() ? *there : *was, now);
    }
}

void changeWeek(Schedule &theirs, const Schedule &base, const Schedule &mine)
{
    for (size_t day = 0; day < mine.weekly.size(); ++day) {
        if (mine.weekly[day] != base.weekly[day])
            theirs.weekly[day] = mine.weekly[day];
    }
    if (mine.effectiveThrough != base.effectiveThrough)
        theirs.effectiveThrough = mine.effectiveThrough;
}

void changeOverride(Override &theirs, const Override &, const Override &mine)
{
    theirs = mine;
}

} // namespace

Clinic mergedOnto(const Clinic &theirs, const Clinic &base, const Clinic &mine)
{
    Clinic result = theirs;
    if (mine.name != base.name)
        result.name = mine.name;
    if (mine.timezone != base.timezone)
        result.timezone = mine.timezone;
    if (mine.services != base.services)
        result.services = mine.services;
    carryOver(result.schedules, base.schedules, mine.schedules, changeWeek);
    carryOver(result.overrides, base.overrides, mine.overrides, changeOverride);
    std::stable_sort(result.overrides.begin(), result.overrides.end(),
        [](const Override &a, const Override &b) { return a.date < b.date; });
    return result;
}

} // namespace lockstep
