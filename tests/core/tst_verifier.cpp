// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// Accepted, verified and unreachable are three facts: what is read back, when, and what it may
/// claim.
class tst_Verifier : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDeliveryIsReadBackSoonAfter();
    void aSystemThatCannotBeAskedIsNotAsked();
    void aDifferenceRightAfterADeliveryIsLookedAtOnceMore();
    void aDifferenceThatStaysIsADrift();
    void aMissingRecordIsADrift();
    void aDriftIsPushedOnlyByAPerson();
    void aPushEndsTheDrift();
    void anAnswerThatRacedWithADeliveryIsThrownAway();
    void onlyTheRevisionComparedIsMarked();
    void whatCannotBeReadClaimsNothing();
    void deliveriesGoFirst();
    void theSweepAsksForEverythingOnceInAWhile();
    void theSweepComesAsOftenAsThePolicySays();
    void theSweepLeavesRowsForNewsOnly();
    void aCheckOnDemandIsAJobThatEnds();
    void aCheckOfAPausedSystemSaysSo();
    void aCancelledCheckAsksNoMore();
    void checkingAloneDeliversNothing();
    void aDriftIsLetBeUntilATimeOrAnotherDifference();
    void anUnknownLaneIsTold();
    void aFailedCommitLosesNoAnswer();
    void aRestartForgetsNoUncheckedDelivery();
    void aRemovedLaneTakesItsDriftAlong();

private:
    static constexpr qint64 HourMs = 3600 * qint64(1000);
    static constexpr qint64 SweepEveryMs = 6 * HourMs; ///< by the policy's default
    static constexpr qint64 Day = 24 * 3600 * qint64(1000);
};

namespace {

FakeSystem &readable(World &world, const QString &name = u"One"_s)
{
    FakeSystem &system = world.system(name);
    system.readable = true;
    return system;
}

void change(FakeSystem &system, const QString &subject = u"clinic-1"_s)
{
    system.holds[subject].body = "{\"v\":99}";
}

/// A delivered and verified lane.
FakeSystem &verified(World &world)
{
    FakeSystem &one = readable(world);
    world.save(u"clinic-1"_s, 1);
    world.run();
    world.clock.advance(Verifier::SoonMs);
    world.run();
    return one;
}

/// Its system then holds something else, and was seen to.
FakeSystem &drifted(World &world)
{
    FakeSystem &one = verified(world);
    world.clock.advance(Verifier::GraceMs);
    change(one);
    [&] { QVERIFY(world.engine().verify({.all = true})); }();
    world.run();
    return one;
}

QStringList rows(World &world)
{
    QStringList rows;
    for (const Attempt &attempt : world.attempts())
        rows << u"%1 %2 %3"_s.arg(attempt.revision)
                    .arg(name(attempt.trigger), name(attempt.outcome));
    return rows;
}

} // namespace

void tst_Verifier::aDeliveryIsReadBackSoonAfter()
{
    World world;
    FakeSystem &one = readable(world);
    world.save(u"clinic-1"_s, 1);
    world.run();
    QCOMPARE(world.lane(u"One"_s).verified, 0);
    QVERIFY(one.reads.isEmpty());
    world.clock.advance(Verifier::SoonMs);
    world.run();
    const Lane lane = world.lane(u"One"_s);
    QCOMPARE(one.reads.size(), 1);
    QCOMPARE(lane.verified, 1);
    QCOMPARE(lane.equalAtMs, world.clock.wallMs());
    QCOMPARE(lane.checkedAtMs, lane.equalAtMs);
    QVERIFY(!lane.drifted());
    QCOMPARE(rows(world), QStringList({u"1 edit delivered"_s, u"1 check equal"_s}));
}

void tst_Verifier::aSystemThatCannotBeAskedIsNotAsked()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    world.save(u"clinic-1"_s, 1);
    world.run();
    world.clock.advance(Day);
    world.run();
    QVERIFY(one.reads.isEmpty());
    QCOMPARE(world.lane(u"One"_s).verified, 0);
    const auto started = world.engine().verify({.all = true});
    QCOMPARE(started->notReadable, 1);
    QCOMPARE(started->queued, 0);
    QCOMPARE(started->jobId, 0);
}

