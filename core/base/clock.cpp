// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <ctime>

namespace lockstep {

namespace {

class SystemTimer final : public ClockTimer {
public:
    explicit SystemTimer(std::function<void()> handler)
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, std::move(handler));
    }

    void start(qint64 delayMs) override
    {
        // QTimer counts in int milliseconds (24 days): a longer wait wakes early and is looked at
        // again.
        m_timer.start(int(std::clamp(delayMs, qint64(0), qint64(24 * 60 * 60 * 1000))));
    }
    void stop() override { m_timer.stop(); }
    bool active() const override { return m_timer.isActive(); }

private:
    QTimer m_timer;
};

} // namespace

qint64 SystemClock::wallUs() const
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

qint64 SystemClock::bootMs() const
{
#ifdef CLOCK_BOOTTIME
    timespec t{};
    clock_gettime(CLOCK_BOOTTIME, &t);
    return qint64(t.tv_sec) * 1000 + t.tv_nsec / 1000000;
#else
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
#endif
}

std::unique_ptr<ClockTimer> SystemClock::timer(std::function<void()> handler)
{
    return std::make_unique<SystemTimer>(std::move(handler));
}

} // namespace lockstep
