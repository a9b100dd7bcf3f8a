// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verifier.h"

#include "json.h"
#include "logging.h"
#include "normalform.h"
#include "plantedbug.h"
#include "tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int OwnInFlight = 1;
constexpr int WishedInFlight = 8; ///< where the system's limits allow any number
constexpr int SweepPage = 50;
constexpr int WishesATurn = 256;
constexpr int MostTries = 5; ///< for a person, while deliveries get in between
constexpr qint64 FirstSweepMs = 15 * qint64(1000);
constexpr qint64 SweepLookMs = 60 * qint64(1000);
constexpr qint64 PatienceMs = 10 * qint64(1000); ///< then even a busy system is asked
constexpr qint64 AgainMs = 1000;
constexpr qint64 ShortestRestMs = 60 * qint64(1000);
constexpr qint64 LongestRestMs = 15 * 60 * qint64(1000);
constexpr qint64 HourMs = 60 * 60 * qint64(1000);
constexpr int NotFound = 404;

Error unknown(const QString &reason, const QString &text, const QString &fix)
{
    return {.kind = Error::Kind::NotFound, .reason = reason, .text = text, .fix = fix};
}

Error unknownLane(const LaneKey &key)
{
    return unknown(u"lane-unknown"_s, tr("There is no lane %1.").arg(key.text()),
        tr("List the lanes with 'lockstepctl status --matrix'."));
}

bool readsAnything(const LiveSystem &system)
{
    if (!system.adapter)
        return false;
    return std::ranges::any_of(system.status.config.topics, [&system](const QString &topic) {
        return system.adapter->readsBack(topic == "*"_L1 ? QString(HoursTopic) : topic);
    });
}

int mostInFlight(const LiveSystem &system)
{
    const int limit = system.status.config.limits.inFlight;
    return limit > 0 ? std::min(limit, WishedInFlight) : WishedInFlight;
}

/// Why nothing may be asked of it at all now; None: it may.
Reason whyNot(const LiveSystem &system, qint64 nowMs)
{
    if (system.status.held())
        return system.restingReason();
    if (!system.adapter)
        return Reason::CredentialMissing;
    return system.status.gatedUntilMs > nowMs ? Reason::TooManyRequests : Reason::None;
}

/// Equal bytes; or hours that mean the same, however they write them.
bool sameContent(const QString &topic, const QByteArray &ours, const QByteArray &theirs)
{
    if (ours == theirs)
        return true;
    if (topic != HoursTopic)
        return false;
    const auto parsed = hoursFromNormalForm(theirs);
    return parsed.ok() && canonicalHours(*parsed) == ours;
}

QString titleOf(const LaneSelection &selection, qsizetype count)
{
    if (selection.lanes.size() == 1)
        return u"Check %1"_s.arg(selection.lanes.first().text());
    const QString what = !selection.group.isEmpty() ? selection.group : selection.system;
    return what.isEmpty() ? u"Check %1"_s.arg(count) : u"Check %1 · %2"_s.arg(count).arg(what);
}

QString objectOf(const LaneSelection &selection)
{
    if (selection.lanes.size() == 1)
        return selection.lanes.first().text();
    const QString what = !selection.group.isEmpty() ? selection.group : selection.system;
    return what.isEmpty() ? u"all"_s : what;
}

qint64 earliest(qint64 a, qint64 b)
{
    return a == 0 ? b : b == 0 ? a : std::min(a, b);
}

} // namespace

// What persons ask for

