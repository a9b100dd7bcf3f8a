// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lockstep {

/// Tells assistive technology of every DayBar as a slider: its value is the edge the keyboard
/// moves, in minutes of the day, and can be set. Safe to call more than once.
void makeDayBarsAccessible();

} // namespace lockstep
