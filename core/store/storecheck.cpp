// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storecheck.h"

using namespace Qt::StringLiterals;

namespace lockstep {

bool StoreCheck::next(int rows)
{
    if (m_eventsBefore > 0) {
        const EventTable::Compared events = m_events.compare(m_eventsBefore, rows);
        for (const qint64 seq : events.altered)
            m_findings.append(u"event %1: its body does not match its digest"_s.arg(seq));
        m_eventsBefore = events.next;
    }
    if (m_auditBefore > 0) {
        const AuditTable::Compared audit = m_audit.compare(m_auditBefore, rows);
        for (const qint64 seq : audit.broken)
            m_findings.append(u"audit entry %1: the chain is broken here"_s.arg(seq));
        m_auditBefore = audit.next;
    }
    return m_eventsBefore > 0 || m_auditBefore > 0;
}

} // namespace lockstep
