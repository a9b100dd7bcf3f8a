// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

namespace lockstep {

/// What a save would change in a clinic's hours, for people, a short line each: "Tue: 8–5 → 8–6",
/// "Thu Dec 24, 2026: 8–5 → closed (Christmas)". Lines name the service where the clinic has more
/// than one. Empty when the hours mean the same. Both clinics must be valid.
QStringList describeChange(const Clinic &before, const Clinic &after, bool twelveHour = true);

} // namespace lockstep
