// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

namespace lockstep {

/// A clinic as somebody is changing it and has not published. Its hours may break rules yet.
struct Draft {
    Clinic base; ///< what it was made from; revision 0: it was never published
    Clinic clinic; ///< as it is now; its revision is that of `base`
    QString actor; ///< whose it is; the engine sets it
    qint64 updatedAtMs = 0; ///< when it was kept; the engine sets it
};

/// A schedule of a published clinic that begins in the future.
struct ScheduledChange {
    QString clinic;
    QDate from;

    bool operator==(const ScheduledChange &) const = default;
};

} // namespace lockstep
