// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "breaker.h"
#include "retrypolicy.h"
#include "rng.h"

#include <QTest>

#include <algorithm>

using namespace lockstep;

namespace {

constexpr qint64 Second = 1000, Minute = 60 * Second, Hour = 60 * Minute;
constexpr qint64 Start = 1795410000000;

/// A breaker, its time and its chance, so that a test reads as a story.
struct World {
    Breaker breaker;
    Rng rng{7};
    qint64 nowMs = Start;

    bool deliver(bool healthFailure)
    {
        if (!breaker.allows(nowMs))
            return false;
        breaker.started();
        breaker.finished(healthFailure, nowMs, rng);
        return true;
    }
    void fail(int times)
    {
        for (int i = 0; i < times; ++i)
            deliver(true);
    }
    void waitForProbe() { nowMs = breaker.memory().untilMs; }
};

/// The breaker as it is after a restart.
Breaker restored(const Breaker &before)
{
    Breaker breaker;
    breaker.restore(before.memory());
    return breaker;
}

} // namespace

class tst_Breaker : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensOnTheFifthFailureInARow();
    void aSuccessStartsTheCountAgain();
    void opensWhenHalfOfTheLastTwentyFailed();
    void neverOpensWhereItMayNot();
    void openLetsNothingThroughUntilItsTime();
    void halfOpenLetsOneThroughAtATime();
    void twoSuccessesCloseIt();
    void aFailedProbeOpensItForLonger();
    void stragglersDoNotMoveAnOpenBreaker();
    void abandonedProbeIsNoResult();
    void restoredBreakerGoesOnAndMayProbe();
    void clockSetBackDoesNotProlongTheWait();
    void threeDaysOfOutageFailNoLane();
};

void tst_Breaker::neverOpensWhereItMayNot()
{
    World world;
    world.breaker = Breaker(0);
    world.fail(1000);
    QCOMPARE(world.breaker.state(), BreakerState::Closed);
}

void tst_Breaker::opensOnTheFifthFailureInARow()
{
    World world;
    world.fail(4);
    QCOMPARE(world.breaker.state(), BreakerState::Closed);
    world.fail(1);
    QCOMPARE(world.breaker.state(), BreakerState::Open);
    QVERIFY(world.breaker.memory().untilMs >= Start + 5 * Second);
    QVERIFY(world.breaker.memory().untilMs <= Start + 30 * Second);
}

void tst_Breaker::aSuccessStartsTheCountAgain()
{
    World world;
    world.fail(4);
    world.deliver(false);
    world.fail(4);
    QCOMPARE(world.breaker.state(), BreakerState::Closed);
}

void tst_Breaker::opensWhenHalfOfTheLastTwentyFailed()
{
    World world;
    for (int i = 0; i < 19; ++i)
        QVERIFY(world.deliver(i % 2 == 0));
    QCOMPARE(world.breaker.state(), BreakerState::Closed);
    world.deliver(false);
    QCOMPARE(world.breaker.state(), BreakerState::Open);

    World better;
    for (int i = 0; i < 400; ++i)
        QVERIFY2(better.deliver(i % 20 < 17 && i % 2 == 0), "nine of twenty is bearable");
    QCOMPARE(better.breaker.state(), BreakerState::Closed);
}

void tst_Breaker::openLetsNothingThroughUntilItsTime()
{
    World world;
    world.fail(5);
    const qint64 until = world.breaker.memory().untilMs;
    for (; world.nowMs < until; world.nowMs += 100)
        QVERIFY(!world.deliver(false));
    world.nowMs = until;
    QVERIFY(world.breaker.allows(world.nowMs));
}

void tst_Breaker::halfOpenLetsOneThroughAtATime()
{
    World world;
    world.fail(5);
    world.waitForProbe();
    world.breaker.started();
    QCOMPARE(world.breaker.state(), BreakerState::HalfOpen);
    QVERIFY(!world.breaker.allows(world.nowMs + Hour));
    world.breaker.finished(false, world.nowMs, world.rng);
    QVERIFY(world.breaker.allows(world.nowMs));
}

void tst_Breaker::twoSuccessesCloseIt()
{
    World world;
    world.fail(5);
    world.waitForProbe();
    world.deliver(false);
    QCOMPARE(world.breaker.state(), BreakerState::HalfOpen);
    world.deliver(false);
    QCOMPARE(world.breaker.memory(), Breaker::Memory{});
}

void tst_Breaker::aFailedProbeOpensItForLonger()
{
    World world;
    world.fail(5);
    qint64 longest = 0;
    for (int probes = 0; probes < 2000; ++probes) {
        const qint64 waited = world.breaker.memory().untilMs - world.nowMs;
        QVERIFY(waited >= 5 * Second);
        QVERIFY(waited <= 15 * Minute);
        longest = std::max(longest, waited);
        world.waitForProbe();
        QVERIFY(world.deliver(true));
        QCOMPARE(world.breaker.state(), BreakerState::Open);
    }
    QVERIFY(longest > 14 * Minute);
}

void tst_Breaker::stragglersDoNotMoveAnOpenBreaker()
{
    World world;
    world.fail(5);
    const qint64 until = world.breaker.memory().untilMs;
    world.breaker.finished(true, world.nowMs, world.rng);
    world.breaker.finished(false, world.nowMs, world.rng);
    QCOMPARE(world.breaker.state(), BreakerState::Open);
    QCOMPARE(world.breaker.memory().untilMs, until);
}

void tst_Breaker::abandonedProbeIsNoResult()
{
    World world;
    world.fail(5);
    world.waitForProbe();
    world.breaker.started();
    world.breaker.abandoned();
    QCOMPARE(world.breaker.state(), BreakerState::HalfOpen);
    QVERIFY(world.breaker.allows(world.nowMs));
}

void tst_Breaker::restoredBreakerGoesOnAndMayProbe()
{
    World world;
    world.fail(5);
    QVERIFY(!restored(world.breaker).allows(world.nowMs));
    world.waitForProbe();
    world.breaker.started();
    QVERIFY2(restored(world.breaker).allows(world.nowMs), "the probe died with the program");
}

void tst_Breaker::clockSetBackDoesNotProlongTheWait()
{
    World world;
    world.fail(5);
    QVERIFY(world.breaker.allows(Start - 24 * Hour));
}

void tst_Breaker::threeDaysOfOutageFailNoLane()
{
    const QList<qint64> schedule = defaultRetrySchedule();
    struct Lane {
        int used = 0;
        qint64 dueMs = Start;
    };
    World world;
    QList<Lane> lanes(200);
    int attemptsWhileOpen = 0;
    for (; world.nowMs < Start + 72 * Hour; world.nowMs += Second) {
        for (Lane &lane : lanes) {
            if (lane.dueMs > world.nowMs)
                continue;
            const bool open = world.breaker.state() == BreakerState::Open
                && world.nowMs < world.breaker.memory().untilMs;
            if (!world.deliver(true))
                break;
            attemptsWhileOpen += open;
            ++lane.used;
            const auto delay = nextDelayMs(schedule, lane.used, {}, world.rng);
            QVERIFY2(delay, "a lane ran out of tries");
            lane.dueMs = world.nowMs + *delay;
        }
    }
    QCOMPARE(attemptsWhileOpen, 0);
    // They are well again: one probe, another, and everything flows.
    world.nowMs += 15 * Minute;
    QVERIFY(world.deliver(false));
    QVERIFY(world.deliver(false));
    QCOMPARE(world.breaker.state(), BreakerState::Closed);
}

QTEST_GUILESS_MAIN(tst_Breaker)
#include "tst_breaker.moc"
