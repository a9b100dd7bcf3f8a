// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// The delivery rules on a real store with a clock moved by hand.
class tst_Delivery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSaveReachesEverySystem();
    void theSameStateIsNotSentTwice();
    void aSavedChangeIdIsANoOp();
    void aFasterEditorIsNotOverwritten();
    void aRetryCarriesTheNewestState();
    void aRevisionNobodyTookLeavesARow();
    void anEditDuringAnAttemptGoesNext();
    void permanentRefusalWaitsForAPerson();
    void triesUsedUpEndInFailed();
    void aRefusedSignInHoldsTheSystemAndAProbeFreesIt();
    void aPauseSurvivesARestart();
    void retryAfterGatesTheWholeSystem();
    void aSystemThatIsWellAgainIsTold();
    void anOpenBreakerUsesNoTries();
    void anUnknownOutcomeIsSettledOnceMore();
    void aReadBackThatIsEqualSettlesWithoutAPush();
    void aCrashUsesTheSameKeyAgain();
    void aDiscardedLaneIsRestorable();
    void aCancelledJobPutsTheRestBack();
    void aMissingCredentialHoldsOneSystemOnly();
    void aWallClockJumpKeepsWaitsAsLong_data();
    void aWallClockJumpKeepsWaitsAsLong();
    void aClockThatWentBackWhileClosedKeepsWaitsAsLong_data();
    void aClockThatWentBackWhileClosedKeepsWaitsAsLong();
    void aJobEndsWhenAPersonTakesItsLastLane_data();
    void aJobEndsWhenAPersonTakesItsLastLane();
    void aNewSystemGetsWhatWasSavedBefore();
    void aRemovedSystemLeavesRows();
    void aFailedCommitSendsNothingAndLosesNoResult();
    void aTestWithoutItsCredentialSaysSo();
};

void tst_Delivery::aSaveReachesEverySystem()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    FakeSystem &two = world.system(u"Two"_s);
    world.save(u"clinic-1"_s, 1);
    world.run();
    QCOMPARE(one.holds[u"clinic-1"_s].body, "{\"v\":1}"_ba);
    QCOMPARE(two.holds[u"clinic-1"_s].body, "{\"v\":1}"_ba);
    QCOMPARE(world.lane(u"One"_s).state, LaneState::Delivered);
    QCOMPARE(world.lane(u"One"_s).applied, 1);
    QCOMPARE(world.attempts().size(), 2);
    QVERIFY(world.engine().idle());
}

void tst_Delivery::theSameStateIsNotSentTwice()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    QCOMPARE(world.save(u"clinic-1"_s, 1), 1);
    QCOMPARE(world.save(u"clinic-1"_s, 1), 1);
    world.run();
    QCOMPARE(one.journal.size(), 1);
}

void tst_Delivery::aSavedChangeIdIsANoOp()
{
    World world;
    world.system(u"One"_s);
    const Change change{.topic = world.topic,
        .subject = u"clinic-1"_s,
        .body = "{\"v\":1}",
        .actor = u"a"_s,
        .changeId = u"change-1"_s};
    const auto first = world.engine().publish(change);
    world.save(u"clinic-1"_s, 2);
    const auto again = world.engine().publish(change);
    QVERIFY(!again->changed);
    QCOMPARE(again->eventId, first->eventId);
    QCOMPARE(world.lane(u"One"_s).desired, 2);
}

void tst_Delivery::aFasterEditorIsNotOverwritten()
{
    World world;
    world.save(u"clinic-1"_s, 1);
    world.save(u"clinic-1"_s, 2);
    const auto late = world.engine().publish({.topic = world.topic,
        .subject = u"clinic-1"_s,
        .body = "{\"v\":3}",
        .actor = u"b"_s,
        .ifRevision = 1});
    QVERIFY(!late);
    QCOMPARE(late.error().reason, u"revision-conflict"_s);
    QCOMPARE(world.engine().queries().revisions(world.topic, u"clinic-1"_s)->size(), 2);
}

void tst_Delivery::aRetryCarriesTheNewestState()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    one.answers = {unprocessable()};
    world.save(u"clinic-1"_s, 1);
    world.run();
    QCOMPARE(world.lane(u"One"_s).state, LaneState::Failed);
    world.save(u"clinic-1"_s, 2);
    const auto started = world.engine().retry({.all = true});
    world.run();
    QVERIFY(started);
    QCOMPARE(one.journal.size(), 2);
    QCOMPARE(one.holds[u"clinic-1"_s].revision, 2);
    QCOMPARE(world.engine().retry({.lanes = {{u"One"_s, world.topic, u"clinic-1"_s}}})->already, 1);
}

