// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemtable.h"

#include "plantedbug.h"

using namespace Qt::StringLiterals;

namespace lockstep {

SystemTable::SystemTable(Database &db)
    : m_all(db,
        u"SELECT name, config, paused, paused_by, paused_since, paused_until, hold_reason, "
        u"hold_detail, held_since, next_probe, "
        "gated_until, breaker, pause_note, tested_at, test_passed FROM systems ORDER BY name"_s)
    , m_put(db,
          u"INSERT INTO systems (name, config, paused, paused_by, paused_since, paused_until, "
          u"hold_reason, hold_detail, held_since, "
          "next_probe, gated_until, breaker, pause_note, tested_at, test_passed) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON "
          "CONFLICT (name) DO UPDATE SET "
          "config = excluded.config, paused = excluded.paused, paused_by = excluded.paused_by, "
          "paused_since = excluded.paused_since, "
          "paused_until = excluded.paused_until, hold_reason = excluded.hold_reason, hold_detail = "
          "excluded.hold_detail, "
          "held_since = excluded.held_since, next_probe = excluded.next_probe, gated_until = "
          "excluded.gated_until, "
          "breaker = excluded.breaker, pause_note = excluded.pause_note, tested_at = "
          "excluded.tested_at, test_passed = excluded.test_passed"_s)
    , m_remove(db, u"DELETE FROM systems WHERE name = ?"_s)
{
}

std::optional<QList<SystemTable::Row>> SystemTable::all()
{
    QList<Row> rows;
    if (!m_all.run())
        return std::nullopt;
    while (m_all.next()) {
        Row row{.config = m_all.utf8(1), .status = {}, .breaker = m_all.utf8(11)};
        SystemStatus &s = row.status;
        s.config.name = m_all.text(0);
        s.paused = m_all.whole(2) != 0 && !planted("pause-forgotten");
        s.pausedBy = m_all.text(3);
        s.pausedSinceMs = m_all.whole(4);
        s.pausedUntilMs = m_all.whole(5);
        s.holdReason = reasonFromName(m_all.text(6)).value_or(Reason::None);
        s.holdDetail = m_all.text(7);
        s.heldSinceMs = m_all.whole(8);
        s.nextProbeMs = m_all.whole(9);
        s.gatedUntilMs = m_all.whole(10);
        s.pauseNote = m_all.text(12);
        s.testedAtMs = m_all.whole(13);
        s.testPassed = m_all.whole(14) != 0;
        rows.append(row);
    }
    return rows;
}

void SystemTable::put(const QString &name, const Row &row)
{
    const SystemStatus &s = row.status;
    m_put.run(name, row.config, s.paused, s.pausedBy, s.pausedSinceMs, s.pausedUntilMs,
        lockstep::name(s.holdReason), s.holdDetail, s.heldSinceMs, s.nextProbeMs, s.gatedUntilMs,
        row.breaker, s.pauseNote, s.testedAtMs, s.testPassed);
}

void SystemTable::remove(const QString &name)
{
    m_remove.run(name);
}

} // namespace lockstep
