// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/clinicdraft.h"
#include "clinics/cliniceditor.h"
#include "clinics/daybar.h"
#include "clinics/weeklytab.h"
#include "fakeclock.h"
#include "fakeengine.h"
#include "hoursjson.h"
#include "shell/actions.h"
#include "shell/preferences.h"
#include "shell/statestore.h"
#include "shell/theme.h"
#include "widgets/problemline.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

Clinic example()
{
    Clinic clinic;
    clinic.id = u"clinic-1"_s;
    clinic.name = u"Northside"_s;
    clinic.timezone = u"America/Denver"_s;
    Schedule schedule{u"general"_s, QDate(2026, 1, 1), std::nullopt, {}};
    schedule.weekly.fill(QList<Interval>{{8 * 60, 17 * 60}});
    schedule.weekly[6] = std::nullopt;
    clinic.schedules = {schedule};
    return clinic;
}

/// An editor in a window, with one draft, as a person sees it.
struct Desk {
    FakeClock clock;
    FakeEngine engine;
    EngineClient client{engine};
    StateStore state{clock};
    Actions actions;
    Preferences preferences;
    ClinicDraft draft{example()};
    ClinicEditor editor{Context{client, state, actions, clock, preferences}};

    Desk()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        editor.setDraft(&draft, QDate(2026, 11, 23));
        editor.resize(1000, 800);
        editor.show();
        editor.activateWindow();
        (void)QTest::qWaitForWindowActive(&editor);
    }

    template <typename T> T *part(const char *day, const char *name)
    {
        return editor.findChild<T *>(
            u"clinics.week.%1.%2"_s.arg(QLatin1StringView(day), QLatin1StringView(name)));
    }
    QLineEdit *field(const char *day) { return part<QLineEdit>(day, "text"); }
    DayBar *bar(const char *day) { return part<DayBar>(day, "bar"); }
    void type(const char *day, const QString &text)
    {
        field(day)->setFocus();
        field(day)->selectAll();
        QTest::keyClicks(field(day), text);
    }
    /// Where an hour is drawn.
    static QPoint at(const DayBar *bar, double hour)
    {
        const BarAxis axis;
        return {qRound(axis.xOf(int(hour * 60), bar->width(), false)), bar->height() / 2};
    }
    static void drag(DayBar *bar, double from, double to, Qt::MouseButton button = Qt::LeftButton,
        Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(bar, button, modifiers, at(bar, from));
        move(bar, at(bar, (from + to) / 2), button, modifiers);
        move(bar, at(bar, to), button, modifiers);
        QTest::mouseRelease(bar, button, modifiers, at(bar, to));
    }
    /// With the modifiers, which QTest::mouseMove leaves out.
    static void move(
        DayBar *bar, const QPoint &to, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
    {
        QMouseEvent event(
            QEvent::MouseMove, to, bar->mapToGlobal(to), Qt::NoButton, button, modifiers);
        QCoreApplication::sendEvent(bar, &event);
    }
    QAction *menuEntry(const char *day, const QString &text)
    {
        const auto entries = part<QToolButton>(day, "menu")->findChild<QMenu *>()->actions();
        for (QAction *action : entries) {
            if (action->text().startsWith(text))
                return action;
        }
        return nullptr;
    }
    QByteArray document(int day) const
    {
        const QJsonValue value = toJson(draft.clinic().schedules[0].weekly[size_t(day)]);
        return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    }
};

} // namespace

