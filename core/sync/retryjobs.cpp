// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "retryjobs.h"

#include "plantedbug.h"
#include "tr.h"

#include <QHash>
#include <QSet>

#include <limits>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

Error unknown(const QString &reason, const QString &text, const QString &fix)
{
    return {.kind = Error::Kind::NotFound, .reason = reason, .text = text, .fix = fix};
}

QString titleOf(const LaneSelection &selection, qsizetype count)
{
    if (selection.lanes.size() == 1)
        return u"Retry %1"_s.arg(selection.lanes.first().text());
    if (!selection.group.isEmpty())
        return u"Retry %1 · %2"_s.arg(count).arg(selection.group);
    if (!selection.system.isEmpty())
        return u"Retry %1 · %2"_s.arg(count).arg(selection.system);
    return u"Retry %1"_s.arg(count);
}

/// What the audit says of a selection.
QString objectOf(const LaneSelection &selection)
{
    if (selection.lanes.size() == 1)
        return selection.lanes.first().text();
    if (!selection.group.isEmpty())
        return selection.group;
    return selection.system.isEmpty() ? u"all"_s : selection.system;
}

/// A lane that can take part in a retry, not one that is on the wire.
bool mayBeSent(const LaneRow &row)
{
    return row.lane.state != LaneState::Sending;
}

} // namespace

RetryJobs::RetryJobs(SystemSet &systems, const Installation &installation, Dispatcher &dispatcher)
    : m_systems(systems)
    , m_installation(installation)
    , m_dispatcher(dispatcher)
{
    dispatcher.laneSettled = [this](Turn &turn, LiveSystem &system, const LaneRow &row,
                                 bool delivered) { laneSettled(turn, system, row, delivered); };
}

Result<QList<LaneRow>> RetryJobs::select(Turn &turn, const LaneSelection &selection, bool discarded)
{
    if (!selection.lanes.isEmpty()) {
        QList<LaneRow> rows;
        for (const LaneKey &key : selection.lanes) {
            const auto row = turn.store.lanes.find(key);
            if (!row) {
                return unknown(u"lane-unknown"_s,
                    lockstep::tr("There is no lane %1.").arg(key.text()),
                    lockstep::tr("List the lanes with 'lockstepctl status --matrix'."));
            }
            rows.append(*row);
        }
        return rows;
    }
    QString system = selection.system;
    std::optional<GroupName> group;
    if (!selection.group.isEmpty()) {
        group = GroupName::fromText(selection.group);
        if (!group) {
            return unknown(u"group-unknown"_s,
                lockstep::tr("There is no group %1.").arg(selection.group),
                lockstep::tr("List the groups with 'lockstepctl failures'."));
        }
        system = group->system;
    }
    if (!system.isEmpty() && !m_systems.find(system)) {
        return unknown(u"system-unknown"_s, lockstep::tr("There is no system %1.").arg(system),
            lockstep::tr("List the systems with 'lockstepctl systems list'."));
    }
    if (discarded) {
        QList<LaneRow> rows = turn.store.lanes.inState(LaneState::Discarded);
        rows.removeIf([&](const LaneRow &row) {
            return (!system.isEmpty() && row.lane.key.system != system)
                || (group && turn.store.failures.failedFor(row.lane.id) != group->reason);
        });
        return rows;
    }
    if (!group)
        return turn.store.lanes.troubled(system);
    QList<LaneRow> rows;
    for (const qint64 id : turn.store.failures.lanesOf(*group)) {
        if (const auto row = turn.store.lanes.byId(id))
            rows.append(*row);
    }
    return rows;
}

