// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"
#include "database.h"
#include "lane.h"
#include "views.h"

namespace lockstep {

/// A lane with what only the dispatcher needs of it.
struct LaneRow {
    Lane lane;
    qint64 eventSeq = 0; ///< event of `desired`
    QString note; ///< a person's words (discard)
    Trigger nextTrigger = Trigger::Edit;
    qint64 leaseToken = 0;
    qint64 ambiguousRevision = 0;
    qint64 settleAtMs = 0;
};

/// Table `lanes`: the queue, the sync matrix, the failures page and the counts are views of it.
class LaneTable final {
public:
    explicit LaneTable(Database &db);

    std::optional<LaneRow> find(const LaneKey &key);
    std::optional<LaneRow> byId(qint64 id);
    /// Returns the new row's id.
    qint64 insert(const LaneRow &row);
    /// Writes everything but the key, if the lease token is still `row.leaseToken`; `newToken` is
    /// stored in its place.
    bool update(const LaneRow &row, qint64 newToken);
    /// Puts a due lane on its way: state sending, a new lease token for `owner`. False when
    /// somebody else was faster.
    bool claim(LaneRow &row, const QString &owner, qint64 untilMs, qint64 nowMs);
    /// What reading back told, if the lease token is still `row.leaseToken`. update() leaves these
    /// alone, but for `verified`.
    bool setRead(const LaneRow &row);
    void remove(qint64 id);

    /// Lanes of one system that may go now, those waiting longest first.
    QList<LaneRow> due(const QString &system, qint64 nowMs, int limit);
    /// When the next lane of the system is due; 0: none.
    qint64 nextDueMs(const QString &system);
    QList<LaneRow> settleDue(qint64 nowMs, int limit);
    qint64 nextSettleMs();
    /// Delivered lanes of the system that were last asked for at `askedBeforeMs` or earlier, or not
    /// since they were delivered; the oldest first.
    QList<LaneRow> checkDue(const QString &system, qint64 askedBeforeMs, int limit);
    /// One held lane of the system that may be sent now, for a probe.
    std::optional<LaneRow> oneHeld(const QString &system, qint64 nowMs);

    /// The wall clock jumped by `ms`: waits keep their length.
    void shiftWaits(qint64 ms);
    /// Everything that waits, failed or was delivered must be compared again: after a restore from
    /// backup. Answers how many.
    qint64 reconcileAll(qint64 nowMs);

    QList<LaneRow> bySystem(const QString &system);
    QList<LaneRow> inState(LaneState state);
    /// Failed, held, retrying: of all systems, or of one.
    QList<LaneRow> troubled(const QString &system = {});
    QList<Lane> all();
    QList<Lane> ofSubject(const QString &topic, const QString &subject);

    /// Of delivered lanes: read back equal, seen to hold something else, and of those let be.
    struct ReadCounts {
        qint64 verified = 0, drifted = 0, ignored = 0;
    };
    ReadCounts readCounts(qint64 nowMs);
    QMap<QString, StateCounts> countsBySystem();
    /// Lanes whose newest revision was not accepted, and when the oldest of those was saved (ms; 0:
    /// none).
    std::pair<qint64, qint64> outbox();

private:
    QList<LaneRow> rows(Statement &statement);

    Statement m_find, m_byId, m_insert, m_update, m_claim, m_setRead, m_checkDue, m_readCounts,
        m_removeDrift, m_remove, m_due, m_nextDue, m_settleDue, m_nextSettle, m_oneHeld, m_bySystem,
        m_inState, m_troubled, m_troubledOf, m_all, m_ofSubject, m_counts, m_outbox, m_shiftDue,
        m_shiftSettle, m_shiftHold, m_reconcile;
};

} // namespace lockstep
