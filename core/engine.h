// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapter.h"
#include "commands.h"
#include "dispatcher.h"
#include "draft.h"
#include "eventbus.h"
#include "hours.h"
#include "publisher.h"
#include "queries.h"
#include "retention.h"
#include "retryjobs.h"
#include "storefile.h"
#include "verifier.h"

#include <QThread>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace lockstep {

/// What an engine is given from outside. Clock and key store must outlive it.
struct EnginePorts {
    Clock &clock;
    KeyStore &keys;
    QList<AdapterKind> adapters;
    Rng rng;
};

struct EngineOptions {
    QString dataFolder;
    QString actor; ///< who asks, in audit and events
    QString program = QStringLiteral("Lockstep"); ///< named to others who find the store locked
    bool dailyBackups = true;
    bool lengthenLog = true; ///< of those who come to write much
    bool readsBack = true; ///< asks systems what they hold of its own accord
    bool retention = true; ///< what the policy no longer keeps is removed once a day
    qint64 groupRows = 256; ///< commands and results at most in one transaction
};

/// The single-threaded world: store, bus, publisher and dispatcher. Commands in, facts out.
/// Everything that arrives while a transaction is being written shares the next one; a command that
/// comes alone is not delayed.
class Engine final {
public:
    template <typename T> using Answer = std::function<void(Result<T>)>;

    Engine(EnginePorts ports, EngineOptions options);
    ~Engine();
    Q_DISABLE_COPY_MOVE(Engine)

    /// Opens the store for working on it: takes the instance lock, checks, migrates, recovers
    /// (delivery.md section 10).
    Result<void> open();
    /// Opens it for reading only, beside whoever works on it. Commands are refused.
    Result<void> openReadOnly();
    /// How the store was found by open().
    const StoreOpening &opening() const { return m_opening; }

    /// Begins to deliver.
    void start();
    /// Begins to read back only: what persons ask for is compared, nothing is delivered. start()
    /// may follow.
    void startChecking();
    /// Credentials are being looked up: not every system can be talked to yet.
    bool preparing() const;
    /// Stops claiming, waits up to 5 s for what is on the wire, ends the rest as "unknown", empties
    /// the write-ahead log.
    void stop(std::function<void()> stopped);
    bool running() const { return m_state.kind == EngineState::Kind::Running; }
    /// No lane is pending, sending, waiting for a retry or to be settled, and no probe is due.
    bool idle();

    EventBus &bus() { return m_bus; }
    Queries &queries() { return *m_queries; }
    Database &database() { return m_db; }
    const DataFolder &folder() const { return m_folder; }

    // Commands. Without an answer function they are carried out and durable when they return; with
    // one they share a transaction with whatever else arrives, and the answer follows its commit.

    Result<Published> saveClinic(
        const Clinic &clinic, std::optional<qint64> ifRevision = {}, const QString &changeId = {});
    void saveClinic(
        const Clinic &clinic, std::optional<qint64> ifRevision, Answer<Published> answer);
    Result<Published> publish(const Change &change);
    void publish(const Change &change, Answer<Published> answer);
    Result<ImportCounts> importClinics(const QList<Clinic> &clinics, bool dryRun);

    /// Keeps what this actor is changing, so that it survives a crash. Not audited: nothing is
    /// published.
    Result<void> saveDraft(const Draft &draft);
    /// Forgets this actor's draft, if there is one.
    Result<void> discardDraft(const QString &clinic);
    /// This actor's drafts, by clinic. Those that cannot be read any more are left out.
    Result<QList<Draft>> drafts();

    Result<void> saveSystem(const SystemConfig &config, bool paused = false);
    Result<void> removeSystem(const QString &name);
    Result<void> pauseSystem(const QString &name, qint64 forMs, const QString &note = {});
    Result<void> resumeSystem(const QString &name);
    /// Pauses every system that is not paused yet; forMs 0: until resumed. A hold is no pause.
    Result<void> pauseAll(qint64 forMs);
    Result<void> resumeAll();
    /// Lets one waiting change go to a system whose breaker is open, or that is held, to see
    /// whether it is well again. Refused with "nothing-to-probe" when it is neither.
    Result<void> probeSystem(const QString &name);
    /// Closes the breaker of a system: what waits goes at once.
    Result<void> closeBreaker(const QString &name);
    /// Keeps that this very configuration was tested and how it ended; another one is ignored.
    Result<void> noteTest(const SystemConfig &config, bool passed);
    /// Whether a credential is where its reference says. Nothing of it is kept or told.
    void checkCredential(const QString &reference, std::function<void(Result<void>)> done);
    /// Tests a configuration; steps and then the end are told. Needs no running engine, but an
    /// event loop.
    void testSystem(const SystemConfig &config, std::function<void(TestStep)> step,
        std::function<void(Result<void>)> done);
    /// Ends the tests under way of the system of this name; their steps and ends are still told.
    void cancelTest(const QString &name);