Result<QList<LaneRow>> Verifier::select(Turn &turn, const LaneSelection &selection)
{
    QList<LaneRow> rows;
    for (const LaneKey &key : selection.lanes) {
        const auto row = turn.store.lanes.find(key);
        if (!row)
            return unknownLane(key);
        rows.append(*row);
    }
    if (!selection.lanes.isEmpty())
        return rows;
    if (!selection.group.isEmpty()) {
        const auto group = GroupName::fromText(selection.group);
        if (!group)
            return unknown(u"group-unknown"_s,
                lockstep::tr("There is no group %1.").arg(selection.group),
                lockstep::tr("List the groups with 'lockstepctl failures'."));
        for (const qint64 id : turn.store.failures.lanesOf(*group)) {
            if (const auto row = turn.store.lanes.byId(id))
                rows.append(*row);
        }
        return rows;
    }
    if (!selection.system.isEmpty()) {
        if (!m_systems.find(selection.system))
            return unknown(u"system-unknown"_s,
                lockstep::tr("There is no system %1.").arg(selection.system),
                lockstep::tr("List the systems with 'lockstepctl systems list'."));
        return turn.store.lanes.bySystem(selection.system);
    }
    for (const LiveSystem &system : m_systems.all())
        rows += turn.store.lanes.bySystem(system.name());
    return rows;
}

Result<CheckStarted> Verifier::check(
    Turn &turn, const LaneSelection &selection, const QString &actor)
{
    const auto selected = select(turn, selection);
    if (!selected)
        return selected.error();
    CheckStarted started;
    QList<const LaneRow *> lanes;
    for (const LaneRow &row : *selected) {
        const LiveSystem *system = m_systems.find(row.lane.key.system);
        const bool mute
            = !system || (system->adapter && !system->adapter->readsBack(row.lane.key.topic));
        if (mute)
            ++started.notReadable;
        else if (row.lane.applied == 0 || row.lane.state == LaneState::Sending)
            ++started.notAccepted;
        else
            lanes.append(&row);
    }
    started.queued = lanes.size();
    if (lanes.isEmpty())
        return started;
    JobProgress progress{.kind = JobProgress::Kind::Check,
        .title = titleOf(selection, lanes.size()),
        .total = int(lanes.size()),
        .startedAtMs = turn.nowMs(),
        .system = selection.system,
        .actor = actor};
    progress.id = started.jobId = turn.store.jobs.create(progress, {});
    m_jobs.insert(progress.id, {.progress = progress});
    m_newJobs.push_back(progress.id);
    for (const LaneRow *row : std::as_const(lanes))
        m_lines[row->lane.key.system].wished.push_back({.laneId = row->lane.id,
            .dueMs = turn.nowMs(),
            .cause = Cause::Person,
            .jobId = progress.id});
    turn.store.audit.append(
        turn.nowMs(), actor, u"verify"_s, objectOf(selection), u"%1 lanes"_s.arg(lanes.size()));
    turn.tell(progress);
    return started;
}

bool Verifier::cancel(Turn &turn, qint64 jobId, const QString &actor)
{
    const auto job = m_jobs.find(jobId);
    if (job == m_jobs.end())
        return false;
    dropWishes(jobId);
    JobProgress ended = job->progress;
    ended.cancelled = true;
    ended.unsent = ended.left();
    ended.endedAtMs = turn.nowMs();
    turn.store.jobs.put(ended);
    turn.store.audit.append(turn.nowMs(), actor, u"verify.cancel"_s, ended.title);
    turn.tell(ended);
    m_jobs.erase(job);
    return true;
}

void Verifier::dropWishes(qint64 jobId)
{
    for (Line &line : m_lines)
        std::erase_if(line.wished, [jobId](const Ask &ask) { return ask.jobId == jobId; });
}

