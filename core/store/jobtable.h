// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "facts.h"

namespace lockstep {

/// Tables `retry_jobs` and `retry_job_lanes`: what a person asked to be retried, frozen at the
/// click, and how far it is.
class JobTable final {
public:
    explicit JobTable(Database &db);

    /// A lane of a job, and how it was at the click.
    struct LaneBefore {
        qint64 laneId = 0;
        LaneState state = LaneState::Failed;
        Reason reason = Reason::None;
        int attempts = 0;
        qint64 nextAtMs = 0;
    };
    /// Returns the job's id.
    qint64 create(const JobProgress &job, const QString &actor, const QList<LaneBefore> &lanes);
    /// The running jobs that wait for this lane.
    QList<qint64> waitingFor(qint64 laneId);
    /// Notes one lane's result; answers the job as it is then (ended when it was the last).
    std::optional<JobProgress> settle(qint64 jobId, qint64 laneId, bool delivered, qint64 nowMs);
    /// Ends the job; its lanes are the caller's to put back.
    std::optional<JobProgress> cancel(qint64 jobId, qint64 nowMs);
    /// Lanes of the job without a result yet.
    QList<LaneBefore> lanesLeft(qint64 jobId);
    std::optional<JobProgress> find(qint64 jobId);
    QList<JobProgress> newest(int limit);
    bool anyRunning();

private:
    Statement m_create, m_addLane, m_waiting, m_removeLane, m_update, m_lanesLeft, m_clear, m_find,
        m_newest, m_running;
};

/// Table `settings`: installation id, epoch, marks of clean shutdown, and the like.
class SettingTable final {
public:
    explicit SettingTable(Database &db);

    QString value(const QString &key, const QString &fallback = {});
    void set(const QString &key, const QString &value);

private:
    Statement m_value, m_set;
};

} // namespace lockstep
