// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine.h"

#include "backups.h"
#include "crashpoint.h"
#include "hoursjson.h"
#include "json.h"
#include "logging.h"
#include "normalform.h"
#include "systemfile.h"
#include "text.h"

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
constexpr qint64 BackupLookMs = 60 * 60 * 1000;
/// Steps of the wall clock beyond this are jumps; less is drift, and what is lost by it.
constexpr qint64 ClockJumpMs = 2 * 1000;

Error unknownSystem(const QString &name)
{
    return {.kind = Error::Kind::NotFound,
        .reason = u"system-unknown"_s,
        .text = u"There is no system %1."_s.arg(name),
        .fix = u"List the systems with 'lockstepctl systems list'."_s};
}

Error engineStopped()
{
    return {.kind = Error::Kind::Cancelled,
        .reason = u"stopped"_s,
        .text = u"Lockstep is being closed: nothing was changed."_s,
        .fix = u"Start it again and repeat what you did."_s};
}

Error storeFailed()
{
    return {.kind = Error::Kind::Store,
        .reason = u"store-failed"_s,
        .text = u"The store could not do what it was asked."_s,
        .fix = u"Run 'lockstepctl check'."_s};
}

Error badConfig(const QList<Problem> &problems)
{
    return {.kind = Error::Kind::InvalidInput,
        .reason = problems.first().reason,
        .text = problems.first().message,
        .fix = problems.first().fix,
        .problems = problems};
}

} // namespace

Engine::Engine(EnginePorts ports, EngineOptions options)
    : m_ports(std::move(ports))
    , m_options(std::move(options))
    , m_folder(m_options.dataFolder)
    , m_publisher(m_systems, m_installation)
    , m_dispatcher(m_systems, m_installation, QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_jobs(m_systems, m_installation, m_dispatcher)
    , m_timer(m_ports.clock.timer([this] { runTurn(); }))
    , m_stopTimer(m_ports.clock.timer([this] { finishStop(); }))
{
    m_dispatcher.wanted = [this] { wake(); };
}

Engine::~Engine()
{
    m_alive.reset();
    waitForBackup();
    m_queries.reset();
    m_store.reset();
    // Without start() nothing was on its way: the end is in order. A started engine that ends
    // without stop() leaves the mark of an unclean end, as a crash would.
    if (m_lock.held() && m_state.kind == EngineState::Kind::Starting)
        closeClean(m_db);
}

Result<void> Engine::open()
{
    if (const auto ready = m_folder.prepare(); !ready)
        return ready.error();
    if (const auto taken = m_lock.take(m_folder, m_options.program); !taken)
        return taken.error();
    const auto opened = openForWriting(m_db, m_folder);
    if (!opened)
        return opened.error();
    m_opening = *opened;
    m_store.emplace(m_db);
    m_queries.emplace(m_db);
    return recover();
}

Result<void> Engine::openReadOnly()
{
    if (const auto opened = openForReading(m_db, m_folder); !opened)
        return opened.error();
    m_store.emplace(m_db);
    m_queries.emplace(m_db);
    m_systems.load(m_store->systems);
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
        m_systems.load(turn.store.systems);
        if (!m_opening.restoredFrom.isEmpty()) {
            // The backup's numbers may have been used after it was made: the epoch sets the new
            // ones above them.
            ++m_installation.epoch;
            settings.set(u"epoch"_s, QString::number(m_installation.epoch));
            turn.store.lanes.reconcileAll(turn.nowMs());
            turn.store.audit.append(
                turn.nowMs(), m_options.actor, u"restore.backup"_s, m_opening.restoredFrom);
        }
        m_dispatcher.reapOrphans(turn);
        return true;
    });
    if (!recovered)
        return recovered.error();
    return {};
}

void Engine::start()
{
    m_claiming = true;
    setState(EngineState::Kind::Running);
    prepareAdapters();
    backUpWhenDue();
    wake();
}

void Engine::backUpWhenDue()
{
    const qint64 nowMs = m_ports.clock.wallMs();
    Backups backups(m_folder);
    if (!m_options.dailyBackups || (m_backup && m_backup->isRunning()))
        return;
    m_backupLookMs = nowMs + BackupLookMs;
    if (!backups.due(nowMs) || m_store->events.count() == 0)
        return;
    m_backup.reset(QThread::create([backups, nowMs]() mutable {
        if (const auto made = backups.make(nowMs); !made)
            qCWarning(logging::store) << "the day's backup failed:" << made.error().reason;
    }));
    m_backup->start();
}

