// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine.h"

#include "crashpoint.h"
#include "logging.h"
#include "plantedbug.h"
#include "text.h"
#include "tr.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// The engine looks at the clock at least this often: a sleep or a jump of the wall clock is
/// noticed within it.
constexpr qint64 LongestSleepMs = 30 * 1000;
constexpr qint64 StopWaitMs = 5 * 1000;
constexpr qint64 RetryStoreMs = 2 * 1000;
/// Steps of the wall clock beyond this are jumps; less is drift, and what is lost by it.
constexpr qint64 ClockJumpMs = 2 * 1000;

} // namespace

Engine::Engine(EnginePorts ports, EngineOptions options)
    : m_ports(std::move(ports))
    , m_options(std::move(options))
    , m_folder(m_options.dataFolder)
    , m_publisher(m_systems, m_installation, m_policy)
    , m_dispatcher(m_systems, m_installation, QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_jobs(m_systems, m_installation, m_dispatcher)
    , m_verifier(m_systems, m_installation, m_policy)
    , m_timer(m_ports.clock.timer([this] { runTurn(); }))
    , m_stopTimer(m_ports.clock.timer([this] { finishStop(); }))
    , m_removeTimer(m_ports.clock.timer([this] { removeBatch(); }))
{
    m_dispatcher.wanted = [this] { wake(); };
    m_verifier.wanted = [this] { wake(); };
    m_verifier.automatic = m_options.readsBack;
}

Engine::~Engine()
{
    m_alive.reset();
    waitForHelpers();
    // Without start() nothing was on its way: the end is in order. A started engine that ends
    // without stop() leaves the mark of an unclean end, as a crash would.
    const bool inOrder = m_lock.held() && m_state.kind == EngineState::Kind::Starting;
    if (inOrder)
        noteAuditHead();
    m_queries.reset();
    m_store.reset();
    if (inOrder)
        closeClean(m_db);
}

Result<void> Engine::open()
{
    if (const auto ready = m_folder.prepare(); !ready)
        return ready.error();
    if (const auto taken = m_lock.take(m_folder, m_options.program); !taken)
        return taken.error();
    crashPoint("instance-locked");
    const auto opened = openForWriting(
        m_db, m_folder, {.actor = m_options.actor, .nowMs = m_ports.clock.wallMs()});
    if (!opened)
        return opened.error();
    m_opening = *opened;
    crashPoint("store-opened");
    m_store.emplace(m_db);
    m_queries.emplace(m_db);
    if (const auto recovered = recover(); !recovered)
        return recovered;
    checkTail();
    return {};
}

Result<void> Engine::openReadOnly()
{
    if (const auto opened = openForReading(m_db, m_folder); !opened)
        return opened.error();
    m_store.emplace(m_db);
    m_queries.emplace(m_db);
    m_systems.load(m_store->systems);
    m_policy = m_store->settings.policy();
    return {};
}

Result<void> Engine::recover()
{
    const auto recovered = now<bool>([this](Turn &turn) -> Result<bool> {
        SettingTable &settings = turn.store.settings;
        m_installation.id = settings.value(u"installation"_s);
        if (m_installation.id.isEmpty()) {
            m_installation.id = uuid7(turn.nowMs(), turn.rng.next(), turn.rng.next());
            settings.set(u"installation"_s, m_installation.id);
            settings.set(u"epoch"_s, u"1"_s);
        }
        m_installation.epoch = settings.value(u"epoch"_s, u"1"_s).toLongLong();
        m_policy = settings.policy();
        m_systems.load(turn.store.systems);
        followClockSinceClosed(turn);
        crashPoint("recovering");
        m_dispatcher.reapOrphans(turn);
        turn.store.jobs.endForgotten(turn.nowMs());
        return true;
    });
    if (!recovered)
        return recovered.error();
    crashPoint("recovered");
    return {};
}

void Engine::startChecking()
{
    m_checking = true;
    m_verifier.automatic = false;
    prepareAdapters();
    wake();
}

bool Engine::preparing() const
{
    return std::ranges::any_of(
        m_systems.all(), [](const LiveSystem &system) { return system.resolving; });
}

void Engine::start()
{
    m_claiming = m_checking = true;
    m_verifier.automatic = m_options.readsBack;
    if (m_options.lengthenLog)
        m_db.lengthenLog();
    setState(EngineState::Kind::Running);
    m_bus.publish(m_storeCheck);
    checkTheRest();
    prepareAdapters();
    m_removeLookMs = m_ports.clock.wallMs() + FirstRemovalMs;
    backUpWhenDue();
    wake();
}

void Engine::stop(std::function<void()> stopped)
{
    m_stopped = std::move(stopped);
    m_claiming = m_checking = false;
    setState(EngineState::Kind::Stopping);
    if (m_dispatcher.inFlight() == 0)
        m_stopTimer->start(0);
    else
        m_stopTimer->start(StopWaitMs);
}

void Engine::finishStop()
{
    const auto stopped = std::exchange(m_stopped, nullptr);
    crashPoint("stopping");
    m_dispatcher.abortAll();
    crashPoint("aborted");
    // What was asked before the end is done before the end.
    do
        runTurn();
    while (!m_commands.empty());
    std::ignore = now<bool>([this](Turn &turn) -> Result<bool> {
        rememberClock(turn);
        return true;
    });
    m_timer->stop();
    waitForHelpers();
    noteAuditHead();
    m_queries.reset();
    m_store.reset();
    closeClean(m_db);
    crashPoint("closed");
    m_lock.release();
    setState(EngineState::Kind::Stopped);
    if (stopped)
        stopped();
}

void Engine::noteAuditHead()
{
    if (!m_store)
        return;
    Transaction transaction(m_db);
    m_store->audit.anchor();
    std::ignore = transaction.commit();
}

bool Engine::idle()
{
    if (!m_commands.empty() || m_dispatcher.hasResults() || !m_dispatcher.quiet())
        return false;
    for (const LiveSystem &system : m_systems.all()) {
        const bool probeDue = system.status.holdReason != Reason::None && !system.status.paused
            && system.status.nextProbeMs > 0 && system.status.nextProbeMs <= m_ports.clock.wallMs();
        if (system.resolving || (probeDue && system.adapter))
            return false;
    }
    StateCounts counts;
    for (const StateCounts &some : m_store->lanes.countsBySystem())
        counts += some;
    const bool nothingToSettle = m_store->lanes.nextSettleMs() == 0;
    return !m_db.takeError() && counts.idle() && nothingToSettle;
}

Error Engine::stoppedError()
{
    return {.kind = Error::Kind::Cancelled,
        .reason = u"stopped"_s,
        .text = lockstep::tr("Lockstep is being closed: nothing was changed."),
        .fix = lockstep::tr("Start it again and repeat what you did.")};
}

void Engine::runTurn()
{
    if (m_systemsStale && m_store)
        m_systemsStale = !m_systems.load(m_store->systems);
    if (std::exchange(m_adaptersMissing, false))
        prepareAdapters();
    // A storm of changes must not starve delivering: while lanes wait for a place on the wire, a
    // turn takes no more changes than deliveries could begin.
    qint64 most = m_options.groupRows;
    if (const qint64 pace = m_dispatcher.pace(); m_claiming && pace > 0)
        most = std::min(most, pace);
    std::vector<Command> commands;
    while (!m_commands.empty() && qint64(commands.size()) < most) {
        commands.push_back(std::move(m_commands.front()));
        m_commands.pop_front();
    }
    turn(std::move(commands));
}

void Engine::turn(std::vector<Command> commands)
{
    Q_ASSERT(!m_inTurn);
    if (!m_store) {
        const Error stopped = stoppedError();
        for (Command &command : commands)
            command.finish(&stopped);
        return;
    }
    m_inTurn = true;
    m_endedTests.clear();
    Turn turn{.store = *m_store,
        .rng = m_ports.rng,
        .nowUs = m_ports.clock.wallUs(),
        .bootMs = m_ports.clock.bootMs()};
    qint64 nextWake = 0;
    std::optional<Error> failure;
    const auto breakers = m_systems.breakers();
    {
        Transaction transaction(m_db);
        crashPoint("turn-begun");
        followWallClock(turn);
        for (Command &command : commands)
            command.work(turn);
        crashPoint("commands-done");
        m_dispatcher.settleResults(turn);
        m_verifier.settleResults(turn);
        m_verifier.follow(turn);
        crashPoint("results-settled");
        if (m_claiming) {
            m_dispatcher.tend(turn);
            m_dispatcher.claim(turn);
            nextWake = m_dispatcher.nextWakeMs(turn);
        }
        if (m_checking) {
            // After the claims: deliveries go first.
            m_verifier.tend(turn);
            if (const qint64 next = m_verifier.nextWakeMs(turn); next > 0)
                nextWake = nextWake > 0 ? std::min(nextWake, next) : next;
        }
        m_verifier.tellJobs(turn);
        crashPoint("before-commit");
        if (const auto committed = transaction.commit(); !committed)
            failure = committed.error();
    }
    crashPoint("committed");
    m_inTurn = false;
    if (failure) {
        failed(*failure);
        m_systems.restore(breakers);
    } else {
        m_wallMinusBootMs = turn.nowMs() - turn.bootMs;
        if (m_state.kind == EngineState::Kind::ReadOnly)
            setState(EngineState::Kind::Running);
        m_dispatcher.send();
        m_verifier.send();
        scheduleNext(nextWake);
        for (Fact &fact : turn.facts)
            m_bus.publish(std::move(fact));
        crashPoint("facts-told");
    }
    for (Command &command : commands)
        command.finish(failure ? &*failure : nullptr);
    if (m_store) // an answer may have ended the engine
        m_db.tidyLog();
    const bool results = m_dispatcher.hasResults() || m_verifier.hasResults();
    if (!m_commands.empty() || (results && !failure))
        wake();
    if (m_claiming && !failure)
        lookAfterStore();
    if (m_stopped && m_dispatcher.inFlight() == 0 && m_state.kind == EngineState::Kind::Stopping)
        m_stopTimer->start(0);
}

void Engine::failed(const Error &error)
{
    m_store->audit.forgetHead();
    m_store->events.forgetKept();
    m_systemsStale = !m_systems.load(m_store->systems);
    m_dispatcher.rollBack();
    m_verifier.rollBack();
    m_adaptersMissing = m_claiming;
    if (error.reason == "disk-full"_L1 && m_folder.releaseBallast())
        qCWarning(logging::store)
            << "the disk is full: the ballast was given back so that results can be written";
    if (m_claiming && m_state.kind != EngineState::Kind::ReadOnly)
        setState(EngineState::Kind::ReadOnly, error);
    wake(RetryStoreMs);
}

void Engine::wake(qint64 delayMs)
{
    if (!m_inTurn)
        m_timer->start(delayMs);
}

void Engine::scheduleNext(qint64 nextWakeMs)
{
    if (!m_checking)
        return;
    const qint64 wait = nextWakeMs == 0 ? LongestSleepMs : nextWakeMs - m_ports.clock.wallMs();
    m_timer->start(std::clamp<qint64>(wait, 0, LongestSleepMs));
}

void Engine::followWallClock(Turn &turn)
{
    // Due times are waits: when the wall clock jumps (a sleep is no jump, the boot clock goes on),
    // they move with it.
    const qint64 jump = m_wallMinusBootMs ? turn.nowMs() - turn.bootMs - *m_wallMinusBootMs : 0;
    if (std::abs(jump) <= ClockJumpMs || planted("clock-moves-waits"))
        return;
    qCInfo(logging::sync) << "the wall clock jumped by" << jump << "ms";
    shiftWaits(turn, jump);
    rememberClock(turn);
    // A clock that jumps may be wrong: nothing is removed by it for a day.
    m_removeLookMs = turn.nowMs() + RemoveEveryMs;
}

void Engine::followClockSinceClosed(Turn &turn)
{
    // "MS ID": the clock as it was last noted, and the newest attempt of then. Attempts since then
    // tell how far the clock of that session went.
    const QStringList noted = turn.store.settings.value(u"clock"_s).split(u' ');
    qint64 seenMs = noted.value(0).toLongLong();
    if (const auto [id, startedAtMs] = turn.store.attempts.newest();
        id > noted.value(1).toLongLong())
        seenMs = std::max(seenMs, startedAtMs);
    if (const qint64 back = turn.nowMs() - seenMs; back < -ClockJumpMs) {
        qCInfo(logging::sync) << "the wall clock went back by" << -back << "ms since the last end";
        shiftWaits(turn, back);
    }
    rememberClock(turn);
}

void Engine::rememberClock(Turn &turn)
{
    turn.store.settings.set(
        u"clock"_s, u"%1 %2"_s.arg(turn.nowMs()).arg(turn.store.attempts.newest().first));
}

void Engine::shiftWaits(Turn &turn, qint64 ms)
{
    turn.store.lanes.shiftWaits(ms);
    for (LiveSystem &system : m_systems.all()) {
        if (system.status.gatedUntilMs > 0)
            system.status.gatedUntilMs += ms;
        if (system.status.nextProbeMs > 0)
            system.status.nextProbeMs += ms;
        system.breaker.shift(ms);
        system.refreshStatus();
        turn.store.systems.put(system.name(), system.row());
    }
}

void Engine::setState(EngineState::Kind kind, const Error &why)
{
    m_state = {kind, why};
    m_bus.publish(m_state);
}

Result<void> Engine::backup(const QString &path)
{
    return backupTo(m_db, path);
}

Result<void> Engine::savePolicy(const SyncPolicy &policy)
{
    if (const QList<Problem> problems = checkPolicy(policy); !problems.isEmpty())
        return invalidInput(problems);
    const auto saved = now<bool>([&](Turn &turn) -> Result<bool> {
        for (const PolicyMember &member : policyMembers()) {
            if (policy.*member.value == m_policy.*member.value)
                continue;
            turn.store.audit.append(turn.nowMs(), m_options.actor, u"policy.update"_s, member.name,
                u"%1 to %2 %3"_s.arg(m_policy.*member.value)
                    .arg(policy.*member.value)
                    .arg(member.unit));
        }
        turn.store.settings.setPolicy(policy);
        crashPoint("policy-written");
        turn.tell(PolicyChanged{policy});
        return true;
    });
    if (!saved)
        return saved.error();
    m_policy = policy;
    return {};
}

Result<qint64> Engine::compact()
{
    const auto bytes = [this] {
        const auto pages = m_db.single(u"PRAGMA page_count"_s);
        const auto size = m_db.single(u"PRAGMA page_size"_s);
        return pages && size ? pages->toLongLong() * size->toLongLong() : 0;
    };
    const qint64 before = bytes();
    if (const auto done = m_db.execute(u"VACUUM"_s); !done)
        return done.error();
    return before - bytes();
}

Result<void> Engine::noteExport(const QString &what, qint64 rows)
{
    const auto noted = now<bool>([&](Turn &turn) -> Result<bool> {
        turn.store.audit.append(
            turn.nowMs(), m_options.actor, u"export"_s, what, u"%1 rows"_s.arg(rows));
        return true;
    });
    if (!noted)
        return noted.error();
    return {};
}

} // namespace lockstep
