// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeengine.h"

#include "failurecause.h"
#include "normalform.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

/// The window's own reader is not needed here.
class EngineClient::Reader { };

namespace {

Clinic exampleClinic(const QString &id, const QString &name)
{
    Clinic clinic;
    clinic.id = id;
    clinic.name = name;
    clinic.timezone = u"America/Denver"_s;
    Schedule schedule;
    schedule.service = u"primary-care"_s;
    schedule.effectiveFrom = QDate(2026, 1, 1);
    for (size_t day = 0; day < 5; ++day)
        schedule.weekly[day] = QList<Interval>{{8 * 60, 17 * 60}};
    schedule.weekly[5] = QList<Interval>();
    schedule.weekly[6] = QList<Interval>();
    clinic.schedules << schedule;
    return clinic;
}

ClinicRow rowOf(const Clinic &clinic, qint64 nowMs)
{
    return {clinic.id, clinic.name, clinic.timezone, clinic.revision,
        sha256Hex(canonicalHours(clinic)), nowMs, u"R. Diaz"_s, clinic.services};
}

OutcomeKind outcomeOf(LaneState state)
{
    switch (state) {
    case LaneState::Delivered:
        return OutcomeKind::Delivered;
    case LaneState::Retrying:
        return OutcomeKind::Deferred;
    case LaneState::Held:
        return OutcomeKind::Held;
    default:
        return OutcomeKind::Refused;
    }
}

/// Answers in a later turn of the event loop, unless the context is gone.
template <typename T>
void later(QObject *context, std::function<void(Result<T>)> answer, Result<T> result)
{
    QTimer::singleShot(
        0, context, [answer = std::move(answer), result = std::move(result)] { answer(result); });
}

template <typename T>
void reply(const FakeEngine &engine, QObject *context, std::function<void(Result<T>)> answer,
    std::type_identity_t<T> value)
{
    later<T>(context, std::move(answer),
        engine.refusal ? Result<T>(*engine.refusal) : Result<T>(std::move(value)));
}

void done(const FakeEngine &engine, QObject *context, std::function<void(Result<void>)> answer)
{
    later<void>(context, std::move(answer),
        engine.refusal ? Result<void>(*engine.refusal) : Result<void>());
}

QString groupOf(const Lane &lane)
{
    return lane.key.system + u':' + name(lane.reason);
}

bool isFailing(const Lane &lane)
{
    return lane.state == LaneState::Failed || lane.state == LaneState::Held
        || lane.state == LaneState::Retrying;
}

QString textOf(const LaneSelection &selection)
{
    if (!selection.lanes.isEmpty()) {
        QStringList keys;
        for (const LaneKey &key : selection.lanes)
            keys << key.text();
        return keys.join(u' ');
    }
    return !selection.group.isEmpty() ? u"group "_s + selection.group
        : !selection.system.isEmpty() ? u"system "_s + selection.system
                                      : u"all"_s;
}

qint64 sizeOf(const FakeEngine &engine, const LaneSelection &selection)
{
    if (!selection.lanes.isEmpty())
        return selection.lanes.size();
    return std::count_if(engine.lanes.begin(), engine.lanes.end(), [&](const Lane &lane) {
        return isFailing(lane) && (selection.group.isEmpty() || groupOf(lane) == selection.group)
            && (selection.system.isEmpty() || lane.key.system == selection.system);
    });
}

bool matches(const HistoryFilter &filter, const Attempt &attempt)
{
    return (filter.system.isEmpty() || attempt.lane.system == filter.system)
        && (filter.topic.isEmpty() || attempt.lane.topic == filter.topic)
        && (filter.subject.isEmpty() || attempt.lane.subject == filter.subject)
        && (filter.text.isEmpty() || attempt.lane.subject.contains(filter.text)
            || attempt.eventId.contains(filter.text))
        && (!filter.outcome || attempt.outcome == *filter.outcome)
        && (!filter.reason || attempt.reason == *filter.reason)
        && (filter.revision == 0 || attempt.revision == filter.revision)
        && (filter.sinceMs == 0 || attempt.startedAtMs >= filter.sinceMs)
        && (filter.untilMs == 0 || attempt.startedAtMs < filter.untilMs)
        && (filter.afterId == 0 || attempt.id < filter.afterId);
}

} // namespace