void tst_Delivery::aRevisionNobodyTookLeavesARow()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    QVERIFY(world.engine().pauseSystem(u"One"_s, 0));
    world.save(u"clinic-1"_s, 1);
    world.save(u"clinic-1"_s, 2);
    world.save(u"clinic-1"_s, 3);
    QVERIFY(world.engine().resumeSystem(u"One"_s));
    world.run();
    QCOMPARE(one.journal.size(), 1);
    QStringList rows;
    for (const Attempt &attempt : world.attempts(u"One"_s))
        rows
            << u"%1 %2 %3"_s.arg(attempt.revision).arg(name(attempt.outcome), name(attempt.reason));
    QCOMPARE(rows,
        QStringList({u"1 superseded newer-revision"_s, u"2 superseded newer-revision"_s,
            u"3 delivered accepted"_s}));
}

void tst_Delivery::anEditDuringAnAttemptGoesNext()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    one.latencyMs = 100;
    one.answers = {unavailable()};
    world.save(u"clinic-1"_s, 1);
    world.run();
    world.save(u"clinic-1"_s, 2);
    world.run();
    QCOMPARE(one.journal.size(), 1); // one attempt in flight a lane
    world.runUntilIdle();
    QCOMPARE(one.journal.size(), 2);
    QCOMPARE(one.holds[u"clinic-1"_s].revision, 2);
    QCOMPARE(world.attempts().size(), 3); // 503, superseded, delivered
}

void tst_Delivery::permanentRefusalWaitsForAPerson()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    one.answers = {unprocessable()};
    world.save(u"clinic-1"_s, 1);
    world.runUntilIdle();
    QCOMPARE(world.lane(u"One"_s).state, LaneState::Failed);
    QCOMPARE(world.lane(u"One"_s).reason, Reason::Unprocessable);
    QCOMPARE(one.journal.size(), 1);
    const auto groups = world.engine().queries().failures();
    QCOMPARE(groups->size(), 1);
    QCOMPARE(groups->first().id, u"One:unprocessable"_s);
    QCOMPARE(groups->first().status, 422);
}

void tst_Delivery::triesUsedUpEndInFailed()
{
    World world;
    FakeSystem &one = world.system(u"One"_s, [](SystemConfig &config) {
        config.retryScheduleMs = {0, 1000, 2000};
    });
    one.otherwise = unavailable();
    world.save(u"clinic-1"_s, 1);
    world.runUntilIdle();
    QCOMPARE(world.lane(u"One"_s).state, LaneState::Failed);
    QCOMPARE(world.lane(u"One"_s).attempts, 3);
    QCOMPARE(one.journal.size(), 3);
}

void tst_Delivery::aRefusedSignInHoldsTheSystemAndAProbeFreesIt()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    FakeSystem &two = world.system(u"Two"_s);
    one.answers = {signInRefused()};
    for (int i = 1; i <= 5; ++i) {
        world.save(u"clinic-%1"_s.arg(i), i);
        world.run();
    }
    QCOMPARE(one.journal.size(), 1);
    QCOMPARE(two.journal.size(), 5);
    QCOMPARE(world.lane(u"One"_s, u"clinic-5"_s).state, LaneState::Held);
    QCOMPARE(world.lane(u"One"_s, u"clinic-1"_s).attempts, 0);
    world.clock.advance(16 * 60 * 1000);
    world.run();
    QCOMPARE(one.holds.size(), 5);
    QCOMPARE(world.lane(u"One"_s, u"clinic-5"_s).state, LaneState::Delivered);
}

void tst_Delivery::aPauseSurvivesARestart()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    QVERIFY(world.engine().pauseSystem(u"One"_s, 3600 * 1000));
    world.restart();
    world.save(u"clinic-1"_s, 1);
    world.run();
    QCOMPARE(one.journal.size(), 0);
    const SystemStatus status = world.engine().queries().systems()->first();
    QVERIFY(status.paused);
    QCOMPARE(status.pausedBy, u"tester"_s);
    world.clock.advance(3601 * 1000);
    world.run();
    QCOMPARE(one.journal.size(), 1);
}

void tst_Delivery::retryAfterGatesTheWholeSystem()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    one.answers = {tooMany(90 * 1000)};
    world.save(u"clinic-1"_s, 1);
    world.run();
    world.save(u"clinic-2"_s, 1);
    world.clock.advance(89 * 1000);
    world.run();
    QCOMPARE(one.journal.size(), 1);
    world.runUntilIdle();
    QCOMPARE(one.holds.size(), 2);
}

