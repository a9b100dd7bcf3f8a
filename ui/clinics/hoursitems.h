// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

namespace lockstep {

/// One thing of a clinic that people change by itself: its name, its zone, a day of a week, the
/// dates of a schedule, an exception.
struct HoursItem {
    enum class Kind {
        Name,
        Timezone,
        Services,
        Schedule, ///< a whole schedule, where only some of the clinics compared have it
        Day,
        Through, ///< the last day of a schedule
        Override,
    };
    Kind kind = Kind::Name;
    QString service;
    QDate from; ///< first day of the schedule or the exception
    int day = -1; ///< from Monday, 0

    bool operator==(const HoursItem &) const = default;
};

/// What clinics differ in, all of them compared with the first; in the order of the document.
QList<HoursItem> differingItems(const QList<Clinic> &clinics);
/// Every day, exception and other item that any of them has, differing or not.
QList<HoursItem> allItems(const QList<Clinic> &clinics);
bool sameItem(const HoursItem &item, const Clinic &a, const Clinic &b);

/// What it is, for people: "Tue", "Dental, from Jun 1, 2026: Tue", "Thu, Nov 26, 2026". Services
/// are named where the clinic has more than one, dates where a service has more than one schedule.
QString itemTitle(const HoursItem &item, const Clinic &clinic);
/// What the clinic has there: "8:00 AM–5:00 PM", "Closed (Thanksgiving)"; a dash for nothing.
QString itemText(const HoursItem &item, const Clinic &clinic);
/// Brings the item of `to` to what `from` has, nothing included.
void copyItem(const HoursItem &item, const Clinic &from, Clinic &to);

} // namespace lockstep
