// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "facts.h"
#include "views.h"

namespace lockstep {

/// Tables `retry_jobs` and `retry_job_lanes`: what a person asked to be retried, frozen at the
/// click, how far it is, and what became of each lane.
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
        bool parked = false; ///< untouched so far: it waits for the lane that went first
    };
    /// A running job that waits for a lane.
    struct Waiting {
        qint64 jobId = 0;
        Reason before = Reason::None; ///< why the lane had failed at the click
    };

    /// Returns the job's id. Forgets the lanes of jobs long ended.
    qint64 create(const JobProgress &job, const QList<LaneBefore> &lanes);
    QList<Waiting> waitingFor(qint64 laneId);
    /// Running jobs that retry a failure group.
    QList<JobProgress> runningOfGroups();
    bool contains(qint64 jobId, qint64 laneId);
    /// Notes what became of one lane; answers the job as it is then (ended when it was the last).
    std::optional<JobProgress> settle(
        qint64 jobId, qint64 laneId, JobLane::Result result, qint64 nowMs);
    /// Notes a failure of the job's group that came after the click.
    std::optional<JobProgress> addLaterFailure(qint64 jobId);

    /// Lanes of this system that wait for the one that went first.
    QList<LaneBefore> parked(qint64 jobId, const QString &system);
    void unpark(qint64 jobId, qint64 laneId);
    /// The job sends nothing more to this system: what is parked or held there stays as it is.
    std::optional<JobProgress> stop(
        qint64 jobId, const QString &system, Reason reason, qint64 nowMs);
    /// Marks the job cancelled: it sends nothing more, and ends when what is on the wire has ended.
    std::optional<JobProgress> cancel(qint64 jobId, qint64 nowMs);
    /// Writes the counts of a job that keeps its lanes elsewhere.
    void put(const JobProgress &job);
    /// Jobs that nobody can go on with after a restart, since their lanes were in memory only.
    void endForgotten(qint64 nowMs);

    /// Lanes of the job without a result yet.
    QList<LaneBefore> lanesLeft(qint64 jobId);
    QList<JobLane> lanes(qint64 jobId);
    std::optional<JobProgress> find(qint64 jobId);
    QList<JobProgress> newest(int limit);
    bool anyRunning();

private:
    void write(JobProgress &job, qint64 nowMs);
    QList<LaneBefore> lanesFrom(Statement &statement);

    Statement m_create, m_addLane, m_forget, m_waiting, m_ofGroups, m_contains, m_settle, m_update,
        m_parked, m_unpark, m_stop, m_cancel, m_endForgotten, m_lanesLeft, m_lanes, m_find,
        m_newest, m_running;
};

} // namespace lockstep
