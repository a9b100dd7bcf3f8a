// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowtraffic.h"

#include <algorithm>

namespace lockstep {

void FlowTraffic::Leg::add(qint64 nowMs)
{
    const qint64 number = nowMs / SliceMs;
    const auto at = size_t(number % qint64(slice.size()));
    if (slice[at] != number) {
        slice[at] = number;
        count[at] = 0;
    }
    ++count[at];
    ++total;
}

int FlowTraffic::Leg::lastSecond(qint64 nowMs) const
{
    const qint64 newest = nowMs / SliceMs;
    int sum = 0;
    for (size_t i = 0; i < slice.size(); ++i) {
        if (slice[i] > newest - qint64(slice.size()) && slice[i] <= newest)
            sum += count[i];
    }
    return sum;
}

void FlowTraffic::pass(const QString &leg, Mark mark, double legsBefore, qint64 nowMs, bool draw)
{
    m_legs[leg].add(nowMs);
    if (draw && m_dots.size() < MostDots && !bursts(leg, nowMs))
        m_dots << Dot{leg, mark, -legsBefore};
}

void FlowTraffic::fail(const QString &node)
{
    const bool pulses = std::any_of(m_pulses.begin(), m_pulses.end(),
        [&node](const Pulse &pulse) { return pulse.node == node; });
    if (!pulses)
        m_pulses << Pulse{node, 0};
}

void FlowTraffic::step(double ms)
{
    for (Dot &dot : m_dots)
        dot.at += ms / LegMs;
    for (Pulse &pulse : m_pulses)
        pulse.at += ms / PulseMs;
    m_dots.removeIf([](const Dot &dot) { return dot.at > 1; });
    m_pulses.removeIf([](const Pulse &pulse) { return pulse.at > 1; });
}

void FlowTraffic::clear()
{
    m_dots.clear();
    m_pulses.clear();
}

int FlowTraffic::perSecond(const QString &leg, qint64 nowMs) const
{
    const auto found = m_legs.constFind(leg);
    return found == m_legs.cend() ? 0 : found->lastSecond(nowMs);
}

bool FlowTraffic::lively(qint64 nowMs) const
{
    return std::any_of(m_legs.begin(), m_legs.end(),
        [nowMs](const Leg &leg) { return leg.lastSecond(nowMs) > 0; });
}

} // namespace lockstep
