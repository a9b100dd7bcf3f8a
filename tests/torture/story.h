// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oracle.h"
#include "world.h"

namespace lockstep {

/// One thing that happens to a Lockstep: a person's act, a fault out there, or time.
struct Step {
    enum class Kind {
        Save,
        Wait,
        RetryLane,
        RetryAll,
        RetrySystem,
        CancelJob,
        Discard,
        Restore,
        PushAgain,
        Pause,
        PauseFor,
        Resume,
        ChangeConfig,
        Mood,
        Restart,
        Crash,
        JumpWall,
        Sleep,
        FailStore,
    };
    Kind kind = Kind::Wait;
    int system = 0;
    int subject = 0;
    qint64 amount = 0; ///< ms, or whatever the kind needs

    QString text() const;
};

/// What one run of a story was and what it broke.
struct Run {
    QStringList breaks; ///< empty: none
    qint64 faults = 0; ///< answers that were not an acceptance, crashes, failed store accesses
    qint64 requests = 0;
};

/// A random life of a Lockstep with up to three systems and three subjects: the same seed gives the
/// same one. Systems are naive: whatever arrives last is what they hold, and a request that nobody
/// got an answer for may take effect up to twice the deadline later. It ends with calm, in which
/// everything must converge.
class Story final {
public:
    explicit Story(quint64 seed);

    Run run() const { return run(m_steps); }
    /// The fewest steps found that still break something, one a line.
    QStringList shrunk() const;

private:
    Run run(const QList<Step> &steps) const;

    quint64 m_seed;
    int m_systems = 1, m_subjects = 1;
    QList<Step> m_steps;
};

} // namespace lockstep
