// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonrows.h"

#include "auditwords.h"
#include "systemjson.h"
#include "text.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

constexpr std::array AllStates{LaneState::Pending, LaneState::Sending, LaneState::Retrying,
    LaneState::Held, LaneState::Delivered, LaneState::Superseded, LaneState::Failed,
    LaneState::Discarded};

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue numberOrNull(qint64 number)
{
    return number == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(number);
}

QJsonValue reasonOrNull(Reason reason)
{
    return textOrNull(name(reason));
}

QString name(TestStep::Status status)
{
    switch (status) {
    case TestStep::Status::Passed:
        return u"passed"_s;
    case TestStep::Status::Failed:
        return u"failed"_s;
    case TestStep::Status::Skipped:
        break;
    }
    return u"skipped"_s;
}

QString name(EngineState::Kind kind)
{
    constexpr std::array names{
        "starting"_L1, "running"_L1, "read-only"_L1, "stopping"_L1, "stopped"_L1};
    return names.at(size_t(kind));
}

/// `object` with the fact's name.
QJsonObject named(QLatin1StringView fact, QJsonObject object)
{
    object.insert(u"fact"_s, fact);
    return object;
}

struct FactRow {
    QJsonObject operator()(const ChangePublished &fact) const
    {
        const Event &event = fact.event;
        return named("change-published"_L1,
            {{u"eventId"_s, event.id}, {u"topic"_s, event.topic}, {u"subject"_s, event.subject},
                {u"revision"_s, event.revision}, {u"actor"_s, event.actor},
                {u"savedAt"_s, rfc3339Ms(event.savedAtUs / 1000)},
                {u"systems"_s, QJsonArray::fromStringList(fact.systems)},
                {u"heldUntil"_s, timeOrNull(fact.heldUntilMs)}});
    }
    QJsonObject operator()(const AttemptStarted &fact) const
    {
        return named("attempt-started"_L1, toRow(fact.attempt));
    }
    QJsonObject operator()(const AttemptFinished &fact) const
    {
        return named("attempt-finished"_L1, toRow(fact.attempt));
    }
    QJsonObject operator()(const LaneChanged &fact) const
    {
        QJsonObject row = named("lane-changed"_L1, toRow(fact.lane));
        row.insert(u"before"_s, fact.created ? QJsonValue() : QJsonValue(name(fact.before)));
        return row;
    }
    QJsonObject operator()(const LaneRemoved &fact) const
    {
        return named("lane-removed"_L1, toRow(fact.lane));
    }
    QJsonObject operator()(const ReadBackFinished &fact) const
    {
        return named("read-back-finished"_L1, toRow(fact.attempt));
    }
    QJsonObject operator()(const SystemChanged &fact) const
    {
        return named("system-changed"_L1, toRow(fact.system));
    }
    QJsonObject operator()(const SystemRemoved &fact) const
    {
        return named("system-removed"_L1, {{u"name"_s, fact.name}});
    }
    QJsonObject operator()(const JobProgress &fact) const
    {
        return named("job-progress"_L1,
            {{u"id"_s, fact.id}, {u"title"_s, fact.title}, {u"total"_s, fact.total},
                {u"done"_s, fact.done}, {u"failed"_s, fact.failed}, {u"left"_s, fact.left()},
                {u"unsent"_s, fact.unsent}, {u"laterFailures"_s, fact.laterFailures},
                {u"stopped"_s, reasonOrNull(fact.stopped)}, {u"cancelled"_s, fact.cancelled},
                {u"startedAt"_s, timeOrNull(fact.startedAtMs)},
                {u"endedAt"_s, timeOrNull(fact.endedAtMs)}});
    }
    QJsonObject operator()(const PolicyChanged &fact) const
    {
        return named("policy-changed"_L1, toRow(fact.policy));
    }
    QJsonObject operator()(const StoreChecked &fact) const
    {
        return named("store-checked"_L1,
            {{u"findings"_s, QJsonArray::fromStringList(fact.findings)},
                {u"complete"_s, fact.complete}});
    }
    QJsonObject operator()(const EngineState &fact) const
    {
        return named("engine-state"_L1,
            {{u"state"_s, name(fact.kind)}, {u"reason"_s, textOrNull(fact.why.reason)},
                {u"message"_s, textOrNull(fact.why.text)}});
    }
};

} // namespace