EngineThread::EngineThread()
{
    AdapterDescription rest;
    rest.key = u"rest"_s;
    rest.label = u"REST scheduler"_s;
    rest.summary = u"Sends each clinic's hours as JSON to one address."_s;
    rest.settings = {{u"method"_s, u"Method"_s, u"How the change is sent."_s,
                         SettingField::Type::Choice, {u"POST"_s, u"PUT"_s, u"PATCH"_s}, u"POST"_s},
        {u"apiKeyHeader"_s, u"API key header"_s, u"The header that carries the credential."_s,
            SettingField::Type::HeaderName, {}, u"x-api-key"_s}};
    adapters << rest;
    testSteps = {{u"Name lookup"_s, TestStep::Status::Passed, 4, u"127.0.0.1"_s},
        {u"Connection"_s, TestStep::Status::Passed, 9, {}},
        {u"Sign-in"_s, TestStep::Status::Failed, 170, u"Refused (401)."_s},
        {u"Read"_s, TestStep::Status::Skipped, 0, {}}};
}

Clinic EngineThread::addClinic(const QString &id, const QString &name)
{
    const Clinic clinic = exampleClinic(id, name);
    clinics << clinic;
    Event event;
    event.id = u"event-%1-1"_s.arg(id);
    event.topic = HoursTopic;
    event.subject = id;
    event.revision = 1;
    event.savedAtUs = nowMs * 1000;
    event.actor = u"R. Diaz"_s;
    tell({ChangePublished{event, systems.keys(), heldUntilMs()}});
    for (const QString &system : systems.keys())
        setLane(system, id, LaneState::Delivered, Reason::Accepted, 200);
    return clinic;
}

SystemStatus EngineThread::addSystem(const QString &name)
{
    SystemStatus system;
    system.config.name = name;
    system.config.adapter = u"rest"_s;
    system.config.endpoint = u"https://example.test/clinics/update"_s;
    changeSystem(system);
    for (const Clinic &clinic : std::as_const(clinics))
        setLane(name, clinic.id, LaneState::Delivered, Reason::Accepted, 200);
    return system;
}

void EngineThread::changeSystem(const SystemStatus &system)
{
    systems[system.config.name] = system;
    tell({SystemChanged{system}});
}

Lane EngineThread::setLane(
    const QString &system, const QString &clinic, LaneState state, Reason reason, int status)
{
    const LaneKey key{system, HoursTopic, clinic};
    const bool created = !lanes.contains(key);
    Lane &lane = lanes[key];
    const LaneState before = lane.state;
    lane.id = created ? lanes.size() : lane.id;
    lane.key = key;
    lane.state = state;
    lane.reason = reason;
    lane.sinceMs = nowMs;
    lane.desired = qMax<qint64>(lane.desired, 1);
    if (state == LaneState::Delivered)
        lane.applied = lane.desired;
    if (state == LaneState::Retrying)
        lane.nextAtMs = nowMs + 30'000;
    if (state != LaneState::Pending && state != LaneState::Sending) {
        ++lane.attempts;
        ++lane.tries;
        lane.answered = reason;
        addAttempt(lane, outcomeOf(state), reason, status);
    }
    tell({LaneChanged{lane, before, created}});
    return lane;
}

Lane EngineThread::drift(
    const QString &system, const QString &clinic, const std::optional<Clinic> &theirs)
{
    Lane &lane = lanes[{system, HoursTopic, clinic}];
    lane.state = LaneState::Delivered;
    lane.applied = lane.desired;
    lane.verified = 0;
    lane.askedAtMs = lane.checkedAtMs = lane.driftSinceMs = nowMs;
    HeldThere &there = held[lane.key];
    there.known = true;
    there.seenAtMs = nowMs;
    if (theirs)
        there.theirs = canonicalHours(*theirs);
    tell({LaneChanged{lane, lane.state, false}});
    return lane;
}

Lane EngineThread::verify(const QString &system, const QString &clinic)
{
    Lane &lane = lanes[{system, HoursTopic, clinic}];
    lane.verified = lane.applied;
    lane.askedAtMs = lane.checkedAtMs = lane.equalAtMs = nowMs;
    lane.driftSinceMs = lane.ignoredUntilMs = 0;
    held.remove(lane.key);
    tell({LaneChanged{lane, lane.state, false}});
    return lane;
}

