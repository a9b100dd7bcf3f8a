// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoleworld.h"
#include "history/historymodel.h"
#include "shell/gotomodel.h"
#include "shell/preferences.h"
#include "shell/statusmark.h"
#include "widgets/chip.h"
#include "widgets/messagebar.h"
#include "widgets/tableview.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QSet>
#include <QTabBar>
#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array AllPages{PageId::Overview, PageId::Clinics, PageId::Flow, PageId::Failures,
    PageId::Systems, PageId::History, PageId::Audit, PageId::Settings};

template <typename T> T *find(const ConsoleWorld &world, const QString &name)
{
    return world.window->findChild<T *>(name);
}

/// The field inside a spin box or a list to choose from: the whole has the name.
bool isPart(const QWidget *widget)
{
    return qobject_cast<QAbstractSpinBox *>(widget->parentWidget())
        || qobject_cast<QComboBox *>(widget->parentWidget());
}

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

} // namespace

class TestWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPageIsReachedByItsShortcut();
    void chipsBadgesAndTitleTellTheSameNumber();
    void failedChipOpensTheBiggestGroup();
    void otherChipsNarrowTheOverview();
    void goToFindsAClinicByAPartOfItsName();
    void goToPrefixesChooseTheKind();
    void goToNeverLeavesByAHalfTypedName();
    void goToSaysOfAClinicHowItIs();
    void backAndForwardWalkThePlaces();
    void f6WalksThroughThePanes();
    void f8GoesToTheProblemAndEnterOpensIt();
    void retryFromTheOverviewActsOnTheGroup();
    void tabLeavesEveryTable();
    void everyFocusableWidgetHasAName_data();
    void everyFocusableWidgetHasAName();
    void everyButtonAndFieldHasAnObjectName();
    void everyTableCellHasASentence();
    void noShortcutIsTakenTwice();
    void windowStateIsKept();
    void firstRunOffersTwoWays();
    void silenceShowsUnknownEverywhere();
    void silenceOffersToCloseWhereNothingFails();
    void whatIsAnnouncedIsShownForAMoment();
    void theTickIsOnlyForWhatWasVerified();
    void aStoreNotAsItWasWrittenIsToldUntilItIsClosed();
    void historyFetchesByKey();
    void largeTextLeavesNoButtonClipped();
};

void TestWindow::everyPageIsReachedByItsShortcut()
{
    ConsoleWorld world;
    for (const PageId id : AllPages) {
        QTest::keyClick(world.window.get(), Qt::Key(Qt::Key_1 + int(id)), Qt::ControlModifier);
        QCOMPARE(world.window->currentPage()->id(), id);
    }
}

void TestWindow::chipsBadgesAndTitleTellTheSameNumber()
{
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    world.fail(u"prairie"_s);
    const qint64 failed = world.state.counts()[Mark::Failed];
    QCOMPARE(failed, 2);
    QCOMPARE(find<Chip>(world, u"header.failedChip"_s)->count(), failed);
    QCOMPARE(find<Chip>(world, u"header.acceptedChip"_s)->count(), 13);
    QTRY_VERIFY(find<QAbstractButton>(world, u"sidebar.page4Button"_s)
                    ->accessibleName()
                    .contains(u"2 failed"_s));
    QVERIFY(world.window->windowTitle().startsWith(u"2 failed"_s));
}

void TestWindow::failedChipOpensTheBiggestGroup()
{
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    world.engine.setLane(u"Web site"_s, u"eastgate"_s, LaneState::Held, Reason::SignInRefused, 401);
    world.engine.setLane(u"Web site"_s, u"prairie"_s, LaneState::Held, Reason::SignInRefused, 401);
    QTest::mouseClick(find<Chip>(world, u"header.failedChip"_s), Qt::LeftButton);
    QCOMPARE(world.window->currentPage()->id(), PageId::Failures);
    QTRY_COMPARE((world.clock.advance(100), world.window->currentPage()->place().key),
        u"Web site:sign-in-refused"_s);
}

