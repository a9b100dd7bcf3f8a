// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"
#include "fakeengine.h"
#include "flow/flowfilter.h"
#include "flow/flowlanes.h"
#include "flow/flowmodel.h"
#include "overview/health.h"
#include "shell/actions.h"
#include "shell/context.h"
#include "shell/preferences.h"
#include "shell/statefeed.h"
#include "shell/statestore.h"
#include "shell/timetext.h"
#include "systems/okrates.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTranslator>
#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

/// The keys of the filter as a Spanish window calls them.
class SpanishKeys final : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *about, int) const override
    {
        const QHash<QString, QString> names{
            {u"system"_s, u"sistema"_s}, {u"status"_s, u"estado"_s}, {u"clinic"_s, u"clínica"_s}};
        return qstrcmp(about, "key of a filter") == 0 ? names.value(QString::fromUtf8(text))
                                                      : QString();
    }
};

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
    void theClockIsThePersonsOwn();
    void whatWorksIsNotToldAsRetrying();
    void aSystemsRowHasTheTimeOfItsAnswer();
    void saysWhatItCouldNotRead();
    void picksUpWhatTheFilterHid();
    void drawsOnlyWhileSomethingMoves();
    void neverHasTooManyDots();
    void manyOnOneLegBecomeABar();
    void aPausedPictureStandsStill();
    void aFailurePulsesOnce();
    void adaptersStandBesideTheirSystems_data();
    void adaptersStandBesideTheirSystems();
    void countsTheLastHourInBuckets();
    void aTryIsCountedOnceForAllPages();
    void whatIsHeldIsNotSaidToWait();
    void withoutTheEngineNumbersAreNotTold();
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
    QTest::newRow("the event") << u"event:event-1"_s << true;
    QTest::newRow("the topic") << u"topic:hours"_s << true;
    QTest::newRow("another topic") << u"topic:notice"_s << false;
    QTest::newRow("what is excluded") << u"-system:google"_s << false;
    QTest::newRow("something else excluded") << u"-system:web"_s << true;
    QTest::newRow("a word excluded") << u"google -rejected"_s << false;
    QTest::newRow("one of two systems") << u"system:web system:google"_s << true;
    QTest::newRow("words held together") << u"\"hours rejected\""_s << true;
    QTest::newRow("words held together in another order") << u"\"rejected hours\""_s << false;
    QTest::newRow("a key in Spanish") << u"sistema:goo estado:failed"_s << true;
    QTest::newRow("another clinic in Spanish") << u"clínica:east"_s << false;
    QTest::newRow("a value in quotes") << u"system:\"goo\" status:failed"_s << true;
}

void TestFlow::filtersByTokensAndWords()
{
    QFETCH(QString, typed);
    QFETCH(bool, matches);
    SpanishKeys spanish;
    QCoreApplication::installTranslator(&spanish);
    World world;
    const auto row = flowRow(AttemptFinished{attemptOf(u"northside"_s, 1, false)}, world.state);
    QCOMPARE(FlowFilter::fromText(typed).matches(*row), matches);
}

void TestFlow::theClockIsThePersonsOwn()
{
    const qint64 afternoon = QDateTime(QDate(2026, 5, 4), QTime(13, 5, 6, 7)).toMSecsSinceEpoch();
    setClockChoice(ClockChoice::Twelve);
    QCOMPARE(preciseClockText(afternoon), u"1:05:06.007 PM"_s);
    setClockChoice(ClockChoice::TwentyFour);
    QCOMPARE(preciseClockText(afternoon), u"13:05:06.007"_s);
    setClockChoice(ClockChoice::Locale);
}

void TestFlow::whatWorksIsNotToldAsRetrying()
{
    World world;
    SystemStatus system;
    system.config.name = u"Google"_s;
    system.consecutiveFailures = 1;
    const auto row = flowRow(SystemChanged{system}, world.state);
    QCOMPARE(row->mark, std::nullopt); // nothing was sent, so nothing was accepted
    QCOMPARE(row->status, u"ready to send"_s);
}