void EngineThread::publish(const QString &id)
{
    const auto clinic = std::find_if(
        clinics.begin(), clinics.end(), [&id](const Clinic &c) { return c.id == id; });
    ++clinic->revision;
    Event event;
    event.id = u"event-%1-%2"_s.arg(id).arg(clinic->revision);
    event.topic = HoursTopic;
    event.subject = id;
    event.revision = clinic->revision;
    event.savedAtUs = nowMs * 1000;
    event.actor = u"R. Diaz"_s;
    tell({ChangePublished{event, systems.keys(), heldUntilMs()}});
    for (const QString &system : systems.keys()) {
        Lane &lane = lanes[{system, HoursTopic, id}];
        lane.desired = clinic->revision;
        lane.attempts = lane.tries = 0;
        lane.answered = Reason::None;
        setLane(system, id, LaneState::Pending);
    }
}

void EngineThread::addAttempt(const Lane &lane, OutcomeKind outcome, Reason reason, int status)
{
    AttemptDetail detail;
    Attempt &attempt = detail.attempt;
    attempt.id = attempts.size() + 1;
    attempt.eventId = u"event-%1-%2"_s.arg(lane.key.subject).arg(lane.desired);
    attempt.lane = lane.key;
    attempt.revision = lane.desired;
    attempt.number = lane.attempts;
    attempt.idempotencyKey = u"msg_%1"_s.arg(attempt.id);
    attempt.startedAtMs = nowMs;
    attempt.certainty = status > 0 ? Certainty::Answered : Certainty::NotSent;
    tell({AttemptStarted{attempt}});
    attempt.open = false;
    attempt.outcome = outcome;
    attempt.reason = reason;
    attempt.status = status;
    attempt.durationMs = 170;
    detail.request = u"POST /clinics/update HTTP/1.1\nx-api-key: ••••\nce-id: %1"_s.arg(
        attempt.idempotencyKey);
    detail.response
        = status > 0 ? u"HTTP/1.1 %1\ncontent-type: application/json"_s.arg(status) : QString();
    detail.responseBody
        = status >= 400 ? R"({"error":"invalid_grant: token revoked"})"_ba : R"({"ok":true})"_ba;
    detail.event.id = attempt.eventId;
    detail.event.topic = lane.key.topic;
    detail.event.subject = lane.key.subject;
    detail.event.revision = lane.desired;
    detail.event.savedAtUs = (nowMs - 40) * 1000;
    detail.event.body = canonicalHours(exampleClinic(lane.key.subject, {}));
    attempts << detail;
    tell({AttemptFinished{attempt}});
}

qint64 EngineThread::heldUntilMs() const
{
    return policy.publishHoldSeconds > 0 ? nowMs + policy.publishHoldSeconds * qint64(1000) : 0;
}

void EngineThread::setEngine(EngineState::Kind kind)
{
    tell({EngineState{kind, {}}});
}

void EngineThread::tell(const QList<Fact> &facts)
{
    for (EngineClient *client : std::as_const(clients))
        Q_EMIT client->facts(facts);
}

EngineClient::EngineClient(EngineThread &thread, QObject *parent)
    : QObject(parent)
    , m_thread(thread)
{
    m_thread.clients << this;
}

EngineClient::~EngineClient()
{
    m_thread.clients.removeOne(this);
}

void EngineClient::ping(QObject *context, Answer<void> answer)
{
    if (!m_thread.silent)
        done(m_thread, context, std::move(answer));
}

void EngineClient::saveClinic(const Clinic &clinic, std::optional<qint64> ifRevision,
    QObject *context, Answer<Published> answer)
{
    m_thread.commands << u"saveClinic "_s + clinic.id;
    const auto known = std::find_if(m_thread.clinics.begin(), m_thread.clinics.end(),
        [&clinic](const Clinic &c) { return c.id == clinic.id; });
    if (known != m_thread.clinics.end() && ifRevision && known->revision != *ifRevision) {
        Error error{Error::Kind::Conflict, u"revision-conflict"_s,
            u"Somebody else published this clinic while you edited."_s,
            u"Look at their version, then publish again."_s, {}, {}};
        return later<Published>(context, std::move(answer), error);
    }
    if (!m_thread.refusal) {
        if (known == m_thread.clinics.end())
            m_thread.clinics << clinic;
        else
            *known = clinic;
        m_thread.publish(clinic.id);
    }
    reply(m_thread, context, std::move(answer),
        Published{u"event-%1"_s.arg(clinic.id), clinic.revision + 1, true,
            int(m_thread.systems.size()), m_thread.heldUntilMs()});
}

void EngineClient::publish(const Change &change, QObject *context, Answer<Published> answer)
{
    m_thread.commands << u"publish "_s + change.topic + u' ' + change.subject;
    reply(m_thread, context, std::move(answer),
        Published{u"event"_s, 1, true, 0, m_thread.heldUntilMs()});
}