Result<RetryStarted> RetryJobs::retry(
    Turn &turn, const LaneSelection &selection, const QString &actor)
{
    auto selected = select(turn, selection, false);
    if (!selected)
        return selected.error();
    RetryStarted started;
    QHash<QString, int> ofSystem;
    selected->removeIf([&](const LaneRow &row) {
        const bool already
            = row.lane.applied >= row.lane.desired && row.lane.state == LaneState::Delivered;
        started.already += already ? 1 : 0;
        ofSystem[row.lane.key.system] += already || !mayBeSent(row) ? 0 : 1;
        return already;
    });
    QSet<QString> underWay; ///< systems of which one lane went first
    QList<JobTable::LaneBefore> lanes;
    for (LaneRow &row : *selected) {
        const Lane &lane = row.lane;
        const QString name = lane.key.system;
        LiveSystem *system = m_systems.find(name);
        JobTable::LaneBefore before{
            lane.id, lane.state, lane.reason, lane.attempts, lane.nextAtMs, false};
        if (system && mayBeSent(row)) { // else its result is on the way
            // What is held goes one by one anyhow, until its system is well.
            before.parked = !system->status.held() && ofSystem.value(name) > AllAtOnce
                && underWay.contains(name);
            underWay.insert(name);
            if (!before.parked)
                send(turn, row, *system, selected->size() == 1 ? Trigger::Retry : Trigger::Bulk);
            started.held += system->status.held() ? 1 : 0;
        }
        lanes.append(before);
    }
    for (const auto &[name, count] : ofSystem.asKeyValueRange()) {
        if (LiveSystem *system = m_systems.find(name))
            m_dispatcher.probeNow(turn, *system);
    }
    started.queued = lanes.size();
    if (lanes.isEmpty())
        return started;
    JobProgress job{.title = titleOf(selection, lanes.size()),
        .total = int(lanes.size()),
        .startedAtMs = turn.nowMs(),
        .system = ofSystem.size() == 1 ? ofSystem.constBegin().key() : QString(),
        .group = selection.group,
        .actor = actor};
    started.jobId = turn.store.jobs.create(job, lanes);
    m_dispatcher.watchJobs = true;
    turn.store.audit.append(
        turn.nowMs(), actor, u"retry"_s, objectOf(selection), u"%1 lanes"_s.arg(lanes.size()));
    if (const auto created = turn.store.jobs.find(started.jobId))
        turn.tell(*created);
    return started;
}

void RetryJobs::send(Turn &turn, LaneRow &row, const LiveSystem &system, Trigger trigger)
{
    row.lane.attempts = 0;
    row.lane.nextAtMs = turn.nowMs();
    row.nextTrigger = trigger;
    row.note.clear();
    moveLane(turn, row, system.restingState(), system.restingReason());
}

void RetryJobs::laneSettled(Turn &turn, LiveSystem &system, const LaneRow &row, bool delivered)
{
    const auto result = delivered ? JobLane::Result::Done : JobLane::Result::Failed;
    for (const JobTable::Waiting &job : turn.store.jobs.waitingFor(row.lane.id)) {
        auto progress = turn.store.jobs.settle(job.jobId, row.lane.id, result, turn.nowMs());
        if (!progress)
            continue;
        if (const auto moved = followFirst(turn, system, row, job, delivered))
            progress = moved;
        turn.tell(*progress);
    }
    if (!delivered)
        countLaterFailure(turn, row);
    m_dispatcher.watchJobs = turn.store.jobs.anyRunning();
}

std::optional<JobProgress> RetryJobs::followFirst(Turn &turn, LiveSystem &system,
    const LaneRow &row, const JobTable::Waiting &job, bool delivered)
{
    const bool heldAgain = !delivered && system.status.holdReason != Reason::None;
    if (heldAgain
        || (!delivered && row.lane.reason == job.before && job.before != Reason::None
            && !turn.store.jobs.parked(job.jobId, system.name()).isEmpty()))
        return turn.store.jobs.stop(job.jobId, system.name(), row.lane.reason, turn.nowMs());
    // Failed for another reason, it says little of the others: the next one goes first.
    release(turn, job.jobId, system, delivered ? std::numeric_limits<int>::max() : 1);
    return turn.store.jobs.find(job.jobId);
}

void RetryJobs::release(Turn &turn, qint64 jobId, LiveSystem &system, int atMost)
{
    for (const JobTable::LaneBefore &before : turn.store.jobs.parked(jobId, system.name())) {
        auto row = turn.store.lanes.byId(before.laneId);
        turn.store.jobs.unpark(jobId, before.laneId);
        if (!row || !mayBeSent(*row))
            continue;
        if (row->lane.state == LaneState::Delivered && row->lane.applied >= row->lane.desired) {
            turn.store.jobs.settle(jobId, before.laneId, JobLane::Result::Done, turn.nowMs());
            continue;
        }
        send(turn, *row, system, Trigger::Bulk);
        if (--atMost == 0)
            return;
    }
}

void RetryJobs::countLaterFailure(Turn &turn, const LaneRow &row)
{
    if (row.lane.attempts > 1)
        return; // not new: it was counted at its first try
    for (const JobProgress &job : turn.store.jobs.runningOfGroups()) {
        const auto group = GroupName::fromText(job.group);
        const bool same = group && group->system == row.lane.key.system
            && group->reason == row.lane.reason && !turn.store.jobs.contains(job.id, row.lane.id);
        if (!same)
            continue;
        if (const auto counted = turn.store.jobs.addLaterFailure(job.id))
            turn.tell(*counted);
    }
}

void RetryJobs::laneGone(Turn &turn, qint64 laneId)
{
    for (const JobTable::Waiting &job : turn.store.jobs.waitingFor(laneId)) {
        const auto progress
            = turn.store.jobs.settle(job.jobId, laneId, JobLane::Result::Unsent, turn.nowMs());
        if (progress)
            turn.tell(*progress);
    }
}

