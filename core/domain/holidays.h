// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace lockstep {

/// A day that a clinic may close on. It is offered, never assumed: a person confirms each.
struct Holiday {
    QString name; ///< "Thanksgiving Day"
    QDate date; ///< the day itself
    QDate observed; ///< the weekday that federal offices take instead; the day itself otherwise

    bool operator==(const Holiday &) const = default;
};

/// The `nth` such weekday of a month, from 1; -1 is the last. Monday is 1. Invalid where a month
/// has no fifth.
QDate nthWeekday(int year, int month, int weekday, int nth);

/// The federal holidays of the United States (5 U.S.C. 6103) that fall into a year or are observed
/// in it, by date. On a Saturday they are observed the Friday before, on a Sunday the Monday after.
QList<Holiday> federalHolidays(int year);

/// The name in Spanish, for sheets at the door; the name itself where it is none of ours.
QString holidayNameInSpanish(const QString &name);

} // namespace lockstep