void TestFlow::aSystemsRowHasTheTimeOfItsAnswer()
{
    World world;
    Attempt attempt = attemptOf(u"northside"_s, 1, false);
    attempt.startedAtMs = world.clock.wallMs() - 1000;
    SystemStatus system;
    system.config.name = u"Google"_s;
    world.model.take({AttemptFinished{attempt}, SystemChanged{system}, AttemptFinished{attempt}});
    QTRY_COMPARE(world.model.rows().size(), 3);
    QCOMPARE(world.model.row(1).atMs, attempt.startedAtMs + attempt.durationMs);
    world.model.take({SystemChanged{system}});
    QTRY_COMPARE(world.model.rows().size(), 4);
    QCOMPARE(world.model.row(3).atMs, world.state.nowMs());
}

void TestFlow::saysWhatItCouldNotRead()
{
    const auto unread = [](const QString &text) {
        QStringList parts;
        for (const FlowFilter::Problem &problem : FlowFilter::fromText(text).problems())
            parts << text.mid(problem.from, problem.length);
        return parts;
    };
    QCOMPARE(unread(u"colour:red"_s), QStringList{u"colour:red"_s});
    QCOMPARE(unread(u"x status:purple x"_s), QStringList{u"status:purple"_s});
    QCOMPARE(unread(u"a \"b c"_s), QStringList{u"\"b c"_s});
    QCOMPARE(unread(u"status:failed plain -system:a"_s), QStringList());
    QVERIFY(FlowFilter::fromText(u"colour:red"_s).problems().first().text.contains(u"system:"_s));
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
    FlowLanes lanes(world.state, nullptr, {});
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
    FlowTraffic traffic;
    for (int i = 0; i < 1000; ++i)
        traffic.pass(u"leg-%1"_s.arg(i), Mark::Pending, 0, 1000, true);
    QCOMPARE(traffic.dots().size(), FlowTraffic::MostDots);
    traffic.step(FlowTraffic::LegMs + 1);
    QVERIFY(traffic.still());
}

void TestFlow::manyOnOneLegBecomeABar()
{
    FlowTraffic traffic;
    for (int i = 0; i < 25; ++i)
        traffic.pass(u"leg"_s, Mark::Pending, 0, 1000 + i, true);
    QVERIFY(traffic.bursts(u"leg"_s, 1100));
    QCOMPARE(traffic.perSecond(u"leg"_s, 1100), 25);
    QVERIFY(traffic.dots().size() <= FlowTraffic::BurstPerSecond);
    QVERIFY(!traffic.bursts(u"leg"_s, 2300));
    QVERIFY(!traffic.lively(2300));
    QCOMPARE(traffic.passed(u"leg"_s), 25);
}

void TestFlow::aPausedPictureStandsStill()
{
    World world;
    world.engine.addSystem(u"Google"_s);
    QTRY_VERIFY(world.state.loaded());
    FlowLanes lanes(world.state, nullptr, {});
    lanes.resize(900, 300);
    lanes.show();
    lanes.setPaused(true);
    lanes.take({AttemptStarted{attemptOf(u"northside"_s, 1, true)}});
    QVERIFY(!lanes.moving());
    QVERIFY(lanes.traffic().still());
}

void TestFlow::aFailurePulsesOnce()
{
    World world;
    world.engine.addSystem(u"Google"_s);
    QTRY_VERIFY(world.state.loaded());
    FlowLanes lanes(world.state, nullptr, {});
    lanes.resize(900, 300);
    lanes.show();
    lanes.take({AttemptFinished{attemptOf(u"northside"_s, 1, false)},
        AttemptFinished{attemptOf(u"northside"_s, 2, false)}});
    QCOMPARE(lanes.traffic().pulses().size(), 1);
    QTRY_VERIFY(lanes.traffic().pulses().isEmpty());
}

void TestFlow::adaptersStandBesideTheirSystems_data()
{
    QTest::addColumn<int>("systems");
    for (const int systems : {1, 4, 12})
        QTest::addRow("%d systems", systems) << systems;
}

