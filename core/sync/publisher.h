// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "policy.h"
#include "systemset.h"
#include "turn.h"

namespace lockstep {

/// What is the same for the whole installation.
struct Installation {
    QString id; ///< UUID made with the store
    qint64 epoch = 1; ///< rises after a restore from backup
};

/// Saves a subject's new state and moves every subscribed lane, inside the turn's transaction
/// (delivery.md section 1).
class Publisher final {
public:
    Publisher(const SystemSet &systems, const Installation &installation, const SyncPolicy &policy)
        : m_systems(systems)
        , m_installation(installation)
        , m_policy(policy)
    {
    }

    /// Errors: "revision-conflict" when `change.ifRevision` is not the newest; then nothing was
    /// written.
    Result<Published> publish(Turn &turn, const Change &change);

    /// Lanes that a system lacks for what is already published (a new system, a new topic). Answers
    /// how many.
    qint64 backfill(Turn &turn, const LiveSystem &system);

private:
    /// What a lane is told of a new revision.
    struct Placing {
        qint64 revision = 0;
        qint64 eventSeq = 0;
        qint64 notBeforeMs = 0; ///< the publish hold
    };
    void desire(Turn &turn, const LiveSystem &system, const Event &event, const Placing &place);
    void addLane(Turn &turn, const LiveSystem &system, const LaneKey &key, const Placing &place);

    const SystemSet &m_systems;
    const Installation &m_installation;
    const SyncPolicy &m_policy;
};

} // namespace lockstep