void tst_Verifier::aDifferenceRightAfterADeliveryIsLookedAtOnceMore()
{
    World world;
    FakeSystem &one = readable(world);
    world.save(u"clinic-1"_s, 1);
    world.run();
    const FakeSystem::Request newest = one.holds[u"clinic-1"_s];
    change(one); // they are still at it
    world.clock.advance(Verifier::SoonMs);
    world.run();
    QCOMPARE(one.reads.size(), 1);
    QVERIFY(!world.lane(u"One"_s).drifted());
    one.holds[u"clinic-1"_s] = newest;
    world.clock.advance(Verifier::GraceMs);
    world.run();
    QCOMPARE(one.reads.size(), 2);
    QCOMPARE(world.lane(u"One"_s).verified, 1);
    QCOMPARE(rows(world),
        QStringList({u"1 edit delivered"_s, u"1 check differs"_s, u"1 check equal"_s}));
}

void tst_Verifier::aDifferenceThatStaysIsADrift()
{
    World world;
    FakeSystem &one = readable(world);
    world.save(u"clinic-1"_s, 1);
    world.run();
    change(one);
    world.clock.advance(Verifier::GraceMs + Verifier::SoonMs);
    world.run();
    const Lane lane = world.lane(u"One"_s);
    QVERIFY(lane.drifted());
    QCOMPARE(lane.verified, 0);
    const auto held = world.engine().queries().heldThere(lane.key);
    QVERIFY(held->known);
    QCOMPARE(held->theirs.value_or(""), "{\"v\":99}"_ba);
    QCOMPARE(held->ours, "{\"v\":1}"_ba);
    QCOMPARE(held->seenAtMs, lane.checkedAtMs);
    QCOMPARE(world.engine().queries().status(world.clock.wallMs())->drifted, 1);
}

void tst_Verifier::aMissingRecordIsADrift()
{
    World world;
    FakeSystem &one = verified(world);
    one.holds.clear();
    world.clock.advance(Verifier::GraceMs);
    QVERIFY(world.engine().verify({.all = true}));
    world.run();
    const Lane lane = world.lane(u"One"_s);
    QVERIFY(lane.drifted());
    const auto held = world.engine().queries().heldThere(lane.key);
    QVERIFY(held->known);
    QVERIFY(!held->theirs);
}

void tst_Verifier::aDriftIsPushedOnlyByAPerson()
{
    World world;
    FakeSystem &one = drifted(world);
    world.clock.advance(3 * Day);
    world.run();
    QCOMPARE(one.journal.size(), 1);
    QVERIFY(one.reads.size() > 3);
    QVERIFY(world.lane(u"One"_s).drifted());
}

void tst_Verifier::aPushEndsTheDrift()
{
    World world;
    FakeSystem &one = drifted(world);
    const LaneKey key = world.lane(u"One"_s).key;
    QCOMPARE(*world.engine().pushAgain({key}), 1);
    world.run();
    QCOMPARE(one.journal.size(), 2);
    QVERIFY(one.journal[0].key != one.journal[1].key);
    Lane lane = world.lane(u"One"_s);
    QVERIFY(!lane.drifted());
    QCOMPARE(lane.verified, 0); // they said yes: that is not verified
    QVERIFY(!world.engine().queries().heldThere(key)->known);
    world.clock.advance(Verifier::SoonMs);
    world.run();
    QCOMPARE(world.lane(u"One"_s).verified, 1);
}

void tst_Verifier::anAnswerThatRacedWithADeliveryIsThrownAway()
{
    World world;
    FakeSystem &one = readable(world);
    one.readLatencyMs = 500;
    world.save(u"clinic-1"_s, 1);
    world.run();
    world.clock.advance(Verifier::SoonMs); // revision 1 is read, and told 500 ms later
    QCOMPARE(one.reads.size(), 1);
    world.save(u"clinic-1"_s, 2);
    world.run();
    QCOMPARE(world.lane(u"One"_s).applied, 2);
    world.clock.advance(500);
    world.run();
    const Lane lane = world.lane(u"One"_s);
    QCOMPARE(lane.verified, 0);
    QCOMPARE(lane.checkedAtMs, 0);
    QVERIFY(!lane.drifted());
    QVERIFY(rows(world).contains(u"1 check late"_s));
    world.clock.advance(Verifier::SoonMs + 500);
    world.run();
    QCOMPARE(world.lane(u"One"_s).verified, 2);
}

