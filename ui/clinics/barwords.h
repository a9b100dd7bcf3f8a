// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

#include <QString>

namespace lockstep {

// What the bars of a week say to those who do not see them.

/// "Tuesday, open 8:00 AM to 6:00 PM, changed from 5:00 PM".
QString barName(const QString &day, const DayHours &hours, const DayHours &saved);
/// "Tuesday closes"; numbered where a day has more than one span. Edges count as in DayBar.
QString edgeName(const QString &day, int edge, int edges);
/// A closing time past midnight says so.
QString edgeText(int minute);

} // namespace lockstep
