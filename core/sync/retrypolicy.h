// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"

#include <QList>

#include <optional>

namespace lockstep {

class Rng;

/// The longest wait that a Retry-After may ask for (delivery.md section 4).
inline constexpr qint64 MaxRetryAfterMs = 24 * 60 * 60 * qint64(1000);

/// How long to wait after a Deferred outcome, in milliseconds, or nothing when the tries are used
/// up: max(S[n] x U(1.0, 1.2), Retry-After up to 24 h, the outcome's own least wait) (delivery.md
/// section 4). Never earlier than the schedule says, and spread by at most a fifth of it.
///
/// `schedule` is the wait before try 1, 2, … and its length the number of tries; `attemptsUsed`
/// counts the tries used up so far, the one that just ended included where it counts. An outcome
/// that uses up no try never ends the tries and never waits less than a second.
std::optional<qint64> nextDelayMs(
    const QList<qint64> &schedule, int attemptsUsed, const Outcome &outcome, Rng &rng);

/// Full jitter for reconnects and reopened breakers: U(0, min(cap, base x 2^n)), but never under
/// `floorMs`. `n` counts from 0.
qint64 fullJitterMs(qint64 baseMs, qint64 capMs, int n, qint64 floorMs, Rng &rng);

} // namespace lockstep
