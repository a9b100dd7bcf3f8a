// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// What a whole installation agrees on, and the publish hold above all: inside it nothing of a
/// change is sent, whatever else happens to its lanes.
class tst_Policy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChangedPolicyIsKeptAuditedAndTold();
    void aValueOutOfRangeIsRefused_data();
    void aValueOutOfRangeIsRefused();
    void aStoredValueOutOfRangeIsNotBelieved();
    void withoutAHoldAChangeGoesAtOnce();
    void aHeldChangeGoesWhenTheHoldEnds();
    void whatWasTakenBackWasNeverSent();
    void nothingEndsTheHoldEarly_data();
    void nothingEndsTheHoldEarly();
    void aChangeDuringAnAttemptIsHeldToo();
    void aNewSystemWaitsForTheHoldToo();
    void aJumpOfTheWallClockKeepsTheHoldAsLong();

private:
    static constexpr qint64 HoldMs = 20'000;
    static void hold(World &world)
    {
        QVERIFY(world.engine().savePolicy({.publishHoldSeconds = 20}));
    }
    /// Revisions that reached the system, in the order of arrival.
    static QList<qint64> sent(const FakeSystem &system)
    {
        QList<qint64> revisions;
        for (const FakeSystem::Request &request : system.journal)
            revisions.append(request.revision);
        return revisions;
    }
};

void tst_Policy::aChangedPolicyIsKeptAuditedAndTold()
{
    World world;
    QList<SyncPolicy> told;
    const auto heard = world.engine().bus().subscribe<PolicyChanged>(
        [&](const PolicyChanged &fact) { told.append(fact.policy); });
    const SyncPolicy wanted{.publishHoldSeconds = 10, .auditYears = 7};
    QVERIFY(world.engine().savePolicy(wanted));
    QCOMPARE(told, QList<SyncPolicy>{wanted});
    QCOMPARE(*world.engine().queries().policy(), wanted);
    const auto audit = world.engine().queries().audit({}, 2);
    QCOMPARE(audit->at(0).action, u"policy.update"_s);
    QCOMPARE(audit->at(0).object, u"auditYears"_s);
    QCOMPARE(audit->at(0).detail, u"6 to 7 years"_s);
    QCOMPARE(audit->at(1).detail, u"0 to 10 seconds"_s);

    world.restart();
    QCOMPARE(world.engine().policy(), wanted);
}

void tst_Policy::aValueOutOfRangeIsRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<int>("value");
    QTest::newRow("hold below") << u"publishHoldSeconds"_s << -1;
    QTest::newRow("hold above") << u"publishHoldSeconds"_s << 61;
    QTest::newRow("audit below a year") << u"auditYears"_s << 0;
    QTest::newRow("no attempts at all") << u"attemptDays"_s << 0;
}

void tst_Policy::aValueOutOfRangeIsRefused()
{
    QFETCH(QString, member);
    QFETCH(int, value);
    World world;
    SyncPolicy policy;
    policy.*policyMember(member)->value = value;
    const auto saved = world.engine().savePolicy(policy);
    QVERIFY(!saved);
    QCOMPARE(saved.error().reason, u"policy-range"_s);
    QCOMPARE(saved.error().problems.size(), 1);
    QCOMPARE(saved.error().problems.first().path, u'/' + member);
    QCOMPARE(world.engine().policy(), SyncPolicy());
    QCOMPARE(*world.engine().queries().policy(), SyncPolicy());
}

void tst_Policy::aStoredValueOutOfRangeIsNotBelieved()
{
    World world;
    SettingTable settings(world.engine().database());
    settings.set(u"policy.auditYears"_s, u"0"_s);
    settings.set(u"policy.attemptDays"_s, u"a few"_s);
    settings.set(u"policy.excerptDays"_s, u"12"_s);
    QCOMPARE(settings.policy(), SyncPolicy{.excerptDays = 12});
}

void tst_Policy::withoutAHoldAChangeGoesAtOnce()
{
    World world;
    const FakeSystem &one = world.system(u"One"_s);
    const auto published = world.engine().publish(
        {.topic = world.topic, .subject = u"clinic-1"_s, .body = "{}", .actor = u"a"_s});
    QCOMPARE(published->heldUntilMs, 0);
    world.run();
    QCOMPARE(sent(one), QList<qint64>{1});
}

void tst_Policy::aHeldChangeGoesWhenTheHoldEnds()
{
    World world;
    const FakeSystem &one = world.system(u"One"_s);
    hold(world);
    const auto published = world.engine().publish(
        {.topic = world.topic, .subject = u"clinic-1"_s, .body = "{}", .actor = u"a"_s});
    QCOMPARE(published->heldUntilMs, world.clock.wallMs() + HoldMs);
    QCOMPARE(world.lane(u"One"_s).notBeforeMs, published->heldUntilMs);
    QCOMPARE(world.lane(u"One"_s).state, LaneState::Pending);
    world.clock.advance(HoldMs - 1);
    world.run();
    QCOMPARE(one.journal.size(), 0);
    QVERIFY(!world.engine().idle());
    world.clock.advance(1);
    world.run();
    QCOMPARE(sent(one), QList<qint64>{1});
    QCOMPARE(world.lane(u"One"_s).state, LaneState::Delivered);
}