Result<void> Verifier::ignore(
    Turn &turn, const LaneKey &key, qint64 untilMs, const QString &reason, const QString &actor)
{
    auto row = turn.store.lanes.find(key);
    if (!row)
        return unknownLane(key);
    auto drift = turn.store.drifts.find(row->lane.id);
    if (!row->lane.drifted() || !drift)
        return unknown(u"no-drift"_s,
            lockstep::tr("%1 is not known to have drifted.").arg(key.text()),
            lockstep::tr("Check it again: 'lockstepctl verify --system %1'.").arg(key.system));
    if (untilMs > 0 && reason.trimmed().isEmpty())
        return Error{.kind = Error::Kind::InvalidInput,
            .reason = u"reason-missing"_s,
            .text = lockstep::tr("Letting a difference be needs a reason."),
            .fix = lockstep::tr("Say in a few words why it may stay like that.")};
    row->lane.ignoredUntilMs = untilMs;
    drift->ignoredBy = untilMs > 0 ? actor : QString();
    drift->ignoredReason = untilMs > 0 ? reason.trimmed() : QString();
    turn.store.lanes.setRead(*row);
    turn.store.drifts.put(*drift);
    turn.store.audit.append(turn.nowMs(), actor, untilMs > 0 ? u"drift.ignore"_s : u"drift.heed"_s,
        key.text(), drift->ignoredReason);
    turn.tell(LaneChanged{.lane = row->lane, .before = row->lane.state});
    return {};
}

// Following deliveries

void Verifier::follow(Turn &turn)
{
    const qsizetype told = turn.facts.size(); // what is told here concerns no delivery
    for (qsizetype i = 0; i < told; ++i) {
        const auto *changed = std::get_if<LaneChanged>(&turn.facts.at(i));
        if (!changed || changed->lane.state != LaneState::Delivered
            || changed->before != LaneState::Sending)
            continue;
        const Lane lane = changed->lane;
        if (lane.driftSinceMs > 0)
            forgetDrift(turn, lane.id);
        const LiveSystem *system = m_systems.find(lane.key.system);
        if (automatic && system && system->adapter && system->adapter->readsBack(lane.key.topic))
            enqueue(lane.key.system,
                {.laneId = lane.id, .dueMs = turn.nowMs() + SoonMs, .cause = Cause::Delivery});
    }
}

void Verifier::forgetDrift(Turn &turn, qint64 laneId)
{
    auto row = turn.store.lanes.byId(laneId);
    if (!row)
        return;
    row->lane.driftSinceMs = row->lane.ignoredUntilMs = 0;
    turn.store.lanes.setRead(*row);
    turn.store.drifts.remove(laneId);
    turn.tell(LaneChanged{.lane = row->lane, .before = row->lane.state});
}

void Verifier::enqueue(const QString &system, Ask ask)
{
    if (ask.cause == Cause::Person) {
        m_lines[system].wished.push_back(ask);
        return;
    }
    std::deque<Ask> &soon = m_lines[system].soon;
    if (m_queued.contains(ask.laneId)) {
        // A newer delivery puts the look off: what it brought is what counts.
        std::erase_if(soon, [&ask](const Ask &known) { return known.laneId == ask.laneId; });
    }
    m_queued.insert(ask.laneId);
    soon.insert(std::ranges::upper_bound(soon, ask.dueMs, {}, &Ask::dueMs), ask);
}

// Asking

void Verifier::tend(Turn &turn)
{
    for (LiveSystem &system : m_systems.all()) {
        Line &line = m_lines[system.name()];
        tendWishes(turn, system, line);
        tendOwn(turn, system, line);
    }
}

void Verifier::tendWishes(Turn &turn, LiveSystem &system, Line &line)
{
    if (system.resolving && !system.adapter)
        return; // it will be told
    const Reason obstacle = whyNot(system, turn.nowMs());
    for (int i = 0; i < WishesATurn && !line.wished.empty(); ++i) {
        if (line.wished.front().dueMs > turn.nowMs())
            return;
        if (obstacle == Reason::None
            && (line.inFlight >= mostInFlight(system) || !system.limiter.takeSpare(turn.bootMs)))
            return;
        const Ask next = pop(system.name(), line.wished);
        if (obstacle != Reason::None)
            cannotAsk(turn, next, obstacle);
        else
            ask(turn, system, line, next);
    }
}

