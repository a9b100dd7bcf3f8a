// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTextDocument>

namespace lockstep {

/// A tooltip that holds a text of people or systems: Qt takes what looks like markup for markup
/// there, and would read files and addresses that it names (security.md S15).
inline QString plainTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

} // namespace lockstep
