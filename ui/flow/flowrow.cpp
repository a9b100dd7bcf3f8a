// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowrow.h"

#include "shell/needs.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "tr.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

FlowRow rowOf(const Attempt &attempt, const StateStore &state)
{
    FlowRow row;
    row.eventId = attempt.eventId;
    row.topic = attempt.lane.topic;
    row.subject = attempt.lane.subject;
    row.name = state.subjectName(attempt.lane.subject);
    row.system = attempt.lane.system;
    row.revision = attempt.revision;
    row.attemptId = attempt.id;
    row.atMs = attempt.startedAtMs;
    return row;
}

FlowRow published(const Event &event, const StateStore &state)
{
    FlowRow row;
    row.atMs = event.savedAtUs / 1000;
    row.eventId = event.id;
    row.topic = event.topic;
    row.subject = event.subject;
    row.name = state.subjectName(event.subject);
    row.revision = event.revision;
    row.status = event.actor.isEmpty() ? tr("saved") : tr("saved by %1").arg(event.actor);
    return row;
}

FlowRow started(const Attempt &attempt, const StateStore &state)
{
    FlowRow row = rowOf(attempt, state);
    row.stage = FlowRow::Stage::Sending;
    row.status = attempt.number > 1 ? tr("sending, try %1").arg(attempt.number) : tr("sending");
    return row;
}

FlowRow finished(const Attempt &attempt, const StateStore &state)
{
    FlowRow row = rowOf(attempt, state);
    const bool neverSent = attempt.number == 0 || attempt.outcome == OutcomeKind::Superseded;
    row.stage = neverSent ? FlowRow::Stage::System : FlowRow::Stage::Answered;
    row.atMs += attempt.durationMs;
    row.mark = markOf(attempt.outcome);
    const QString what
        = attempt.outcome == OutcomeKind::Delivered ? tr("accepted") : shortText(attempt.reason);
    row.status = attempt.status > 0 ? u"%1 %2"_s.arg(attempt.status).arg(what) : what;
    return row;
}

FlowRow changed(const SystemStatus &system, qint64 nowMs)
{
    FlowRow row;
    row.stage = FlowRow::Stage::System;
    row.atMs = nowMs;
    row.system = system.config.name;
    row.mark = troubleOf(system);
    row.status = system.paused                 ? tr("paused by %1").arg(system.pausedBy)
        : system.holdReason != Reason::None    ? tr("held: %1").arg(shortText(system.holdReason))
        : system.breaker == BreakerState::Open ? tr("resting after failures")
        : system.breaker == BreakerState::HalfOpen ? tr("trying again carefully")
                                                   : tr("ready to send");
    return row;
}

} // namespace

std::optional<FlowRow> flowRow(const Fact &fact, const StateStore &state)
{
    if (const auto *change = std::get_if<ChangePublished>(&fact))
        return published(change->event, state);
    if (const auto *attempt = std::get_if<AttemptStarted>(&fact))
        return started(attempt->attempt, state);
    if (const auto *attempt = std::get_if<AttemptFinished>(&fact))
        return finished(attempt->attempt, state);
    if (const auto *system = std::get_if<SystemChanged>(&fact))
        return changed(system->system, state.nowMs());
    return std::nullopt;
}

QString stageText(const FlowRow &row)
{
    switch (row.stage) {
    case FlowRow::Stage::Published:
        return tr("Core → Bus");
    case FlowRow::Stage::Sending:
        return tr("Bus → %1").arg(row.system);
    case FlowRow::Stage::Answered:
        return tr("%1 → answer").arg(row.system);
    case FlowRow::Stage::System:
        return row.system;
    }
    Q_UNREACHABLE();
}

} // namespace lockstep