void EngineClient::importClinics(
    const QList<Clinic> &clinics, bool dryRun, QObject *context, Answer<ImportCounts> answer)
{
    m_thread.commands << u"import %1%2"_s.arg(clinics.size()).arg(dryRun ? u" dry"_s : QString());
    ImportCounts counts;
    for (const Clinic &clinic : clinics) {
        const auto known = std::find_if(m_thread.clinics.begin(), m_thread.clinics.end(),
            [&](const Clinic &each) { return each.id == clinic.id; });
        const bool added = known == m_thread.clinics.end();
        ++(added ? counts.added : *known == clinic ? counts.same : counts.changed);
        if (dryRun || m_thread.refusal)
            continue;
        if (added)
            m_thread.clinics << clinic;
        else
            *known = clinic;
        m_thread.publish(clinic.id);
    }
    reply(m_thread, context, std::move(answer), counts);
}

void EngineClient::saveDraft(const Draft &draft, QObject *context, Answer<void> answer)
{
    m_thread.commands << u"saveDraft "_s + draft.clinic.id;
    if (!m_thread.refusal)
        m_thread.drafts[draft.clinic.id] = draft;
    done(m_thread, context, std::move(answer));
}

void EngineClient::discardDraft(const QString &clinic, QObject *context, Answer<void> answer)
{
    m_thread.commands << u"discardDraft "_s + clinic;
    if (!m_thread.refusal)
        m_thread.drafts.remove(clinic);
    done(m_thread, context, std::move(answer));
}

void EngineClient::saveSystem(const SystemConfig &config, QObject *context, Answer<void> answer)
{
    m_thread.commands << u"saveSystem "_s + config.name;
    if (!m_thread.refusal) {
        SystemStatus system = m_thread.systems.value(config.name);
        system.config = config;
        m_thread.changeSystem(system);
    }
    done(m_thread, context, std::move(answer));
}

void EngineClient::removeSystem(const QString &name, QObject *context, Answer<void> answer)
{
    m_thread.commands << u"removeSystem "_s + name;
    if (!m_thread.refusal) {
        m_thread.systems.remove(name);
        m_thread.tell({SystemRemoved{name}});
    }
    done(m_thread, context, std::move(answer));
}

void EngineClient::pauseSystem(
    const QString &name, qint64 forMs, QObject *context, Answer<void> answer, const QString &note)
{
    m_thread.commands << u"pause %1 %2"_s.arg(name).arg(forMs);
    if (!m_thread.refusal) {
        SystemStatus system = m_thread.systems.value(name);
        system.paused = true;
        system.pausedBy = u"R. Diaz"_s;
        system.pausedSinceMs = m_thread.nowMs;
        system.pausedUntilMs = forMs > 0 ? m_thread.nowMs + forMs : 0;
        system.pauseNote = note;
        m_thread.changeSystem(system);
    }
    done(m_thread, context, std::move(answer));
}

void EngineClient::resumeSystem(const QString &name, QObject *context, Answer<void> answer)
{
    m_thread.commands << u"resume "_s + name;
    if (!m_thread.refusal) {
        SystemStatus system = m_thread.systems.value(name);
        system.paused = false;
        system.holdReason = Reason::None;
        m_thread.changeSystem(system);
    }
    done(m_thread, context, std::move(answer));
}

void EngineClient::pauseAll(qint64 forMs, QObject *context, Answer<void> answer)
{
    m_thread.commands << u"pauseAll %1"_s.arg(forMs);
    for (SystemStatus system : m_thread.systems.values()) {
        system.paused = !m_thread.refusal;
        system.pausedBy = u"R. Diaz"_s;
        system.pausedSinceMs = m_thread.nowMs;
        system.pausedUntilMs = forMs > 0 ? m_thread.nowMs + forMs : 0;
        m_thread.changeSystem(system);
    }
    done(m_thread, context, std::move(answer));
}

void EngineClient::resumeAll(QObject *context, Answer<void> answer)
{
    m_thread.commands << u"resumeAll"_s;
    for (SystemStatus system : m_thread.systems.values()) {
        system.paused = false;
        m_thread.changeSystem(system);
    }
    done(m_thread, context, std::move(answer));
}

void EngineClient::probeSystem(const QString &name, QObject *context, Answer<void> answer)
{
    m_thread.commands << u"probe "_s + name;
    done(m_thread, context, std::move(answer));
}

