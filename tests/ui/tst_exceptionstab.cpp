// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinicdesk.h"
#include "clinics/monthmodel.h"
#include "clinics/monthview.h"
#include "shell/gotomodel.h"
#include "widgets/problemline.h"

#include <QListView>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2026, 11, 22);
const QString When = u"clinics.exceptions.whenLineEdit"_s;
const QString Hours = u"clinics.exceptions.hoursLineEdit"_s;
const QString Label = u"clinics.exceptions.labelLineEdit"_s;
const QString Echo = u"clinics.exceptions.echoLabel"_s;
const QString Add = u"clinics.exceptions.addButton"_s;

struct Desk : ClinicDesk {
    Desk() { showTab(u"exceptions"_s); }

    MonthGrid *grid() { return find<MonthGrid>(u"clinics.exceptions.monthGrid"_s); }
    QString sentence(QDate date)
    {
        grid()->goTo(date);
        return grid()->currentIndex().data(Qt::AccessibleTextRole).toString();
    }
    QAbstractItemView *list() { return find<QAbstractItemView>(u"clinics.exceptions.listView"_s); }
    QListView *holidays() { return find<QListView>(u"clinics.exceptions.holidaysListView"_s); }
    QStringList datesStored()
    {
        QStringList dates;
        for (const Override &entry : stored().overrides)
            dates << entry.date.toString(Qt::ISODate);
        return dates;
    }
};

} // namespace

class TestExceptionsTab : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsTypedIsSpelledOutAgainstTheWeek();
    void publishTakesOverWhatIsTyped();
    void aRepeatBecomesItsDates();
    void whatCannotBeReadIsToldAndHoldsThePublish();
    void ambiguousDatesAreEchoedInWords();
    void theCalendarIsWalkedByKeys();
    void enterInTheCalendarFillsTheForm();
    void everyDayOfTheCalendarSaysASentence();
    void holidaysAreConfirmedNeverAssumed();
    void theCalendarKnowsClosedDaysAndHolidays();
    void calendarAndFormStandSideBySide();
    void holidaysAreAddedBelowTheirList();
    void closingEarlyAsksOnlyForTheTime();
    void aNewExceptionTakesThePlaceOfAnOldOne();
    void hoursInsideAClockChangeTellTheirRealLength();
    void theSelectedExceptionIsRemovedAndComesBackByUndo();
    void aClinicIsClosedTodayInFourActions();
    void thePaletteOffersToCloseOnlyWhenItIsMeant();
    void revertGivesUpWhatIsTyped();
    void twentyClinicsCloseOnAHolidayInFiveActions();
};

void TestExceptionsTab::whatIsTypedIsSpelledOutAgainstTheWeek()
{
    Desk desk;
    desk.type(When, u"Nov 26"_s);
    desk.type(Label, u"Thanksgiving"_s);
    QCOMPARE(desk.text(Echo), u"Thu, Nov 26, 2026: closed (Thanksgiving) overrides 8–5"_s);
    desk.type(Hours, u"8-noon"_s);
    QCOMPARE(desk.text(Echo), u"Thu, Nov 26, 2026: 8–12 (Thanksgiving) overrides 8–5"_s);
    QTest::keyClick(desk.find(Hours), Qt::Key_Return);
    desk.settle();
    QCOMPARE(desk.saves(), 0);
    QCOMPARE(desk.sentence(QDate(2026, 11, 26)),
        u"Thu, Nov 26, 2026: 8–12 (Thanksgiving) overrides 8–5; federal holiday: "
        "Thanksgiving Day"_s);
    QVERIFY(desk.find<QLineEdit>(When)->text().isEmpty());
}

void TestExceptionsTab::publishTakesOverWhatIsTyped()
{
    Desk desk;
    desk.type(When, u"12/24-12/26"_s);
    desk.publish(); // no Enter before
    QCOMPARE(desk.stored().overrides.size(), 1);
    QCOMPARE(desk.stored().overrides.first().date, QDate(2026, 12, 24));
    QCOMPARE(desk.stored().overrides.first().lastDate(), QDate(2026, 12, 26));
    QVERIFY(desk.stored().overrides.first().closed);
    QCOMPARE(desk.stored().overrides.first().service, QString(EveryService));
}

