// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"
#include "fakeengine.h"
#include "rng.h"
#include "shell/statefeed.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"

#include <QSignalSpy>
#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array AllStates{LaneState::Pending, LaneState::Sending, LaneState::Retrying,
    LaneState::Held, LaneState::Delivered, LaneState::Failed, LaneState::Discarded};

MarkCounts recounted(const StateStore &state)
{
    MarkCounts counts;
    for (const Lane &lane : state.lanes())
        ++counts[markOf(lane)];
    return counts;
}

qint64 recountedOutbox(const StateStore &state)
{
    return std::count_if(state.lanes().begin(), state.lanes().end(),
        [](const Lane &lane) { return lane.applied < lane.desired; });
}

/// A store fed by a fake engine with three systems and eight clinics.
struct World {
    FakeClock clock;
    FakeEngine engine;
    EngineClient client{engine};
    StateStore state{clock};
    std::unique_ptr<StateFeed> feed;

    World()
    {
        for (const QString &name : {u"Google"_s, u"Phone tree"_s, u"Web site"_s})
            engine.addSystem(name);
        for (int i = 0; i < 8; ++i)
            engine.addClinic(u"clinic-%1"_s.arg(i), u"Clinic %1"_s.arg(i));
        feed = std::make_unique<StateFeed>(client, state, clock);
    }
};

} // namespace

class TestStateStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isEmptyAndUnknownUntilTheFirstAnswers();
    void showsWhatTheEngineHolds();
    void countsEqualARecountAfterRandomTransitions();
    void keepsFactsThatComeBeforeTheFirstAnswers();
    void saysOnceWhatABatchChanged();
    void showsUnknownAfterAMinuteOfSilence();
    void staysFreshWhileTheEngineAnswers();
    void showsUnknownWhenTheEngineStopped();
    void asksForClinicsItDoesNotKnow();
    void forgetsALaneThatWasRemoved();
};

void TestStateStore::isEmptyAndUnknownUntilTheFirstAnswers()
{
    FakeClock clock;
    const StateStore state(clock);
    QVERIFY(!state.loaded());
    QVERIFY(state.stale());
    QCOMPARE(state.shownCounts().total(), 0);
}

void TestStateStore::showsWhatTheEngineHolds()
{
    World world;
    QTRY_VERIFY(world.state.loaded());
    QVERIFY(!world.state.stale());
    QCOMPARE(world.state.systems().size(), 3);
    QCOMPARE(world.state.clinics().first().name, u"Clinic 0"_s);
    QCOMPARE(world.state.counts()[Mark::Accepted], 24);
    QCOMPARE(world.state.subjectName(u"clinic-3"_s), u"Clinic 3"_s);
    QCOMPARE(world.state.subjectName(u"policy-flu"_s), u"policy-flu"_s);
}

void TestStateStore::countsEqualARecountAfterRandomTransitions()
{
    const quint64 seed = 20261123;
    qInfo("seed %llu", seed);
    Rng rng(seed);
    World world;
    QTRY_VERIFY(world.state.loaded());
    const QStringList systems = world.engine.systems.keys();
    for (int i = 0; i < 10'000; ++i) {
        const QString system = systems.at(qsizetype(rng.below(3)));
        const QString clinic = u"clinic-%1"_s.arg(rng.below(8));
        const LaneState to = AllStates.at(rng.below(AllStates.size()));
        const Reason reason = rng.below(2) == 0 ? Reason::PausedByPerson : Reason::SignInRefused;
        if (rng.below(7) == 0)
            world.engine.publish(clinic);
        else
            world.engine.setLane(system, clinic, to, reason);
    }
    QCOMPARE(world.state.lanes().size(), 24);
    QCOMPARE(world.state.counts(), recounted(world.state));
    QCOMPARE(world.state.outboxDepth(), recountedOutbox(world.state));
    MarkCounts bySystem;
    for (const QString &system : systems) {
        for (int mark = 0; mark < MarkCount; ++mark)
            bySystem[Mark(mark)] += world.state.counts(system)[Mark(mark)];
    }
    QCOMPARE(bySystem, world.state.counts());
    for (const Lane &lane : std::as_const(world.engine.lanes))
        QCOMPARE(*world.state.lane(lane.key), lane);
}

