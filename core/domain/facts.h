// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"
#include "event.h"
#include "policy.h"
#include "result.h"
#include "system.h"

#include <QMap>

#include <variant>

namespace lockstep {

// Facts: things that have happened and are durable. The bus carries nothing else.

/// A save was committed: the subject has a new revision.
struct ChangePublished {
    Event event; ///< without its body
    QStringList systems; ///< subscribed systems whose lanes moved
    qint64 heldUntilMs = 0; ///< no system receives it before; 0: it went at once
};
/// An attempt row was committed; the first byte follows.
struct AttemptStarted {
    Attempt attempt;
};
/// An attempt was closed.
struct AttemptFinished {
    Attempt attempt;
};
/// What a system holds was read back; the attempt says how that went. Nothing was sent.
struct ReadBackFinished {
    Attempt attempt;
};
/// A lane's row changed.
struct LaneChanged {
    Lane lane;
    LaneState before = LaneState::Pending;
    bool created = false; ///< the lane is new: `before` means nothing
};
/// A lane is gone with its system.
struct LaneRemoved {
    Lane lane;
};
/// A system was added, changed, paused, held, released, or its breaker moved.
struct SystemChanged {
    SystemStatus system;
};
struct SystemRemoved {
    QString name;
};
/// A retry job moved. done + left + failed = total, always.
struct JobProgress {
    enum class Kind {
        Retry, ///< sends again
        Check, ///< sends nothing: what they hold is read back
    };
    qint64 id = 0;
    Kind kind = Kind::Retry;
    QString title; ///< "Retry 41 · Google": stored, so in English; people are told from the rest
    int total = 0;
    int done = 0; ///< in lockstep again
    int failed = 0;
    bool cancelled = false;
    qint64 startedAtMs = 0;
    qint64 endedAtMs = 0; ///< 0 while it runs
    QString system; ///< when all its lanes are of one system
    QString group; ///< the failure group that was retried; empty: lanes, a system, everything
    QString actor; ///< who clicked
    int unsent = 0; ///< of left(): this job will not send them any more
    int laterFailures = 0; ///< failures of the same group that came after the click
    int parked = 0; ///< of left(): they wait for the one that went first
    Reason stopped = Reason::None; ///< the one that went first failed again for this reason
    int left() const { return total - done - failed; }
    /// Still to be sent, or on the wire.
    int waiting() const { return left() - unsent; }
    bool running() const { return id != 0 && endedAtMs == 0; }
};
/// The engine itself changed state: running, read-only (why), stopped.
struct EngineState {
    enum class Kind { Starting, Running, ReadOnly, Stopping, Stopped };
    Kind kind = Kind::Starting;
    Error why; ///< for ReadOnly and Stopped by failure
};

/// Somebody changed what the whole installation agreed on.
struct PolicyChanged {
    SyncPolicy policy;
};
/// Events and audit were compared with their digests and their chain; nothing is mended by itself.
struct StoreChecked {
    QStringList findings; ///< one sentence each; empty: what was looked at is whole
    bool complete = false; ///< all of it was looked at; else only the newest
};

/// Any fact, for those who want them all (the console's feed, `lockstepctl run --json`).
using Fact = std::variant<ChangePublished, AttemptStarted, AttemptFinished, LaneChanged,
    LaneRemoved, SystemChanged, SystemRemoved, JobProgress, EngineState, ReadBackFinished,
    PolicyChanged, StoreChecked>;

} // namespace lockstep
