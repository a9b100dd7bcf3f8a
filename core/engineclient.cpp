// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineclient.h"

#include "adapter.h"
#include "enginethread.h"
#include "queries.h"
#include "systemfile.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThread>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// Brings an answer into the thread that asks now, where `context` lives too, unless that is gone:
/// whether it is, is only asked where it dies. The door stands in that thread for as long as the
/// answer is on its way: the event holds it, as an end that is posted may overtake the answer.
template <typename T>
EngineClient::Answer<T> delivered(QObject *context, EngineClient::Answer<T> answer)
{
    Q_ASSERT(!context || context->thread() == QThread::currentThread());
    const std::shared_ptr<QObject> door(new QObject, [](QObject *stood) {
        // What a program leaves behind at its end is thrown away under the lock that posting takes.
        if (QCoreApplication::instance()) // lint: allowed
            stood->deleteLater();
    });
    return [door, context = QPointer(context), answer = std::move(answer)](Result<T> result) {
        if (!answer)
            return;
        QMetaObject::invokeMethod(
            door.get(),
            [door, context, answer, result = std::move(result)] {
                if (context)
                    answer(result);
            },
            Qt::QueuedConnection);
    };
}

} // namespace

/// A thread with a read-only connection; queries run in it one after the other.
class EngineClient::Reader final {
public:
    explicit Reader(const QString &dataFolder)
        : m_folder(dataFolder)
        , m_world(new QObject)
    {
        m_world->moveToThread(&m_thread);
        m_thread.setObjectName(u"lockstep-reader"_s);
        m_thread.start();
    }

    ~Reader()
    {
        QMetaObject::invokeMethod(m_world, [this] {
            m_queries.reset();
            m_db.reset();
            delete m_world;
            m_thread.quit();
        });
        m_thread.wait();
    }

    template <typename T>
    void ask(std::function<Result<T>(Queries &)> query, EngineClient::Answer<T> answer)
    {
        QMetaObject::invokeMethod(
            m_world, [this, query = std::move(query), answer = std::move(answer)] {
                if (const auto ready = connect(); !ready)
                    answer(ready.error());
                else
                    answer(query(*m_queries));
            });
    }

private:
    Result<void> connect()
    {
        if (m_queries)
            return {};
        DataFolder folder(m_folder);
        m_db = std::make_unique<Database>();
        if (const auto opened = openForReading(*m_db, folder); !opened) {
            m_db.reset();
            return opened.error();
        }
        m_queries = std::make_unique<Queries>(*m_db);
        return {};
    }

    QString m_folder;
    QThread m_thread;
    QObject *m_world;
    std::unique_ptr<Database> m_db; ///< this and the next are touched in the thread only
    std::unique_ptr<Queries> m_queries;
};

EngineClient::EngineClient(EngineThread &thread, QObject *parent)
    : QObject(parent)
    , m_thread(thread)
    , m_reader(std::make_unique<Reader>(thread.dataFolder()))
{
    connect(&thread, &EngineThread::facts, this, &EngineClient::facts);
}

EngineClient::~EngineClient() = default;

void EngineClient::ping(QObject *context, Answer<void> answer)
{
    m_thread.post([answer = delivered(context, std::move(answer))](Engine &) { answer({}); });
}

void EngineClient::saveClinic(const Clinic &clinic, std::optional<qint64> ifRevision,
    QObject *context, Answer<Published> answer)
{
    m_thread.post([clinic, ifRevision, answer = delivered(context, std::move(answer))](
                      Engine &engine) { engine.saveClinic(clinic, ifRevision, answer); });
}

void EngineClient::publish(const Change &change, QObject *context, Answer<Published> answer)
{
    m_thread.post([change, answer = delivered(context, std::move(answer))](
                      Engine &engine) { engine.publish(change, answer); });
}

void EngineClient::importClinics(
    const QList<Clinic> &clinics, bool dryRun, QObject *context, Answer<ImportCounts> answer)
{
    m_thread.post([clinics, dryRun, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.importClinics(clinics, dryRun)); });
}

