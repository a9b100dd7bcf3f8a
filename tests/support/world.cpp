// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <QDir>
#include <QStorageInfo>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace lockstep {

void MemoryKeyStore::resolve(const QString &reference, std::function<void(Result<Secret>)> done)
{
    if (secrets.contains(reference))
        done(Secret(secrets[reference]));
    else
        done(Error{.kind = Error::Kind::NotFound,
            .reason = u"credential-missing"_s,
            .text = u"%1 is not set."_s.arg(reference)});
}

bool FakeSystem::inOrder() const
{
    QHash<QString, std::pair<qint64, qint64>> newest;
    for (const Request &request : journal) {
        const std::pair<qint64, qint64> revision{request.epoch, request.revision};
        if (revision < newest.value(request.subject))
            return false;
        newest[request.subject] = revision;
    }
    return true;
}

Outcome accepted()
{
    return {.kind = OutcomeKind::Delivered,
        .certainty = Certainty::Answered,
        .reason = Reason::Accepted,
        .status = 200};
}
Outcome unavailable()
{
    return {.kind = OutcomeKind::Deferred,
        .certainty = Certainty::Answered,
        .reason = Reason::ServerError,
        .status = 503,
        .healthFailure = true};
}
Outcome unprocessable()
{
    return {.kind = OutcomeKind::Refused,
        .certainty = Certainty::Answered,
        .reason = Reason::Unprocessable,
        .status = 422};
}
Outcome signInRefused()
{
    return {.kind = OutcomeKind::Held,
        .certainty = Certainty::Answered,
        .reason = Reason::SignInRefused,
        .status = 401,
        .countsAttempt = false};
}
Outcome timedOut()
{
    return {.kind = OutcomeKind::Deferred,
        .certainty = Certainty::Unknown,
        .reason = Reason::DeadlineExceeded,
        .healthFailure = true};
}
Outcome refusedConnection()
{
    return {.kind = OutcomeKind::Deferred,
        .certainty = Certainty::NotSent,
        .reason = Reason::ConnectionRefused,
        .healthFailure = true};
}
Outcome tooMany(qint64 retryAfterMs)
{
    return {.kind = OutcomeKind::Deferred,
        .certainty = Certainty::Answered,
        .reason = Reason::TooManyRequests,
        .status = 429,
        .retryAfterMs = retryAfterMs,
        .gatesSystem = true,
        .healthFailure = true};
}

/// Plays one system: journals the request, answers as its FakeSystem says, later on the clock.
class World::PlayedAdapter final : public Adapter {
public:
    PlayedAdapter(World &world, const SystemConfig &config)
        : m_world(world)
        , m_name(config.name)
        , m_system(world.m_systems[config.name])
        , m_clock(world.clock)
    {
    }
    ~PlayedAdapter() override { m_world.cutShort(m_name); }

    void deliver(const Delivery &delivery, std::function<void(Outcome)> done) override
    {
        const Event &event = delivery.event;
        const FakeSystem::Request request{.topic = event.topic,
            .subject = event.subject,
            .key = delivery.idempotencyKey,
            .epoch = event.epoch,
            .revision = event.revision,
            .body = event.body};
        m_system.journal.append(request);
        const FakeSystem::Reply reply = replyTo(request);
        const bool takes = reply.outcome.kind == OutcomeKind::Delivered
            || (!m_system.naive && reply.outcome.certainty == Certainty::Unknown);
        if (reply.takesAfterMs > 0)
            m_world.takeLate(m_name, request, reply.takesAfterMs);
        else if (takes || reply.takesAfterMs == 0)
            m_system.holds[event.subject] = request;
        answerLater([done, outcome = reply.outcome] { done(outcome); }, done, reply.latencyMs);
    }

    void readBack(
        const QString &, const QString &subject, std::function<void(ReadBack)> done) override
    {
        m_system.reads.append(subject);
        ReadBack held{.outcome = m_system.unreadable.value_or(accepted())};
        if (!m_system.unreadable && m_system.holds.contains(subject)) {
            held.body = m_system.holds[subject].body;
            held.revision = m_system.holds[subject].revision;
        }
        answerLater([done, held] { done(held); },
            [done](const Outcome &outcome) { done({.outcome = outcome}); },
            std::max(m_system.latencyMs, m_system.readLatencyMs));
    }
    bool readsBack(const QString &) const override { return m_system.readable; }
    void test(std::function<void(TestStep)>, std::function<void()> done) override { done(); }
    Preview preview(const Event &event) const override { return {.payload = event.body}; }

    void abortAll() override
    {
        m_world.cutShort(m_name);
        const Outcome aborted{.kind = OutcomeKind::Deferred,
            .certainty = Certainty::Unknown,
            .reason = Reason::Aborted,
            .countsAttempt = false};
        for (auto &pending : std::exchange(m_pending, {}))
            pending.second.abort(aborted);
    }

private:
    struct Pending {
        std::unique_ptr<ClockTimer> timer;
        std::function<void(Outcome)> abort;
    };

    FakeSystem::Reply replyTo(const FakeSystem::Request &request)
    {
        if (m_system.script)
            return m_system.script(request);
        FakeSystem::Reply reply{.outcome = m_system.otherwise, .latencyMs = m_system.latencyMs};
        if (!m_system.answers.empty()) {
            reply.outcome = m_system.answers.front();
            m_system.answers.pop_front();
        }
        return reply;
    }

    void answerLater(
        std::function<void()> answer, std::function<void(Outcome)> abort, qint64 latencyMs)
    {
        const int id = ++m_next;
        Pending &pending = m_pending[id];
        pending.abort = std::move(abort);
        pending.timer = m_clock.timer([this, id, answer = std::move(answer)] {
            const auto node = m_pending.extract(id); // keeps this timer until its handler is over
            answer();
        });
        if (!m_system.hangs)
            pending.timer->start(latencyMs);
    }

