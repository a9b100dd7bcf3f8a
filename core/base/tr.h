// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace lockstep {

/// A text for people in their language, for code that is no QObject. Its context is the namespace,
/// which is what lupdate notes down for a free function. Tables mark theirs with
/// QT_TRANSLATE_NOOP("lockstep", …).
inline QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return *text == '\0' ? QString() : QCoreApplication::translate("lockstep", text, comment, n);
}

} // namespace lockstep
