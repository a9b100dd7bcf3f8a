// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views.h"

namespace lockstep {

/// What stands before a line that was taken away; "+" before one that was added.
inline constexpr QChar Minus = u'\u2212';

/// What a system was to be told by this attempt, against what it accepted before: a line that
/// begins with "−" for what goes and one with "+" for what comes, in words for hours and as JSON
/// for anything else.
QStringList whatChanged(const AttemptDetail &detail);

/// What stands where something stood that retention took away.
QString removedWords(int days);

} // namespace lockstep
