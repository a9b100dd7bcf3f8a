// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatcher.h"

#include "crashpoint.h"
#include "failurecause.h"
#include "idempotency.h"
#include "logging.h"
#include "plantedbug.h"
#include "retrypolicy.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 ProbeEveryMs = 15 * 60 * qint64(1000);
constexpr qint64 LeaseMs = 90 * qint64(1000);
constexpr qint64 UncountedDelayMs = 5 * qint64(1000);
constexpr int SettlesATurn = 64;
constexpr qsizetype MostCauses = 12; ///< told apart by their wording, of one system and reason
constexpr qint64 LeastChangesATurn = 16;

/// Held for a reason that may mend itself: tried again now and then by one delivery. The others
/// wait for a person.
bool probesByItself(Reason reason)
{
    return reason == Reason::SignInRefused || reason == Reason::TlsFailed
        || reason == Reason::CredentialMissing;
}

bool noWayThere(const Outcome &outcome)
{
    return outcome.certainty == Certainty::NotSent
        && (outcome.reason == Reason::NameNotFound || outcome.reason == Reason::Unreachable);
}

void forgetPause(SystemStatus &status)
{
    status.paused = false;
    status.pausedBy.clear();
    status.pauseNote.clear();
    status.pausedSinceMs = status.pausedUntilMs = 0;
}

void forgetHold(SystemStatus &status)
{
    status.holdReason = Reason::None;
    status.holdDetail.clear();
    status.heldSinceMs = status.nextProbeMs = 0;
}

/// Tells nothing about the health of the system.
bool saysNothing(const Outcome &outcome)
{
    return outcome.kind == OutcomeKind::Held || outcome.reason == Reason::Aborted
        || outcome.reason == Reason::CaptivePortal;
}

bool mayTry(const LiveSystem &system, qint64 nowMs)
{
    return system.breaker.allows(nowMs) || planted("open-breaker-uses-tries");
}

qint64 earliest(qint64 a, qint64 b)
{
    return a == 0 ? b : b == 0 ? a : std::min(a, b);
}

} // namespace

void Dispatcher::reapOrphans(Turn &turn)
{
    QHash<qint64, AttemptTable::Open> orphans; // by lane
    for (AttemptTable::Open &orphan : turn.store.attempts.unfinished()) {
        Attempt &attempt = orphan.attempt;
        attempt.open = false;
        attempt.outcome = OutcomeKind::Deferred;
        attempt.certainty = Certainty::Unknown;
        attempt.reason = Reason::Orphaned;
        attempt.durationMs = std::max<qint64>(0, turn.nowMs() - attempt.startedAtMs);
        turn.store.attempts.close(attempt, {});
        crashPoint("orphan-closed");
        turn.tell(AttemptFinished{attempt});
        orphans.insert(orphan.keys.laneId, orphan);
    }
    for (LaneRow &row : turn.store.lanes.inState(LaneState::Sending)) {
        const LiveSystem *system = m_systems.find(row.lane.key.system);
        row.lane.nextAtMs = turn.nowMs();
        row.nextTrigger = Trigger::Restart;
        if (const auto orphan = orphans.constFind(row.lane.id); orphan != orphans.constEnd()) {
            const qint64 revision = orphan->attempt.revision;
            noteAmbiguity(turn, row, revision, system ? system->status.config.timeoutMs : 30000);
            if (revision < row.lane.desired)
                noteOvertaken(turn, row, orphan->attempt, orphan->keys.eventSeq);
        }
        if (planted("new-key-after-crash"))
            row.lane.push += 1;
        const bool held = system && system->status.held();
        moveLane(turn, row, held ? LaneState::Held : LaneState::Retrying,
            held ? system->restingReason() : Reason::Orphaned, true);
        crashPoint("orphan-reaped");
    }
}

