// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publisher.h"

#include "crashpoint.h"
#include "plantedbug.h"
#include "text.h"
#include "tr.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

Error conflict(const EventTable::Head &head, qint64 seen)
{
    return {.kind = Error::Kind::Conflict,
        .reason = u"revision-conflict"_s,
        .text = tr("%1 saved revision %2 at %3, after the revision %4 that you changed.")
                    .arg(head.actor)
                    .arg(head.revision)
                    .arg(rfc3339Ms(head.savedAtUs / 1000))
                    .arg(seen),
        .fix = tr("Read the newest state, apply your change to it, and save again.")};
}

/// A newer revision goes at once, but no sooner than the hold ends and the system's schedule says
/// for a first try.
qint64 firstTryMs(const Turn &turn, const SystemConfig &config, qint64 notBeforeMs)
{
    const qint64 first = config.retryScheduleMs.isEmpty() ? 0 : config.retryScheduleMs.first();
    return std::max(turn.nowMs() + first, notBeforeMs);
}

} // namespace

Result<Published> Publisher::publish(Turn &turn, const Change &change)
{
    if (!change.changeId.isEmpty()) {
        if (const auto before = turn.store.events.byChangeId(change.changeId))
            return Published{.eventId = before->eventId, .revision = before->revision};
    }
    const auto head = turn.store.events.head(change.topic, change.subject);
    const qint64 newest = head ? head->revision : 0;
    if (change.ifRevision && *change.ifRevision != newest && !planted("no-revision-check"))
        return conflict(head.value_or(EventTable::Head{}), *change.ifRevision);
    const QString digest = QString::fromLatin1(
        QCryptographicHash::hash(change.body, QCryptographicHash::Sha256).toHex());
    if (head && head->digest == digest)
        return Published{.eventId = head->eventId, .revision = newest};

    Event event{.id = uuid7(turn.nowMs(), turn.rng.next(), turn.rng.next()),
        .topic = change.topic,
        .subject = change.subject,
        .epoch = m_installation.epoch,
        .revision = newest + 1,
        .body = change.body,
        .digest = digest,
        .actor = change.actor,
        .changeId = change.changeId,
        .savedAtUs = change.savedAtUs > 0 ? change.savedAtUs : turn.nowUs};
    crashPoint("publishing");
    const qint64 seq = turn.store.events.append(event);
    crashPoint("event-appended");
    turn.store.audit.append(turn.nowMs(), change.actor, u"publish"_s, change.subject,
        u"%1 revision %2"_s.arg(change.topic).arg(event.revision));

    const qint64 holdMs = m_policy.publishHoldSeconds * qint64(1000);
    const Placing place{.revision = event.revision,
        .eventSeq = seq,
        .notBeforeMs = holdMs > 0 && !planted("sent-before-its-time") ? turn.nowMs() + holdMs : 0};
    QStringList moved;
    for (const LiveSystem &system : m_systems.all()) {
        if (!system.status.config.subscribes(change.topic))
            continue;
        // Before its first revision a subject has no lanes to look for.
        if (head)
            desire(turn, system, event, place);
        else
            addLane(turn, system, {system.name(), event.topic, event.subject}, place);
        moved.append(system.name());
    }
    crashPoint("lanes-moved");
    event.body.clear();
    const Published published{.eventId = event.id,
        .revision = event.revision,
        .changed = true,
        .systems = int(moved.size()),
        .heldUntilMs = moved.isEmpty() ? 0 : place.notBeforeMs};
    turn.tell(ChangePublished{.event = std::move(event),
        .systems = std::move(moved),
        .heldUntilMs = published.heldUntilMs});
    return published;
}

qint64 Publisher::backfill(Turn &turn, const LiveSystem &system)
{
    qint64 added = 0;
    for (const EventTable::SubjectHead &head : turn.store.events.heads()) {
        const LaneKey key{system.status.config.name, head.topic, head.subject};
        if (!system.status.config.subscribes(head.topic) || turn.store.lanes.find(key))
            continue;
        // What is still held back from the others is held back from a new system, too.
        const qint64 holdEndsMs = head.savedAtMs + m_policy.publishHoldSeconds * qint64(1000);
        addLane(turn, system, key,
            {.revision = head.revision,
                .eventSeq = head.seq,
                .notBeforeMs = holdEndsMs > turn.nowMs() ? holdEndsMs : 0});
        ++added;
    }
    return added;
}

void Publisher::desire(
    Turn &turn, const LiveSystem &system, const Event &event, const Placing &place)
{
    const LaneKey key{system.status.config.name, event.topic, event.subject};
    auto row = turn.store.lanes.find(key);
    if (!row) {
        addLane(turn, system, key, place);
        return;
    }
    Lane &lane = row->lane;
    // A revision that nobody took yet is not sent any more: it leaves a row. One on the wire ends
    // by its own outcome.
    const bool onTheWire = lane.state == LaneState::Sending
        && turn.store.attempts.revisionOnTheWire(lane.id) == lane.desired;
    if (lane.applied < lane.desired && !onTheWire)
        noteUnsent(turn, *row, m_installation.epoch, OutcomeKind::Superseded, Reason::NewerRevision,
            Trigger::Edit, event.actor);
    lane.desired = event.revision;
    lane.tries = 0;
    lane.answered = Reason::None;
    lane.notBeforeMs = place.notBeforeMs;
    if (!planted("retry-sends-the-old-body") || lane.state != LaneState::Retrying)
        row->eventSeq = place.eventSeq;
    crashPoint("lane-desires");
    if (lane.state == LaneState::Sending) {
        moveLane(turn, *row, LaneState::Sending, Reason::None);
        return;
    }
    lane.attempts = 0;
    lane.nextAtMs = firstTryMs(turn, system.status.config, place.notBeforeMs);
    row->nextTrigger = Trigger::Edit;
    row->note.clear();
    moveLane(turn, *row, system.restingState(), system.restingReason());
}

void Publisher::addLane(
    Turn &turn, const LiveSystem &system, const LaneKey &key, const Placing &place)
{
    LaneRow row{.lane = {.key = key,
                    .state = system.restingState(),
                    .desired = place.revision,
                    .nextAtMs = firstTryMs(turn, system.status.config, place.notBeforeMs),
                    .notBeforeMs = place.notBeforeMs,
                    .reason = system.restingReason(),
                    .sinceMs = turn.nowMs()},
        .eventSeq = place.eventSeq};
    keepFailingSince(row.lane, turn.nowMs());
    row.lane.id = turn.store.lanes.insert(row);
    crashPoint("lane-added");
    turn.tell(LaneChanged{.lane = row.lane, .before = row.lane.state, .created = true});
}

} // namespace lockstep