void Verifier::tendOwn(Turn &turn, LiveSystem &system, Line &line)
{
    const bool may = automatic && readsAnything(system)
        && whyNot(system, turn.nowMs()) == Reason::None
        && system.breaker.state() == BreakerState::Closed && line.restUntilMs <= turn.nowMs();
    if (!may)
        return;
    if (line.sweepAtMs == 0)
        line.sweepAtMs = turn.nowMs() + FirstSweepMs;
    if (line.sweepAtMs <= turn.nowMs() && line.soon.empty())
        sweep(turn, system, line);
    while (!line.soon.empty() && line.inFlight < OwnInFlight) {
        const qint64 late = turn.nowMs() - line.soon.front().dueMs;
        const bool busy = system.inFlight > 0 && late < PatienceMs;
        if (late < 0 || busy || !system.limiter.takeSpare(turn.bootMs))
            return;
        ask(turn, system, line, pop(system.name(), line.soon));
    }
}

void Verifier::sweep(Turn &turn, const LiveSystem &system, Line &line)
{
    const qint64 oldestMs = turn.nowMs() - m_policy.driftCheckHours * HourMs;
    const QList<LaneRow> rows = turn.store.lanes.checkDue(system.name(), oldestMs, SweepPage);
    for (LaneRow row : rows) {
        if (system.adapter->readsBack(row.lane.key.topic)) {
            enqueue(system.name(),
                {.laneId = row.lane.id, .dueMs = turn.nowMs(), .cause = Cause::Sweep});
            continue;
        }
        row.lane.askedAtMs = turn.nowMs(); // it cannot be asked: not in the way of those who can
        turn.store.lanes.setRead(row);
    }
    line.sweepAtMs = turn.nowMs() + (rows.size() == SweepPage ? 0 : SweepLookMs);
}

Verifier::Ask Verifier::pop(const QString &system, std::deque<Ask> &asks)
{
    const Ask ask = asks.front();
    asks.pop_front();
    m_popped.emplace_back(system, ask);
    if (ask.cause != Cause::Person)
        m_queued.remove(ask.laneId);
    return ask;
}

void Verifier::ask(Turn &turn, LiveSystem &system, Line &line, const Ask &ask)
{
    const auto row = turn.store.lanes.byId(ask.laneId);
    const bool own = ask.cause != Cause::Person;
    if (!row || (own && row->lane.state != LaneState::Delivered)) {
        count(ask.jobId, false);
        return; // gone, or a delivery is under way and will be followed
    }
    if (row->lane.state == LaneState::Sending) {
        askLater(row->lane.key.system, ask, turn.nowMs() + AgainMs);
        return;
    }
    auto asked = question(turn, *row);
    if (!asked || !system.adapter->readsBack(row->lane.key.topic)) {
        count(ask.jobId, false);
        return;
    }
    asked->ask = ask;
    ++line.inFlight;
    m_asked.insert(++m_lastQuestion, *asked);
    m_chosen.push_back(m_lastQuestion);
}

std::optional<Verifier::Question> Verifier::question(Turn &turn, const LaneRow &row)
{
    const Lane &lane = row.lane;
    Question question{.lane = lane.key,
        .revision = lane.applied,
        .eventSeq = row.eventSeq,
        .leaseToken = row.leaseToken,
        .askedMs = turn.nowMs(),
        .askedBootMs = turn.bootMs};
    std::optional<Event> event;
    if (lane.applied == lane.desired) {
        event = turn.store.events.bySeq(row.eventSeq);
    } else if (auto older
        = turn.store.events.ofRevision(lane.key.topic, lane.key.subject, lane.applied)) {
        question.eventSeq = older->first;
        event = std::move(older->second);
    }
    if (!event || event->revision != lane.applied)
        return std::nullopt;
    question.body = event->body;
    question.eventId = event->id;
    return question;
}

void Verifier::cannotAsk(Turn &turn, const Ask &ask, Reason reason)
{
    const auto row = turn.store.lanes.byId(ask.laneId);
    const auto asked = row ? question(turn, *row) : std::nullopt;
    count(ask.jobId, false);
    if (!asked)
        return;
    Question refused = *asked;
    refused.ask = ask;
    const ReadBack held{
        .outcome = {.kind = OutcomeKind::Held, .certainty = Certainty::NotSent, .reason = reason}};
    LaneRow changed = *row;
    store(turn, changed, refused, held, Finding::Unread, false);
    record(turn, refused, held, Finding::Unread);
}