void Engine::waitForBackup()
{
    if (m_backup)
        m_backup->wait();
}

void Engine::stop(std::function<void()> stopped)
{
    m_stopped = std::move(stopped);
    m_claiming = false;
    setState(EngineState::Kind::Stopping);
    if (m_dispatcher.inFlight() == 0)
        m_stopTimer->start(0);
    else
        m_stopTimer->start(StopWaitMs);
}

void Engine::finishStop()
{
    const auto stopped = std::exchange(m_stopped, nullptr);
    m_dispatcher.abortAll();
    // What was asked before the end is done before the end.
    do
        runTurn();
    while (!m_commands.empty());
    m_timer->stop();
    waitForBackup();
    m_queries.reset();
    m_store.reset();
    closeClean(m_db);
    m_lock.release();
    setState(EngineState::Kind::Stopped);
    if (stopped)
        stopped();
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
    for (const StateCounts &some : m_store->lanes.countsBySystem()) {
        for (size_t i = 0; i < some.by.size(); ++i)
            counts.by[i] += some.by[i];
    }
    const bool nothingToSettle = m_store->lanes.nextSettleMs() == 0;
    return !m_db.takeError() && counts.idle() && nothingToSettle;
}

template <typename T>
Engine::Command Engine::command(std::function<Result<T>(Turn &)> work, Answer<T> answer)
{
    const auto result = std::make_shared<std::optional<Result<T>>>();
    return {.work = [work = std::move(work), result](Turn &turn) { result->emplace(work(turn)); },
        .finish =
            [answer = std::move(answer), result](const Error *error) {
                if (!answer)
                    return;
                if (error)
                    answer(*error);
                else
                    answer(std::move(**result));
            }};
}

template <typename T> Result<T> Engine::now(std::function<Result<T>(Turn &)> work)
{
    std::optional<Result<T>> answer;
    std::vector<Command> commands;
    commands.push_back(command<T>(
        std::move(work), [&answer](Result<T> result) { answer.emplace(std::move(result)); }));
    turn(std::move(commands));
    return std::move(*answer);
}

template <typename T> void Engine::later(std::function<Result<T>(Turn &)> work, Answer<T> answer)
{
    m_commands.push_back(command<T>(std::move(work), std::move(answer)));
    wake();
}

void Engine::runTurn()
{
    if (m_systemsStale && m_store)
        m_systemsStale = !m_systems.load(m_store->systems);
    if (std::exchange(m_adaptersMissing, false))
        prepareAdapters();
    std::vector<Command> commands;
    while (!m_commands.empty() && qint64(commands.size()) < m_options.groupRows) {
        commands.push_back(std::move(m_commands.front()));
        m_commands.pop_front();
    }
    turn(std::move(commands));
}

void Engine::turn(std::vector<Command> commands)
{
    Q_ASSERT(!m_inTurn);
    if (!m_store) {
        const Error stopped = engineStopped();
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
        followWallClock(turn);
        for (Command &command : commands)
            command.work(turn);
        m_dispatcher.settleResults(turn);
        if (m_claiming) {
            m_dispatcher.tend(turn);
            m_dispatcher.claim(turn);
            nextWake = m_dispatcher.nextWakeMs(turn);
        }
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
        scheduleNext(nextWake);
        for (Fact &fact : turn.facts)
            m_bus.publish(std::move(fact));
    }
    for (Command &command : commands)
        command.finish(failure ? &*failure : nullptr);
    if (!m_commands.empty() || (m_dispatcher.hasResults() && !failure))
        wake();
    if (m_claiming && m_ports.clock.wallMs() >= m_backupLookMs)
        backUpWhenDue();
    if (m_stopped && m_dispatcher.inFlight() == 0 && m_state.kind == EngineState::Kind::Stopping)
        m_stopTimer->start(0);
}

void Engine::failed(const Error &error)
{
    m_store->audit.forgetHead();
    m_store->events.forgetKept();
    m_systemsStale = !m_systems.load(m_store->systems);
    m_dispatcher.rollBack();
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
    if (!m_claiming)
        return;
    const qint64 wait = nextWakeMs == 0 ? LongestSleepMs : nextWakeMs - m_ports.clock.wallMs();
    m_timer->start(std::clamp<qint64>(wait, 0, LongestSleepMs));
}

