// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft.h"
#include "hours.h"
#include "store.h"
#include "views.h"

namespace lockstep {

/// Everything that is read for people, over one connection. Each answer is whole or an Error;
/// nothing is written.
class Queries final {
public:
    explicit Queries(Database &db)
        : m_db(db)
        , m_store(db)
    {
    }

    /// `nowMs`: which drifts a person still lets be.
    Result<StoreStatus> status(qint64 nowMs = 0);
    Result<SyncPolicy> policy();
    Result<QList<ClinicRow>> clinics();
    Result<Clinic> clinic(const QString &id);
    /// Calls `each` with every clinic, by id, until it answers false.
    Result<void> forEachClinic(const std::function<bool(const Clinic &)> &each);
    Result<QList<ScheduledChange>> scheduledChanges(QDate after);
    Result<QList<RevisionRow>> revisions(const QString &topic, const QString &subject);
    Result<QList<SystemStatus>> systems();
    Result<QList<Lane>> lanes();
    /// What the lane's system holds beside what it should.
    Result<HeldThere> heldThere(const LaneKey &key);
    /// `nowMs`: the end of the hour that the trends are of.
    Result<QList<FailureGroup>> failures(qint64 nowMs = 0);
    Result<QList<Lane>> failedLanes(const QString &group);
    Result<QList<DiscardedLane>> discarded();
    Result<QList<SolvedCause>> solvedSince(qint64 sinceMs);
    Result<HistoryPage> history(const HistoryFilter &filter);
    /// How many attempts match, counted up to `most` + 1.
    Result<qint64> historyCount(const HistoryFilter &filter, qint64 most);
    Result<AttemptDetail> attempt(qint64 id);
    Result<QList<AuditRow>> audit(const QString &object, int limit);
    Result<AuditPage> auditPage(const AuditFilter &filter);
    Result<AuditNames> auditNames();
    /// Follows the chain a piece further; complete at once for a trail of a usual length.
    Result<AuditChain> followAudit(const AuditChain &chain, qint64 nowMs);
    Result<QList<JobProgress>> jobs();
    Result<QList<JobLane>> jobLanes(qint64 jobId);
    /// Deliveries skipped because a newer revision took their place, since the store was made.
    Result<qint64> superseded();
    /// Findings of a whole check: pages and references, altered events, a broken audit chain.
    /// Empty: nothing found.
    Result<QStringList> check();

private:
    /// The value, unless the store failed meanwhile.
    template <typename T> Result<T> whole(T value)
    {
        if (const auto error = m_db.takeError())
            return *error;
        return value;
    }

    Database &m_db;
    Store m_store;
};

/// The stored clinic with its current revision.
Result<Clinic> storedClinic(const ClinicTable::Row &row);

} // namespace lockstep