void tst_Verifier::onlyTheRevisionComparedIsMarked()
{
    World world;
    FakeSystem &one = readable(world);
    world.save(u"clinic-1"_s, 1);
    world.run();
    one.readLatencyMs = 500;
    one.otherwise = unprocessable();
    world.clock.advance(Verifier::SoonMs);
    QVERIFY(world.engine().pauseSystem(u"One"_s, 0));
    world.save(u"clinic-1"_s, 2); // waits behind the pause: what they accepted is still 1
    world.clock.advance(500);
    world.run();
    const Lane lane = world.lane(u"One"_s);
    QCOMPARE(lane.desired, 2);
    QCOMPARE(lane.verified, 1);
}

void tst_Verifier::whatCannotBeReadClaimsNothing()
{
    World world;
    FakeSystem &one = verified(world);
    const qint64 equalAt = world.lane(u"One"_s).equalAtMs;
    one.unreadable = refusedConnection();
    world.clock.advance(SweepEveryMs + 3600 * 1000);
    world.run();
    const Lane lane = world.lane(u"One"_s);
    QCOMPARE(lane.checkReason, Reason::ConnectionRefused);
    QCOMPARE(lane.verified, 1); // what was read before stays, with its time
    QCOMPARE(lane.equalAtMs, equalAt);
    QCOMPARE(lane.checkedAtMs, equalAt);
    QVERIFY(lane.askedAtMs > equalAt);
    QVERIFY(!lane.drifted());
    QVERIFY2(one.reads.size() < 20, "a system that cannot be asked is not asked all the time");
    QVERIFY(world.engine().queries().systems()->first().consecutiveFailures == 0);
}

void tst_Verifier::deliveriesGoFirst()
{
    World world;
    FakeSystem &one = world.system(u"One"_s, [](SystemConfig &config) {
        config.limits = {.ratePerSecond = 1, .burst = 2, .inFlight = 1};
    });
    one.readable = true;
    for (int i = 1; i <= 20; ++i)
        world.save(u"clinic-%1"_s.arg(i), i);
    world.run();
    while (one.journal.size() < 20) {
        QVERIFY(one.reads.isEmpty());
        world.clock.advance(1000);
        world.run();
    }
    QCOMPARE(one.journal.size(), 20);
    world.clock.advance(60 * 1000);
    world.run();
    QCOMPARE(one.reads.size(), 20);
    // While everything is read back again a save still finds a token.
    QVERIFY(world.engine().verify({.all = true}));
    world.clock.advance(3000);
    world.run();
    world.save(u"clinic-1"_s, 100);
    world.run();
    QCOMPARE(one.journal.size(), 21);
}

void tst_Verifier::theSweepAsksForEverythingOnceInAWhile()
{
    World world;
    FakeSystem &one = readable(world);
    for (int i = 1; i <= 120; ++i)
        world.save(u"clinic-%1"_s.arg(i), i);
    world.run();
    world.clock.advance(60 * 1000);
    world.run();
    QCOMPARE(one.reads.size(), 120);
    change(one, u"clinic-77"_s);
    world.clock.advance(SweepEveryMs + 120 * 1000);
    world.run();
    QCOMPARE(one.reads.size(), 240);
    QVERIFY(world.lane(u"One"_s, u"clinic-77"_s).drifted());
}

void tst_Verifier::theSweepComesAsOftenAsThePolicySays()
{
    World world;
    FakeSystem &one = verified(world);
    const auto read = one.reads.size();
    QVERIFY(world.engine().savePolicy({.driftCheckHours = 24}));
    world.clock.advance(23 * HourMs);
    world.run();
    QCOMPARE(one.reads.size(), read);
    world.clock.advance(2 * HourMs);
    world.run();
    QCOMPARE(one.reads.size(), read + 1);
}

void tst_Verifier::theSweepLeavesRowsForNewsOnly()
{
    World world;
    FakeSystem &one = verified(world);
    world.clock.advance(3 * Day);
    world.run();
    QCOMPARE(rows(world), QStringList({u"1 edit delivered"_s, u"1 check equal"_s}));
    QVERIFY(world.lane(u"One"_s).equalAtMs > world.clock.wallMs() - Day);
    change(one);
    world.clock.advance(3 * Day);
    world.run();
    QCOMPARE(rows(world),
        QStringList({u"1 edit delivered"_s, u"1 check equal"_s, u"1 check differs"_s}));
}

