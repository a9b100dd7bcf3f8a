// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

namespace lockstep {

/// One change that is made to many clinics at once.
struct BulkEdit {
    enum class Kind {
        Exception,
        Holidays,
        Weekdays,
        Drafts, ///< what each one's draft holds; nothing for withBulkEdit() to do
    };
    Kind kind = Kind::Exception;
    Override exception; ///< for Exception
    QList<Override> holidays = {}; ///< for Holidays: those that were confirmed
    QList<int> days; ///< for Weekdays: from Monday, 0
    DayHours hours; ///< for Weekdays
    QString service = EveryService; ///< for Weekdays: a code, or every service
};

/// The clinic with the change made to it. Exceptions take the place of those that are there
/// (exceptions.h); weekdays change in the schedules that apply today.
Clinic withBulkEdit(const Clinic &clinic, const BulkEdit &edit, QDate today);

} // namespace lockstep
