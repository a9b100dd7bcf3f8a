// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/spans.h"

#include <algorithm>

namespace lockstep {

QList<Interval> united(QList<Interval> intervals)
{
    std::sort(intervals.begin(), intervals.end(),
        [](const Interval &a, const Interval &b) { return a.opens < b.opens; });
    QList<Interval> result;
    for (const Interval &each : std::as_const(intervals)) {
        const bool joins = !result.isEmpty() && each.opens <= result.last().closes;
        if (!joins)
            result << each;
        else
            result.last().closes = std::clamp(each.closes, result.last().closes,
                std::max(result.last().closes, result.last().opens + MinutesPerDay));
    }
    return result;
}

Interval dragged(const Interval &interval, Grip grip, int minutes, int least)
{
    Interval result = interval;
    switch (grip) {
    case Grip::Start:
        result.opens
            = std::clamp(interval.opens + minutes, std::max(0, interval.closes - MinutesPerDay),
                std::min(interval.closes - least, MinutesPerDay - 1));
        break;
    case Grip::End:
        result.closes = std::clamp(
            interval.closes + minutes, interval.opens + least, interval.opens + MinutesPerDay);
        break;
    case Grip::Whole:
        result.opens = std::clamp(interval.opens + minutes, 0, MinutesPerDay - least);
        result.closes = result.opens + interval.length();
        break;
    }
    return result;
}

QList<Interval> without(const QList<Interval> &intervals, const Interval &gap)
{
    QList<Interval> rest;
    for (const Interval &each : intervals) {
        if (const Interval before{each.opens, std::min(each.closes, gap.opens)};
            before.length() > 0)
            rest << before;
        if (const Interval after{std::max(each.opens, gap.closes), each.closes};
            after.length() > 0 && after.opens < MinutesPerDay)
            rest << after;
    }
    return rest;
}

Interval armedSpan(int first, int second, int step)
{
    const int from = std::clamp(std::min(first, second) / step * step, 0, MinutesPerDay - step);
    const int to = std::max(first, second) / step * step + step;
    return {from, std::clamp(to, from + step, from + MinutesPerDay)};
}

int snapped(int minute, int step)
{
    return (minute + step / 2) / step * step;
}

int openMinutes(const Week &week)
{
    int sum = 0;
    for (const DayHours &day : week) {
        for (const Interval &interval : day.value_or(QList<Interval>()))
            sum += interval.length();
    }
    return sum;
}

} // namespace lockstep