void EngineClient::closeBreaker(const QString &name, QObject *context, Answer<void> answer)
{
    m_thread.commands << u"closeBreaker "_s + name;
    if (!m_thread.refusal) {
        SystemStatus system = m_thread.systems.value(name);
        system.breaker = BreakerState::Closed;
        system.consecutiveFailures = 0;
        m_thread.changeSystem(system);
    }
    done(m_thread, context, std::move(answer));
}

void EngineClient::noteTest(const SystemConfig &config, bool passed)
{
    m_thread.commands << u"noteTest %1 %2"_s.arg(config.name).arg(passed);
    SystemStatus system = m_thread.systems.value(config.name);
    if (!(system.config == config))
        return;
    system.testedAtMs = m_thread.nowMs;
    system.testPassed = passed;
    m_thread.changeSystem(system);
}

void EngineClient::checkCredential(const QString &reference, QObject *context, Answer<void> answer)
{
    if (m_thread.secrets.contains(reference))
        return later<void>(context, std::move(answer), {});
    later<void>(context, std::move(answer),
        Error{Error::Kind::NotFound, u"credential-missing"_s, u"%1 is not set."_s.arg(reference),
            u"Set it and start Lockstep again."_s, {}, {}});
}

void EngineClient::cancelTest(const QString &name)
{
    m_thread.commands << u"cancelTest "_s + name;
}

void EngineClient::testSystem(const SystemConfig &config, QObject *context,
    std::function<void(TestStep)> step, Answer<void> answer)
{
    m_thread.commands << u"test "_s + config.name;
    for (const TestStep &each : std::as_const(m_thread.testSteps))
        QTimer::singleShot(0, context, [step, each] { step(each); });
    done(m_thread, context, std::move(answer));
}

void EngineClient::retry(const LaneSelection &lanes, QObject *context, Answer<RetryStarted> answer)
{
    m_thread.commands << u"retry "_s + textOf(lanes);
    const qint64 queued = sizeOf(m_thread, lanes);
    JobProgress job;
    job.id = m_thread.jobs.size() + 1;
    job.title = u"Retry %1"_s.arg(queued);
    job.total = int(queued);
    job.startedAtMs = m_thread.nowMs;
    job.group = lanes.group;
    job.system = lanes.group.section(u':', 0, 0);
    m_thread.jobs.prepend(job);
    m_thread.tell({job});
    reply(m_thread, context, std::move(answer), RetryStarted{job.id, queued, 0, 0});
}

void EngineClient::cancelJob(qint64 jobId)
{
    m_thread.commands << u"cancelJob %1"_s.arg(jobId);
}

void EngineClient::discard(
    const LaneSelection &lanes, const QString &reason, QObject *context, Answer<qint64> answer)
{
    m_thread.commands << u"discard %1 because %2"_s.arg(textOf(lanes), reason);
    reply(m_thread, context, std::move(answer), sizeOf(m_thread, lanes));
}

void EngineClient::restore(const LaneSelection &lanes, QObject *context, Answer<qint64> answer)
{
    m_thread.commands << u"restore "_s + textOf(lanes);
    reply(m_thread, context, std::move(answer), sizeOf(m_thread, lanes));
}

void EngineClient::setGroupNote(
    const QString &group, const QString &note, QObject *context, Answer<void> answer)
{
    m_thread.commands << u"note %1: %2"_s.arg(group, note);
    done(m_thread, context, std::move(answer));
}

void EngineClient::pushAgain(const QList<LaneKey> &lanes, QObject *context, Answer<qint64> answer)
{
    m_thread.commands << u"pushAgain %1"_s.arg(lanes.size());
    reply(m_thread, context, std::move(answer), qint64(lanes.size()));
}

void EngineClient::verify(const LaneSelection &lanes, QObject *context, Answer<CheckStarted> answer)
{
    m_thread.commands << u"verify "_s + textOf(lanes);
    const qint64 queued = !lanes.lanes.isEmpty() ? lanes.lanes.size() : m_thread.lanes.size();
    JobProgress job;
    job.id = m_thread.jobs.size() + 1;
    job.kind = JobProgress::Kind::Check;
    job.title = u"Check %1"_s.arg(queued);
    job.total = int(queued);
    job.startedAtMs = m_thread.nowMs;
    m_thread.jobs.prepend(job);
    m_thread.tell({job});
    reply(m_thread, context, std::move(answer), CheckStarted{job.id, queued, 0, 0});
}

