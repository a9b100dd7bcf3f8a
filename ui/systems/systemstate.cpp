// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/systemstate.h"

#include "shell/fixes.h"
#include "shell/statestore.h"
#include "shell/timetext.h"

#include <algorithm>

namespace lockstep {

namespace {

QString pausedSentence(const SystemStatus &system, qint64 nowMs)
{
    const QString since = momentText(system.pausedSinceMs, nowMs);
    return system.pausedUntilMs > 0
        ? SystemState::tr("Paused by %1 since %2, until %3.")
              .arg(system.pausedBy, since, momentText(system.pausedUntilMs, nowMs))
        : SystemState::tr("Paused by %1 since %2, until resumed.").arg(system.pausedBy, since);
}

QString heldSentence(const SystemStatus &system, qint64 nowMs)
{
    const QString why = causeText(system.holdReason, system.config.name, 0, &system);
    const QString since = momentText(system.heldSinceMs, nowMs);
    if (system.nextProbeMs > nowMs)
        return SystemState::tr("%1 Lockstep has stopped sending to it since %2; next try %3.")
            .arg(why, since, momentText(system.nextProbeMs, nowMs));
    return SystemState::tr("%1 Lockstep has stopped sending to it since %2, until you try again.")
        .arg(why, since);
}

QString wellSentence(const SystemStatus &system, qint64 nowMs)
{
    if (system.testedAtMs == 0)
        return SystemState::tr("Nothing stands in the way. Its connection was never tested here.");
    const QString when = momentText(system.testedAtMs, nowMs);
    return system.testPassed
        ? SystemState::tr("Nothing stands in the way. Connection tested %1: no trouble found.")
              .arg(when)
        : SystemState::tr("Connection tested %1: it did not work.").arg(when);
}

bool waits(LaneState state)
{
    return state == LaneState::Pending || state == LaneState::Sending
        || state == LaneState::Retrying || state == LaneState::Held;
}

} // namespace

bool SystemState::isWell(const StateStore &state, const SystemStatus &system)
{
    const MarkCounts counts = state.counts(system.config.name);
    const bool troubled = counts[Mark::Failed] + counts[Mark::Retrying] > 0
        || system.consecutiveFailures > 0 || (system.testedAtMs > 0 && !system.testPassed);
    return !system.held() && system.breaker == BreakerState::Closed && !troubled
        && counts[Mark::Accepted] + counts[Mark::InSync] > 0;
}

QString SystemState::word(const StateStore &state, const SystemStatus &system)
{
    if (system.paused)
        return tr("Paused");
    if (system.holdReason == Reason::CredentialMissing)
        return tr("Credential missing");
    if (system.holdReason == Reason::AdapterUnknown)
        return tr("Adapter unknown");
    if (system.holdReason != Reason::None)
        return tr("Failing");
    if (system.breaker == BreakerState::Open)
        return tr("Breaker open");
    if (system.breaker == BreakerState::HalfOpen)
        return tr("Breaker half-open");
    const MarkCounts counts = state.counts(system.config.name);
    const qint64 accepted = counts[Mark::Accepted] + counts[Mark::InSync];
    if (counts[Mark::Failed] > 0 && accepted == 0)
        return tr("Failing");
    if (counts[Mark::Failed] + counts[Mark::Retrying] > 0 || system.consecutiveFailures > 0
        || (system.testedAtMs > 0 && !system.testPassed))
        return tr("Degraded");
    if (isWell(state, system))
        return tr("Healthy");
    return system.testedAtMs > 0 ? tr("Tested, nothing sent yet") : tr("Never tested");
}

QString SystemState::sentence(const SystemStatus &system, qint64 nowMs)
{
    if (system.paused)
        return pausedSentence(system, nowMs);
    if (system.holdReason != Reason::None)
        return heldSentence(system, nowMs);
    if (system.breaker == BreakerState::Open)
        return tr(
            "Resting: %n failures in a row; next try %1.", nullptr, system.consecutiveFailures)
            .arg(momentText(system.breakerUntilMs, nowMs));
    if (system.breaker == BreakerState::HalfOpen)
        return tr("Rested after failures; one change goes ahead to see if it is well.");
    if (system.gatedUntilMs > nowMs)
        return tr("Asked us to wait until %1.").arg(momentText(system.gatedUntilMs, nowMs));
    if (system.consecutiveFailures > 0)
        return tr("%n failures in a row.", nullptr, system.consecutiveFailures);
    return wellSentence(system, nowMs);
}

SystemState::Waiting SystemState::waiting(const StateStore &state, const QString &system)
{
    Waiting waiting;
    for (const Lane &lane : state.lanes()) {
        if (lane.key.system != system || !waits(lane.state))
            continue;
        ++waiting.clinics;
        waiting.replaced += int(std::max<qint64>(0, lane.desired - lane.applied - 1));
    }
    return waiting;
}

QString SystemState::resumePreview(const StateStore &state, const SystemStatus &system)
{
    const Waiting waits = waiting(state, system.config.name);
    if (waits.clinics == 0 || !system.held())
        return {};
    const QString clinics = tr("%n clinics", "that wait to be sent", waits.clinics);
    if (!system.paused)
        return tr("Once %1, the newest hours of %2 are tried.", "the key is fixed, 6 clinics")
            .arg(untilMended(system.holdReason, &system), clinics);
    if (waits.replaced == 0)
        return tr("When resumed, it gets the newest hours of %1.").arg(clinics);
    return tr("When resumed, it gets the newest hours of %1 (%2).")
        .arg(clinics, tr("%n older changes are replaced by newer ones", nullptr, waits.replaced));
}

} // namespace lockstep
