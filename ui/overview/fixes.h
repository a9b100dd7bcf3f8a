// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lane.h"

namespace lockstep {

/// What mends a connection, as the text of a button, and where that is done.
struct Fix {
    enum class Where {
        None, ///< nothing but waiting or a retry
        System, ///< credential, address, limits: on the system's form
        Clinic, ///< the hours themselves
        Compare, ///< ours and theirs side by side
        Resume, ///< a person's pause ends
    };
    QString text;
    Where where = Where::None;
};

/// By the cause of the trouble; None where there is no trouble.
Fix fixOf(const Lane &lane);

} // namespace lockstep