class TestHoursEditor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void typedHoursGoIntoTheDocumentAndBackByUndo_data();
    void typedHoursGoIntoTheDocumentAndBackByUndo();
    void whatIsUnderstoodIsToldWhileTyping();
    void whatCannotBeReadStaysAsTyped();
    void revertGivesUpWhatCannotBeRead();
    void aDayIsCopiedToWeekdays();
    void aDragOpensHours();
    void aDraggedEdgeIsOneStep();
    void escGivesADragUp();
    void aRightDragCloses();
    void ctrlDrawsInStepsOfFive();
    void shiftDrawsTheSameSpanOnManyDays();
    void twoClicksOpenHours();
    void escForgetsTheFirstClick();
    void aRightClickOpensTheMenu();
    void theMenuStepsWithoutClosing();
    void aDayIsCopiedToDaysInThreeActions();
    void hoursGoFromDayToDayByClipboard();
    void undoInAFieldIsTheClinicsUnlessSomethingIsTyped();
    void escGivesUpWhatIsTyped();
    void aSlipIsToldAndDoesNotBlock_data();
    void aSlipIsToldAndDoesNotBlock();
    void aLongDayIsToldOnlyWhenItIsNew();
    void theWeekIsSummedUp();
    void aChangeCanBeginOnADate();
    void aChangeCanEndOnADate();
    void everyEdgeIsASlider();
    void theKeyboardMovesAnEdge();
    void theBarSaysWhatItDraws();
    void theBarIsASliderToAssistiveTechnology();
    void hoursAreReadWholeInAnyWidth_data();
    void hoursAreReadWholeInAnyWidth();
    void aDayIsCopiedFromTheLineOfTheTotal();
    void tabWalksThroughTheDays();
};

void TestHoursEditor::typedHoursGoIntoTheDocumentAndBackByUndo_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("a day") << u"8-6"_s << u"8:00 AM–6:00 PM"_s
                           << R"([[{"closes":"18:00","opens":"08:00"}]])"_ba;
    QTest::newRow("a lunch break")
        << u"8-12, 1-5"_s << u"8:00 AM–noon, 1:00 PM–5:00 PM"_s
        << R"([[{"closes":"12:00","opens":"08:00"},{"closes":"17:00","opens":"13:00"}]])"_ba;
    QTest::newRow("a night") << u"10p-2a"_s << u"10:00 PM–2:00 AM +1 day"_s
                             << R"([[{"closes":"02:00","closesNextDay":true,"opens":"22:00"}]])"_ba;
    QTest::newRow("closed") << u"closed"_s << u"Closed"_s << "[[]]"_ba;
    QTest::newRow("not set") << u"not set"_s << u"Not set"_s << "[null]"_ba;
}

void TestHoursEditor::typedHoursGoIntoTheDocumentAndBackByUndo()
{
    QFETCH(QString, typed);
    Desk desk;
    const QByteArray before = desk.document(1);
    desk.type("tue", typed);
    QTest::keyClick(desk.field("tue"), Qt::Key_Return);
    QTEST(desk.field("tue")->text(), "shown");
    QTEST(desk.document(1), "document");
    QCOMPARE(desk.draft.undoStack()->count(), 1);
    desk.draft.undoStack()->undo();
    QCOMPARE(desk.document(1), before);
    QCOMPARE(desk.field("tue")->text(), u"8:00 AM–5:00 PM"_s);
    QCOMPARE(desk.bar("tue")->hours(), desk.draft.clinic().schedules[0].weekly[1]);
}

void TestHoursEditor::whatIsUnderstoodIsToldWhileTyping()
{
    Desk desk;
    desk.type("tue", u"8-5"_s);
    auto *echo = desk.part<QLabel>("tue", "echo");
    QVERIFY(echo->isVisible());
    QCOMPARE(echo->text(), u"8:00 AM–5:00 PM"_s);
    QCOMPARE(desk.field("tue")->accessibleDescription(), echo->text());
}

