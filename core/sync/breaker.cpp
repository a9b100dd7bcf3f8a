// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "breaker.h"

#include "plantedbug.h"
#include "retrypolicy.h"

#include <algorithm>
#include <bit>

namespace lockstep {

namespace {

constexpr int Window = 20;
constexpr int FailuresInWindow = Window / 2;
constexpr int ProbesToClose = 2;
constexpr qint64 FirstOpenMs = 30 * 1000;
constexpr qint64 LongestOpenMs = 15 * 60 * 1000;
constexpr qint64 ShortestOpenMs = 5 * 1000;

} // namespace

void Breaker::restore(const Memory &memory)
{
    m_memory = memory;
    m_memory.probing = false;
}

bool Breaker::allows(qint64 nowMs) const
{
    switch (m_memory.state) {
    case BreakerState::Closed:
        return true;
    case BreakerState::Open:
        return planted("breaker-lets-through") || nowMs >= m_memory.untilMs
            || nowMs < m_memory.openedAtMs;
    case BreakerState::HalfOpen:
        return !m_memory.probing;
    }
    return false;
}

void Breaker::started()
{
    if (m_memory.state == BreakerState::Closed)
        return;
    m_memory.state = BreakerState::HalfOpen;
    m_memory.probing = true;
}

void Breaker::finished(bool healthFailure, qint64 nowMs, Rng &rng)
{
    m_memory.consecutiveFailures = healthFailure ? m_memory.consecutiveFailures + 1 : 0;
    switch (m_memory.state) {
    case BreakerState::Closed:
        remember(healthFailure);
        if (unwell())
            open(nowMs, rng);
        break;
    case BreakerState::Open:
        break;
    case BreakerState::HalfOpen:
        m_memory.probing = false;
        if (healthFailure)
            open(nowMs, rng);
        else if (++m_memory.probesPassed >= ProbesToClose)
            m_memory = {};
        break;
    }
}

void Breaker::abandoned()
{
    m_memory.probing = false;
}

void Breaker::shift(qint64 ms)
{
    m_memory.openedAtMs += ms;
    m_memory.untilMs += ms;
}

void Breaker::remember(bool healthFailure)
{
    m_memory.recent = ((m_memory.recent << 1) | quint32(healthFailure)) & ((1u << Window) - 1);
    m_memory.recentCount = std::min(m_memory.recentCount + 1, Window);
}

bool Breaker::unwell() const
{
    if (m_failuresToOpen == 0)
        return false;
    return m_memory.consecutiveFailures >= m_failuresToOpen
        || (m_memory.recentCount == Window && std::popcount(m_memory.recent) >= FailuresInWindow);
}

void Breaker::open(qint64 nowMs, Rng &rng)
{
    const qint64 wait
        = fullJitterMs(FirstOpenMs, LongestOpenMs, m_memory.timesOpened, ShortestOpenMs, rng);
    m_memory = {.state = BreakerState::Open,
        .consecutiveFailures = m_memory.consecutiveFailures,
        .timesOpened = m_memory.timesOpened + 1,
        .openedAtMs = nowMs,
        .untilMs = nowMs + wait};
}

} // namespace lockstep
