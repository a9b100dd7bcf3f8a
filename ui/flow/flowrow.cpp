// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowrow.h"

#include "shell/needs.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "tr.h"

#include <algorithm>

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
    row.mark = markOf(system);
    row.status = system.paused                 ? tr("paused by %1").arg(system.pausedBy)
        : system.holdReason != Reason::None    ? tr("held: %1").arg(shortText(system.holdReason))
        : system.breaker == BreakerState::Open ? tr("resting after failures")
        : system.breaker == BreakerState::HalfOpen ? tr("trying again carefully")
                                                   : tr("open for changes");
    return row;
}

std::optional<Mark> markNamed(const QString &text)
{
    for (int i = 0; i < MarkCount; ++i) {
        if (word(Mark(i)).startsWith(text, Qt::CaseInsensitive))
            return Mark(i);
    }
    return std::nullopt;
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

bool FlowFilter::matches(const FlowRow &row) const
{
    const auto has = [](const QString &whole, const QString &part) {
        return whole.contains(part, Qt::CaseInsensitive);
    };
    if (!system.isEmpty() && !has(row.system, system))
        return false;
    if (!clinic.isEmpty() && !has(row.name, clinic) && !has(row.subject, clinic))
        return false;
    if (mark && row.mark != *mark)
        return false;
    const QString all = row.name + u' ' + row.subject + u' ' + row.system + u' ' + row.status + u' '
        + row.eventId;
    return std::all_of(
        words.begin(), words.end(), [&](const QString &typed) { return has(all, typed); });
}

FlowFilter FlowFilter::fromText(const QString &text)
{
    FlowFilter filter;
    for (const QString &part : text.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype colon = part.indexOf(u':');
        const QString key = part.left(colon).toLower(), value = part.mid(colon + 1);
        if (colon <= 0) {
            filter.words << part;
        } else if (key == u"system"_s) {
            filter.system = value;
        } else if (key == u"clinic"_s) {
            filter.clinic = value;
        } else if (key == u"status"_s) {
            filter.mark = value.isEmpty() ? std::nullopt : markNamed(value);
            if (!filter.mark && !value.isEmpty() && filter.unknown.isEmpty())
                filter.unknown = part;
        } else if (filter.unknown.isEmpty()) {
            filter.unknown = part;
        }
    }
    return filter;
}

} // namespace lockstep
