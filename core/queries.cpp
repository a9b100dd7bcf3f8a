// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "queries.h"

#include "breaker.h"
#include "hoursjson.h"
#include "json.h"
#include "storecheck.h"
#include "storefile.h"
#include "systemset.h"
#include "tr.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int RevisionsShown = 200;
constexpr int JobsShown = 50;
constexpr qint64 AuditPiece = 20'000; ///< some 30 ms
constexpr int RowsAtATime = 1000;

Error notFound(const QString &reason, const QString &text, const QString &fix)
{
    return {.kind = Error::Kind::NotFound, .reason = reason, .text = text, .fix = fix};
}

} // namespace

Result<Clinic> storedClinic(const ClinicTable::Row &row)
{
    const auto parsed = json::parse(row.document);
    if (!parsed)
        return parsed.error();
    auto clinic = clinicFromJson(*parsed);
    if (clinic)
        clinic->revision = row.row.revision;
    return clinic;
}

Result<StoreStatus> Queries::status(qint64 nowMs)
{
    StoreStatus status{.bySystem = m_store.lanes.countsBySystem()};
    for (const StateCounts &counts : std::as_const(status.bySystem))
        status.counts += counts;
    const LaneTable::ReadCounts read = m_store.lanes.readCounts(nowMs);
    status.verified = read.verified;
    status.drifted = read.drifted;
    status.driftIgnored = read.ignored;
    std::tie(status.outboxDepth, status.oldestChangeMs) = m_store.lanes.outbox();
    status.clinics = m_store.clinics.count();
    status.events = m_store.events.count();
    status.attempts = m_store.attempts.count();
    const auto pages = m_db.single(u"PRAGMA page_count"_s);
    const auto pageSize = m_db.single(u"PRAGMA page_size"_s);
    if (pages && pageSize)
        status.bytes = pages->toLongLong() * pageSize->toLongLong();
    status.epoch = m_store.settings.value(u"epoch"_s, u"1"_s).toLongLong();
    return whole(status);
}

Result<SyncPolicy> Queries::policy()
{
    return whole(m_store.settings.policy());
}

Result<QList<ClinicRow>> Queries::clinics()
{
    return whole(m_store.clinics.all());
}

Result<Clinic> Queries::clinic(const QString &id)
{
    const auto row = m_store.clinics.find(id);
    if (const auto error = m_db.takeError())
        return *error;
    if (!row)
        return notFound(u"clinic-unknown"_s, lockstep::tr("There is no clinic %1.").arg(id),
            lockstep::tr("List the clinics with 'lockstepctl clinics list'."));
    return storedClinic(*row);
}

Result<void> Queries::forEachClinic(const std::function<bool(const Clinic &)> &each)
{
    std::optional<Error> failure;
    for (const ClinicRow &listed : m_store.clinics.all()) {
        const auto clinic = this->clinic(listed.id);
        if (!clinic)
            return clinic.error();
        if (!each(*clinic))
            break;
    }
    if (const auto error = m_db.takeError())
        return *error;
    return {};
}

Result<QList<ScheduledChange>> Queries::scheduledChanges(QDate after)
{
    QList<ScheduledChange> changes;
    m_store.clinics.forEachDocument([&](const QByteArray &document) {
        // Checked when it was stored: only two members are looked at.
        const QJsonObject clinic = QJsonDocument::fromJson(document).object();
        for (const QJsonValue &schedule : clinic.value("schedules"_L1).toArray()) {
            const QDate from = QDate::fromString(
                schedule.toObject().value("effectiveFrom"_L1).toString(), Qt::ISODate);
            if (from > after)
                changes.append({clinic.value("clinicId"_L1).toString(), from});
        }
        return true;
    });
    return whole(changes);
}

Result<QList<RevisionRow>> Queries::revisions(const QString &topic, const QString &subject)
{
    return whole(m_store.events.revisions(topic, subject, RevisionsShown));
}

Result<QList<SystemStatus>> Queries::systems()
{
    SystemSet set;
    set.load(m_store.systems);
    QList<SystemStatus> systems;
    for (const LiveSystem &system : set.all())
        systems.append(system.status);
    return whole(systems);
}

Result<QList<Lane>> Queries::lanes()
{
    return whole(m_store.lanes.all());
}