void Dispatcher::settleResults(Turn &turn)
{
    m_inHand = std::exchange(m_results, {});
    for (const Arrived &arrived : m_inHand) {
        const auto flight = m_flying.constFind(arrived.attemptId);
        if (flight == m_flying.constEnd())
            continue;
        landed(*flight); // its place is free for the claims of this very turn
        settle(turn, *flight, arrived.outcome);
    }
    for (const ReadBackResult &result : std::exchange(m_readBacks, {})) {
        auto row = turn.store.lanes.byId(result.laneId);
        m_settling.remove(result.laneId);
        if (!row || row->lane.state != LaneState::Delivered || row->settleAtMs == 0)
            continue;
        if (row->leaseToken != result.leaseToken)
            continue; // something was sent meanwhile: what was read then says nothing of now
        noteReadBack(turn, *row, result);
        if (result.outcome.kind != OutcomeKind::Equal) {
            pushForSettling(turn, *row);
            continue;
        }
        endSettling(turn, *row);
        Lane &lane = row->lane;
        lane.verified = result.revision;
        lane.askedAtMs = lane.checkedAtMs = lane.equalAtMs = turn.nowMs();
        turn.store.lanes.setRead(*row);
        moveLane(turn, *row, LaneState::Delivered, Reason::Accepted);
    }
}

void Dispatcher::tend(Turn &turn)
{
    for (LiveSystem &system : m_systems.all()) {
        SystemStatus &status = system.status;
        if (status.paused && status.pausedUntilMs > 0 && status.pausedUntilMs <= turn.nowMs())
            endPause(turn, system);
        const bool probeDue = !status.paused && status.holdReason != Reason::None
            && status.nextProbeMs > 0 && status.nextProbeMs <= turn.nowMs() && !system.probing
            && system.adapter;
        if (!probeDue)
            continue;
        auto row = turn.store.lanes.oneHeld(system.name(), turn.nowMs());
        if (!row || !launch(turn, system, *row, true))
            postponeProbe(turn, system);
    }
    for (LaneRow &row : turn.store.lanes.settleDue(turn.nowMs(), SettlesATurn)) {
        LiveSystem *system = m_systems.find(row.lane.key.system);
        if (m_settling.contains(row.lane.id))
            continue;
        if (row.lane.state != LaneState::Delivered) {
            // The newest revision is on its way anyhow, later than what was to be settled.
            endSettling(turn, row);
            moveLane(turn, row, row.lane.state, row.lane.reason);
        } else if (system && system->adapter && system->adapter->readsBack(row.lane.key.topic)
            && !system->status.held()) {
            const auto event = turn.store.events.bySeq(row.eventSeq);
            m_settling.insert(row.lane.id);
            m_toReadBack.push_back(row.lane.id);
            m_toCompare.insert(row.lane.id,
                {row.lane.key, event ? event->body : QByteArray(), row.lane.applied, row.leaseToken,
                    turn.nowMs()});
        } else {
            pushForSettling(turn, row);
        }
    }
}

void Dispatcher::claim(Turn &turn)
{
    m_pace = 0;
    for (LiveSystem &system : m_systems.all())
        claimSystem(turn, system);
}

void Dispatcher::claimSystem(Turn &turn, LiveSystem &system)
{
    const SystemStatus &status = system.status;
    const bool gated = status.gatedUntilMs > turn.nowMs() && !planted("retry-after-gate-ignored");
    if (!system.adapter || status.held() || gated || !mayTry(system, turn.nowMs()))
        return;
    const int capacity = system.capacity();
    const bool limited = !planted("no-rate-limit");
    if (limited && system.limiter.availableAt(turn.bootMs) > turn.bootMs)
        return;
    QList<LaneRow> due = turn.store.lanes.due(system.name(), turn.nowMs(), capacity);
    if (due.size() == capacity) // others wait for a place on the wire
        m_pace = std::max({m_pace, due.size(), LeastChangesATurn});
    for (LaneRow &row : due) {
        if (!mayTry(system, turn.nowMs()) || (!system.limiter.take(turn.bootMs) && limited))
            return;
        launch(turn, system, row, false);
    }
}