    Result<RetryStarted> retry(const LaneSelection &lanes);
    Result<void> cancelJob(qint64 jobId);
    Result<qint64> discard(const LaneSelection &lanes, const QString &reason);
    Result<qint64> restore(const LaneSelection &lanes);
    /// What others should know of a failure group; an empty note takes it away.
    Result<void> setGroupNote(const QString &group, const QString &note);
    Result<qint64> pushAgain(const QList<LaneKey> &lanes);
    /// Reads back what systems hold and compares it with what they accepted. A job; its end comes
    /// as a fact.
    Result<CheckStarted> verify(const LaneSelection &lanes);
    /// Lets a drift be until then, or no longer (0).
    Result<void> ignoreDrift(const LaneKey &lane, qint64 untilMs, const QString &reason);
    Result<void> backup(const QString &path);
    /// Gives room that is no longer used back to the disk; the bytes that were gained.
    Result<qint64> compact();
    /// Notes in the audit trail that a person took `rows` lines of something out of Lockstep.
    Result<void> noteExport(const QString &what, qint64 rows);
    /// Changes what the whole installation agreed on; refused with "policy-range".
    Result<void> savePolicy(const SyncPolicy &policy);
    const SyncPolicy &policy() const { return m_policy; }
    /// What was found when events and audit were compared with digests and chain since open().
    const StoreChecked &storeCheck() const { return m_storeCheck; }

    /// Problems of a configuration; empty: it may be saved.
    QList<Problem> check(const SystemConfig &config) const;
    const QList<AdapterKind> &adapterKinds() const { return m_ports.adapters; }
    /// What each system would get if this clinic were saved.
    Result<QList<SystemPreview>> previews(const Clinic &draft);
    /// The body that this attempt sent, made once more from its event; empty when the event's body
    /// or the system is gone.
    Result<QByteArray> payload(qint64 attemptId);

private:
    static constexpr qint64 FirstRemovalMs = 60 * 1000; ///< not among the work of a start
    static constexpr qint64 RemoveEveryMs = 24 * 60 * 60 * 1000;

    /// A command on its way through a turn: what it does inside the transaction, and who hears how
    /// it ended.
    struct Command {
        std::function<void(Turn &)> work;
        std::function<void(const Error *)> finish; ///< null when the turn committed
    };

    struct ConnectionTest {
        QString system;
        std::unique_ptr<Adapter> adapter;
    };

    template <typename T> Command command(std::function<Result<T>(Turn &)> work, Answer<T> answer);
    template <typename T> Result<T> now(std::function<Result<T>(Turn &)> work);
    template <typename T> void later(std::function<Result<T>(Turn &)> work, Answer<T> answer);

    Result<Published> saveClinicIn(Turn &turn, const Clinic &clinic,
        std::optional<qint64> ifRevision, const QString &changeId);
    Result<void> withSystem(const QString &name, std::function<void(Turn &, LiveSystem &)> work);
    Result<void> recover();
    static Error stoppedError();
    void turn(std::vector<Command> commands);
    void runTurn();
    void failed(const Error &error);
    void wake(qint64 delayMs = 0);
    void scheduleNext(qint64 nextWakeMs);
    void followWallClock(Turn &turn);
    void followClockSinceClosed(Turn &turn);
    void rememberClock(Turn &turn);
    void shiftWaits(Turn &turn, qint64 ms);
    void prepareAdapters();
    void resolveCredential(LiveSystem &system, const AdapterKind &kind);
    void adopt(const QString &name, const SystemConfig &config, const AdapterKind &kind,
        Result<Secret> credential);
    void setState(EngineState::Kind kind, const Error &why = {});
    void finishStop();
    void backUpWhenDue();
    void noteAuditHead();
    void waitForHelpers();
    void checkTail();
    void checkTheRest();
    void takeTheRest();
    void removeWhenDue();
    void removeBatch();
    void lookAfterStore();

    EnginePorts m_ports;
    EngineOptions m_options;
    DataFolder m_folder;
    InstanceLock m_lock;
    Database m_db;
    std::optional<Store> m_store;
    std::optional<Queries> m_queries;
    StoreOpening m_opening;
    EventBus m_bus;
    Installation m_installation;
    SyncPolicy m_policy;
    SystemSet m_systems;
    Publisher m_publisher;
    Dispatcher m_dispatcher;
    RetryJobs m_jobs;
    Verifier m_verifier;
    EngineState m_state;
    std::deque<Command> m_commands;
    std::vector<ConnectionTest> m_tests; ///< under way
    std::vector<std::unique_ptr<Adapter>> m_endedTests; ///< freed in the next turn
    std::unique_ptr<ClockTimer> m_timer;
    std::unique_ptr<ClockTimer> m_stopTimer;
    std::function<void()> m_stopped;
    std::unique_ptr<QThread> m_backup; ///< the day's backup, being made
    std::unique_ptr<QThread> m_check; ///< compares what checkTail() did not look at
    std::shared_ptr<StoreChecked> m_checked; ///< its result, when it has ended
    StoreChecked m_storeCheck;
    Retention m_retention;
    std::unique_ptr<ClockTimer> m_removeTimer;
    qint64 m_removeLookMs = 0; ///< when the policy's next round is due
    std::optional<qint64> m_wallMinusBootMs;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
    qint64 m_backupLookMs = 0; ///< when to see again whether a backup is due
    bool m_claiming = false;
    bool m_checking = false;
    bool m_systemsStale = false; ///< a turn failed, and the systems could not be read again yet
    bool m_adaptersMissing = false; ///< a turn failed, and an adapter may have gone with it
    bool m_inTurn = false;
};

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

} // namespace lockstep