Result<HeldThere> Queries::heldThere(const LaneKey &key)
{
    const auto row = m_store.lanes.find(key);
    if (const auto error = m_db.takeError())
        return *error;
    if (!row)
        return notFound(u"lane-unknown"_s, lockstep::tr("There is no lane %1.").arg(key.text()),
            lockstep::tr("List the lanes with 'lockstepctl status --matrix'."));
    HeldThere held{.lane = row->lane};
    if (const auto newest = m_store.events.bySeq(row->eventSeq))
        held.ours = newest->body;
    if (const auto accepted = m_store.events.ofRevision(key.topic, key.subject, row->lane.applied))
        held.accepted = accepted->second.body;
    const auto drift = row->lane.driftSinceMs > 0 ? m_store.drifts.find(row->lane.id)
                                                  : std::optional<DriftTable::Row>();
    if (drift) {
        held.known = true;
        held.theirs = drift->body;
        held.seenAtMs = drift->seenAtMs;
        held.ignoredBy = drift->ignoredBy;
        held.ignoredReason = drift->ignoredReason;
    }
    return whole(held);
}

Result<QList<FailureGroup>> Queries::failures(qint64 nowMs)
{
    return whole(m_store.failures.groups(nowMs));
}

Result<QList<Lane>> Queries::failedLanes(const QString &group)
{
    QList<Lane> lanes;
    if (group.isEmpty()) {
        for (const LaneRow &row : m_store.lanes.inState(LaneState::Discarded))
            lanes.append(row.lane);
    } else if (const auto name = GroupName::fromText(group)) {
        for (const qint64 id : m_store.failures.lanesOf(*name)) {
            if (const auto row = m_store.lanes.byId(id))
                lanes.append(row->lane);
        }
    }
    return whole(lanes);
}

Result<QList<DiscardedLane>> Queries::discarded()
{
    return whole(m_store.failures.discarded());
}

Result<QList<SolvedCause>> Queries::solvedSince(qint64 sinceMs)
{
    return whole(m_store.failures.solvedSince(sinceMs));
}

Result<HistoryPage> Queries::history(const HistoryFilter &filter)
{
    return whole(m_store.attempts.history(filter));
}

Result<qint64> Queries::historyCount(const HistoryFilter &filter, qint64 most)
{
    return whole(m_store.attempts.countMatching(filter, most));
}

Result<AttemptDetail> Queries::attempt(qint64 id)
{
    auto detail = m_store.attempts.detail(id);
    if (const auto error = m_db.takeError())
        return *error;
    if (!detail)
        return notFound(u"attempt-unknown"_s, lockstep::tr("There is no attempt %1.").arg(id),
            lockstep::tr("List attempts with 'lockstepctl history'."));
    if (const auto clinic = m_store.clinics.find(detail->attempt.lane.subject))
        detail->services = clinic->row.services;
    return whole(*detail);
}

Result<QList<AuditRow>> Queries::audit(const QString &object, int limit)
{
    return whole(m_store.audit.newest(object, limit));
}

Result<AuditPage> Queries::auditPage(const AuditFilter &filter)
{
    return whole(m_store.audit.page(filter));
}

Result<AuditNames> Queries::auditNames()
{
    return whole(m_store.audit.names());
}

Result<AuditChain> Queries::followAudit(const AuditChain &chain, qint64 nowMs)
{
    return whole(m_store.audit.follow(chain, AuditPiece, nowMs));
}

Result<QList<JobProgress>> Queries::jobs()
{
    return whole(m_store.jobs.newest(JobsShown));
}

Result<QList<JobLane>> Queries::jobLanes(qint64 jobId)
{
    return whole(m_store.jobs.lanes(jobId));
}

Result<qint64> Queries::superseded()
{
    return whole(m_store.attempts.countOutcome(OutcomeKind::Superseded));
}

Result<QStringList> Queries::check()
{
    const auto integrity = integrityFindings(m_db);
    if (!integrity)
        return integrity.error();
    QStringList findings = *integrity;
    StoreCheck content(m_db);
    while (content.next(RowsAtATime)) { }
    findings += content.findings();
    // A trail cut off at its end is whole as far as it goes: only its noted head tells.
    const QString audit = u"audit entry %1: the chain is broken here"_s;
    const qint64 broken = m_store.audit.firstBroken();
    if (broken > 0 && !findings.contains(audit.arg(broken)))
        findings.append(audit.arg(broken));
    return whole(findings);
}

} // namespace lockstep
