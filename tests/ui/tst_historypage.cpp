// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoleworld.h"
#include "history/savedsearches.h"
#include "history/stageline.h"
#include "shell/preferences.h"
#include "shell/typeddate.h"
#include "widgets/emptystate.h"
#include "widgets/spanfield.h"
#include "widgets/tableview.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 DayMs = 24LL * 3600 * 1000;

struct HistoryWorld : ConsoleWorld {
    HistoryWorld()
    {
        window->open(Place::of(PageId::History));
        if (!QTest::qWaitFor([this] { return state.loaded() && rows() > 0; }))
            qFatal("the history did not come");
    }
    template <typename T> T *find(const QString &name) const
    {
        T *found = window->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    TableView *table() const { return find<TableView>(u"history.attemptsTableView"_s); }
    int rows() const { return table()->model()->rowCount(); }
    QString count() const { return find<QLabel>(u"history.countLabel"_s)->text(); }
    void typeSince(const QString &text) const
    {
        auto *box = find<QComboBox>(u"history.sinceComboBox"_s);
        box->setEditText(text);
        Q_EMIT box->lineEdit()->editingFinished();
    }
};

} // namespace

/// The History page: what was sent, found again.
class TestHistoryPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aFilterIsKeptInBackAndForward();
    void everyRowOfTheFilterNarrows();
    void theCountIsToldAndAnnouncedOnce();
    void aFailureThatIsOverSaysHowItEnded();
    void olderOnesAreLoadedAndSaidSo();
    void aSearchIsSavedAndChosenAgain();
    void aFilterOutlivesTheWindow();
    void aFilterIsTextAndBack();
    void yesterdayIsOneChoice();
    void datesAreReadAsTheyAreTyped_data();
    void datesAreReadAsTheyAreTyped();
    void theLastDayBelongsToTheSpan();
    void aClinicYesterdayTakesThreeActions();
    void theRowsMenuNarrowsAndBackLeadsOut();
    void anAttemptThatIsReplacedOffersTheCurrentHours();
    void nothingFoundIsNothingToExport();
    void theFiltersFoldAwayWithLargeText();
    void timesAndDurationsAreWhole();
    void aTimeIsNeverBrokenInside();
};

void TestHistoryPage::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestHistoryPage::aFilterIsKeptInBackAndForward()
{
    HistoryWorld world;
    world.find<QComboBox>(u"history.systemComboBox"_s)->setCurrentText(u"Google"_s);
    world.find<QSpinBox>(u"history.versionSpinBox"_s)->setValue(1);
    world.typeSince(u"11/01/2026"_s);
    const Place before = world.window->currentPage()->place();
    QCOMPARE(before.filter.system, u"Google"_s);
    world.window->open(Place::clinic(u"northside"_s));
    HistoryFilter other;
    other.subject = u"prairie"_s;
    world.window->open(Place::history(other));
    QCOMPARE(world.find<QComboBox>(u"history.clinicComboBox"_s)->currentText(), u"Prairie"_s);
    world.window->actions()[ActionId::Back]->trigger();
    world.window->actions()[ActionId::Back]->trigger();
    QVERIFY(world.window->currentPage()->place() == before);
    QCOMPARE(world.find<QComboBox>(u"history.systemComboBox"_s)->currentText(), u"Google"_s);
    QCOMPARE(world.find<QSpinBox>(u"history.versionSpinBox"_s)->value(), 1);
}

void TestHistoryPage::everyRowOfTheFilterNarrows()
{
    HistoryWorld world;
    const int all = world.rows();
    world.find<QComboBox>(u"history.systemComboBox"_s)->setCurrentText(u"Google"_s);
    QTRY_VERIFY(world.rows() < all);
    const int google = world.rows();
    auto *status = world.find<QComboBox>(u"history.statusComboBox"_s);
    status->setCurrentIndex(status->findData(int(OutcomeKind::Refused)));
    QTRY_VERIFY(world.rows() < google);
    QCOMPARE(world.rows(), 1);
    auto *clinic = world.find<QComboBox>(u"history.clinicComboBox"_s);
    clinic->setCurrentIndex(clinic->findData(u"prairie"_s));
    Q_EMIT clinic->activated(clinic->currentIndex());
    QTRY_COMPARE(world.rows(), 0);
}

