// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonrows.h"
#include "session.h"
#include "verbs.h"
#include "wording.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

/// Reads back, tells what differs, and with --repair pushes ours again and looks once more.
class Checker {
public:
    Checker(Session &session, Engine &engine)
        : m_session(session)
        , m_engine(engine)
        , m_repair(session.line.has(u"repair"_s))
        , m_facts(engine.bus().subscribe<Fact>([this](const Fact &fact) { heard(fact); }))
        , m_step(session.application.clock().timer([this] { step(); }))
        , m_ended(session.application.clock().timer([this] { finish(); }))
    {
    }

    void start()
    {
        m_startedMs = m_session.application.clock().bootMs();
        m_engine.startChecking();
        m_step->start(0);
    }

    void stop()
    {
        if (std::exchange(m_stopping, true))
            return;
        m_step->stop();
        m_engine.stop([this] { m_ended->start(0); });
    }

private:
    enum class Stage { Preparing, Checking, Pushing, CheckingAgain };
    static constexpr qint64 LookAfterMs = 20;

    void heard(const Fact &fact)
    {
        if (const auto *read = std::get_if<ReadBackFinished>(&fact))
            tell(read->attempt);
        if (const auto *job = std::get_if<JobProgress>(&fact)) {
            m_newest = *job;
            showProgress();
            stepWhenJobEnded();
        }
        if (const auto *changed = std::get_if<LaneChanged>(&fact);
            changed && m_stage == Stage::Pushing)
            follow(changed->lane);
        if (const auto *state = std::get_if<EngineState>(&fact);
            state && state->kind == EngineState::Kind::ReadOnly) {
            m_failure = state->why;
            m_step->start(0);
        }
    }

    /// The job's end may be told before its beginning has returned.
    void stepWhenJobEnded()
    {
        if (m_newest.id == m_jobId && m_jobId > 0 && m_newest.endedAtMs > 0)
            m_step->start(0);
    }

    /// Pushed lanes are waited for until their first try has ended.
    void follow(const Lane &lane)
    {
        if (!m_drifted.contains(lane.key))
            return;
        if (lane.state == LaneState::Pending || lane.state == LaneState::Sending)
            m_underWay.insert(lane.key);
        else if (m_underWay.remove(lane.key) && m_underWay.isEmpty())
            m_step->start(0);
    }

    void tell(const Attempt &attempt)
    {
        if (attempt.trigger != Trigger::Check || attempt.outcome == OutcomeKind::Late)
            return;
        QJsonObject row = toRow(attempt);
        row.insert(u"result"_s, resultOf(attempt));
        row.insert(u"lane"_s, attempt.lane.text());
        m_session.out.row(row);
        const bool equal = attempt.outcome == OutcomeKind::Equal;
        const bool differs = attempt.outcome == OutcomeKind::Differs;
        if (m_stage == Stage::Checking) {
            ++(equal ? m_equal : differs ? m_differs : m_unread);
            if (differs)
                m_drifted.append(attempt.lane);
        } else if (equal) {
            m_mended.insert(attempt.lane);
        }
        if (!equal)
            m_session.out.text(flowLine(m_session.out, attempt));
    }

    static QString resultOf(const Attempt &attempt)
    {
        if (attempt.outcome == OutcomeKind::Differs)
            return attempt.status == 404 ? u"missing"_s : u"differs"_s;
        return attempt.outcome == OutcomeKind::Equal ? u"equal"_s : u"unread"_s;
    }

    void step()
    {
        if (m_failure)
            return stop();
        switch (m_stage) {
        case Stage::Preparing:
            if (m_engine.preparing())
                m_step->start(LookAfterMs);
            else
                check({.system = m_session.line.value(u"system"_s),
                    .all = !m_session.line.has(u"system"_s)});
            return;
        case Stage::Checking:
            return m_repair && !m_drifted.isEmpty() ? push() : stop();
        case Stage::Pushing:
            if (m_underWay.isEmpty()) {
                m_stage = Stage::CheckingAgain;
                begin({.lanes = m_drifted});
            }
            return;
        case Stage::CheckingAgain:
            return stop();
        }
    }

    void check(const LaneSelection &lanes)
    {
        m_stage = Stage::Checking;
        if (const auto started = begin(lanes))
            m_skipped = *started;
    }

    std::optional<CheckStarted> begin(const LaneSelection &lanes)
    {
        const auto started = m_engine.verify(lanes);
        if (!started) {
            m_failure = started.error();
            stop();
            return std::nullopt;
        }
        m_jobId = started->jobId;
        if (started->queued == 0)
            m_step->start(0);
        stepWhenJobEnded();
        return *started;
    }

