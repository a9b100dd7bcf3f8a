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

double RateLimiter::spareTokens() const
{
    return m_capacity < 2.0 ? OneToken : 1.0 + OneToken;
}

qint64 RateLimiter::reachedAt(qint64 nowMs, double wanted) const
{
    const double tokens = tokensAt(nowMs);
    if (m_rate <= 0 || tokens >= wanted)
        return nowMs;
    return nowMs + std::max(qint64(1), qint64(std::ceil((wanted - tokens) / m_rate)));
}

bool RateLimiter::takeFrom(qint64 nowMs, double wanted)
{
    if (m_rate <= 0)
        return true;
    m_tokens = tokensAt(nowMs);
    m_asOfMs = nowMs;
    m_used = true;
    if (m_tokens < wanted)
        return false;
    m_tokens -= 1.0;
    return true;
}

qint64 RateLimiter::availableAt(qint64 nowMs) const
{
    return reachedAt(nowMs, OneToken);
}

bool RateLimiter::take(qint64 nowMs)
{
    return takeFrom(nowMs, OneToken);
}

qint64 RateLimiter::spareAt(qint64 nowMs) const
{
    return reachedAt(nowMs, spareTokens());
}

bool RateLimiter::takeSpare(qint64 nowMs)
{
    return takeFrom(nowMs, spareTokens());
}

} // namespace lockstep
