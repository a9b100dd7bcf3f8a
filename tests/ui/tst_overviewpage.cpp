// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoleworld.h"
#include "normalform.h"
#include "overview/hourscomparison.h"
#include "rng.h"
#include "shell/awaybar.h"
#include "shell/statusmark.h"
#include "widgets/chip.h"
#include "widgets/sparkline.h"
#include "widgets/tablemodel.h"
#include "widgets/tableview.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

const LaneKey PhoneNorthside{u"Phone tree"_s, HoursTopic, u"northside"_s};

Clinic with(Clinic clinic, size_t day, const QList<Interval> &hours)
{
    clinic.schedules.first().weekly[day] = hours;
    return clinic;
}

struct OverviewWorld : ConsoleWorld {
    OverviewWorld()
    {
        [this] { QTRY_VERIFY(state.loaded()); }();
        window->open(Place::of(PageId::Overview));
    }
    template <typename T> T *find(const QString &name) { return window->findChild<T *>(name); }
    TableView *matrix() { return find<TableView>(u"overview.matrixTableView"_s); }
    void click(const QString &name)
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button && button->isVisibleTo(window.get()), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QModelIndex cell(const QString &clinic, int column)
    {
        for (int row = 0; row < matrix()->model()->rowCount(); ++row) {
            if (matrix()->model()->index(row, 0).data().toString() == clinic)
                return matrix()->model()->index(row, column);
        }
        return {};
    }
    /// The phone tree holds a shorter Saturday of Northside, as it was read back.
    void driftNorthside()
    {
        const Clinic ours = engine.clinics.at(2);
        engine.drift(u"Phone tree"_s, u"northside"_s, with(ours, 4, {{8 * 60, 16 * 60}}));
    }
    QMenu *menu()
    {
        auto *open = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        return open && open->objectName() == "overview.menu"_L1 ? open : nullptr;
    }
};

int marks(const QAbstractItemModel &model, Mark mark)
{
    int count = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 1; column + 1 < model.columnCount(); ++column)
            count += model.index(row, column).data(MarkRole).toInt() == int(mark) ? 1 : 0;
    }
    return count;
}

} // namespace

class TestOverviewPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDriftIsToldByItsDay();
    void compareShowsBothSidesAndFoldsWhatIsEqual();
    void oursIsPushedByAClick();
    void theirsBecomesADraftAndIsNotWritten();
    void aDifferenceIsLetBeWithAReason();
    void whatIsLetBeNeedsNobody();
    void theStripSaysWhatWasSentAndWhatTheyHave();
    void theStripOffersTheFixOfTheCause();
    void aHeldSystemIsTriedAgainFromTheStrip();
    void whatNeedsAPersonHasItsFixAndItsLastRetry();
    void theStatusLineSaysForWhomAllOfItWaits();
    void aCardSaysHowManyTriesFailed();
    void theStripClaimsNothingWhileTheEngineIsAway();
    void theMenuComesByMouseAndByKeys();
    void theMenuCopiesTheLane();
    void retryAndCheckActOnManyCells();
    void headersOpenSystemAndClinic();
    void newProblemsWaitAndRowsStayWhereTheyAre();
    void zonesAndCausesNarrowAndGroup();
    void columnsAreAsWideAsWhatTheySay();
    void columnsGiveWayBeforeTheLastChangeIsOutOfSight();
    void comparingLeavesTheMatrixItsRoomOrTakesThePage();
    void largeTextLeavesTheMatrixItsRoom();
    void aSystemThatWorksAgainIsNotRetrying();
    void whenAllIsWellItSaysWhenItWasVerified();
    void aFilterWithoutHitsIsClearedByAClick();
    void aPauseIsAskedForInThePage();
    void driftIsCheckedFromEveryPage();
    void aHealthySystemHasTheFilledTickOnlyWhereVerified();
    void headerMatrixBadgesAndTitleAgreeAfterTenThousandTransitions();
    void silenceIsToldAndClaimsNothing();
};

void TestOverviewPage::aDriftIsToldByItsDay()
{
    OverviewWorld world;
    world.driftNorthside();
    QTRY_VERIFY(world.find<QAbstractButton>(u"overview.needs.compareButton"_s));
    const QPointer compare = world.find<QAbstractButton>(u"overview.needs.compareButton"_s);
    const QModelIndex cell = world.cell(u"Northside"_s, 2);
    QCOMPARE(cell.data(MarkRole).toInt(), int(Mark::Drifted));
    QTRY_COMPARE(cell.data().toString(), u"Fri"_s);
    QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(u"Fri differs"_s));
    QTRY_VERIFY(world.find<QAbstractButton>(u"overview.needs.compareButton"_s));
    QTRY_VERIFY(world.find<QAbstractButton>(u"overview.needs.compareButton"_s)
                    ->accessibleName()
                    .contains(u"Phone tree: Friday differs"_s));
    // The day is learned after the drift: whoever is about to press the button still has it.
    QCOMPARE(world.find<QAbstractButton>(u"overview.needs.compareButton"_s), compare.data());
    QCOMPARE(world.find<Chip>(u"header.driftedChip"_s)->count(), 1);
}