void EngineClient::saveDraft(const Draft &draft, QObject *context, Answer<void> answer)
{
    m_thread.post([draft, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.saveDraft(draft)); });
}

void EngineClient::discardDraft(const QString &clinic, QObject *context, Answer<void> answer)
{
    m_thread.post([clinic, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.discardDraft(clinic)); });
}

void EngineClient::saveSystem(const SystemConfig &config, QObject *context, Answer<void> answer)
{
    m_thread.post([config, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.saveSystem(config)); });
}

void EngineClient::removeSystem(const QString &name, QObject *context, Answer<void> answer)
{
    m_thread.post([name, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.removeSystem(name)); });
}

void EngineClient::pauseSystem(
    const QString &name, qint64 forMs, QObject *context, Answer<void> answer, const QString &note)
{
    m_thread.post([name, forMs, note, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.pauseSystem(name, forMs, note)); });
}

void EngineClient::resumeSystem(const QString &name, QObject *context, Answer<void> answer)
{
    m_thread.post([name, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.resumeSystem(name)); });
}

void EngineClient::pauseAll(qint64 forMs, QObject *context, Answer<void> answer)
{
    m_thread.post([forMs, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.pauseAll(forMs)); });
}

void EngineClient::resumeAll(QObject *context, Answer<void> answer)
{
    m_thread.post([answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.resumeAll()); });
}

void EngineClient::probeSystem(const QString &name, QObject *context, Answer<void> answer)
{
    m_thread.post([name, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.probeSystem(name)); });
}

void EngineClient::closeBreaker(const QString &name, QObject *context, Answer<void> answer)
{
    m_thread.post([name, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.closeBreaker(name)); });
}

void EngineClient::noteTest(const SystemConfig &config, bool passed)
{
    m_thread.post(
        [config, passed](Engine &engine) { std::ignore = engine.noteTest(config, passed); });
}

void EngineClient::checkCredential(const QString &reference, QObject *context, Answer<void> answer)
{
    m_thread.post([reference, answer = delivered(context, std::move(answer))](
                      Engine &engine) { engine.checkCredential(reference, answer); });
}

void EngineClient::cancelTest(const QString &name)
{
    m_thread.post([name](Engine &engine) { engine.cancelTest(name); });
}

void EngineClient::testSystem(const SystemConfig &config, QObject *context,
    std::function<void(TestStep)> step, Answer<void> done)
{
    const auto told
        = delivered<TestStep>(context, [step = std::move(step)](const Result<TestStep> &result) {
              if (step)
                  step(*result);
          });
    m_thread.post([config, told, done = delivered(context, std::move(done))](
                      Engine &engine) { engine.testSystem(config, told, done); });
}

void EngineClient::retry(const LaneSelection &lanes, QObject *context, Answer<RetryStarted> answer)
{
    m_thread.post([lanes, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.retry(lanes)); });
}

void EngineClient::cancelJob(qint64 jobId)
{
    m_thread.post([jobId](Engine &engine) { std::ignore = engine.cancelJob(jobId); });
}

void EngineClient::discard(
    const LaneSelection &lanes, const QString &reason, QObject *context, Answer<qint64> answer)
{
    m_thread.post([lanes, reason, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.discard(lanes, reason)); });
}

void EngineClient::restore(const LaneSelection &lanes, QObject *context, Answer<qint64> answer)
{
    m_thread.post([lanes, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.restore(lanes)); });
}

void EngineClient::setGroupNote(
    const QString &group, const QString &note, QObject *context, Answer<void> answer)
{
    m_thread.post([group, note, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.setGroupNote(group, note)); });
}

void EngineClient::pushAgain(const QList<LaneKey> &lanes, QObject *context, Answer<qint64> answer)
{
    m_thread.post([lanes, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.pushAgain(lanes)); });
}

void EngineClient::verify(const LaneSelection &lanes, QObject *context, Answer<CheckStarted> answer)
{
    m_thread.post([lanes, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.verify(lanes)); });
}

void EngineClient::ignoreDrift(const LaneKey &lane, qint64 untilMs, const QString &reason,
    QObject *context, Answer<void> answer)
{
    m_thread.post([lane, untilMs, reason, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.ignoreDrift(lane, untilMs, reason)); });
}