void tst_Delivery::aSystemThatIsWellAgainIsTold()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    one.answers = {unavailable()};
    QList<int> failures;
    const auto heard
        = world.engine().bus().subscribe<SystemChanged>([&failures](const SystemChanged &changed) {
              failures << changed.system.consecutiveFailures;
          });
    world.save(u"clinic-1"_s, 1);
    world.runUntilIdle();
    QCOMPARE(failures, (QList<int>{1, 0}));
    QCOMPARE(world.engine().queries().systems()->first().consecutiveFailures, 0);
    world.save(u"clinic-1"_s, 2);
    world.runUntilIdle();
    QCOMPARE(one.holds.size(), 1);
    QCOMPARE(failures.size(), 2); // what goes well is no news of the system
}

void tst_Delivery::anOpenBreakerUsesNoTries()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    one.otherwise = unavailable();
    for (int i = 1; i <= 8; ++i)
        world.save(u"clinic-%1"_s.arg(i), 1);
    world.run();
    const auto sent = one.journal.size();
    QCOMPARE(world.engine().queries().systems()->first().breaker, BreakerState::Open);
    // 72 hours of outage: nobody is given up, since an open breaker uses no tries of those who
    // wait.
    world.clock.advance(72LL * 3600 * 1000);
    world.run();
    QVERIFY(one.journal.size() > sent);
    QCOMPARE((*world.engine().queries().status()).counts[LaneState::Failed], 0);
    one.otherwise = accepted();
    world.runUntilIdle();
    QCOMPARE(one.holds.size(), 8);
}

void tst_Delivery::anUnknownOutcomeIsSettledOnceMore()
{
    World world;
    FakeSystem &one = world.system(u"One"_s, [](SystemConfig &config) { config.timeoutMs = 1000; });
    one.latencyMs = 10;
    one.answers = {timedOut()};
    world.save(u"clinic-1"_s, 1);
    world.run();
    world.save(u"clinic-1"_s, 2);
    world.clock.advance(100);
    world.run();
    QCOMPARE(one.holds[u"clinic-1"_s].revision, 2);
    // The bytes of revision 1 arrive there late, after revision 2.
    one.holds[u"clinic-1"_s] = one.journal.first();
    world.runUntilIdle();
    QCOMPARE(one.holds[u"clinic-1"_s].revision, 2);
    QVERIFY(one.journal.last().key != one.journal[1].key); // a forced push has a key of its own
}

void tst_Delivery::aReadBackThatIsEqualSettlesWithoutAPush()
{
    World world;
    FakeSystem &one = world.system(u"One"_s, [](SystemConfig &config) { config.timeoutMs = 1000; });
    one.readable = true;
    one.latencyMs = 10;
    one.answers = {timedOut()};
    world.save(u"clinic-1"_s, 1);
    world.run();
    world.save(u"clinic-1"_s, 2);
    world.runUntilIdle();
    QCOMPARE(one.journal.size(), 2);
    QCOMPARE(world.lane(u"One"_s).verified, 2);
}

void tst_Delivery::aCrashUsesTheSameKeyAgain()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    one.hangs = true;
    world.save(u"clinic-1"_s, 1);
    world.run();
    QCOMPARE(one.journal.size(), 1);
    one.hangs = false;
    world.crash();
    world.runUntilIdle();
    QCOMPARE(one.journal.size(), 2);
    QCOMPARE(one.journal[0].key, one.journal[1].key);
    QCOMPARE(world.attempts().first().reason, Reason::Orphaned);
    QCOMPARE(world.lane(u"One"_s).state, LaneState::Delivered);
}

void tst_Delivery::aDiscardedLaneIsRestorable()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    one.answers = {unprocessable()};
    world.save(u"clinic-1"_s, 1);
    world.run();
    QVERIFY(!world.engine().discard({.all = true}, u" "_s));
    QCOMPARE(*world.engine().discard({.all = true}, u"closed for good"_s), 1);
    QCOMPARE(world.lane(u"One"_s).state, LaneState::Discarded);
    QVERIFY(!world.engine().queries().status()->counts.inLockstep());
    world.clock.advance(365 * 24 * 3600 * 1000LL); // 30 days are promised at least
    QCOMPARE(*world.engine().restore({.all = true}), 1);
    world.run();
    QCOMPARE(world.lane(u"One"_s).state, LaneState::Delivered);
}

