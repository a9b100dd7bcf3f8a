// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The engine's commands that are about systems, and the adapters made for them.

#include "auditwords.h"
#include "crashpoint.h"
#include "engine.h"
#include "systemfile.h"
#include "text.h"
#include "tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

Error unknownSystem(const QString &name)
{
    return {.kind = Error::Kind::NotFound,
        .reason = u"system-unknown"_s,
        .text = tr("There is no system %1.").arg(name),
        .fix = tr("List the systems with 'lockstepctl systems list'.")};
}

Error storeFailed()
{
    return {.kind = Error::Kind::Store,
        .reason = u"store-failed"_s,
        .text = tr("The store could not do what it was asked."),
        .fix = tr("Run 'lockstepctl check'.")};
}

Error badConfig(const QList<Problem> &problems)
{
    return {.kind = Error::Kind::InvalidInput,
        .reason = problems.first().reason,
        .text = problems.first().message,
        .fix = problems.first().fix,
        .problems = problems};
}

} // namespace

QList<Problem> Engine::check(const SystemConfig &config) const
{
    return checkSystem(config, m_ports.adapters);
}

Result<void> Engine::saveSystem(const SystemConfig &config, bool paused)
{
    if (const QList<Problem> problems = check(config); !problems.isEmpty())
        return badConfig(problems);
    const auto saved = now<bool>([&](Turn &turn) -> Result<bool> {
        LiveSystem *before = m_systems.find(config.name);
        if (before && before->status.config == config && before->status.paused == paused)
            return true;
        const bool changed = !before || !(before->status.config == config);
        if (before && before->adapter && changed)
            before->adapter->abortAll();
        const QString change = before ? describeChange(before->status.config, config) : QString();
        LiveSystem draft;
        if (before)
            draft.status = before->status;
        draft.status.config = config;
        if (changed) {
            draft.status.testedAtMs = 0;
            draft.status.testPassed = false;
        }
        turn.store.systems.put(config.name, draft.row());
        crashPoint("system-written");
        if (!m_systems.load(turn.store.systems))
            return storeFailed(); // the turn tells more
        LiveSystem &system = *m_systems.find(config.name);
        if (before || paused) {
            // A changed configuration is a new chance for a system that was held; a person's pause
            // stays.
            if (system.status.holdReason != Reason::None)
                m_dispatcher.endHold(turn, system);
            if (paused && !system.status.paused)
                m_dispatcher.pause(turn, system, m_options.actor, 0);
        }
        m_publisher.backfill(turn, system);
        for (LaneRow &row : turn.store.lanes.bySystem(config.name)) {
            if (config.subscribes(row.lane.key.topic))
                continue;
            noteUnsent(turn, row, m_installation.epoch, OutcomeKind::Discarded,
                Reason::SystemRemoved, Trigger::Edit, m_options.actor);
            m_jobs.laneGone(turn, row.lane.id);
            turn.store.lanes.remove(row.lane.id);
            turn.tell(LaneRemoved{row.lane});
        }
        turn.store.audit.append(turn.nowMs(), m_options.actor,
            before ? u"system.update"_s : u"system.add"_s, config.name,
            before ? change : config.credential);
        turn.tell(SystemChanged{system.status});
        return true;
    });
    if (!saved)
        return saved.error();
    if (m_claiming)
        prepareAdapters();
    return {};
}

Result<void> Engine::withSystem(const QString &name, std::function<void(Turn &, LiveSystem &)> work)
{
    const auto done = now<bool>([&](Turn &turn) -> Result<bool> {
        LiveSystem *system = m_systems.find(name);
        if (!system)
            return unknownSystem(name);
        work(turn, *system);
        return true;
    });
    if (!done)
        return done.error();
    return {};
}

Result<void> Engine::removeSystem(const QString &name)
{
    return withSystem(name, [&](Turn &turn, LiveSystem &system) {
        if (system.adapter)
            system.adapter->abortAll();
        qint64 unsent = 0;
        for (LaneRow &row : turn.store.lanes.bySystem(name)) {
            if (row.lane.state != LaneState::Delivered) {
                noteUnsent(turn, row, m_installation.epoch, OutcomeKind::Discarded,
                    Reason::SystemRemoved, Trigger::Edit, m_options.actor);
                ++unsent;
            }
            m_jobs.laneGone(turn, row.lane.id);
            turn.store.lanes.remove(row.lane.id);
            turn.tell(LaneRemoved{row.lane});
        }
        turn.store.systems.remove(name);
        m_systems.load(turn.store.systems);
        turn.store.audit.append(
            turn.nowMs(), m_options.actor, u"system.remove"_s, name, u"%1 unsent"_s.arg(unsent));
        turn.tell(SystemRemoved{name});
    });
}

