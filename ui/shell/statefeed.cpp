// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statefeed.h"

#include "engineclient.h"
#include "statestore.h"

#include <algorithm>

namespace lockstep {

namespace {

/// Outbox age is shown in minutes at best, and staleness begins after one.
constexpr qint64 LookEveryMs = 5'000;

} // namespace

StateFeed::StateFeed(EngineClient &engine, StateStore &state, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_state(state)
    , m_lookTimer(clock.timer([this] { look(); }))
{
    connect(&engine, &EngineClient::facts, this, &StateFeed::take);
    refresh();
    refreshJobs();
    engine.storeCheck(this, [this](const Result<StoreChecked> &checked) {
        if (checked)
            m_state.setStoreCheck(*checked);
    });
    look();
}

StateFeed::~StateFeed() = default;

void StateFeed::refresh()
{
    if (m_loading)
        return;
    m_loading = true;
    m_engine.lanes(this, [this](const Result<QList<Lane>> &lanes) {
        if (lanes)
            return askSystems(*lanes);
        m_loading = false;
        Q_EMIT failed(lanes.error());
    });
}

void StateFeed::askSystems(const QList<Lane> &lanes)
{
    m_engine.systems(this, [this, lanes](const Result<QList<SystemStatus>> &systems) {
        if (systems)
            return askClinics(lanes, *systems);
        m_loading = false;
        Q_EMIT failed(systems.error());
    });
}

void StateFeed::askClinics(const QList<Lane> &lanes, const QList<SystemStatus> &systems)
{
    m_engine.clinics(this, [this, lanes, systems](const Result<QList<ClinicRow>> &clinics) {
        if (clinics)
            return finishLoading(lanes, systems, *clinics);
        m_loading = false;
        Q_EMIT failed(clinics.error());
    });
}

void StateFeed::finishLoading(
    const QList<Lane> &lanes, const QList<SystemStatus> &systems, const QList<ClinicRow> &clinics)
{
    m_loading = false;
    m_state.reset(lanes, systems, clinics);
    take(std::exchange(m_early, {}));
}

void StateFeed::take(const QList<Fact> &batch)
{
    if (m_loading) {
        m_early += batch;
        return;
    }
    m_state.apply(batch);
    const auto isUnknownClinic = [this](const Fact &fact) {
        const auto *change = std::get_if<ChangePublished>(&fact);
        return change && change->event.topic == HoursTopic
            && !m_state.clinic(change->event.subject);
    };
    if (std::any_of(batch.begin(), batch.end(), isUnknownClinic))
        refreshClinics();
}

void StateFeed::refreshClinics()
{
    // An answer on its way may be older than the clinic that is missed now.
    m_clinicsMissed = m_askingClinics;
    if (std::exchange(m_askingClinics, true))
        return;
    m_engine.clinics(this, [this](const Result<QList<ClinicRow>> &clinics) {
        m_askingClinics = false;
        if (clinics)
            m_state.setClinics(*clinics);
        if (std::exchange(m_clinicsMissed, false))
            refreshClinics();
    });
}

void StateFeed::look()
{
    m_lookTimer->start(LookEveryMs);
    m_engine.ping(this, [this](const Result<void> &) {
        if (m_state.loaded())
            m_state.heartbeat();
    });
    m_engine.status(this, [this](const Result<StoreStatus> &status) {
        if (status)
            m_state.setOldestChange(status->oldestChangeMs);
    });
}

void StateFeed::refreshJobs()
{
    m_engine.jobs(this, [this](const Result<QList<JobProgress>> &jobs) {
        if (jobs)
            m_state.setJobs(*jobs);
    });
}

} // namespace lockstep
