// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words.h"

#include <QHash>
#include <QString>

namespace lockstep {

/// (system, topic, subject): names one lane. Written SYSTEM/TOPIC/SUBJECT for people.
struct LaneKey {
    QString system;
    QString topic;
    QString subject;

    bool operator==(const LaneKey &) const = default;

    QString text() const { return system + u'/' + topic + u'/' + subject; }
    /// The key written so; empty members when the text has not two slashes. Neither systems nor
    /// topics contain one.
    static LaneKey fromText(const QString &text);
};

inline size_t qHash(const LaneKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.system, key.topic, key.subject);
}

/// What one system should hold, has accepted, and has been seen to hold, of one subject. One row of
/// the queue, one cell of the matrix.
struct Lane {
    qint64 id = 0;
    LaneKey key;
    LaneState state = LaneState::Pending;
    qint64 desired = 0; ///< newest revision
    qint64 applied = 0; ///< newest revision accepted; never falls; 0 is none
    qint64 verified = 0; ///< newest revision read back equal; 0 is none
    int attempts = 0; ///< tries used up for `desired`
    int tries = 0; ///< how often `desired` was put on the wire, used up or not
    Reason answered = Reason::None; ///< how the newest of these tries ended; None: it did not yet
    int push = 0; ///< rises with each forced push; part of the idempotency key
    qint64 nextAtMs = 0; ///< when it is due, wall ms; meaningful for pending and retrying
    qint64 notBeforeMs = 0; ///< the publish hold: nothing of `desired` is sent before; 0 is at once
    qint64 ambiguousUntilMs
        = 0; ///< until then bytes of an unknown outcome may still arrive there; 0 is none
    Reason reason = Reason::None; ///< why it is retrying, held, failed or discarded
    qint64 sinceMs = 0; ///< when `state` began
    qint64 failingSinceMs
        = 0; ///< since when it fails, whatever was tried meanwhile; 0: it does not

    // What reading back told. All of it is about `applied`; `verified` is above.
    qint64 askedAtMs = 0; ///< when the newest read-back ended, however it did; 0 is never
    qint64 checkedAtMs = 0; ///< when they last told what they hold
    qint64 equalAtMs = 0; ///< when that was last equal to what they had accepted
    qint64 driftSinceMs = 0; ///< since when they are seen to hold something else; 0: no drift known
    qint64 ignoredUntilMs = 0; ///< a person lets the drift be until then; 0: nobody does
    Reason checkReason = Reason::None; ///< why the newest read-back told nothing; None: it told

    /// Since when it is in the trouble it is in: its first failure, or when it was paused.
    qint64 troubleSinceMs() const
    {
        return failingSinceMs > 0 && reason != Reason::PausedByPerson ? failingSinceMs : sinceMs;
    }
    /// It waits because its system is held; `desired` itself was not refused for that.
    bool waitsUnrefused() const { return state == LaneState::Held && answered != reason; }
    /// They accepted the newest revision, and hold something else.
    bool drifted() const { return state == LaneState::Delivered && driftSinceMs > 0; }
    /// So, and nobody said that it may stay like that.
    bool driftNeedsPerson(qint64 nowMs) const { return drifted() && ignoredUntilMs <= nowMs; }
    bool operator==(const Lane &) const = default;
};

} // namespace lockstep