void TestHoursEditor::whatCannotBeReadStaysAsTyped()
{
    Desk desk;
    desk.type("tue", u"8-x"_s);
    QTest::keyClick(desk.field("tue"), Qt::Key_Tab);
    QCOMPARE(desk.field("tue")->text(), u"8-x"_s);
    auto *problem = desk.part<ProblemLine>("tue", "problem");
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(u"8-x"_s), qPrintable(problem->text()));
    QVERIFY(!desk.draft.isChanged());
    QVERIFY(desk.editor.hasUnreadText());
    QVERIFY(!desk.editor.commit());
    QVERIFY(desk.field("tue")->hasFocus());

    // A change elsewhere leaves it as it is typed; reading it at last takes the problem away.
    desk.draft.setDay(0, 3, QList<Interval>());
    QCOMPARE(desk.field("tue")->text(), u"8-x"_s);
    desk.type("tue", u"8-6"_s);
    QVERIFY(!problem->isVisible());
    QVERIFY(desk.editor.commit());
    QVERIFY(desk.draft.isChanged());
}

void TestHoursEditor::revertGivesUpWhatCannotBeRead()
{
    Desk desk;
    desk.type("tue", u"8-x"_s);
    desk.editor.forgetTyping();
    QCOMPARE(desk.field("tue")->text(), u"8:00 AM–5:00 PM"_s);
    QVERIFY(!desk.editor.hasUnreadText());
}

void TestHoursEditor::aDayIsCopiedToWeekdays()
{
    Desk desk;
    desk.type("mon", u"9-4"_s);
    QTest::keyClick(desk.field("mon"), Qt::Key_Return);
    auto *button = desk.part<QToolButton>("mon", "menu");
    QTest::mouseClick(button, Qt::LeftButton);
    auto *menu = button->findChild<QMenu *>();
    QTRY_VERIFY(menu->isVisible());
    menu->actions().constFirst()->trigger();
    for (const char *day : {"tue", "wed", "thu", "fri"})
        QCOMPARE(desk.field(day)->text(), u"9:00 AM–4:00 PM"_s);
    QCOMPARE(desk.field("sat")->text(), u"8:00 AM–5:00 PM"_s);
    QCOMPARE(desk.draft.undoStack()->count(), 2);
}

void TestHoursEditor::aDragOpensHours()
{
    Desk desk;
    DayBar *bar = desk.bar("sun");
    const auto at = [&](double hour) { return desk.at(bar, hour); };
    QTest::mousePress(bar, Qt::LeftButton, {}, at(9));
    QTest::mouseMove(bar, at(12));
    QTest::mouseRelease(bar, Qt::LeftButton, {}, at(13));
    const auto hours = desk.draft.clinic().schedules[0].weekly[6];
    QVERIFY(hours);
    QCOMPARE(hours->size(), 1);
    QCOMPARE(hours->first(), (Interval{9 * 60, 12 * 60}));
    QCOMPARE(desk.field("sun")->text(), u"9:00 AM–noon"_s);
    QCOMPARE(desk.draft.undoStack()->count(), 1);
}

void TestHoursEditor::aDraggedEdgeIsOneStep()
{
    Desk desk;
    DayBar *bar = desk.bar("tue");
    const auto at = [&](double hour) { return desk.at(bar, hour); };
    QTest::mousePress(bar, Qt::LeftButton, {}, at(17));
    QTest::mouseMove(bar, at(17.5));
    QTest::mouseMove(bar, at(18));
    QTest::mouseRelease(bar, Qt::LeftButton, {}, at(18));
    QCOMPARE(desk.field("tue")->text(), u"8:00 AM–6:00 PM"_s);
    QCOMPARE(desk.draft.undoStack()->count(), 1);
}

void TestHoursEditor::escGivesADragUp()
{
    Desk desk;
    DayBar *bar = desk.bar("tue");
    QTest::mousePress(bar, Qt::LeftButton, {}, QPoint(4, bar->height() / 2));
    QTest::mouseMove(bar, QPoint(40, bar->height() / 2));
    QTest::keyClick(bar, Qt::Key_Escape);
    QTest::mouseRelease(bar, Qt::LeftButton, {}, QPoint(40, bar->height() / 2));
    QVERIFY(!desk.draft.isChanged());
    QVERIFY(!desk.part<QLabel>("tue", "echo")->isVisible());
}