void TestOverviewPage::compareShowsBothSidesAndFoldsWhatIsEqual()
{
    OverviewWorld world;
    world.driftNorthside();
    QTRY_VERIFY(world.find<QAbstractButton>(u"overview.needs.compareButton"_s));
    world.click(u"overview.needs.compareButton"_s);
    auto *panel = world.find<QFrame>(u"overview.compare.frame"_s);
    QVERIFY(panel->isVisible());
    const auto shown = [panel](const QString &text) {
        for (QLabel *label : panel->findChildren<QLabel *>()) {
            if (label->accessibleName().contains(text) && label->isVisible())
                return true;
        }
        return false;
    };
    QTRY_VERIFY(shown(u"Friday, ours: "_s));
    QVERIFY(shown(u"Friday, theirs: "_s));
    QVERIFY(!shown(u"Monday, ours: "_s));
    world.click(u"overview.compare.foldToolButton"_s);
    QVERIFY(shown(u"Monday, ours: "_s));
    QTest::keyClick(panel, Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
}

void TestOverviewPage::oursIsPushedByAClick()
{
    OverviewWorld world;
    world.driftNorthside();
    world.window->open(Place::lane(PhoneNorthside));
    QTRY_VERIFY(world.find<QAbstractButton>(u"overview.compare.pushButton"_s)->isVisible());
    QVERIFY(world.engine.commands.isEmpty());
    world.click(u"overview.compare.pushButton"_s);
    QCOMPARE(world.engine.commands, QStringList{u"pushAgain 1"_s});
    const auto *told = world.find<QLabel>(u"status.announcementLabel"_s);
    QTRY_COMPARE(
        told->text(), u"Ours is on its way to Phone tree; it is read back a moment later."_s);
    world.engine.verify(u"Phone tree"_s, u"northside"_s);
    QTRY_COMPARE(told->text(), u"Phone tree holds our hours of Northside: read back and equal."_s);
}

void TestOverviewPage::theirsBecomesADraftAndIsNotWritten()
{
    OverviewWorld world;
    world.driftNorthside();
    world.window->open(Place::lane(PhoneNorthside));
    auto *take = world.find<QAbstractButton>(u"overview.compare.takeButton"_s);
    QTRY_VERIFY(take->isVisible() && take->isEnabled());
    QTest::mouseClick(take, Qt::LeftButton);
    QCOMPARE(world.window->currentPage()->id(), PageId::Clinics);
    QTRY_COMPARE(world.window->currentPage()->place().key, u"northside"_s);
    QVERIFY(world.engine.commands.filter(u"saveClinic"_s).isEmpty());
}

void TestOverviewPage::aDifferenceIsLetBeWithAReason()
{
    OverviewWorld world;
    world.driftNorthside();
    world.window->open(Place::lane(PhoneNorthside));
    QTRY_VERIFY(world.find<QAbstractButton>(u"overview.compare.ignoreButton"_s)->isVisible());
    world.click(u"overview.compare.ignoreButton"_s);
    auto *letBe = world.find<QAbstractButton>(u"overview.compare.letBeButton"_s);
    QVERIFY(!letBe->isEnabled());
    QVERIFY(!world.find<QAbstractButton>(u"overview.compare.pushButton"_s)
                 ->property("primary")
                 .toBool());
    QTest::keyClicks(
        world.find<QLineEdit>(u"overview.compare.reasonLineEdit"_s), u"their summer hours"_s);
    world.click(u"overview.compare.letBeButton"_s);
    QCOMPARE(world.engine.commands.size(), 1);
    QVERIFY(world.engine.commands.first().startsWith(u"ignoreDrift "_s + PhoneNorthside.text()));
    QVERIFY(world.engine.commands.first().endsWith(u"their summer hours"_s));
    QTRY_VERIFY(world.find<QAbstractButton>(u"overview.compare.heedButton"_s)->isVisible());
}

void TestOverviewPage::whatIsLetBeNeedsNobody()
{
    OverviewWorld world;
    world.driftNorthside();
    QTRY_VERIFY(world.find<QAbstractButton>(u"overview.needs.compareButton"_s));
    const qint64 until = world.clock.wallMs() + 60'000;
    world.client.ignoreDrift(
        PhoneNorthside, until, u"x"_s, &world.client, [](const Result<void> &) {});
    QTRY_VERIFY(!world.find<QAbstractButton>(u"overview.needs.compareButton"_s)
        || !world.find<QAbstractButton>(u"overview.needs.compareButton"_s)->isVisible());
    QCOMPARE(world.cell(u"Northside"_s, 2).data().toString(), u"ignored"_s);
    QCOMPARE(world.state.counts()[Mark::Drifted], 1); // it is still no lockstep
    world.clock.advance(61'000);
    QTRY_VERIFY(world.find<QAbstractButton>(u"overview.needs.compareButton"_s));
}

void TestOverviewPage::theStripSaysWhatWasSentAndWhatTheyHave()
{
    OverviewWorld world;
    world.driftNorthside();
    auto *sides = world.find<QLabel>(u"overview.cell.sidesLabel"_s);
    QTRY_VERIFY(!world.cell(u"Northside"_s, 2).data().toString().isEmpty());
    world.matrix()->setCurrentIndex(world.cell(u"Northside"_s, 2));
    QTRY_VERIFY(sides->text().contains(u"Sent: Fri: "_s));
    QVERIFY(sides->text().contains(u"They have: Fri: "_s));
    world.matrix()->setCurrentIndex(world.cell(u"Eastgate"_s, 2));
    QVERIFY(sides->text().isEmpty());
}

void TestOverviewPage::theStripOffersTheFixOfTheCause()
{
    OverviewWorld world;
    auto *fix = world.find<QAbstractButton>(u"overview.cell.fixButton"_s);
    world.engine.setLane(u"Google"_s, u"prairie"_s, LaneState::Held, Reason::SignInRefused, 401);
    world.matrix()->setCurrentIndex(world.cell(u"Prairie"_s, 1));
    QCOMPARE(fix->text(), u"Choose a key"_s);
    world.matrix()->setCurrentIndex(world.cell(u"Northside"_s, 1));
    QCOMPARE(fix->text(), u"Open hours"_s);
    QTest::mouseClick(fix, Qt::LeftButton);
    QCOMPARE(world.window->currentPage()->id(), PageId::Clinics);
    world.window->open(Place::of(PageId::Overview));
    world.matrix()->setCurrentIndex(world.cell(u"Eastgate"_s, 1));
    QVERIFY(!fix->isVisible());
}

void TestOverviewPage::aHeldSystemIsTriedAgainFromTheStrip()
{
    OverviewWorld world;
    world.engine.setLane(u"Google"_s, u"prairie"_s, LaneState::Held, Reason::SignInRefused, 401);
    SystemStatus google = world.engine.systems.value(u"Google"_s);
    google.holdReason = Reason::SignInRefused;
    world.engine.changeSystem(google);
    world.matrix()->setCurrentIndex(world.cell(u"Prairie"_s, 1));
    auto *strip = world.find<QWidget>(u"overview.cell.frame"_s);
    const auto says = [strip](const QString &words) {
        const QList<QLabel *> labels = strip->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
            return label->isVisible() && label->text().startsWith(words);
        });
    };
    QVERIFY(says(u"sign-in refused · "_s));
    QVERIFY(!world.find<QAbstractButton>(u"overview.cell.pauseButton"_s)->isVisible());
    QVERIFY(!world.find<QAbstractButton>(u"overview.cell.resumeButton"_s)->isVisible());
    world.click(u"overview.cell.probeButton"_s);
    QTRY_VERIFY(world.engine.commands.contains(u"probe Google"_s));
    // A person paused it: then it is resumed.
    google.holdReason = Reason::None;
    google.paused = true;
    world.engine.changeSystem(google);
    QTRY_COMPARE(
        world.find<QAbstractButton>(u"overview.cell.fixButton"_s)->text(), u"Resume Google"_s);
    QVERIFY(!world.find<QAbstractButton>(u"overview.cell.probeButton"_s)->isVisible());
}

