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