void TestHoursEditor::aRightDragCloses()
{
    Desk desk;
    desk.drag(desk.bar("tue"), 12, 13, Qt::RightButton);
    QCOMPARE(desk.field("tue")->text(), u"8:00 AM–noon, 1:00 PM–5:00 PM"_s);
    desk.drag(desk.bar("tue"), 13, 15, Qt::LeftButton, Qt::AltModifier);
    QCOMPARE(desk.field("tue")->text(), u"8:00 AM–noon, 3:00 PM–5:00 PM"_s);
    QCOMPARE(desk.draft.undoStack()->count(), 2);
}

void TestHoursEditor::ctrlDrawsInStepsOfFive()
{
    Desk desk;
    desk.drag(desk.bar("tue"), 17, 17 + 20.0 / 60, Qt::LeftButton, Qt::ControlModifier);
    QCOMPARE(desk.field("tue")->text(), u"8:00 AM–5:20 PM"_s);
}

void TestHoursEditor::shiftDrawsTheSameSpanOnManyDays()
{
    Desk desk;
    DayBar *mon = desk.bar("mon"), *wed = desk.bar("wed");
    const QPoint there = mon->mapFromGlobal(wed->mapToGlobal(desk.at(wed, 20)));
    QTest::mousePress(mon, Qt::LeftButton, Qt::ShiftModifier, desk.at(mon, 18));
    desk.move(mon, desk.at(mon, 19), Qt::LeftButton, Qt::ShiftModifier);
    desk.move(mon, there, Qt::LeftButton, Qt::ShiftModifier);
    QTest::mouseRelease(mon, Qt::LeftButton, Qt::ShiftModifier, there);
    for (const char *day : {"mon", "tue", "wed"})
        QCOMPARE(desk.field(day)->text(), u"8:00 AM–5:00 PM, 6:00 PM–8:00 PM"_s);
    QCOMPARE(desk.field("thu")->text(), u"8:00 AM–5:00 PM"_s);
    QCOMPARE(desk.draft.undoStack()->count(), 1);
}

void TestHoursEditor::twoClicksOpenHours()
{
    Desk desk;
    DayBar *bar = desk.bar("sun");
    QTest::mouseClick(bar, Qt::LeftButton, {}, desk.at(bar, 9.1));
    QVERIFY(!desk.draft.isChanged());
    auto *label = desk.part<QLabel>("sun", "echo");
    QVERIFY(label->isVisible());
    QVERIFY2(label->text().contains(u"9:00 AM"_s), qPrintable(label->text()));
    QTest::mouseClick(bar, Qt::LeftButton, {}, desk.at(bar, 11.9));
    QCOMPARE(desk.field("sun")->text(), u"9:00 AM–noon"_s);
    QVERIFY(!label->isVisible());
}

void TestHoursEditor::escForgetsTheFirstClick()
{
    Desk desk;
    DayBar *bar = desk.bar("sun");
    QTest::mouseClick(bar, Qt::LeftButton, {}, desk.at(bar, 9.1));
    QTest::keyClick(bar, Qt::Key_Escape);
    QTest::mouseClick(bar, Qt::LeftButton, {}, desk.at(bar, 14.1));
    QVERIFY(!desk.draft.isChanged());
    QTest::mouseClick(bar, Qt::LeftButton, {}, desk.at(bar, 14.9));
    QCOMPARE(desk.field("sun")->text(), u"2:00 PM–3:00 PM"_s);
}

void TestHoursEditor::aRightClickOpensTheMenu()
{
    Desk desk;
    auto *menu = desk.part<QToolButton>("tue", "menu")->findChild<QMenu *>();
    QTest::mouseClick(desk.bar("tue"), Qt::RightButton, {}, desk.at(desk.bar("tue"), 12));
    QTRY_VERIFY(menu->isVisible());
    menu->close();
    QVERIFY(!desk.draft.isChanged());
}

