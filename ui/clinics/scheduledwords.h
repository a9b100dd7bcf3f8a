// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

#include <QStringList>

namespace lockstep {

/// What a save would change, a short line each, as changeWords(); weeks that begin on a date are
/// told by what they change from then on: "From Jun 1, 2027: Tue: 8–5 → 8–6".
QStringList changeLines(const Clinic &saved, const Clinic &draft);

/// The draft as it is before any of its new dates begins: what a person changed for now.
Clinic withoutNewSchedules(const Clinic &saved, const Clinic &draft);

} // namespace lockstep