void Engine::followWallClock(Turn &turn)
{
    // Due times are waits: when the wall clock jumps (a sleep is no jump, the boot clock goes on),
    // they move with it.
    const qint64 jump = m_wallMinusBootMs ? turn.nowMs() - turn.bootMs - *m_wallMinusBootMs : 0;
    if (std::abs(jump) <= ClockJumpMs)
        return;
    qCInfo(logging::sync) << "the wall clock jumped by" << jump << "ms";
    turn.store.lanes.shiftWaits(jump);
    for (LiveSystem &system : m_systems.all()) {
        if (system.status.gatedUntilMs > 0)
            system.status.gatedUntilMs += jump;
        if (system.status.nextProbeMs > 0)
            system.status.nextProbeMs += jump;
        system.breaker.shift(jump);
        system.refreshStatus();
        turn.store.systems.put(system.name(), system.row());
    }
}

void Engine::setState(EngineState::Kind kind, const Error &why)
{
    m_state = {kind, why};
    m_bus.publish(m_state);
}

// Commands

Result<Published> Engine::saveClinicIn(
    Turn &turn, const Clinic &clinic, std::optional<qint64> ifRevision, const QString &changeId)
{
    const QByteArray hours = canonicalHours(clinic);
    const auto published = m_publisher.publish(turn,
        {.topic = HoursTopic,
            .subject = clinic.id,
            .body = hours,
            .actor = m_options.actor,
            .changeId = changeId,
            .ifRevision = ifRevision});
    if (!published)
        return published;
    const auto before = turn.store.clinics.find(clinic.id);
    if (before && before->row.revision > published->revision)
        return published; // a save that came again, and was overtaken meanwhile
    Clinic saved = clinic;
    saved.revision = published->revision;
    ClinicTable::Row row{.row = {.id = saved.id,
                             .name = saved.name,
                             .timezone = saved.timezone,
                             .revision = saved.revision,
                             .hash = sha256Hex(hours),
                             .updatedAtMs = turn.nowMs(),
                             .updatedBy = m_options.actor},
        .document = json::canonical(toJson(saved))};
    if (!before || before->document != row.document)
        turn.store.clinics.put(row);
    return published;
}

Result<Published> Engine::saveClinic(
    const Clinic &clinic, std::optional<qint64> ifRevision, const QString &changeId)
{
    return now<Published>(
        [&](Turn &turn) { return saveClinicIn(turn, clinic, ifRevision, changeId); });
}

void Engine::saveClinic(
    const Clinic &clinic, std::optional<qint64> ifRevision, Answer<Published> answer)
{
    later<Published>([this, clinic, ifRevision](
                         Turn &turn) { return saveClinicIn(turn, clinic, ifRevision, {}); },
        std::move(answer));
}

Result<Published> Engine::publish(const Change &change)
{
    return now<Published>([&](Turn &turn) { return m_publisher.publish(turn, change); });
}

void Engine::publish(const Change &change, Answer<Published> answer)
{
    later<Published>([this, change](Turn &turn) { return m_publisher.publish(turn, change); },
        std::move(answer));
}

Result<ImportCounts> Engine::importClinics(const QList<Clinic> &clinics, bool dryRun)
{
    const auto count = [](ImportCounts &counts, bool known, bool changed) {
        ++(!known ? counts.added : changed ? counts.changed : counts.same);
    };
    if (dryRun) {
        ImportCounts counts;
        for (const Clinic &clinic : clinics) {
            const auto before = m_store->clinics.find(clinic.id);
            count(counts, before.has_value(),
                before && before->row.hash != sha256Hex(canonicalHours(clinic)));
        }
        return counts;
    }
    return now<ImportCounts>([&](Turn &turn) -> Result<ImportCounts> {
        ImportCounts counts;
        for (const Clinic &clinic : clinics) {
            const bool known = turn.store.clinics.find(clinic.id).has_value();
            const auto published = saveClinicIn(turn, clinic, {}, {});
            if (!published)
                return published.error();
            count(counts, known, published->changed);
        }
        turn.store.audit.append(turn.nowMs(), m_options.actor, u"clinics.import"_s, u"clinics"_s,
            u"%1 added, %2 changed, %3 same"_s.arg(counts.added)
                .arg(counts.changed)
                .arg(counts.same));
        return counts;
    });
}

