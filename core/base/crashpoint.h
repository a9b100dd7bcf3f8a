// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lockstep {

/// In test builds: ends the process as kill -9 does, when LOCKSTEP_CRASH_AT names this point (NAME
/// or NAME:N for the N-th passing). Nothing in a release build.
#ifdef LOCKSTEP_TEST_HOOKS
void crashPoint(const char *name);
#else
inline void crashPoint(const char *) { }
#endif

} // namespace lockstep