void TestHistoryPage::theCountIsToldAndAnnouncedOnce()
{
    HistoryWorld world;
    QSignalSpy announced(world.window->currentPage(), &Page::spoken);
    QTRY_COMPARE(world.count(), u"%1 found"_s.arg(world.engine.attempts.size()));
    QTRY_COMPARE(announced.count(), 1);
    announced.clear();
    QTest::keyClicks(world.find<QLineEdit>(u"history.findLineEdit"_s), u"prairie"_s);
    QTRY_COMPARE(world.count(), u"3 found"_s);
    QTRY_COMPARE(announced.count(), 1);
    QCOMPARE(announced.first().first().toString(), u"3 found"_s);
}

void TestHistoryPage::aFailureThatIsOverSaysHowItEnded()
{
    HistoryWorld world;
    world.fail(u"prairie"_s);
    const QString event = world.engine.attempts.last().attempt.eventId;
    world.engine.setLane(u"Google"_s, u"prairie"_s, LaneState::Delivered, Reason::Accepted, 200);
    world.window->currentPage()->refresh();
    QTRY_COMPARE(world.table()->model()->index(0, 3).data().toString(), u"Accepted"_s);
    world.table()->selectRowAt(1);
    const auto reads = [&world](const QString &text) {
        const QList<QLabel *> labels = world.window->currentPage()->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&text](const QLabel *label) {
            return !label->isHidden() && label->text().contains(text);
        });
    };
    QTRY_VERIFY(reads(u"Delivered "_s) && reads(u"on attempt 3."_s));
    QVERIFY(!reads(u"then retry"_s));
    // Ids stand with the trace, cut; the copy has them whole.
    QVERIFY(reads(u"Event %1…"_s.arg(event.left(12))));
    world.window->currentPage()->run(ActionId::Copy);
    QVERIFY(QGuiApplication::clipboard()->text().contains(event));
}

void TestHistoryPage::olderOnesAreLoadedAndSaidSo()
{
    HistoryWorld world;
    for (int i = 0; i < 450; ++i)
        world.fail(u"prairie"_s);
    world.window->currentPage()->refresh();
    QTRY_COMPARE(world.rows(), 200);
    world.table()->model()->fetchMore({});
    QVERIFY(world.find<QLabel>(u"history.olderLabel"_s)->isVisible());
    QVERIFY(world.find<QLabel>(u"history.olderLabel"_s)->text().contains(u"200"_s));
    QTRY_COMPARE(world.rows(), 400);
    QVERIFY(!world.find<QLabel>(u"history.olderLabel"_s)->isVisible());
}

void TestHistoryPage::aSearchIsSavedAndChosenAgain()
{
    HistoryWorld world;
    world.find<QComboBox>(u"history.systemComboBox"_s)->setCurrentText(u"Web site"_s);
    auto *saved = world.find<SavedSearches>(u"history.savedButton"_s);
    Q_EMIT saved->saveRequested();
    QTest::keyClicks(world.find<QLineEdit>(u"history.searchNameLineEdit"_s), u"The site / now"_s);
    world.find<QPushButton>(u"history.saving.saveButton"_s)->click();
    world.find<QComboBox>(u"history.systemComboBox"_s)->setCurrentIndex(0);
    QCOMPARE(saved->all().size(), 1);
    QCOMPARE(saved->menu(), nullptr); // which Qt would open in a loop of its own
    auto *menu = saved->findChild<QMenu *>(u"history.savedMenu"_s);
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().first()->text(), u"The site / now"_s);
    menu->actions().first()->trigger();
    QCOMPARE(world.find<QComboBox>(u"history.systemComboBox"_s)->currentText(), u"Web site"_s);
    saved->remove(u"The site / now"_s);
    QVERIFY(saved->all().isEmpty());
}

void TestHistoryPage::aFilterOutlivesTheWindow()
{
    HistoryWorld world;
    world.find<QComboBox>(u"history.statusComboBox"_s)->setCurrentIndex(3);
    const HistoryFilter before = world.window->currentPage()->place().filter;
    world.open();
    QVERIFY(world.window->page(PageId::History)->place() == Place::history(before));
}

