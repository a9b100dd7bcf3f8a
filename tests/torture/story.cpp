// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "story.h"

#include <array>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 Second = 1000, Minute = 60 * Second, Hour = 60 * Minute, Day = 24 * Hour;

struct Weighted {
    Step::Kind kind;
    int weight;
    const char *name;
};
constexpr std::array<Weighted, 19> Kinds{{
    {Step::Kind::Save, 30, "save"},
    {Step::Kind::Wait, 30, "wait"},
    {Step::Kind::RetryLane, 5, "retry lane"},
    {Step::Kind::RetryAll, 3, "retry all"},
    {Step::Kind::RetrySystem, 3, "retry system"},
    {Step::Kind::CancelJob, 2, "cancel job"},
    {Step::Kind::Discard, 1, "discard"},
    {Step::Kind::Restore, 1, "restore"},
    {Step::Kind::PushAgain, 2, "push again"},
    {Step::Kind::Pause, 1, "pause"},
    {Step::Kind::PauseFor, 1, "pause for"},
    {Step::Kind::Resume, 2, "resume"},
    {Step::Kind::ChangeConfig, 1, "change config"},
    {Step::Kind::Mood, 8, "mood"},
    {Step::Kind::Restart, 2, "restart"},
    {Step::Kind::Crash, 4, "crash"},
    {Step::Kind::JumpWall, 2, "jump wall"},
    {Step::Kind::Sleep, 1, "sleep"},
    {Step::Kind::FailStore, 2, "fail store"},
}};

Step::Kind anyKind(Rng &rng)
{
    int total = 0;
    for (const Weighted &kind : Kinds)
        total += kind.weight;
    int at = int(rng.below(quint64(total)));
    for (const Weighted &kind : Kinds) {
        at -= kind.weight;
        if (at < 0)
            return kind.kind;
    }
    return Step::Kind::Wait;
}

template <size_t N> qint64 oneOf(Rng &rng, const std::array<qint64, N> &values)
{
    return values[rng.below(N)];
}

qint64 anyAmount(Step::Kind kind, Rng &rng)
{
    static constexpr std::array waits{0 * Second, Second / 10, Second, 6 * Second, 20 * Second,
        40 * Second, 2 * Minute, 12 * Minute, 3 * Hour};
    static constexpr std::array jumps{
        -Day, Day, 365 * Day, -Hour, Hour, -30 * Second, 30 * Second, 90 * Second, -90 * Second};
    static constexpr std::array sleeps{10 * Second, 5 * Minute, 8 * Hour, 7 * Day};
    switch (kind) {
    case Step::Kind::JumpWall:
        return oneOf(rng, jumps);
    case Step::Kind::Sleep:
        return oneOf(rng, sleeps);
    case Step::Kind::Mood:
        return qint64(rng.below(5));
    case Step::Kind::FailStore:
        return 1 + qint64(rng.below(40));
    case Step::Kind::PauseFor:
        return 1 + qint64(rng.below(10 * Minute));
    default:
        return oneOf(rng, waits);
    }
}

/// How well a system is. A mood says how often a request goes well, and what else happens to it.
struct Mood {
    double accepted;
    QList<Outcome (*)()> otherwise;
};
Outcome gated()
{
    return tooMany(45 * Second);
}
const Mood &mood(qint64 number)
{
    static const std::array<Mood, 5> moods{{
        {1.0, {accepted}},
        {0.5, {timedOut, timedOut, unavailable, refusedConnection, unprocessable}},
        {0.2, {timedOut}},
        {0.2, {unavailable, refusedConnection, gated, unprocessable, signInRefused}},
        {0.0, {unavailable, timedOut}},
    }};
    return moods[size_t(number)];
}

/// Systems, subjects and what is known of them while one story is carried out.
class Stage final {
public:
    Stage(quint64 seed, int systems, int subjects)
        : m_world(seed)
        , m_rng(seed ^ 0x5eed)
    {
        for (int i = 0; i < systems; ++i)
            m_names.append(u"System%1"_s.arg(i + 1));
        for (int i = 0; i < subjects; ++i)
            m_subjects.append(u"clinic-%1"_s.arg(i + 1));
        m_moods.fill(0, systems);
        for (int i = 0; i < systems; ++i)
            addSystem(i);
    }

