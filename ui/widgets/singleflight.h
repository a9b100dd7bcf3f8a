// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

#include <functional>
#include <memory>

namespace lockstep {

/// Asks a question again and again, but never twice at a time and not more often than every
/// `gapMs`: whoever wants news calls ask(), and the answer that comes is always younger than the
/// last call.
class SingleFlight {
public:
    /// `question` calls the function it is given once its answer is in.
    SingleFlight(
        Clock &clock, qint64 gapMs, std::function<void(std::function<void()> answered)> question)
        : m_clock(clock)
        , m_gapMs(gapMs)
        , m_question(std::move(question))
        , m_timer(clock.timer([this] { send(); }))
    {
    }

    void ask()
    {
        m_wanted = true;
        if (!m_flying && !m_timer->active())
            m_timer->start(qMax<qint64>(0, m_sentAtMs + m_gapMs - m_clock.bootMs()));
    }

private:
    void send()
    {
        m_wanted = false;
        m_flying = true;
        m_sentAtMs = m_clock.bootMs();
        m_question([this] {
            m_flying = false;
            if (m_wanted)
                ask();
        });
    }

    Clock &m_clock;
    const qint64 m_gapMs;
    std::function<void(std::function<void()>)> m_question;
    std::unique_ptr<ClockTimer> m_timer;
    qint64 m_sentAtMs = 0;
    bool m_wanted = false;
    bool m_flying = false;
};

} // namespace lockstep
