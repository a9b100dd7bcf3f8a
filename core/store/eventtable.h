// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "event.h"
#include "views.h"

#include <QCache>

namespace lockstep {

/// Tables `events`: append-only, the newest event of a subject is its state.
class EventTable final {
public:
    explicit EventTable(Database &db);

    /// Where a subject stands now.
    struct Head {
        qint64 seq = 0;
        qint64 revision = 0;
        QString eventId;
        QString digest;
        QString actor;
        qint64 savedAtUs = 0;
    };
    std::optional<Head> head(const QString &topic, const QString &subject);
    /// The event that a client's change id made, if it was saved already.
    std::optional<Head> byChangeId(const QString &changeId);
    /// Returns the row's seq.
    qint64 append(const Event &event);

    /// Events never change, so the newest ones read or written are kept in memory.
    std::optional<Event> bySeq(qint64 seq);
    /// After a rolled-back transaction: a seq may be given to another event.
    void forgetKept() { m_kept.clear(); }
    std::optional<Event> byId(const QString &id);
    /// The event of that revision, and its row.
    std::optional<std::pair<qint64, Event>> ofRevision(
        const QString &topic, const QString &subject, qint64 revision);
    /// Newest first.
    QList<RevisionRow> revisions(const QString &topic, const QString &subject, int limit);
    /// Every (topic, subject) with the seq and revision of its newest event; for a new system's
    /// first lanes.
    struct SubjectHead {
        QString topic, subject;
        qint64 seq = 0, revision = 0, savedAtMs = 0;
    };
    QList<SubjectHead> heads();
    qint64 count();
    /// Seqs among the newest `limit` events before `before` whose body does not match its digest.
    struct Compared {
        QList<qint64> altered;
        qint64 next = 0; ///< where to go on; 0: these were the last
    };
    Compared compare(qint64 before, int limit);

private:
    QCache<qint64, Event> m_kept{4 * 1024 * 1024}; ///< by seq; costs the bytes of the body
    Statement m_head, m_byChangeId, m_append, m_bySeq, m_byId, m_ofRevision, m_revisions, m_heads,
        m_count, m_newest;
};

} // namespace lockstep
