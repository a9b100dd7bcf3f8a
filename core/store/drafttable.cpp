// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafttable.h"

using namespace Qt::StringLiterals;

namespace lockstep {

DraftTable::DraftTable(Database &db)
    : m_put(db,
        u"INSERT INTO drafts (clinic, actor, based_on_revision, base, document, updated_at) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (clinic, actor) DO UPDATE SET "
        "based_on_revision = excluded.based_on_revision, base = excluded.base, "
        "document = excluded.document, updated_at = excluded.updated_at"_s)
    , m_remove(db, u"DELETE FROM drafts WHERE clinic = ? AND actor = ?"_s)
    , m_of(db,
          u"SELECT clinic, actor, based_on_revision, base, document, updated_at FROM drafts "
          "WHERE actor = ? ORDER BY clinic"_s)
{
}

void DraftTable::put(const Row &row)
{
    m_put.run(row.clinic, row.actor, row.basedOnRevision, row.base, row.document, row.updatedAtMs);
}

void DraftTable::remove(const QString &clinic, const QString &actor)
{
    m_remove.run(clinic, actor);
}

QList<DraftTable::Row> DraftTable::of(const QString &actor)
{
    QList<Row> rows;
    if (!m_of.run(actor))
        return rows;
    while (m_of.next())
        rows.append({.clinic = m_of.text(0),
            .actor = m_of.text(1),
            .basedOnRevision = m_of.whole(2),
            .base = m_of.utf8(3),
            .document = m_of.utf8(4),
            .updatedAtMs = m_of.whole(5)});
    return rows;
}

} // namespace lockstep
