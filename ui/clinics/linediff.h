// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace lockstep {

/// A line of two texts laid side by side.
struct DiffLine {
    enum class Kind { Same, Added, Removed };
    Kind kind = Kind::Same;
    QString text;

    bool operator==(const DiffLine &) const = default;
};

/// The fewest removed and added lines that make `before` into `after`. Very long texts are told as
/// removed and added as a whole.
QList<DiffLine> lineDiff(const QStringList &before, const QStringList &after);

/// With "+ ", "- " and two spaces before each line; of what is the same, a few lines around a
/// difference.
QString diffText(const QList<DiffLine> &lines);

} // namespace lockstep
