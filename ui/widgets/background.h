// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace lockstep {

/// Does one piece of work after the other in a thread of its own and brings each result back into
/// the thread it was asked from. A result that has not come back when this is destroyed or told to
/// forget never does; work that has begun ends by itself, and its end is waited for.
class Background final {
public:
    Background() { m_pool.setMaxThreadCount(1); }
    Q_DISABLE_COPY_MOVE(Background)

    /// `work` must touch nothing but what it captured by value.
    template <typename T> void run(std::function<T()> work, std::function<void(T)> done)
    {
        m_pool.start([this, round = m_round, work = std::move(work), done = std::move(done)] {
            auto result = std::make_shared<T>(work());
            QMetaObject::invokeMethod(
                &m_context,
                [this, round, done, result] {
                    if (round == m_round)
                        done(std::move(*result));
                },
                Qt::QueuedConnection);
        });
    }
    /// Results that are on their way are dropped.
    void forget()
    {
        m_pool.clear();
        ++m_round;
    }

private:
    QObject m_context; ///< in the thread of whoever asks
    int m_round = 0;
    QThreadPool m_pool; // goes first, and waits for what has begun
};

} // namespace lockstep