void TestHoursEditor::theMenuStepsWithoutClosing()
{
    Desk desk;
    auto *button = desk.part<QToolButton>("tue", "menu");
    auto *menu = button->findChild<QMenu *>();
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(menu->isVisible());
    QAction *later = desk.menuEntry("tue", u"Closes later"_s);
    QVERIFY(later);
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(later).center());
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(later).center());
    QVERIFY(menu->isVisible());
    QCOMPARE(desk.field("tue")->text(), u"8:00 AM–5:30 PM"_s);
    QCOMPARE(later->text(), u"Closes later: 5:45 PM"_s);
    menu->setActiveAction(desk.menuEntry("tue", u"Opens earlier"_s));
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(desk.field("tue")->text(), u"7:45 AM–5:30 PM"_s);
    menu->close();
    desk.menuEntry("tue", u"Clear"_s)->trigger();
    QCOMPARE(desk.document(1), "[null]"_ba);
    QVERIFY(!desk.menuEntry("tue", u"Closes later"_s)->isEnabled());
}

void TestHoursEditor::aDayIsCopiedToDaysInThreeActions()
{
    Desk desk;
    desk.draft.setDay(0, 0, QList<Interval>{{9 * 60, 16 * 60}});
    desk.field("mon")->setFocus(); // 1
    desk.editor.weeklyTab()->askCopy(); // 2: Ctrl+D
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"clinics.copyDays.weekdaysButton"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // 3
    for (const char *day : {"tue", "wed", "thu", "fri"})
        QCOMPARE(desk.field(day)->text(), u"9:00 AM–4:00 PM"_s);
    QCOMPARE(desk.field("sat")->text(), u"8:00 AM–5:00 PM"_s);
    QVERIFY(desk.field("mon")->hasFocus());

    desk.editor.weeklyTab()->askCopy();
    desk.editor.findChild<QAbstractButton *>(u"clinics.copyDays.sun"_s)->click();
    desk.editor.findChild<QAbstractButton *>(u"clinics.copyDays.copyButton"_s)->click();
    QCOMPARE(desk.field("sun")->text(), u"9:00 AM–4:00 PM"_s);
    QCOMPARE(desk.field("sat")->text(), u"8:00 AM–5:00 PM"_s);
}

