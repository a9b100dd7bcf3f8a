// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QList>
#include <QString>

namespace lockstep {

/// What a whole installation agreed on, whoever sits before it. Kept with the store; everything is
/// a whole number, so that a form and a command line can be made from policyMembers().
struct SyncPolicy {
    int publishHoldSeconds = 0; ///< a saved change waits so long before any system receives it, so
                                ///< that it can be taken back unseen
    int driftCheckHours
        = 6; ///< how old what is known of a system may become before it is read back
    int attemptDays = 90; ///< attempts are kept so long
    int excerptDays = 30; ///< what systems answered is kept so long
    int supersededDays = 90; ///< revisions that a newer one replaced are kept so long
    int auditYears = 6; ///< the audit is kept so long

    bool operator==(const SyncPolicy &) const = default;
};

/// One member of the policy: its name outside, where its value lies, and what values it may have.
struct PolicyMember {
    QLatin1StringView name;
    int SyncPolicy::*value;
    int least;
    int most;
    QLatin1StringView unit; ///< "seconds", "hours", "days", "years"
};

const QList<PolicyMember> &policyMembers();
/// The member of that name; none: there is no such member.
const PolicyMember *policyMember(QStringView name);

/// Members out of their range, reason "policy-range"; empty: it may be saved.
QList<Problem> checkPolicy(const SyncPolicy &policy);

} // namespace lockstep
