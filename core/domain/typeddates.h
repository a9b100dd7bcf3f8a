// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QDate>
#include <QLocale>

namespace lockstep {

/// Days in a row, both ends included.
struct DateSpan {
    QDate first;
    QDate last;

    qint64 days() const { return first.daysTo(last) + 1; }
    bool operator==(const DateSpan &) const = default;
};

/// What a person meant by the dates they typed.
struct TypedDates {
    QList<DateSpan> spans; ///< by date; they do not touch each other's days
    bool ambiguous = false; ///< read as the region writes it: "3/4" could be meant the other way

    qint64 days() const;
    bool operator==(const TypedDates &) const = default;
};

/// Reads dates as people type them: "Nov 26", "11/26/2026" in the region's order, "2026-11-26",
/// "Dec 24-26", "12/24 to 1/2", "Dec 5, 12, 19", "today", "Friday"; and repeats, each of which is
/// expanded to its dates: "2nd Saturday", "last Friday", "every other Tuesday until Mar 31",
/// "3 Saturdays from Dec 5", "every Monday for 6 weeks". English and Spanish words.
///
/// A date without a year is the next such date from `today` on. A repeat without an end goes on for
/// a year. Errors say what to type instead; reasons are "dates-unreadable", "date-nonexistent",
/// "date-weekday", "date-range-reversed", "date-range-too-long", "too-many-dates".
Result<TypedDates> parseDates(const QString &text, const QLocale &locale, QDate today);

} // namespace lockstep
