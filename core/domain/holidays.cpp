// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "holidays.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// A rule: a day of a month, or the nth weekday of it.
struct Rule {
    QLatin1StringView name;
    QStringView spanish;
    int month;
    int day; ///< 0: by weekday
    int weekday; ///< Monday is 1
    int nth; ///< -1: the last
};

constexpr int Last = -1;

// Since 1986 the third Monday of January, since 2021 June 19.
constexpr std::array Rules{
    Rule{"New Year's Day"_L1, u"Año Nuevo", 1, 1, 0, 0},
    Rule{"Martin Luther King Jr. Day"_L1, u"Día de Martin Luther King Jr.", 1, 0, Qt::Monday, 3},
    Rule{"Presidents' Day"_L1, u"Día de los Presidentes", 2, 0, Qt::Monday, 3},
    Rule{"Memorial Day"_L1, u"Día de los Caídos", 5, 0, Qt::Monday, Last},
    Rule{"Juneteenth"_L1, u"Juneteenth, fin de la esclavitud", 6, 19, 0, 0},
    Rule{"Independence Day"_L1, u"Día de la Independencia", 7, 4, 0, 0},
    Rule{"Labor Day"_L1, u"Día del Trabajo", 9, 0, Qt::Monday, 1},
    Rule{"Columbus Day"_L1, u"Día de la Raza", 10, 0, Qt::Monday, 2},
    Rule{"Veterans Day"_L1, u"Día de los Veteranos", 11, 11, 0, 0},
    Rule{"Thanksgiving Day"_L1, u"Día de Acción de Gracias", 11, 0, Qt::Thursday, 4},
    Rule{"Christmas Day"_L1, u"Navidad", 12, 25, 0, 0},
};

QDate observed(QDate date)
{
    switch (date.dayOfWeek()) {
    case Qt::Saturday:
        return date.addDays(-1);
    case Qt::Sunday:
        return date.addDays(1);
    default:
        return date;
    }
}

Holiday holiday(const Rule &rule, int year)
{
    const QDate date = rule.day > 0 ? QDate(year, rule.month, rule.day)
                                    : nthWeekday(year, rule.month, rule.weekday, rule.nth);
    return {rule.name, date, observed(date)};
}

} // namespace

QDate nthWeekday(int year, int month, int weekday, int nth)
{
    const QDate first(year, month, 1);
    if (nth == Last) {
        const QDate end(year, month, first.daysInMonth());
        return end.addDays(-((end.dayOfWeek() - weekday + 7) % 7));
    }
    const QDate date = first.addDays((weekday - first.dayOfWeek() + 7) % 7 + (nth - 1) * 7);
    return date.month() == month ? date : QDate();
}

QList<Holiday> federalHolidays(int year)
{
    QList<Holiday> holidays;
    for (const Rule &rule : Rules)
        holidays << holiday(rule, year);
    // January 1 of the next year, when it is a Saturday, is observed in this one.
    if (const Holiday next = holiday(Rules.front(), year + 1); next.observed.year() == year)
        holidays << next;
    return holidays;
}

QString holidayNameInSpanish(const QString &name)
{
    const auto known = std::find_if(
        Rules.begin(), Rules.end(), [&](const Rule &rule) { return rule.name == name; });
    return known == Rules.end() ? name : known->spanish.toString();
}

} // namespace lockstep
