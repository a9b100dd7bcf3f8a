// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "typeddates.h"

#include <QStringList>

namespace lockstep {

// Dates and what happens on them, in the words of the person's region.

/// "Thu, Nov 26, 2026"
QString dateWords(QDate date);
/// The same, or both ends.
QString spanWords(const DateSpan &span);
/// What was understood of typed dates: "Thu, Nov 26, 2026", or "3 dates: …" with their first and
/// their last. Ambiguous ones say how they were read.
QString datesWords(const TypedDates &dates);

/// What holds at the clinic on a date once everything is put together: "Thu, Nov 26, 2026: closed
/// (Thanksgiving) overrides 8–5". A line for each service that has something to say.
QStringList resultLines(const Clinic &clinic, QDate date);
/// Where the clocks change while the clinic is open: what the hours of that date really last.
QStringList clockLines(const Clinic &clinic, QDate date);

} // namespace lockstep
