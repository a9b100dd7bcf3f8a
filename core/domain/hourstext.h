// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "result.h"

namespace lockstep {

/// Reads a day's hours as people type them (console.md 3.2): "8-5", "8a–530p", "0800-1700",
/// "8 to noon", "8-12, 1-5", "10p-2a", "closed", "24h", "not set" or nothing. Twelve and
/// twenty-four hours, English and Spanish words. A time without AM or PM is read as a clinic would
/// mean it
/// ("8-5" is the day, "1-5" the afternoon), so show what was understood at once. Running past
/// midnight is understood from the evening to the morning, or where "+1 day" says so: a slip such
/// as 8 AM–4:30 AM must not become a long night.
///
/// Intervals come sorted and do not overlap. Errors say what to type instead; reasons are
/// "hours-unreadable", "end-before-start", "interval-zero-length", "interval-too-long",
/// "intervals-overlap", "too-many-intervals".
Result<DayHours> parseDayHours(const QString &text);

/// A day's hours in full, in the person's language: "8:00 AM–noon, 1:00 PM–5:00 PM", "10:00 PM–2:00
/// AM +1 day", "Closed", "Open 24 hours", "Not set"; or "08:00–12:00, 13:00–17:00". parseDayHours
/// reads it back.
QString formatDayHours(const DayHours &day, bool twelveHour);

/// One time of a day as it stands in such texts: "8:00 AM", "noon", "midnight"; past 1440 that of
/// the next day. `closing`: 24:00 is an end, not a beginning.
QString formatTime(int minutes, bool closing, bool twelveHour);

/// The same as short as parseDayHours and people still read it: "8–5", "8–12, 1–5", "10p–2a",
/// "7:30a–7:30p". `beside` are the hours that it is shown with: where one of both says AM or PM, so
/// does the other.
QString shortDayHours(const DayHours &day, bool twelveHour, const DayHours &beside = {});

/// A time zone as people read it: "America/New York".
QString zoneText(const QString &timezone);

} // namespace lockstep