bool Dispatcher::launch(Turn &turn, LiveSystem &system, LaneRow &row, bool probe)
{
    auto event = turn.store.events.bySeq(row.eventSeq);
    const LaneState before = row.lane.state;
    const qint64 until
        = turn.nowMs() + std::max(LeaseMs, 3 * qint64(system.status.config.timeoutMs));
    if (!event || !turn.store.lanes.claim(row, m_leaseOwner, until, turn.nowMs()))
        return false;
    crashPoint("lane-claimed");
    turn.tell(LaneChanged{.lane = row.lane, .before = before});

    event->epoch = m_installation.epoch;
    Flight flight{.delivery = {.installation = m_installation.id,
                      .idempotencyKey = idempotencyKey(m_installation.id, row.lane.key,
                          m_installation.epoch, row.lane.desired, row.lane.push)},
        .attempt = {.eventId = event->id,
            .lane = row.lane.key,
            .epoch = m_installation.epoch,
            .revision = row.lane.desired,
            .number = row.lane.attempts + 1,
            .trigger = row.nextTrigger,
            .startedAtMs = turn.nowMs(),
            .actor = row.nextTrigger == Trigger::Edit ? event->actor : QString()},
        .keys = {row.lane.id, row.eventSeq, row.leaseToken},
        .startedBootMs = turn.bootMs,
        .probe = probe,
        .trial = system.breaker.state() != BreakerState::Closed};
    flight.attempt.idempotencyKey = flight.delivery.idempotencyKey;
    static qint64 unrecorded = 1LL << 40;
    flight.attempt.id = planted("attempt-written-after-send")
        ? ++unrecorded
        : turn.store.attempts.open(flight.attempt, flight.keys);
    crashPoint("attempt-opened");
    flight.delivery.attemptId = flight.attempt.id;
    flight.delivery.event = std::move(*event);
    turn.tell(AttemptStarted{flight.attempt});

    system.breaker.started();
    tookOff(flight);
    m_claimed.push_back(flight.attempt.id);
    m_flying.insert(flight.attempt.id, std::move(flight));
    return true;
}

void Dispatcher::tookOff(const Flight &flight)
{
    if (LiveSystem *system = m_systems.find(flight.attempt.lane.system)) {
        ++system->inFlight;
        system->probing = system->probing || flight.probe;
    }
}

void Dispatcher::landed(const Flight &flight)
{
    if (LiveSystem *system = m_systems.find(flight.attempt.lane.system)) {
        --system->inFlight;
        system->probing = system->probing && !flight.probe;
    }
}

void Dispatcher::send()
{
    for (const Arrived &settled : std::exchange(m_inHand, {}))
        m_flying.remove(settled.attemptId);
    crashPoint("claimed");
    for (const qint64 id : std::exchange(m_claimed, {})) {
        const Flight &flight = m_flying[id];
        LiveSystem *system = m_systems.find(flight.attempt.lane.system);
        if (system && system->adapter)
            deliver(flight, *system->adapter);
        else
            arrived(id,
                {.kind = OutcomeKind::Deferred,
                    .certainty = Certainty::NotSent,
                    .reason = Reason::Aborted,
                    .countsAttempt = false});
    }
    crashPoint("sent");
    for (const qint64 laneId : std::exchange(m_toReadBack, {}))
        readBack(laneId);
}

void Dispatcher::rollBack()
{
    for (const qint64 id : std::exchange(m_claimed, {})) {
        const Flight flight = m_flying.take(id);
        landed(flight);
    }
    for (const Arrived &arrived : m_inHand)
        tookOff(m_flying[arrived.attemptId]);
    for (const qint64 laneId : std::exchange(m_toReadBack, {}))
        m_settling.remove(laneId);
    m_toCompare.clear();
    m_results.insert(m_results.begin(), m_inHand.begin(), m_inHand.end());
    m_inHand.clear();
}

