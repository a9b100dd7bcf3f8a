// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <QDateTime>

#include <atomic>

namespace lockstep {

/// Goes as the operating system's clock does, from another moment on; a day can be let pass. Timers
/// are real. May be used from every thread.
class ShiftedClock final : public Clock {
public:
    explicit ShiftedClock(const QDateTime &now)
        : m_shiftUs(now.toMSecsSinceEpoch() * 1000 - m_real.wallUs())
    {
    }

    void advance(qint64 ms) { m_shiftUs += ms * 1000; }
    QDate today() const { return QDateTime::fromMSecsSinceEpoch(wallMs()).date(); }

    qint64 wallUs() const override { return m_real.wallUs() + m_shiftUs; }
    qint64 bootMs() const override { return m_real.bootMs(); }
    std::unique_ptr<ClockTimer> timer(std::function<void()> handler) override
    {
        return m_real.timer(std::move(handler));
    }

private:
    SystemClock m_real;
    std::atomic<qint64> m_shiftUs;
};

} // namespace lockstep
