// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "typeddates.h"

namespace lockstep {

// What people do with the exceptions of a clinic: the pure part of the Exceptions tab and of the
// same edit on many clinics.

/// `like` on each of these spans.
QList<Override> exceptionsOn(const QList<DateSpan> &spans, const Override &like);

/// The clinic with these exceptions. An exception of the same service on the same date makes way; a
/// range is cut, not dropped. Closing every service also closes the services that have hours of
/// their own on those dates, so that "closed" leaves nothing open.
Clinic withExceptions(Clinic clinic, const QList<Override> &added);
/// The exceptions that would make way, whole or in part.
QList<Override> replacedBy(const Clinic &clinic, const QList<Override> &added);
/// The clinic without one exception on one date; a range is cut in two.
Clinic withoutException(Clinic clinic, const Override &exception, QDate date);

/// What a copy onto another clinic takes along: exceptions that are not past, of services that the
/// other clinic has. Those of `onto` on other dates stay.
QList<Override> copyable(const Clinic &from, const Clinic &onto, QDate today);

/// The services of a clinic, declared or named by a schedule, in the order they are found.
QStringList servicesOf(const Clinic &clinic);

/// An interval whose length on the clock is not what passes: the clocks change meanwhile.
struct ClockChange {
    QString service;
    Interval interval;
    int realMinutes = 0;

    bool operator==(const ClockChange &) const = default;
};
/// Those that begin on a date.
QList<ClockChange> clockChanges(const Clinic &clinic, QDate date);

} // namespace lockstep
