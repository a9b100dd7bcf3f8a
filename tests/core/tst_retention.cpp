// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention.h"
#include "world.h"

#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// What the policy no longer keeps goes, by the engine's clock; what is still true stays.
class tst_Retention : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anAnswerGoesAfterThirtyDaysAndSaysSo();
    void attemptsAndReplacedRevisionsGoAfterNinetyDays();
    void whatIsNotInLockstepIsKept();
    void whatASystemStillHoldsIsKept();
    void aRevisionThatHistoryStillTellsOfKeepsItsRow();
    void theAuditIsKeptForYearsAndItsChainHolds();
    void itGoesInBatchesWithPauses();
    void aBatchThatFailsIsDoneAgain();
    void anyStatementMayFailAndNothingIsHalfRemoved();
    void aJumpOfTheClockRemovesNothing();

private:
    static constexpr qint64 DayMs = 24 * 3600 * qint64(1000);
    /// Lets days go by, a day at a time: the clock does not jump.
    void days(int count);
    qint64 count(const QString &sql) const;

    std::unique_ptr<World> m_world;
};

void tst_Retention::init()
{
    m_world = std::make_unique<World>();
    m_world->retention = true;
    m_world->restart();
}

void tst_Retention::cleanup()
{
    m_world.reset();
}

