// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy.h"
#include "trimtable.h"
#include "turn.h"

namespace lockstep {

/// Removes what the policy no longer keeps, a batch in each turn that is asked for it
/// (delivery.md section 11). A batch that came to nothing with its turn is done again.
class Retention final {
public:
    /// Rows in a batch.
    static constexpr int BatchRows = 500;

    /// Begins a round by the policy of now.
    void begin(const SyncPolicy &policy, SettingTable &settings, qint64 nowMs);
    bool running() const { return m_next.phase != Phase::Done; }

    /// One batch inside the turn's transaction. The last one leaves an audit entry, if anything was
    /// removed.
    void step(Turn &turn, Database &db, const QString &actor);
    /// The turn of step() is durable.
    void committed() { m_next = m_done; }

private:
    enum class Phase { Excerpts, Attempts, Events, Audit, Done };
    struct Place {
        Phase phase = Phase::Done;
        qint64 after = 0; ///< the last row looked at in this phase
        qint64 excerpts = 0, attempts = 0, events = 0, audit = 0; ///< removed so far
    };

    static Place next(Place place);
    void trim(Place &place, Turn &turn, TrimTable &table) const;
    void conclude(const Place &place, Turn &turn, const QString &actor) const;

    SyncPolicy m_policy;
    qint64 m_nowMs = 0;
    Place m_next; ///< where the next batch begins
    Place m_done; ///< where the batch of this turn ended
};

} // namespace lockstep
