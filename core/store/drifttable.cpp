// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drifttable.h"

using namespace Qt::StringLiterals;

namespace lockstep {

DriftTable::DriftTable(Database &db)
    : m_find(db,
        u"SELECT body, revision, seen_at, ignored_by, ignored_reason FROM drifts WHERE lane_id = ?"_s)
    , m_put(db,
          u"INSERT INTO drifts (lane_id, body, revision, seen_at, ignored_by, ignored_reason) "
          u"VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (lane_id) DO UPDATE SET body = excluded.body, "
          u"revision = excluded.revision, seen_at = excluded.seen_at, ignored_by = "
          u"excluded.ignored_by, ignored_reason = excluded.ignored_reason"_s)
    , m_remove(db, u"DELETE FROM drifts WHERE lane_id = ?"_s)
{
}

std::optional<DriftTable::Row> DriftTable::find(qint64 laneId)
{
    std::optional<Row> row;
    if (m_find.run(laneId) && m_find.next()) {
        row = Row{.laneId = laneId,
            .body = {},
            .revision = m_find.whole(1),
            .seenAtMs = m_find.whole(2),
            .ignoredBy = m_find.text(3),
            .ignoredReason = m_find.text(4)};
        if (!m_find.isNull(0))
            row->body = m_find.utf8(0);
    }
    m_find.finish();
    return row;
}

void DriftTable::put(const Row &row)
{
    const QVariant body = row.body ? QVariant(QString::fromUtf8(*row.body))
                                   : QVariant(QMetaType::fromType<QString>());
    m_put.run(row.laneId, body, row.revision, row.seenAtMs, row.ignoredBy, row.ignoredReason);
}

void DriftTable::remove(qint64 laneId)
{
    m_remove.run(laneId);
}

} // namespace lockstep
