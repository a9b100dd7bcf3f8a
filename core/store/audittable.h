// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "views.h"

namespace lockstep {

/// Table `audit`: who did what, chained by SHA-256 so that a change, a gap or a swap shows.
class AuditTable final {
public:
    explicit AuditTable(Database &db);

    void append(qint64 atMs, const QString &actor, const QString &action, const QString &object,
        const QString &detail = {});
    /// Newest first; `object` empty is all.
    QList<AuditRow> newest(const QString &object, int limit);
    /// The first entry whose hash does not fit; 0: the chain is whole.
    qint64 firstBroken();
    /// After a rolled-back transaction: forgets the head it had in memory.
    void forgetHead() { m_head.reset(); }

private:
    struct Head {
        qint64 seq = 0;
        QByteArray hash;
    };
    const Head &head();

    std::optional<Head> m_head;
    Statement m_append, m_newestHash, m_all, m_newest, m_newestOf;
};

} // namespace lockstep