void Dispatcher::deliver(const Flight &flight, Adapter &adapter)
{
    const qint64 id = flight.attempt.id;
    const QByteArray body = flight.delivery.event.body;
    const LaneKey lane = flight.attempt.lane;
    crashPoint("sending-one");
    adapter.deliver(
        flight.delivery, [this, alive = std::weak_ptr(m_alive), id, body, lane](Outcome outcome) {
            if (alive.expired())
                return;
            crashPoint("answered");
            LiveSystem *system = m_systems.find(lane.system);
            const bool reconcile = outcome.status == 412 && system && system->adapter
                && system->adapter->readsBack(lane.topic);
            if (!reconcile) {
                arrived(id, std::move(outcome));
                return;
            }
            // They say that they hold something else. When that is what we want them to hold, it is
            // delivered.
            system->adapter->readBack(lane.topic, lane.subject,
                [this, alive, id, body, outcome = std::move(outcome)](
                    const ReadBack &held) mutable {
                    if (alive.expired())
                        return;
                    if (held.body && *held.body == body) {
                        outcome.kind = OutcomeKind::Delivered;
                        outcome.reason = Reason::Accepted;
                    }
                    arrived(id, std::move(outcome));
                });
        });
}

void Dispatcher::readBack(qint64 laneId)
{
    const LaneContent wantedThere = m_toCompare.take(laneId);
    LiveSystem *system = m_systems.find(wantedThere.key.system);
    if (!system || !system->adapter) {
        m_settling.remove(laneId);
        return;
    }
    system->adapter->readBack(wantedThere.key.topic, wantedThere.key.subject,
        [this, alive = std::weak_ptr(m_alive), laneId, wantedThere](const ReadBack &held) {
            if (alive.expired())
                return;
            ReadBackResult result{.laneId = laneId,
                .revision = wantedThere.revision,
                .leaseToken = wantedThere.leaseToken,
                .askedMs = wantedThere.askedMs,
                .outcome = held.outcome};
            if (held.outcome.kind == OutcomeKind::Delivered) {
                const bool equal = held.body && *held.body == wantedThere.body;
                result.outcome.kind = equal ? OutcomeKind::Equal : OutcomeKind::Differs;
                result.outcome.reason = equal ? Reason::ReadEqual : Reason::ReadDiffers;
            }
            m_readBacks.push_back(std::move(result));
            wanted();
        });
}

void Dispatcher::arrived(qint64 attemptId, Outcome outcome)
{
    crashPoint("result-arrived");
    m_results.push_back({attemptId, std::move(outcome)});
    wanted();
}

void Dispatcher::abortAll()
{
    for (LiveSystem &system : m_systems.all()) {
        if (system.adapter)
            system.adapter->abortAll();
    }
}

void Dispatcher::settle(Turn &turn, const Flight &flight, const Outcome &outcome)
{
    auto row = turn.store.lanes.byId(flight.keys.laneId);
    const bool late
        = !row || (row->leaseToken != flight.keys.leaseToken && !planted("no-token-check"));

    Attempt attempt = flight.attempt;
    attempt.open = false;
    attempt.durationMs = std::max<qint64>(0, turn.bootMs - flight.startedBootMs);
    attempt.outcome = late ? OutcomeKind::Late : outcome.kind;
    attempt.certainty = outcome.certainty;
    attempt.status = outcome.status;
    attempt.reason = outcome.reason;
    if (planted("attempt-written-after-send"))
        attempt.id = turn.store.attempts.open(attempt, flight.keys);
    turn.store.attempts.close(attempt, outcome);
    crashPoint("attempt-closed");
    turn.tell(AttemptFinished{attempt});

    LiveSystem *system = m_systems.find(flight.attempt.lane.system);
    if (system)
        feedHealth(turn, *system, flight, outcome);
    if (late) {
        if (row)
            settleLate(turn, *row, flight);
    } else if (system) {
        settleLane(turn, *system, *row, flight, outcome);
    }
}