Result<void> Engine::saveDraft(const Draft &draft)
{
    const auto document = [](Clinic clinic) {
        clinic.revision = qMax<qint64>(clinic.revision, 1); // the column tells it
        return json::canonical(toJson(clinic));
    };
    const auto saved = now<bool>([&](Turn &turn) -> Result<bool> {
        turn.store.drafts.put({.clinic = draft.clinic.id,
            .actor = m_options.actor,
            .basedOnRevision = draft.base.revision,
            .base = document(draft.base),
            .document = document(draft.clinic),
            .updatedAtMs = turn.nowMs()});
        return true;
    });
    if (!saved)
        return saved.error();
    return {};
}

Result<void> Engine::discardDraft(const QString &clinic)
{
    const auto discarded = now<bool>([&](Turn &turn) -> Result<bool> {
        turn.store.drafts.remove(clinic, m_options.actor);
        return true;
    });
    if (!discarded)
        return discarded.error();
    return {};
}

Result<QList<Draft>> Engine::drafts()
{
    const auto read = [](const QByteArray &document, qint64 revision) -> Result<Clinic> {
        const auto parsed = json::parse(document);
        if (!parsed)
            return parsed.error();
        auto clinic = draftFromJson(*parsed);
        if (clinic)
            clinic->revision = revision;
        return clinic;
    };
    if (!m_store)
        return engineStopped();
    QList<Draft> drafts;
    for (const DraftTable::Row &row : m_store->drafts.of(m_options.actor)) {
        const auto base = read(row.base, row.basedOnRevision);
        const auto clinic = read(row.document, row.basedOnRevision);
        if (!base || !clinic) {
            qCWarning(logging::store) << "a draft cannot be read:" << row.clinic;
            continue;
        }
        drafts.append(
            {.base = *base, .clinic = *clinic, .actor = row.actor, .updatedAtMs = row.updatedAtMs});
    }
    if (const auto error = m_db.takeError())
        return *error;
    return drafts;
}

QList<Problem> Engine::check(const SystemConfig &config) const
{
    return checkSystem(config, m_ports.adapters);
}

Result<void> Engine::saveSystem(const SystemConfig &config, bool paused)
{
    if (const QList<Problem> problems = check(config); !problems.isEmpty())
        return badConfig(problems);
    const auto saved = now<bool>([&](Turn &turn) -> Result<bool> {
        LiveSystem *before = m_systems.find(config.name);
        if (before && before->status.config == config && before->status.paused == paused)
            return true;
        const bool changed = !before || !(before->status.config == config);
        if (before && before->adapter && changed)
            before->adapter->abortAll();
        LiveSystem draft;
        if (before)
            draft.status = before->status;
        draft.status.config = config;
        if (changed) {
            draft.status.testedAtMs = 0;
            draft.status.testPassed = false;
        }
        turn.store.systems.put(config.name, draft.row());
        if (!m_systems.load(turn.store.systems))
            return storeFailed(); // the turn tells more
        LiveSystem &system = *m_systems.find(config.name);
        if (before || paused) {
            // A changed configuration is a new chance for a system that was held; a person's pause
            // stays.
            if (system.status.holdReason != Reason::None)
                m_dispatcher.endHold(turn, system);
            if (paused && !system.status.paused)
                m_dispatcher.pause(turn, system, m_options.actor, 0);
        }
        m_publisher.backfill(turn, system);
        for (LaneRow &row : turn.store.lanes.bySystem(config.name)) {
            if (config.subscribes(row.lane.key.topic))
                continue;
            noteUnsent(turn, row, m_installation.epoch, OutcomeKind::Discarded,
                Reason::SystemRemoved, Trigger::Edit, m_options.actor);
            m_jobs.laneGone(turn, row.lane.id);
            turn.store.lanes.remove(row.lane.id);
            turn.tell(LaneRemoved{row.lane});
        }
        turn.store.audit.append(turn.nowMs(), m_options.actor,
            before ? u"system.update"_s : u"system.add"_s, config.name);
        turn.tell(SystemChanged{system.status});
        return true;
    });
    if (!saved)
        return saved.error();
    if (m_claiming)
        prepareAdapters();
    return {};
}

