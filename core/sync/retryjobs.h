// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "dispatcher.h"

namespace lockstep {

/// What a person does with lanes: retry, discard, restore, push again. Each only changes rows; the
/// dispatcher does the rest, through the same door as the timer. A retry is a job with a count, and
/// carries the newest state by construction.
class RetryJobs final {
public:
    RetryJobs(SystemSet &systems, const Installation &installation, Dispatcher &dispatcher)
        : m_systems(systems)
        , m_installation(installation)
        , m_dispatcher(dispatcher)
    {
    }

    // Errors: NotFound with reason "lane-unknown", "group-unknown" or "system-unknown".

    Result<RetryStarted> retry(Turn &turn, const LaneSelection &selection, const QString &actor);
    /// What is not sent yet goes back to how it was.
    void cancel(Turn &turn, qint64 jobId, const QString &actor);
    Result<qint64> discard(
        Turn &turn, const LaneSelection &selection, const QString &reason, const QString &actor);
    Result<qint64> restore(Turn &turn, const LaneSelection &selection, const QString &actor);
    Result<qint64> pushAgain(Turn &turn, const QList<LaneKey> &lanes, const QString &actor);

private:
    Result<QList<LaneRow>> select(Turn &turn, const LaneSelection &selection, bool discarded);

    SystemSet &m_systems;
    const Installation &m_installation;
    Dispatcher &m_dispatcher;
};

} // namespace lockstep
