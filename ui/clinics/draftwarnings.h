// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

namespace lockstep {

/// What looks like a slip in what a person changed, a sentence each. Warnings never stand in the
/// way. What was odd before the change is not told again.
QStringList draftWarnings(const Clinic &saved, const Clinic &draft, qint64 nowMs);

} // namespace lockstep