void Verifier::send()
{
    for (const Answer &settled : std::exchange(m_inHand, {}))
        m_asked.remove(settled.question);
    m_popped.clear();
    m_newJobs.clear();
    for (auto job = m_jobs.begin(); job != m_jobs.end();) {
        job->progress.done += std::exchange(job->done, 0);
        job->progress.failed += std::exchange(job->failed, 0);
        job = job->progress.left() == 0 ? m_jobs.erase(job) : std::next(job);
    }
    for (const auto &[system, again] : std::exchange(m_again, {}))
        enqueue(system, again);
    for (const qint64 number : std::exchange(m_chosen, {})) {
        const Question &question = m_asked[number];
        LiveSystem *system = m_systems.find(question.lane.system);
        const auto arrived = [this, alive = std::weak_ptr(m_alive), number](ReadBack held) {
            if (alive.expired())
                return;
            m_answers.push_back({number, std::move(held)});
            wanted();
        };
        if (system && system->adapter)
            system->adapter->readBack(question.lane.topic, question.lane.subject, arrived);
        else
            arrived({.outcome = {.reason = Reason::Aborted}});
    }
}

void Verifier::rollBack()
{
    for (const qint64 number : std::exchange(m_chosen, {}))
        --m_lines[m_asked.take(number).lane.system].inFlight;
    for (auto popped = m_popped.rbegin(); popped != m_popped.rend(); ++popped) {
        Line &line = m_lines[popped->first];
        const bool wish = popped->second.cause == Cause::Person;
        (wish ? line.wished : line.soon).push_front(popped->second);
        if (!wish)
            m_queued.insert(popped->second.laneId);
    }
    m_popped.clear();
    m_again.clear();
    for (Job &job : m_jobs)
        job.done = job.failed = 0;
    for (const qint64 id : std::exchange(m_newJobs, {})) {
        dropWishes(id);
        m_jobs.remove(id);
    }
    for (const Answer &answer : m_inHand)
        ++m_lines[m_asked[answer.question].lane.system].inFlight;
    m_answers.insert(m_answers.begin(), m_inHand.begin(), m_inHand.end());
    m_inHand.clear();
}

// Comparing

void Verifier::settleResults(Turn &turn)
{
    m_inHand = std::exchange(m_answers, {});
    for (const Answer &answer : m_inHand) {
        const auto asked = m_asked.constFind(answer.question);
        if (asked == m_asked.cend())
            continue;
        --m_lines[asked->lane.system].inFlight;
        settle(turn, *asked, answer.held);
    }
}

void Verifier::settle(Turn &turn, const Question &question, const ReadBack &held)
{
    auto row = turn.store.lanes.byId(question.ask.laneId);
    const Finding finding = compare(row ? &*row : nullptr, question, held);
    const bool wish = question.ask.cause == Cause::Person;
    restAfter(turn, m_lines[question.lane.system], held, finding);
    if (finding == Finding::Overtaken) {
        record(turn, question, held, finding);
        if (wish && row && question.ask.tries + 1 < MostTries)
            askLater(question.lane.system, question.ask, turn.nowMs() + AgainMs);
        else
            count(question.ask.jobId, false);
        return;
    }
    const qint64 acceptedMs = row->lane.sinceMs;
    const bool early = finding == Finding::Differs && !wish && turn.nowMs() < acceptedMs + GraceMs;
    if (early)
        askLater(question.lane.system, question.ask, acceptedMs + GraceMs);
    const bool news = tellsSomethingNew(row->lane, question, held, finding);
    store(turn, *row, question, held, finding, early);
    if (news)
        record(turn, question, held, finding);
    count(question.ask.jobId, finding == Finding::Equal);
}

