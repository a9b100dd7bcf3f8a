// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoleworld.h"
#include "flow/filteredit.h"
#include "history/curltext.h"
#include "shell/timetext.h"
#include "widgets/largetext.h"
#include "widgets/messagebar.h"
#include "widgets/tableview.h"

#include <QClipboard>
#include <QCompleter>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

/// The live view in its window, with traffic at will.
struct Flow : ConsoleWorld {
    Page *page = window->page(PageId::Flow);
    TableView *table = find<TableView>(u"flow.eventsTableView"_s);
    FilterEdit *filter = find<FilterEdit>(u"flow.filterLineEdit"_s);
    qint64 attempts = 0;

    Flow()
    {
        QTRY_VERIFY(state.loaded());
        window->open(Place::of(PageId::Flow));
    }
    template <typename T> T *find(const QString &name) { return window->findChild<T *>(name); }

    void happen(int count)
    {
        QList<Fact> facts;
        for (int i = 0; i < count; ++i) {
            Attempt attempt;
            attempt.id = ++attempts;
            attempt.eventId = u"event-%1"_s.arg(attempts);
            attempt.lane = {u"Google"_s, HoursTopic, u"northside"_s};
            attempt.revision = 2;
            attempt.number = 1;
            attempt.startedAtMs = engine.nowMs;
            facts << AttemptStarted{attempt};
        }
        engine.tell(facts);
    }
    /// Lets so many arrive and be shown.
    void fill(int count)
    {
        const int before = table->model()->rowCount();
        happen(count);
        QTRY_COMPARE(table->model()->rowCount(), before + count);
    }
    int top() const { return table->rowAt(1); }
};

} // namespace

class TestFlowPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theListFollows();
    void readingNeverMovesTheList();
    void endFollowsAgain();
    void aPausedViewSaysThatSendingGoesOn();
    void fiveHundredASecondLeaveTheWindowAlive();
    void theFilterCompletesKeysAndValues();
    void aSavedFilterOutlivesTheWindow();
    void whatCannotBeReadIsSaid();
    void aRowsMenuNarrowsTheList();
    void lanesAreATable();
    void theTableStaysCurrentWhileTheLanesAreHidden();
    void withoutTheEngineItSaysSo();
    void largeTextHasTheTable();
    void f5TellsASummary();
    void atRestItSaysWhatMovedLast();
    void whileFollowingTheStorySaysThatTheListMovedOn();
    void theListStaysAtItsEndWhenItGetsLessRoom();
    void aRequestIsCopiedAsCurlWithoutItsCredential();
};

void TestFlowPage::theListFollows()
{
    Flow flow;
    flow.fill(300);
    QScrollBar *bar = flow.table->verticalScrollBar();
    QCOMPARE(bar->value(), bar->maximum());
    QVERIFY(flow.find<QLabel>(u"flow.rate"_s)->text().contains(u"/s"_s));
}

void TestFlowPage::readingNeverMovesTheList()
{
    Flow flow;
    flow.fill(300);
    flow.table->setFocus();
    flow.table->verticalScrollBar()->setValue(100);
    const int top = flow.top();
    const int rows = flow.table->model()->rowCount();
    for (int i = 0; i < 20; ++i) {
        flow.happen(400);
        QTest::qWait(10);
    }
    QTRY_VERIFY(flow.find<QLabel>(u"flow.waiting"_s)->text().contains(u"8000"_s));
    QCOMPARE(flow.top(), top);
    QCOMPARE(flow.table->model()->rowCount(), rows);
    // Selecting a row is reading, too.
    QTest::keyClick(flow.table, Qt::Key_End);
    flow.table->selectRowAt(flow.table->model()->rowCount() - 5);
    const int chosen = flow.top();
    flow.happen(50);
    QTest::qWait(200);
    QCOMPARE(flow.top(), chosen);
}

void TestFlowPage::endFollowsAgain()
{
    Flow flow;
    flow.fill(300);
    flow.table->setFocus();
    flow.table->verticalScrollBar()->setValue(10);
    flow.happen(40);
    QTRY_VERIFY(flow.find<QPushButton>(u"flow.resumeButton"_s)->isVisible());
    QTest::keyClick(flow.table, Qt::Key_End);
    QCOMPARE(flow.table->model()->rowCount(), 340);
    QScrollBar *bar = flow.table->verticalScrollBar();
    QTRY_COMPARE(bar->value(), bar->maximum());
    QVERIFY(!flow.find<QPushButton>(u"flow.resumeButton"_s)->isVisible());
}

void TestFlowPage::aPausedViewSaysThatSendingGoesOn()
{
    Flow flow;
    flow.find<QPushButton>(u"flow.pauseButton"_s)->click();
    flow.happen(37);
    auto *line = flow.find<QLabel>(u"flow.waiting"_s);
    QTRY_VERIFY(line->text().contains(u"37"_s));
    QVERIFY2(line->text().contains(u"view paused"_s), qPrintable(line->text()));
    QVERIFY(line->text().contains(u"Sending goes on"_s));
    flow.page->run(ActionId::PauseView);
    QTRY_COMPARE(flow.table->model()->rowCount(), 37);
}