QJsonValue timeOrNull(qint64 epochMs)
{
    return epochMs == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(rfc3339Ms(epochMs));
}

QJsonObject toRow(const Lane &lane)
{
    const bool waits = lane.state == LaneState::Pending || lane.state == LaneState::Retrying;
    return {{u"system"_s, lane.key.system}, {u"topic"_s, lane.key.topic},
        {u"subject"_s, lane.key.subject}, {u"state"_s, name(lane.state)},
        {u"desired"_s, lane.desired}, {u"applied"_s, lane.applied}, {u"verified"_s, lane.verified},
        {u"attempts"_s, lane.attempts}, {u"nextAt"_s, timeOrNull(waits ? lane.nextAtMs : 0)},
        {u"reason"_s, reasonOrNull(lane.reason)}, {u"since"_s, timeOrNull(lane.sinceMs)},
        {u"checkedAt"_s, timeOrNull(lane.checkedAtMs)}, {u"equalAt"_s, timeOrNull(lane.equalAtMs)},
        {u"drifted"_s, lane.drifted()}, {u"driftSince"_s, timeOrNull(lane.driftSinceMs)},
        {u"ignoredUntil"_s, timeOrNull(lane.ignoredUntilMs)},
        {u"checkReason"_s, reasonOrNull(lane.checkReason)}};
}

QJsonObject toRow(const Attempt &attempt)
{
    const auto closed = [&attempt](const QJsonValue &value) {
        return attempt.open ? QJsonValue(QJsonValue::Null) : value;
    };
    return {{u"id"_s, attempt.id}, {u"eventId"_s, attempt.eventId},
        {u"system"_s, attempt.lane.system}, {u"topic"_s, attempt.lane.topic},
        {u"subject"_s, attempt.lane.subject}, {u"revision"_s, attempt.revision},
        {u"number"_s, attempt.number}, {u"trigger"_s, name(attempt.trigger)},
        {u"startedAt"_s, timeOrNull(attempt.startedAtMs)},
        {u"durationMs"_s, closed(attempt.durationMs)},
        {u"outcome"_s, closed(name(attempt.outcome))},
        {u"certainty"_s, closed(name(attempt.certainty))},
        {u"status"_s, numberOrNull(attempt.status)}, {u"reason"_s, reasonOrNull(attempt.reason)},
        {u"idempotencyKey"_s, textOrNull(attempt.idempotencyKey)},
        {u"actor"_s, textOrNull(attempt.actor)}};
}

QJsonObject toRow(const StateCounts &counts)
{
    QJsonObject row;
    for (const LaneState state : AllStates)
        row.insert(name(state), counts[state]);
    return row;
}

QJsonObject toRow(const StoreStatus &status, qint64 nowMs)
{
    QJsonObject systems;
    for (auto it = status.bySystem.begin(); it != status.bySystem.end(); ++it)
        systems.insert(it.key(), toRow(it.value()));
    const bool waiting = status.oldestChangeMs > 0;
    const double age = double(std::max<qint64>(0, nowMs - status.oldestChangeMs)) / 1000;
    return {{u"counts"_s, toRow(status.counts)}, {u"lanes"_s, status.counts.total()},
        {u"inLockstep"_s, status.counts.inLockstep() && status.drifted == 0},
        {u"verified"_s, status.verified}, {u"drifted"_s, status.drifted},
        {u"driftIgnored"_s, status.driftIgnored}, {u"outboxDepth"_s, status.outboxDepth},
        {u"oldestChangeAt"_s, timeOrNull(status.oldestChangeMs)},
        {u"oldestChangeAgeSeconds"_s, waiting ? QJsonValue(age) : QJsonValue(QJsonValue::Null)},
        {u"clinics"_s, status.clinics}, {u"events"_s, status.events},
        {u"attempts"_s, status.attempts}, {u"epoch"_s, status.epoch}, {u"systems"_s, systems}};
}

