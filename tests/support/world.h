// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"
#include "fakeclock.h"

#include <QTemporaryDir>

#include <deque>
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

    std::deque<Outcome> answers; ///< to the next requests, in order; accepted once they are used up
    Outcome otherwise; ///< the answer when none is scripted
    qint64 latencyMs = 0;
    bool hangs = false; ///< takes requests and never answers, until abort
    bool naive = true; ///< a refused or unanswered request leaves no trace; accepted ones overwrite
                       ///< whatever was there
    bool readable = false; ///< can be read back
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

    FakeClock clock;
    MemoryKeyStore keys;

    /// Adds (once) and answers the played system. Unlimited rate unless `adjust` says otherwise.
    FakeSystem &system(const QString &name, const std::function<void(SystemConfig &)> &adjust = {});

    Engine &engine() { return *m_engine; }
    /// Publishes {"v":value} for the subject and answers the revision.
    qint64 save(const QString &subject, int value);
    /// Lets everything happen that is due now; time stands still, but for the latency of systems.
    void run();
    /// Lets time pass until nothing is left to do, or `atMostMs` are over.
    void runUntilIdle(qint64 atMostMs = 30LL * 24 * 3600 * 1000);
    Lane lane(const QString &system, const QString &subject = QStringLiteral("clinic-1"));
    QList<Attempt> attempts(const QString &system = {});

    /// Ends in order and opens the same store again.
    void restart();
    /// Ends as kill -9 does, as far as that can be played in one process, and opens the same store
    /// again.
    void crash();

    QString topic = QStringLiteral("notice");

private:
    class PlayedAdapter;
    void open();
    AdapterKind kind();

    QTemporaryDir m_dir;
    quint64 m_seed;
    std::map<QString, FakeSystem> m_systems;
    std::unique_ptr<Engine> m_engine;
};

} // namespace lockstep