void EngineClient::ignoreDrift(const LaneKey &lane, qint64 untilMs, const QString &reason,
    QObject *context, Answer<void> answer)
{
    m_thread.commands << u"ignoreDrift %1 %2 %3"_s.arg(lane.text()).arg(untilMs).arg(reason);
    if (!m_thread.refusal) {
        Lane &ignored = m_thread.lanes[lane];
        ignored.ignoredUntilMs = untilMs;
        m_thread.held[lane].ignoredBy = untilMs > 0 ? u"R. Diaz"_s : QString();
        m_thread.held[lane].ignoredReason = reason;
        m_thread.tell({LaneChanged{ignored, ignored.state, false}});
    }
    done(m_thread, context, std::move(answer));
}

void EngineClient::savePolicy(const SyncPolicy &policy, QObject *context, Answer<void> answer)
{
    m_thread.commands << u"savePolicy"_s;
    if (!m_thread.refusal) {
        m_thread.policy = policy;
        m_thread.tell({PolicyChanged{policy}});
    }
    done(m_thread, context, std::move(answer));
}

void EngineClient::heldThere(const LaneKey &lane, QObject *context, Answer<HeldThere> answer)
{
    HeldThere held = m_thread.held.value(lane);
    held.lane = m_thread.lanes.value(lane);
    for (const Clinic &clinic : std::as_const(m_thread.clinics)) {
        if (clinic.id == lane.subject)
            held.ours = held.accepted = canonicalHours(clinic);
    }
    reply(m_thread, context, std::move(answer), held);
}

void EngineClient::backup(const QString &path, QObject *context, Answer<void> answer)
{
    m_thread.commands << u"backup "_s + path;
    done(m_thread, context, std::move(answer));
}

void EngineClient::compact(QObject *context, Answer<qint64> answer)
{
    m_thread.commands << u"compact"_s;
    reply(m_thread, context, std::move(answer), qint64(4096));
}

void EngineClient::noteExport(const QString &what, qint64 rows)
{
    m_thread.commands << u"exported %1 %2"_s.arg(what).arg(rows);
}

void EngineClient::storeCheck(QObject *context, Answer<StoreChecked> answer)
{
    reply(m_thread, context, std::move(answer), m_thread.storeCheck);
}

void EngineClient::policy(QObject *context, Answer<SyncPolicy> answer)
{
    reply(m_thread, context, std::move(answer), m_thread.policy);
}

void EngineClient::status(QObject *context, Answer<StoreStatus> answer)
{
    StoreStatus status;
    for (const Lane &lane : std::as_const(m_thread.lanes)) {
        ++status.counts[lane.state];
        ++status.bySystem[lane.key.system][lane.state];
        status.outboxDepth += lane.applied < lane.desired ? 1 : 0;
    }
    status.oldestChangeMs = status.outboxDepth > 0 ? m_thread.nowMs - 41 * 60'000 : 0;
    status.clinics = m_thread.clinics.size();
    status.attempts = m_thread.attempts.size();
    reply(m_thread, context, std::move(answer), status);
}

void EngineClient::clinics(QObject *context, Answer<QList<ClinicRow>> answer)
{
    QList<ClinicRow> rows;
    for (const Clinic &clinic : std::as_const(m_thread.clinics))
        rows << rowOf(clinic, m_thread.nowMs);
    reply(m_thread, context, std::move(answer), rows);
}

void EngineClient::allClinics(QObject *context, Answer<QList<Clinic>> answer)
{
    reply(m_thread, context, std::move(answer), m_thread.clinics);
}

void EngineClient::clinic(const QString &id, QObject *context, Answer<Clinic> answer)
{
    for (const Clinic &clinic : std::as_const(m_thread.clinics)) {
        if (clinic.id == id)
            return reply(m_thread, context, std::move(answer), clinic);
    }
    later<Clinic>(context, std::move(answer),
        Error{Error::Kind::NotFound, u"unknown-clinic"_s, u"There is no clinic %1."_s.arg(id), {},
            {}, {}});
}

void EngineClient::drafts(QObject *context, Answer<QList<Draft>> answer)
{
    reply(m_thread, context, std::move(answer), m_thread.drafts.values());
}

void EngineClient::scheduledChanges(
    QDate after, QObject *context, Answer<QList<ScheduledChange>> answer)
{
    QList<ScheduledChange> changes;
    for (const Clinic &clinic : std::as_const(m_thread.clinics)) {
        for (const Schedule &schedule : clinic.schedules) {
            if (schedule.effectiveFrom > after)
                changes.append({clinic.id, schedule.effectiveFrom});
        }
    }
    reply(m_thread, context, std::move(answer), changes);
}