void tst_Verifier::aCheckOnDemandIsAJobThatEnds()
{
    World world;
    FakeSystem &one = readable(world);
    readable(world, u"Two"_s);
    for (int i = 1; i <= 30; ++i)
        world.save(u"clinic-%1"_s.arg(i), i);
    world.run();
    one.readLatencyMs = 10;
    change(one, u"clinic-3"_s);
    QList<JobProgress> told;
    const auto subscription = world.engine().bus().subscribe<JobProgress>(
        [&told](const JobProgress &job) { told.append(job); });
    const auto started = world.engine().verify({.system = u"One"_s});
    QCOMPARE(started->queued, 30);
    world.clock.advance(1000);
    world.run();
    QVERIFY(told.size() > 2);
    for (const JobProgress &job : told) {
        QCOMPARE(job.id, started->jobId);
        QCOMPARE(job.done + job.left() + job.failed, job.total);
    }
    QCOMPARE(told.last().done, 29);
    QCOMPARE(told.last().failed, 1);
    QVERIFY(told.last().endedAtMs > 0);
    QCOMPARE(world.engine().queries().jobs()->first().done, 29);
    QCOMPARE(world.engine().queries().jobs()->first().kind, JobProgress::Kind::Check);
    QVERIFY(world.lane(u"One"_s, u"clinic-3"_s).drifted());
    QCOMPARE(world.attempts(u"One"_s).last().actor, u"tester"_s);
}

void tst_Verifier::aCheckOfAPausedSystemSaysSo()
{
    World world;
    FakeSystem &one = verified(world);
    QVERIFY(world.engine().pauseSystem(u"One"_s, 0));
    const auto before = one.reads.size();
    QVERIFY(world.engine().verify({.all = true}));
    world.run();
    QCOMPARE(one.reads.size(), before);
    QCOMPARE(world.lane(u"One"_s).checkReason, Reason::PausedByPerson);
    QCOMPARE(world.engine().queries().jobs()->first().failed, 1);
    QVERIFY(world.engine().queries().jobs()->first().endedAtMs > 0);
}

void tst_Verifier::aCancelledCheckAsksNoMore()
{
    World world;
    FakeSystem &one = readable(world);
    for (int i = 1; i <= 30; ++i)
        world.save(u"clinic-%1"_s.arg(i), i);
    world.run();
    one.readLatencyMs = 1000;
    const auto started = world.engine().verify({.all = true});
    const auto asked = one.reads.size();
    QVERIFY(asked < 30);
    QVERIFY(world.engine().cancelJob(started->jobId));
    world.clock.advance(Verifier::SoonMs - 1000);
    world.run();
    QCOMPARE(one.reads.size(), asked);
    const JobProgress job = world.engine().queries().jobs()->first();
    QVERIFY(job.cancelled);
    QVERIFY(job.endedAtMs > 0);
}

void tst_Verifier::checkingAloneDeliversNothing()
{
    World world;
    FakeSystem &one = verified(world);
    QVERIFY(world.engine().pauseSystem(u"One"_s, 0));
    world.save(u"clinic-2"_s, 1);
    QVERIFY(world.engine().resumeSystem(u"One"_s)); // claims before the end
    world.run();
    const auto sent = one.journal.size();
    bool stopped = false;
    world.engine().stop([&] { stopped = true; });
    world.run();
    QVERIFY(stopped);
    EnginePorts ports{
        .clock = world.clock, .keys = world.keys, .adapters = world.adapters(), .rng = Rng(1)};
    Engine checker(std::move(ports), {.dataFolder = world.folder(), .actor = u"cron"_s});
    QVERIFY(checker.open());
    QVERIFY(checker.publish(
        {.topic = world.topic, .subject = u"clinic-3"_s, .body = "{}", .actor = u"a"_s}));
    checker.startChecking();
    const auto reads = one.reads.size();
    QCOMPARE(checker.verify({.all = true})->queued, 2);
    world.clock.advance(60 * 1000);
    world.run();
    QCOMPARE(one.reads.size(), reads + 2);
    QCOMPARE(one.journal.size(), sent);
    checker.start();
    world.run();
    QCOMPARE(one.journal.size(), sent + 1);
}