Result<void> Engine::pauseSystem(const QString &name, qint64 forMs, const QString &note)
{
    return withSystem(name, [&](Turn &turn, LiveSystem &system) {
        m_dispatcher.pause(
            turn, system, m_options.actor, forMs > 0 ? turn.nowMs() + forMs : 0, note);
        const QString until
            = forMs > 0 ? u"until %1"_s.arg(rfc3339Ms(turn.nowMs() + forMs)) : u"until resumed"_s;
        turn.store.audit.append(turn.nowMs(), m_options.actor, u"system.pause"_s, name,
            note.isEmpty() ? until : until + u": "_s + note);
    });
}

Result<void> Engine::resumeSystem(const QString &name)
{
    const auto resumed = withSystem(name, [&](Turn &turn, LiveSystem &system) {
        m_dispatcher.release(turn, system);
        turn.store.audit.append(turn.nowMs(), m_options.actor, u"system.resume"_s, name);
    });
    if (resumed && m_claiming)
        prepareAdapters();
    return resumed;
}

Result<void> Engine::pauseAll(qint64 forMs)
{
    const auto paused = now<bool>([&](Turn &turn) -> Result<bool> {
        const qint64 untilMs = forMs > 0 ? turn.nowMs() + forMs : 0;
        for (LiveSystem &system : m_systems.all()) {
            if (!system.status.paused)
                m_dispatcher.pause(turn, system, m_options.actor, untilMs);
        }
        turn.store.audit.append(turn.nowMs(), m_options.actor, u"system.pause"_s, u"all"_s,
            forMs > 0 ? u"until %1"_s.arg(rfc3339Ms(untilMs)) : u"until resumed"_s);
        return true;
    });
    if (!paused)
        return paused.error();
    return {};
}

Result<void> Engine::resumeAll()
{
    const auto resumed = now<bool>([&](Turn &turn) -> Result<bool> {
        for (LiveSystem &system : m_systems.all()) {
            if (system.status.paused)
                m_dispatcher.endPause(turn, system);
        }
        turn.store.audit.append(turn.nowMs(), m_options.actor, u"system.resume"_s, u"all"_s);
        return true;
    });
    if (!resumed)
        return resumed.error();
    if (m_claiming)
        prepareAdapters();
    return {};
}

Result<void> Engine::probeSystem(const QString &name)
{
    const LiveSystem *found = m_systems.find(name);
    if (found && found->status.holdReason == Reason::None
        && found->breaker.state() != BreakerState::Open)
        return Error{.kind = Error::Kind::Conflict,
            .reason = u"nothing-to-probe"_s,
            .text = lockstep::tr("%1 is not held and its breaker is not open: changes go there.")
                        .arg(name),
            .fix
            = lockstep::tr("Test the connection to ask it something without sending a change.")};
    const auto probed = withSystem(name, [&](Turn &turn, LiveSystem &system) {
        m_dispatcher.probeNow(turn, system);
        turn.store.audit.append(turn.nowMs(), m_options.actor, u"system.probe"_s, name);
    });
    if (probed && m_claiming)
        prepareAdapters(); // a credential that was missing may be there by now
    return probed;
}

Result<void> Engine::closeBreaker(const QString &name)
{
    return withSystem(name, [&](Turn &turn, LiveSystem &system) {
        m_dispatcher.closeBreaker(turn, system);
        turn.store.audit.append(turn.nowMs(), m_options.actor, u"system.breaker.close"_s, name);
    });
}

Result<void> Engine::noteTest(const SystemConfig &config, bool passed)
{
    return withSystem(config.name, [&](Turn &turn, LiveSystem &system) {
        if (!(system.status.config == config))
            return;
        system.status.testedAtMs = turn.nowMs();
        system.status.testPassed = passed;
        turn.store.systems.put(config.name, system.row());
        turn.tell(SystemChanged{system.status});
    });
}

void Engine::checkCredential(const QString &reference, std::function<void(Result<void>)> done)
{
    m_ports.keys.resolve(reference, [done = std::move(done)](const Result<Secret> &secret) {
        done(secret ? Result<void>() : Result<void>(secret.error()));
    });
}

