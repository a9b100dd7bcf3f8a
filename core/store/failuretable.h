// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "failurecause.h"
#include "views.h"

namespace lockstep {

/// What fails and why, read from lanes and attempts, and table `failure_causes`: what a system said
/// of a lane when it last refused it.
class FailureTable final {
public:
    explicit FailureTable(Database &db);

    /// The lane's cause is this masked message now; an empty one forgets what was said before.
    void setCause(qint64 laneId, Reason reason, const QString &masked);
    void forget(qint64 laneId);
    /// Lanes of the group, in the order of their ids.
    QList<qint64> lanesOf(const GroupName &group);

    /// Biggest first. A cause is named with its mark only where its system and reason have others.
    QList<FailureGroup> groups(qint64 nowMs);
    /// An empty note takes it away.
    void setNote(const QString &group, const QString &note, const QString &actor, qint64 nowMs);
    /// Newest first.
    QList<DiscardedLane> discarded();
    /// Why a discarded lane had failed.
    Reason failedFor(qint64 laneId);
    /// What failed before and was delivered since that time, the newest first.
    QList<SolvedCause> solvedSince(qint64 sinceMs);

private:
    void addTrend(FailureGroup &group, qint64 nowMs);
    void addNote(FailureGroup &group);

    Statement m_setCause, m_forget, m_lanesOf, m_groups, m_sample, m_newest, m_trend, m_discarded,
        m_failedFor, m_solved, m_setNote, m_dropNote, m_note;
};

} // namespace lockstep