Result<void> Engine::withSystem(const QString &name, std::function<void(Turn &, LiveSystem &)> work)
{
    const auto done = now<bool>([&](Turn &turn) -> Result<bool> {
        LiveSystem *system = m_systems.find(name);
        if (!system)
            return unknownSystem(name);
        work(turn, *system);
        return true;
    });
    if (!done)
        return done.error();
    return {};
}

Result<void> Engine::removeSystem(const QString &name)
{
    return withSystem(name, [&](Turn &turn, LiveSystem &system) {
        if (system.adapter)
            system.adapter->abortAll();
        qint64 unsent = 0;
        for (LaneRow &row : turn.store.lanes.bySystem(name)) {
            if (row.lane.state != LaneState::Delivered) {
                noteUnsent(turn, row, m_installation.epoch, OutcomeKind::Discarded,
                    Reason::SystemRemoved, Trigger::Edit, m_options.actor);
                ++unsent;
            }
            m_jobs.laneGone(turn, row.lane.id);
            turn.store.lanes.remove(row.lane.id);
            turn.tell(LaneRemoved{row.lane});
        }
        turn.store.systems.remove(name);
        m_systems.load(turn.store.systems);
        turn.store.audit.append(
            turn.nowMs(), m_options.actor, u"system.remove"_s, name, u"%1 unsent"_s.arg(unsent));
        turn.tell(SystemRemoved{name});
    });
}

Result<void> Engine::pauseSystem(const QString &name, qint64 forMs, const QString &note)
{
    return withSystem(name, [&](Turn &turn, LiveSystem &system) {
        m_dispatcher.pause(
            turn, system, m_options.actor, forMs > 0 ? turn.nowMs() + forMs : 0, note);
        const QString until
            = forMs > 0 ? u"until %1"_s.arg(rfc3339Ms(turn.nowMs() + forMs)) : u"until resumed"_s;
        turn.store.audit.append(turn.nowMs(), m_options.actor, u"system.pause"_s, name,
            note.isEmpty() ? until : until + u": "_s + note);
    });
}

Result<void> Engine::resumeSystem(const QString &name)
{
    const auto resumed = withSystem(name, [&](Turn &turn, LiveSystem &system) {
        m_dispatcher.release(turn, system);
        turn.store.audit.append(turn.nowMs(), m_options.actor, u"system.resume"_s, name);
    });
    if (resumed && m_claiming)
        prepareAdapters();
    return resumed;
}

Result<void> Engine::pauseAll(qint64 forMs)
{
    const auto paused = now<bool>([&](Turn &turn) -> Result<bool> {
        const qint64 untilMs = forMs > 0 ? turn.nowMs() + forMs : 0;
        for (LiveSystem &system : m_systems.all()) {
            if (!system.status.paused)
                m_dispatcher.pause(turn, system, m_options.actor, untilMs);
        }
        turn.store.audit.append(turn.nowMs(), m_options.actor, u"system.pause"_s, u"all"_s,
            forMs > 0 ? u"until %1"_s.arg(rfc3339Ms(untilMs)) : u"until resumed"_s);
        return true;
    });
    if (!paused)
        return paused.error();
    return {};
}

Result<void> Engine::resumeAll()
{
    const auto resumed = now<bool>([&](Turn &turn) -> Result<bool> {
        for (LiveSystem &system : m_systems.all()) {
            if (system.status.paused)
                m_dispatcher.endPause(turn, system);
        }
        turn.store.audit.append(turn.nowMs(), m_options.actor, u"system.resume"_s, u"all"_s);
        return true;
    });
    if (!resumed)
        return resumed.error();
    if (m_claiming)
        prepareAdapters();
    return {};
}

Result<void> Engine::probeSystem(const QString &name)
{
    const LiveSystem *found = m_systems.find(name);
    if (found && found->status.holdReason == Reason::None
        && found->breaker.state() != BreakerState::Open)
        return Error{.kind = Error::Kind::Conflict,
            .reason = u"nothing-to-probe"_s,
            .text = u"%1 is not held and its breaker is not open: changes go there."_s.arg(name),
            .fix = u"Test the connection to ask it something without sending a change."_s};
    const auto probed = withSystem(name, [&](Turn &turn, LiveSystem &system) {
        m_dispatcher.probeNow(turn, system);
        turn.store.audit.append(turn.nowMs(), m_options.actor, u"system.probe"_s, name);
    });
    if (probed && m_claiming)
        prepareAdapters(); // a credential that was missing may be there by now
    return probed;
}

