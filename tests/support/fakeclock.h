// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

namespace lockstep {

/// A clock that only moves when a test moves it. Timers fire from inside advance(), in the order of
/// their due times, ties in the order they were started; a handler sees the time it was due at.
class FakeClock final : public Clock {
public:
    /// 2026-11-23T05:00:00Z, unless told otherwise.
    explicit FakeClock(qint64 wallMs = 1795410000000);
    ~FakeClock() override;

    qint64 wallUs() const override;
    qint64 bootMs() const override;
    std::unique_ptr<ClockTimer> timer(std::function<void()> handler) override;

    /// Moves all time forward and fires what comes due, also what handlers start on the way.
    void advance(qint64 ms);
    /// Fires what is due now: the "next turn" of timers started with 0.
    void runDue() { advance(0); }
    /// Moves to the next timer and fires it; false when none is waiting.
    bool advanceToNextTimer();
    /// Milliseconds until the next timer; -1 when none is waiting.
    qint64 msToNextTimer() const;

    /// Sets the wall clock forward or back (an administrator, NTP, a time zone bug). Timers do not
    /// notice.
    void jumpWall(qint64 ms);
    /// The machine sleeps: both clocks move on, timers stand still.
    void suspend(qint64 ms);

private:
    struct Timers;
    class Timer;

    qint64 m_wallUs;
    qint64 m_bootMs = 1000000;
    std::shared_ptr<Timers> m_timers; ///< shared with the timers, which may outlive the clock
};

} // namespace lockstep
