// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "system.h"

#include <QList>
#include <QString>

#include <optional>

namespace lockstep {

/// Reads a span of time as people type it: "5" (seconds), "5 s", "1.5 min", "2 h", "1 d",
/// "1 h 30 min". Milliseconds, or nothing when it cannot be read.
std::optional<qint64> parseDuration(QStringView text);
/// The span so that parseDuration() reads the same value back: "0 s", "1.5 s", "2 min",
/// "1 h 30 min".
QString formatDuration(qint64 ms);

/// What a typed retry schedule says.
struct TypedSchedule {
    QList<qint64> waitsMs;
    QString unread; ///< the first part that cannot be read; empty when all was
};
/// Reads waits separated by commas or semicolons.
TypedSchedule parseSchedule(const QString &text);
/// The schedule so that parseSchedule() reads it back.
QString formatSchedule(const QList<qint64> &waitsMs);
/// The schedule in one sentence: "5 s doubling to 15 min, 8 tries, 1 h 2 min in all".
QString describeSchedule(const QList<qint64> &waitsMs);
/// A limit in one sentence: "At most 5 a second …".
QString describeLimits(const SystemLimits &limits);

} // namespace lockstep
