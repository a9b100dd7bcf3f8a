// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views.h"

namespace lockstep {

/// What a system was to be told by this attempt, against what it accepted before: one line each,
/// in words for hours and as lines of JSON that begin with "+ " or "− " for anything else.
QStringList whatChanged(const AttemptDetail &detail);

} // namespace lockstep
