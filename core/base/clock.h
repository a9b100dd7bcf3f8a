// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>

namespace lockstep {

/// A single-shot timer that belongs to a Clock. Destroying it stops it.
class ClockTimer {
public:
    virtual ~ClockTimer() = default;

    /// (Re)starts it: the handler runs once, `delayMs` from now on the monotonic scale. 0 means the
    /// next turn of the event loop.
    virtual void start(qint64 delayMs) = 0;
    virtual void stop() = 0;
    virtual bool active() const = 0;
};

/// Where all time comes from. One of the few ports: SystemClock is the real one, tests drive a
/// FakeClock.
class Clock {
public:
    virtual ~Clock() = default;

    /// Wall time, UTC, microseconds since 1970. May jump.
    virtual qint64 wallUs() const = 0;
    qint64 wallMs() const { return wallUs() / 1000; }
    /// Milliseconds that never go back and also count while the machine sleeps (CLOCK_BOOTTIME).
    virtual qint64 bootMs() const = 0;

    virtual std::unique_ptr<ClockTimer> timer(std::function<void()> handler) = 0;
};

/// The operating system's clocks and QTimer, in the thread that made it.
class SystemClock final : public Clock {
public:
    qint64 wallUs() const override;
    qint64 bootMs() const override;
    std::unique_ptr<ClockTimer> timer(std::function<void()> handler) override;
};

} // namespace lockstep