Result<void> Engine::closeBreaker(const QString &name)
{
    return withSystem(name, [&](Turn &turn, LiveSystem &system) {
        m_dispatcher.closeBreaker(turn, system);
        turn.store.audit.append(turn.nowMs(), m_options.actor, u"system.breaker.close"_s, name);
    });
}

Result<void> Engine::noteTest(const SystemConfig &config, bool passed)
{
    return withSystem(config.name, [&](Turn &turn, LiveSystem &system) {
        if (!(system.status.config == config))
            return;
        system.status.testedAtMs = turn.nowMs();
        system.status.testPassed = passed;
        turn.store.systems.put(config.name, system.row());
        turn.tell(SystemChanged{system.status});
    });
}

void Engine::checkCredential(const QString &reference, std::function<void(Result<void>)> done)
{
    m_ports.keys.resolve(reference, [done = std::move(done)](const Result<Secret> &secret) {
        done(secret ? Result<void>() : Result<void>(secret.error()));
    });
}

void Engine::testSystem(const SystemConfig &config, std::function<void(TestStep)> step,
    std::function<void(Result<void>)> done)
{
    if (const QList<Problem> problems = check(config); !problems.isEmpty()) {
        done(badConfig(problems));
        return;
    }
    const auto kind = std::ranges::find(
        m_ports.adapters, config.adapter, [](const AdapterKind &k) { return k.description.key; });
    const auto run = [this, config, kind = *kind, step = std::move(step), done](
                         const Secret &credential) {
        m_tests.push_back({config.name, kind.make(config, credential, m_ports.clock)});
        Adapter *adapter = m_tests.back().adapter.get();
        adapter->test(step, [this, adapter, done] {
            // The adapter still stands on the stack below: it is kept until the next turn.
            const auto ended = std::ranges::find_if(m_tests,
                [adapter](const ConnectionTest &test) { return test.adapter.get() == adapter; });
            m_endedTests.push_back(std::move(ended->adapter));
            m_tests.erase(ended);
            wake();
            done({});
        });
    };
    if (config.credential.isEmpty()) {
        run({});
        return;
    }
    m_ports.keys.resolve(config.credential, [run, done](Result<Secret> secret) {
        if (secret)
            run(*secret);
        else
            done(secret.error());
    });
}

void Engine::cancelTest(const QString &name)
{
    std::vector<Adapter *> adapters; // each ends its test, which takes it off the list
    for (const ConnectionTest &test : m_tests) {
        if (test.system == name)
            adapters.push_back(test.adapter.get());
    }
    for (Adapter *adapter : adapters)
        adapter->abortAll();
}

Result<RetryStarted> Engine::retry(const LaneSelection &lanes)
{
    const auto started
        = now<RetryStarted>([&](Turn &turn) { return m_jobs.retry(turn, lanes, m_options.actor); });
    if (started && m_claiming)
        prepareAdapters(); // a missing credential may be there by now
    return started;
}

Result<void> Engine::cancelJob(qint64 jobId)
{
    const auto done = now<bool>([&](Turn &turn) -> Result<bool> {
        m_jobs.cancel(turn, jobId, m_options.actor);
        return true;
    });
    if (!done)
        return done.error();
    return {};
}

Result<qint64> Engine::discard(const LaneSelection &lanes, const QString &reason)
{
    return now<qint64>(
        [&](Turn &turn) { return m_jobs.discard(turn, lanes, reason, m_options.actor); });
}

Result<qint64> Engine::restore(const LaneSelection &lanes)
{
    return now<qint64>([&](Turn &turn) { return m_jobs.restore(turn, lanes, m_options.actor); });
}

Result<void> Engine::setGroupNote(const QString &group, const QString &note)
{
    const auto noted = now<bool>([&](Turn &turn) -> Result<bool> {
        turn.store.failures.setNote(group, note.trimmed(), m_options.actor, turn.nowMs());
        turn.store.audit.append(
            turn.nowMs(), m_options.actor, u"failure.note"_s, group, note.trimmed());
        return true;
    });
    if (!noted)
        return noted.error();
    return {};
}

