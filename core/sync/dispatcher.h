// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publisher.h"
#include "systemset.h"
#include "turn.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

namespace lockstep {

/// Brings newest revisions to systems: claims due lanes, hands them to adapters, settles what came
/// back, and knows when to look again (delivery.md sections 2 to 5 and 8). Retry by a click, a
/// timer, in bulk, after a restart: all enter at claim().
class Dispatcher final {
public:
    Dispatcher(SystemSet &systems, const Installation &installation, const QString &leaseOwner)
        : m_systems(systems)
        , m_installation(installation)
        , m_leaseOwner(leaseOwner)
    {
    }

    /// Called when a result arrived: a turn is wanted.
    std::function<void()> wanted;
    /// A retry job may be running: the results of lanes are told to it.
    bool watchJobs = true;
    std::function<void(Turn &, LiveSystem &, const LaneRow &, bool delivered)> laneSettled;

    // Within a turn.

    /// After a start: attempts without an outcome are orphans; their lanes go again with the same
    /// key.
    void reapOrphans(Turn &turn);
    /// Settles every result that arrived since the last turn.
    void settleResults(Turn &turn);
    /// Ends pauses that ran out, starts probes, and pushes once more what is to be settled.
    void tend(Turn &turn);
    /// Claims every due lane that may go now; attempt rows are written here, before the first byte.
    void claim(Turn &turn);

    /// After claim(): how many changes the next turn may take so that delivering keeps pace with
    /// them; 0: any number, as every due lane went.
    qint64 pace() const { return m_pace; }

    // After the turn.

    /// The turn is durable: what it claimed goes on the wire.
    void send();
    /// The turn failed: nothing of it happened. Results are kept for the next.
    void rollBack();

    /// When claim() should run again though nothing happens before; 0: no such time. Reads the
    /// store.
    qint64 nextWakeMs(Turn &turn);
    /// Nothing is on the wire, waiting to be settled or probed.
    bool quiet() const { return m_flying.isEmpty() && m_results.empty() && m_settling.isEmpty(); }
    bool hasResults() const { return !m_results.empty() || !m_readBacks.empty(); }
    int inFlight() const { return int(m_flying.size()); }
    /// Ends everything on the wire; the results come through settleResults().
    void abortAll();

    // Used by commands, too.

    void hold(Turn &turn, LiveSystem &system, Reason reason, const QString &detail);
    void pause(Turn &turn, LiveSystem &system, const QString &actor, qint64 untilMs,
        const QString &note = {});
    /// Ends pause and hold; what waited goes, in the order it waits.
    void release(Turn &turn, LiveSystem &system);
    /// Ends one of the two and leaves the other: a person's pause outlives a mended sign-in.
    void endPause(Turn &turn, LiveSystem &system);
    void endHold(Turn &turn, LiveSystem &system);
    /// Lets one lane of a held system, or of one whose breaker is open, go at once to see whether
    /// it is well again.
    void probeNow(Turn &turn, LiveSystem &system);
    /// Forgets the failures behind an open breaker: everything that waits goes on.
    void closeBreaker(Turn &turn, LiveSystem &system);

private:
    struct Flight {
        Delivery delivery;
        Attempt attempt;
        AttemptTable::Keys keys;
        qint64 startedBootMs = 0;
        bool probe = false; ///< of a held system
        bool trial = false; ///< lets the breaker see whether the system is well again
    };
    struct Arrived {
        qint64 attemptId = 0;
        Outcome outcome;
    };
    struct LaneContent {
        LaneKey key;
        QByteArray body; ///< what the system should hold
        qint64 revision = 0;
        qint64 leaseToken = 0; ///< of the lane when it was asked
        qint64 askedMs = 0;
    };
    struct ReadBackResult {
        qint64 laneId = 0;
        qint64 revision = 0;
        qint64 leaseToken = 0;
        qint64 askedMs = 0;
        Outcome outcome; ///< Equal, Differs, or how it failed
    };

    void claimSystem(Turn &turn, LiveSystem &system);
    bool launch(Turn &turn, LiveSystem &system, LaneRow &row, bool probe);
    void tookOff(const Flight &flight);
    void landed(const Flight &flight);
    void deliver(const Flight &flight, Adapter &adapter);
    void arrived(qint64 attemptId, Outcome outcome);
    void settle(Turn &turn, const Flight &flight, const Outcome &outcome);
    void settleLane(
        Turn &turn, LiveSystem &system, LaneRow &row, const Flight &flight, const Outcome &outcome);
    void settleDelivered(Turn &turn, LiveSystem &system, LaneRow &row, qint64 revision);
    void settleNotDelivered(
        Turn &turn, LiveSystem &system, LaneRow &row, const Flight &flight, const Outcome &outcome);
    void feedHealth(Turn &turn, LiveSystem &system, const Flight &flight, const Outcome &outcome);
    void letNewerGo(Turn &turn, LiveSystem &system, LaneRow &row);
    void settleLate(Turn &turn, LaneRow &row, const Flight &flight);
    void noteAmbiguity(Turn &turn, LaneRow &row, qint64 revision, qint64 deadlineMs);
    void endSettling(Turn &turn, LaneRow &row);
    void noteOvertaken(Turn &turn, const LaneRow &row, const Attempt &attempt, qint64 eventSeq);
    void noteReadBack(Turn &turn, const LaneRow &row, const ReadBackResult &result);
    void pushForSettling(Turn &turn, LaneRow &row);
    bool everybodyUnreachable(const QString &system, const Outcome &outcome);
    void wakeLanes(Turn &turn, LiveSystem &system);
    void restLanes(Turn &turn, LiveSystem &system);
    void postponeProbe(Turn &turn, LiveSystem &system);
    void letOneWaitingGo(Turn &turn, LiveSystem &system);
    void readBack(qint64 laneId);
    void noteCause(Turn &turn, const LaneRow &row, const Outcome &outcome);
    void store(Turn &turn, LiveSystem &system);

    SystemSet &m_systems;
    const Installation &m_installation;
    QString m_leaseOwner;
    QHash<qint64, Flight> m_flying; ///< by attempt id
    std::vector<qint64> m_claimed; ///< in this turn
    qint64 m_pace = 0;
    std::vector<Arrived> m_results;
    std::vector<Arrived> m_inHand; ///< being settled in this turn
    std::vector<ReadBackResult> m_readBacks;
    std::vector<qint64> m_toReadBack; ///< lanes chosen in this turn
    QHash<qint64, LaneContent> m_toCompare; ///< and what they should hold
    QSet<qint64> m_settling; ///< lanes being read back
    std::shared_ptr<bool> m_alive
        = std::make_shared<bool>(true); ///< adapters may answer when this is gone
    QHash<QString, QSet<QString>> m_causes; ///< of each system and reason, so far
    QSet<QString> m_unreachable; ///< systems whose newest try found no way there at all
};

} // namespace lockstep
