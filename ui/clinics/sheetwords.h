// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "typeddates.h"

#include <QLocale>

namespace lockstep {

/// The words of a sheet in one language, its clock and its calendar. Sheets have languages of their
/// own, so these are not translated with the console.
class SheetWords final {
public:
    enum class Phrase {
        Hours,
        SpecialDays,
        Closed,
        AllDay,
        NotSet,
        Noon,
        Midnight,
        NextDay,
        Updated, ///< %1 is a date
        Usual, ///< no exceptions ahead
    };

    /// "en" or "es"
    explicit SheetWords(const QString &language);

    QString language() const;
    QString operator()(Phrase phrase) const;
    /// Noon and midnight in words: "8:00 AM – noon, 1:00 PM – 5:00 PM".
    QString hours(const DayHours &hours) const;
    /// "Monday", "lunes"
    QString weekday(int day) const;
    /// "Thu, Nov 26" or both ends of a span.
    QString dates(const DateSpan &span) const;
    QString longDate(QDate date) const;
    /// Labels that Lockstep itself writes: holidays, vaccines, how people come. Others stay.
    QString label(const QString &label) const;

private:
    QString time(int minutes) const;

    bool m_spanish;
    QLocale m_locale;
};

} // namespace lockstep
