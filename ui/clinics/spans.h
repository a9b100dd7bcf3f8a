// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

namespace lockstep {

// What drawing hours on a bar does to the intervals of a day. Minutes as in Interval.

/// Which part of an interval is taken hold of.
enum class Grip { Start, End, Whole };

/// Sorted, overlapping and touching ones made one (no longer than a day).
QList<Interval> united(QList<Interval> intervals);
/// The interval with its gripped part moved by `minutes`. It keeps at least `least` minutes, stays
/// within a day's length, begins on its day and closes by the next midnight but one.
Interval dragged(const Interval &interval, Grip grip, int minutes, int least);
/// What is left of the intervals without a gap.
QList<Interval> without(const QList<Interval> &intervals, const Interval &gap);
/// What two clicks mean: from the slot of one to the end of the slot of the other, in either order.
Interval armedSpan(int first, int second, int step);
/// To the nearest multiple of `step`.
int snapped(int minute, int step);
/// Minutes open in a week; days not set count nothing.
int openMinutes(const Week &week);

} // namespace lockstep