void EngineClient::backup(const QString &path, QObject *context, Answer<void> answer)
{
    m_thread.post([path, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.backup(path)); });
}

void EngineClient::compact(QObject *context, Answer<qint64> answer)
{
    m_thread.post([answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.compact()); });
}

void EngineClient::noteExport(const QString &what, qint64 rows)
{
    m_thread.post([what, rows](Engine &engine) { std::ignore = engine.noteExport(what, rows); });
}

void EngineClient::savePolicy(const SyncPolicy &policy, QObject *context, Answer<void> answer)
{
    m_thread.post([policy, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.savePolicy(policy)); });
}

void EngineClient::status(QObject *context, Answer<StoreStatus> answer)
{
    m_reader->ask<StoreStatus>(
        [](Queries &queries) { return queries.status(); }, delivered(context, std::move(answer)));
}

void EngineClient::policy(QObject *context, Answer<SyncPolicy> answer)
{
    m_reader->ask<SyncPolicy>(
        [](Queries &queries) { return queries.policy(); }, delivered(context, std::move(answer)));
}

void EngineClient::storeCheck(QObject *context, Answer<StoreChecked> answer)
{
    m_thread.post([answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.storeCheck()); });
}

void EngineClient::clinics(QObject *context, Answer<QList<ClinicRow>> answer)
{
    m_reader->ask<QList<ClinicRow>>(
        [](Queries &queries) { return queries.clinics(); }, delivered(context, std::move(answer)));
}

void EngineClient::clinic(const QString &id, QObject *context, Answer<Clinic> answer)
{
    m_reader->ask<Clinic>([id](Queries &queries) { return queries.clinic(id); },
        delivered(context, std::move(answer)));
}

void EngineClient::allClinics(QObject *context, Answer<QList<Clinic>> answer)
{
    m_reader->ask<QList<Clinic>>(
        [](Queries &queries) -> Result<QList<Clinic>> {
            QList<Clinic> clinics;
            const auto read = queries.forEachClinic([&clinics](const Clinic &clinic) {
                clinics << clinic;
                return true;
            });
            if (!read)
                return read.error();
            return clinics;
        },
        delivered(context, std::move(answer)));
}

void EngineClient::drafts(QObject *context, Answer<QList<Draft>> answer)
{
    m_thread.post([answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.drafts()); });
}

void EngineClient::scheduledChanges(
    QDate after, QObject *context, Answer<QList<ScheduledChange>> answer)
{
    m_reader->ask<QList<ScheduledChange>>(
        [after](Queries &queries) { return queries.scheduledChanges(after); },
        delivered(context, std::move(answer)));
}

void EngineClient::revisions(const QString &topic, const QString &subject, QObject *context,
    Answer<QList<RevisionRow>> answer)
{
    m_reader->ask<QList<RevisionRow>>(
        [topic, subject](Queries &queries) { return queries.revisions(topic, subject); },
        delivered(context, std::move(answer)));
}

void EngineClient::systems(QObject *context, Answer<QList<SystemStatus>> answer)
{
    m_reader->ask<QList<SystemStatus>>(
        [](Queries &queries) { return queries.systems(); }, delivered(context, std::move(answer)));
}

void EngineClient::lanes(QObject *context, Answer<QList<Lane>> answer)
{
    m_reader->ask<QList<Lane>>(
        [](Queries &queries) { return queries.lanes(); }, delivered(context, std::move(answer)));
}

void EngineClient::heldThere(const LaneKey &lane, QObject *context, Answer<HeldThere> answer)
{
    m_reader->ask<HeldThere>([lane](Queries &queries) { return queries.heldThere(lane); },
        delivered(context, std::move(answer)));
}

void EngineClient::failures(qint64 nowMs, QObject *context, Answer<QList<FailureGroup>> answer)
{
    m_reader->ask<QList<FailureGroup>>(
        [nowMs](Queries &queries) { return queries.failures(nowMs); },
        delivered(context, std::move(answer)));
}

