// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"
#include "database.h"
#include "views.h"

namespace lockstep {

/// Table `attempts`: append-only but for the one closing update of each row.
class AttemptTable final {
public:
    explicit AttemptTable(Database &db);

    /// What the row needs beyond the Attempt itself.
    struct Keys {
        qint64 laneId = 0;
        qint64 eventSeq = 0;
        qint64 leaseToken = 0;
    };
    /// An attempt about to go on the wire. Returns its id.
    qint64 open(const Attempt &attempt, const Keys &keys);
    /// Closes an open attempt. False when it was closed already.
    bool close(const Attempt &attempt, const Outcome &outcome);
    /// A row for a revision that was never, or is no longer, sent (number 0): closed from the
    /// start.
    qint64 note(const Attempt &attempt, const Keys &keys);

    /// A read-back that ended (number 0): nothing was sent, and this is what was answered.
    qint64 noteRead(const Attempt &attempt, const Keys &keys, const Outcome &outcome);

    /// Attempts without an outcome: on the wire now, or orphaned by a crash.
    struct Open {
        Attempt attempt;
        Keys keys;
    };
    QList<Open> unfinished();

    /// The revision of the lane's open attempt; 0: none is open.
    qint64 revisionOnTheWire(qint64 laneId);

    HistoryPage history(const HistoryFilter &filter);
    /// How many match, counted up to `most` + 1.
    qint64 countMatching(const HistoryFilter &filter, qint64 most);
    std::optional<AttemptDetail> detail(qint64 id);
    /// Id and start of the newest row; zeroes: there is none.
    std::pair<qint64, qint64> newest();
    qint64 count();
    qint64 countOutcome(OutcomeKind kind);

private:
    Database &m_db;
    Statement m_open, m_close, m_note, m_noteRead, m_unfinished, m_onTheWire, m_detail, m_siblings,
        m_acceptedBefore, m_newest, m_count, m_countOutcome;
};

} // namespace lockstep
