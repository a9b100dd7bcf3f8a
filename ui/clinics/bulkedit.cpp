// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/bulkedit.h"

#include <algorithm>

namespace lockstep {

namespace {

void addException(Clinic &clinic, const Override &exception)
{
    clinic.overrides.removeIf([&](const Override &each) {
        return each.service == exception.service && each.date == exception.date;
    });
    const auto place = std::find_if(clinic.overrides.cbegin(), clinic.overrides.cend(),
        [&](const Override &each) { return each.date > exception.date; });
    clinic.overrides.insert(place, exception);
}

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
    Clinic changed = clinic;
    if (edit.kind == BulkEdit::Kind::Exception)
        addException(changed, edit.exception);
    else
        changeWeekdays(changed, edit, today);
    return changed;
}

} // namespace lockstep
