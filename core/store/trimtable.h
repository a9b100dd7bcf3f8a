// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

namespace lockstep {

/// What retention takes out of `attempts` and `events`, a batch at a time, oldest rows first. Kept
/// are: current events, revisions that a system still holds, the attempt that brought them there,
/// and every attempt about a change that is not in lockstep.
class TrimTable final {
public:
    explicit TrimTable(Database &db);

    /// One batch of rows behind the key `after`.
    struct Batch {
        qint64 removed = 0; ///< rows, or bodies
        qint64 last = 0; ///< key of the last row looked at; `after` when there was none
        bool more = false; ///< more rows may be old enough
    };
    /// Takes the bodies of answers out of attempts that began before `beforeMs`, and leaves `days`
    /// as a mark.
    Batch excerpts(qint64 beforeMs, qint64 after, int days, int limit);
    Batch attempts(qint64 beforeMs, qint64 after, int limit);
    /// Events that a newer revision replaced. Where an attempt still tells of one, only its body
    /// goes, and `days` stays as a mark.
    Batch events(qint64 beforeMs, qint64 after, int days, int limit);

private:
    /// The keys of the next `limit` rows that are old enough, and the last of them.
    QList<qint64> oldest(
        Statement &statement, qint64 before, qint64 after, int limit, Batch &batch);

    Statement m_oldAttempts, m_oldEvents, m_removeExcerpt, m_removeAttempt, m_removeEvent,
        m_removeBody;
};

} // namespace lockstep
