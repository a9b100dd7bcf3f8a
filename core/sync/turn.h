// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"
#include "rng.h"
#include "store.h"

#include <QList>

namespace lockstep {

/// One turn of the engine: one transaction, one moment in time, and the facts that become true when
/// it commits.
struct Turn {
    Store &store;
    Rng &rng;
    qint64 nowUs = 0; ///< wall time
    qint64 bootMs = 0; ///< monotonic
    QList<Fact> facts = {};

    qint64 nowMs() const { return nowUs / 1000; }
    void tell(Fact fact) { facts.append(std::move(fact)); }
};

/// A failure begins with the first one and ends with delivery or discard, whatever is tried
/// between.
void keepFailingSince(Lane &lane, qint64 nowMs);

/// Gives the lane its new state: sets `since` where the state changes, writes the row guarded by
/// its lease token and tells. `releaseLease` makes every older token invalid. False when the lease
/// was lost: nothing was written.
bool moveLane(Turn &turn, LaneRow &row, LaneState to, Reason reason, bool releaseLease = false);

/// Leaves a row in history for a revision that is not sent, and why.
void noteUnsent(Turn &turn, const LaneRow &row, qint64 epoch, OutcomeKind outcome, Reason reason,
    Trigger trigger, const QString &actor);

} // namespace lockstep
