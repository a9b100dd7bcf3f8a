// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"
#include "widgets/sparkline.h"

#include <QHash>

#include <array>

namespace lockstep {

/// How one system did in the last hour.
struct Health {
    QList<Sparkline::Bucket> buckets; ///< 12 of 5 minutes, oldest first
    int total = 0;
    int failed = 0;
    qint64 lastFailedMs = 0; ///< when the newest that failed began; 0: none did
    qint64 p95Ms = 0; ///< of finished attempts; 0: none
};

/// Attempts of the last hour, by system, in buckets of five minutes.
class HealthBook {
public:
    static constexpr int Buckets = 12;
    static constexpr qint64 BucketMs = 5 * 60'000;
    static constexpr qint64 SpanMs = Buckets * BucketMs;

    /// A finished attempt. Rows of what was never sent do not count.
    void add(const Attempt &attempt);
    Health of(const QString &system, qint64 nowMs) const;

private:
    struct Slot {
        qint64 number = -1; ///< since 1970; tells an old turn of the ring from this one
        int total = 0;
        int failed = 0;
        qint64 lastFailedMs = 0;
        QList<int> durations; ///< capped
    };

    QHash<QString, std::array<Slot, Buckets>> m_slots;
};

} // namespace lockstep