Verifier::Finding Verifier::compare(
    const LaneRow *row, const Question &question, const ReadBack &held) const
{
    // What was sent since may or may not be in the answer: it tells nothing about any revision.
    const bool overtaken = !row || row->lane.state == LaneState::Sending
        || row->leaseToken != question.leaseToken || row->lane.applied != question.revision;
    if (overtaken && !(row && planted("read-back-race-ignored")))
        return Finding::Overtaken;
    const Outcome &outcome = held.outcome;
    if (outcome.kind == OutcomeKind::Delivered && held.body) {
        const bool same = sameContent(question.lane.topic, question.body, *held.body)
            || planted("verified-without-comparing");
        return same ? Finding::Equal : Finding::Differs;
    }
    const bool nothingThere = outcome.kind == OutcomeKind::Delivered || outcome.status == NotFound;
    return nothingThere ? Finding::Differs : Finding::Unread;
}

/// A sweep that finds what was known only moves the time on; all else leaves a row.
bool Verifier::tellsSomethingNew(
    const Lane &lane, const Question &question, const ReadBack &held, Finding finding) const
{
    if (held.outcome.reason == Reason::Aborted)
        return false; // by our own end: nothing was learned
    if (question.ask.cause != Cause::Sweep)
        return true;
    switch (finding) {
    case Finding::Equal:
        return lane.verified != question.revision || lane.equalAtMs != lane.checkedAtMs;
    case Finding::Differs:
        return lane.driftSinceMs == 0;
    case Finding::Unread:
        return lane.checkReason != held.outcome.reason;
    case Finding::Overtaken:
        break;
    }
    return true;
}

void Verifier::store(Turn &turn, LaneRow &row, const Question &question, const ReadBack &held,
    Finding finding, bool early)
{
    Lane &lane = row.lane;
    if (held.outcome.reason == Reason::Aborted)
        return;
    lane.askedAtMs = turn.nowMs();
    lane.checkReason = finding == Finding::Unread ? held.outcome.reason : Reason::None;
    if (finding != Finding::Unread)
        lane.checkedAtMs = turn.nowMs();
    if (finding == Finding::Equal) {
        lane.equalAtMs = turn.nowMs();
        lane.verified = planted("read-back-race-ignored") ? lane.applied : question.revision;
        if (lane.driftSinceMs > 0)
            turn.store.drifts.remove(lane.id);
        lane.driftSinceMs = lane.ignoredUntilMs = 0;
    } else if (finding == Finding::Differs && !early) {
        lane.verified = std::min(lane.verified, question.revision - 1);
        if (lane.state == LaneState::Delivered)
            storeDifference(turn, row, held);
    }
    turn.store.lanes.setRead(row);
    turn.tell(LaneChanged{.lane = lane, .before = lane.state});
}

void Verifier::storeDifference(Turn &turn, LaneRow &row, const ReadBack &held)
{
    Lane &lane = row.lane;
    if (lane.driftSinceMs == 0) {
        lane.driftSinceMs = turn.nowMs();
        qCInfo(logging::sync) << lane.key.text() << "has drifted";
    }
    DriftTable::Row drift{
        .laneId = lane.id, .body = held.body, .revision = held.revision, .seenAtMs = turn.nowMs()};
    const auto before = turn.store.drifts.find(lane.id);
    if (before && before->body == drift.body) {
        drift.ignoredBy = before->ignoredBy;
        drift.ignoredReason = before->ignoredReason;
    } else {
        lane.ignoredUntilMs = 0; // another difference than the one that somebody let be
    }
    turn.store.drifts.put(drift);
}

