// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QLayoutItem>

#include <algorithm>

namespace lockstep {

/// The width at which a layout item is as one would like to see it. A text that can wrap asks for a
/// line of its own, as long as that can be read; Qt's own hint would break it early.
inline int naturalWidth(QLayoutItem &item)
{
    constexpr int MostCharacters = 90;
    const auto *label = qobject_cast<const QLabel *>(item.widget());
    if (!label || !label->wordWrap())
        return item.sizeHint().width();
    const QFontMetrics metrics = label->fontMetrics();
    const QMargins around = label->contentsMargins();
    int widest = 0;
    for (const QString &line : label->text().split(u'\n'))
        widest = std::max(widest, metrics.horizontalAdvance(line));
    return std::min(widest, MostCharacters * metrics.averageCharWidth()) + around.left()
        + around.right() + 2 * label->margin() + 2;
}

} // namespace lockstep