void TestHistoryPage::aFilterIsTextAndBack()
{
    HistoryFilter filter;
    filter.system = u"Web site"_s;
    filter.text = u"a \"b\" %"_s;
    filter.outcome = OutcomeKind::Held;
    filter.reason = Reason::SignInRefused;
    filter.revision = 14;
    filter.sinceMs = 1795410000000;
    QVERIFY(Place::history(historyFilterFromText(toText(filter))) == Place::history(filter));
    QVERIFY(Place::history(historyFilterFromText(u"no json"_s)) == Place::history({}));
    QCOMPARE(toText({}), u"{}"_s);
}

void TestHistoryPage::yesterdayIsOneChoice()
{
    FakeClock clock;
    SpanField field(u"test"_s, clock);
    auto *box = field.findChild<QComboBox *>(u"test.sinceComboBox"_s);
    QVERIFY(field.isOpen());
    box->setCurrentIndex(box->findText(u"Yesterday"_s));
    const SpanField::Span span = field.span();
    QCOMPARE(span.untilMs - span.sinceMs, DayMs);
    QVERIFY(span.untilMs <= clock.wallMs());
    QVERIFY(clock.wallMs() - span.untilMs < DayMs);
}

void TestHistoryPage::datesAreReadAsTheyAreTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("moment");
    QTest::newRow("as the region writes it") << u"11/22/2026"_s << u"2026-11-22T00:00:00"_s;
    QTest::newRow("with two digits") << u"11/22/26"_s << u"2026-11-22T00:00:00"_s;
    QTest::newRow("ISO") << u"2026-11-22"_s << u"2026-11-22T00:00:00"_s;
    QTest::newRow("ISO with a time") << u"2026-11-22 14:30"_s << u"2026-11-22T14:30:00"_s;
    QTest::newRow("a time with PM") << u"11/22/2026 2:30 pm"_s << u"2026-11-22T14:30:00"_s;
    QTest::newRow("a whole hour") << u"11/22/2026 2 PM"_s << u"2026-11-22T14:00:00"_s;
    QTest::newRow("today") << u"Today"_s << u"2026-11-23T00:00:00"_s;
    QTest::newRow("yesterday") << u" yesterday "_s << u"2026-11-22T00:00:00"_s;
    QTest::newRow("no such day") << u"02/30/2026"_s << QString();
    QTest::newRow("no date") << u"soon"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestHistoryPage::datesAreReadAsTheyAreTyped()
{
    QFETCH(const QString, text);
    QFETCH(const QString, moment);
    const auto read = momentFromText(text, FakeClock().wallMs());
    QCOMPARE(read ? read->moment.toString(Qt::ISODate) : QString(), moment);
}

void TestHistoryPage::theLastDayBelongsToTheSpan()
{
    FakeClock clock;
    SpanField field(u"test"_s, clock);
    field.findChild<QComboBox *>(u"test.sinceComboBox"_s)->setEditText(u"2026-11-20"_s);
    field.findChild<QLineEdit *>(u"test.untilLineEdit"_s)->setText(u"11/21/2026"_s);
    const SpanField::Span span = field.span();
    QCOMPARE(span.untilMs - span.sinceMs, 2 * DayMs);
    SpanField other(u"other"_s, clock);
    other.setSpan(span);
    QVERIFY(other.span() == span);
    QCOMPARE(other.findChild<QLineEdit *>(u"other.untilLineEdit"_s)->text(), u"11/21/2026"_s);
}

/// Task 19: all attempts for a clinic yesterday, from any page: Ctrl+6, the clinic, the day.
void TestHistoryPage::aClinicYesterdayTakesThreeActions()
{
    HistoryWorld world;
    world.engine.nowMs -= DayMs;
    world.fail(u"prairie"_s);
    world.engine.nowMs += DayMs;
    world.window->open(Place::of(PageId::Overview));
    QTest::keyClick(world.window.get(), Qt::Key_6, Qt::ControlModifier);
    QTest::keyClicks(world.find<QLineEdit>(u"history.findLineEdit"_s), u"prairie"_s);
    auto *since = world.find<QComboBox>(u"history.sinceComboBox"_s);
    since->setCurrentIndex(since->findText(u"Yesterday"_s));
    Q_EMIT since->activated(since->currentIndex());
    QTRY_COMPARE(world.rows(), 1);
}