void EngineClient::revisions(
    const QString &, const QString &subject, QObject *context, Answer<QList<RevisionRow>> answer)
{
    QList<RevisionRow> rows;
    for (const Clinic &clinic : std::as_const(m_thread.clinics)) {
        for (qint64 revision = clinic.revision; clinic.id == subject && revision > 0; --revision)
            rows << RevisionRow{u"event-%1-%2"_s.arg(subject).arg(revision), revision,
                m_thread.nowMs, u"R. Diaz"_s,
                canonicalHours(m_thread.olderHours.value({subject, revision}, clinic))};
    }
    reply(m_thread, context, std::move(answer), rows);
}

void EngineClient::systems(QObject *context, Answer<QList<SystemStatus>> answer)
{
    reply(m_thread, context, std::move(answer), m_thread.systems.values());
}

void EngineClient::lanes(QObject *context, Answer<QList<Lane>> answer)
{
    reply(m_thread, context, std::move(answer), m_thread.lanes.values());
}

void EngineClient::failures(qint64, QObject *context, Answer<QList<FailureGroup>> answer)
{
    QMap<QString, FailureGroup> groups;
    for (const Lane &lane : std::as_const(m_thread.lanes)) {
        if (!isFailing(lane))
            continue;
        FailureGroup &group = groups[groupOf(lane)];
        group.id = groupOf(lane);
        group.system = lane.key.system;
        group.reason = lane.reason;
        ++group.count;
        group.failed += lane.state == LaneState::Retrying ? 0 : 1;
        group.refused += lane.answered == lane.reason ? 1 : 0;
        group.firstAtMs = group.firstAtMs > 0 ? qMin(group.firstAtMs, lane.troubleSinceMs())
                                              : lane.troubleSinceMs();
        group.lastAtMs = qMax(group.lastAtMs, lane.sinceMs);
        group.nextAtMs = lane.nextAtMs;
        group.sample = lane.key;
        group.trend = {0, 0, 1, 0, 2, 1, 0, 3, 2, 4, 3, 5};
        for (const AttemptDetail &detail : std::as_const(m_thread.attempts)) {
            if (detail.attempt.lane == lane.key) {
                group.status = detail.attempt.status;
                group.message = maskedMessage(answerMessage(detail.responseBody));
            }
        }
    }
    reply(m_thread, context, std::move(answer), groups.values());
}

void EngineClient::failedLanes(const QString &group, QObject *context, Answer<QList<Lane>> answer)
{
    QList<Lane> rows;
    for (const Lane &lane : std::as_const(m_thread.lanes)) {
        if (group.isEmpty() ? lane.state == LaneState::Discarded
                            : isFailing(lane) && groupOf(lane) == group)
            rows << lane;
    }
    std::sort(rows.begin(), rows.end(),
        [](const Lane &a, const Lane &b) { return a.key.subject < b.key.subject; });
    reply(m_thread, context, std::move(answer), rows);
}

void EngineClient::discarded(QObject *context, Answer<QList<DiscardedLane>> answer)
{
    QList<DiscardedLane> rows;
    for (const Lane &lane : std::as_const(m_thread.lanes)) {
        if (lane.state == LaneState::Discarded)
            rows << DiscardedLane{lane, u"closed for good"_s, u"R. Diaz"_s, Reason::Unprocessable};
    }
    reply(m_thread, context, std::move(answer), rows);
}

void EngineClient::solvedSince(qint64, QObject *context, Answer<QList<SolvedCause>> answer)
{
    reply(m_thread, context, std::move(answer), m_thread.solved);
}

void EngineClient::history(
    const HistoryFilter &filter, QObject *context, Answer<HistoryPage> answer)
{
    HistoryPage page;
    for (auto detail = m_thread.attempts.rbegin(); detail != m_thread.attempts.rend(); ++detail) {
        if (!matches(filter, detail->attempt))
            continue;
        if (page.rows.size() == filter.limit) {
            page.nextAfterId = page.rows.last().id;
            break;
        }
        page.rows << detail->attempt;
    }
    reply(m_thread, context, std::move(answer), page);
}

void EngineClient::historyCount(
    const HistoryFilter &filter, qint64 most, QObject *context, Answer<qint64> answer)
{
    const auto count = std::count_if(m_thread.attempts.begin(), m_thread.attempts.end(),
        [&filter](const AttemptDetail &detail) { return matches(filter, detail.attempt); });
    reply(m_thread, context, std::move(answer), qMin<qint64>(count, most + 1));
}

