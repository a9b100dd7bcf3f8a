// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statestore.h"

#include "failurecause.h"
#include "plantedbug.h"
#include "statusmark.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace lockstep {

namespace {

constexpr qint64 AgeCheckMs = 5'000;
constexpr qsizetype MostJobs = 50;

bool isBehind(const Lane &lane)
{
    return lane.applied < lane.desired;
}

} // namespace

qint64 MarkCounts::total() const
{
    return std::accumulate(by.begin(), by.end(), qint64(0));
}

Mark MarkCounts::worst() const
{
    const auto found = std::find_if(by.begin(), by.end(), [](qint64 n) { return n > 0; });
    return found == by.end() ? Mark::NotLinked : Mark(found - by.begin());
}

/// What one batch touched.
struct StateStore::Dirty {
    QSet<LaneKey> lanes;
    bool systems = false;
    bool clinics = false;
    bool jobs = false;
};

StateStore::StateStore(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_ageTimer(clock.timer([this] { watchAge(); }))
{
    m_ageTimer->start(AgeCheckMs);
}

const Lane *StateStore::lane(const LaneKey &key) const
{
    const auto found = m_lanes.constFind(key);
    return found == m_lanes.cend() ? nullptr : &*found;
}

Mark StateStore::shown(const Lane &lane) const
{
    return m_stale && !planted("stale-is-shown-as-fresh") ? Mark::Unknown : markOf(lane);
}

Mark StateStore::shown(const SystemStatus &system) const
{
    return m_stale ? Mark::Unknown : known(system);
}

Mark StateStore::known(const SystemStatus &system) const
{
    const Mark lanes = counts(system.config.name).worst();
    return qMin(lanes, troubleOf(system).value_or(lanes));
}

MarkCounts StateStore::shownCounts() const
{
    if (!m_stale)
        return m_counts;
    MarkCounts unknown;
    unknown[Mark::Unknown] = m_counts.total();
    return unknown;
}

const SystemStatus *StateStore::system(const QString &name) const
{
    const auto found = m_systems.constFind(name);
    return found == m_systems.cend() ? nullptr : &*found;
}

QList<ClinicRow> StateStore::clinics() const
{
    QList<ClinicRow> rows = m_clinics.values();
    std::sort(rows.begin(), rows.end(), [](const ClinicRow &a, const ClinicRow &b) {
        const int byName = QString::localeAwareCompare(a.name, b.name);
        return byName != 0 ? byName < 0 : a.id < b.id;
    });
    return rows;
}

const ClinicRow *StateStore::clinic(const QString &id) const
{
    const auto found = m_clinics.constFind(id);
    return found == m_clinics.cend() ? nullptr : &*found;
}

QString StateStore::subjectName(const QString &subject) const
{
    const ClinicRow *row = clinic(subject);
    return row && !row->name.isEmpty() ? row->name : subject;
}

void StateStore::reset(
    const QList<Lane> &lanes, const QList<SystemStatus> &systems, const QList<ClinicRow> &clinics)
{
    m_lanes.clear();
    m_systems.clear();
    m_clinics.clear();
    m_counts = {};
    m_bySystem.clear();
    m_behind = 0;
    for (const SystemStatus &system : systems)
        m_systems.insert(system.config.name, system);
    for (const ClinicRow &clinic : clinics)
        m_clinics.insert(clinic.id, clinic);
    for (const Lane &lane : lanes)
        put(lane);
    m_loaded = true;
    Q_EMIT systemsChanged();
    Q_EMIT clinicsChanged();
    Q_EMIT lanesReset();
    Q_EMIT countsChanged();
    heartbeat();
}

void StateStore::setClinics(const QList<ClinicRow> &clinics)
{
    m_clinics.clear();
    for (const ClinicRow &clinic : clinics)
        m_clinics.insert(clinic.id, clinic);
    Q_EMIT clinicsChanged();
}

void StateStore::setOldestChange(qint64 savedAtMs)
{
    m_oldestChangeMs = savedAtMs;
    Q_EMIT engineChanged();
}

void StateStore::setStoreCheck(const StoreChecked &checked)
{
    m_storeFindings = checked.findings;
    Q_EMIT engineChanged();
}

void StateStore::setJobs(const QList<JobProgress> &jobs)
{
    m_jobs = jobs.first(qMin(jobs.size(), MostJobs));
    Q_EMIT jobsChanged();
}

void StateStore::setReadJobs(const QSet<qint64> &ids)
{
    m_readJobs = ids;
    Q_EMIT jobsChanged();
}

void StateStore::markJobRead(qint64 id)
{
    if (id == 0 || m_readJobs.contains(id))
        return;
    m_readJobs.insert(id);
    Q_EMIT jobRead(id);
    Q_EMIT jobsChanged();
}

bool StateStore::isMuted(const QString &group) const
{
    const auto name = GroupName::fromText(group);
    return name && m_mutedGroups.contains(GroupName{name->system, name->reason, {}}.text());
}

void StateStore::setMuted(const QString &group, bool muted)
{
    const auto name = GroupName::fromText(group);
    if (!name || isMuted(group) == muted)
        return;
    const QString stem = GroupName{name->system, name->reason, {}}.text();
    muted ? void(m_mutedGroups.insert(stem)) : void(m_mutedGroups.remove(stem));
    Q_EMIT mutedChanged();
}

void StateStore::apply(const QList<Fact> &batch)
{
    Dirty dirty;
    for (const Fact &fact : batch)
        take(fact, dirty);
    announce(dirty);
    heartbeat();
}

void StateStore::take(const Fact &fact, Dirty &dirty)
{
    if (const auto *changed = std::get_if<LaneChanged>(&fact)) {
        put(changed->lane);
        dirty.lanes.insert(changed->lane.key);
    } else if (const auto *removed = std::get_if<LaneRemoved>(&fact)) {
        drop(removed->lane.key);
        dirty.lanes.insert(removed->lane.key);
    } else if (const auto *system = std::get_if<SystemChanged>(&fact)) {
        m_systems.insert(system->system.config.name, system->system);
        dirty.systems = true;
    } else if (const auto *gone = std::get_if<SystemRemoved>(&fact)) {
        dirty.systems |= m_systems.remove(gone->name) > 0;
    } else if (const auto *change = std::get_if<ChangePublished>(&fact)) {
        takeChange(*change, dirty);
    } else if (const auto *job = std::get_if<JobProgress>(&fact)) {
        takeJob(*job);
        dirty.jobs = true;
    } else if (const auto *engine = std::get_if<EngineState>(&fact)) {
        m_engine = *engine;
    } else if (const auto *checked = std::get_if<StoreChecked>(&fact)) {
        m_storeFindings = checked->findings;
    }
}

void StateStore::put(const Lane &lane)
{
    drop(lane.key);
    m_lanes.insert(lane.key, lane);
    count(lane, +1);
}

void StateStore::drop(const LaneKey &key)
{
    const auto found = m_lanes.constFind(key);
    if (found == m_lanes.cend())
        return;
    count(*found, planted("removed-lanes-are-counted") ? 0 : -1);
    m_lanes.erase(found);
}

void StateStore::count(const Lane &lane, int by)
{
    m_counts[markOf(lane)] += by;
    m_bySystem[lane.key.system][markOf(lane)] += by;
    m_behind += isBehind(lane) ? by : 0;
}

void StateStore::takeChange(const ChangePublished &change, Dirty &dirty)
{
    const Event &event = change.event;
    const auto clinic = m_clinics.find(event.subject);
    if (event.topic != HoursTopic || clinic == m_clinics.end())
        return;
    clinic->revision = event.revision;
    clinic->hash = event.digest;
    clinic->updatedAtMs = event.savedAtUs / 1000;
    clinic->updatedBy = event.actor;
    dirty.clinics = true;
}

void StateStore::takeJob(const JobProgress &job)
{
    const auto same = [&job](const JobProgress &known) { return known.id == job.id; };
    const auto known = std::find_if(m_jobs.begin(), m_jobs.end(), same);
    if (known != m_jobs.end()) {
        *known = job;
        return;
    }
    m_jobs.prepend(job);
    if (m_jobs.size() > MostJobs)
        m_jobs.removeLast();
}

void StateStore::announce(const Dirty &dirty)
{
    if (dirty.systems)
        Q_EMIT systemsChanged();
    if (dirty.clinics)
        Q_EMIT clinicsChanged();
    if (!dirty.lanes.isEmpty()) {
        Q_EMIT lanesChanged(dirty.lanes.values());
        Q_EMIT countsChanged();
    }
    if (dirty.jobs)
        Q_EMIT jobsChanged();
}

void StateStore::heartbeat()
{
    if (m_engine.kind != EngineState::Kind::Stopped)
        m_asOfMs = m_clock.wallMs();
    m_heardAtBootMs = m_clock.bootMs();
    setStale(m_engine.kind == EngineState::Kind::Stopped);
    Q_EMIT engineChanged();
}

void StateStore::watchAge()
{
    const qint64 left = m_heardAtBootMs + StaleAfterMs - m_clock.bootMs();
    // Not a moment later than promised; and often, since timers stand still while a machine sleeps.
    m_ageTimer->start(left > 0 ? qMin(left, AgeCheckMs) : AgeCheckMs);
    if (!m_stale && left <= 0) {
        setStale(true);
        Q_EMIT engineChanged();
    }
}

void StateStore::setStale(bool stale)
{
    if (m_stale == stale)
        return;
    m_stale = stale;
    Q_EMIT lanesReset();
    Q_EMIT countsChanged();
}

} // namespace lockstep
