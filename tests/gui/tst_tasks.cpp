// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxconsole.h"

#include <QAbstractItemView>
#include <QLineEdit>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// What people must be able to do in how many clicks and keys (the console's acceptance tasks), on
/// the real console over the real sandbox. Each task is done with the mouse and again with the
/// mouse put away.
class TestTasks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void retryAllFailuresOfOneCause_data() { hands(); }
    void retryAllFailuresOfOneCause();
    void fromTheRedLightToReasonAndFix_data() { hands(); }
    void fromTheRedLightToReasonAndFix();
    void changeTuesdaysClosingHour_data() { hands(); }
    void changeTuesdaysClosingHour();
    void changeTuesdayFromAnyPage();

private:
    static void hands()
    {
        QTest::addColumn<bool>("mouse");
        QTest::newRow("with the mouse") << true;
        QTest::newRow("by keys alone") << false;
    }
    static bool mouse() { return *static_cast<bool *>(QTest::qData("mouse", qMetaTypeId<bool>())); }
};

// 1: limit 2 clicks.
void TestTasks::retryAllFailuresOfOneCause()
{
    SandboxConsole sandbox;
    Person &person = *sandbox.person;
    person.countFromHere();
    if (mouse()) {
        person.click(u"sidebar.page4Button"_s);
        person.click(u"failures.group.retry"_s);
    } else {
        person.putMouseAway();
        person.press(u"Ctrl+4"_s);
        person.press(u"Ctrl+Alt+R"_s);
    }
    QCOMPARE_LE(person.actions(), 2);
    QTRY_VERIFY(!sandbox.state().jobs().isEmpty());
    QCOMPARE(sandbox.state().jobs().first().total, SandboxConsole::Clinics);
}

// 2: limit 1 click; no tooltip is needed.
void TestTasks::fromTheRedLightToReasonAndFix()
{
    SandboxConsole sandbox;
    Person &person = *sandbox.person;
    person.countFromHere();
    if (mouse()) {
        person.click(u"header.failedChip"_s);
    } else {
        person.putMouseAway();
        person.press(u"Ctrl+4"_s);
    }
    QCOMPARE_LE(person.actions(), 1);
    QTRY_VERIFY2(person.reads(u"refused our sign-in"_s), qPrintable(person.texts().join(u'\n')));
    QTRY_VERIFY(person.reads(u"This key is not known here"_s)); // their words
    QVERIFY(person.reads(u"Check the credential"_s)); // the fix
}

// 3: limit 4, the clinic being open.
void TestTasks::changeTuesdaysClosingHour()
{
    SandboxConsole sandbox;
    Person &person = *sandbox.person;
    Place clinic = Place::of(PageId::Clinics);
    clinic.key = u"harbor-family"_s;
    sandbox.window().open(clinic);
    QTRY_VERIFY(person.see(u"clinics.week.tue.text"_s));
    const qint64 before = sandbox.revision(clinic.key);
    person.countFromHere();
    if (mouse()) {
        person.click(u"clinics.week.tue.text"_s);
    } else {
        person.putMouseAway();
        QVERIFY(person.reach(u"clinics.week.tue.text"_s));
        person.countFromHere();
    }
    person.type(u"8-12, 1-6"_s);
    person.press(u"Return"_s);
    person.press(u"Ctrl+S"_s);
    QCOMPARE_LE(person.actions(), 4);
    QTRY_COMPARE(sandbox.revision(clinic.key), before + 1);
}

// 4: limit 7 from any page.
void TestTasks::changeTuesdayFromAnyPage()
{
    SandboxConsole sandbox;
    Person &person = *sandbox.person;
    person.putMouseAway();
    const qint64 before = sandbox.revision(u"harbor-family"_s);
    person.countFromHere();
    person.press(u"Ctrl+K"_s);
    person.type(u"harbor"_s);
    person.press(u"Return"_s);
    QTRY_COMPARE(sandbox.pageShown(), PageId::Clinics);
    QTRY_VERIFY(person.see(u"clinics.week.tue.text"_s));
    const int opened = person.actions();
    QVERIFY(person.reach(u"clinics.week.tue.text"_s));
    const int walked = person.actions() - opened - 1; // "field" counts one, however many tabs
    person.type(u"8-12, 1-6"_s);
    person.press(u"Return"_s);
    person.press(u"Ctrl+S"_s);
    QCOMPARE_LE(person.actions() - walked, 7);
    QTRY_COMPARE(sandbox.revision(u"harbor-family"_s), before + 1);
}

QTEST_MAIN(TestTasks)
#include "tst_tasks.moc"
