// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy.h"

#include "tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

const QList<PolicyMember> &policyMembers()
{
    static const QList<PolicyMember> members{
        {"publishHoldSeconds"_L1, &SyncPolicy::publishHoldSeconds, 0, 60, "seconds"_L1},
        {"driftCheckHours"_L1, &SyncPolicy::driftCheckHours, 1, 168, "hours"_L1},
        {"attemptDays"_L1, &SyncPolicy::attemptDays, 7, 3650, "days"_L1},
        {"excerptDays"_L1, &SyncPolicy::excerptDays, 1, 3650, "days"_L1},
        {"supersededDays"_L1, &SyncPolicy::supersededDays, 7, 3650, "days"_L1},
        {"auditYears"_L1, &SyncPolicy::auditYears, 1, 100, "years"_L1},
    };
    return members;
}

const PolicyMember *policyMember(QStringView name)
{
    const QList<PolicyMember> &members = policyMembers();
    const auto found = std::ranges::find_if(
        members, [name](const PolicyMember &member) { return member.name == name; });
    return found == members.end() ? nullptr : &*found;
}

namespace {

QString rangeFix(const PolicyMember &member)
{
    const QString text = member.unit == "seconds"_L1 ? tr("Choose %1 to %2 seconds.")
        : member.unit == "hours"_L1                  ? tr("Choose %1 to %2 hours.")
        : member.unit == "years"_L1                  ? tr("Choose %1 to %2 years.")
                                                     : tr("Choose %1 to %2 days.");
    return text.arg(member.least).arg(member.most);
}

} // namespace

QList<Problem> checkPolicy(const SyncPolicy &policy)
{
    QList<Problem> problems;
    for (const PolicyMember &member : policyMembers()) {
        const int value = policy.*member.value;
        if (value >= member.least && value <= member.most)
            continue;
        problems.append({.path = u'/' + member.name,
            .reason = u"policy-range"_s,
            .message = tr("%1 is %2.").arg(member.name).arg(value),
            .fix = rangeFix(member)});
    }
    return problems;
}

} // namespace lockstep
