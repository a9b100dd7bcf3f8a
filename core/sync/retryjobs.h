// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "dispatcher.h"

namespace lockstep {

/// What a person does with lanes: retry, discard, restore, push again. Each only changes rows; the
/// dispatcher does the rest, through the same door as the timer. A retry is a job with a count, and
/// carries the newest state by construction. Of many lanes of one system one goes first: while the
/// cause is still there, it is told once and not a thousand times.
class RetryJobs final {
public:
    /// Of more lanes of one system than this, one goes first.
    static constexpr int AllAtOnce = 10;

    RetryJobs(SystemSet &systems, const Installation &installation, Dispatcher &dispatcher);
    Q_DISABLE_COPY_MOVE(RetryJobs)

    // Errors: NotFound with reason "lane-unknown", "group-unknown" or "system-unknown".

    Result<RetryStarted> retry(Turn &turn, const LaneSelection &selection, const QString &actor);
    /// What is not sent yet goes back to how it was.
    void cancel(Turn &turn, qint64 jobId, const QString &actor);
    Result<qint64> discard(
        Turn &turn, const LaneSelection &selection, const QString &reason, const QString &actor);
    Result<qint64> restore(Turn &turn, const LaneSelection &selection, const QString &actor);
    Result<qint64> pushAgain(Turn &turn, const QList<LaneKey> &lanes, const QString &actor);
    /// The lane was discarded or is about to be removed: no job waits for it any more, and each
    /// that did counts it as not sent.
    void laneGone(Turn &turn, qint64 laneId);

private:
    Result<QList<LaneRow>> select(Turn &turn, const LaneSelection &selection, bool discarded);
    void send(Turn &turn, LaneRow &row, const LiveSystem &system, Trigger trigger);
    void laneSettled(Turn &turn, LiveSystem &system, const LaneRow &row, bool delivered);
    std::optional<JobProgress> followFirst(Turn &turn, LiveSystem &system, const LaneRow &row,
        const JobTable::Waiting &job, bool delivered);
    void release(Turn &turn, qint64 jobId, LiveSystem &system, int atMost);
    void countLaterFailure(Turn &turn, const LaneRow &row);

    SystemSet &m_systems;
    const Installation &m_installation;
    Dispatcher &m_dispatcher;
};

} // namespace lockstep
