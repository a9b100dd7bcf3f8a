// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lockstep {

/// The current IANA name of a time zone, or null if `name` is none we take (hours.md 2.2 and 5.3).
/// Taken are area/location names of the system's zone database and UTC; retired names such as
/// US/Eastern or Asia/Calcutta give the name that replaced them. Never taken: abbreviations (EST),
/// offsets (UTC-05:00, Etc/GMT+5), Windows names.
QString currentTimezone(const QString &name);

} // namespace lockstep