void Dispatcher::settleLane(
    Turn &turn, LiveSystem &system, LaneRow &row, const Flight &flight, const Outcome &outcome)
{
    const bool wellAgain = flight.probe
        && (outcome.kind == OutcomeKind::Delivered || outcome.kind == OutcomeKind::Refused);
    if (wellAgain)
        endHold(turn, system);
    if (row.lane.desired == flight.attempt.revision)
        row.lane.answered = outcome.reason;
    if (outcome.kind == OutcomeKind::Delivered)
        settleDelivered(turn, system, row, flight.attempt.revision);
    else
        settleNotDelivered(turn, system, row, flight, outcome);
    // A revision that was overtaken while it travelled is no result: the job waits for the newer
    // one.
    if (watchJobs && row.lane.desired == flight.attempt.revision)
        laneSettled(turn, system, row, outcome.kind == OutcomeKind::Delivered);
}

void Dispatcher::settleDelivered(Turn &turn, LiveSystem &system, LaneRow &row, qint64 revision)
{
    Lane &lane = row.lane;
    lane.applied = std::max(lane.applied, revision);
    // Bytes of an unknown outcome may still arrive there, after these. When they are of another
    // revision, what is held there is settled once they cannot come any more.
    const bool ambiguous = lane.ambiguousUntilMs > turn.nowMs();
    if (!ambiguous)
        row.settleAtMs = lane.ambiguousUntilMs = row.ambiguousRevision = 0;
    else if (row.ambiguousRevision != revision && !planted("no-settle-step"))
        row.settleAtMs = lane.ambiguousUntilMs;
    if (lane.desired > revision) {
        letNewerGo(turn, system, row);
        return;
    }
    lane.attempts = 0;
    moveLane(turn, row, LaneState::Delivered, Reason::Accepted, true);
    crashPoint("delivery-settled");
}

void Dispatcher::settleNotDelivered(
    Turn &turn, LiveSystem &system, LaneRow &row, const Flight &flight, const Outcome &outcome)
{
    Lane &lane = row.lane;
    const SystemConfig &config = system.status.config;
    if (outcome.certainty == Certainty::Unknown)
        noteAmbiguity(turn, row, flight.attempt.revision, config.timeoutMs);
    if (outcome.kind == OutcomeKind::Held)
        hold(turn, system, outcome.reason, sentence(outcome.reason, config.name, outcome.status));
    else if (flight.probe && system.status.holdReason != Reason::None)
        postponeProbe(turn, system);

    if (lane.desired > flight.attempt.revision) {
        noteOvertaken(turn, row, flight.attempt, flight.keys.eventSeq);
        letNewerGo(turn, system, row);
        return;
    }
    noteCause(turn, row, outcome);
    if (outcome.kind == OutcomeKind::Refused) {
        lane.attempts = flight.attempt.number;
        moveLane(turn, row, LaneState::Failed, outcome.reason, true);
        return;
    }
    // A held system uses up no tries, nor does the probe of one.
    const bool counts = outcome.kind != OutcomeKind::Held && outcome.countsAttempt && !flight.probe
        && !everybodyUnreachable(system.name(), outcome);
    if (counts)
        lane.attempts = flight.attempt.number;
    row.nextTrigger = Trigger::Timer;
    const auto delay = nextDelayMs(config.retryScheduleMs, lane.attempts, outcome, turn.rng);
    if (!delay && counts) {
        moveLane(turn, row, LaneState::Failed, outcome.reason, true);
        return;
    }
    lane.nextAtMs
        = turn.nowMs() + (counts ? *delay : std::max(UncountedDelayMs, outcome.minDelayMs));
    if (system.status.held())
        moveLane(turn, row, LaneState::Held, system.restingReason(), true);
    else
        moveLane(turn, row, LaneState::Retrying, outcome.reason, true);
}

