// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemset.h"

#include "json.h"
#include "systemjson.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int UnlimitedInFlight = 64;

QByteArray toJson(const Breaker::Memory &m)
{
    return json::canonical(QJsonObject{{u"state"_s, lockstep::name(m.state)},
        {u"failures"_s, m.consecutiveFailures}, {u"recent"_s, qint64(m.recent)},
        {u"recentCount"_s, m.recentCount}, {u"opened"_s, m.timesOpened},
        {u"passed"_s, m.probesPassed}, {u"openedAt"_s, m.openedAtMs}, {u"until"_s, m.untilMs}});
}

Breaker::Memory breakerFromJson(const QByteArray &text)
{
    Breaker::Memory m;
    const auto parsed = json::parse(text);
    if (!parsed || !parsed->isObject())
        return m;
    const QJsonObject object = parsed->toObject();
    const QString state = object[u"state"_s].toString();
    m.state = state == "open"_L1  ? BreakerState::Open
        : state == "half-open"_L1 ? BreakerState::HalfOpen
                                  : BreakerState::Closed;
    m.consecutiveFailures = object[u"failures"_s].toInt();
    m.recent = quint32(object[u"recent"_s].toInteger());
    m.recentCount = object[u"recentCount"_s].toInt();
    m.timesOpened = object[u"opened"_s].toInt();
    m.probesPassed = object[u"passed"_s].toInt();
    m.openedAtMs = object[u"openedAt"_s].toInteger();
    m.untilMs = object[u"until"_s].toInteger();
    return m;
}

} // namespace

Reason LiveSystem::restingReason() const
{
    if (status.paused)
        return Reason::PausedByPerson;
    return status.holdReason;
}

int LiveSystem::capacity() const
{
    const int most
        = status.config.limits.inFlight > 0 ? status.config.limits.inFlight : UnlimitedInFlight;
    return std::max(0, most - inFlight);
}

SystemTable::Row LiveSystem::row() const
{
    return {.config = json::canonical(lockstep::toJson(status.config)),
        .status = status,
        .breaker = toJson(breaker.memory())};
}

void LiveSystem::refreshStatus()
{
    status.breaker = breaker.state();
    status.breakerUntilMs = breaker.memory().untilMs;
    status.breakerOpenedAtMs = breaker.memory().openedAtMs;
    status.consecutiveFailures = breaker.memory().consecutiveFailures;
}

bool SystemSet::load(SystemTable &table)
{
    const auto rows = table.all();
    if (!rows)
        return false;
    std::vector<LiveSystem> loaded;
    for (const SystemTable::Row &row : *rows) {
        LiveSystem system;
        LiveSystem *before = find(row.status.config.name);
        system.status = row.status;
        if (const auto parsed = json::parse(row.config))
            system.status.config = systemFromJson(parsed->toObject()).entry.config;
        const bool same = before && before->status.config == system.status.config;
        if (same) {
            system.adapter = std::move(before->adapter);
            system.limiter = before->limiter;
            system.resolving = before->resolving;
        } else {
            system.limiter = RateLimiter(
                system.status.config.limits.ratePerSecond, system.status.config.limits.burst);
        }
        if (same) {
            system.breaker = before->breaker;
        } else {
            system.breaker = Breaker(system.status.config.limits.breakerFailures);
            system.breaker.restore(
                before ? before->breaker.memory() : breakerFromJson(row.breaker));
        }
        if (before) {
            system.inFlight = before->inFlight;
            system.probing = before->probing;
        }
        system.refreshStatus();
        loaded.push_back(std::move(system));
    }
    m_systems = std::move(loaded);
    return true;
}

QHash<QString, Breaker> SystemSet::breakers() const
{
    QHash<QString, Breaker> breakers;
    for (const LiveSystem &system : m_systems)
        breakers.insert(system.status.config.name, system.breaker);
    return breakers;
}

void SystemSet::restore(const QHash<QString, Breaker> &breakers)
{
    for (LiveSystem &system : m_systems) {
        if (const auto before = breakers.constFind(system.name()); before != breakers.constEnd())
            system.breaker = *before;
        system.refreshStatus();
    }
}

LiveSystem *SystemSet::find(const QString &name)
{
    const auto found = std::ranges::find(
        m_systems, name, [](const LiveSystem &s) { return s.status.config.name; });
    return found == m_systems.end() ? nullptr : &*found;
}

} // namespace lockstep
