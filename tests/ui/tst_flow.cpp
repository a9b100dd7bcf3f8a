// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"
#include "fakeengine.h"
#include "flow/flowlanes.h"
#include "flow/flowmodel.h"
#include "overview/health.h"
#include "shell/statefeed.h"
#include "shell/statestore.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

Attempt attemptOf(const QString &clinic, qint64 id, bool open)
{
    Attempt attempt;
    attempt.id = id;
    attempt.eventId = u"event-%1"_s.arg(id);
    attempt.lane = {u"Google"_s, HoursTopic, clinic};
    attempt.revision = 2;
    attempt.number = 1;
    attempt.open = open;
    attempt.startedAtMs = 1795410000000;
    attempt.durationMs = 170;
    attempt.outcome = OutcomeKind::Refused;
    attempt.reason = Reason::Unprocessable;
    attempt.status = 422;
    return attempt;
}

struct World {
    FakeClock clock;
    FakeEngine engine;
    EngineClient client{engine};
    StateStore state{clock};
    StateFeed feed{client, state, clock};
    FlowModel model{state};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    void start(int attempts, qint64 from = 1)
    {
        QList<Fact> facts;
        for (int i = 0; i < attempts; ++i)
            facts << AttemptStarted{attemptOf(u"northside"_s, from + i, true)};
        model.take(facts);
    }
};

} // namespace

class TestFlow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsTheStagesOfAChange();
    void insertsInBatches();
    void standsStillWhileSomebodyReads();
    void keepsAtMostFiveThousand();
    void filtersByTokensAndWords_data();
    void filtersByTokensAndWords();
    void saysWhatItCouldNotRead();
    void picksUpWhatTheFilterHid();
    void drawsOnlyWhileSomethingMoves();
    void neverHasTooManyDots();
    void countsTheLastHourInBuckets();
};

void TestFlow::tellsTheStagesOfAChange()
{
    World world;
    Event event;
    event.topic = HoursTopic;
    event.subject = u"northside"_s;
    event.actor = u"R. Diaz"_s;
    const auto saved = flowRow(ChangePublished{event, {}}, world.state);
    const auto sending = flowRow(AttemptStarted{attemptOf(u"northside"_s, 1, true)}, world.state);
    const auto answered
        = flowRow(AttemptFinished{attemptOf(u"northside"_s, 1, false)}, world.state);
    QCOMPARE(stageText(*saved) + u": "_s + saved->status, u"Core → Bus: saved by R. Diaz"_s);
    QCOMPARE(stageText(*sending) + u": "_s + sending->status, u"Bus → Google: sending"_s);
    QCOMPARE(stageText(*answered) + u": "_s + answered->status,
        u"Google → answer: 422 hours rejected"_s);
    QCOMPARE(answered->mark, Mark::Failed);
    QVERIFY(!flowRow(LaneChanged{}, world.state));
}

void TestFlow::insertsInBatches()
{
    World world;
    QSignalSpy inserted(&world.model, &QAbstractItemModel::rowsInserted);
    for (int i = 0; i < 50; ++i)
        world.start(10, i * 10);
    QTRY_COMPARE(world.model.rowCount(), 500);
    QCOMPARE(inserted.size(), 1);
}

void TestFlow::standsStillWhileSomebodyReads()
{
    World world;
    world.start(3);
    QTRY_COMPARE(world.model.rowCount(), 3);
    world.model.setFollowing(false);
    QSignalSpy waiting(&world.model, &FlowModel::waitingChanged);
    world.start(37, 100);
    QVERIFY(waiting.wait());
    QCOMPARE(world.model.rowCount(), 3);
    QCOMPARE(world.model.waiting(), 37);
    world.model.setFollowing(true);
    QCOMPARE(world.model.rowCount(), 40);
    QCOMPARE(world.model.waiting(), 0);
}