void TestHoursEditor::hoursGoFromDayToDayByClipboard()
{
    Desk desk;
    desk.type("mon", u"8-12, 1-5"_s);
    QTest::keyClick(desk.field("mon"), Qt::Key_Return);
    desk.bar("mon")->setFocus(Qt::TabFocusReason);
    QTest::keyClick(desk.bar("mon"), Qt::Key_C, Qt::ControlModifier);
    desk.bar("sat")->setFocus(Qt::TabFocusReason);
    QTest::keyClick(desk.bar("sat"), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(desk.field("sat")->text(), u"8:00 AM–noon, 1:00 PM–5:00 PM"_s);
    // What is not set is not closed, on the clipboard as well.
    desk.bar("sun")->setFocus(Qt::TabFocusReason);
    QTest::keyClick(desk.bar("sun"), Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(desk.bar("sat"), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(desk.document(5), "[null]"_ba);
}

void TestHoursEditor::undoInAFieldIsTheClinicsUnlessSomethingIsTyped()
{
    Desk desk;
    const auto isTaken = [&](Qt::Key key) {
        QKeyEvent event(QEvent::ShortcutOverride, key, Qt::ControlModifier);
        event.ignore();
        QCoreApplication::sendEvent(desk.field("tue"), &event);
        return event.isAccepted();
    };
    desk.type("tue", u"8-6"_s);
    QVERIFY(isTaken(Qt::Key_Z));
    QTest::keyClick(desk.field("tue"), Qt::Key_Return);
    QVERIFY(!isTaken(Qt::Key_Z)); // goes on to the page's action
    desk.field("tue")->deselect();
    QVERIFY(!isTaken(Qt::Key_C));
    desk.field("tue")->selectAll();
    QVERIFY(isTaken(Qt::Key_C));
}

void TestHoursEditor::escGivesUpWhatIsTyped()
{
    Desk desk;
    desk.type("tue", u"8-x"_s);
    QTest::keyClick(desk.field("tue"), Qt::Key_Escape);
    QCOMPARE(desk.field("tue")->text(), u"8:00 AM–5:00 PM"_s);
    QVERIFY(!desk.editor.hasUnreadText());
    QVERIFY(!desk.part<ProblemLine>("tue", "problem")->isVisible());
}

void TestHoursEditor::aSlipIsToldAndDoesNotBlock_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("shown");
    QTest::newRow("closes before it opens") << u"8a-4:30a"_s << u"8:00 AM–4:30 AM +1 day"_s;
    QTest::newRow("overlaps") << u"8a-1p, 12p-6p"_s << u"8:00 AM–6:00 PM"_s;
    QTest::newRow("sixteen hours") << u"6a-10p"_s << u"6:00 AM–10:00 PM"_s;
}

void TestHoursEditor::aSlipIsToldAndDoesNotBlock()
{
    QFETCH(QString, typed);
    Desk desk;
    desk.type("tue", typed);
    auto *warning = desk.part<ProblemLine>("tue", "warning");
    QVERIFY(warning->isVisible());
    QTest::keyClick(desk.field("tue"), Qt::Key_Return);
    QTEST(desk.field("tue")->text(), "shown");
    QVERIFY(warning->isVisible());
    QVERIFY(desk.draft.isChanged());
    QVERIFY(desk.editor.commit());
}

void TestHoursEditor::aLongDayIsToldOnlyWhenItIsNew()
{
    Desk desk;
    desk.type("tue", u"6a-11p"_s);
    QTest::keyClick(desk.field("tue"), Qt::Key_Return);
    QVERIFY(desk.part<ProblemLine>("tue", "warning")->isVisible());
    desk.draft.published(2);
    QVERIFY(!desk.part<ProblemLine>("tue", "warning")->isVisible());
}

void TestHoursEditor::theWeekIsSummedUp()
{
    Desk desk;
    auto *total = desk.editor.findChild<QLabel *>(u"clinics.week.total"_s);
    QCOMPARE(total->text(), u"54 h 0 min per week"_s);
    desk.type("tue", u"8-6:30"_s);
    QTest::keyClick(desk.field("tue"), Qt::Key_Return);
    QCOMPARE(total->text(), u"55 h 30 min per week (+1 h 30 min)"_s);
    desk.type("tue", u"closed"_s);
    QTest::keyClick(desk.field("tue"), Qt::Key_Return);
    QCOMPARE(total->text(), u"45 h 0 min per week (−9 h)"_s);
}

void TestHoursEditor::aChangeCanBeginOnADate()
{
    Desk desk;
    desk.type("tue", u"8-6"_s);
    QTest::keyClick(desk.field("tue"), Qt::Key_Return);
    desk.editor.findChild<QAbstractButton *>(u"clinics.effective.from"_s)->click();
    desk.editor.findChild<QDateEdit *>(u"clinics.effective.from.date"_s)
        ->setDate(QDate(2027, 6, 1));
    const QList<Schedule> &schedules = desk.draft.clinic().schedules;
    QCOMPARE(schedules.size(), 2);
    QCOMPARE(schedules[0].weekly, desk.draft.saved().schedules[0].weekly);
    QCOMPARE(*schedules[0].effectiveThrough, QDate(2027, 5, 31));
    QCOMPARE(schedules[1].effectiveFrom, QDate(2027, 6, 1));
    QVERIFY(!schedules[1].effectiveThrough);
    // The week that moved is the one shown, and goes on being changed.
    QCOMPARE(desk.field("tue")->text(), u"8:00 AM–6:00 PM"_s);
    desk.type("wed", u"closed"_s);
    QTest::keyClick(desk.field("wed"), Qt::Key_Return);
    QVERIFY(desk.draft.clinic().schedules[1].weekly[2]->isEmpty());
    QVERIFY(!desk.draft.clinic().schedules[0].weekly[2]->isEmpty());

    desk.editor.findChild<QAbstractButton *>(u"clinics.effective.now"_s)->click();
    QCOMPARE(desk.draft.clinic().schedules.size(), 1);
    QCOMPARE(desk.field("tue")->text(), u"8:00 AM–6:00 PM"_s);
}

void TestHoursEditor::aChangeCanEndOnADate()
{
    Desk desk;
    desk.editor.findChild<QAbstractButton *>(u"clinics.effective.only"_s)->click();
    desk.editor.findChild<QDateEdit *>(u"clinics.effective.only.through"_s)
        ->setDate(QDate(2026, 12, 31));
    desk.editor.findChild<QDateEdit *>(u"clinics.effective.only.from"_s)
        ->setDate(QDate(2026, 12, 24));
    desk.type("thu", u"8-12"_s);
    QTest::keyClick(desk.field("thu"), Qt::Key_Return);
    const QList<Schedule> &schedules = desk.draft.clinic().schedules;
    QCOMPARE(schedules.size(), 3);
    QCOMPARE(schedules[1].effectiveFrom, QDate(2026, 12, 24));
    QCOMPARE(*schedules[1].effectiveThrough, QDate(2026, 12, 31));
    QCOMPARE(schedules[1].weekly[3]->first().closes, 12 * 60);
    QCOMPARE(schedules[2].effectiveFrom, QDate(2027, 1, 1));
    QCOMPARE(schedules[2].weekly, schedules[0].weekly);
}

void TestHoursEditor::everyEdgeIsASlider()
{
    Desk desk;
    QAccessibleInterface *bar = QAccessible::queryAccessibleInterface(desk.bar("tue"));
    QCOMPARE(bar->childCount(), 2);
    QAccessibleInterface *opens = bar->child(0), *closes = bar->child(1);
    QCOMPARE(opens->role(), QAccessible::Slider);
    QCOMPARE(opens->text(QAccessible::Name), u"Tuesday opens"_s);
    QCOMPARE(closes->text(QAccessible::Name), u"Tuesday closes"_s);
    QCOMPARE(opens->valueInterface()->currentValue().toInt(), 8 * 60);
    QCOMPARE(closes->text(QAccessible::Value), u"5:00 PM"_s);
    QCOMPARE(bar->indexOfChild(closes), 1);
    closes->valueInterface()->setCurrentValue(18 * 60);
    QCOMPARE(desk.field("tue")->text(), u"8:00 AM–6:00 PM"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(desk.bar("sun"))->childCount(), 0);
}

void TestHoursEditor::theKeyboardMovesAnEdge()
{
    Desk desk;
    DayBar *bar = desk.bar("tue");
    bar->setFocus(Qt::TabFocusReason);
    QTest::keyClick(bar, Qt::Key_Right);
    QCOMPARE(desk.field("tue")->text(), u"8:00 AM–5:15 PM"_s);
    QTest::keyClick(bar, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(desk.field("tue")->text(), u"8:00 AM–5:10 PM"_s);
    QTest::keyClick(bar, Qt::Key_Space); // the other edge
    QTest::keyClick(bar, Qt::Key_Left);
    QCOMPARE(desk.field("tue")->text(), u"7:45 AM–5:10 PM"_s);
    QTest::keyClick(bar, Qt::Key_Delete);
    QCOMPARE(desk.field("tue")->text(), u"Closed"_s);
    QTest::keyClick(bar, Qt::Key_Insert);
    QCOMPARE(desk.field("tue")->text(), u"8:00 AM–5:00 PM"_s);
}

void TestHoursEditor::theBarSaysWhatItDraws()
{
    Desk desk;
    QCOMPARE(desk.bar("tue")->accessibleName(), u"Tuesday, open 8:00 AM to 5:00 PM"_s);
    desk.type("tue", u"8-6"_s);
    QTest::keyClick(desk.field("tue"), Qt::Key_Return);
    QCOMPARE(desk.bar("tue")->accessibleName(),
        u"Tuesday, open 8:00 AM to 6:00 PM, changed from 5:00 PM"_s);
    QVERIFY(desk.part<QWidget>("tue", "changed")->isVisible());
    QVERIFY(!desk.part<QWidget>("mon", "changed")->isVisible());
}

void TestHoursEditor::theBarIsASliderToAssistiveTechnology()
{
    Desk desk;
    desk.bar("tue")->setFocus(Qt::TabFocusReason);
    QAccessibleInterface *bar = QAccessible::queryAccessibleInterface(desk.bar("tue"));
    QVERIFY(bar && bar->valueInterface());
    QCOMPARE(bar->role(), QAccessible::Slider);
    QCOMPARE(bar->valueInterface()->currentValue().toInt(), 17 * 60);
    QCOMPARE(bar->text(QAccessible::Value), u"5:00 PM"_s);
    bar->valueInterface()->setCurrentValue(18 * 60);
    QCOMPARE(desk.field("tue")->text(), u"8:00 AM–6:00 PM"_s);
}

void TestHoursEditor::hoursAreReadWholeInAnyWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("textSize");
    QTest::newRow("wide") << 1000 << 1.0;
    QTest::newRow("narrow") << 540 << 1.0;
    QTest::newRow("narrow, large text") << 640 << 2.0;
}

void TestHoursEditor::hoursAreReadWholeInAnyWidth()
{
    QFETCH(int, width);
    QFETCH(double, textSize);
    Desk desk;
    desk.draft.setDay(0, 1, QList<Interval>{{8 * 60, 12 * 60}, {13 * 60, 17 * 60}});
    QFont font = desk.editor.font();
    font.setPointSizeF(font.pointSizeF() * textSize);
    desk.editor.setFont(font);
    desk.editor.resize(width, 800);
    for (const char *day : {"mon", "tue", "sun"}) {
        const QLineEdit *field = desk.field(day);
        const auto room = [&] { return field->width() - 2 * space::S; };
        QTRY_VERIFY2(room() >= field->fontMetrics().horizontalAdvance(field->text()), day);
        const DayBar *bar = desk.bar(day);
        QTRY_VERIFY2(bar->width() >= 15 * bar->fontMetrics().averageCharWidth(), day);
        QVERIFY(!bar->geometry().intersects(field->geometry()));
    }
    const auto *ruler
        = desk.editor.findChild<QWidget *>(u"clinics.week"_s)->findChild<BarRuler *>();
    QCOMPARE(ruler->height(), ruler->sizeHint().height());
}

void TestHoursEditor::aDayIsCopiedFromTheLineOfTheTotal()
{
    Desk desk;
    const auto *copy = desk.editor.findChild<QWidget *>(u"clinics.week.copyButton"_s);
    const auto *total = desk.editor.findChild<QWidget *>(u"clinics.week.total"_s);
    QVERIFY(copy->geometry().top() < total->geometry().bottom());
    QVERIFY(copy->mapTo(&desk.editor, QPoint()).y()
        < desk.field("sun")->mapTo(&desk.editor, QPoint()).y());
}

void TestHoursEditor::tabWalksThroughTheDays()
{
    Desk desk;
    desk.field("sun")->setFocus();
    QStringList walked;
    for (int i = 0; i < 21; ++i) {
        walked << QApplication::focusWidget()->objectName().section(u'.', 2);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QStringList expected;
    for (const char *day : {"sun", "mon", "tue", "wed", "thu", "fri", "sat"}) {
        for (const char *part : {"text", "bar", "menu"})
            expected << u"%1.%2"_s.arg(QLatin1StringView(day), QLatin1StringView(part));
    }
    QCOMPARE(walked, expected);
}

QTEST_MAIN(TestHoursEditor)
#include "tst_hourseditor.moc"