void TestOverviewPage::whatNeedsAPersonHasItsFixAndItsLastRetry()
{
    OverviewWorld world;
    world.engine.setLane(
        u"Google"_s, u"northside"_s, LaneState::Failed, Reason::NotKnownThere, 404);
    const auto button = [&] { return world.find<QAbstractButton>(u"overview.needs.fixButton"_s); };
    QTRY_VERIFY(button() && button()->text() == u"Link clinic…"_s);
    auto *fix = button();
    world.engine.tell({JobProgress{.id = 7,
        .total = 1,
        .failed = 1,
        .startedAtMs = world.clock.wallMs(),
        .endedAtMs = world.clock.wallMs(),
        .system = u"Google"_s,
        .group = u"Google:not-known-there"_s}});
    const auto says = [&](const QString &words) {
        const auto labels = world.find<QWidget>(u"overview.needs"_s)->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->text().contains(words); });
    };
    QTRY_VERIFY(says(u"last retry "_s) && says(u"failed again"_s));
    QCOMPARE(
        world.find<QAbstractButton>(u"overview.needs.fixButton"_s), fix); // nobody's click misses
    QTest::mouseClick(fix, Qt::LeftButton);
    QCOMPARE(world.window->currentPage()->id(), PageId::Systems);
}

void TestOverviewPage::theStatusLineSaysForWhomAllOfItWaits()
{
    OverviewWorld world;
    const auto line = [&] { return world.find<QWidget>(u"status.frame"_s)->accessibleName(); };
    world.engine.publish(u"northside"_s);
    QTRY_VERIFY(line().contains(u"outbox 3"_s));
    for (const QString &system : {u"Google"_s, u"Phone tree"_s})
        world.engine.setLane(system, u"northside"_s, LaneState::Delivered);
    SystemStatus web = world.engine.systems.value(u"Web site"_s);
    web.holdReason = Reason::SignInRefused;
    world.engine.changeSystem(web);
    world.engine.setLane(
        u"Web site"_s, u"northside"_s, LaneState::Held, Reason::SignInRefused, 401);
    QTRY_VERIFY2(
        line().contains(u"outbox 1, waits for Web site: sign-in refused"_s), qPrintable(line()));
}

