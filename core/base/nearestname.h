// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace lockstep {

/// The known name that a mistyped one most likely meant, whatever its case; empty when none is near
/// (more than a third of its letters differ).
QString nearestName(const QString &typed, const QStringList &known);

} // namespace lockstep
