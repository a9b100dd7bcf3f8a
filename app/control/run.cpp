// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonrows.h"
#include "session.h"
#include "verbs.h"
#include "wording.h"

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

/// The engine without a screen: tells facts as they happen, and ends when it is told to or, with
/// --until-idle, when there is nothing left that it would do by itself.
class Runner {
public:
    Runner(Session &session, Engine &engine)
        : m_session(session)
        , m_engine(engine)
        , m_untilIdle(session.line.has(u"until-idle"_s))
        , m_facts(engine.bus().subscribe<Fact>([this](const Fact &fact) { heard(fact); }))
        , m_look(session.application.clock().timer([this] { look(); }))
        , m_end(session.application.clock().timer([this] { stop(); }))
        , m_ended(session.application.clock().timer([this] { finish(); }))
    {
    }

    void start(qint64 forMs)
    {
        m_startedMs = m_session.application.clock().bootMs();
        if (forMs > 0)
            m_end->start(forMs);
        m_engine.start();
        m_look->start(0);
    }

    void stop()
    {
        if (std::exchange(m_stopping, true))
            return;
        m_look->stop();
        m_end->stop();
        m_engine.stop([this] { m_ended->start(0); });
    }

private:
    /// Facts come in crowds: one look after each crowd.
    static constexpr qint64 LookAfterMs = 20;

    void heard(const Fact &fact)
    {
        m_session.out.row(toRow(fact));
        if (const auto *finished = std::get_if<AttemptFinished>(&fact)) {
            ++m_finished;
            if (finished->attempt.outcome != OutcomeKind::Delivered)
                m_session.out.text(flowLine(m_session.out, finished->attempt));
        }
        if (const auto *state = std::get_if<EngineState>(&fact);
            state && state->kind == EngineState::Kind::ReadOnly)
            m_failure = state->why;
        if (!m_stopping && !m_look->active())
            m_look->start(LookAfterMs);
    }

    void look()
    {
        if (m_session.out.onTerminal())
            showProgress();
        if (m_failure || (m_untilIdle && m_engine.idle()))
            stop();
    }

    void showProgress()
    {
        const auto status = m_engine.queries().status();
        if (!status)
            return;
        const double seconds = double(m_session.application.clock().bootMs() - m_startedMs) / 1000;
        const qint64 total = status->counts.total();
        m_session.out.progress(
            total - status->outboxDepth, total, seconds > 0 ? double(m_finished) / seconds : 0);
    }

    void finish()
    {
        m_session.out.endProgress();
        if (m_failure)
            return m_session.finish(m_session.out.fail(*m_failure));
        // What was on the wire has settled while the engine ended: the store knows.
        m_facts.reset();
        m_session.application.close();
        const auto reader = m_session.application.reader();
        const auto status = reader ? (*reader)->queries().status() : reader.error();
        if (!status)
            return m_session.finish(m_session.out.fail(status.error()));
        m_session.out.text(summaryLine(m_session.out, status->counts));
        m_session.finish(exitOf(status->counts));
    }

    Session &m_session;
    Engine &m_engine;
    bool m_untilIdle;
    bool m_stopping = false;
    qint64 m_startedMs = 0;
    qint64 m_finished = 0;
    std::optional<Error> m_failure;
    Subscription m_facts;
    std::unique_ptr<ClockTimer> m_look;
    std::unique_ptr<ClockTimer> m_end;
    std::unique_ptr<ClockTimer> m_ended;
};

/// Seconds as milliseconds, or why they are none. 0: not given.
Result<qint64> wantedTime(const CommandLine &line)
{
    if (!line.has(u"for"_s))
        return qint64(0);
    bool ok = false;
    const double seconds = line.value(u"for"_s).toDouble(&ok);
    constexpr double Longest = std::numeric_limits<int>::max() / 1000.0;
    if (ok && seconds > 0 && seconds <= Longest)
        return qint64(std::ceil(seconds * 1000));
    return Error{.reason = u"duration-format"_s,
        .text = u"\"%1\" is not a number of seconds."_s.arg(line.value(u"for"_s)),
        .fix = u"Write --for SECONDS, e.g. --for 60."_s};
}

std::optional<int> runEngine(Session &session)
{
    const auto forMs = wantedTime(session.line);
    if (!forMs)
        return session.out.failUsage(forMs.error());
    const auto engine = session.application.engine();
    if (!engine)
        return session.out.fail(engine.error());
    auto runner = std::make_shared<Runner>(session, **engine);
    session.kept = runner;
    session.onInterrupt([runner = runner.get()] { runner->stop(); });
    runner->start(*forMs);
    return std::nullopt;
}

} // namespace

Verb run()
{
    return {.words = {u"run"_s},
        .summary = u"delivers what is due, without a screen"_s,
        .details
        = u"With --json one line for each fact as it happens. SIGINT and SIGTERM end it in "
          "order: what is on\nthe wire is waited for. Ends with 1 when a lane failed or is "
          "held."_s,
        .options = {{u"until-idle"_s, {}, u"end when nothing is pending, sending or waiting"_s},
            {u"for"_s, u"SECONDS"_s, u"end after so long"_s}},
        .run = runEngine};
}

} // namespace lockstep::control
