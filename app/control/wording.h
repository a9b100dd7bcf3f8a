// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "output.h"
#include "queries.h"

namespace lockstep::control {

// How things are told to a person in a terminal.

/// One attempt, one line: when, how it went, where, what, in how long.
QString flowLine(const Output &out, const Attempt &attempt);

/// "1500 of 1500 in lockstep", and what is not.
QString summaryLine(const Output &out, const StateCounts &counts);

/// The exit code that the lanes deserve: 1 when one failed or is held.
Exit exitOf(const StateCounts &counts);
/// The same, and 1 when one has drifted and nobody lets it be.
Exit exitOf(const StoreStatus &status);

/// The system of that name, or an error that names the nearest one.
Result<SystemStatus> systemNamed(Queries &queries, const QString &name);

/// The beginning of what the system answered to the newest attempt of a lane, in one line; empty
/// when it said nothing.
QString theirAnswer(Queries &queries, const LaneKey &lane);

/// Clock time of the person's zone, "10:42:07".
QString clockTime(qint64 epochMs);
/// How long ago, roughly: "12 s", "4 min", "3 h", "2 d".
QString age(qint64 ms);

} // namespace lockstep::control
