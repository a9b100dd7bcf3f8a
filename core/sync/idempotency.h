// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lane.h"

#include <QString>

namespace lockstep {

/// The idempotency key of one revision for one lane: the same for every try, another for every
/// forced push (delivery.md section 6). Deterministic, so that a crash between claim and send uses
/// it again; contains no dot.
QString idempotencyKey(
    const QString &installation, const LaneKey &lane, qint64 epoch, qint64 revision, int push);

} // namespace lockstep