void TestWindow::otherChipsNarrowTheOverview()
{
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    world.engine.setLane(u"Google"_s, u"prairie"_s, LaneState::Retrying, Reason::ServerError, 503);
    world.window->open(Place::of(PageId::History));
    auto *chip = find<Chip>(world, u"header.retryingChip"_s);
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(world.window->currentPage()->id(), PageId::Overview);
    QCOMPARE(find<TableView>(world, u"overview.matrixTableView"_s)->model()->rowCount(), 1);
    QVERIFY(chip->isChecked());
    QTest::mouseClick(
        find<QAbstractButton>(world, u"overview.clearFilterButton"_s), Qt::LeftButton);
    QCOMPARE(find<TableView>(world, u"overview.matrixTableView"_s)->model()->rowCount(), 5);
    QVERIFY(!chip->isChecked());
}

void TestWindow::goToFindsAClinicByAPartOfItsName()
{
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    QTest::keyClick(world.window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *field = find<QLineEdit>(world, u"goTo.findLineEdit"_s);
    QVERIFY(field->isVisible());
    QTest::keyClicks(field, u"cedar"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!field->isVisible());
    QCOMPARE(world.window->currentPage()->id(), PageId::Clinics);
    QTRY_COMPARE(world.window->currentPage()->place().key, u"cedar-hill"_s);
}

void TestWindow::goToPrefixesChooseTheKind()
{
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    const QList<GoToEntry> all
        = goToEntries(world.state, world.window->actions(), world.client.adapters());
    const auto only = [&all](const QString &typed) {
        QSet<int> kinds;
        for (const GoToEntry &entry : matching(all, typed, 50))
            kinds.insert(int(entry.kind));
        return kinds;
    };
    QCOMPARE(only(u"c "_s), QSet<int>{int(GoToEntry::Kind::Clinic)});
    QCOMPARE(only(u"s "_s), QSet<int>{int(GoToEntry::Kind::System)});
    QCOMPARE(only(u"f "_s), QSet<int>{int(GoToEntry::Kind::Failure)});
    QCOMPARE(only(u">"_s), QSet<int>{int(GoToEntry::Kind::Command)});
    QCOMPARE(only(u"#event-1"_s), QSet<int>{int(GoToEntry::Kind::Event)});
    QVERIFY(matching(all, u"zzz"_s, 50).isEmpty());
    GoToModel model;
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries(all);
}

void TestWindow::goToNeverLeavesByAHalfTypedName()
{
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    const QList<GoToEntry> all
        = goToEntries(world.state, world.window->actions(), world.client.adapters())
        + namedCommands(world.state, u"close"_s);
    const QList<GoToEntry> found = matching(all, u"close"_s, 3);
    QCOMPARE(found.size(), 3);
    QVERIFY(found.first().text.startsWith(u"Close Cedar Hill"_s));
    const auto *last = std::get_if<ActionId>(&found.last().target);
    QVERIFY(last && *last == ActionId::CloseWindow);
    const QList<GoToEntry> whole = matching(all, u"close window"_s, 3);
    QCOMPARE(whole.size(), 1);
}

void TestWindow::goToSaysOfAClinicHowItIs()
{
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    const QList<GoToEntry> all
        = goToEntries(world.state, world.window->actions(), world.client.adapters());
    const auto detail = [&all](const QString &typed) {
        const QList<GoToEntry> found = matching(all, typed, 1);
        return found.isEmpty() ? QString() : found.first().detail;
    };
    QCOMPARE(detail(u"c north"_s), u"Clinic · 1 failed"_s);
    QCOMPARE(detail(u"c cedar-hill"_s), world.state.clinic(u"cedar-hill"_s)->timezone);
    QVERIFY(detail(u"s web site"_s).size() > 4);
}

void TestWindow::backAndForwardWalkThePlaces()
{
    ConsoleWorld world;
    world.window->open(Place::of(PageId::Systems));
    world.window->open(Place::of(PageId::History));
    QTest::keyClick(world.window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(world.window->currentPage()->id(), PageId::Systems);
    QTest::keyClick(world.window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(world.window->currentPage()->id(), PageId::Overview);
    QTest::keyClick(world.window.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(world.window->currentPage()->id(), PageId::Systems);
}

void TestWindow::f6WalksThroughThePanes()
{
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    QVERIFY(QTest::qWaitForWindowActive(world.window.get()));
    QSet<QWidget *> seen;
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(world.window.get(), Qt::Key_F6);
        QVERIFY(QApplication::focusWidget());
        seen.insert(QApplication::focusWidget());
    }
    QVERIFY2(seen.size() >= 5, qPrintable(QString::number(seen.size())));
    QVERIFY(seen.contains(find<QWidget>(world, u"overview.matrixTableView"_s)));
    QVERIFY(seen.contains(find<QWidget>(world, u"status.frame"_s)));
}

void TestWindow::f8GoesToTheProblemAndEnterOpensIt()
{
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    QTest::keyClick(world.window.get(), Qt::Key_F8);
    auto *matrix = find<TableView>(world, u"overview.matrixTableView"_s);
    QCOMPARE(matrix->currentIndex().data(Qt::AccessibleTextRole).toString().section(u',', 0, 1),
        u"Northside, Google"_s);
    QVERIFY(find<QWidget>(world, u"overview.cell.retryButton"_s)->isVisible());
    QTest::keyClick(matrix, Qt::Key_Return);
    QCOMPARE(world.window->currentPage()->id(), PageId::Failures);
}

void TestWindow::retryFromTheOverviewActsOnTheGroup()
{
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    auto *retry = find<QAbstractButton>(world, u"overview.needs.retryButton"_s);
    QVERIFY(retry);
    QTest::mouseClick(retry, Qt::LeftButton);
    QCOMPARE(world.engine.commands.last(), u"retry group Google:unprocessable"_s);
    QTest::keyClick(world.window.get(), Qt::Key_F8);
    QTest::keyClick(world.window.get(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(world.engine.commands.last(), u"retry Google/clinicHoursUpdated/northside"_s);
}

void TestWindow::tabLeavesEveryTable()
{
    ConsoleWorld world;
    const auto tables = world.window->findChildren<QAbstractItemView *>();
    for (const QAbstractItemView *table : tables)
        QVERIFY2(!table->tabKeyNavigation(), qPrintable(table->objectName()));
}

void TestWindow::everyFocusableWidgetHasAName_data()
{
    QTest::addColumn<int>("page");
    for (const PageId id : AllPages)
        QTest::newRow(qPrintable(pageTitle(id))) << int(id);
}

void TestWindow::everyFocusableWidgetHasAName()
{
    QFETCH(int, page);
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    world.window->open(Place::of(PageId(page)));
    QApplication::processEvents();
    QStringList nameless;
    for (QWidget *widget : world.window->findChildren<QWidget *>()) {
        const bool stop
            = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && !isPart(widget);
        if (stop && nameOf(widget).isEmpty())
            nameless << QString::fromLatin1(widget->metaObject()->className()) + u' '
                    + widget->objectName();
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u"; "_s)));
}

void TestWindow::everyButtonAndFieldHasAnObjectName()
{
    ConsoleWorld world;
    QStringList nameless;
    for (QWidget *widget : world.window->findChildren<QWidget *>()) {
        const bool ours
            = (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
                  || qobject_cast<QComboBox *>(widget))
            && (widget->focusPolicy() & Qt::TabFocus) && !isPart(widget);
        if (ours && widget->objectName().isEmpty())
            nameless << QString::fromLatin1(widget->metaObject()->className()) + u' '
                    + nameOf(widget) + u" in "_s + widget->parentWidget()->objectName();
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u"; "_s)));
}

void TestWindow::everyTableCellHasASentence()
{
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    for (const PageId id : AllPages)
        world.window->open(Place::of(id));
    QApplication::processEvents();
    for (const TableView *table : world.window->findChildren<TableView *>()) {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            for (int column = 0; column < table->model()->columnCount(); ++column)
                QVERIFY2(!table->model()
                              ->index(row, column)
                              .data(Qt::AccessibleTextRole)
                              .toString()
                              .isEmpty(),
                    qPrintable(table->objectName() + u" column "_s + QString::number(column)));
        }
    }
}

