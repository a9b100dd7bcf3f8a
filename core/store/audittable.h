// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "views.h"

namespace lockstep {

/// Table `audit`: who did what, chained by SHA-256 so that a change, a gap or a swap shows. The
/// chain has no key: it shows what happened to the trail by accident or by a hand that does not
/// know it, and an exported copy shows the rest. Its head is noted in `settings` every so many
/// entries and at the end of a session, so that a trail cut off at its end shows too.
class AuditTable final {
public:
    explicit AuditTable(Database &db);

    /// The head is noted at least so often.
    static constexpr qint64 AnchorEvery = 100;

    void append(qint64 atMs, const QString &actor, const QString &action, const QString &object,
        const QString &detail = {});
    /// Newest first; `object` empty is all.
    QList<AuditRow> newest(const QString &object, int limit);
    AuditPage page(const AuditFilter &filter);
    /// Of the newest few thousand entries.
    AuditNames names();
    /// Follows the chain from where `chain` stands, at most so many entries further.
    AuditChain follow(AuditChain chain, qint64 most, qint64 nowMs);
    /// The first entry whose hash does not fit; 0: the chain is whole.
    qint64 firstBroken();
    /// Notes the head; for the end of a session.
    void anchor();
    /// Entries among the newest `limit` before `before` that do not fit the one before them.
    struct Compared {
        QList<qint64> broken;
        qint64 next = 0; ///< where to go on; 0: these were the last
    };
    Compared compare(qint64 before, int limit);
    /// Removes at most `limit` entries of before `beforeMs`, the oldest first; the chain then
    /// begins behind them. Answers how many.
    int trim(qint64 beforeMs, int limit);
    /// After a rolled-back transaction: forgets the head it had in memory.
    void forgetHead() { m_head.reset(); }

private:
    struct Head {
        qint64 seq = 0;
        QByteArray hash;
    };
    const Head &head();
    Head anchored();
    /// What the chain begins behind: the last entry that was removed by policy.
    Head trimmed();

    Database &m_db;
    std::optional<Head> m_head;
    Statement m_append, m_newestHash, m_from, m_newest, m_newestOf, m_anchor, m_anchored, m_pairs,
        m_oldest, m_removeTo, m_trimmed, m_setTrimmed;
};

} // namespace lockstep
