// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"
#include "world.h"

#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// C23 and C24: long outages, and clocks that do not do as they should.
class tst_Outage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOpenBreakerLetsOneThrough();
    void threeDaysOfOutageFailNobody_data();
    void threeDaysOfOutageFailNobody();
    void aPauseOutlivesAMendedSignIn();
    void noClockMakesABurst_data();
    void noClockMakesABurst();
    void aResultWithAnOldTokenIsHistory();
};

namespace {

constexpr qint64 Hour = 3600 * qint64(1000), Day = 24 * Hour;

void saveMany(World &world, int subjects, int value)
{
    for (int i = 1; i <= subjects; ++i)
        world.save(u"clinic-%1"_s.arg(i), value);
}

SystemStatus statusOf(World &world)
{
    return world.engine().queries().systems()->first();
}

} // namespace

void tst_Outage::anOpenBreakerLetsOneThrough()
{
    World world;
    FakeSystem &one
        = world.system(u"One"_s, [](SystemConfig &config) { config.limits.inFlight = 1; });
    one.otherwise = unavailable();
    saveMany(world, 20, 1);
    world.run();
    QCOMPARE(one.journal.size(), 5); // the fifth failure opens it
    QCOMPARE(statusOf(world).breaker, BreakerState::Open);

    // Half open, one delivery at a time finds out; until then nobody uses up a try.
    one.latencyMs = 1000;
    int probes = 0;
    while (probes < 10) {
        const SystemStatus before = statusOf(world);
        QCOMPARE(before.breaker, BreakerState::Open);
        const auto sent = one.journal.size();
        world.clock.advance(before.breakerUntilMs - world.clock.wallMs() - 1);
        world.run();
        QCOMPARE(one.journal.size(), sent);
        qint64 tries = 0;
        for (const Lane &lane : *world.engine().queries().lanes())
            tries += lane.attempts;
        QCOMPARE(tries, sent);
        if (world.clock.wallMs() < before.breakerUntilMs)
            world.clock.advance(before.breakerUntilMs - world.clock.wallMs());
        world.run();
        if (one.journal.size() == sent) { // nobody was due yet
            world.clock.advance(60 * 1000);
            world.run();
            continue;
        }
        QCOMPARE(one.journal.size(), sent + 1);
        world.clock.advance(2000);
        ++probes;
    }

    one.otherwise = accepted();
    world.runUntilIdle(Day);
    QCOMPARE(statusOf(world).breaker, BreakerState::Closed);
    QCOMPARE(one.holds.size(), 20);
}

void tst_Outage::threeDaysOfOutageFailNobody_data()
{
    QTest::addColumn<int>("lanes");
    QTest::newRow("one lane") << 1;
    QTest::newRow("fifty lanes") << 50;
}

void tst_Outage::threeDaysOfOutageFailNobody()
{
    QFETCH(int, lanes);
    World world(7);
    FakeSystem &one = world.system(u"One"_s);
    one.otherwise = unavailable();
    saveMany(world, lanes, 1);
    world.run();
    world.clock.advance(72 * Hour);
    world.run();
    QCOMPARE(world.engine().queries().status()->counts[LaneState::Failed], 0);
    one.otherwise = accepted();
    world.runUntilIdle(7 * Day);
    QCOMPARE(one.holds.size(), lanes);
    QVERIFY(one.inOrder());
}

void tst_Outage::aPauseOutlivesAMendedSignIn()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    one.answers = {signInRefused()};
    world.save(u"clinic-1"_s, 1);
    world.run();
    one.latencyMs = 1000;
    world.clock.advance(15 * 60 * 1000);
    world.run(); // the probe is on its way
    QCOMPARE(one.journal.size(), 2);
    QVERIFY(world.engine().pauseSystem(u"One"_s, 0));
    world.clock.advance(2000);
    world.run();
    QVERIFY(statusOf(world).paused);
    QCOMPARE(statusOf(world).holdReason, Reason::None);
    world.save(u"clinic-2"_s, 1);
    world.clock.advance(Day);
    QCOMPARE(one.journal.size(), 2);
}

void tst_Outage::noClockMakesABurst_data()
{
    QTest::addColumn<qint64>("jumpMs");
    QTest::addColumn<qint64>("sleepMs");
    QTest::newRow("a day back") << -Day << qint64(0);
    QTest::newRow("a day on") << Day << qint64(0);
    QTest::newRow("a year on") << 365 * Day << qint64(0);
    QTest::newRow("summer time begins") << Hour << qint64(0);
    QTest::newRow("summer time ends") << -Hour << qint64(0);
    QTest::newRow("a week asleep") << qint64(0) << 7 * Day;
}

void tst_Outage::noClockMakesABurst()
{
    QFETCH(qint64, jumpMs);
    QFETCH(qint64, sleepMs);
    World world;
    QList<qint64> sentAt;
    FakeSystem &one
        = world.system(u"One"_s, [](SystemConfig &config) { config.limits = SystemLimits{}; });
    bool well = false;
    one.script = [&](const FakeSystem::Request &request) {
        sentAt.append(world.clock.bootMs());
        if (well)
            one.holds[request.subject] = request;
        return FakeSystem::Reply{.outcome = well ? accepted() : unavailable(), .latencyMs = 10};
    };
    saveMany(world, 60, 1);
    world.clock.advance(5 * 60 * 1000);
    well = true;
    world.clock.jumpWall(jumpMs);
    world.suspend(sleepMs);
    world.runUntilIdle(2 * Day);
    QCOMPARE(one.holds.size(), 60);
    QCOMPARE(world.engine().queries().status()->counts[LaneState::Failed], 0);
    for (qsizetype i = 15; i < sentAt.size(); ++i) // burst 10, 5 a second
        QVERIFY2(sentAt[i] - sentAt[i - 15] >= 1000, QByteArray::number(sentAt[i]));
}

void tst_Outage::aResultWithAnOldTokenIsHistory()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    one.latencyMs = 1000;
    world.save(u"clinic-1"_s, 1);
    world.run();
    // Somebody else took the lease over and delivered a newer revision meanwhile.
    Database &db = world.engine().database();
    QVERIFY(db.execute(u"UPDATE lanes SET lease_token = lease_token + 7, state = 'delivered', "
                       "applied = 5, desired = 5"_s));
    world.clock.advance(2000);
    world.run();
    QCOMPARE(world.attempts().first().outcome, OutcomeKind::Late);
    QCOMPARE(world.lane(u"One"_s).applied, 5);
}

QTEST_GUILESS_MAIN(tst_Outage)
#include "tst_outage.moc"
