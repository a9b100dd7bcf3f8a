// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "publisher.h"
#include "systemset.h"
#include "turn.h"

#include <QHash>
#include <QSet>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace lockstep {

/// Tells verified from accepted: reads back what systems hold and compares it with the revision
/// that they accepted (delivery.md, the three facts). It asks soon after each delivery, all of them
/// once in a while, and when a person wants to know. Nothing is ever sent from here: a difference
/// waits for a person. Deliveries go first: reading takes only what the rate limit spares.
class Verifier final {
public:
    Verifier(SystemSet &systems, const Installation &installation, const SyncPolicy &policy)
        : m_systems(systems)
        , m_installation(installation)
        , m_policy(policy)
    {
    }

    /// How long after an acceptance a difference may still be their slowness: it is looked at once
    /// more before it is called a drift.
    static constexpr qint64 GraceMs = 30 * qint64(1000);
    /// Between a delivery and the first look.
    static constexpr qint64 SoonMs = 2 * qint64(1000);

    /// Called when an answer arrived: a turn is wanted.
    std::function<void()> wanted;
    /// Whether it asks of its own accord; a person's wish is carried out either way.
    bool automatic = true;

    // Within a turn.

    /// Errors: NotFound with reason "lane-unknown", "group-unknown" or "system-unknown".
    Result<CheckStarted> check(Turn &turn, const LaneSelection &selection, const QString &actor);
    /// False: it is no job of this kind.
    bool cancel(Turn &turn, qint64 jobId, const QString &actor);
    /// Lets a drift be until then, or no longer (0). Errors: "lane-unknown", "no-drift",
    /// "reason-missing".
    Result<void> ignore(Turn &turn, const LaneKey &lane, qint64 untilMs, const QString &reason,
        const QString &actor);
    /// Compares every answer that arrived since the last turn.
    void settleResults(Turn &turn);
    /// Takes note of the deliveries that this turn settled.
    void follow(Turn &turn);
    /// Chooses what is asked now.
    void tend(Turn &turn);
    /// Writes and tells how far the jobs are; the last of the turn.
    void tellJobs(Turn &turn);

    // After the turn.

    /// The turn is durable: what it chose is asked.
    void send();
    /// The turn failed: nothing of it happened. Answers are kept for the next.
    void rollBack();
    /// When tend() should run again though nothing happens before; 0: no such time.
    qint64 nextWakeMs(Turn &turn);
    bool hasResults() const { return !m_answers.empty(); }
    /// A person's wish is not fulfilled yet.
    bool busy() const { return !m_jobs.isEmpty(); }

private:
    enum class Cause { Delivery, Sweep, Person };
    /// One lane to be asked for.
    struct Ask {
        qint64 laneId = 0;
        qint64 dueMs = 0;
        Cause cause = Cause::Delivery;
        qint64 jobId = 0; ///< Person only
        int tries = 0; ///< answers thrown away so far
    };
    /// One question under way, and what its answer is compared with.
    struct Question {
        Ask ask;
        LaneKey lane;
        qint64 revision = 0;
        qint64 eventSeq = 0;
        qint64 leaseToken = 0; ///< of the lane when it was asked
        QByteArray body;
        QString eventId;
        qint64 askedMs = 0;
        qint64 askedBootMs = 0;
    };
    struct Answer {
        qint64 question = 0;
        ReadBack held;
    };
    /// What is to be asked of one system, and how it answers.
    struct Line {
        std::deque<Ask> wished; ///< by persons
        std::deque<Ask> soon; ///< by ourselves, in order of their due times
        int inFlight = 0;
        qint64 sweepAtMs = 0; ///< when to look for lanes not asked for long; 0: not yet set
        qint64 restUntilMs = 0; ///< it could not be asked: not by ourselves before then
        int failures = 0; ///< in a row
    };
    struct Job {
        JobProgress progress; ///< as it was when the last turn committed
        int done = 0; ///< in this turn
        int failed = 0;
    };
    enum class Finding { Equal, Differs, Unread, Overtaken };

    Result<QList<LaneRow>> select(Turn &turn, const LaneSelection &selection);
    void dropWishes(qint64 jobId);
    void forgetDrift(Turn &turn, qint64 laneId);
    void enqueue(const QString &system, Ask ask);
    void tendWishes(Turn &turn, LiveSystem &system, Line &line);
    void tendOwn(Turn &turn, LiveSystem &system, Line &line);
    void sweep(Turn &turn, const LiveSystem &system, Line &line);
    Ask pop(const QString &system, std::deque<Ask> &asks);
    void ask(Turn &turn, LiveSystem &system, Line &line, const Ask &ask);
    void askLater(const QString &system, Ask ask, qint64 dueMs);
    void cannotAsk(Turn &turn, const Ask &ask, Reason reason);
    std::optional<Question> question(Turn &turn, const LaneRow &row);
    void settle(Turn &turn, const Question &question, const ReadBack &held);
    Finding compare(const LaneRow *row, const Question &question, const ReadBack &held) const;
    bool tellsSomethingNew(
        const Lane &lane, const Question &question, const ReadBack &held, Finding finding) const;
    void store(Turn &turn, LaneRow &row, const Question &question, const ReadBack &held,
        Finding finding, bool early);
    void storeDifference(Turn &turn, LaneRow &row, const ReadBack &held);
    void record(Turn &turn, const Question &question, const ReadBack &held, Finding finding);
    void restAfter(Turn &turn, Line &line, const ReadBack &held, Finding finding);
    void count(qint64 jobId, bool equal);
    qint64 nextWakeOf(Turn &turn, const LiveSystem &system, const Line &line) const;

    SystemSet &m_systems;
    const Installation &m_installation;
    const SyncPolicy &m_policy;
    QHash<QString, Line> m_lines;
    QHash<qint64, Question> m_asked; ///< by number of the question
    QSet<qint64> m_queued; ///< lanes that wait or are asked for by ourselves
    QHash<qint64, Job> m_jobs;
    // Of this turn: taken up or taken back when it has ended.
    std::vector<qint64> m_chosen;
    std::vector<qint64> m_newJobs;
    std::vector<std::pair<QString, Ask>> m_popped; ///< by system
    std::vector<std::pair<QString, Ask>> m_again; ///< to be asked once more
    std::vector<Answer> m_answers;
    std::vector<Answer> m_inHand; ///< being settled
    qint64 m_lastQuestion = 0;
    std::shared_ptr<bool> m_alive
        = std::make_shared<bool>(true); ///< adapters may answer when this is gone
};

} // namespace lockstep