void TestHistoryPage::theRowsMenuNarrowsAndBackLeadsOut()
{
    HistoryWorld world;
    const int all = world.rows();
    QCOMPARE(world.table()->contextMenuPolicy(), Qt::CustomContextMenu);
    world.table()->selectRowAt(0);
    world.find<QMenu>(u"history.rowMenu"_s)->actions().at(1)->trigger();
    QTRY_VERIFY(world.rows() < all);
    world.window->actions()[ActionId::Back]->trigger();
    QTRY_COMPARE(world.rows(), all);
}

void TestHistoryPage::anAttemptThatIsReplacedOffersTheCurrentHours()
{
    HistoryWorld world;
    world.fail(u"prairie"_s);
    auto *retry = world.window->currentPage()->findChild<QPushButton *>(u"story.retryButton"_s);
    world.window->currentPage()->refresh();
    QTRY_COMPARE(world.table()->model()->index(0, 1).data().toString(), u"Prairie"_s);
    world.table()->selectRowAt(0);
    QTRY_COMPARE(retry->text(), u"Retry now"_s);
    Lane &lane = world.engine.lanes[{u"Google"_s, HoursTopic, u"prairie"_s}];
    lane.desired += 2;
    world.engine.setLane(u"Google"_s, u"prairie"_s, LaneState::Failed, Reason::Unprocessable);
    QTRY_COMPARE(retry->text(), u"Send current hours (v%1)"_s.arg(lane.desired));
}

void TestHistoryPage::nothingFoundIsNothingToExport()
{
    HistoryWorld world;
    QAction *exports = world.window->actions()[ActionId::Export];
    QTRY_VERIFY(exports->isEnabled());
    auto *find = world.find<QLineEdit>(u"history.findLineEdit"_s);
    find->setText(u"nothing is called this"_s);
    QTest::keyClick(find, Qt::Key_Return);
    QTRY_COMPARE(world.rows(), 0);
    QTRY_VERIFY(!exports->isEnabled());
    const auto *story = world.window->currentPage()->findChild<QWidget *>(u"story.pane"_s);
    const auto *empty = story->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QVERIFY(empty->findChildren<QLabel *>().last()->text().startsWith(u"What was sent"_s));
}

void TestHistoryPage::theFiltersFoldAwayWithLargeText()
{
    HistoryWorld world;
    auto *more = world.find<QPushButton>(u"history.filtersButton"_s);
    auto *system = world.find<QComboBox>(u"history.systemComboBox"_s);
    QVERIFY(!more->isVisible() && system->isVisible());
    world.theme.setTextScale(200);
    QTRY_VERIFY(more->isVisible() && !system->isVisible());
    QCOMPARE(more->text(), u"Filters (0)"_s);
    more->click();
    QVERIFY(system->isVisible());
    system->setCurrentText(u"Web site"_s);
    QCOMPARE(more->text(), u"Filters (1)"_s);
    world.theme.setTextScale(100);
    QTRY_VERIFY(!more->isVisible() && system->isVisible());
}

void TestHistoryPage::timesAndDurationsAreWhole()
{
    HistoryWorld world;
    TableView *table = world.table();
    for (const int column : {0, 7}) {
        for (int row = 0; row < qMin(world.rows(), 50); ++row) {
            const QModelIndex index = table->model()->index(row, column);
            const QStyleOptionViewItem option = [table] {
                QStyleOptionViewItem made;
                made.font = table->font();
                made.fontMetrics = table->fontMetrics();
                return made;
            }();
            QCOMPARE_GE(
                table->columnWidth(column), table->itemDelegate()->sizeHint(option, index).width());
        }
    }
}

void TestHistoryPage::aTimeIsNeverBrokenInside()
{
    const QFontMetrics metrics(qApp->font());
    const QString time = u"7:27:06.325"_s;
    const int width = metrics.horizontalAdvance(time);
    for (const QChar space : {QChar(u' '), QChar(0x202f)})
        QCOMPARE(
            foldedAtSpace(time + space + u"AM"_s, width, metrics), QStringList({time, u"AM"_s}));
    QCOMPARE(foldedAtSpace(time + u" AM"_s, 2 * width, metrics).size(), 1);
    QCOMPARE(foldedAtSpace(time, width / 2, metrics), QStringList{time});
}

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
