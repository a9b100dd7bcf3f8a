// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace lockstep {

/// The date at a clinic: hours are always in the clinic's zone, not the viewer's.
inline QDate dateAt(const QString &timezone, qint64 wallMs)
{
    const QTimeZone zone(timezone.toLatin1());
    return zone.isValid() ? QDateTime::fromMSecsSinceEpoch(wallMs, zone).date()
                          : QDateTime::fromMSecsSinceEpoch(wallMs).date();
}

} // namespace lockstep