void RetryJobs::cancel(Turn &turn, qint64 jobId, const QString &actor)
{
    const QList<JobTable::LaneBefore> left = turn.store.jobs.lanesLeft(jobId);
    const auto job = turn.store.jobs.cancel(jobId, turn.nowMs());
    if (!job)
        return;
    for (const JobTable::LaneBefore &before : left) {
        auto row = turn.store.lanes.byId(before.laneId);
        const bool notSentYet = row && !before.parked
            && (row->nextTrigger == Trigger::Retry || row->nextTrigger == Trigger::Bulk)
            && (row->lane.state == LaneState::Pending || row->lane.state == LaneState::Held);
        if (!notSentYet || before.state == LaneState::Sending || planted("cancel-goes-on"))
            continue;
        row->lane.attempts = before.attempts;
        row->lane.nextAtMs = before.nextAtMs;
        row->nextTrigger = Trigger::Timer;
        // Waiting goes on as the system is now: it may have been paused or resumed since.
        const LiveSystem *system = m_systems.find(row->lane.key.system);
        const bool waited = before.state == LaneState::Pending
            || before.state == LaneState::Retrying || before.state == LaneState::Held;
        const bool held = system && system->status.held();
        if (waited && held)
            moveLane(turn, *row, LaneState::Held, system->restingReason());
        else if (before.state == LaneState::Held)
            moveLane(turn, *row, LaneState::Pending, Reason::None);
        else
            moveLane(turn, *row, before.state, before.reason);
    }
    turn.store.audit.append(turn.nowMs(), actor, u"retry.cancel"_s, job->title);
    turn.tell(*job);
}

Result<qint64> RetryJobs::discard(
    Turn &turn, const LaneSelection &selection, const QString &reason, const QString &actor)
{
    if (reason.trimmed().isEmpty()) {
        return Error{.kind = Error::Kind::InvalidInput,
            .reason = u"reason-missing"_s,
            .text = lockstep::tr("A discard needs a reason."),
            .fix = lockstep::tr("Say in a few words why this need not be sent.")};
    }
    auto selected = select(turn, selection, false);
    if (!selected)
        return selected.error();
    qint64 count = 0;
    for (LaneRow &row : *selected) {
        const LaneState state = row.lane.state;
        if (state != LaneState::Pending && state != LaneState::Retrying
            && state != LaneState::Failed && state != LaneState::Held)
            continue;
        row.note = reason;
        noteUnsent(turn, row, m_installation.epoch, OutcomeKind::Discarded,
            Reason::DiscardedByPerson, row.nextTrigger, actor);
        moveLane(turn, row, LaneState::Discarded, Reason::DiscardedByPerson);
        laneGone(turn, row.lane.id);
        ++count;
    }
    turn.store.audit.append(turn.nowMs(), actor, u"discard"_s, objectOf(selection),
        u"%1 lanes: %2"_s.arg(count).arg(reason));
    return count;
}

Result<qint64> RetryJobs::restore(Turn &turn, const LaneSelection &selection, const QString &actor)
{
    auto selected = select(turn, selection, true);
    if (!selected)
        return selected.error();
    qint64 count = 0;
    QSet<LiveSystem *> systems;
    for (LaneRow &row : *selected) {
        LiveSystem *system = m_systems.find(row.lane.key.system);
        if (row.lane.state != LaneState::Discarded || !system)
            continue;
        systems.insert(system);
        row.note.clear();
        row.lane.attempts = 0;
        row.lane.nextAtMs = turn.nowMs();
        row.nextTrigger = Trigger::Retry;
        moveLane(turn, row, system->restingState(), system->restingReason());
        ++count;
    }
    // Somebody asks now, as with a retry: a held system is not left to its next probe.
    for (LiveSystem *system : std::as_const(systems))
        m_dispatcher.probeNow(turn, *system);
    turn.store.audit.append(
        turn.nowMs(), actor, u"restore"_s, objectOf(selection), u"%1 lanes"_s.arg(count));
    return count;
}

Result<qint64> RetryJobs::pushAgain(Turn &turn, const QList<LaneKey> &lanes, const QString &actor)
{
    auto selected = select(turn, {.lanes = lanes}, false);
    if (!selected)
        return selected.error();
    qint64 count = 0;
    for (LaneRow &row : *selected) {
        const LiveSystem *system = m_systems.find(row.lane.key.system);
        if (row.lane.state != LaneState::Delivered || !system)
            continue;
        row.lane.push += 1;
        row.lane.attempts = 0;
        row.lane.nextAtMs = turn.nowMs();
        row.nextTrigger = Trigger::Push;
        moveLane(turn, row, system->restingState(), system->restingReason());
        turn.store.audit.append(turn.nowMs(), actor, u"push"_s, row.lane.key.text());
        ++count;
    }
    return count;
}

} // namespace lockstep
