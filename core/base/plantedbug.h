// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lockstep {

/// In test builds: whether LOCKSTEP_PLANT names this bug, so that a check can show that it would
/// notice it. A check that never failed on its planted bug does not count. Nothing in a release
/// build.
#ifdef LOCKSTEP_TEST_HOOKS
bool planted(const char *bug);
#else
constexpr bool planted(const char *)
{
    return false;
}
#endif

} // namespace lockstep
