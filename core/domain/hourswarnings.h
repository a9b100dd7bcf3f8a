// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "result.h"

namespace lockstep {

/// What is allowed but looks like a slip (the warnings of hours.md 2.2), in the order of the
/// clinic's members. The clinic must be valid. Reasons: "date-in-past", "week-closed",
/// "override-changes-nothing", "interval-short", "change-soon".
QList<Problem> warnings(const Clinic &clinic, qint64 nowMs);

} // namespace lockstep
