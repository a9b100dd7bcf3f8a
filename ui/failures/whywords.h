// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failures/grouping.h"

namespace lockstep {

/// Why a group fails, one line each: when it began and how many wait, what the breaker does, what
/// was changed at that system before it began and since, and their own words.
QStringList whyLines(const GroupItem &item, const SystemStatus *system,
    const QList<AuditRow> &audit, const QString &theirWords, qint64 nowMs);
/// When Lockstep tries again by itself, in one sentence; empty: it does not.
QString nextTryText(const GroupItem &item, const SystemStatus *system, qint64 nowMs);
/// What failed last and how that ended, for a page on which nothing fails: "Last failure: Tue 4:10
/// PM at Google (503, server error), mended by a retry at Tue 4:12 PM." `after` is what ended it;
/// null: nothing did.
QString lastFailureText(const Attempt &failed, const Attempt *after, qint64 nowMs);
/// "Solved today: 2 causes, 64 changes"; empty: nothing was.
QString solvedText(const QList<SolvedCause> &causes);

} // namespace lockstep