    World &m_world;
    QString m_name;
    FakeSystem &m_system;
    Clock &m_clock;
    std::map<int, Pending> m_pending;
    int m_next = 0;
};

namespace {

/// Memory, where there is enough: what is tested is order, not the disk.
QString roomyFolder()
{
    const QStorageInfo memory(u"/dev/shm"_s);
    const bool roomy
        = memory.isValid() && !memory.isReadOnly() && memory.bytesAvailable() > 512LL * 1024 * 1024;
    return (roomy ? u"/dev/shm"_s : QDir::tempPath()) + u"/lockstep-world-XXXXXX"_s;
}

} // namespace

World::World(quint64 seed)
    : m_dir(roomyFolder())
    , m_folder(m_dir.path())
    , m_seed(seed)
{
    open();
}

World::~World() = default;

AdapterKind World::kind()
{
    return {.description = {.key = u"played"_s, .label = u"Played"_s},
        .check = {},
        .make
        = [this](const SystemConfig &config, const Secret &, Clock &) -> std::unique_ptr<Adapter> {
            return std::make_unique<PlayedAdapter>(*this, config);
        }};
}

void World::open()
{
    m_engine = std::make_unique<Engine>(
        EnginePorts{.clock = clock, .keys = keys, .adapters = {kind()}, .rng = Rng(m_seed)},
        EngineOptions{.dataFolder = m_folder,
            .actor = u"tester"_s,
            .program = u"test"_s,
            .dailyBackups = false,
            .lengthenLog = false,
            .retention = retention});
    const auto opened = m_engine->open();
    if (!opened)
        qFatal("the world does not open: %s",
            qPrintable(opened.error().text + opened.error().details));
    m_engine->start();
}

FakeSystem &World::system(const QString &name, const std::function<void(SystemConfig &)> &adjust)
{
    if (const auto known = m_systems.find(name); known != m_systems.end())
        return known->second;
    FakeSystem &system = m_systems[name];
    system.otherwise = accepted();
    SystemConfig config{.name = name,
        .adapter = u"played"_s,
        .endpoint = u"https://played.example/"_s,
        .topics = {u"*"_s},
        .timeoutMs = DeadlineMs};
    config.limits = {.ratePerSecond = 0, .burst = 0, .inFlight = 0};
    if (adjust)
        adjust(config);
    if (const auto saved = m_engine->saveSystem(config); !saved)
        qFatal("the system cannot be saved: %s", qPrintable(saved.error().text));
    return system;
}

qint64 World::save(const QString &subject, int value)
{
    const auto published = m_engine->publish({.topic = topic,
        .subject = subject,
        .body = "{\"v\":" + QByteArray::number(value) + '}',
        .actor = u"tester"_s});
    if (!published)
        qFatal("the save failed: %s", qPrintable(published.error().text));
    return published->revision;
}

void World::run()
{
    do {
        clock.runDue();
    } while (clock.msToNextTimer() == 0);
}

void World::runUntilIdle(qint64 atMostMs)
{
    const qint64 end = clock.bootMs() + atMostMs;
    run();
    while (!m_engine->idle() && clock.bootMs() < end && clock.advanceToNextTimer())
        run();
}

Lane World::lane(const QString &system, const QString &subject)
{
    const auto lanes = m_engine->queries().lanes();
    for (const Lane &lane : *lanes) {
        if (lane.key == LaneKey{system, topic, subject})
            return lane;
    }
    return {};
}

QList<Attempt> World::attempts(const QString &system)
{
    auto page = m_engine->queries().history({.system = system, .limit = 100000});
    std::reverse(page->rows.begin(), page->rows.end());
    return page->rows;
}

void World::takeLate(const QString &system, const FakeSystem::Request &request, qint64 afterMs)
{
    m_stragglers.push_back(
        {.system = system, .request = request, .dueMs = clock.bootMs() + afterMs});
    const auto straggler = std::prev(m_stragglers.end());
    straggler->timer = clock.timer([this, straggler] { takeNow(straggler); });
    straggler->timer->start(afterMs);
}

void World::takeNow(std::list<Straggler>::iterator straggler)
{
    m_systems[straggler->system].holds[straggler->request.subject] = straggler->request;
    m_stragglers.erase(straggler);
}

void World::cutShort(const QString &system)
{
    const qint64 latestMs = clock.bootMs() + 2 * DeadlineMs - 1;
    for (Straggler &straggler : m_stragglers) {
        if (straggler.system != system || straggler.dueMs <= latestMs)
            continue;
        straggler.dueMs = latestMs;
        straggler.timer->start(latestMs - clock.bootMs());
    }
}

void World::suspend(qint64 ms)
{
    clock.suspend(ms);
    m_stragglers.sort([](const Straggler &a, const Straggler &b) { return a.dueMs < b.dueMs; });
    while (!m_stragglers.empty() && m_stragglers.front().dueMs <= clock.bootMs())
        takeNow(m_stragglers.begin());
    for (Straggler &straggler : m_stragglers)
        straggler.timer->start(straggler.dueMs - clock.bootMs());
}

void World::restart(const std::function<void()> &whileClosed)
{
    bool stopped = false;
    m_engine->stop([&] { stopped = true; });
    while (!stopped && clock.advanceToNextTimer()) { }
    m_engine.reset();
    if (whileClosed)
        whileClosed();
    open();
}

void World::crash(const std::function<void()> &whileClosed)
{
    m_engine.reset();
    if (whileClosed)
        whileClosed();
    open();
}

} // namespace lockstep