void Verifier::record(Turn &turn, const Question &question, const ReadBack &held, Finding finding)
{
    const Outcome &outcome = held.outcome;
    Attempt attempt{.eventId = question.eventId,
        .lane = question.lane,
        .epoch = m_installation.epoch,
        .revision = question.revision,
        .trigger = Trigger::Check,
        .startedAtMs = question.askedMs,
        .durationMs = std::max<qint64>(0, turn.bootMs - question.askedBootMs),
        .open = false,
        .outcome = outcome.kind,
        .certainty = outcome.certainty,
        .status = outcome.status,
        .reason = outcome.reason,
        .actor = m_jobs.value(question.ask.jobId).progress.actor};
    if (finding == Finding::Overtaken) {
        attempt.outcome = OutcomeKind::Late;
        attempt.reason = Reason::NewerRevision;
    } else if (finding != Finding::Unread) {
        const bool equal = finding == Finding::Equal;
        attempt.outcome = equal ? OutcomeKind::Equal : OutcomeKind::Differs;
        attempt.reason = equal ? Reason::ReadEqual : Reason::ReadDiffers;
    }
    attempt.id = turn.store.attempts.noteRead(
        attempt, {question.ask.laneId, question.eventSeq, question.leaseToken}, outcome);
    turn.tell(ReadBackFinished{attempt});
}

void Verifier::restAfter(Turn &turn, Line &line, const ReadBack &held, Finding finding)
{
    if (held.outcome.reason == Reason::Aborted || finding == Finding::Overtaken)
        return;
    if (finding != Finding::Unread) {
        line.failures = 0;
        return;
    }
    const qint64 rest = std::min(LongestRestMs, ShortestRestMs << std::min(line.failures, 4));
    ++line.failures;
    line.restUntilMs = turn.nowMs() + std::max(rest, held.outcome.retryAfterMs.value_or(0));
}

void Verifier::askLater(const QString &system, Ask ask, qint64 dueMs)
{
    ask.dueMs = dueMs;
    ++ask.tries;
    m_again.emplace_back(system, ask);
}

// Jobs

void Verifier::count(qint64 jobId, bool equal)
{
    const auto job = m_jobs.find(jobId);
    if (job != m_jobs.end())
        ++(equal ? job->done : job->failed);
}

void Verifier::tellJobs(Turn &turn)
{
    for (const Job &job : std::as_const(m_jobs)) {
        if (job.done + job.failed == 0)
            continue;
        JobProgress now = job.progress;
        now.done += job.done;
        now.failed += job.failed;
        now.endedAtMs = now.left() == 0 ? turn.nowMs() : 0;
        turn.store.jobs.put(now);
        turn.tell(now);
    }
}

// When to look again

qint64 Verifier::nextWakeMs(Turn &turn)
{
    qint64 next = 0;
    for (const LiveSystem &system : m_systems.all()) {
        const auto line = m_lines.constFind(system.name());
        if (line != m_lines.cend())
            next = earliest(next, nextWakeOf(turn, system, *line));
    }
    for (const auto &[system, again] : m_again)
        next = earliest(next, again.dueMs);
    return next;
}

qint64 Verifier::nextWakeOf(Turn &turn, const LiveSystem &system, const Line &line) const
{
    qint64 next = 0;
    const qint64 tokenMs = turn.nowMs() + system.limiter.spareAt(turn.bootMs) - turn.bootMs;
    const bool toldLater = system.resolving && !system.adapter;
    if (!line.wished.empty() && line.inFlight < mostInFlight(system) && !toldLater)
        next = std::max(line.wished.front().dueMs, tokenMs);
    const bool own = automatic && line.sweepAtMs > 0 && line.inFlight < OwnInFlight
        && readsAnything(system) && !system.status.held()
        && system.breaker.state() == BreakerState::Closed;
    if (!own)
        return next;
    qint64 at = line.soon.empty() ? line.sweepAtMs : line.soon.front().dueMs;
    if (at <= turn.nowMs() && system.inFlight > 0)
        at += PatienceMs; // a result wakes it before
    at = std::max({at, line.restUntilMs, system.status.gatedUntilMs, tokenMs});
    return earliest(next, std::max(at, turn.nowMs() + 1));
}

} // namespace lockstep