void Dispatcher::letNewerGo(Turn &turn, LiveSystem &system, LaneRow &row)
{
    row.lane.attempts = 0;
    row.lane.nextAtMs = turn.nowMs();
    row.nextTrigger = Trigger::Edit;
    moveLane(turn, row, system.restingState(), system.restingReason(), true);
    crashPoint("newer-goes");
}

void Dispatcher::settleLate(Turn &turn, LaneRow &row, const Flight &flight)
{
    if (planted("late-result-sets-applied")) {
        row.lane.applied = flight.attempt.revision;
        moveLane(turn, row, row.lane.state, row.lane.reason);
    }
    // Fencing cannot stop bytes on the wire: what came late may have overwritten something newer.
    if (flight.attempt.revision >= row.lane.applied || row.lane.state != LaneState::Delivered)
        return;
    row.settleAtMs = turn.nowMs();
    moveLane(turn, row, row.lane.state, row.lane.reason);
}

void Dispatcher::noteAmbiguity(Turn &turn, LaneRow &row, qint64 revision, qint64 deadlineMs)
{
    // While older bytes may still arrive, the oldest of them is the one to fear.
    const bool older = row.ambiguousRevision > 0 && row.lane.ambiguousUntilMs > turn.nowMs();
    row.ambiguousRevision = older ? std::min(row.ambiguousRevision, revision) : revision;
    row.lane.ambiguousUntilMs = std::max(row.lane.ambiguousUntilMs, turn.nowMs() + 2 * deadlineMs);
}

void Dispatcher::endSettling(Turn &turn, LaneRow &row)
{
    row.settleAtMs = 0;
    if (row.lane.ambiguousUntilMs <= turn.nowMs())
        row.lane.ambiguousUntilMs = row.ambiguousRevision = 0;
}

void Dispatcher::noteOvertaken(
    Turn &turn, const LaneRow &row, const Attempt &attempt, qint64 eventSeq)
{
    LaneRow overtaken = row;
    overtaken.lane.desired = attempt.revision;
    overtaken.eventSeq = eventSeq;
    noteUnsent(turn, overtaken, m_installation.epoch, OutcomeKind::Superseded,
        Reason::NewerRevision, Trigger::Edit, {});
}

void Dispatcher::noteReadBack(Turn &turn, const LaneRow &row, const ReadBackResult &result)
{
    const auto event = turn.store.events.bySeq(row.eventSeq);
    Attempt note{.eventId = event ? event->id : QString(),
        .lane = row.lane.key,
        .epoch = m_installation.epoch,
        .revision = result.revision,
        .trigger = Trigger::Settle,
        .startedAtMs = result.askedMs,
        .durationMs = std::max<qint64>(0, turn.nowMs() - result.askedMs),
        .open = false,
        .outcome = result.outcome.kind,
        .certainty = result.outcome.certainty,
        .status = result.outcome.status,
        .reason = result.outcome.reason};
    note.id = turn.store.attempts.noteRead(
        note, {row.lane.id, row.eventSeq, row.leaseToken}, result.outcome);
    turn.tell(ReadBackFinished{note});
}

void Dispatcher::pushForSettling(Turn &turn, LaneRow &row)
{
    const LiveSystem *system = m_systems.find(row.lane.key.system);
    endSettling(turn, row);
    row.lane.push += 1;
    row.lane.attempts = 0;
    row.lane.nextAtMs = turn.nowMs();
    row.nextTrigger = Trigger::Settle;
    moveLane(turn, row, system ? system->restingState() : LaneState::Pending, Reason::SettleDue);
}

