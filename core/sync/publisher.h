// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
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
    Publisher(const SystemSet &systems, const Installation &installation)
        : m_systems(systems)
        , m_installation(installation)
    {
    }

    /// Errors: "revision-conflict" when `change.ifRevision` is not the newest; then nothing was
    /// written.
    Result<Published> publish(Turn &turn, const Change &change);

    /// Lanes that a system lacks for what is already published (a new system, a new topic). Answers
    /// how many.
    qint64 backfill(Turn &turn, const LiveSystem &system);

private:
    void desire(Turn &turn, const LiveSystem &system, const Event &event, qint64 eventSeq);
    void addLane(
        Turn &turn, const LiveSystem &system, const LaneKey &key, qint64 revision, qint64 eventSeq);

    const SystemSet &m_systems;
    const Installation &m_installation;
};

} // namespace lockstep