void Engine::testSystem(const SystemConfig &config, std::function<void(TestStep)> step,
    std::function<void(Result<void>)> done)
{
    if (const QList<Problem> problems = check(config); !problems.isEmpty()) {
        done(badConfig(problems));
        return;
    }
    const auto kind = std::ranges::find(
        m_ports.adapters, config.adapter, [](const AdapterKind &k) { return k.description.key; });
    const auto run = [this, config, kind = *kind, step = std::move(step), done](
                         const Secret &credential) {
        m_tests.push_back({config.name, kind.make(config, credential, m_ports.clock)});
        Adapter *adapter = m_tests.back().adapter.get();
        adapter->test(step, [this, adapter, done] {
            // The adapter still stands on the stack below: it is kept until the next turn.
            const auto ended = std::ranges::find_if(m_tests,
                [adapter](const ConnectionTest &test) { return test.adapter.get() == adapter; });
            m_endedTests.push_back(std::move(ended->adapter));
            m_tests.erase(ended);
            wake();
            done({});
        });
    };
    if (config.credential.isEmpty()) {
        run({});
        return;
    }
    m_ports.keys.resolve(config.credential, [run, done](Result<Secret> secret) {
        if (secret)
            run(*secret);
        else
            done(secret.error());
    });
}

void Engine::cancelTest(const QString &name)
{
    std::vector<Adapter *> adapters; // each ends its test, which takes it off the list
    for (const ConnectionTest &test : m_tests) {
        if (test.system == name)
            adapters.push_back(test.adapter.get());
    }
    for (Adapter *adapter : adapters)
        adapter->abortAll();
}

// Adapters

void Engine::prepareAdapters()
{
    QStringList without; // each may lead to a turn, and a turn may load the systems anew
    for (const LiveSystem &system : m_systems.all()) {
        if (!system.adapter && !system.resolving)
            without.append(system.name());
    }
    for (const QString &name : without) {
        LiveSystem *system = m_systems.find(name);
        if (!system)
            continue;
        const auto kind = std::ranges::find(m_ports.adapters, system->status.config.adapter,
            [](const AdapterKind &k) { return k.description.key; });
        if (kind != m_ports.adapters.end()) {
            resolveCredential(*system, *kind);
            continue;
        }
        std::ignore = withSystem(name, [&](Turn &turn, LiveSystem &unknown) {
            m_dispatcher.hold(turn, unknown, Reason::AdapterUnknown,
                sentence(Reason::AdapterUnknown, unknown.name(), 0));
        });
    }
}

void Engine::resolveCredential(LiveSystem &system, const AdapterKind &kind)
{
    const SystemConfig config = system.status.config;
    if (config.credential.isEmpty()) {
        adopt(config.name, config, kind, Secret());
        return;
    }
    system.resolving = true;
    m_ports.keys.resolve(config.credential,
        [this, alive = std::weak_ptr(m_alive), config, kind](Result<Secret> secret) {
            if (!alive.expired())
                adopt(config.name, config, kind, std::move(secret));
        });
}

void Engine::adopt(const QString &name, const SystemConfig &config, const AdapterKind &kind,
    Result<Secret> credential)
{
    LiveSystem *system = m_systems.find(name);
    if (!m_store || !system || !(system->status.config == config))
        return; // ended, or changed meanwhile: the change asks again
    system->resolving = false;
    if (credential) {
        system->adapter = kind.make(config, *credential, m_ports.clock);
        // A start is a new chance for a credential that was missing or refused: one delivery tries.
        const Reason reason = system->status.holdReason;
        if (reason == Reason::CredentialMissing) {
            std::ignore = withSystem(
                name, [&](Turn &turn, LiveSystem &found) { m_dispatcher.endHold(turn, found); });
        } else if (reason == Reason::SignInRefused) {
            std::ignore = withSystem(name,
                [&](Turn &turn, LiveSystem &refused) { m_dispatcher.probeNow(turn, refused); });
        }
        wake();
        return;
    }
    const Error error = credential.error();
    std::ignore = withSystem(name, [&](Turn &turn, LiveSystem &missing) {
        m_dispatcher.hold(turn, missing, Reason::CredentialMissing, error.text + u' ' + error.fix);
    });
}

} // namespace lockstep