void TestOverviewPage::aCardSaysHowManyTriesFailed()
{
    OverviewWorld world;
    const auto attempt = [&](OutcomeKind outcome) {
        Attempt made;
        made.lane = {u"Web site"_s, HoursTopic, u"northside"_s};
        made.open = false;
        made.number = 1;
        made.outcome = outcome;
        made.durationMs = 400;
        made.startedAtMs = world.clock.wallMs();
        return Fact(AttemptFinished{made});
    };
    auto *card = world.find<QAbstractButton>(u"overview.health.Web siteButton"_s);
    world.engine.tell({attempt(OutcomeKind::Delivered), attempt(OutcomeKind::Delivered)});
    QTRY_VERIFY2(card->accessibleName().contains(u"7 tries, none failed · mostly under 400 ms"_s),
        qPrintable(card->accessibleName()));
    world.engine.tell({attempt(OutcomeKind::Deferred)});
    QTRY_VERIFY2(card->accessibleName().contains(u"1 of 8 tries failed, last "_s),
        qPrintable(card->accessibleName()));
}

void TestOverviewPage::theStripClaimsNothingWhileTheEngineIsAway()
{
    OverviewWorld world;
    world.engine.verify(u"Google"_s, u"eastgate"_s);
    world.matrix()->setCurrentIndex(world.cell(u"Eastgate"_s, 1));
    world.engine.setEngine(EngineState::Kind::Stopped);
    auto *check = world.find<QAbstractButton>(u"overview.cell.checkButton"_s);
    QTRY_VERIFY(!check->isEnabled());
    QVERIFY(check->isVisible());
    QVERIFY(!world.find<QAbstractButton>(u"overview.cell.pauseButton"_s)->isEnabled());
    for (const QLabel *label :
        world.find<QWidget>(u"overview.cell.frame"_s)->findChildren<QLabel *>()) {
        if (label->text().contains(u"In sync"_s))
            QVERIFY2(label->text().startsWith(u"Last known: "_s), qPrintable(label->text()));
    }
}

void TestOverviewPage::theMenuComesByMouseAndByKeys()
{
    OverviewWorld world;
    TableView *matrix = world.matrix();
    matrix->setCurrentIndex(world.cell(u"Northside"_s, 1));
    matrix->setFocus();
    const auto close = [&] {
        QVERIFY(world.menu());
        QStringList texts;
        for (const QAction *entry : world.menu()->actions()) {
            if (!entry->isSeparator())
                texts << entry->text();
        }
        QCOMPARE(texts,
            QStringList({u"Why?"_s, u"Retry"_s, u"Compare"_s, u"Check now"_s, u"Open clinic"_s,
                u"Open system"_s, u"Show history"_s, u"Copy link text"_s}));
        world.menu()->close();
    };
    QTest::keyClick(matrix, Qt::Key_Menu);
    close();
    QTest::keyClick(matrix, Qt::Key_F10, Qt::ShiftModifier);
    close();
    const QPoint at = matrix->visualRect(world.cell(u"Eastgate"_s, 2)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, matrix->viewport()->mapToGlobal(at));
    QApplication::sendEvent(matrix->viewport(), &event);
    close();
    QCOMPARE(matrix->currentIndex(), world.cell(u"Eastgate"_s, 2));
}

