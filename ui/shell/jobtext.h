// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"
#include "system.h"
#include "theme.h"

namespace lockstep {

// Retry jobs in words, the same in the status bar, in the list of jobs and on the failures page.

/// The job reads back and compares; it sends nothing.
bool isCheck(const JobProgress &job);
/// What is done: "Retry 41 · Google: sign-in refused", "Retry 6 · Google", "Retry 53".
QString jobTitle(const JobProgress &job);
/// How far it is: "12 of 41", "12 of 41, 1 failed again".
QString jobCountText(const JobProgress &job);
/// Lockstep itself stopped sending there: of many, one goes first. `system` may be null.
bool isHeld(const SystemStatus *system);
/// How it ended, or how far it is, in one sentence. `held`: its system is.
QString jobResultText(const JobProgress &job, bool held = false);
/// The same where there is little room; and where there is next to none.
QString jobBriefText(const JobProgress &job);
QString jobShortestText(const JobProgress &job);
/// Failures of the cause since the click; empty when there are none.
QString jobSinceText(const JobProgress &job);
/// How fast it may go and how long it will take: "10 per second, as Google allows, about 4 min
/// left". Empty while that is not known; `system` may be null.
QString jobPaceText(const JobProgress &job, const SystemStatus *system, qint64 nowMs);
/// Worst first: failed, running, all in lockstep.
Mark jobMark(const JobProgress &job);

} // namespace lockstep
