// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"
#include "fakeclock.h"

#include <QTemporaryDir>

#include <deque>
#include <list>
#include <map>

namespace lockstep {

/// Secrets in memory, for tests.
class MemoryKeyStore final : public KeyStore {
public:
    QHash<QString, QByteArray> secrets;

    void resolve(const QString &reference, std::function<void(Result<Secret>)> done) override;
};

/// An external system as a test sees it: what it was sent, what it holds, and how it will answer.
struct FakeSystem {
    struct Request {
        QString topic, subject, key;
        qint64 epoch = 0, revision = 0;
        QByteArray body;
    };

    /// How it takes one request.
    struct Reply {
        Outcome outcome;
        qint64 latencyMs = 0;
        qint64 takesAfterMs = -1; ///< the request has its effect there so long after it was sent,
                                  ///< whatever was answered; -1: when it is accepted, at once
    };

    std::function<Reply(const Request &)> script; ///< in place of answers
    std::deque<Outcome> answers; ///< to the next requests, in order; accepted once they are used up
    Outcome otherwise; ///< the answer when none is scripted
    qint64 latencyMs = 0;
    bool hangs = false; ///< takes requests and never answers, until abort
    bool naive = true; ///< a refused or unanswered request leaves no trace; accepted ones overwrite
                       ///< whatever was there
    bool readable = false; ///< can be read back
    std::optional<Outcome> unreadable; ///< every read-back ends so
    qint64 readLatencyMs = 0; ///< what is told is what is held when the question arrives
    QStringList reads; ///< subjects asked for, in order
    QList<Request> journal; ///< every request, in the order of arrival
    QHash<QString, Request> holds; ///< subject → what it holds now

    /// Revisions on the wire never fell for any subject, except by a push of the same one.
    bool inOrder() const;
};

/// Answers for scripts.
Outcome accepted();
Outcome unavailable(); ///< 503
Outcome unprocessable(); ///< 422
Outcome signInRefused(); ///< 401
Outcome timedOut(); ///< sent, no answer
Outcome refusedConnection();
Outcome tooMany(qint64 retryAfterMs);

/// A whole Lockstep on a real SQLite file in a temporary folder, with a clock moved by hand and
/// systems that are played.
class World final {
public:
    explicit World(quint64 seed = 1);
    ~World();

    /// Deadline of one try, unless a system is adjusted.
    static constexpr int DeadlineMs = 30000;

    FakeClock clock;
    MemoryKeyStore keys;

    /// Adds (once) and answers the played system. Unlimited rate unless `adjust` says otherwise.
    FakeSystem &system(const QString &name, const std::function<void(SystemConfig &)> &adjust = {});

    Engine &engine() { return *m_engine; }
    /// What an engine of one's own over the same systems needs.
    QList<AdapterKind> adapters() { return {kind()}; }
    /// Publishes {"v":value} for the subject and answers the revision.
    qint64 save(const QString &subject, int value);
    /// Lets everything happen that is due now; time stands still, but for the latency of systems.
    void run();
    /// Lets time pass until nothing is left to do, or `atMostMs` are over.
    void runUntilIdle(qint64 atMostMs = 30LL * 24 * 3600 * 1000);
    Lane lane(const QString &system, const QString &subject = QStringLiteral("clinic-1"));
    QList<Attempt> attempts(const QString &system = {});

    /// Requests that may still have their effect somewhere: nobody waits for them any more, and
    /// they do not outlive twice the deadline.
    void cutShort(const QString &system);

    /// The machine sleeps; the systems out there do not.
    void suspend(qint64 ms);

    /// Ends in order and opens the same store again; in between anything may happen.
    void restart(const std::function<void()> &whileClosed = {});
    /// Ends as kill -9 does, as far as that can be played in one process, and opens the same store
    /// again; in between anything may happen.
    void crash(const std::function<void()> &whileClosed = {});

    QString topic = QStringLiteral("notice");
    bool retention = false; ///< of engines opened from now on

    const QString &folder() const { return m_folder; }

private:
    class PlayedAdapter;
    /// A request under way to take effect late.
    struct Straggler {
        QString system;
        FakeSystem::Request request;
        qint64 dueMs = 0;
        std::unique_ptr<ClockTimer> timer;
    };
    void open();
    AdapterKind kind();
    void takeNow(std::list<Straggler>::iterator straggler);
    void takeLate(const QString &system, const FakeSystem::Request &request, qint64 afterMs);

    QTemporaryDir m_dir;
    QString m_folder;
    quint64 m_seed;
    std::list<Straggler> m_stragglers;
    std::map<QString, FakeSystem> m_systems;
    std::unique_ptr<Engine> m_engine;
};

} // namespace lockstep