void TestFlow::adaptersStandBesideTheirSystems()
{
    QFETCH(int, systems);
    World world;
    for (int i = 0; i < systems; ++i) {
        SystemStatus system = world.engine.addSystem(u"System %1"_s.arg(i, 2));
        system.config.adapter = i % 2 == 0 ? u"rest"_s : u"soap"_s;
        system.breaker = i == 0 ? BreakerState::Open : BreakerState::Closed;
        world.engine.changeSystem(system);
    }
    QTRY_COMPARE(world.state.systems().size(), systems);
    FlowScene scene;
    scene.read(world.state, nullptr, world.engine.adapters, 3);
    QFont font;
    scene.layOut({900, double(scene.heightFor(font))}, font, false);
    QCOMPARE(scene.systems().size(), systems);
    QCOMPARE(scene.adapters().size(), systems > 1 ? 2 : 1);
    // Nothing lies on anything else, and all of it is in the picture.
    QRectF before;
    for (const FlowScene::Node &system : scene.systems()) {
        QVERIFY(system.box.top() >= before.bottom());
        QVERIFY(system.box.bottom() <= scene.heightFor(font));
        before = system.box;
    }
    QCOMPARE(scene.leg(FlowScene::systemLeg(u"rest"_s, u"System  0"_s))->words, u"breaker open"_s);
    QVERIFY(scene.sentence().contains(u"System  0: Breaker open"_s));
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

void TestFlow::aTryIsCountedOnceForAllPages()
{
    World world;
    Attempt attempt = attemptOf(u"northside"_s, 1, false);
    attempt.startedAtMs = world.clock.wallMs();
    AttemptDetail detail;
    detail.attempt = attempt;
    world.engine.attempts << detail;
    Actions actions;
    Preferences preferences;
    const Context context{.engine = world.client,
        .state = world.state,
        .actions = actions,
        .clock = world.clock,
        .preferences = preferences};
    OkRates &rates = OkRates::of(context);
    QSignalSpy changed(&rates, &OkRates::changed);
    world.engine.tell({AttemptFinished{attempt}}); // while history is read
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(rates.book().of(u"Google"_s, world.clock.wallMs()).total, 1);
    QCOMPARE(&OkRates::of(context), &rates);
}

void TestFlow::whatIsHeldIsNotSaidToWait()
{
    World world;
    world.engine.addClinic(u"northside"_s, u"Northside"_s);
    world.engine.addSystem(u"Google"_s);
    world.engine.setLane(u"Google"_s, u"northside"_s, LaneState::Held, Reason::SignInRefused);
    QTRY_COMPARE(world.state.counts(u"Google"_s)[Mark::Failed], qint64(1));
    FlowScene scene;
    scene.read(world.state, nullptr, world.engine.adapters, 0);
    QVERIFY2(scene.bus().detail.endsWith(u"held"_s), qPrintable(scene.bus().detail));
    QVERIFY2(!scene.bus().detail.contains(u"waiting"_s), qPrintable(scene.bus().detail));
}

void TestFlow::withoutTheEngineNumbersAreNotTold()
{
    World world;
    world.engine.addSystem(u"Google"_s);
    QTRY_VERIFY(world.state.system(u"Google"_s) && !world.state.stale());
    Actions actions;
    Preferences preferences;
    const Context context{.engine = world.client,
        .state = world.state,
        .actions = actions,
        .clock = world.clock,
        .preferences = preferences};
    OkRates &rates = OkRates::of(context);
    Attempt attempt = attemptOf(u"northside"_s, 1, false);
    attempt.startedAtMs = world.clock.wallMs();
    world.engine.tell({AttemptFinished{attempt}});
    QTRY_COMPARE(rates.text(u"Google"_s), u"0 % ok"_s);
    FlowScene scene;
    scene.read(world.state, &rates, world.engine.adapters, 2);
    QCOMPARE(scene.core().detail, u"2 saved"_s);
    QCOMPARE(scene.system(u"Google"_s)->aside, u"0 % ok"_s);
    world.engine.setEngine(EngineState::Kind::Stopped);
    QTRY_VERIFY(world.state.stale());
    scene.read(world.state, &rates, world.engine.adapters, 2);
    QCOMPARE(scene.core().detail, u"? saved"_s);
    QCOMPARE(scene.system(u"Google"_s)->aside, u"? ok"_s);
}

QTEST_MAIN(TestFlow)
#include "tst_flow.moc"
