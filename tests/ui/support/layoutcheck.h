// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace lockstep {

/// What is wrong with how everything visible in a window is laid out, one line each: text that its
/// widget has no room for, widgets that reach out of what is around them or lie on one another,
/// and what scrolls sideways though it is no table and no payload.
QStringList layoutProblems(const QWidget &window);

} // namespace lockstep
