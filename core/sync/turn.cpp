// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "turn.h"

#include "plantedbug.h"

#include <algorithm>

namespace lockstep {

namespace {

bool fails(const Lane &lane)
{
    return lane.reason != Reason::PausedByPerson
        && (lane.state == LaneState::Failed || lane.state == LaneState::Held
            || lane.state == LaneState::Retrying);
}

} // namespace

void keepFailingSince(Lane &lane, qint64 nowMs)
{
    if (lane.state == LaneState::Delivered || lane.state == LaneState::Discarded)
        lane.failingSinceMs = 0;
    else if (lane.failingSinceMs == 0 && fails(lane))
        lane.failingSinceMs = nowMs;
}

bool moveLane(Turn &turn, LaneRow &row, LaneState to, Reason reason, bool releaseLease)
{
    const LaneState before = row.lane.state;
    if (before != to)
        row.lane.sinceMs = turn.nowMs();
    row.lane.state = to;
    row.lane.reason = reason;
    keepFailingSince(row.lane, turn.nowMs());
    // Whatever sends a lane on its way early ends here: the publish hold is kept.
    if (!planted("hold-ends-early"))
        row.lane.nextAtMs = std::max(row.lane.nextAtMs, row.lane.notBeforeMs);
    const qint64 token = row.leaseToken + (releaseLease ? 1 : 0);
    if (!turn.store.lanes.update(row, token))
        return false;
    row.leaseToken = token;
    turn.tell(LaneChanged{.lane = row.lane, .before = before});
    return true;
}

void noteUnsent(Turn &turn, const LaneRow &row, qint64 epoch, OutcomeKind outcome, Reason reason,
    Trigger trigger, const QString &actor)
{
    if (planted("no-supersession-row") && outcome == OutcomeKind::Superseded)
        return;
    Attempt note{.lane = row.lane.key,
        .epoch = epoch,
        .revision = row.lane.desired,
        .trigger = trigger,
        .startedAtMs = turn.nowMs(),
        .open = false,
        .outcome = outcome,
        .certainty = Certainty::NotSent,
        .reason = reason,
        .actor = actor};
    note.id = turn.store.attempts.note(note, {row.lane.id, row.eventSeq, row.leaseToken});
    turn.tell(AttemptFinished{note});
}

} // namespace lockstep