void TestWindow::noShortcutIsTakenTwice()
{
    const Actions actions;
    QSet<QKeySequence> seen;
    for (const ActionId id : actions.ids()) {
        for (const QKeySequence &keys : actions[id]->shortcuts()) {
            QVERIFY2(!seen.contains(keys), qPrintable(keys.toString()));
            seen.insert(keys);
        }
    }
    QVERIFY(!seen.contains(QKeySequence(u"Ctrl+R"_s)));
}

void TestWindow::windowStateIsKept()
{
    ConsoleWorld world;
    world.window->open(Place::of(PageId::Systems));
    world.window->actions()[ActionId::ThemeDark]->trigger();
    world.window->actions()[ActionId::TextLarger]->trigger();
    world.window->actions()[ActionId::Sidebar]->trigger();
    world.theme.setChoice(ThemeChoice::Light);
    world.theme.setTextScale(100);
    world.open();
    QCOMPARE(world.window->currentPage()->id(), PageId::Systems);
    QCOMPARE(world.theme.choice(), ThemeChoice::Dark);
    QCOMPARE(world.theme.textScale(), 110);
    QVERIFY(world.window->actions()[ActionId::Sidebar]->isChecked());
}

void TestWindow::firstRunOffersTwoWays()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    FakeClock clock;
    FakeEngine engine;
    EngineClient client(engine);
    StateStore state(clock);
    Theme theme(*qApp);
    bool explored = false;
    MainWindow window({client, state, theme, clock, settings},
        {.exploreSampleData = [&explored] { explored = true; }});
    window.show();
    QTRY_VERIFY(window.findChild<QWidget *>(u"firstRun.page"_s)->isVisible());
    QTest::mouseClick(
        window.findChild<QAbstractButton *>(u"firstRun.exploreButton"_s), Qt::LeftButton);
    QVERIFY(explored);
    QTest::mouseClick(
        window.findChild<QAbstractButton *>(u"firstRun.setUpButton"_s), Qt::LeftButton);
    QCOMPARE(window.currentPage()->id(), PageId::Systems);
    window.open(Place::of(PageId::Overview));
    engine.addSystem(u"Google"_s);
    QTRY_VERIFY(!window.findChild<QWidget *>(u"firstRun.page"_s)->isVisible());
}

