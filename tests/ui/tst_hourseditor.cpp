// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/clinicdraft.h"
#include "clinics/cliniceditor.h"
#include "clinics/daybar.h"
#include "fakeclock.h"
#include "fakeengine.h"
#include "hoursjson.h"
#include "shell/actions.h"
#include "shell/statestore.h"
#include "widgets/problemline.h"

#include <QAbstractItemView>
#include <QAccessible>
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
    ClinicDraft draft{example()};
    ClinicEditor editor{Context{client, state, actions, clock}};

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
    void theKeyboardMovesAnEdge();
    void theBarSaysWhatItDraws();
    void theBarIsASliderToAssistiveTechnology();
    void anExceptionIsAddedAndRemoved();
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
    const auto at = [&](double hour) {
        return QPoint(qRound((hour - 6) / 15 * bar->width()), bar->height() / 2);
    };
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
    const auto at = [&](double hour) {
        return QPoint(qRound((hour - 6) / 15 * bar->width()), bar->height() / 2);
    };
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
    QCOMPARE(desk.bar("tue")->accessibleName(), u"Tuesday, 8:00 AM–5:00 PM"_s);
    desk.type("tue", u"8-6"_s);
    QTest::keyClick(desk.field("tue"), Qt::Key_Return);
    QCOMPARE(desk.bar("tue")->accessibleName(),
        u"Tuesday, 8:00 AM–6:00 PM, changed from 8:00 AM–5:00 PM"_s);
}

void TestHoursEditor::theBarIsASliderToAssistiveTechnology()
{
    Desk desk;
    desk.bar("tue")->setFocus(Qt::TabFocusReason);
    QAccessibleInterface *bar = QAccessible::queryAccessibleInterface(desk.bar("tue"));
    QVERIFY(bar && bar->valueInterface());
    QCOMPARE(bar->role(), QAccessible::Slider);
    QCOMPARE(bar->valueInterface()->currentValue().toInt(), 17 * 60);
    QCOMPARE(bar->text(QAccessible::Value), u"17:00"_s);
    bar->valueInterface()->setCurrentValue(18 * 60);
    QCOMPARE(desk.field("tue")->text(), u"8:00 AM–6:00 PM"_s);
}

void TestHoursEditor::anExceptionIsAddedAndRemoved()
{
    Desk desk;
    auto *label = desk.editor.findChild<QLineEdit *>(u"clinics.exceptions.label"_s);
    QTest::keyClicks(label, u"Inventory"_s);
    QTest::keyClick(label, Qt::Key_Return);
    QCOMPARE(desk.draft.clinic().overrides.size(), 1);
    const Override &added = desk.draft.clinic().overrides.first();
    QCOMPARE(added.date, QDate(2026, 11, 23));
    QVERIFY(added.closed);
    QCOMPARE(added.label, u"Inventory"_s);
    QCOMPARE(added.service, QString(EveryService));

    auto *list = desk.editor.findChild<QAbstractItemView *>(u"clinics.exceptions.list"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    desk.editor.findChild<QAbstractButton *>(u"clinics.exceptions.remove"_s)->click();
    QVERIFY(desk.draft.clinic().overrides.isEmpty());
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