void TestFlow::keepsAtMostFiveThousand()
{
    World world;
    world.start(4000);
    QTRY_COMPARE(world.model.rowCount(), 4000);
    world.start(4000, 10'000);
    QTRY_COMPARE(world.model.row(world.model.rowCount() - 1).attemptId, 13'999);
    QCOMPARE(world.model.rowCount(), int(FlowModel::Cap));
}

void TestFlow::filtersByTokensAndWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("matches");
    QTest::newRow("nothing typed shows all") << u""_s << true;
    QTest::newRow("the system") << u"system:goo"_s << true;
    QTest::newRow("another system") << u"system:web"_s << false;
    QTest::newRow("the status") << u"status:failed"_s << true;
    QTest::newRow("another status") << u"status:accepted"_s << false;
    QTest::newRow("the clinic") << u"clinic:north"_s << true;
    QTest::newRow("a plain word") << u"rejected"_s << true;
    QTest::newRow("all of them") << u"system:google status:failed 422"_s << true;
    QTest::newRow("one of them wrong") << u"system:google status:failed 401"_s << false;
    QTest::newRow("an unfinished token") << u"status:"_s << true;
}

void TestFlow::filtersByTokensAndWords()
{
    QFETCH(QString, typed);
    QFETCH(bool, matches);
    World world;
    const auto row = flowRow(AttemptFinished{attemptOf(u"northside"_s, 1, false)}, world.state);
    QCOMPARE(FlowFilter::fromText(typed).matches(*row), matches);
}

void TestFlow::saysWhatItCouldNotRead()
{
    QCOMPARE(FlowFilter::fromText(u"colour:red"_s).unknown, u"colour:red"_s);
    QCOMPARE(FlowFilter::fromText(u"status:purple x"_s).unknown, u"status:purple"_s);
    QCOMPARE(FlowFilter::fromText(u"status:failed plain"_s).unknown, QString());
}

void TestFlow::picksUpWhatTheFilterHid()
{
    World world;
    world.model.setFilter(FlowFilter::fromText(u"system:web"_s));
    world.start(5);
    QTest::qWait(2 * FlowModel::BatchMs);
    QCOMPARE(world.model.rowCount(), 0);
    world.model.setFilter({});
    QCOMPARE(world.model.rowCount(), 5);
}

void TestFlow::drawsOnlyWhileSomethingMoves()
{
    World world;
    world.engine.addSystem(u"Google"_s);
    QTRY_VERIFY(world.state.loaded());
    FlowLanes lanes(world.state);
    lanes.resize(900, 300);
    lanes.show();
    QVERIFY(!lanes.moving());
    lanes.take({AttemptStarted{attemptOf(u"northside"_s, 1, true)}});
    QVERIFY(lanes.moving());
    QTRY_VERIFY(!lanes.moving());
    lanes.take({AttemptStarted{attemptOf(u"northside"_s, 2, true)}});
    lanes.hide();
    QVERIFY(!lanes.moving());
}

void TestFlow::neverHasTooManyDots()
{
    World world;
    world.engine.addSystem(u"Google"_s);
    QTRY_VERIFY(world.state.loaded());
    FlowLanes lanes(world.state);
    lanes.resize(900, 300);
    lanes.show();
    QList<Fact> burst;
    for (int i = 0; i < 1000; ++i)
        burst << AttemptStarted{attemptOf(u"northside"_s, i, true)};
    lanes.take(burst);
    QVERIFY(lanes.dots() <= FlowLanes::MostDots);
    lanes.setPaused(true);
    QCOMPARE(lanes.dots(), 0);
    lanes.take(burst);
    QVERIFY(!lanes.moving());
}

void TestFlow::countsTheLastHourInBuckets()
{
    HealthBook book;
    const qint64 now = 1795410000000;
    const auto add = [&book](qint64 agoMs, OutcomeKind outcome, qint64 durationMs) {
        Attempt attempt = attemptOf(u"northside"_s, 1, false);
        attempt.startedAtMs = now - agoMs;
        attempt.outcome = outcome;
        attempt.durationMs = durationMs;
        book.add(attempt);
    };
    for (int i = 0; i < 19; ++i)
        add(0, OutcomeKind::Delivered, 100);
    add(0, OutcomeKind::Delivered, 900);
    add(30 * 60'000, OutcomeKind::Refused, 100);
    add(2 * HealthBook::SpanMs, OutcomeKind::Refused, 100);
    const Health health = book.of(u"Google"_s, now);
    QCOMPARE(health.buckets.size(), HealthBook::Buckets);
    QCOMPARE(health.total, 21);
    QCOMPARE(health.failed, 1);
    QCOMPARE(health.buckets.last().total, 20);
    QCOMPARE(health.buckets[HealthBook::Buckets - 7].failed, 1);
    QCOMPARE(health.p95Ms, 100);
    QCOMPARE(book.of(u"Nobody"_s, now).total, 0);
}

QTEST_MAIN(TestFlow)
#include "tst_flow.moc"
