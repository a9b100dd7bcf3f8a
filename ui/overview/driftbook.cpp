// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "driftbook.h"

#include "engineclient.h"
#include "shell/statestore.h"

namespace lockstep {

namespace {

/// More differences than these are told by their number anyway.
constexpr size_t MostWanted = 200;

} // namespace

DriftBook::DriftBook(EngineClient &engine, const StateStore &state, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_state(state)
{
    connect(&state, &StateStore::lanesReset, this, &DriftBook::lookAtAll);
    connect(&state, &StateStore::lanesChanged, this, &DriftBook::look);
    lookAtAll();
}

const Comparison *DriftBook::of(const LaneKey &lane) const
{
    const auto found = m_entries.constFind(lane);
    return found == m_entries.cend() ? nullptr : &found->comparison;
}

QString DriftBook::brief(const LaneKey &lane) const
{
    const Comparison *comparison = of(lane);
    return comparison ? comparison->brief() : QString();
}

void DriftBook::lookAtAll()
{
    QList<LaneKey> drifted;
    for (const Lane &lane : m_state.lanes()) {
        if (lane.drifted())
            drifted << lane.key;
    }
    look(drifted);
}

void DriftBook::look(const QList<LaneKey> &keys)
{
    for (const LaneKey &key : keys) {
        const Lane *lane = m_state.lane(key);
        if (!lane || !lane->drifted()) {
            m_entries.remove(key);
            continue;
        }
        const auto known = m_entries.constFind(key);
        const bool fresh = known != m_entries.cend() && known->checkedAtMs == lane->checkedAtMs;
        if (fresh || m_queued.contains(key) || m_wanted.size() >= MostWanted)
            continue;
        m_wanted.push_back(key);
        m_queued.insert(key);
    }
    askNext();
}

void DriftBook::askNext()
{
    if (m_asking || m_wanted.empty())
        return;
    m_asking = true;
    const LaneKey key = m_wanted.front();
    m_wanted.pop_front();
    m_engine.clinic(key.subject, this, [this, key](const Result<Clinic> &clinic) {
        compare(key, clinic ? clinic->services : QList<Service>());
    });
}

void DriftBook::compare(const LaneKey &key, const QList<Service> &services)
{
    m_engine.heldThere(key, this, [this, key, services](const Result<HeldThere> &held) {
        m_asking = false;
        m_queued.remove(key);
        if (held && held->known) {
            m_entries.insert(key,
                {compareBodies(key.topic, held->ours, held->theirs, services),
                    held->lane.checkedAtMs});
            Q_EMIT learned(key);
        }
        askNext();
    });
}

} // namespace lockstep
