// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

namespace lockstep {

/// What comes out when two people changed one clinic: `theirs`, with every day, exception, zone and
/// name that `mine` changed since `base` put on top. Days that only they changed stay theirs.
Clinic mergedOnto(const Clinic &theirs, const Clinic &base, const Clinic &mine);

} // namespace lockstep
