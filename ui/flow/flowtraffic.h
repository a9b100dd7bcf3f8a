// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/theme.h"

#include <QHash>
#include <QList>
#include <QString>

#include <array>

namespace lockstep {

/// What moves along the legs of the live view: a dot for each thing while it is calm, a rate where
/// there is too much for the eye. Values only; the picture asks it.
class FlowTraffic {
public:
    static constexpr int MostDots = 60;
    static constexpr double LegMs = 600;
    static constexpr double PulseMs = 400;
    /// More in a second on one leg are a bar with a number.
    static constexpr int BurstPerSecond = 20;

    struct Dot {
        QString leg;
        Mark mark = Mark::Pending;
        double at = 0; ///< 0 to 1; below 0 it waits for its turn
    };
    struct Pulse {
        QString node;
        double at = 0; ///< 0 to 1
    };

    /// Something passes a leg, after so many legs before it. `draw`: as a dot, if there is room.
    void pass(const QString &leg, Mark mark, double legsBefore, qint64 nowMs, bool draw);
    /// Something failed at a node: it pulses once.
    void fail(const QString &node);
    void step(double ms);
    /// Nothing is left that moves.
    bool still() const { return m_dots.isEmpty() && m_pulses.isEmpty(); }
    void clear();

    const QList<Dot> &dots() const { return m_dots; }
    const QList<Pulse> &pulses() const { return m_pulses; }
    int perSecond(const QString &leg, qint64 nowMs) const;
    bool bursts(const QString &leg, qint64 nowMs) const
    {
        return perSecond(leg, nowMs) > BurstPerSecond;
    }
    /// Since it was made; what reduced motion shows in place of dots.
    qint64 passed(const QString &leg) const { return m_legs.value(leg).total; }
    /// A rate is not zero: it must be looked at again.
    bool lively(qint64 nowMs) const;

private:
    /// Counts of the last second, in quarters.
    struct Leg {
        static constexpr qint64 SliceMs = 250;
        std::array<qint64, 4> slice{-1, -1, -1, -1};
        std::array<int, 4> count{};
        qint64 total = 0;

        void add(qint64 nowMs);
        int lastSecond(qint64 nowMs) const;
    };

    QHash<QString, Leg> m_legs;
    QList<Dot> m_dots;
    QList<Pulse> m_pulses;
};

} // namespace lockstep
