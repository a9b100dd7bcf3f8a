// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lane.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace lockstep {

// What a person or a program asks the engine to do, and what it answers. Values only.

/// A new state of one subject.
struct Change {
    QString topic;
    QString subject;
    QByteArray body; ///< canonical JSON
    QString actor;
    QString changeId; ///< unique, made by the client; empty: the engine makes one
    std::optional<qint64> ifRevision; ///< refuse with "revision-conflict" unless this is the newest
    qint64 savedAtUs = 0; ///< when the person saved; 0: now
};

/// What a save led to.
struct Published {
    QString eventId; ///< empty when nothing changed
    qint64 revision = 0;
    bool changed = false; ///< false: the same state was saved already, nothing is sent
    int systems = 0; ///< lanes that moved
    qint64 heldUntilMs = 0; ///< no system receives it before, and it can be taken back unseen; 0:
                            ///< it went at once
};

struct ImportCounts {
    qint64 added = 0;
    qint64 changed = 0;
    qint64 same = 0;
};

/// Which lanes a command means. Exactly one member is used, the first that is set.
struct LaneSelection {
    QList<LaneKey> lanes;
    QString group; ///< FailureGroup::id
    QString system;
    bool all = false; ///< every failed, held, retrying or discarded lane the command applies to
};

/// Answer to a retry. The newest state goes, never an old body.
struct RetryStarted {
    qint64 jobId = 0; ///< 0: there was nothing to do
    qint64 queued = 0;
    qint64 already = 0; ///< were in lockstep already: nothing is sent
    qint64 held = 0; ///< of queued: wait until their system is resumed
};

/// Answer to a request to read back and compare.
struct CheckStarted {
    qint64 jobId = 0; ///< 0: there was nothing to do
    qint64 queued = 0;
    qint64 notReadable = 0; ///< their system cannot be asked what it holds
    qint64 notAccepted = 0; ///< they have accepted nothing yet, or are being sent to now
};

} // namespace lockstep