void tst_Policy::whatWasTakenBackWasNeverSent()
{
    World world;
    const FakeSystem &one = world.system(u"One"_s);
    world.save(u"clinic-1"_s, 1);
    world.run();
    hold(world);
    world.save(u"clinic-1"_s, 2);
    world.clock.advance(HoldMs / 2);
    world.save(u"clinic-1"_s, 1); // the former state, as a new revision
    world.runUntilIdle();
    QCOMPARE(sent(one), QList<qint64>({1, 3}));
    QCOMPARE(one.holds[u"clinic-1"_s].body, "{\"v\":1}"_ba);
    // History says what became of the one that was taken back.
    const QList<Attempt> attempts = world.attempts();
    QCOMPARE(attempts[1].revision, 2);
    QCOMPARE(attempts[1].number, 0);
    QCOMPARE(attempts[1].outcome, OutcomeKind::Superseded);
}

void tst_Policy::nothingEndsTheHoldEarly_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"resume", "retry", "retry all", "cancelled retry", "restart", "crash",
             "changed system", "probe", "discard and restore"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void tst_Policy::nothingEndsTheHoldEarly()
{
    QFETCH(QString, what);
    World world;
    FakeSystem &one = world.system(u"One"_s);
    hold(world);
    if (what == "resume"_L1)
        QVERIFY(world.engine().pauseSystem(u"One"_s, 0));
    if (what == "probe"_L1) {
        one.answers = {signInRefused()};
        world.save(u"clinic-2"_s, 1);
        world.clock.advance(HoldMs);
        world.run();
        QCOMPARE(world.lane(u"One"_s, u"clinic-2"_s).state, LaneState::Held);
        // Nothing else is held there that could be tried.
        QVERIFY(
            world.engine().discard({.lanes = {{u"One"_s, world.topic, u"clinic-2"_s}}}, u"x"_s));
        one.journal.clear();
    }
    world.save(u"clinic-1"_s, 1);
    world.clock.advance(1000);
    Engine &engine = world.engine();
    const LaneKey lane{u"One"_s, world.topic, u"clinic-1"_s};
    if (what == "resume"_L1 || what == "probe"_L1)
        QVERIFY(engine.resumeSystem(u"One"_s));
    else if (what == "retry"_L1)
        QVERIFY(engine.retry({.lanes = {lane}}));
    else if (what == "retry all"_L1)
        QVERIFY(engine.retry({.all = true}));
    else if (what == "cancelled retry"_L1)
        QVERIFY(engine.cancelJob(engine.retry({.lanes = {lane}})->jobId));
    else if (what == "restart"_L1)
        world.restart();
    else if (what == "crash"_L1)
        world.crash();
    else if (what == "changed system"_L1)
        QVERIFY(engine.saveSystem({.name = u"One"_s,
            .adapter = u"played"_s,
            .endpoint = u"https://elsewhere.example/"_s,
            .topics = {u"*"_s}}));
    else if (what == "discard and restore"_L1)
        QVERIFY(engine.discard({.lanes = {lane}}, u"x"_s) && engine.restore({.lanes = {lane}}));
    world.clock.advance(HoldMs - 2000);
    world.run();
    QCOMPARE(sent(one), QList<qint64>());
    world.clock.advance(2000);
    world.run();
    QCOMPARE(sent(one), QList<qint64>{1});
}

void tst_Policy::aChangeDuringAnAttemptIsHeldToo()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    one.latencyMs = 5000;
    world.save(u"clinic-1"_s, 1);
    world.run();
    hold(world);
    world.save(u"clinic-1"_s, 2);
    world.clock.advance(5000);
    world.run();
    QCOMPARE(world.lane(u"One"_s).applied, 1);
    world.clock.advance(HoldMs - 5001);
    world.run();
    QCOMPARE(sent(one), QList<qint64>{1});
    world.clock.advance(1);
    world.run();
    QCOMPARE(sent(one), QList<qint64>({1, 2}));
}

void tst_Policy::aNewSystemWaitsForTheHoldToo()
{
    World world;
    hold(world);
    world.save(u"clinic-1"_s, 1);
    world.clock.advance(1000);
    const FakeSystem &one = world.system(u"One"_s);
    world.run();
    QCOMPARE(sent(one), QList<qint64>());
    world.clock.advance(HoldMs - 1000);
    world.run();
    QCOMPARE(sent(one), QList<qint64>{1});
}

void tst_Policy::aJumpOfTheWallClockKeepsTheHoldAsLong()
{
    World world;
    const FakeSystem &one = world.system(u"One"_s);
    hold(world);
    world.save(u"clinic-1"_s, 1);
    world.clock.jumpWall(3600'000);
    world.run();
    world.clock.advance(HoldMs - 1);
    world.run();
    QCOMPARE(sent(one), QList<qint64>());
    world.clock.advance(2);
    world.run();
    QCOMPARE(sent(one), QList<qint64>{1});
}

QTEST_GUILESS_MAIN(tst_Policy)
#include "tst_policy.moc"
