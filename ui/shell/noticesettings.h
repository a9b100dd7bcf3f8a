// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lockstep {

/// What is kept about notices and jobs in the settings of the window, beside the switches of
/// preferences.h. Both speak of one store.
namespace notices {
inline constexpr const char *MutedGroups = "notify/muted";
inline constexpr const char *ReadJobs = "jobs/read";
} // namespace notices

} // namespace lockstep
