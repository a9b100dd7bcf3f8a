// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "retryjobs.h"

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

} // namespace

Result<QList<LaneRow>> RetryJobs::select(Turn &turn, const LaneSelection &selection, bool discarded)
{
    if (!selection.lanes.isEmpty()) {
        QList<LaneRow> rows;
        for (const LaneKey &key : selection.lanes) {
            const auto row = turn.store.lanes.find(key);
            if (!row) {
                return unknown(u"lane-unknown"_s, u"There is no lane %1."_s.arg(key.text()),
                    u"List the lanes with 'lockstepctl status --matrix'."_s);
            }
            rows.append(*row);
        }
        return rows;
    }
    QString system = selection.system;
    std::optional<Reason> reason;
    if (!selection.group.isEmpty()) {
        const qsizetype colon = selection.group.lastIndexOf(u':');
        system = selection.group.left(colon);
        reason = colon < 0 ? std::nullopt
                           : reasonFromName(QStringView(selection.group).mid(colon + 1));
        if (!reason) {
            return unknown(u"group-unknown"_s, u"There is no group %1."_s.arg(selection.group),
                u"List the groups with 'lockstepctl failures'."_s);
        }
    }
    if (!system.isEmpty() && !m_systems.find(system)) {
        return unknown(u"system-unknown"_s, u"There is no system %1."_s.arg(system),
            u"List the systems with 'lockstepctl systems list'."_s);
    }
    QList<LaneRow> rows = discarded ? turn.store.lanes.inState(LaneState::Discarded)
        : reason                    ? turn.store.lanes.ofGroup(system, *reason)
                                    : turn.store.lanes.troubled(system);
    if (discarded) {
        rows.removeIf([&](const LaneRow &row) {
            return (!system.isEmpty() && row.lane.key.system != system)
                || (reason && row.lane.reason != *reason);
        });
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
    QList<JobTable::LaneBefore> lanes;
    for (LaneRow &row : *selected) {
        Lane &lane = row.lane;
        if (lane.applied >= lane.desired && lane.state == LaneState::Delivered) {
            ++started.already;
            continue;
        }
        lanes.append({lane.id, lane.state, lane.reason, lane.attempts, lane.nextAtMs});
        LiveSystem *system = m_systems.find(lane.key.system);
        if (lane.state == LaneState::Sending || !system)
            continue; // its result is on the way
        lane.attempts = 0;
        lane.nextAtMs = turn.nowMs();
        row.nextTrigger = selected->size() == 1 ? Trigger::Retry : Trigger::Bulk;
        row.note.clear();
        moveLane(turn, row, system->restingState(), system->restingReason());
        started.held += system->status.held() ? 1 : 0;
    }
    for (LiveSystem &system : m_systems.all()) {
        const auto concerns
            = [&](const LaneRow &row) { return row.lane.key.system == system.name(); };
        if (std::ranges::any_of(*selected, concerns))
            m_dispatcher.probeNow(turn, system);
    }
    started.queued = lanes.size();
    if (lanes.isEmpty())
        return started;
    JobProgress job{.title = titleOf(selection, lanes.size()),
        .total = int(lanes.size()),
        .startedAtMs = turn.nowMs()};
    job.id = started.jobId = turn.store.jobs.create(job, actor, lanes);
    m_dispatcher.watchJobs = true;
    turn.store.audit.append(
        turn.nowMs(), actor, u"retry"_s, objectOf(selection), u"%1 lanes"_s.arg(lanes.size()));
    turn.tell(job);
    return started;
}

void RetryJobs::cancel(Turn &turn, qint64 jobId, const QString &actor)
{
    const QList<JobTable::LaneBefore> left = turn.store.jobs.lanesLeft(jobId);
    const auto job = turn.store.jobs.cancel(jobId, turn.nowMs());
    if (!job)
        return;
    for (const JobTable::LaneBefore &before : left) {
        auto row = turn.store.lanes.byId(before.laneId);
        const bool notSentYet = row
            && (row->nextTrigger == Trigger::Retry || row->nextTrigger == Trigger::Bulk)
            && (row->lane.state == LaneState::Pending || row->lane.state == LaneState::Held);
        if (!notSentYet || before.state == LaneState::Sending)
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
            .text = u"A discard needs a reason."_s,
            .fix = u"Say in a few words why this need not be sent."_s};
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
    for (LaneRow &row : *selected) {
        const LiveSystem *system = m_systems.find(row.lane.key.system);
        if (row.lane.state != LaneState::Discarded || !system)
            continue;
        row.note.clear();
        row.lane.attempts = 0;
        row.lane.nextAtMs = turn.nowMs();
        row.nextTrigger = Trigger::Retry;
        moveLane(turn, row, system->restingState(), system->restingReason());
        ++count;
    }
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