void TestOverviewPage::theMenuCopiesTheLane()
{
    OverviewWorld world;
    world.matrix()->setCurrentIndex(world.cell(u"Northside"_s, 1));
    QTest::keyClick(world.matrix(), Qt::Key_Menu);
    QVERIFY(world.menu());
    world.menu()->findChild<QAction *>(u"overview.menu.copy"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Google/clinicHoursUpdated/northside"_s);
}

void TestOverviewPage::retryAndCheckActOnManyCells()
{
    OverviewWorld world;
    world.fail(u"prairie"_s);
    TableView *matrix = world.matrix();
    matrix->setCurrentIndex(world.cell(u"Northside"_s, 1));
    matrix->selectionModel()->select(world.cell(u"Prairie"_s, 1), QItemSelectionModel::Select);
    world.click(u"overview.cell.retryButton"_s);
    world.click(u"overview.cell.checkButton"_s);
    QCOMPARE(world.engine.commands.size(), 2);
    for (const QString &command : std::as_const(world.engine.commands))
        QVERIFY(command.contains(u"northside"_s) && command.contains(u"prairie"_s));
}

void TestOverviewPage::headersOpenSystemAndClinic()
{
    OverviewWorld world;
    TableView *matrix = world.matrix();
    const QPoint name = matrix->visualRect(world.cell(u"Northside"_s, 0)).center();
    QTest::mouseClick(matrix->viewport(), Qt::LeftButton, {}, name);
    QCOMPARE(world.window->currentPage()->id(), PageId::Clinics);
    world.window->open(Place::of(PageId::Overview));
    QHeaderView *header = matrix->horizontalHeader();
    const int x = header->sectionViewportPosition(2) + 10;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    QCOMPARE(world.window->currentPage()->id(), PageId::Systems);
    QCOMPARE(matrix->model()->headerData(0, Qt::Vertical).toString(), u"Cedar Hill"_s);
}

void TestOverviewPage::newProblemsWaitAndRowsStayWhereTheyAre()
{
    OverviewWorld world;
    world.find<QCheckBox>(u"overview.problemsCheckBox"_s)->setChecked(true);
    QCOMPARE(world.matrix()->model()->rowCount(), 1);
    const QPoint before = world.matrix()->mapTo(
        world.window.get(), world.matrix()->visualRect(world.cell(u"Northside"_s, 1)).topLeft());
    auto *waiting = world.find<QAbstractButton>(u"overview.waitingButton"_s);
    QVERIFY(!waiting->isVisible());
    world.fail(u"cedar-hill"_s);
    world.fail(u"eastgate"_s);
    QVERIFY(waiting->isVisible());
    QVERIFY(waiting->text().startsWith(u"2 "_s));
    QCOMPARE(world.matrix()->model()->rowCount(), 1);
    QCOMPARE(world.matrix()->mapTo(world.window.get(),
                 world.matrix()->visualRect(world.cell(u"Northside"_s, 1)).topLeft()),
        before);
    QTest::mouseClick(waiting, Qt::LeftButton);
    QCOMPARE(world.matrix()->model()->rowCount(), 3);
    QVERIFY(!waiting->isVisible());
}

void TestOverviewPage::zonesAndCausesNarrowAndGroup()
{
    OverviewWorld world;
    world.fail(u"prairie"_s);
    auto *byCause = world.find<QCheckBox>(u"overview.causeCheckBox"_s);
    byCause->setChecked(true);
    QAbstractItemModel *model = world.matrix()->model();
    QCOMPARE(model->rowCount(), 7); // two groups over five clinics
    QVERIFY(model->index(0, 0).data(HeadingRole).toBool());
    QVERIFY(model->index(0, 0).data().toString().startsWith(u"Google: hours rejected"_s));
    QCOMPARE(model->index(1, 0).data().toString(), u"Northside"_s);
    QVERIFY(model->index(3, 0).data(HeadingRole).toBool());
    byCause->setChecked(false);
    auto *zone = world.find<QComboBox>(u"overview.zoneComboBox"_s);
    QCOMPARE(zone->count(), 2);
    zone->setCurrentIndex(1);
    QCOMPARE(model->rowCount(), 5);
}

void TestOverviewPage::whenAllIsWellItSaysWhenItWasVerified()
{
    OverviewWorld world;
    world.find<QCheckBox>(u"overview.problemsCheckBox"_s)->setChecked(true);
    world.engine.setLane(u"Google"_s, u"northside"_s, LaneState::Delivered, Reason::Accepted, 200);
    world.window->currentPage()->refresh();
    QCOMPARE(world.matrix()->model()->rowCount(), 0);
    const auto told = [&world](const QString &text) {
        for (QLabel *label : world.matrix()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    };
    QVERIFY(told(u"No connection has a problem"_s));
    QVERIFY(told(u"0 of 15 connections were read back"_s));
    for (const Lane &lane : world.engine.lanes.values())
        world.engine.verify(lane.key.system, lane.key.subject);
    QVERIFY(told(u"Everything is in lockstep"_s));
    QVERIFY(told(u"Last verified "_s));
    const auto calm = [&world] {
        const auto lines = world.find<QWidget>(u"overview.needs"_s)->findChildren<QLabel *>();
        return std::any_of(lines.begin(), lines.end(), [](const QLabel *label) {
            return label->text().startsWith(u"Nothing needs you · last verified "_s);
        });
    };
    QTRY_VERIFY(calm());
}

void TestOverviewPage::columnsAreAsWideAsWhatTheySay()
{
    OverviewWorld world;
    world.window->resize(1024, 700);
    world.engine.setLane(
        u"Web site"_s, u"northside"_s, LaneState::Failed, Reason::EgressBlocked, 0);
    TableView *matrix = world.matrix();
    const QModelIndex cell = world.cell(u"Northside"_s, 3);
    QTRY_COMPARE(cell.data(MarkRole).toInt(), int(Mark::Failed));
    QVERIFY(matrix->columnWidth(3) >= matrix->sizeHintForIndex(cell).width());
    QVERIFY(matrix->columnWidth(2) < 200);
    QTRY_COMPARE(matrix->horizontalScrollBar()->maximum(), 0); // the last change is in sight
}

void TestOverviewPage::columnsGiveWayBeforeTheLastChangeIsOutOfSight()
{
    OverviewWorld world;
    world.window->resize(1024, 700);
    const QString name = u"Mesa Verde After-Hours Care and Rehabilitation"_s;
    world.engine.addClinic(u"mesa"_s, name);
    for (const QString &system : {u"Google"_s, u"Phone tree"_s, u"Web site"_s})
        world.engine.setLane(system, u"mesa"_s, LaneState::Failed, Reason::EgressBlocked, 0);
    TableView *matrix = world.matrix();
    QTRY_COMPARE(world.cell(name, 3).data().toString(), u"address not allowed"_s);
    QVERIFY(matrix->columnWidth(3) >= matrix->sizeHintForIndex(world.cell(name, 3)).width());
    QTRY_COMPARE(matrix->horizontalScrollBar()->maximum(), 0);
}

void TestOverviewPage::comparingLeavesTheMatrixItsRoomOrTakesThePage()
{
    OverviewWorld world;
    world.window->resize(1024, 1300);
    world.driftNorthside();
    world.engine.setLane(u"Google"_s, u"prairie"_s, LaneState::Failed, Reason::ServerError, 503);
    QTRY_VERIFY(world.find<QAbstractButton>(u"overview.needs.compareButton"_s));
    world.click(u"overview.needs.compareButton"_s);
    auto *strip = world.find<QWidget>(u"overview.cell.frame"_s);
    QVERIFY(!strip->isVisible());
    TableView *matrix = world.matrix();
    QTRY_VERIFY(
        matrix->viewport()->visibleRegion().boundingRect().height() >= 3 * matrix->rowHeight(0));
    QVERIFY(world.find<QWidget>(u"overview.needs"_s)->isVisible());
    auto *push = world.find<QAbstractButton>(u"overview.compare.pushButton"_s);
    QTRY_COMPARE(push->visibleRegion().boundingRect(), push->rect());
    matrix->setCurrentIndex(world.cell(u"Prairie"_s, 1));
    QVERIFY(strip->isVisible()); // another connection is explained as ever
    const auto hasThePage = [&] {
        return !matrix->isVisible() && push->visibleRegion().boundingRect() == push->rect();
    };
    world.window->resize(1024, 700);
    QTRY_VERIFY(hasThePage());
    auto *back = world.find<QToolButton>(u"overview.compare.closeToolButton"_s);
    QCOMPARE(back->text(), u"Back"_s);
    QCOMPARE(back->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    world.window->resize(1024, 1300);
    QTRY_VERIFY(matrix->isVisible());
    world.theme.setTextScale(150);
    QTRY_VERIFY(hasThePage());
    QTest::mouseClick(back, Qt::LeftButton);
    QTRY_VERIFY(matrix->isVisible() && matrix->hasFocus());
    world.theme.setTextScale(100);
}

void TestOverviewPage::largeTextLeavesTheMatrixItsRoom()
{
    OverviewWorld world;
    for (const QString &system : {u"Notifications"_s, u"Scheduler"_s})
        world.engine.addSystem(system); // it scrolls sideways
    world.window->resize(1024, 700);
    auto *card = world.find<QAbstractButton>(u"overview.health.Google"_s + u"Button"_s);
    const int before = card->height();
    world.theme.setTextScale(200);
    QTRY_VERIFY2(card->height() < before * 3 / 2, qPrintable(QString::number(card->height())));
    auto *health = world.find<QWidget>(u"overview.health"_s);
    for (const QAbstractButton *each : health->findChildren<QAbstractButton *>())
        QVERIFY(health->rect().contains(each->geometry()));
    // The filters wait behind a button.
    auto *problems = world.find<QCheckBox>(u"overview.problemsCheckBox"_s);
    QTRY_VERIFY(!problems->isVisible());
    // The page scrolls as a whole: the matrix is as high as its rows, and does not scroll by
    // itself.
    QTRY_VERIFY(world.matrix()->horizontalScrollBar()->maximum() > 0);
    QTRY_COMPARE(world.matrix()->verticalScrollBar()->maximum(), 0);
    world.click(u"overview.filtersButton"_s);
    QVERIFY(problems->isVisible());
    world.theme.setTextScale(100);
    QTRY_VERIFY(!world.find<QAbstractButton>(u"overview.filtersButton"_s)->isVisible());
}

void TestOverviewPage::aSystemThatWorksAgainIsNotRetrying()
{
    SystemStatus system;
    system.config.name = u"Google"_s;
    system.consecutiveFailures = 2;
    QCOMPARE(troubleOf(system), std::optional<Mark>());
    system.breaker = BreakerState::HalfOpen;
    QCOMPARE(troubleOf(system), std::optional(Mark::Retrying));
}

void TestOverviewPage::aFilterWithoutHitsIsClearedByAClick()
{
    OverviewWorld world;
    auto *field = world.find<QLineEdit>(u"overview.findLineEdit"_s);
    field->setText(u"nowhere"_s);
    QCOMPARE(world.matrix()->model()->rowCount(), 0);
    auto *clear = world.matrix()->findChild<QAbstractButton *>(u"emptyState.actionButton"_s);
    QTest::mouseClick(clear, Qt::LeftButton);
    QCOMPARE(world.matrix()->model()->rowCount(), 5);
    QVERIFY(field->text().isEmpty());
}

void TestOverviewPage::aPauseIsAskedForInThePage()
{
    OverviewWorld world;
    world.window->findChild<QAction *>(u"action.pauseAll"_s)->trigger();
    world.click(u"overview.pauseAll.hourButton"_s);
    QCOMPARE(world.engine.commands,
        QStringList({u"pause Google 3600000"_s, u"pause Phone tree 3600000"_s,
            u"pause Web site 3600000"_s}));
    world.engine.commands.clear();
    for (const QString &system : {u"Google"_s, u"Phone tree"_s})
        world.client.resumeSystem(system, &world.client, {});
    world.matrix()->setCurrentIndex(world.cell(u"Eastgate"_s, 2));
    world.click(u"overview.cell.pauseButton"_s);
    auto *choice = world.find<QComboBox>(u"overview.pauseOne.systemComboBox"_s);
    QCOMPARE(choice->currentText(), u"Phone tree"_s);
    QCOMPARE(choice->count(), 2); // what is paused already is not offered
    world.click(u"overview.pauseOne.declineButton"_s);
    QVERIFY(world.engine.commands.filter(u"pause"_s).isEmpty());
}

void TestOverviewPage::driftIsCheckedFromEveryPage()
{
    OverviewWorld world;
    world.window->open(Place::of(PageId::History));
    world.window->findChild<QAction *>(u"action.checkDrift"_s)->trigger();
    QCOMPARE(world.window->currentPage()->id(), PageId::Overview);
    QCOMPARE(world.engine.commands, QStringList{u"verify all"_s});
}

void TestOverviewPage::aHealthySystemHasTheFilledTickOnlyWhereVerified()
{
    OverviewWorld world;
    const SystemStatus web = *world.state.system(u"Web site"_s);
    QCOMPARE(world.state.shown(web), Mark::Accepted);
    for (const Clinic &clinic : std::as_const(world.engine.clinics))
        world.engine.verify(u"Web site"_s, clinic.id);
    QCOMPARE(world.state.shown(web), Mark::InSync);
    SystemStatus paused = web;
    paused.paused = true;
    QCOMPARE(world.state.shown(paused), Mark::Paused);
    QCOMPARE(world.state.shown(*world.state.system(u"Google"_s)), Mark::Failed);
    SystemStatus fresh = web;
    fresh.config.name = u"Brand new"_s; // without a lane nothing can be verified
    QCOMPARE(world.state.shown(fresh), Mark::NotLinked);
}

void TestOverviewPage::headerMatrixBadgesAndTitleAgreeAfterTenThousandTransitions()
{
    OverviewWorld world;
    Rng rng(11);
    const QStringList systems = world.engine.systems.keys();
    constexpr std::array States{LaneState::Pending, LaneState::Sending, LaneState::Retrying,
        LaneState::Held, LaneState::Delivered, LaneState::Failed, LaneState::Discarded};
    for (int i = 0; i < 10'000; ++i) {
        const QString system = systems.at(qsizetype(rng.below(quint64(systems.size()))));
        const Clinic clinic = world.engine.clinics.at(qsizetype(rng.below(5)));
        const Reason reason = rng.below(2) == 0 ? Reason::PausedByPerson : Reason::SignInRefused;
        Lane &lane = world.engine.lanes[{system, HoursTopic, clinic.id}];
        switch (rng.below(4)) {
        case 0:
            if (lane.state == LaneState::Delivered)
                world.engine.verify(system, clinic.id);
            break;
        case 1:
            if (lane.state == LaneState::Delivered && rng.below(3) == 0)
                world.engine.drift(system, clinic.id, std::nullopt);
            break;
        default: {
            // A fact of the lane alone: its attempts are another test's.
            const LaneState before = lane.state;
            lane.state = States.at(rng.below(States.size()));
            lane.reason = reason;
            if (lane.state != LaneState::Delivered)
                lane.driftSinceMs = 0;
            world.engine.tell({LaneChanged{lane, before, false}});
        }
        }
    }
    world.window->currentPage()->refresh();
    const MarkCounts counts = world.state.shownCounts();
    QCOMPARE(counts.total(), 15);
    const QAbstractItemModel &model = *world.matrix()->model();
    for (int mark = 0; mark < int(Mark::NotLinked); ++mark)
        QCOMPARE(marks(model, Mark(mark)), counts[Mark(mark)]);
    const auto chip = [&world](const QString &name) {
        return world.find<Chip>(u"header.%1Chip"_s.arg(name))->count();
    };
    QCOMPARE(chip(u"failed"_s), counts[Mark::Failed]);
    QCOMPARE(chip(u"drifted"_s), counts[Mark::Drifted]);
    QCOMPARE(chip(u"retrying"_s), counts[Mark::Retrying]);
    QCOMPARE(chip(u"pending"_s), counts[Mark::Pending]);
    QCOMPARE(chip(u"paused"_s), counts[Mark::Paused]);
    QCOMPARE(chip(u"accepted"_s), counts[Mark::Accepted]);
    QCOMPARE(chip(u"inSync"_s), counts[Mark::InSync]);
    const QString failed = QString::number(counts[Mark::Failed]) + u" failed"_s;
    QTRY_VERIFY(
        world.find<QAbstractButton>(u"sidebar.page4Button"_s)->accessibleName().contains(failed)
        || counts[Mark::Failed] == 0);
    QVERIFY(world.window->windowTitle().startsWith(failed) || counts[Mark::Failed] == 0);
}

void TestOverviewPage::silenceIsToldAndClaimsNothing()
{
    OverviewWorld world;
    for (const Lane &lane : world.engine.lanes.values())
        world.engine.verify(lane.key.system, lane.key.subject);
    world.engine.silent = true;
    world.clock.advance(StateStore::StaleAfterMs + 10'000);
    QCOMPARE(marks(*world.matrix()->model(), Mark::Unknown), 15);
    bool told = false;
    for (QLabel *label : world.window->currentPage()->findChildren<QLabel *>())
        told |= label->isVisible() && label->text().startsWith(u"Sending has stopped."_s);
    QVERIFY(told);
    QCOMPARE(world.find<QAbstractButton>(u"header.failedChip"_s)->text(), u"? failed"_s);
    QCOMPARE(world.find<QAbstractButton>(u"header.unknownChip"_s)->text(), u"15 unknown"_s);
    auto *card = world.find<QAbstractButton>(u"overview.health.Web siteButton"_s);
    QTRY_VERIFY2(card->accessibleName().startsWith(u"Web site, unknown, last known: in sync"_s),
        qPrintable(card->accessibleName()));
    QVERIFY(!card->findChild<Sparkline *>()->isEnabled());
    // The way out is to close it.
    QSignalSpy ended(world.window.get(), &MainWindow::ended);
    QTest::mouseClick(world.window->currentPage()->findChild<AwayBar *>()->findChild<QPushButton *>(
                          u"message.fixButton"_s),
        Qt::LeftButton);
    QCOMPARE(ended.size(), 1);
}

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