void EngineClient::failedLanes(const QString &group, QObject *context, Answer<QList<Lane>> answer)
{
    m_reader->ask<QList<Lane>>([group](Queries &queries) { return queries.failedLanes(group); },
        delivered(context, std::move(answer)));
}

void EngineClient::discarded(QObject *context, Answer<QList<DiscardedLane>> answer)
{
    m_reader->ask<QList<DiscardedLane>>([](Queries &queries) { return queries.discarded(); },
        delivered(context, std::move(answer)));
}

void EngineClient::solvedSince(qint64 sinceMs, QObject *context, Answer<QList<SolvedCause>> answer)
{
    m_reader->ask<QList<SolvedCause>>(
        [sinceMs](Queries &queries) { return queries.solvedSince(sinceMs); },
        delivered(context, std::move(answer)));
}

void EngineClient::history(
    const HistoryFilter &filter, QObject *context, Answer<HistoryPage> answer)
{
    m_reader->ask<HistoryPage>([filter](Queries &queries) { return queries.history(filter); },
        delivered(context, std::move(answer)));
}

void EngineClient::historyCount(
    const HistoryFilter &filter, qint64 most, QObject *context, Answer<qint64> answer)
{
    m_reader->ask<qint64>(
        [filter, most](Queries &queries) { return queries.historyCount(filter, most); },
        delivered(context, std::move(answer)));
}

void EngineClient::attempt(qint64 attemptId, QObject *context, Answer<AttemptDetail> answer)
{
    m_reader->ask<AttemptDetail>(
        [attemptId](Queries &queries) { return queries.attempt(attemptId); },
        delivered(context, std::move(answer)));
}

void EngineClient::audit(
    const QString &object, int limit, QObject *context, Answer<QList<AuditRow>> answer)
{
    m_reader->ask<QList<AuditRow>>(
        [object, limit](Queries &queries) { return queries.audit(object, limit); },
        delivered(context, std::move(answer)));
}

void EngineClient::auditPage(const AuditFilter &filter, QObject *context, Answer<AuditPage> answer)
{
    m_reader->ask<AuditPage>([filter](Queries &queries) { return queries.auditPage(filter); },
        delivered(context, std::move(answer)));
}

void EngineClient::auditNames(QObject *context, Answer<AuditNames> answer)
{
    m_reader->ask<AuditNames>([](Queries &queries) { return queries.auditNames(); },
        delivered(context, std::move(answer)));
}

void EngineClient::followAudit(const AuditChain &chain, QObject *context, Answer<AuditChain> answer)
{
    m_reader->ask<AuditChain>(
        [chain](Queries &queries) { return queries.followAudit(chain, SystemClock().wallMs()); },
        delivered(context, std::move(answer)));
}

void EngineClient::jobs(QObject *context, Answer<QList<JobProgress>> answer)
{
    m_reader->ask<QList<JobProgress>>(
        [](Queries &queries) { return queries.jobs(); }, delivered(context, std::move(answer)));
}

void EngineClient::jobLanes(qint64 jobId, QObject *context, Answer<QList<JobLane>> answer)
{
    m_reader->ask<QList<JobLane>>([jobId](Queries &queries) { return queries.jobLanes(jobId); },
        delivered(context, std::move(answer)));
}

void EngineClient::previews(
    const Clinic &draft, QObject *context, Answer<QList<SystemPreview>> answer)
{
    m_thread.post([draft, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.previews(draft)); });
}

void EngineClient::payload(qint64 attemptId, QObject *context, Answer<QByteArray> answer)
{
    m_thread.post([attemptId, answer = delivered(context, std::move(answer))](
                      Engine &engine) { answer(engine.payload(attemptId)); });
}

QList<AdapterDescription> EngineClient::adapters() const
{
    QList<AdapterDescription> descriptions;
    for (const AdapterKind &kind : m_thread.adapters())
        descriptions.append(kind.description);
    return descriptions;
}

QList<Problem> EngineClient::check(const SystemConfig &config) const
{
    return checkSystem(config, m_thread.adapters());
}

} // namespace lockstep