void tst_Delivery::aCancelledJobPutsTheRestBack()
{
    World world;
    FakeSystem &one = world.system(u"One"_s, [](SystemConfig &config) {
        config.limits = {.ratePerSecond = 1, .burst = 1, .inFlight = 1};
    });
    one.otherwise = unprocessable();
    for (int i = 1; i <= 10; ++i)
        world.save(u"clinic-%1"_s.arg(i), 1);
    world.runUntilIdle();
    one.otherwise = accepted();
    JobProgress last;
    const auto heard = world.engine().bus().subscribe<JobProgress>([&](const JobProgress &job) {
        QCOMPARE(job.done + job.failed + job.left(), job.total);
        last = job;
    });
    const auto started = world.engine().retry({.system = u"One"_s});
    QCOMPARE(started->queued, 10);
    world.clock.advance(3500);
    world.run();
    QVERIFY(world.engine().cancelJob(started->jobId));
    const int sent = last.done;
    QVERIFY2(sent >= 3 && sent < 10, QByteArray::number(sent));
    QVERIFY(last.cancelled);
    world.runUntilIdle();
    QCOMPARE(one.holds.size(), sent);
    QCOMPARE(world.engine().queries().status()->counts[LaneState::Failed], 10 - sent);
}

void tst_Delivery::aMissingCredentialHoldsOneSystemOnly()
{
    World world;
    FakeSystem &one = world.system(
        u"One"_s, [](SystemConfig &config) { config.credential = u"env:LOCKSTEP_TEST_KEY"_s; });
    FakeSystem &two = world.system(u"Two"_s);
    world.save(u"clinic-1"_s, 1);
    world.run();
    QCOMPARE(world.lane(u"One"_s).state, LaneState::Held);
    QCOMPARE(world.lane(u"One"_s).reason, Reason::CredentialMissing);
    QCOMPARE(two.journal.size(), 1);
    world.keys.secrets[u"env:LOCKSTEP_TEST_KEY"_s] = "secret";
    world.restart();
    world.run();
    QCOMPARE(one.journal.size(), 1);
}

void tst_Delivery::aWallClockJumpKeepsWaitsAsLong_data()
{
    QTest::addColumn<qint64>("jumpMs");
    constexpr qint64 day = 24LL * 3600 * 1000;
    QTest::newRow("a day back") << -day;
    QTest::newRow("a day on") << day;
    QTest::newRow("a year on") << 365 * day;
    QTest::newRow("an hour back") << -day / 24;
}

void tst_Delivery::aWallClockJumpKeepsWaitsAsLong()
{
    QFETCH(qint64, jumpMs);
    World world;
    FakeSystem &one = world.system(u"One"_s);
    one.answers = {unavailable(), unavailable(), unavailable()};
    world.save(u"clinic-1"_s, 1);
    world.run();
    world.clock.advance(7 * 1000); // second try
    world.run();
    QCOMPARE(one.journal.size(), 2);
    world.clock.jumpWall(jumpMs);
    world.clock.advance(25 * 1000); // the third is 30 to 36 s after the second
    QVERIFY(world.engine().savePolicy({})); // and something makes it look for what is due
    world.run();
    QCOMPARE(one.journal.size(), 2);
    world.clock.advance(40 * 1000);
    world.run();
    QCOMPARE(one.journal.size(), 3);
    world.runUntilIdle();
    QCOMPARE(world.lane(u"One"_s).state, LaneState::Delivered);
}

void tst_Delivery::aClockThatWentBackWhileClosedKeepsWaitsAsLong_data()
{
    QTest::addColumn<bool>("crashed");
    QTest::newRow("closed in order") << false;
    QTest::newRow("crashed") << true;
}

