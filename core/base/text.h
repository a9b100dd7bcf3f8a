// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace lockstep {

/// The instant as RFC 3339 in UTC with milliseconds, e.g. 2026-11-23T05:00:00.123Z.
QString rfc3339Ms(qint64 epochMs);
/// The same with microseconds.
QString rfc3339Us(qint64 epochUs);

/// A UUIDv7 (RFC 9562) for the given instant, its random part from `random` (two draws of 64 bits).
QString uuid7(qint64 epochMs, quint64 randomHigh, quint64 randomLow);

} // namespace lockstep