Result<qint64> Engine::pushAgain(const QList<LaneKey> &lanes)
{
    return now<qint64>([&](Turn &turn) { return m_jobs.pushAgain(turn, lanes, m_options.actor); });
}

Result<void> Engine::backup(const QString &path)
{
    return backupTo(m_db, path);
}

Result<QList<SystemPreview>> Engine::previews(const Clinic &draft)
{
    const Event event{.topic = HoursTopic,
        .subject = draft.id,
        .epoch = m_installation.epoch,
        .revision = draft.revision + 1,
        .body = canonicalHours(draft)};
    QMap<QString, LaneState> states;
    for (const Lane &lane : m_store->lanes.ofSubject(HoursTopic, draft.id))
        states.insert(lane.key.system, lane.state);
    QList<SystemPreview> previews;
    for (const LiveSystem &system : m_systems.all()) {
        SystemPreview preview{.system = system.status,
            .state = states.value(system.status.config.name, LaneState::Pending),
            .linked = system.status.config.subscribes(HoursTopic)};
        if (system.adapter && preview.linked) {
            const Preview rendered = system.adapter->preview(event);
            preview.payload = rendered.payload;
            preview.contentType = rendered.contentType;
            preview.notes = rendered.notes;
        }
        previews.append(preview);
    }
    return previews;
}

Result<QByteArray> Engine::payload(qint64 attemptId)
{
    if (!m_queries)
        return engineStopped();
    const auto detail = m_queries->attempt(attemptId);
    if (!detail)
        return detail.error();
    const LiveSystem *system = m_systems.find(detail->attempt.lane.system);
    if (!system || !system->adapter || detail->event.body.isEmpty())
        return QByteArray();
    return system->adapter->preview(detail->event).payload;
}

// Adapters

void Engine::prepareAdapters()
{
    QStringList without; // each may lead to a turn, and a turn may load the systems anew
    for (const LiveSystem &system : m_systems.all()) {
        if (!system.adapter && !system.resolving)
            without.append(system.name());
    }
    for (const QString &name : without) {
        LiveSystem *system = m_systems.find(name);
        if (!system)
            continue;
        const auto kind = std::ranges::find(m_ports.adapters, system->status.config.adapter,
            [](const AdapterKind &k) { return k.description.key; });
        if (kind != m_ports.adapters.end()) {
            resolveCredential(*system, *kind);
            continue;
        }
        std::ignore = withSystem(name, [&](Turn &turn, LiveSystem &unknown) {
            m_dispatcher.hold(turn, unknown, Reason::AdapterUnknown,
                sentence(Reason::AdapterUnknown, unknown.name(), 0));
        });
    }
}

void Engine::resolveCredential(LiveSystem &system, const AdapterKind &kind)
{
    const SystemConfig config = system.status.config;
    if (config.credential.isEmpty()) {
        adopt(config.name, config, kind, Secret());
        return;
    }
    system.resolving = true;
    m_ports.keys.resolve(config.credential,
        [this, alive = std::weak_ptr(m_alive), config, kind](Result<Secret> secret) {
            if (!alive.expired())
                adopt(config.name, config, kind, std::move(secret));
        });
}

void Engine::adopt(const QString &name, const SystemConfig &config, const AdapterKind &kind,
    Result<Secret> credential)
{
    LiveSystem *system = m_systems.find(name);
    if (!m_store || !system || !(system->status.config == config))
        return; // ended, or changed meanwhile: the change asks again
    system->resolving = false;
    if (credential) {
        system->adapter = kind.make(config, *credential, m_ports.clock);
        // A start is a new chance for a credential that was missing or refused: one delivery tries.
        const Reason reason = system->status.holdReason;
        if (reason == Reason::CredentialMissing) {
            std::ignore = withSystem(
                name, [&](Turn &turn, LiveSystem &found) { m_dispatcher.endHold(turn, found); });
        } else if (reason == Reason::SignInRefused) {
            std::ignore = withSystem(name,
                [&](Turn &turn, LiveSystem &refused) { m_dispatcher.probeNow(turn, refused); });
        }
        wake();
        return;
    }
    const Error error = credential.error();
    std::ignore = withSystem(name, [&](Turn &turn, LiveSystem &missing) {
        m_dispatcher.hold(turn, missing, Reason::CredentialMissing, error.text + u' ' + error.fix);
    });
}

} // namespace lockstep