void tst_Delivery::aClockThatWentBackWhileClosedKeepsWaitsAsLong()
{
    QFETCH(bool, crashed);
    World world;
    FakeSystem &one = world.system(u"One"_s, [](SystemConfig &config) {
        config.retryScheduleMs = {0, 60'000, 60'000};
    });
    world.clock.jumpWall(365LL * 24 * 3600 * 1000); // a clock that is a year ahead
    one.answers = {unavailable()};
    world.save(u"clinic-1"_s, 1);
    world.run();
    QCOMPARE(world.lane(u"One"_s).state, LaneState::Retrying);
    const auto putRight = [&] { world.clock.jumpWall(-365LL * 24 * 3600 * 1000); };
    if (crashed)
        world.crash(putRight);
    else
        world.restart(putRight);
    world.clock.advance(59'000);
    world.run();
    QCOMPARE(one.journal.size(), 1);
    world.clock.advance(60'000);
    world.run();
    QCOMPARE(one.journal.size(), 2);
    QCOMPARE(world.lane(u"One"_s).state, LaneState::Delivered);
}

void tst_Delivery::aJobEndsWhenAPersonTakesItsLastLane_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("discarded") << u"discarded"_s;
    QTest::newRow("its system removed") << u"removed"_s;
    QTest::newRow("its topic left out") << u"unsubscribed"_s;
}

void tst_Delivery::aJobEndsWhenAPersonTakesItsLastLane()
{
    QFETCH(QString, how);
    World world;
    FakeSystem &one = world.system(u"One"_s);
    one.otherwise = unavailable();
    world.save(u"clinic-1"_s, 1);
    world.run();
    QVERIFY(world.engine().retry({.all = true})->jobId > 0);
    world.run();
    QCOMPARE(world.engine().queries().jobs()->first().left(), 0);
    world.clock.advance(1000);
    QVERIFY(world.engine().pauseSystem(u"One"_s, 0));
    const qint64 job = world.engine().retry({.all = true})->jobId;
    const auto progress = [&] { return world.engine().queries().jobs()->first(); };
    QCOMPARE(progress().id, job);
    QCOMPARE(progress().endedAtMs, 0);
    if (how == "discarded"_L1)
        QVERIFY(world.engine().discard(
            {.lanes = {{u"One"_s, world.topic, u"clinic-1"_s}}}, u"not needed"_s));
    else if (how == "removed"_L1)
        QVERIFY(world.engine().removeSystem(u"One"_s));
    else
        QVERIFY(world.engine().saveSystem({.name = u"One"_s,
            .adapter = u"played"_s,
            .endpoint = u"https://played.example/"_s,
            .topics = {u"other"_s}}));
    QVERIFY(progress().endedAtMs > 0);
    // Nobody waits for it, and it was not sent: done, failed and left still make the total.
    QCOMPARE(progress().waiting(), 0);
    QCOMPARE(progress().unsent, 1);
    QCOMPARE(progress().done, 0);
    QCOMPARE(progress().failed, 0);
    QCOMPARE(progress().left(), progress().total);
}

void tst_Delivery::aNewSystemGetsWhatWasSavedBefore()
{
    World world;
    world.save(u"clinic-1"_s, 1);
    world.save(u"clinic-1"_s, 2);
    world.save(u"clinic-2"_s, 1);
    FakeSystem &one = world.system(u"One"_s);
    world.runUntilIdle();
    QCOMPARE(one.journal.size(), 2);
    QCOMPARE(one.holds[u"clinic-1"_s].revision, 2);
}

void tst_Delivery::aRemovedSystemLeavesRows()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    one.otherwise = unprocessable();
    world.save(u"clinic-1"_s, 1);
    world.run();
    QVERIFY(world.engine().removeSystem(u"One"_s));
    QCOMPARE(world.attempts().last().reason, Reason::SystemRemoved);
    QVERIFY(world.engine().queries().lanes()->isEmpty());
    world.save(u"clinic-1"_s, 2);
    world.runUntilIdle();
    QCOMPARE(one.journal.size(), 1);
}

void tst_Delivery::aFailedCommitSendsNothingAndLosesNoResult()
{
    // Every statement in turn fails once; the same end must be reached each time.
    for (qint64 n = 1;; ++n) {
        World world;
        FakeSystem &one = world.system(u"One"_s);
        one.latencyMs = 5;
        world.engine().database().failAccess(n);
        const auto published = world.engine().publish(
            {.topic = world.topic, .subject = u"clinic-1"_s, .body = "{\"v\":1}", .actor = u"a"_s});
        world.runUntilIdle(10 * 60 * 1000);
        world.engine().database().failAccess(0);
        world.runUntilIdle(10 * 60 * 1000);
        const QByteArray where = "statement " + QByteArray::number(n);
        if (published) {
            QVERIFY2(one.holds.contains(u"clinic-1"_s), where);
            QVERIFY2(world.lane(u"One"_s).state == LaneState::Delivered, where);
        } else {
            QVERIFY2(one.journal.isEmpty(), where);
            QVERIFY2(world.engine().queries().lanes()->isEmpty(), where);
        }
        QVERIFY2(world.attempts().size() == one.journal.size(), where);
        if (n > 60) // more statements than one save, claim and settle have
            break;
    }
}

void tst_Delivery::aTestWithoutItsCredentialSaysSo()
{
    World world;
    const SystemConfig config{.name = u"One"_s,
        .adapter = u"played"_s,
        .endpoint = u"https://played.example/"_s,
        .credential = u"env:LOCKSTEP_TEST_KEY"_s};
    std::optional<Result<void>> ended;
    world.engine().testSystem(config, {}, [&](const Result<void> &result) { ended = result; });
    QVERIFY(ended && !ended->ok());
    QCOMPARE(ended->error().reason, u"credential-missing"_s);
}

QTEST_GUILESS_MAIN(tst_Delivery)
#include "tst_delivery.moc"
