// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

namespace lockstep {

/// From when to when a week applies, as a person says it.
struct Effective {
    enum class Kind {
        Now, ///< at once, until further notice
        From, ///< from a date on; until then the week before it
        Only, ///< between two dates; afterwards the week before it comes back
    };
    Kind kind = Kind::Now;
    QDate from;
    QDate through; ///< included

    bool operator==(const Effective &) const = default;
};

/// How a schedule of the clinic applies, seen from today.
Effective effectiveOf(const Clinic &clinic, qsizetype schedule, QDate today);

/// A clinic, and where in it the schedule is that was asked about.
struct Rescheduled {
    Clinic clinic;
    qsizetype schedule = 0;
};

/// The clinic with the week of one of its schedules applying at another time. What it leaves goes
/// back to what stood there: the week that is `saved` where it was changed in place, the
/// neighbouring week otherwise. Other services and other scheduled weeks stay as they are.
Rescheduled rescheduled(const Clinic &clinic, const Clinic &saved, qsizetype schedule,
    const Effective &effective, QDate today);

} // namespace lockstep