void TestExceptionsTab::aRepeatBecomesItsDates()
{
    Desk desk;
    desk.type(When, u"2nd Saturday until Mar 31"_s);
    desk.type(Hours, u"9-1"_s);
    QVERIFY2(desk.text(Echo).startsWith(u"4 days:"_s), qPrintable(desk.text(Echo)));
    QCOMPARE(desk.find<QPushButton>(Add)->text(), u"Add 4 exceptions"_s);
    desk.click(Add);
    desk.publish();
    QCOMPARE(desk.datesStored(),
        (QStringList{u"2026-12-12"_s, u"2027-01-09"_s, u"2027-02-13"_s, u"2027-03-13"_s}));
}

void TestExceptionsTab::whatCannotBeReadIsToldAndHoldsThePublish()
{
    Desk desk;
    desk.type(When, u"Nov 31"_s);
    auto *problem = desk.find<ProblemLine>(u"clinics.exceptions.problem"_s);
    QVERIFY2(problem->text().contains(u"There is no November 31"_s), qPrintable(problem->text()));
    QVERIFY(!desk.find<QPushButton>(Add)->isEnabled());
    desk.publish();
    QCOMPARE(desk.saves(), 0);
    QCOMPARE(desk.find<QLineEdit>(When)->text(), u"Nov 31"_s);
    QVERIFY(desk.find(When)->hasFocus()
        || desk.find(When)->parentWidget()->isAncestorOf(QApplication::focusWidget()));
}

void TestExceptionsTab::ambiguousDatesAreEchoedInWords()
{
    Desk desk;
    desk.type(When, u"3/4/2027"_s);
    QVERIFY2(
        desk.text(Echo).startsWith(u"Read as Thu, Mar 4, 2027\n"_s), qPrintable(desk.text(Echo)));
    desk.type(When, u"2027-03-04"_s);
    QVERIFY(!desk.text(Echo).contains(u"Read as"_s));
}

void TestExceptionsTab::theCalendarIsWalkedByKeys()
{
    Desk desk;
    MonthGrid *grid = desk.grid();
    grid->setFocus();
    QCOMPARE(grid->currentDate(), Today);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(grid, key);
        return grid->currentDate();
    };
    QCOMPARE(press(Qt::Key_Right), Today.addDays(1));
    QCOMPARE(press(Qt::Key_Down), Today.addDays(8));
    QCOMPARE(press(Qt::Key_Right), QDate(2026, 12, 1));
    QCOMPARE(desk.text(u"clinics.exceptions.monthMonthLabel"_s), u"December 2026"_s);
    QCOMPARE(press(Qt::Key_Left), QDate(2026, 11, 30));
    QCOMPARE(press(Qt::Key_PageUp), QDate(2026, 10, 30));
    QCOMPARE(press(Qt::Key_PageDown), QDate(2026, 11, 30));
    QCOMPARE(press(Qt::Key_Up), QDate(2026, 11, 23));
    press(Qt::Key_PageDown);
    QCOMPARE(press(Qt::Key_Home), Today);
    QTest::keyClick(grid, Qt::Key_Tab);
    QVERIFY(!grid->hasFocus());
}

void TestExceptionsTab::enterInTheCalendarFillsTheForm()
{
    Desk desk;
    desk.grid()->setFocus();
    desk.grid()->goTo(QDate(2026, 12, 24));
    QTest::keyClick(desk.grid(), Qt::Key_Return);
    QCOMPARE(desk.find<QLineEdit>(When)->text(), u"Dec 24, 2026"_s);
    QVERIFY(desk.find(Hours)->hasFocus());
    desk.grid()->goTo(QDate(2026, 12, 26));
    QTest::keyClick(desk.grid(), Qt::Key_Return, Qt::ShiftModifier);
    desk.publish();
    QCOMPARE(desk.stored().overrides.first().lastDate(), QDate(2026, 12, 26));
}

