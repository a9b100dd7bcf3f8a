// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "result.h"

namespace lockstep {

/// Every rule of hours.md 2.2 that a clinic breaks, in the order of its members; empty when it is
/// valid. `path` is a JSON Pointer into the clinic's document.
QList<Problem> brokenRules(const Clinic &clinic);

/// The same for its hours alone: timezone, schedules, overrides. References to services are checked
/// when the clinic declares any.
QList<Problem> brokenHoursRules(const Clinic &clinic);

} // namespace lockstep