    void push()
    {
        m_stage = Stage::Pushing;
        const auto pushed = m_engine.pushAgain(m_drifted);
        if (!pushed) {
            m_failure = pushed.error();
            return stop();
        }
        m_pushed = *pushed;
        m_engine.start();
        m_step->start(LookAfterMs); // for when none of them can go
    }

    void showProgress()
    {
        if (!m_session.out.onTerminal())
            return;
        const double seconds = double(m_session.application.clock().bootMs() - m_startedMs) / 1000;
        const int ended = m_newest.done + m_newest.failed;
        m_session.out.progress(ended, m_newest.total, seconds > 0 ? ended / seconds : 0);
    }

    void finish()
    {
        m_session.out.endProgress();
        if (m_failure)
            return m_session.finish(m_session.out.fail(*m_failure));
        m_session.out.row({{u"checked"_s, m_equal + m_differs + m_unread}, {u"equal"_s, m_equal},
            {u"differs"_s, m_differs}, {u"unread"_s, m_unread},
            {u"notReadable"_s, m_skipped.notReadable}, {u"notAccepted"_s, m_skipped.notAccepted},
            {u"pushed"_s, m_pushed}, {u"repaired"_s, m_mended.size()}});
        tellPerson();
        // What could not be read is not known to be in lockstep.
        m_session.finish(m_differs + m_unread > 0 ? NotInLockstep : Done);
    }

    void tellPerson()
    {
        Output &out = m_session.out;
        const QString all = u"%1 of %2 hold what they accepted"_s.arg(m_equal).arg(
            m_equal + m_differs + m_unread);
        out.text(m_differs + m_unread == 0 ? out.green(u"● "_s + all) : out.yellow(u"◆ "_s + all));
        if (m_unread > 0)
            out.text(u"%1 could not be read back"_s.arg(m_unread));
        if (m_skipped.notReadable > 0)
            out.text(out.dim(u"%1 cannot be asked: their system has no \"readBack\" address"_s.arg(
                m_skipped.notReadable)));
        if (m_skipped.notAccepted > 0)
            out.text(out.dim(u"%1 have accepted nothing yet"_s.arg(m_skipped.notAccepted)));
        if (m_pushed > 0)
            out.text(
                u"%1 pushed again, %2 of them hold it now"_s.arg(m_pushed).arg(m_mended.size()));
        else if (m_differs > 0)
            out.text(out.dim(u"Push ours again with: lockstepctl verify --repair"_s));
    }

    Session &m_session;
    Engine &m_engine;
    bool m_repair;
    bool m_stopping = false;
    Stage m_stage = Stage::Preparing;
    JobProgress m_newest; ///< of whatever job
    qint64 m_jobId = 0; ///< ours
    CheckStarted m_skipped;
    qint64 m_startedMs = 0;
    qint64 m_equal = 0, m_differs = 0, m_unread = 0, m_pushed = 0;
    QList<LaneKey> m_drifted;
    QSet<LaneKey> m_underWay;
    QSet<LaneKey> m_mended;
    std::optional<Error> m_failure;
    Subscription m_facts;
    std::unique_ptr<ClockTimer> m_step;
    std::unique_ptr<ClockTimer> m_ended;
};

std::optional<int> verifyLanes(Session &session)
{
    const auto engine = session.application.engine();
    if (!engine)
        return session.out.fail(engine.error());
    if (session.line.has(u"system"_s)) {
        const auto named = systemNamed((*engine)->queries(), session.line.value(u"system"_s));
        if (!named)
            return session.out.fail(named.error());
    }
    auto checker = std::make_shared<Checker>(session, **engine);
    session.kept = checker;
    session.onInterrupt([checker = checker.get()] { checker->stop(); });
    checker->start();
    return std::nullopt;
}

} // namespace

Verb verify()
{
    return {.words = {u"verify"_s},
        .summary = u"reads back what systems hold and compares it with what they accepted"_s,
        .details
        = u"Nothing is sent, unless --repair is given. Systems without a \"readBack\" address "
          "cannot be\nasked. Ends with 1 when something differs or could not be read."_s,
        .options = {{u"system"_s, u"SYSTEM"_s, u"only this system"_s},
            {u"repair"_s, {}, u"push again where it differs, and look once more"_s}},
        .run = verifyLanes};
}

} // namespace lockstep::control
