// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health.h"

#include <algorithm>

namespace lockstep {

namespace {

constexpr qsizetype MostDurations = 400;

} // namespace

void HealthBook::add(const Attempt &attempt)
{
    if (attempt.open || attempt.outcome == OutcomeKind::Superseded || attempt.number == 0)
        return;
    const qint64 number = attempt.startedAtMs / BucketMs;
    Slot &slot = m_slots[attempt.lane.system][size_t(number % Buckets)];
    if (slot.number > number)
        return;
    if (slot.number < number)
        slot = Slot{.number = number};
    ++slot.total;
    if (attempt.outcome != OutcomeKind::Delivered) {
        ++slot.failed;
        slot.lastFailedMs = qMax(slot.lastFailedMs, attempt.startedAtMs);
    }
    if (slot.durations.size() < MostDurations)
        slot.durations << int(attempt.durationMs);
}

Health HealthBook::of(const QString &system, qint64 nowMs) const
{
    Health health;
    QList<int> durations;
    const auto book = m_slots.constFind(system);
    const qint64 newest = nowMs / BucketMs;
    for (qint64 number = newest - Buckets + 1; number <= newest; ++number) {
        Sparkline::Bucket bucket;
        if (book != m_slots.cend()) {
            const Slot &slot = (*book)[size_t(number % Buckets)];
            if (slot.number == number) {
                bucket = {slot.total, slot.failed};
                durations += slot.durations;
                health.lastFailedMs = qMax(health.lastFailedMs, slot.lastFailedMs);
            }
        }
        health.buckets << bucket;
        health.total += bucket.total;
        health.failed += bucket.failed;
    }
    if (!durations.isEmpty()) {
        const qsizetype at = (durations.size() * 95 + 99) / 100 - 1;
        std::nth_element(durations.begin(), durations.begin() + at, durations.end());
        health.p95Ms = durations[at];
    }
    return health;
}

} // namespace lockstep
