// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "place.h"
#include "theme.h"

namespace lockstep {

class StateStore;

/// One thing that waits for a person: the failed lanes of one system with one reason, or the lanes
/// of a system that have drifted.
struct Need {
    Mark mark = Mark::Failed; ///< Failed or Drifted
    QString group; ///< FailureGroup::id; empty for a drift
    QString system;
    Reason reason = Reason::None;
    qint64 count = 0;
    qint64 sinceMs = 0; ///< the oldest of them
    LaneKey sample; ///< the first of them by subject

    bool operator==(const Need &) const = default;
};

/// What needs a person now: failures, the biggest first, then drifts. Lanes that are retried by
/// themselves, and drifts that a person lets be, are not here.
QList<Need> needs(const StateStore &state);
/// How long the oldest change waits, as of the last word of the engine; 0: none waits.
qint64 oldestWaitMs(const StateStore &state);
/// A reason in a word or two, for cells and lists: "sign-in refused", "not reachable".
QString shortText(Reason reason);
/// Why the lane fails or waits: "sign-in refused"; "waits: sign-in refused" where its system is
/// held and its newest revision itself was not refused.
QString troubleText(const Lane &lane);

} // namespace lockstep
