// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"
#include "http/transport.h"

namespace lockstep {

/// What an answer means: the table of delivery.md section 3 as a pure function. `nowMs` is the wall
/// time, for dates in Retry-After. What is kept for history (request, response, body) is left
/// empty.
Outcome outcomeFrom(const HttpAnswer &answer, qint64 nowMs);

} // namespace lockstep
