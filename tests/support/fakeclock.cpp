// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"

#include <algorithm>
#include <vector>

namespace lockstep {

struct FakeClock::Timers {
    qint64 nowMs = 0; ///< the scale of timers: stands still while suspended
    std::vector<Timer *> waiting; ///< by due time, then by start

    void insert(Timer *timer);
    void remove(Timer *timer) { std::erase(waiting, timer); }
};

class FakeClock::Timer final : public ClockTimer {
public:
    Timer(std::shared_ptr<Timers> timers, std::function<void()> handler)
        : m_timers(std::move(timers))
        , m_handler(std::move(handler))
    {
    }
    ~Timer() override { m_timers->remove(this); }

    void start(qint64 delayMs) override
    {
        stop();
        m_dueMs = m_timers->nowMs + std::max(qint64(0), delayMs);
        m_timers->insert(this);
        m_active = true;
    }
    void stop() override
    {
        m_timers->remove(this);
        m_active = false;
    }
    bool active() const override { return m_active; }

    qint64 dueMs() const { return m_dueMs; }
    void fire()
    {
        stop();
        const auto handler = m_handler; // the handler may destroy this timer
        handler();
    }

private:
    std::shared_ptr<Timers> m_timers;
    std::function<void()> m_handler;
    qint64 m_dueMs = 0;
    bool m_active = false;
};

void FakeClock::Timers::insert(Timer *timer)
{
    const auto later = [](qint64 due, const Timer *other) { return due < other->dueMs(); };
    waiting.insert(std::upper_bound(waiting.begin(), waiting.end(), timer->dueMs(), later), timer);
}

FakeClock::FakeClock(qint64 wallMs)
    : m_wallUs(wallMs * 1000)
    , m_timers(std::make_shared<Timers>())
{
}

FakeClock::~FakeClock() = default;

qint64 FakeClock::wallUs() const
{
    return m_wallUs;
}

qint64 FakeClock::bootMs() const
{
    return m_bootMs;
}

std::unique_ptr<ClockTimer> FakeClock::timer(std::function<void()> handler)
{
    return std::make_unique<Timer>(m_timers, std::move(handler));
}

void FakeClock::advance(qint64 ms)
{
    const qint64 endMs = m_timers->nowMs + ms;
    const auto moveTo = [this](qint64 nowMs) {
        suspend(nowMs - m_timers->nowMs);
        m_timers->nowMs = nowMs;
    };
    while (!m_timers->waiting.empty() && m_timers->waiting.front()->dueMs() <= endMs) {
        Timer *next = m_timers->waiting.front();
        moveTo(std::max(m_timers->nowMs, next->dueMs()));
        next->fire();
    }
    moveTo(std::max(m_timers->nowMs, endMs));
}

bool FakeClock::advanceToNextTimer()
{
    const qint64 ms = msToNextTimer();
    if (ms < 0)
        return false;
    advance(ms);
    return true;
}

qint64 FakeClock::msToNextTimer() const
{
    return m_timers->waiting.empty() ? -1 : m_timers->waiting.front()->dueMs() - m_timers->nowMs;
}

void FakeClock::jumpWall(qint64 ms)
{
    m_wallUs += ms * 1000;
}

void FakeClock::suspend(qint64 ms)
{
    m_wallUs += ms * 1000;
    m_bootMs += ms;
}

} // namespace lockstep
