// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace lockstep {

qint64 StateCounts::total() const
{
    return std::accumulate(by.begin(), by.end(), qint64(0));
}

StateCounts &StateCounts::operator+=(const StateCounts &other)
{
    std::ranges::transform(by, other.by, by.begin(), std::plus());
    return *this;
}

} // namespace lockstep
