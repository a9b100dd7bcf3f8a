// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

#include <QTimeZone>

namespace lockstep {

/// A wall time in a zone and the instant it stands for.
struct ZonedTime {
    qint64 utcMs = 0; ///< milliseconds since 1970, UTC
    int offsetSeconds = 0; ///< of the zone at that instant, east positive

    QString local() const; ///< e.g. 2026-11-01T01:30
    QString utc() const; ///< e.g. 2026-11-01T05:30:00Z
    bool operator==(const ZonedTime &) const = default;
};

/// The instant of `minutes` after local midnight of `date`, counted on the wall clock. A time in a
/// gap moves later by the gap; a time that happens twice is the first (hours.md 2.1.6). Resolved by
/// hand, as QDateTime of Qt 6.4 does neither.
ZonedTime resolve(const QTimeZone &zone, QDate date, int minutes);

/// What one service does on one date, and why.
struct HoursOn {
    DayHours hours; ///< what counts; intervals sorted and merged
    DayHours usual; ///< what the schedule alone says
    std::optional<Override> replacedBy; ///< what replaced the usual hours, if anything

    bool operator==(const HoursOn &) const = default;
};

/// The service's own override, else that of every service, else the schedule in effect, else
/// unknown (hours.md 2.1.3).
HoursOn hoursOn(const Clinic &clinic, const QString &service, QDate date);

/// One interval as instants, or the word that the hours of a date are not known.
struct Opening {
    QDate localDate; ///< the date it begins on
    bool unknown = false;
    ZonedTime opens;
    ZonedTime closes;

    bool operator==(const Opening &) const = default;
};

/// The openings that begin on the dates from `from` up to, and without, `to`. One that a gap
/// swallows is left out. The clinic must be valid.
QList<Opening> expand(const Clinic &clinic, const QString &service, QDate from, QDate to);

} // namespace lockstep