void TestStateStore::keepsFactsThatComeBeforeTheFirstAnswers()
{
    World world;
    world.engine.setLane(u"Google"_s, u"clinic-1"_s, LaneState::Failed, Reason::Unprocessable, 422);
    QVERIFY(!world.state.loaded());
    QTRY_VERIFY(world.state.loaded());
    QCOMPARE(world.state.counts()[Mark::Failed], 1);
}

void TestStateStore::saysOnceWhatABatchChanged()
{
    World world;
    QTRY_VERIFY(world.state.loaded());
    QSignalSpy changed(&world.state, &StateStore::lanesChanged);
    QSignalSpy counts(&world.state, &StateStore::countsChanged);
    const Lane lane = *world.state.lane({u"Google"_s, HoursTopic, u"clinic-1"_s});
    Lane sending = lane;
    sending.state = LaneState::Sending;
    world.engine.tell(
        {LaneChanged{sending, lane.state, false}, LaneChanged{lane, sending.state, false}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<QList<LaneKey>>().size(), 1);
    QCOMPARE(counts.size(), 1);
}

void TestStateStore::showsUnknownAfterAMinuteOfSilence()
{
    World world;
    QTRY_VERIFY(world.state.loaded());
    const Lane lane = *world.state.lane({u"Google"_s, HoursTopic, u"clinic-1"_s});
    QCOMPARE(world.state.shown(lane), Mark::Accepted);
    world.engine.silent = true;
    world.clock.advance(StateStore::StaleAfterMs + 5'000);
    QVERIFY(world.state.stale());
    QCOMPARE(world.state.shown(lane), Mark::Unknown);
    QCOMPARE(world.state.shownCounts()[Mark::Unknown], 24);
    QCOMPARE(world.state.shownCounts()[Mark::Accepted], 0);
    world.engine.setEngine(EngineState::Kind::Running);
    QCOMPARE(world.state.shown(lane), Mark::Accepted);
}

void TestStateStore::staysFreshWhileTheEngineAnswers()
{
    World world;
    QTRY_VERIFY(world.state.loaded());
    for (int i = 0; i < 30; ++i) {
        const qint64 before = world.state.asOfMs();
        world.clock.advance(5'000);
        QTRY_VERIFY(world.state.asOfMs() > before);
    }
    QVERIFY(!world.state.stale());
}

void TestStateStore::showsUnknownWhenTheEngineStopped()
{
    World world;
    QTRY_VERIFY(world.state.loaded());
    QSignalSpy counts(&world.state, &StateStore::countsChanged);
    world.engine.setEngine(EngineState::Kind::Stopped);
    QVERIFY(world.state.stale());
    QCOMPARE(counts.size(), 1);
}

void TestStateStore::asksForClinicsItDoesNotKnow()
{
    World world;
    QTRY_VERIFY(world.state.loaded());
    world.engine.addClinic(u"clinic-9"_s, u"New one"_s);
    QTRY_COMPARE(world.state.subjectName(u"clinic-9"_s), u"New one"_s);
}

void TestStateStore::forgetsALaneThatWasRemoved()
{
    World world;
    QTRY_VERIFY(world.state.loaded());
    const Lane lane = *world.state.lane({u"Google"_s, HoursTopic, u"clinic-1"_s});
    world.engine.tell({LaneRemoved{lane}});
    QVERIFY(!world.state.lane(lane.key));
    QCOMPARE(world.state.counts(), recounted(world.state));
}

QTEST_GUILESS_MAIN(TestStateStore)
#include "tst_statestore.moc"
