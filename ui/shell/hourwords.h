// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

#include <QStringList>

#include <optional>

namespace lockstep {

// Hours in the words and the clock of the person's region.

/// A day's hours in full; parseDayHours reads them back.
QString hoursWords(const DayHours &hours);
/// One time of a day: "8:00 AM", "noon". Past 1440 it is that of the next day.
QString timeWords(int minutes);
/// How long something is, in whole minutes: "1 h 30 min", "45 min".
QString lengthWords(int minutes);
/// What differs between two states of a clinic, one line each.
QStringList changeWords(const Clinic &before, const Clinic &after);
/// The same of two stored states in normal form, which name no services; `before` may be empty:
/// there was nothing. Nothing: one of them cannot be read.
std::optional<QStringList> changeWords(
    const QByteArray &before, const QByteArray &after, const QList<Service> &services);

} // namespace lockstep