QJsonObject toRow(const SystemStatus &system)
{
    QJsonObject row = toJson(system.config);
    // The whole configuration is shown, defaults too: this is for reading, not for importing.
    row.insert(u"topics"_s, QJsonArray::fromStringList(system.config.topics));
    row.insert(u"timeoutSeconds"_s, system.config.timeoutMs / 1000.0);
    row.insert(u"paused"_s, system.paused);
    row.insert(u"pausedBy"_s, textOrNull(system.pausedBy));
    row.insert(u"pausedSince"_s, timeOrNull(system.pausedSinceMs));
    row.insert(u"pausedUntil"_s, timeOrNull(system.pausedUntilMs));
    row.insert(u"held"_s, system.held());
    row.insert(u"holdReason"_s, reasonOrNull(system.holdReason));
    row.insert(u"holdDetail"_s, textOrNull(system.holdDetail));
    row.insert(u"heldSince"_s, timeOrNull(system.heldSinceMs));
    row.insert(u"nextProbeAt"_s, timeOrNull(system.nextProbeMs));
    row.insert(u"gatedUntil"_s, timeOrNull(system.gatedUntilMs));
    row.insert(u"breaker"_s, name(system.breaker));
    row.insert(u"breakerUntil"_s, timeOrNull(system.breakerUntilMs));
    return row;
}

QJsonObject toRow(const SyncPolicy &policy)
{
    QJsonObject row;
    for (const PolicyMember &member : policyMembers())
        row.insert(member.name, policy.*member.value);
    return row;
}

QJsonObject toRow(const ClinicRow &clinic)
{
    return {{u"clinicId"_s, clinic.id}, {u"name"_s, clinic.name}, {u"timezone"_s, clinic.timezone},
        {u"revision"_s, clinic.revision}, {u"hash"_s, clinic.hash},
        {u"updatedAt"_s, timeOrNull(clinic.updatedAtMs)},
        {u"updatedBy"_s, textOrNull(clinic.updatedBy)}};
}

QJsonObject toRow(const FailureGroup &group)
{
    return {{u"group"_s, group.id}, {u"system"_s, group.system},
        {u"reason"_s, reasonOrNull(group.reason)}, {u"status"_s, numberOrNull(group.status)},
        {u"count"_s, group.count}, {u"failed"_s, group.failed},
        {u"firstAt"_s, timeOrNull(group.firstAtMs)}, {u"lastAt"_s, timeOrNull(group.lastAtMs)},
        {u"nextAt"_s, timeOrNull(group.nextAtMs)}, {u"sample"_s, group.sample.text()},
        {u"message"_s, textOrNull(group.message)}, {u"note"_s, textOrNull(group.note)}};
}

QJsonObject toRow(const AuditRow &row)
{
    return {{u"seq"_s, row.seq}, {u"at"_s, timeOrNull(row.atMs)}, {u"actor"_s, row.actor},
        {u"action"_s, row.action}, {u"object"_s, row.object}, {u"detail"_s, row.detail},
        {u"sentence"_s, auditSentence(row)}, {u"hash"_s, QString::fromLatin1(row.hash)}};
}

QJsonObject toRow(const TestStep &step)
{
    return {{u"step"_s, step.name}, {u"result"_s, name(step.status)},
        {u"durationMs"_s, step.durationMs}, {u"detail"_s, step.detail}};
}

QJsonObject toRow(const Fact &fact)
{
    return std::visit(FactRow(), fact);
}

} // namespace lockstep::control