    void carryOut(const Step &step);
    void calmDown();
    Run result();

private:
    void addSystem(int index);
    FakeSystem::Reply reply(int index, const FakeSystem::Request &request);
    void note(const QStringList &breaks) { m_run.breaks += breaks; }
    Evidence evidence() const;
    void reopened();

    World m_world;
    Rng m_rng;
    QStringList m_names, m_subjects;
    QList<qint64> m_moods;
    Evidence m_evidence;
    Oracle m_oracle;
    Run m_run;
    int m_value = 0;
    qint64 m_job = 0;
};

void Stage::addSystem(int index)
{
    FakeSystem &system = m_world.system(m_names[index], [this](SystemConfig &config) {
        static const std::array<SystemLimits, 3> limits{
            {{0, 0, 0}, {.ratePerSecond = 5, .burst = 10, .inFlight = 2}, {0, 0, 1}}};
        config.limits = limits[m_rng.below(3)];
        if (m_rng.below(3) == 0)
            config.retryScheduleMs = {0, Second, 5 * Second, 40 * Second};
    });
    system.readable = m_rng.below(4) == 0;
    system.script
        = [this, index](const FakeSystem::Request &request) { return reply(index, request); };
}

FakeSystem::Reply Stage::reply(int index, const FakeSystem::Request &request)
{
    const LaneKey lane{m_names[index], request.topic, request.subject};
    m_evidence.journal.append({lane, request.key, request.epoch, request.revision, request.body});
    const Mood &today = mood(m_moods[index]);
    FakeSystem::Reply reply{.outcome = accepted(), .latencyMs = qint64(m_rng.below(400))};
    if (m_rng.unit() < today.accepted)
        return reply;
    reply.outcome = today.otherwise[qsizetype(m_rng.below(quint64(today.otherwise.size())))]();
    ++m_run.faults;
    if (reply.outcome.certainty != Certainty::Unknown)
        return reply;
    // A deadline, or a connection that broke at once; the request may still take effect there.
    constexpr qint64 deadline = World::DeadlineMs;
    reply.latencyMs = m_rng.below(2) == 0 ? deadline : qint64(m_rng.below(500));
    if (m_rng.below(3) != 0)
        reply.takesAfterMs = 1 + qint64(m_rng.below(quint64(reply.latencyMs + 2 * deadline - 2)));
    return reply;
}

void Stage::reopened()
{
    m_world.run();
    note(m_oracle.inspect(m_world.engine().database(), evidence()));
}

void Stage::carryOut(const Step &step)
{
    Engine &engine = m_world.engine();
    const QString &name = m_names[step.system];
    const LaneKey lane{name, m_world.topic, m_subjects[step.subject]};
    switch (step.kind) {
    case Step::Kind::Save:
        std::ignore = engine.publish({.topic = lane.topic,
            .subject = lane.subject,
            .body = "{\"v\":" + QByteArray::number(++m_value) + '}',
            .actor = u"tester"_s});
        break;
    case Step::Kind::Wait:
        m_world.clock.advance(step.amount);
        break;
    case Step::Kind::RetryLane:
        if (const auto started = engine.retry({.lanes = {lane}}))
            m_job = started->jobId;
        break;
    case Step::Kind::RetryAll:
        if (const auto started = engine.retry({.all = true}))
            m_job = started->jobId;
        break;
    case Step::Kind::RetrySystem:
        if (const auto started = engine.retry({.system = name}))
            m_job = started->jobId;
        break;
    case Step::Kind::CancelJob:
        std::ignore = engine.cancelJob(m_job);
        break;
    case Step::Kind::Discard:
        std::ignore = engine.discard({.lanes = {lane}}, u"no longer wanted"_s);
        break;
    case Step::Kind::Restore:
        std::ignore = engine.restore({.all = true});
        break;
    case Step::Kind::PushAgain:
        std::ignore = engine.pushAgain({lane});
        break;
    case Step::Kind::Pause:
        std::ignore = engine.pauseSystem(name, 0);
        break;
    case Step::Kind::PauseFor:
        std::ignore = engine.pauseSystem(name, step.amount);
        break;
    case Step::Kind::Resume:
        std::ignore = engine.resumeSystem(name);
        break;
    case Step::Kind::ChangeConfig: {
        const auto systems = engine.queries().systems();
        if (!systems || systems->size() <= step.system)
            break;
        SystemConfig config = (*systems)[step.system].config;
        config.endpoint = u"https://played.example/%1"_s.arg(++m_value);
        std::ignore = engine.saveSystem(config);
        break;
    }
    case Step::Kind::Mood:
        m_moods[step.system] = step.amount;
        break;
    case Step::Kind::Restart:
        m_world.restart();
        reopened();
        break;
    case Step::Kind::Crash:
        ++m_run.faults;
        m_world.crash();
        reopened();
        break;
    case Step::Kind::JumpWall:
        m_world.clock.jumpWall(step.amount);
        break;
    case Step::Kind::Sleep:
        m_world.suspend(step.amount);
        break;
    case Step::Kind::FailStore:
        ++m_run.faults;
        engine.database().failAccess(step.amount);
        break;
    }
    m_world.run();
}

