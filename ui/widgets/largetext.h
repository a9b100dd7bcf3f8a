// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/theme.h"

namespace lockstep {

/// Text of 150 % and more: a page shows less at once, so that what it shows can be read.
inline bool isLargeText(const QFont &font)
{
    constexpr int LargeMark = 21;
    return markSize(font) >= LargeMark;
}

} // namespace lockstep
