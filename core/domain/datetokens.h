// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QString>

#include <optional>

namespace lockstep {

/// A word or number of typed dates, told apart from the language it was typed in.
struct DateToken {
    enum class Kind {
        Date, ///< numeric: 2026-11-26, 11/26, 26.11.2026
        Month,
        Weekday,
        Number, ///< a day, or a count
        Year, ///< four digits
        Ordinal, ///< 1 to 5, -1 for the last
        Every,
        Other,
        Today,
        Tomorrow,
        Comma, ///< also "and"
        To, ///< a dash, "to", "until"
        From,
        For,
        Of,
        On,
        WeekUnit,
        MonthUnit,
    };

    Kind kind = Kind::Number;
    int value = 0;
    int year = 0, month = 0, day = 0; ///< of a Date; year 0: none was typed
    bool ambiguous = false; ///< of a Date: day and month could be meant the other way
    bool plural = false; ///< of a Weekday

    bool operator==(const DateToken &) const = default;
};

/// Splits typed dates, in English and Spanish; numeric dates in the order of the locale. Nothing
/// when there is a word it does not know.
std::optional<QList<DateToken>> dateTokens(const QString &text, const QLocale &locale);

} // namespace lockstep
