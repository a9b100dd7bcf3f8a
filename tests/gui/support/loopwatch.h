// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace lockstep {

/// Sees how long this thread's event loop is away: a person's click waits for as long.
class LoopWatch {
public:
    LoopWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
            [this] { m_gaps << std::max<qint64>(0, m_elapsed.restart() - EveryMs); });
        m_elapsed.start();
        m_timer.start(EveryMs);
    }

    void begin()
    {
        m_gaps.clear();
        m_elapsed.restart();
    }
    qint64 longest() const
    {
        return m_gaps.isEmpty() ? 0 : *std::max_element(m_gaps.begin(), m_gaps.end());
    }
    /// So many of a hundred gaps are not longer.
    qint64 percentile(int percent) const
    {
        QList<qint64> sorted = m_gaps;
        std::sort(sorted.begin(), sorted.end());
        return sorted.isEmpty() ? 0 : sorted.at((sorted.size() - 1) * percent / 100);
    }

private:
    static constexpr int EveryMs = 4;

    QTimer m_timer;
    QElapsedTimer m_elapsed;
    QList<qint64> m_gaps;
};

} // namespace lockstep
