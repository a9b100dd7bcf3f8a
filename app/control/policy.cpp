// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy.h"

#include "jsonrows.h"
#include "nearestname.h"
#include "session.h"
#include "verbs.h"

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

/// What a member does, for people.
QString meaning(const PolicyMember &member)
{
    if (member.value == &SyncPolicy::publishHoldSeconds)
        return u"a saved change waits so long and can be taken back unseen"_s;
    if (member.value == &SyncPolicy::driftCheckHours)
        return u"what a system holds is read back so often"_s;
    if (member.value == &SyncPolicy::attemptDays)
        return u"attempts are kept so long"_s;
    if (member.value == &SyncPolicy::excerptDays)
        return u"what systems answered is kept so long"_s;
    if (member.value == &SyncPolicy::supersededDays)
        return u"revisions that a newer one replaced are kept so long"_s;
    return u"the audit is kept so long"_s;
}

void tell(Output &out, const SyncPolicy &policy)
{
    out.row(toRow(policy));
    QList<QStringList> rows;
    for (const PolicyMember &member : policyMembers())
        rows.append({member.name, QString::number(policy.*member.value), member.unit,
            u"%1-%2"_s.arg(member.least).arg(member.most), meaning(member)});
    out.table({u"KEY"_s, u"VALUE"_s, u"UNIT"_s, u"RANGE"_s, u"MEANING"_s}, rows);
}

std::optional<int> show(Session &session)
{
    const auto engine = session.application.reader();
    if (!engine)
        return session.out.fail(engine.error());
    const auto policy = (*engine)->queries().policy();
    if (!policy)
        return session.out.fail(policy.error());
    tell(session.out, *policy);
    return Done;
}

Error unknownKey(const QString &key)
{
    QStringList names;
    for (const PolicyMember &member : policyMembers())
        names.append(member.name);
    const QString near = nearestName(key, names);
    return {.reason = u"policy-unknown"_s,
        .text = u"The policy has no \"%1\"."_s.arg(key),
        .fix = near.isEmpty() ? u"It has: %1."_s.arg(names.join(u", "_s))
                              : u"Did you mean \"%1\"?"_s.arg(near)};
}

std::optional<int> set(Session &session)
{
    const QString &key = session.line.arguments[0];
    const QString &text = session.line.arguments[1];
    const PolicyMember *member = policyMember(key);
    if (!member)
        return session.out.failUsage(unknownKey(key));
    bool whole = false;
    const int value = text.toInt(&whole);
    if (!whole)
        return session.out.failUsage({.reason = u"policy-value"_s,
            .text = u"\"%1\" is not a whole number."_s.arg(text),
            .fix
            = u"Write %1 to %2 (%3)."_s.arg(member->least).arg(member->most).arg(member->unit)});
    const auto engine = session.application.engine();
    if (!engine)
        return session.out.fail(engine.error());
    SyncPolicy policy = (*engine)->policy();
    policy.*member->value = value;
    if (const auto saved = (*engine)->savePolicy(policy); !saved)
        return session.out.fail(saved.error());
    tell(session.out, policy);
    return Done;
}

} // namespace

Verb policyShow()
{
    return {.words = {u"policy"_s, u"show"_s},
        .summary = u"what the whole installation agreed on: publish hold, what is kept how long"_s,
        .run = show};
}

Verb policySet()
{
    return {.words = {u"policy"_s, u"set"_s},
        .arguments = u"KEY VALUE"_s,
        .least = 2,
        .most = 2,
        .summary = u"changes it, audited"_s,
        .details = u"\"policy show\" lists the keys and their ranges."_s,
        .run = set};
}

Verb policy()
{
    Verb verb = policyShow();
    verb.words = {u"policy"_s};
    verb.summary = u"the same as \"policy show\""_s;
    return verb;
}

} // namespace lockstep::control
