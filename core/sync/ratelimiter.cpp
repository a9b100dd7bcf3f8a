// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratelimiter.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lockstep {

namespace {

// What is left of a token by rounding must not cost another millisecond.
constexpr double OneToken = 1.0 - 1e-9;

} // namespace

RateLimiter::RateLimiter(double ratePerSecond, double burst)
    : m_rate(std::max(0.0, ratePerSecond) / 1000.0)
    , m_capacity(burst > 0 ? std::max(1.0, burst) : std::numeric_limits<double>::infinity())
    , m_tokens(burst > 0 ? m_capacity : 1.0)
{
}

double RateLimiter::tokensAt(qint64 nowMs) const
{
    const qint64 passed = m_used ? std::max(qint64(0), nowMs - m_asOfMs) : 0;
    return std::min(m_capacity, m_tokens + double(passed) * m_rate);
}

qint64 RateLimiter::availableAt(qint64 nowMs) const
{
    const double tokens = tokensAt(nowMs);
    if (m_rate <= 0 || tokens >= OneToken)
        return nowMs;
    return nowMs + std::max(qint64(1), qint64(std::ceil((OneToken - tokens) / m_rate)));
}

bool RateLimiter::take(qint64 nowMs)
{
    if (m_rate <= 0)
        return true;
    m_tokens = tokensAt(nowMs);
    m_asOfMs = nowMs;
    m_used = true;
    if (m_tokens < OneToken)
        return false;
    m_tokens -= 1.0;
    return true;
}

} // namespace lockstep