void TestExceptionsTab::everyDayOfTheCalendarSaysASentence()
{
    Desk desk;
    const QAbstractItemModel *model = desk.grid()->model();
    QSet<QString> sentences;
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column)
            sentences.insert(model->index(row, column).data(Qt::AccessibleTextRole).toString());
    }
    QCOMPARE(sentences.size(), 42);
    QVERIFY(sentences.contains(u"Mon, Nov 23, 2026: 8:00 AM–5:00 PM"_s));
    QVERIFY(sentences.contains(u"Today, Sun, Nov 22, 2026: Closed"_s));
    QVERIFY(!desk.grid()->accessibleName().isEmpty());
}

void TestExceptionsTab::holidaysAreConfirmedNeverAssumed()
{
    Desk desk;
    desk.click(u"clinics.exceptions.holidaysButton"_s);
    QCOMPARE(desk.find<QPushButton>(Add)->text(), u"Close on holidays"_s);
    desk.click(u"clinics.exceptions.holidaysCancelButton"_s);
    QVERIFY(!desk.holidays()->isVisible());
    desk.click(u"clinics.exceptions.holidaysButton"_s);
    const QAbstractItemModel *model = desk.holidays()->model();
    QStringList rows;
    for (int row = 0; row < model->rowCount(); ++row) {
        rows << model->index(row, 0).data().toString();
        QCOMPARE(model->index(row, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    }
    QCOMPARE(rows,
        (QStringList{
            u"Thu, Nov 26, 2026 · Thanksgiving Day"_s, u"Fri, Dec 25, 2026 · Christmas Day"_s}));
    QVERIFY(!desk.find<QPushButton>(Add)->isEnabled());

    desk.holidays()->setFocus();
    QTest::keyClick(desk.holidays(), Qt::Key_Space);
    desk.click(Add);
    desk.publish();
    QCOMPARE(desk.stored().overrides.size(), 1);
    const Override &closure = desk.stored().overrides.first();
    QCOMPARE(closure.label, u"Thanksgiving Day"_s);
    QCOMPARE(closure.kind, u"holiday"_s);
    QVERIFY(closure.closed);
    desk.click(u"clinics.exceptions.holidaysButton"_s);
    QCOMPARE(model->index(0, 0).data().toString(),
        u"Thu, Nov 26, 2026 · Thanksgiving Day · now Closed"_s);
}

void TestExceptionsTab::theCalendarKnowsClosedDaysAndHolidays()
{
    Desk desk;
    const auto *model = static_cast<const MonthModel *>(desk.grid()->model());
    const auto day = [&](int number) { return model->indexOf(QDate(2026, 11, number)); };
    QCOMPARE(day(25).data(MonthModel::HoursRole).toString(), QString()); // a Wednesday
    QCOMPARE(day(29).data(MonthModel::HoursRole).toString(), u"Closed"_s); // a Sunday
    QCOMPARE(day(29).data(MonthModel::KindRole).toInt(), int(MonthModel::Kind::Usual));
    QCOMPARE(day(26).data(MonthModel::HolidayRole).toString(), u"Thanksgiving Day"_s);
    QVERIFY(day(26).data(Qt::AccessibleTextRole).toString().contains(u"federal holiday"_s));
    desk.grid()->goTo(QDate(2026, 11, 26));
    QVERIFY(desk.text(u"clinics.exceptions.monthDayLabel"_s)
                .endsWith(u"Federal holiday: Thanksgiving Day"_s));
}

void TestExceptionsTab::calendarAndFormStandSideBySide()
{
    Desk desk;
    desk.window->resize(1280, 800);
    desk.settle();
    const auto at = [&](const QString &name) {
        QWidget *part = desk.find(name);
        return QRect(part->mapTo(desk.window.get(), QPoint()), part->size());
    };
    QVERIFY(at(When).left() > at(u"clinics.exceptions.monthGrid"_s).right());
    QVERIFY(at(u"clinics.exceptions.addButton"_s).bottom()
        < at(u"clinics.tabs"_s).bottom()); // in sight
}

void TestExceptionsTab::holidaysAreAddedBelowTheirList()
{
    Desk desk;
    desk.window->resize(1280, 800);
    desk.click(u"clinics.exceptions.holidaysButton"_s);
    auto *list = desk.find<QListView>(u"clinics.exceptions.holidaysListView"_s);
    QVERIFY(!desk.find(When)->isVisible());
    QTest::keyClick(list, Qt::Key_Space);
    const auto *add = desk.find<QPushButton>(u"clinics.exceptions.addButton"_s);
    QVERIFY(add->isVisible() && add->isEnabled());
    const int gap = add->mapTo(desk.window.get(), QPoint()).y()
        - list->mapTo(desk.window.get(), QPoint(0, list->height())).y();
    QVERIFY2(gap >= 0 && gap < 2 * add->height(), qPrintable(QString::number(gap)));
    desk.click(u"clinics.exceptions.addButton"_s);
    QVERIFY(desk.find(When)->isVisible());
    QVERIFY(desk.find(When)->mapTo(desk.window.get(), QPoint()).y()
        < add->mapTo(desk.window.get(), QPoint()).y());
    desk.publish();
    QCOMPARE(desk.stored().overrides.size(), 1);
}

void TestExceptionsTab::closingEarlyAsksOnlyForTheTime()
{
    Desk desk;
    desk.clock.advance(qint64(12) * 60 * 60 * 1000); // Monday morning in Denver
    desk.window->open(Place::clinic(u"riverbend"_s));
    desk.settle();
    desk.showTab(u"exceptions"_s);
    desk.click(u"clinics.exceptions.closeEarlyButton"_s);
    QVERIFY(desk.find(Hours)->hasFocus());
    QTest::keyClicks(desk.find(Hours), u"2pm"_s);
    QTest::keyClick(desk.find(Hours), Qt::Key_Return);
    desk.publish();
    QCOMPARE(desk.stored(u"riverbend"_s).overrides.size(), 1);
    QCOMPARE(desk.stored(u"riverbend"_s).overrides.first().date, QDate(2026, 11, 23));
    QCOMPARE(desk.stored(u"riverbend"_s).overrides.first().intervals,
        (QList<Interval>{{8 * 60, 14 * 60}}));
}

void TestExceptionsTab::aNewExceptionTakesThePlaceOfAnOldOne()
{
    Desk desk;
    desk.type(When, u"Dec 24-26"_s);
    desk.click(Add);
    desk.type(When, u"Dec 25"_s);
    desk.type(Hours, u"9-noon"_s);
    QVERIFY(desk.text(Echo).contains(u"make way"_s));
    desk.click(Add);
    desk.publish();
    QCOMPARE(desk.datesStored(), (QStringList{u"2026-12-24"_s, u"2026-12-25"_s, u"2026-12-26"_s}));
}

void TestExceptionsTab::hoursInsideAClockChangeTellTheirRealLength()
{
    Desk desk;
    desk.type(When, u"Mar 13, 2027"_s);
    desk.type(Hours, u"10p-3a"_s);
    QVERIFY2(desk.text(Echo).contains(u"so 10p–3a lasts 4 h."_s), qPrintable(desk.text(Echo)));
}

void TestExceptionsTab::theSelectedExceptionIsRemovedAndComesBackByUndo()
{
    Desk desk;
    desk.type(When, u"Dec 24"_s);
    desk.click(Add);
    QCOMPARE(desk.list()->model()->rowCount(), 1);
    desk.list()->setFocus();
    QTest::keyClick(desk.list(), Qt::Key_Delete);
    QCOMPARE(desk.list()->model()->rowCount(), 0);
    QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.list()->model()->rowCount(), 1);
}

void TestExceptionsTab::aClinicIsClosedTodayInFourActions()
{
    ClinicDesk desk;
    desk.window->open(Place::of(PageId::Overview));
    desk.settle();
    QTest::keyClick(desk.window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *field = desk.find<QLineEdit>(u"goTo.findLineEdit"_s);
    QTest::keyClicks(field, u"close today river"_s);
    QTest::keyClick(field, Qt::Key_Return);
    desk.settle();
    QCOMPARE(desk.saves(), 0); // a draft, to be looked at
    desk.publish();
    const Clinic &closed = desk.stored(u"riverbend"_s);
    QCOMPARE(closed.overrides.size(), 1);
    QCOMPARE(closed.overrides.first().date, Today); // in Denver, not in UTC
    QVERIFY(closed.overrides.first().closed);
    // Going back and forth does not close it again.
    QTest::keyClick(desk.window.get(), Qt::Key_Left, Qt::AltModifier);
    QTest::keyClick(desk.window.get(), Qt::Key_Right, Qt::AltModifier);
    desk.settle();
    QCOMPARE(desk.saves(), 1);
}

void TestExceptionsTab::thePaletteOffersToCloseOnlyWhenItIsMeant()
{
    ClinicDesk desk;
    const auto offered = [&](const QString &typed) {
        QStringList texts;
        for (const GoToEntry &entry : matching(namedCommands(desk.state, typed), typed, 50))
            texts << entry.text;
        return texts;
    };
    QCOMPARE(offered(u"close today north"_s), QStringList{u"Close Northside today"_s});
    QCOMPARE(offered(u"> clo north"_s), QStringList{u"Close Northside today"_s});
    QCOMPARE(offered(u"close"_s).size(), 5);
    QVERIFY(offered(u"north"_s).isEmpty());
    QVERIFY(offered(u"c"_s).isEmpty());
    QVERIFY(offered({}).isEmpty());
}

void TestExceptionsTab::revertGivesUpWhatIsTyped()
{
    Desk desk;
    desk.type(When, u"gibberish"_s);
    desk.find<QAction>(u"action.revert"_s)->trigger();
    desk.settle();
    QVERIFY(desk.find<QLineEdit>(When)->text().isEmpty());
}

void TestExceptionsTab::twentyClinicsCloseOnAHolidayInFiveActions()
{
    ClinicDesk desk;
    for (int i = 0; i < 15; ++i)
        desk.engine.addClinic(u"more-%1"_s.arg(i), u"More %1"_s.arg(i));
    desk.window->open(Place::of(PageId::Overview));
    desk.settle();
    QTest::keyClick(desk.window.get(), Qt::Key_2, Qt::ControlModifier);
    desk.settle();
    auto *clinics = desk.find<QListView>(u"clinics.list"_s);
    QVERIFY(clinics->hasFocus());
    QTest::keyClick(clinics, Qt::Key_A, Qt::ControlModifier);
    desk.settle();
    desk.click(u"clinics.bulk.holidaysRadioButton"_s);
    auto *holidays = desk.find<QListView>(u"clinics.bulk.holidaysListView"_s);
    const QModelIndex thanksgiving = holidays->model()->index(0, 0);
    QStyleOptionViewItem option;
    option.initFrom(holidays);
    option.rect = holidays->visualRect(thanksgiving);
    option.features = QStyleOptionViewItem::HasCheckIndicator;
    const QRect box = holidays->style()->subElementRect(
        QStyle::SE_ItemViewItemCheckIndicator, &option, holidays);
    QTest::mouseClick(holidays->viewport(), Qt::LeftButton, {}, box.center());
    desk.settle();
    QCOMPARE(thanksgiving.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    auto *preview = desk.find<QAbstractItemView>(u"clinics.bulk.table"_s)->model();
    QCOMPARE(preview->rowCount(), 20);
    desk.publish();
    desk.settle();
    desk.settle();
    QCOMPARE(desk.saves(), 20);
    for (const Clinic &clinic : std::as_const(desk.engine.clinics)) {
        QCOMPARE(clinic.overrides.size(), 1);
        QCOMPARE(clinic.overrides.first().date, QDate(2026, 11, 26));
        QCOMPARE(clinic.overrides.first().label, u"Thanksgiving Day"_s);
    }
}

QTEST_MAIN(TestExceptionsTab)
#include "tst_exceptionstab.moc"
