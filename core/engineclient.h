// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "draft.h"
#include "hours.h"
#include "result.h"
#include "views.h"

#include <QObject>

#include <functional>
#include <memory>

namespace lockstep {

struct TestStep;
class EngineThread;

/// The one door from the window's thread to the engine. Commands and queries return at once; their
/// answer comes later as a Result, in the thread that asks, where `context` lives too, and is
/// dropped when `context` is gone. Facts come in batches, at most every 50 ms. Queries run on a
/// reader of their own with a read-only connection: reading never waits for writing.
class EngineClient final : public QObject {
    Q_OBJECT
public:
    template <typename T> using Answer = std::function<void(Result<T>)>;

    explicit EngineClient(EngineThread &thread, QObject *parent = nullptr);
    ~EngineClient() override;

    /// Answered by the engine's own thread, after what was asked before: a sign of life. No answer
    /// comes while the engine is not open.
    void ping(QObject *context, Answer<void> answer);

    // Commands: carried out by the engine in order, each audited with the person's name.

    /// Saves a clinic and, when its hours changed, publishes them to every subscribed system.
    /// `ifRevision` is the revision the editor saw: somebody else's faster save is refused with
    /// "revision-conflict".
    void saveClinic(const Clinic &clinic, std::optional<qint64> ifRevision, QObject *context,
        Answer<Published> answer);
    void publish(const Change &change, QObject *context, Answer<Published> answer);
    void importClinics(
        const QList<Clinic> &clinics, bool dryRun, QObject *context, Answer<ImportCounts> answer);

    /// Keeps what this person is changing, so that it survives a crash.
    void saveDraft(const Draft &draft, QObject *context, Answer<void> answer);
    void discardDraft(const QString &clinic, QObject *context, Answer<void> answer);

    void saveSystem(const SystemConfig &config, QObject *context, Answer<void> answer);
    void removeSystem(const QString &name, QObject *context, Answer<void> answer);
    /// forMs 0: until resumed.
    void pauseSystem(const QString &name, qint64 forMs, QObject *context, Answer<void> answer,
        const QString &note = {});
    void resumeSystem(const QString &name, QObject *context, Answer<void> answer);
    /// Every system that is not paused yet; forMs 0: until resumed.
    void pauseAll(qint64 forMs, QObject *context, Answer<void> answer);
    void resumeAll(QObject *context, Answer<void> answer);
    /// Sends one waiting change to a held system, or one whose breaker is open.
    void probeSystem(const QString &name, QObject *context, Answer<void> answer);
    void closeBreaker(const QString &name, QObject *context, Answer<void> answer);
    /// Keeps that this very configuration was tested, and how it ended.
    void noteTest(const SystemConfig &config, bool passed);
    /// Whether a credential is where its reference says; its value never leaves the engine.
    void checkCredential(const QString &reference, QObject *context, Answer<void> answer);
    /// Tests a configuration, saved or not, step by step; nothing is written there or here.
    void testSystem(const SystemConfig &config, QObject *context,
        std::function<void(TestStep)> step, Answer<void> done);
    void cancelTest(const QString &name);

    void retry(const LaneSelection &lanes, QObject *context, Answer<RetryStarted> answer);
    void cancelJob(qint64 jobId);
    void discard(
        const LaneSelection &lanes, const QString &reason, QObject *context, Answer<qint64> answer);
    void restore(const LaneSelection &lanes, QObject *context, Answer<qint64> answer);
    /// What others should know of a failure group; an empty note takes it away.
    void setGroupNote(
        const QString &group, const QString &note, QObject *context, Answer<void> answer);
    /// Sends the newest state again although it was accepted (a new idempotency key).
    void pushAgain(const QList<LaneKey> &lanes, QObject *context, Answer<qint64> answer);
    /// Changes what the whole installation agreed on; the fact PolicyChanged tells everybody.
    void savePolicy(const SyncPolicy &policy, QObject *context, Answer<void> answer);