void tst_Retention::days(int count)
{
    for (int i = 0; i < count; ++i) {
        m_world->suspend(DayMs - 60'000); // asleep, but for a minute each day
        m_world->clock.advance(60'000);
        m_world->run();
    }
}

qint64 tst_Retention::count(const QString &sql) const
{
    return m_world->engine().database().single(u"SELECT count(*) FROM "_s + sql)->toLongLong();
}

void tst_Retention::anAnswerGoesAfterThirtyDaysAndSaysSo()
{
    FakeSystem &one = m_world->system(u"One"_s);
    Outcome answered = accepted();
    answered.response = u"HTTP/1.1 200"_s;
    answered.responseBody = R"({"ok":true})";
    one.answers = {answered};
    m_world->save(u"clinic-1"_s, 1);
    m_world->run();
    const qint64 id = m_world->attempts().first().id;
    days(29);
    QCOMPARE(m_world->engine().queries().attempt(id)->responseBody, answered.responseBody);
    QCOMPARE(m_world->engine().queries().attempt(id)->removedAfterDays, 0);
    days(3);
    const auto detail = m_world->engine().queries().attempt(id);
    QCOMPARE(detail->responseBody, QByteArray());
    QCOMPARE(detail->removedAfterDays, 30);
    QCOMPARE(detail->response, answered.response); // its head stays with the attempt
    const auto audit = m_world->engine().queries().audit(u"store"_s, 1);
    QCOMPARE(audit->first().action, u"retention"_s);
    QVERIFY(audit->first().detail.startsWith(u"1 answers, 0 attempts"_s));
}

void tst_Retention::attemptsAndReplacedRevisionsGoAfterNinetyDays()
{
    m_world->system(u"One"_s);
    for (int value = 1; value <= 3; ++value) {
        m_world->save(u"clinic-1"_s, value);
        m_world->run();
    }
    days(89);
    QCOMPARE(count(u"attempts"_s), 3);
    QCOMPARE(count(u"events"_s), 3);
    days(3);
    // The newest revision stays, and the attempt that brought it there.
    QCOMPARE(m_world->attempts().size(), 1);
    QCOMPARE(m_world->attempts().first().revision, 3);
    QCOMPARE(count(u"events"_s), 1);
    QCOMPARE(m_world->lane(u"One"_s).applied, 3);
    QVERIFY(m_world->engine().queries().check()->isEmpty());
    // And it goes on from there.
    QCOMPARE(m_world->save(u"clinic-1"_s, 4), 4);
    m_world->run();
    QCOMPARE(m_world->lane(u"One"_s).applied, 4);
}

void tst_Retention::whatIsNotInLockstepIsKept()
{
    FakeSystem &one = m_world->system(u"One"_s);
    one.otherwise = unprocessable();
    m_world->save(u"clinic-1"_s, 1);
    m_world->save(u"clinic-2"_s, 1);
    m_world->run();
    QVERIFY(m_world->engine().discard(
        {.lanes = {{u"One"_s, m_world->topic, u"clinic-2"_s}}}, u"closed for good"_s));
    const qsizetype before = m_world->attempts().size();
    days(200);
    QCOMPARE(m_world->attempts().size(), before);
    QCOMPARE(m_world->lane(u"One"_s).state, LaneState::Failed);
    QCOMPARE(m_world->lane(u"One"_s, u"clinic-2"_s).state, LaneState::Discarded);
}

void tst_Retention::whatASystemStillHoldsIsKept()
{
    FakeSystem &one = m_world->system(u"One"_s);
    m_world->save(u"clinic-1"_s, 1);
    m_world->run();
    one.otherwise = unprocessable();
    m_world->save(u"clinic-1"_s, 2);
    m_world->run();
    days(200);
    // They hold revision 1: what it was, and that they took it, can still be told.
    const QList<Attempt> attempts = m_world->attempts();
    QCOMPARE(attempts.first().revision, 1);
    const auto failed = m_world->engine().queries().attempt(attempts.last().id);
    QCOMPARE(failed->acceptedBefore, "{\"v\":1}"_ba);
    QCOMPARE(failed->event.body, "{\"v\":2}"_ba);
}

void tst_Retention::aRevisionThatHistoryStillTellsOfKeepsItsRow()
{
    QVERIFY(m_world->engine().savePolicy({.attemptDays = 3650, .supersededDays = 60}));
    m_world->system(u"One"_s);
    for (int value = 1; value <= 2; ++value) {
        m_world->save(u"clinic-1"_s, value);
        m_world->run();
    }
    days(63);
    QCOMPARE(count(u"events"_s), 2);
    const auto old = m_world->engine().queries().attempt(m_world->attempts().first().id);
    QCOMPARE(old->event.body, QByteArray());
    QCOMPARE(old->event.removedAfterDays, 60);
    const auto rows = m_world->engine().queries().revisions(m_world->topic, u"clinic-1"_s);
    QCOMPARE(rows->at(1).removedAfterDays, 60);
    QCOMPARE(rows->at(0).removedAfterDays, 0);
    // It is no damage; a body that comes back is.
    QVERIFY(m_world->engine().queries().check()->isEmpty());
    QVERIFY(m_world->engine().database().execute(
        u"UPDATE events SET body = '{}' WHERE removed_after_days > 0"_s));
    QCOMPARE(m_world->engine().queries().check()->size(), 1);
}

void tst_Retention::theAuditIsKeptForYearsAndItsChainHolds()
{
    QVERIFY(m_world->engine().savePolicy({.auditYears = 1}));
    for (int value = 1; value <= 5; ++value)
        m_world->save(u"clinic-1"_s, value);
    days(365);
    const qint64 before = count(u"audit"_s);
    QVERIFY(before > 5);
    days(3);
    QVERIFY(count(u"audit"_s) < before);
    QVERIFY(count(u"audit"_s) > 0);
    QVERIFY(m_world->engine().queries().check()->isEmpty());
    QCOMPARE(AuditTable(m_world->engine().database()).firstBroken(), 0);
    m_world->restart();
    m_world->save(u"clinic-1"_s, 6);
    QVERIFY(m_world->engine().queries().check()->isEmpty());
    // What is cut off without the policy shows.
    QVERIFY(m_world->engine().database().execute(
        u"DELETE FROM audit WHERE seq = (SELECT min(seq) FROM audit)"_s));
    QCOMPARE(m_world->engine().queries().check()->size(), 1);
}

void tst_Retention::itGoesInBatchesWithPauses()
{
    const int rows = 2 * Retention::BatchRows + 10;
    for (int value = 1; value <= rows; ++value)
        m_world->save(u"clinic-1"_s, value);
    days(89);
    QCOMPARE(count(u"events"_s), rows);
    m_world->suspend(2 * DayMs);
    // Within the next minute it is looked; then batches come a second apart.
    qint64 left = rows;
    QList<qint64> batches;
    for (int second = 0; second < 120; ++second) {
        m_world->clock.advance(1000);
        const qint64 now = count(u"events"_s);
        if (now != left)
            batches.append(left - now);
        left = now;
    }
    QCOMPARE(left, 1);
    QCOMPARE(batches, QList<qint64>({Retention::BatchRows, Retention::BatchRows, 9}));
}

void tst_Retention::aBatchThatFailsIsDoneAgain()
{
    for (int value = 1; value <= 20; ++value)
        m_world->save(u"clinic-1"_s, value);
    days(89);
    m_world->suspend(2 * DayMs);
    for (int second = 0; second < 120; ++second) {
        if (second % 10 == 0)
            m_world->engine().database().failAccess(5);
        m_world->clock.advance(1000);
        const qint64 left = count(u"events"_s);
        QVERIFY(left == 20 || left == 1);
    }
    m_world->engine().database().failAccess(0);
    m_world->clock.advance(60'000);
    QCOMPARE(count(u"events"_s), 1);
}

void tst_Retention::anyStatementMayFailAndNothingIsHalfRemoved()
{
    m_world->system(u"One"_s);
    for (int value = 1; value <= 4; ++value) {
        m_world->save(u"clinic-1"_s, value);
        m_world->run();
    }
    m_world->suspend(100 * DayMs);
    Retention retention;
    Database &db = m_world->engine().database();
    Rng rng(1);
    // The n-th access fails, for every n, until a whole round gets through.
    bool through = false;
    for (int n = 1; n < 500 && !through; ++n) {
        Store store(db);
        retention.begin({}, store.settings, m_world->clock.wallMs());
        db.failAccess(n);
        through = true;
        while (retention.running() && through) {
            Transaction transaction(db);
            Turn turn{.store = store, .rng = rng, .nowUs = m_world->clock.wallUs()};
            retention.step(turn, db, u"tester"_s);
            through = bool(transaction.commit());
            if (through)
                retention.committed();
        }
        db.failAccess(0);
        std::ignore = db.takeError();
        QVERIFY2(m_world->engine().queries().check()->isEmpty(), QByteArray::number(n));
        QCOMPARE(m_world->lane(u"One"_s).applied, 4);
        QVERIFY(count(u"events WHERE revision = 4 AND body = '{\"v\":4}'"_s) == 1);
        QVERIFY(count(u"attempts WHERE revision = 4"_s) == 1);
    }
    QVERIFY(through);
    QCOMPARE(count(u"events"_s), 1);
    QCOMPARE(count(u"attempts"_s), 1);
}

void tst_Retention::aJumpOfTheClockRemovesNothing()
{
    for (int value = 1; value <= 3; ++value)
        m_world->save(u"clinic-1"_s, value);
    m_world->clock.advance(120'000);
    m_world->clock.jumpWall(365 * DayMs);
    m_world->clock.advance(600'000);
    m_world->run();
    QCOMPARE(count(u"events"_s), 3);
    // Put right again, nothing was lost by it.
    m_world->clock.jumpWall(-365 * DayMs);
    m_world->clock.advance(600'000);
    days(2);
    QCOMPARE(count(u"events"_s), 3);
}

QTEST_GUILESS_MAIN(tst_Retention)
#include "tst_retention.moc"
