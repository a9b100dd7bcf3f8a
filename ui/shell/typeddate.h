// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace lockstep {

/// A point in time as a person typed it.
struct TypedMoment {
    QDateTime moment; ///< in the viewer's zone; of a date: its midnight
    bool wholeDay = false; ///< only a date was typed
};

/// Reads "today", "yesterday", a date as the region writes it or as ISO does, each with or without
/// a time ("11/22/2026 2:30 PM", "2026-11-22 14:30"). Nothing when it is none of these.
std::optional<TypedMoment> momentFromText(const QString &text, qint64 nowMs);
/// The date as the region writes it, for a field's format hint and for showing what was read.
QString typedDate(const QDateTime &moment, bool wholeDay);

} // namespace lockstep
