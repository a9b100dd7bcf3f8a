// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace lockstep {

/// The wait that a Retry-After asks for, in milliseconds from `nowMs` (wall time): whole seconds or
/// one of the three forms of an HTTP date (RFC 9110). Past is 0, more than a day is a day, anything
/// else is nothing.
std::optional<qint64> retryAfterMs(QByteArrayView value, qint64 nowMs);

/// The longest wait that any Retry-After header in a head asks for.
std::optional<qint64> retryAfterMsInHead(QByteArrayView head, qint64 nowMs);

} // namespace lockstep
