// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tr.h"

#include <QDateTime>
#include <QLocale>

namespace lockstep {

/// Until when what is discarded at this moment can be taken back at least, in the person's
/// language: 30 days (console.md 1.5, rule 7). Nothing takes the possibility away after that.
inline QString restorableUntil(qint64 discardedAtMs)
{
    constexpr int RestorableDays = 30;
    const QDate until
        = QDateTime::fromMSecsSinceEpoch(discardedAtMs).date().addDays(RestorableDays);
    return QLocale().toString(until, tr("MMM d"));
}

} // namespace lockstep
