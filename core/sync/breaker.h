// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "system.h"

namespace lockstep {

class Rng;

/// Stops sending to a system that is not well (delivery.md section 8): opens after 5 health
/// failures in a row or when half of the last 20 tries failed so, stays open for 30 s doubling to
/// 15 min (full jitter, at least 5 s), then lets one real delivery through at a time; two successes
/// close it, one failure opens it for longer.
///
/// A pure state machine: it is told the wall time, so that what it knows survives a restart. A
/// clock set back never prolongs a wait: the next delivery then is the probe.
class Breaker {
public:
    /// All that it knows; plain numbers, to be stored and restored as they are.
    struct Memory {
        BreakerState state = BreakerState::Closed;
        int consecutiveFailures = 0;
        quint32 recent = 0; ///< the last results, newest in bit 0, 1 is a health failure
        int recentCount = 0; ///< how many bits of `recent` mean something, at most 20
        int timesOpened = 0; ///< since it was last closed
        int probesPassed = 0; ///< in a row, half-open
        bool probing = false; ///< half-open: the one delivery is on its way
        qint64 openedAtMs = 0;
        qint64 untilMs = 0; ///< open: when a probe may go

        bool operator==(const Memory &) const = default;
    };

    /// Opens after so many failures in a row, or when half of the last 20 failed; 0: never.
    explicit Breaker(int failuresToOpen = 5)
        : m_failuresToOpen(failuresToOpen)
    {
    }
    /// After a restart: a probe that was on its way then is no longer.
    void restore(const Memory &memory);

    const Memory &memory() const { return m_memory; }
    BreakerState state() const { return m_memory.state; }

    /// Whether a delivery may start now. While it answers no, no tries are used up.
    bool allows(qint64 nowMs) const;
    /// A delivery starts; only after allows().
    void started();
    /// A delivery ended: `healthFailure` as its Outcome says. Also results that come in while it is
    /// open, of deliveries that started before.
    void finished(bool healthFailure, qint64 nowMs, Rng &rng);
    /// A delivery ended without telling anything about the system's health (aborted, held on our
    /// side).
    void abandoned();
    /// The wall clock jumped by `ms`: waits keep their length.
    void shift(qint64 ms);

private:
    void remember(bool healthFailure);
    bool unwell() const;
    void open(qint64 nowMs, Rng &rng);

    int m_failuresToOpen;
    Memory m_memory;
};

} // namespace lockstep
