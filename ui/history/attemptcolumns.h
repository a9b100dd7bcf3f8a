// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"
#include "widgets/tablemodel.h"

namespace lockstep {

class StateStore;

/// How an attempt ended, in a word or two: "Accepted", "hours rejected".
QString outcomeText(const Attempt &attempt);
Mark markOf(const Attempt &attempt);

// Columns that tables of attempts share.

Column<Attempt> timeColumn(const StateStore &state);
Column<Attempt> subjectColumn(const StateStore &state);
Column<Attempt> systemColumn();
Column<Attempt> revisionColumn();
Column<Attempt> tryColumn();
Column<Attempt> codeColumn();
Column<Attempt> durationColumn();
Column<Attempt> outcomeColumn();

} // namespace lockstep
