// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The engine's commands that are about clinics and their hours.

#include "engine.h"
#include "hoursjson.h"
#include "json.h"
#include "logging.h"
#include "normalform.h"
#include "text.h"

using namespace Qt::StringLiterals;

namespace lockstep {

Result<Published> Engine::saveClinicIn(
    Turn &turn, const Clinic &clinic, std::optional<qint64> ifRevision, const QString &changeId)
{
    const QByteArray hours = canonicalHours(clinic);
    const auto published = m_publisher.publish(turn,
        {.topic = HoursTopic,
            .subject = clinic.id,
            .body = hours,
            .actor = m_options.actor,
            .changeId = changeId,
            .ifRevision = ifRevision});
    if (!published)
        return published;
    const auto before = turn.store.clinics.find(clinic.id);
    if (before && before->row.revision > published->revision)
        return published; // a save that came again, and was overtaken meanwhile
    Clinic saved = clinic;
    saved.revision = published->revision;
    ClinicTable::Row row{.row = {.id = saved.id,
                             .name = saved.name,
                             .timezone = saved.timezone,
                             .revision = saved.revision,
                             .hash = sha256Hex(hours),
                             .updatedAtMs = turn.nowMs(),
                             .updatedBy = m_options.actor},
        .document = json::canonical(toJson(saved))};
    if (!before || before->document != row.document)
        turn.store.clinics.put(row);
    return published;
}

Result<Published> Engine::saveClinic(
    const Clinic &clinic, std::optional<qint64> ifRevision, const QString &changeId)
{
    return now<Published>(
        [&](Turn &turn) { return saveClinicIn(turn, clinic, ifRevision, changeId); });
}

void Engine::saveClinic(
    const Clinic &clinic, std::optional<qint64> ifRevision, Answer<Published> answer)
{
    later<Published>([this, clinic, ifRevision](
                         Turn &turn) { return saveClinicIn(turn, clinic, ifRevision, {}); },
        std::move(answer));
}

Result<Published> Engine::publish(const Change &change)
{
    return now<Published>([&](Turn &turn) { return m_publisher.publish(turn, change); });
}

void Engine::publish(const Change &change, Answer<Published> answer)
{
    later<Published>([this, change](Turn &turn) { return m_publisher.publish(turn, change); },
        std::move(answer));
}

Result<ImportCounts> Engine::importClinics(const QList<Clinic> &clinics, bool dryRun)
{
    const auto count = [](ImportCounts &counts, bool known, bool changed) {
        ++(!known ? counts.added : changed ? counts.changed : counts.same);
    };
    if (dryRun) {
        ImportCounts counts;
        for (const Clinic &clinic : clinics) {
            const auto before = m_store->clinics.find(clinic.id);
            count(counts, before.has_value(),
                before && before->row.hash != sha256Hex(canonicalHours(clinic)));
        }
        return counts;
    }
    return now<ImportCounts>([&](Turn &turn) -> Result<ImportCounts> {
        ImportCounts counts;
        for (const Clinic &clinic : clinics) {
            const bool known = turn.store.clinics.find(clinic.id).has_value();
            const auto published = saveClinicIn(turn, clinic, {}, {});
            if (!published)
                return published.error();
            count(counts, known, published->changed);
        }
        turn.store.audit.append(turn.nowMs(), m_options.actor, u"clinics.import"_s, u"clinics"_s,
            u"%1 added, %2 changed, %3 same"_s.arg(counts.added)
                .arg(counts.changed)
                .arg(counts.same));
        return counts;
    });
}

Result<void> Engine::saveDraft(const Draft &draft)
{
    const auto document = [](Clinic clinic) {
        clinic.revision = qMax<qint64>(clinic.revision, 1); // the column tells it
        return json::canonical(toJson(clinic));
    };
    const auto saved = now<bool>([&](Turn &turn) -> Result<bool> {
        turn.store.drafts.put({.clinic = draft.clinic.id,
            .actor = m_options.actor,
            .basedOnRevision = draft.base.revision,
            .base = document(draft.base),
            .document = document(draft.clinic),
            .updatedAtMs = turn.nowMs()});
        return true;
    });
    if (!saved)
        return saved.error();
    return {};
}

Result<void> Engine::discardDraft(const QString &clinic)
{
    const auto discarded = now<bool>([&](Turn &turn) -> Result<bool> {
        turn.store.drafts.remove(clinic, m_options.actor);
        return true;
    });
    if (!discarded)
        return discarded.error();
    return {};
}

Result<QList<Draft>> Engine::drafts()
{
    const auto read = [](const QByteArray &document, qint64 revision) -> Result<Clinic> {
        const auto parsed = json::parse(document);
        if (!parsed)
            return parsed.error();
        auto clinic = draftFromJson(*parsed);
        if (clinic)
            clinic->revision = revision;
        return clinic;
    };
    if (!m_store)
        return stoppedError();
    QList<Draft> drafts;
    for (const DraftTable::Row &row : m_store->drafts.of(m_options.actor)) {
        const auto base = read(row.base, row.basedOnRevision);
        const auto clinic = read(row.document, row.basedOnRevision);
        if (!base || !clinic) {
            qCWarning(logging::store) << "a draft cannot be read:" << row.clinic;
            continue;
        }
        drafts.append(
            {.base = *base, .clinic = *clinic, .actor = row.actor, .updatedAtMs = row.updatedAtMs});
    }
    if (const auto error = m_db.takeError())
        return *error;
    return drafts;
}

Result<QList<SystemPreview>> Engine::previews(const Clinic &draft)
{
    const Event event{.topic = HoursTopic,
        .subject = draft.id,
        .epoch = m_installation.epoch,
        .revision = draft.revision + 1,
        .body = canonicalHours(draft)};
    QMap<QString, LaneState> states;
    for (const Lane &lane : m_store->lanes.ofSubject(HoursTopic, draft.id))
        states.insert(lane.key.system, lane.state);
    QList<SystemPreview> previews;
    for (const LiveSystem &system : m_systems.all()) {
        SystemPreview preview{.system = system.status,
            .state = states.value(system.status.config.name, LaneState::Pending),
            .linked = system.status.config.subscribes(HoursTopic)};
        if (system.adapter && preview.linked) {
            const Preview rendered = system.adapter->preview(event);
            preview.payload = rendered.payload;
            preview.contentType = rendered.contentType;
            preview.notes = rendered.notes;
        }
        previews.append(preview);
    }
    return previews;
}

Result<QByteArray> Engine::payload(qint64 attemptId)
{
    if (!m_queries)
        return stoppedError();
    const auto detail = m_queries->attempt(attemptId);
    if (!detail)
        return detail.error();
    const LiveSystem *system = m_systems.find(detail->attempt.lane.system);
    if (!system || !system->adapter || detail->event.body.isEmpty())
        return QByteArray();
    return system->adapter->preview(detail->event).payload;
}

} // namespace lockstep