void TestWindow::silenceShowsUnknownEverywhere()
{
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    world.engine.silent = true;
    world.clock.advance(StateStore::StaleAfterMs + 10'000);
    QCOMPARE(find<Chip>(world, u"header.inSyncChip"_s)->count(), 0);
    QCOMPARE(find<Chip>(world, u"header.unknownChip"_s)->count(), 15);
    QVERIFY(find<Chip>(world, u"header.unknownChip"_s)->isVisible());
    QVERIFY(nameOf(find<QWidget>(world, u"status.frame"_s)).contains(u"Sending has stopped"_s));
}

void TestWindow::silenceOffersToCloseWhereNothingFails()
{
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    for (const Lane &lane : world.engine.lanes.values())
        world.engine.setLane(lane.key.system, lane.key.subject, LaneState::Delivered);
    world.window->open(Place::of(PageId::Failures));
    const auto says = [&](const QString &text) {
        world.clock.advance(250); // the page asks no oftener
        const QList<QLabel *> labels = world.window->currentPage()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    };
    QTRY_VERIFY(says(u"Nothing is failing"_s));
    world.engine.setEngine(EngineState::Kind::Stopped);
    const auto close = [&]() -> QPushButton * {
        for (auto *button : world.window->currentPage()->findChildren<QPushButton *>())
            if (button->isVisible() && button->text() == u"Close Lockstep"_s)
                return button;
        return nullptr;
    };
    QTRY_VERIFY(close());
    const QSignalSpy quits(
        world.window->findChild<QAction *>(u"action.quit"_s), &QAction::triggered);
    close()->click();
    QCOMPARE(quits.size(), 1);
}

void TestWindow::whatIsAnnouncedIsShownForAMoment()
{
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    auto *shown = find<QLabel>(world, u"status.announcementLabel"_s);
    const auto announce = [&] { Q_EMIT world.window->currentPage()->announced(u"Saved."_s); };
    announce();
    QCOMPARE(shown->text(), u"Saved."_s);
    world.clock.advance(10'000);
    QCOMPARE(shown->text(), QString());
    announce();
    world.window->open(Place::of(PageId::History));
    QCOMPARE(shown->text(), QString());
    announce();
    world.engine.setEngine(EngineState::Kind::Stopped);
    QTRY_COMPARE(shown->text(), QString());
    Q_EMIT world.window->currentPage()->spoken(u"15 found"_s);
    QCOMPARE(shown->text(), QString());
    QCOMPARE(nameOf(shown), u"15 found"_s);
}

void TestWindow::theTickIsOnlyForWhatWasVerified()
{
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    auto *trouble = find<MarkWidget>(world, u"status.troubleMark"_s);
    QVERIFY(!trouble->isVisible());
    world.engine.setEngine(EngineState::Kind::Stopped);
    QTRY_VERIFY(trouble->isVisible());
    QCOMPARE(trouble->mark(), Mark::Unknown);
    const QString words = nameOf(find<QWidget>(world, u"status.frame"_s));
    QVERIFY2(words.startsWith(u"Sending has stopped. "_s), qPrintable(words));
    QVERIFY(!words.contains(u"outbox"_s));
    ConsoleWorld empty(ConsoleWorld::Fill::Nothing);
    auto *first = find<QWidget>(empty, u"firstRun.page"_s);
    QTRY_VERIFY(first->isVisible());
    QVERIFY(!first->findChild<MarkWidget *>());
    QVERIFY(!find<QLabel>(empty, u"firstRun.logoLabel"_s)->pixmap().isNull());
}

void TestWindow::aStoreNotAsItWasWrittenIsToldUntilItIsClosed()
{
    ConsoleWorld world;
    auto *bar = find<MessageBar>(world, u"mainWindow.damageMessageBar"_s);
    QVERIFY(bar && !bar->isVisible());
    const QStringList found{u"event 3: its body does not match its digest"_s};
    world.engine.tell({StoreChecked{found, false}});
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->kind(), MessageBar::Kind::Failure);
    QVERIFY2(bar->text().contains(u"not as they were written"_s), qPrintable(bar->text()));
    // A person who closed it is not told the same again, but anything new.
    bar->clear();
    world.engine.tell({StoreChecked{found, false}});
    QVERIFY(!bar->isVisible());
    world.engine.tell({StoreChecked{found + QStringList{u"audit entry 9: …"_s}, true}});
    QTRY_VERIFY(bar->isVisible());

    // What was found before the window opened is told as well.
    ConsoleWorld later;
    later.engine.storeCheck = {found, true};
    later.open();
    QTRY_VERIFY(find<MessageBar>(later, u"mainWindow.damageMessageBar"_s)->isVisible());
}

void TestWindow::historyFetchesByKey()
{
    ConsoleWorld world;
    for (int i = 0; i < 450; ++i)
        world.fail(u"prairie"_s);
    Actions actions;
    Preferences preferences;
    HistoryModel model({world.client, world.state, actions, world.clock, preferences});
    const QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    HistoryFilter filter;
    filter.subject = u"prairie"_s;
    model.setFilter(filter);
    QTRY_VERIFY(model.rowCount() >= filter.limit);
    QTRY_VERIFY((model.fetchMore({}), model.rowCount() == 453));
    QVERIFY(!model.more());
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(model.row(row - 1).id > model.row(row).id);
}

void TestWindow::largeTextLeavesNoButtonClipped()
{
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    world.window->resize(1280, 800);
    world.theme.setTextScale(200);
    const auto clipped = [&world] {
        QStringList names;
        for (const QAbstractButton *button :
            world.window->currentPage()->findChildren<QAbstractButton *>()) {
            const bool ours = button->isVisible() && !button->objectName().isEmpty()
                && !qobject_cast<QTabBar *>(button->parentWidget());
            if (ours && button->width() < button->minimumSizeHint().width())
                names << button->objectName();
        }
        return names.join(u"; "_s);
    };
    for (const PageId id :
        {PageId::Overview, PageId::Flow, PageId::History, PageId::Audit, PageId::Settings}) {
        world.window->open(Place::of(id));
        QTest::qWait(50);
        QTRY_COMPARE(clipped(), QString());
    }
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QAccessible::setActive(true);
    TestWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_window.moc"