    /// Reads back what systems hold and compares; a job like a retry.
    void verify(const LaneSelection &lanes, QObject *context, Answer<CheckStarted> answer);
    /// Lets a drift be until then, or no longer (0).
    void ignoreDrift(const LaneKey &lane, qint64 untilMs, const QString &reason, QObject *context,
        Answer<void> answer);
    /// A consistent copy of the store while everything goes on.
    void backup(const QString &path, QObject *context, Answer<void> answer);
    /// Gives room that is no longer used back to the disk; the bytes that were gained.
    void compact(QObject *context, Answer<qint64> answer);
    /// A person took `rows` lines out of Lockstep: for the audit trail.
    void noteExport(const QString &what, qint64 rows);

    // Queries.

    void status(QObject *context, Answer<StoreStatus> answer);
    void policy(QObject *context, Answer<SyncPolicy> answer);
    /// What the engine found when it compared events and audit with digests and chain; the fact
    /// StoreChecked tells when it found more.
    void storeCheck(QObject *context, Answer<StoreChecked> answer);
    void clinics(QObject *context, Answer<QList<ClinicRow>> answer);
    void clinic(const QString &id, QObject *context, Answer<Clinic> answer);
    /// Every clinic as it is stored, by id: for files, and for edits of many.
    void allClinics(QObject *context, Answer<QList<Clinic>> answer);
    /// This person's drafts, by clinic.
    void drafts(QObject *context, Answer<QList<Draft>> answer);
    /// Published schedules that begin after a date, by clinic.
    void scheduledChanges(QDate after, QObject *context, Answer<QList<ScheduledChange>> answer);
    void revisions(const QString &topic, const QString &subject, QObject *context,
        Answer<QList<RevisionRow>> answer);
    void systems(QObject *context, Answer<QList<SystemStatus>> answer);
    void lanes(QObject *context, Answer<QList<Lane>> answer);
    /// What the lane's system holds beside what it should.
    void heldThere(const LaneKey &lane, QObject *context, Answer<HeldThere> answer);
    /// `nowMs`: the end of the hour that the trends are of.
    void failures(qint64 nowMs, QObject *context, Answer<QList<FailureGroup>> answer);
    /// Lanes of one failure group, or all discarded lanes when `group` is empty.
    void failedLanes(const QString &group, QObject *context, Answer<QList<Lane>> answer);
    /// What was taken off the list, with who did and why; newest first.
    void discarded(QObject *context, Answer<QList<DiscardedLane>> answer);
    /// Causes whose lanes were delivered since that time, newest first.
    void solvedSince(qint64 sinceMs, QObject *context, Answer<QList<SolvedCause>> answer);
    void history(const HistoryFilter &filter, QObject *context, Answer<HistoryPage> answer);
    /// How many attempts match, counted up to `most` + 1.
    void historyCount(
        const HistoryFilter &filter, qint64 most, QObject *context, Answer<qint64> answer);
    void attempt(qint64 attemptId, QObject *context, Answer<AttemptDetail> answer);
    void audit(const QString &object, int limit, QObject *context, Answer<QList<AuditRow>> answer);
    void auditPage(const AuditFilter &filter, QObject *context, Answer<AuditPage> answer);
    void auditNames(QObject *context, Answer<AuditNames> answer);
    /// Follows the audit trail's chain a piece further; ask again until it is complete.
    void followAudit(const AuditChain &chain, QObject *context, Answer<AuditChain> answer);
    void jobs(QObject *context, Answer<QList<JobProgress>> answer);
    /// What a retry job did with each of its lanes; kept for the last 50 jobs.
    void jobLanes(qint64 jobId, QObject *context, Answer<QList<JobLane>> answer);
    /// What each system would get if this draft were saved.
    void previews(const Clinic &draft, QObject *context, Answer<QList<SystemPreview>> answer);
    /// The body that this attempt sent; empty when it can no longer be made.
    void payload(qint64 attemptId, QObject *context, Answer<QByteArray> answer);
    /// The adapters this program has, for the form of a system.
    QList<AdapterDescription> adapters() const;
    /// Every problem of a system's configuration; empty: it may be saved.
    QList<Problem> check(const SystemConfig &config) const;

Q_SIGNALS:
    /// Facts in the order they happened.
    void facts(const QList<lockstep::Fact> &batch);

private:
    class Reader;
    EngineThread &m_thread;
    std::unique_ptr<Reader> m_reader;
};

} // namespace lockstep
