// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lockstep {

/// One switch in the settings of the window.
struct Switch {
    const char *key;
    bool fallback;
};

/// What people may switch about notices and the tray, a row each. They are read when they matter,
/// so that a change counts at once.
namespace notices {
inline constexpr Switch Any{"notify/any", true}; ///< off: none of the others
inline constexpr Switch Failures{"notify/failures", true};
inline constexpr Switch Breaker{"notify/breaker", true};
inline constexpr Switch AllClear{"notify/allClear", true};
inline constexpr Switch Jobs{"notify/jobs", true};
inline constexpr Switch Tray{"general/tray", false}; ///< not set: the first close asks
inline constexpr const char *MutedGroups = "notify/muted";
inline constexpr const char *ReadJobs = "jobs/read";
} // namespace notices

} // namespace lockstep
