// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapter.h"
#include "breaker.h"
#include "ratelimiter.h"
#include "systemtable.h"

#include <QHash>

#include <memory>
#include <vector>

namespace lockstep {

/// One system while the engine runs: what is configured and remembered of it, and what is made from
/// that.
struct LiveSystem {
    SystemStatus status;
    Breaker breaker;
    RateLimiter limiter{0, 0};
    std::unique_ptr<Adapter> adapter; ///< none while its credential is looked up or missing
    int inFlight = 0;
    bool probing = false; ///< held, and one delivery is on its way to see whether it is well again
    bool resolving = false; ///< its credential is being looked up

    const QString &name() const { return status.config.name; }
    /// State and reason of a lane of this system that waits to be sent.
    LaneState restingState() const { return status.held() ? LaneState::Held : LaneState::Pending; }
    Reason restingReason() const;
    /// How many more may go on the wire now.
    int capacity() const;
    /// What is written to the store of it.
    SystemTable::Row row() const;
    void refreshStatus();
};

/// All systems of the running engine, by name.
class SystemSet final {
public:
    /// Reads them from the store again; adapters and counts of those that stay are kept where the
    /// configuration is the same. False when the store failed: everything stays as it was.
    bool load(SystemTable &table);

    const std::vector<LiveSystem> &all() const { return m_systems; }
    std::vector<LiveSystem> &all() { return m_systems; }
    /// What the breakers know, and back to it when a turn came to nothing.
    QHash<QString, Breaker> breakers() const;
    void restore(const QHash<QString, Breaker> &breakers);
    LiveSystem *find(const QString &name);

private:
    std::vector<LiveSystem> m_systems;
};

} // namespace lockstep
