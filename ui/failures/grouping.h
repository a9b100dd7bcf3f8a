// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"
#include "shell/theme.h"
#include "views.h"

namespace lockstep {

class StateStore;

/// What the failures are sorted into. Only causes are told by the store; the others are put
/// together from the lanes that the window knows.
enum class GroupBy { Cause, System, Clinic, Change };

/// One card of the failures page.
struct GroupItem {
    FailureGroup group;
    GroupBy by = GroupBy::Cause;
    QString title; ///< "Google · sign-in refused (401)", "Northside", …
    QList<LaneKey> lanes; ///< of anything but causes
    int causes = 1; ///< different reasons among them
    bool held = false; ///< Lockstep stopped sending to its system: one change goes first
    JobProgress job; ///< the newest retry of this group that is not read yet; id 0: none

    bool retrying() const { return job.running(); }
    /// That are not in lockstep; while a retry runs, with those that are on their way.
    qint64 changes() const;
    bool operator==(const GroupItem &other) const;
};

GroupItem causeItem(const FailureGroup &group);
/// The failing lanes by system, clinic or change, the biggest first.
QList<GroupItem> groupedBy(GroupBy by, const StateStore &state);
/// The failing lanes of a group, by clinic.
QList<Lane> lanesOf(const GroupItem &item, const StateStore &state);
/// Whether the words are found in the group, or in one of its clinics.
bool isFound(const QString &words, const GroupItem &item, const StateStore &state);
/// Whether the words are found in this lane: clinic, system, state.
bool isFound(const QString &words, const Lane &lane, const StateStore &state);
/// What a group looks like: failed where it waits for a person, retrying where it goes by itself.
Mark markOf(const FailureGroup &group);

} // namespace lockstep
