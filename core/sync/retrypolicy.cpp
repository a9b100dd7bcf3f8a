// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "retrypolicy.h"

#include "plantedbug.h"
#include "rng.h"

#include <algorithm>

namespace lockstep {

namespace {

constexpr double Spread = 1.2;
constexpr qint64 LeastUncountedWaitMs = 1000;

qint64 scheduledMs(const QList<qint64> &schedule, int attemptsUsed)
{
    if (schedule.isEmpty())
        return 0;
    // Nobody goes back to the wait before the first try: that one is over.
    const qsizetype last = schedule.size() - 1;
    return schedule[std::clamp(qsizetype(attemptsUsed), std::min(qsizetype(1), last), last)];
}

} // namespace

std::optional<qint64> nextDelayMs(
    const QList<qint64> &schedule, int attemptsUsed, const Outcome &outcome, Rng &rng)
{
    qint64 tries = schedule.size();
    if (outcome.maxTries > 0)
        tries = std::min(tries, qint64(outcome.maxTries));
    if (outcome.countsAttempt && attemptsUsed >= tries)
        return std::nullopt;

    qint64 base = scheduledMs(schedule, attemptsUsed);
    if (!outcome.countsAttempt)
        base = std::max(base, LeastUncountedWaitMs);
    if (planted("early-retry"))
        base -= base / 100;
    const qint64 spread = qint64(double(base) * rng.between(1.0, Spread));
    const qint64 asked = std::clamp(outcome.retryAfterMs.value_or(0), qint64(0), MaxRetryAfterMs);
    return std::max({base, spread, asked, outcome.minDelayMs});
}

qint64 fullJitterMs(qint64 baseMs, qint64 capMs, int n, qint64 floorMs, Rng &rng)
{
    qint64 bound = baseMs;
    for (int i = 0; i < n && bound < capMs; ++i)
        bound *= 2;
    bound = std::min(bound, capMs);
    return std::max(floorMs, qint64(rng.between(0.0, double(bound))));
}

} // namespace lockstep
