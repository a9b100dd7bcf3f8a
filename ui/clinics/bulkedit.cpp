// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/bulkedit.h"

#include "exceptions.h"

namespace lockstep {

namespace {

void changeWeekdays(Clinic &clinic, const BulkEdit &edit, QDate today)
{
    for (Schedule &schedule : clinic.schedules) {
        const bool meant = edit.service == EveryService || edit.service == schedule.service;
        if (!meant || !schedule.covers(today))
            continue;
        for (const int day : edit.days)
            schedule.weekly[size_t(day)] = edit.hours;
    }
}

} // namespace

Clinic withBulkEdit(const Clinic &clinic, const BulkEdit &edit, QDate today)
{
    switch (edit.kind) {
    case BulkEdit::Kind::Exception:
        return withExceptions(clinic, {edit.exception});
    case BulkEdit::Kind::Holidays:
        return withExceptions(clinic, edit.holidays);
    case BulkEdit::Kind::Drafts:
        return clinic;
    case BulkEdit::Kind::Weekdays:
        break;
    }
    Clinic changed = clinic;
    changeWeekdays(changed, edit, today);
    return changed;
}

} // namespace lockstep