void Dispatcher::feedHealth(
    Turn &turn, LiveSystem &system, const Flight &flight, const Outcome &outcome)
{
    if (noWayThere(outcome))
        m_unreachable.insert(system.name());
    else
        m_unreachable.remove(system.name());

    const auto shown = [&system] {
        const SystemStatus &s = system.status;
        return std::tuple(s.breaker, s.breakerUntilMs, s.gatedUntilMs, s.consecutiveFailures);
    };
    const auto before = shown();
    // Half open, only the delivery that tries it out is asked; others started long before.
    const bool asked = flight.trial || system.breaker.state() != BreakerState::HalfOpen;
    if (asked && saysNothing(outcome))
        system.breaker.abandoned();
    else if (asked)
        system.breaker.finished(outcome.healthFailure, turn.nowMs(), turn.rng);
    if (outcome.gatesSystem && outcome.retryAfterMs)
        system.status.gatedUntilMs
            = std::max(system.status.gatedUntilMs, turn.nowMs() + *outcome.retryAfterMs);
    system.refreshStatus();
    if (shown() != before)
        store(turn, system);
}

bool Dispatcher::everybodyUnreachable(const QString &system, const Outcome &outcome)
{
    // With one system alone it is as likely theirs as ours.
    if (!noWayThere(outcome) || !m_unreachable.contains(system) || m_unreachable.size() < 2)
        return false;
    return std::ranges::all_of(m_systems.all(), [this](const LiveSystem &s) {
        return s.status.held() || m_unreachable.contains(s.status.config.name);
    });
}

void Dispatcher::hold(Turn &turn, LiveSystem &system, Reason reason, const QString &detail)
{
    if (planted("hold-ignores-system"))
        return;
    SystemStatus &status = system.status;
    if (status.holdReason != reason) {
        status.holdReason = reason;
        status.heldSinceMs = turn.nowMs();
        qCInfo(logging::sync) << system.name() << "is held:" << name(reason);
    }
    status.holdDetail = detail;
    status.nextProbeMs = probesByItself(reason) ? turn.nowMs() + ProbeEveryMs : 0;
    store(turn, system);
    restLanes(turn, system);
}

void Dispatcher::pause(
    Turn &turn, LiveSystem &system, const QString &actor, qint64 untilMs, const QString &note)
{
    SystemStatus &status = system.status;
    status.paused = true;
    status.pausedBy = actor;
    status.pausedSinceMs = turn.nowMs();
    status.pausedUntilMs = untilMs;
    status.pauseNote = note;
    store(turn, system);
    restLanes(turn, system);
}

void Dispatcher::restLanes(Turn &turn, LiveSystem &system)
{
    for (LaneRow &row : turn.store.lanes.bySystem(system.name())) {
        const LaneState state = row.lane.state;
        const bool waits = state == LaneState::Pending || state == LaneState::Retrying
            || state == LaneState::Held;
        if (waits && (state != LaneState::Held || row.lane.reason != system.restingReason()))
            moveLane(turn, row, LaneState::Held, system.restingReason());
    }
}

void Dispatcher::release(Turn &turn, LiveSystem &system)
{
    forgetPause(system.status);
    forgetHold(system.status);
    store(turn, system);
    wakeLanes(turn, system);
}

void Dispatcher::endPause(Turn &turn, LiveSystem &system)
{
    forgetPause(system.status);
    store(turn, system);
    wakeLanes(turn, system);
}

void Dispatcher::endHold(Turn &turn, LiveSystem &system)
{
    forgetHold(system.status);
    store(turn, system);
    wakeLanes(turn, system);
}

void Dispatcher::wakeLanes(Turn &turn, LiveSystem &system)
{
    if (system.status.held()) {
        restLanes(turn, system);
        return;
    }
    for (LaneRow &row : turn.store.lanes.bySystem(system.name())) {
        if (row.lane.state != LaneState::Held)
            continue;
        row.lane.nextAtMs = std::min(row.lane.nextAtMs, turn.nowMs());
        row.nextTrigger = Trigger::Resume;
        moveLane(turn, row, LaneState::Pending, Reason::None);
    }
}

void Dispatcher::probeNow(Turn &turn, LiveSystem &system)
{
    if (system.status.holdReason != Reason::None && !system.status.paused)
        system.status.nextProbeMs = turn.nowMs();
    if (system.breaker.state() == BreakerState::Open) {
        Breaker::Memory memory = system.breaker.memory();
        memory.untilMs = turn.nowMs();
        system.breaker.restore(memory);
        letOneWaitingGo(turn, system);
    }
    system.refreshStatus();
    store(turn, system);
}