void TestFlowPage::fiveHundredASecondLeaveTheWindowAlive()
{
    Flow flow;
    // A timer that is late tells how long nobody else had a turn.
    QElapsedTimer since;
    qint64 longest = 0;
    QTimer watchdog;
    watchdog.setTimerType(Qt::PreciseTimer);
    connect(
        &watchdog, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
    QTimer source;
    connect(&source, &QTimer::timeout, &source, [&] { flow.happen(25); });
    since.start();
    watchdog.start(5);
    source.start(50);
    QTRY_VERIFY_WITH_TIMEOUT(flow.attempts >= 1500, 20'000);
    source.stop();
    QTRY_COMPARE(flow.table->model()->rowCount(), int(flow.attempts));
    qInfo() << "longest gap of the event loop:" << longest << "ms";
    // 100 ms on a computer that does nothing else; tests share theirs.
    QVERIFY2(longest < 400, qPrintable(QString::number(longest)));
}

void TestFlowPage::theFilterCompletesKeysAndValues()
{
    Flow flow;
    auto *completer = flow.filter->findChild<QCompleter *>();
    flow.filter->setFocus();
    QTest::keyClicks(flow.filter, u"sys"_s);
    QCOMPARE(completer->currentCompletion(), u"system:"_s);
    QTest::keyClicks(flow.filter, u"tem:pho"_s);
    QCOMPARE(completer->currentCompletion(), u"Phone tree"_s);
    Q_EMIT completer->activated(completer->currentCompletion());
    QCOMPARE(flow.filter->text(), u"system:\"Phone tree\" "_s);
    flow.happen(3);
    QTest::qWait(200);
    QCOMPARE(flow.table->model()->rowCount(), 0);
}

void TestFlowPage::aSavedFilterOutlivesTheWindow()
{
    Flow flow;
    flow.filter->setText(u"system:Google -status:accepted"_s);
    flow.find<QPushButton>(u"flow.saveFilterButton"_s)->click();
    flow.open();
    flow.window->open(Place::of(PageId::Flow));
    auto *menu = flow.find<QMenu>(u"flow.savedFiltersMenu"_s);
    Q_EMIT menu->aboutToShow();
    menu->actions().first()->trigger();
    QCOMPARE(flow.find<FilterEdit>(u"flow.filterLineEdit"_s)->text(),
        u"system:Google -status:accepted"_s);
}

void TestFlowPage::whatCannotBeReadIsSaid()
{
    Flow flow;
    flow.fill(3);
    flow.filter->setText(u"colour:red"_s);
    QVERIFY(flow.filter->accessibleDescription().contains(u"colour"_s));
    QVERIFY(flow.find<QWidget>(u"flow.filterProblem"_s)->isVisible());
    QVERIFY(!flow.find<QPushButton>(u"flow.saveFilterButton"_s)->isEnabled());
    QCOMPARE(flow.table->model()->rowCount(), 3);
    flow.filter->clear();
    QVERIFY(!flow.find<QWidget>(u"flow.filterProblem"_s)->isVisible());
}

void TestFlowPage::aRowsMenuNarrowsTheList()
{
    Flow flow;
    flow.fill(3);
    flow.table->selectRowAt(0);
    Q_EMIT flow.table->customContextMenuRequested(QPoint(5, 5));
    auto *menu = flow.find<QMenu>(u"flow.rowMenu"_s);
    QStringList texts;
    for (const QAction *action : menu->actions())
        texts << action->text();
    QVERIFY(texts.contains(u"Copy as cURL (credentials masked)"_s));
    menu->actions().at(1)->trigger();
    menu->close();
    QCOMPARE(flow.filter->text(), u"system:Google"_s);
}

void TestFlowPage::lanesAreATable()
{
    Flow flow;
    auto *lanes = flow.find<TableView>(u"flow.lanesTableView"_s);
    QVERIFY(!lanes->isVisible());
    flow.find<QPushButton>(u"flow.asTableButton"_s)->click();
    QVERIFY(lanes->isVisible());
    // Core to bus, bus to the one adapter, and it to each of three systems.
    QCOMPARE(lanes->model()->rowCount(), 5);
    const QString google = lanes->model()->index(2, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(google.contains(u"to Google: 1 failed"_s), qPrintable(google));
}

void TestFlowPage::theTableStaysCurrentWhileTheLanesAreHidden()
{
    Flow flow;
    auto *lanes = flow.find<TableView>(u"flow.lanesTableView"_s);
    flow.find<QPushButton>(u"flow.asTableButton"_s)->click();
    const auto bus
        = [lanes] { return lanes->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(); };
    flow.engine.lanes[{u"Google"_s, HoursTopic, u"prairie"_s}].desired = 2;
    flow.engine.setLane(u"Google"_s, u"prairie"_s, LaneState::Pending, Reason::None);
    flow.state.setOldestChange(1);
    QTRY_VERIFY(flow.state.oldestChangeMs() > 0);
    for (const int seconds : {45, 50}) {
        flow.state.setOldestChange(flow.state.asOfMs() - seconds * 1000);
        QVERIFY2(bus().contains(u"oldest "_s + spanText(seconds * 1000)), qPrintable(bus()));
    }
}

void TestFlowPage::withoutTheEngineItSaysSo()
{
    Flow flow;
    auto *away = flow.find<MessageBar>(u"flow.away"_s);
    QVERIFY(!away->isVisible());
    flow.engine.setEngine(EngineState::Kind::Stopped);
    QTRY_VERIFY(away->isVisible());
    QVERIFY(away->text().startsWith(u"Sending has stopped."_s));
    QVERIFY(!away->findChild<QAbstractButton *>(u"message.closeButton"_s)->isVisible());
    QVERIFY(!flow.find<QLabel>(u"flow.rate"_s)->text().contains(u"Nothing moving"_s));
    QTRY_VERIFY(flow.find<QWidget>(u"flow.lanes"_s)
                    ->accessibleName()
                    .contains(u"Phone tree: last known: 5"_s));
    away->findChild<QAbstractButton *>(u"message.reportButton"_s)->click();
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"Lockstep"_s));
}

void TestFlowPage::largeTextHasTheTable()
{
    Flow flow;
    auto *lanes = flow.find<TableView>(u"flow.lanesTableView"_s);
    auto *button = flow.find<QPushButton>(u"flow.asTableButton"_s);
    QVERIFY(!lanes->isVisible());
    flow.theme.setTextScale(150);
    QTRY_VERIFY(lanes->isVisible());
    button->click(); // what a person chooses stays
    flow.theme.setTextScale(200);
    QVERIFY(!lanes->isVisible());
    flow.theme.setTextScale(100);
}

void TestFlowPage::f5TellsASummary()
{
    Flow flow;
    QSignalSpy told(flow.page, &Page::announced);
    flow.page->refresh();
    QCOMPARE(told.size(), 1);
    const QString sentence = told.first().first().toString();
    QVERIFY2(sentence.contains(u"Google: 1 failed"_s), qPrintable(sentence));
}

void TestFlowPage::atRestItSaysWhatMovedLast()
{
    Flow flow;
    Attempt attempt;
    attempt.id = 1;
    attempt.eventId = u"event"_s;
    attempt.lane = {u"Google"_s, HoursTopic, u"northside"_s};
    attempt.number = 1;
    attempt.startedAtMs = flow.engine.nowMs;
    flow.engine.tell({AttemptFinished{attempt}});
    QTest::qWait(300); // taken in by then
    flow.clock.advance(5000);
    auto *rate = flow.find<QLabel>(u"flow.rate"_s);
    QTRY_VERIFY2(rate->text().startsWith(u"Nothing moving. Last: Northside → Google, "_s),
        qPrintable(rate->text()));
    QVERIFY(!flow.find<QLabel>(u"flow.size"_s)->text().contains(u"older"_s)); // nothing is
    flow.theme.setTextScale(200);
    QTRY_VERIFY(isLargeText(flow.page->font()));
    QVERIFY2(rate->text().startsWith(u"Nothing moving. Last event "_s), qPrintable(rate->text()));
    flow.theme.setTextScale(100);
}

void TestFlowPage::whileFollowingTheStorySaysThatTheListMovedOn()
{
    Flow flow;
    flow.fill(50);
    auto *notice = flow.page->findChild<QLabel *>(u"story.noticeLabel"_s);
    flow.table->selectRowAt(3);
    QVERIFY(notice->isHidden());
    QTest::keyClick(flow.table, Qt::Key_End);
    QVERIFY(!notice->isHidden());
}

void TestFlowPage::theListStaysAtItsEndWhenItGetsLessRoom()
{
    Flow flow;
    flow.fill(300);
    flow.window->resize(flow.window->width(), flow.window->height() - 80);
    QScrollBar *bar = flow.table->verticalScrollBar();
    QTRY_COMPARE(bar->value(), bar->maximum());
}

void TestFlowPage::aRequestIsCopiedAsCurlWithoutItsCredential()
{
    AttemptDetail detail;
    detail.request = u"POST /clinics/o'hare HTTP/1.1\nx-api-key: ••••\nce-id: msg_1"_s;
    const QString text = curlText(detail, R"({"a":"it's"})", u"https://api.test:8443/x"_s);
    QCOMPARE(text,
        u"curl --request POST \\\n  --url 'https://api.test:8443/clinics/o'\\''hare' \\\n"
        "  --header 'x-api-key: ••••' \\\n  --header 'ce-id: msg_1' \\\n"
        "  --data-raw '{\"a\":\"it'\\''s\"}'"_s);
    QCOMPARE(curlText({}, {}, u"https://api.test"_s), QString());
}

QTEST_MAIN(TestFlowPage)
#include "tst_flowpage.moc"
