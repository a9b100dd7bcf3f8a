// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "result.h"

namespace lockstep {

/// Hours as a person typed them, with what looks like a slip. Slips are told and never stand in
/// the way.
struct TypedHours {
    DayHours hours;
    QString warning; ///< empty: nothing looks odd
};

/// Reads a day as parseDayHours does, and what that refuses as a slip: a close before its opening
/// is read as the next day's, spans that overlap as one. An error means it cannot be read at all.
Result<TypedHours> readHours(const QString &text);

/// What looks like a slip in hours, however they came about: a day of 16 hours or more.
QString oddHours(const DayHours &hours);

} // namespace lockstep
