// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lockstep {

/// The IANA zone of a place in the United States, its territories, or Manila, from its postal state
/// code and its coordinates in degrees. Null where a small table cannot decide: near a border
/// between zones, and where the coordinates are not in the state.
QString usZone(const QString &state, double latitude, double longitude);

} // namespace lockstep