void EngineClient::attempt(qint64 attemptId, QObject *context, Answer<AttemptDetail> answer)
{
    if (attemptId < 1 || attemptId > m_thread.attempts.size())
        return later<AttemptDetail>(context, std::move(answer),
            Error{Error::Kind::NotFound, u"unknown-attempt"_s, u"There is no such attempt."_s, {},
                {}, {}});
    AttemptDetail detail = m_thread.attempts.at(attemptId - 1);
    for (const AttemptDetail &other : std::as_const(m_thread.attempts)) {
        if (other.attempt.eventId == detail.attempt.eventId)
            detail.siblings << other.attempt;
    }
    reply(m_thread, context, std::move(answer), detail);
}

void EngineClient::audit(
    const QString &object, int, QObject *context, Answer<QList<AuditRow>> answer)
{
    reply(m_thread, context, std::move(answer),
        QList<AuditRow>{
            {8811, m_thread.nowMs, u"K. Lee"_s, u"system.update"_s, object, u"credential"_s, {}}});
}

void EngineClient::auditPage(const AuditFilter &filter, QObject *context, Answer<AuditPage> answer)
{
    AuditPage page;
    for (auto row = m_thread.auditTrail.rbegin(); row != m_thread.auditTrail.rend(); ++row) {
        const bool wanted = (filter.actor.isEmpty() || row->actor == filter.actor)
            && (filter.object.isEmpty() || row->object == filter.object)
            && (filter.actions.isEmpty() || filter.actions.contains(row->action))
            && (filter.text.isEmpty() || row->object.contains(filter.text)
                || row->detail.contains(filter.text))
            && (filter.sinceMs == 0 || row->atMs >= filter.sinceMs)
            && (filter.untilMs == 0 || row->atMs < filter.untilMs)
            && (filter.afterSeq == 0 || row->seq < filter.afterSeq);
        if (!wanted)
            continue;
        if (page.rows.size() == filter.limit) {
            page.nextAfterSeq = page.rows.last().seq;
            break;
        }
        page.rows << *row;
    }
    reply(m_thread, context, std::move(answer), page);
}

void EngineClient::auditNames(QObject *context, Answer<AuditNames> answer)
{
    AuditNames names;
    for (const AuditRow &row : std::as_const(m_thread.auditTrail)) {
        names.actors << row.actor;
        names.actions << row.action;
    }
    names.actors.removeDuplicates();
    names.actions.removeDuplicates();
    reply(m_thread, context, std::move(answer), names);
}

void EngineClient::followAudit(const AuditChain &, QObject *context, Answer<AuditChain> answer)
{
    AuditChain chain = m_thread.auditChain;
    chain.checkedAtMs = m_thread.nowMs;
    if (chain.seq == 0)
        chain.seq = m_thread.auditTrail.size();
    reply(m_thread, context, std::move(answer), chain);
}

void EngineClient::jobs(QObject *context, Answer<QList<JobProgress>> answer)
{
    reply(m_thread, context, std::move(answer), m_thread.jobs);
}

void EngineClient::jobLanes(qint64 jobId, QObject *context, Answer<QList<JobLane>> answer)
{
    reply(m_thread, context, std::move(answer), m_thread.jobLanes.value(jobId));
}

void EngineClient::previews(
    const Clinic &draft, QObject *context, Answer<QList<SystemPreview>> answer)
{
    QList<SystemPreview> previews;
    for (const SystemStatus &system : std::as_const(m_thread.systems)) {
        SystemPreview preview;
        preview.system = system;
        preview.linked = system.config.subscribes(HoursTopic);
        preview.state = m_thread.lanes.value({system.config.name, HoursTopic, draft.id}).state;
        preview.payload = canonicalHours(draft);
        preview.contentType = u"application/json"_s;
        previews << preview;
    }
    reply(m_thread, context, std::move(answer), previews);
}

void EngineClient::payload(qint64 attemptId, QObject *context, Answer<QByteArray> answer)
{
    const bool known = attemptId > 0 && attemptId <= m_thread.attempts.size();
    reply(m_thread, context, std::move(answer),
        known ? m_thread.attempts.at(attemptId - 1).event.body : QByteArray());
}

QList<AdapterDescription> EngineClient::adapters() const
{
    return m_thread.adapters;
}

QList<Problem> EngineClient::check(const SystemConfig &config) const
{
    if (config.endpoint.isEmpty())
        return {{{}, u"/endpoint"_s, u"endpoint-missing"_s, u"The endpoint is empty."_s,
            u"Give the address the hours are sent to."_s}};
    return {};
}

} // namespace lockstep
