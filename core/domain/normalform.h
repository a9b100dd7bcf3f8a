// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "result.h"

namespace lockstep {

/// Intervals sorted, and touching ones merged where the result is no longer than 24 hours.
QList<Interval> merged(QList<Interval> intervals);

/// The one form of a clinic's hours (hours.md 2.3): timezone, schedules, overrides; equal for all
/// documents that mean the same. The clinic must be valid.
QJsonObject normalForm(const Clinic &clinic);

/// The normal form as RFC 8785 bytes: the body of a clinicHoursUpdated event.
QByteArray canonicalHours(const Clinic &clinic);

/// SHA-256 in lower-case hex.
QString sha256Hex(QByteArrayView bytes);

/// What canonicalHours wrote, read again: a clinic with timezone, schedules and overrides only.
Result<Clinic> hoursFromNormalForm(QByteArrayView canonical);

} // namespace lockstep
