// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace lockstep {

/// A token bucket: at most `ratePerSecond` on average and `burst` at once. It starts full.
///
/// A rate of 0 is no limit at all; a burst of 0 saves up without bound but still starts with one.
/// Told the monotonic time (Clock::bootMs). A clock that goes back earns nothing and costs nothing.
class RateLimiter {
public:
    RateLimiter(double ratePerSecond, double burst);

    /// The earliest moment at which take() will succeed if nobody takes before: `nowMs` or later.
    qint64 availableAt(qint64 nowMs) const;
    /// Takes one token; false, and nothing taken, where there is none.
    bool take(qint64 nowMs);

    // The same for what must not delay others: one token is left to them, where the burst has two.

    qint64 spareAt(qint64 nowMs) const;
    bool takeSpare(qint64 nowMs);

private:
    double tokensAt(qint64 nowMs) const;
    double spareTokens() const;
    qint64 reachedAt(qint64 nowMs, double tokens) const;
    bool takeFrom(qint64 nowMs, double tokens);

    double m_rate; ///< tokens a millisecond; 0 is no limit
    double m_capacity;
    double m_tokens;
    qint64 m_asOfMs = 0;
    bool m_used = false; ///< m_asOfMs means something
};

} // namespace lockstep