void Stage::calmDown()
{
    m_moods.fill(0);
    m_world.engine().database().failAccess(0);
    m_world.clock.advance(5 * Second); // a store that failed is tried again
    for (const QString &name : m_names)
        std::ignore = m_world.engine().resumeSystem(name);
    std::ignore = m_world.engine().restore({.all = true});
    std::ignore = m_world.engine().retry({.all = true});
    // Stragglers and open breakers take their time; whatever is not over after a day never is.
    m_world.runUntilIdle(Day);
    // What was on the wire at the click may have failed since.
    std::ignore = m_world.engine().retry({.all = true});
    m_world.runUntilIdle(Day);
    m_world.clock.advance(3 * World::DeadlineMs);
    m_world.runUntilIdle(Day);
}

Evidence Stage::evidence() const
{
    return m_evidence;
}

Run Stage::result()
{
    for (const QString &name : m_names) {
        const FakeSystem &system = m_world.system(name);
        for (auto it = system.holds.begin(); it != system.holds.end(); ++it)
            m_evidence.holds.insert({name, it->topic, it.key()}, it->body);
    }
    note(m_oracle.inspectAtRest(m_world.engine().database(), m_evidence));
    m_run.requests = m_evidence.journal.size();
    return m_run;
}

} // namespace

QString Step::text() const
{
    return u"%1 system %2 subject %3 amount %4"_s.arg(QLatin1StringView(Kinds[size_t(kind)].name))
        .arg(system + 1)
        .arg(subject + 1)
        .arg(amount);
}

Story::Story(quint64 seed)
    : m_seed(seed)
{
    Rng rng(seed);
    m_systems = 1 + int(rng.below(3));
    m_subjects = 1 + int(rng.below(3));
    const quint64 steps = 15 + rng.below(40);
    for (quint64 i = 0; i < steps; ++i) {
        Step step{.kind = anyKind(rng),
            .system = int(rng.below(quint64(m_systems))),
            .subject = int(rng.below(quint64(m_subjects)))};
        step.amount = anyAmount(step.kind, rng);
        m_steps.append(step);
    }
}

Run Story::run(const QList<Step> &steps) const
{
    Stage stage(m_seed, m_systems, m_subjects);
    for (const Step &step : steps)
        stage.carryOut(step);
    stage.calmDown();
    return stage.result();
}

QStringList Story::shrunk() const
{
    QList<Step> steps = m_steps;
    for (qsizetype size = steps.size() / 2; size > 0; size /= 2) {
        for (qsizetype at = 0; at < steps.size();) {
            QList<Step> fewer = steps;
            fewer.remove(at, std::min(size, steps.size() - at));
            if (run(fewer).breaks.isEmpty())
                at += size;
            else
                steps = fewer;
        }
    }
    QStringList lines = run(steps).breaks;
    for (const Step &step : steps)
        lines.append(u"  "_s + step.text());
    return lines;
}

} // namespace lockstep
