// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audittable.h"
#include "eventtable.h"

#include <QStringList>

#include <limits>

namespace lockstep {

/// Compares events with their digests and the audit with its chain, newest first, a piece at a time
/// (delivery.md section 10, step 9). Nothing is mended.
class StoreCheck final {
public:
    explicit StoreCheck(Database &db)
        : m_events(db)
        , m_audit(db)
    {
    }

    /// Looks at the next `rows` events and as many audit entries. False when none is left.
    bool next(int rows);
    /// One sentence each; empty: everything that was looked at is whole.
    const QStringList &findings() const { return m_findings; }

private:
    EventTable m_events;
    AuditTable m_audit;
    qint64 m_eventsBefore = std::numeric_limits<qint64>::max(); ///< 0: done
    qint64 m_auditBefore = std::numeric_limits<qint64>::max();
    QStringList m_findings;
};

} // namespace lockstep
