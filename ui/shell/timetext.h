// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lockstep {

/// The clock a person reads: as the region has it, or one of the two.
enum class ClockChoice { Locale, Twelve, TwentyFour };

// Applied to the whole program, as QLocale's default is.

void setClockChoice(ClockChoice choice);
/// Whether times are told as "5:30 PM".
bool twelveHourClock();
/// 0: as the region has it.
void setFirstDayOfWeek(int day);
Qt::DayOfWeek firstDayOfWeek();

/// One sentence for a single thing, another with %1 for its number otherwise.
QString counted(qint64 n, const QString &one, const QString &many);

// Times for people: the viewer's zone and locale. All arguments are wall or span milliseconds.

/// Both moments are of one day of the viewer.
bool sameDay(qint64 wallMs, qint64 otherMs);
/// "10:42:07" or "10:42:07 AM".
QString clockText(qint64 wallMs);
/// The clock with milliseconds, for events: "10:42:06.120".
QString preciseClockText(qint64 wallMs);
/// "Thu, May 21 10:42 AM"; today only the time.
QString momentText(qint64 wallMs, qint64 nowMs);
/// The same with seconds.
QString preciseMomentText(qint64 wallMs, qint64 nowMs);
/// A span in its largest unit: "8 s", "41 min", "3 h", "2 days".
QString spanText(qint64 ms);
/// How long ago: "just now", "41 min ago".
QString agoText(qint64 wallMs, qint64 nowMs);
/// How long something took: "170 ms", "4.1 s".
QString durationText(qint64 ms);

} // namespace lockstep