void Dispatcher::letOneWaitingGo(Turn &turn, LiveSystem &system)
{
    // What waits for its next try would let the probe wait with it.
    std::optional<LaneRow> first;
    for (LaneRow &row : turn.store.lanes.bySystem(system.name())) {
        const bool waits
            = row.lane.state == LaneState::Retrying || row.lane.state == LaneState::Pending;
        if (waits && (!first || row.lane.nextAtMs < first->lane.nextAtMs))
            first = row;
    }
    if (!first || first->lane.nextAtMs <= turn.nowMs())
        return;
    first->lane.nextAtMs = turn.nowMs();
    first->nextTrigger = Trigger::Retry;
    moveLane(turn, *first, first->lane.state, first->lane.reason);
}

void Dispatcher::closeBreaker(Turn &turn, LiveSystem &system)
{
    system.breaker.restore({});
    system.refreshStatus();
    store(turn, system);
    for (LaneRow &row : turn.store.lanes.bySystem(system.name())) {
        if (row.lane.state != LaneState::Retrying)
            continue;
        row.lane.nextAtMs = std::min(row.lane.nextAtMs, turn.nowMs());
        row.nextTrigger = Trigger::Resume;
        moveLane(turn, row, LaneState::Retrying, row.lane.reason);
    }
}

void Dispatcher::postponeProbe(Turn &turn, LiveSystem &system)
{
    system.status.nextProbeMs = turn.nowMs() + ProbeEveryMs;
    store(turn, system);
}

void Dispatcher::noteCause(Turn &turn, const LaneRow &row, const Outcome &outcome)
{
    // What a held system said holds for all its lanes.
    if (outcome.certainty != Certainty::Answered || outcome.kind == OutcomeKind::Held)
        return;
    QString message = maskedMessage(answerMessage(outcome.responseBody));
    // A system that words each refusal anew has one cause all the same.
    QSet<QString> &known = m_causes[GroupName{row.lane.key.system, outcome.reason, {}}.text()];
    const QString mark = causeMark(message);
    if (!known.contains(mark) && known.size() >= MostCauses)
        message.clear();
    else
        known.insert(mark);
    turn.store.failures.setCause(row.lane.id, outcome.reason, message);
}

void Dispatcher::store(Turn &turn, LiveSystem &system)
{
    turn.store.systems.put(system.name(), system.row());
    turn.tell(SystemChanged{system.status});
}

qint64 Dispatcher::nextWakeMs(Turn &turn)
{
    qint64 next = turn.store.lanes.nextSettleMs();
    if (next <= turn.nowMs() && !m_settling.isEmpty())
        next = 0; // being read back: the answer wakes it
    for (const LiveSystem &system : m_systems.all()) {
        const SystemStatus &status = system.status;
        if (status.paused) {
            next = earliest(next, status.pausedUntilMs);
            continue;
        }
        if (status.holdReason != Reason::None) {
            next = earliest(next, system.probing || !system.adapter ? 0 : status.nextProbeMs);
            continue;
        }
        const qint64 due = turn.store.lanes.nextDueMs(system.name());
        if (due == 0 || !system.adapter || system.capacity() == 0)
            continue; // a result, a save or a credential wakes it
        qint64 ready = std::max(due, status.gatedUntilMs);
        if (system.breaker.state() == BreakerState::Open)
            ready = std::max(ready, system.breaker.memory().untilMs);
        else if (!system.breaker.allows(turn.nowMs()))
            continue; // half-open: the probe's result wakes it
        const qint64 tokenIn = system.limiter.availableAt(turn.bootMs) - turn.bootMs;
        next = earliest(next, std::max(ready, turn.nowMs() + tokenIn));
    }
    return next;
}

} // namespace lockstep