void tst_Verifier::aDriftIsLetBeUntilATimeOrAnotherDifference()
{
    World world;
    FakeSystem &one = drifted(world);
    const LaneKey key = world.lane(u"One"_s).key;
    const qint64 until = world.clock.wallMs() + 10 * Day;
    QCOMPARE(world.engine().ignoreDrift(key, until, u"  "_s).error().reason, u"reason-missing"_s);
    QVERIFY(world.engine().ignoreDrift(key, until, u"their holiday"_s));
    QVERIFY(world.lane(u"One"_s).drifted());
    QVERIFY(!world.lane(u"One"_s).driftNeedsPerson(world.clock.wallMs()));
    QCOMPARE(world.engine().queries().heldThere(key)->ignoredBy, u"tester"_s);
    QCOMPARE(world.engine().queries().heldThere(key)->ignoredReason, u"their holiday"_s);
    world.clock.advance(Day);
    world.run();
    QVERIFY(!world.lane(u"One"_s).driftNeedsPerson(world.clock.wallMs()));
    QVERIFY(world.lane(u"One"_s).driftNeedsPerson(until));
    one.holds[u"clinic-1"_s].body = "{\"v\":100}";
    world.clock.advance(Day);
    world.run();
    QVERIFY(world.lane(u"One"_s).driftNeedsPerson(world.clock.wallMs()));
    QVERIFY(world.engine().ignoreDrift(key, until, u"again"_s));
    QVERIFY(world.engine().ignoreDrift(key, 0, {}));
    QVERIFY(world.lane(u"One"_s).driftNeedsPerson(world.clock.wallMs()));
}

void tst_Verifier::anUnknownLaneIsTold()
{
    World world;
    verified(world);
    const LaneKey nowhere{u"One"_s, u"notice"_s, u"nobody"_s};
    QCOMPARE(world.engine().verify({.lanes = {nowhere}}).error().reason, u"lane-unknown"_s);
    QCOMPARE(world.engine().verify({.system = u"Nine"_s}).error().reason, u"system-unknown"_s);
    QCOMPARE(world.engine().ignoreDrift(nowhere, 0, u"x"_s).error().reason, u"lane-unknown"_s);
    QCOMPARE(world.engine().ignoreDrift(world.lane(u"One"_s).key, 0, u"x"_s).error().reason,
        u"no-drift"_s);
}

void tst_Verifier::aFailedCommitLosesNoAnswer()
{
    World world;
    FakeSystem &one = readable(world);
    for (int i = 1; i <= 5; ++i)
        world.save(u"clinic-%1"_s.arg(i), i);
    world.run();
    one.readLatencyMs = 10;
    const auto started = world.engine().verify({.all = true});
    world.engine().database().failAccess(1, true);
    world.clock.advance(500);
    world.engine().database().failAccess(0);
    world.clock.advance(60 * 1000);
    world.run();
    std::ignore = world.engine().database().takeError();
    const JobProgress job = world.engine().queries().jobs()->first();
    QCOMPARE(job.id, started->jobId);
    QCOMPARE(job.done, 5);
    QVERIFY(job.endedAtMs > 0);
    for (int i = 1; i <= 5; ++i)
        QCOMPARE(world.lane(u"One"_s, u"clinic-%1"_s.arg(i)).verified, 1);
}

void tst_Verifier::aRestartForgetsNoUncheckedDelivery()
{
    World world;
    FakeSystem &one = readable(world);
    world.save(u"clinic-1"_s, 1);
    world.run();
    QVERIFY(world.engine().verify({.all = true}));
    world.crash();
    QVERIFY(world.engine().queries().jobs()->first().endedAtMs > 0);
    one.reads.clear();
    world.clock.advance(60 * 1000);
    world.run();
    QCOMPARE(one.reads.size(), 1);
    QCOMPARE(world.lane(u"One"_s).verified, 1);
}

void tst_Verifier::aRemovedLaneTakesItsDriftAlong()
{
    World world;
    drifted(world);
    QVERIFY(world.engine().removeSystem(u"One"_s));
    QCOMPARE(world.engine().database().single(u"SELECT count(*) FROM drifts"_s)->toInt(), 0);
}

QTEST_GUILESS_MAIN(tst_Verifier)
#include "tst_verifier.moc"
