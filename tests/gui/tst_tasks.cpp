// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxconsole.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLineEdit>
#include <QScrollBar>

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
    void copyMondayToTheWeekdays_data() { hands(); }
    void copyMondayToTheWeekdays();
    void closeAClinicToday();
    void seeWhatEachSystemWillGet();
    void takeBackAPublishUnseen();
    void restoreLastWeeksHours();
    void resolveADrift();
    void retryWhatIsLikelyToWork();
    void cancelAJob();
    void discardAGroupAndRestoreIt();
    void findTheResultOfARetryFromAnyPage();
    void pauseASystemForAnHour();
    void whoChangedIt();
    void readOneEventWhileOthersArrive();

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
    const Place clinic = Place::clinic(u"harbor-family"_s);
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

// 5: limit 3.
void TestTasks::copyMondayToTheWeekdays()
{
    SandboxConsole sandbox;
    Person &person = *sandbox.person;
    sandbox.window().open(Place::clinic(u"prairie-rural"_s));
    QTRY_VERIFY(person.see(u"clinics.week.tue.text"_s));
    if (mouse()) {
        person.countFromHere();
        person.click(u"clinics.week.tue.menu"_s);
        person.choose(u"Copy to weekdays"_s);
    } else {
        person.putMouseAway();
        QVERIFY(person.reach(u"clinics.week.tue.text"_s));
        person.countFromHere();
        person.press(u"Ctrl+D"_s);
        QTRY_VERIFY(person.see(u"clinics.copyDays.weekdaysButton"_s));
        person.press(u"Return"_s);
    }
    QCOMPARE_LE(person.actions(), 3);
    QTRY_COMPARE(person.seeAs<QLineEdit>(u"clinics.week.fri.text"_s)->text(),
        person.seeAs<QLineEdit>(u"clinics.week.tue.text"_s)->text());
}

// 6: limit 4 from any page.
void TestTasks::closeAClinicToday()
{
    SandboxConsole sandbox;
    Person &person = *sandbox.person;
    person.putMouseAway();
    const qint64 before = sandbox.revision(u"northside-emergency"_s);
    person.countFromHere();
    person.press(u"Ctrl+K"_s);
    person.type(u"close today north"_s);
    person.press(u"Return"_s);
    QTRY_COMPARE(sandbox.pageShown(), PageId::Clinics);
    QTRY_VERIFY2(person.seeAs<QAbstractButton>(u"clinics.publish"_s)
            && person.seeAs<QAbstractButton>(u"clinics.publish"_s)->isEnabled(),
        "the draft cannot be published");
    person.press(u"Ctrl+S"_s);
    QCOMPARE_LE(person.actions(), 4);
    QTRY_COMPARE(sandbox.revision(u"northside-emergency"_s), before + 1);
}

// 9: visible without a click; the payload 1.
void TestTasks::seeWhatEachSystemWillGet()
{
    SandboxConsole sandbox;
    Person &person = *sandbox.person;
    sandbox.window().open(Place::clinic(u"harbor-family"_s));
    QTRY_VERIFY(person.see(u"clinics.preview.table"_s));
    auto *table = person.seeAs<QAbstractItemView>(u"clinics.preview.table"_s);
    QTRY_COMPARE(table->model()->rowCount(), SandboxConsole::Systems);
    person.countFromHere();
    person.click(u"clinics.preview.payload"_s);
    QCOMPARE_LE(person.actions(), 1);
    QTRY_VERIFY(person.reads(u"America/New_York"_s));
}

// 10: limit 1, and no system received it.
void TestTasks::takeBackAPublishUnseen()
{
    SandboxConsole sandbox;
    Person &person = *sandbox.person;
    bool held = false;
    SyncPolicy policy;
    policy.publishHoldSeconds = 30;
    sandbox.console.engine().savePolicy(
        policy, &sandbox.console, [&held](const Result<void> &saved) { held = saved.ok(); });
    QTRY_VERIFY(held);
    sandbox.window().open(Place::clinic(u"harbor-family"_s));
    QTRY_VERIFY(person.see(u"clinics.week.tue.text"_s));
    const qint64 before = sandbox.revision(u"harbor-family"_s);
    person.click(u"clinics.week.tue.text"_s);
    person.type(u"8-12, 1-6"_s);
    person.press(u"Return"_s);
    person.press(u"Ctrl+S"_s);
    QTRY_COMPARE(sandbox.revision(u"harbor-family"_s), before + 1);
    QTRY_VERIFY(person.reads(u"Undo ("_s));
    QAbstractButton *undo = nullptr;
    for (auto *button : sandbox.window().findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text().startsWith(u"Undo ("_s))
            undo = button;
    }
    person.countFromHere();
    person.click(undo);
    QCOMPARE_LE(person.actions(), 1);
    QTRY_COMPARE(sandbox.revision(u"harbor-family"_s), before + 2);
    std::optional<HistoryPage> sent;
    sandbox.console.engine().history({.subject = u"harbor-family"_s}, &sandbox.console,
        [&sent](const Result<HistoryPage> &page) { sent = page.ok() ? *page : HistoryPage(); });
    QTRY_VERIFY(sent);
    for (const Attempt &attempt : std::as_const(sent->rows))
        QVERIFY2(attempt.revision <= before || attempt.number == 0, "a system received it");
}

// 11: limit 4, publishing included.
void TestTasks::restoreLastWeeksHours()
{
    SandboxConsole sandbox;
    Person &person = *sandbox.person;
    sandbox.window().open(Place::clinic(u"harbor-family"_s));
    QTRY_VERIFY(person.see(u"clinics.week.tue.text"_s));
    const QString hours = person.seeAs<QLineEdit>(u"clinics.week.tue.text"_s)->text();
    const qint64 before = sandbox.revision(u"harbor-family"_s);
    person.click(u"clinics.week.tue.text"_s);
    person.type(u"8-12, 1-6"_s);
    person.press(u"Return"_s);
    person.press(u"Ctrl+S"_s);
    QTRY_COMPARE(sandbox.revision(u"harbor-family"_s), before + 1);
    sandbox.settle();
    person.countFromHere();
    person.chooseTab(u"clinics.tabs"_s, u"Versions"_s);
    QTRY_VERIFY(person.see(u"clinics.versions.table"_s));
    auto *versions = person.seeAs<QAbstractItemView>(u"clinics.versions.table"_s);
    QTRY_COMPARE(versions->model()->rowCount(), int(before) + 1);
    person.click(versions, versions->model()->index(1, 0));
    QTRY_VERIFY(person.see(u"clinics.versions.restoreButton"_s)->isEnabled());
    person.click(u"clinics.versions.restoreButton"_s);
    QTRY_VERIFY(person.see(u"clinics.publish"_s)->isEnabled());
    person.press(u"Ctrl+S"_s);
    QCOMPARE_LE(person.actions(), 4);
    QTRY_COMPARE(sandbox.revision(u"harbor-family"_s), before + 2);
    person.chooseTab(u"clinics.tabs"_s, u"Weekly hours"_s);
    QTRY_COMPARE(person.seeAs<QLineEdit>(u"clinics.week.tue.text"_s)->text(), hours);
}

// 12: limit 3.
void TestTasks::resolveADrift()
{
    SandboxConsole sandbox;
    Person &person = *sandbox.person;
    sandbox.window().open(Place::system(u"Scheduler"_s));
    QTRY_VERIFY(person.see(u"systems.sandbox.driftButton"_s)
        && person.see(u"systems.sandbox.driftButton"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(
        sandbox.state().counts(u"Scheduler"_s)[Mark::InSync] == SandboxConsole::Clinics, 30'000);
    person.click(u"systems.sandbox.driftButton"_s);
    person.click(u"systems.checkDriftButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(sandbox.state().counts()[Mark::Drifted] > 0, 30'000);
    const qint64 drifted = sandbox.state().counts()[Mark::Drifted];
    sandbox.window().open(Place::of(PageId::Overview));
    QTRY_VERIFY(person.see(u"overview.needs.compareButton"_s));
    person.countFromHere();
    person.click(u"overview.needs.compareButton"_s);
    QTRY_VERIFY(person.see(u"overview.compare.pushButton"_s));
    QTRY_VERIFY(person.see(u"overview.compare.pushButton"_s)->isEnabled());
    person.click(u"overview.compare.pushButton"_s);
    QCOMPARE_LE(person.actions(), 3);
    QTRY_VERIFY_WITH_TIMEOUT(sandbox.state().counts()[Mark::Drifted] < drifted, 30'000);
}

// 13: limit 2.
void TestTasks::retryWhatIsLikelyToWork()
{
    SandboxConsole sandbox;
    Person &person = *sandbox.person;
    sandbox.window().open(Place::of(PageId::Failures));
    QTRY_VERIFY(
        person.see(u"failures.retryAll"_s) && person.see(u"failures.retryAll"_s)->isEnabled());
    person.countFromHere();
    person.click(u"failures.retryAll"_s);
    QTRY_VERIFY(person.see(u"failures.confirm"_s));
    // Nothing here is likely to work: the one cause waits for a key. Every one may be asked for.
    person.click(u"failures.confirm.all"_s);
    QCOMPARE_LE(person.actions(), 2);
    QTRY_VERIFY(!sandbox.state().jobs().isEmpty());
}

// 14: limit 1; sent + left + failed = total.
void TestTasks::cancelAJob()
{
    SandboxConsole sandbox;
    Person &person = *sandbox.person;
    person.press(u"Ctrl+4"_s);
    person.press(u"Ctrl+Alt+R"_s);
    QTRY_VERIFY(!sandbox.state().jobs().isEmpty());
    if (sandbox.state().jobs().first().endedAtMs == 0) {
        QTRY_VERIFY(person.see(u"job.cancelButton"_s));
        person.countFromHere();
        person.click(u"job.cancelButton"_s);
        QCOMPARE_LE(person.actions(), 1);
    }
    QTRY_VERIFY(sandbox.state().jobs().first().endedAtMs > 0);
    const JobProgress job = sandbox.state().jobs().first();
    QCOMPARE(job.done + job.failed + job.left(), job.total);
}

// 15: limit 4, then 2.
void TestTasks::discardAGroupAndRestoreIt()
{
    SandboxConsole sandbox;
    Person &person = *sandbox.person;
    sandbox.window().open(Place::of(PageId::Failures));
    QTRY_VERIFY(person.see(u"failures.group.discard"_s));
    person.countFromHere();
    person.click(u"failures.group.discard"_s);
    QTRY_VERIFY(person.see(u"failures.discard.reason"_s));
    person.type(u"the system is being replaced"_s);
    person.click(u"failures.discard.discard"_s);
    QCOMPARE_LE(person.actions(), 4);
    QTRY_COMPARE(sandbox.state().counts(u"Notifications"_s)[Mark::Failed], qint64(0));
    person.countFromHere();
    person.click(u"failures.discarded"_s);
    QTRY_VERIFY(
        person.see(u"failures.restore"_s) && person.see(u"failures.restore"_s)->isEnabled());
    person.click(u"failures.restore"_s);
    QCOMPARE_LE(person.actions(), 2);
    QTRY_VERIFY(
        sandbox.state().counts(u"Notifications"_s)[Mark::NotLinked] < SandboxConsole::Clinics);
}

// 16: limit 1 from anywhere.
void TestTasks::findTheResultOfARetryFromAnyPage()
{
    SandboxConsole sandbox;
    Person &person = *sandbox.person;
    person.press(u"Ctrl+4"_s);
    person.press(u"Ctrl+Alt+R"_s);
    QTRY_VERIFY(!sandbox.state().jobs().isEmpty());
    person.press(u"Ctrl+6"_s);
    person.countFromHere();
    person.click(u"status.jobsButton"_s);
    QCOMPARE_LE(person.actions(), 1);
    QTRY_VERIFY(person.see(u"jobs.panelFrame"_s));
    QTRY_VERIFY2(person.reads(u"sign-in refused, 6"_s), qPrintable(person.texts().join(u'\n')));
}

// 17: limit 3; the restart is proved where the store is opened again.
void TestTasks::pauseASystemForAnHour()
{
    SandboxConsole sandbox;
    Person &person = *sandbox.person;
    person.countFromHere();
    person.click(u"overview.health.SchedulerButton"_s);
    QTRY_VERIFY(person.see(u"systems.pause"_s));
    person.click(u"systems.pause"_s);
    person.choose(u"1 hour"_s);
    QCOMPARE_LE(person.actions(), 3);
    QTRY_VERIFY(sandbox.state().system(u"Scheduler"_s)->paused);
    const qint64 left
        = sandbox.state().system(u"Scheduler"_s)->pausedUntilMs - sandbox.state().nowMs();
    QVERIFY(left > 59 * 60'000 && left <= 60 * 60'000);
}

// 20: it stands in WHY, 2 actions at most.
void TestTasks::whoChangedIt()
{
    SandboxConsole sandbox;
    Person &person = *sandbox.person;
    person.countFromHere();
    person.click(u"header.failedChip"_s);
    QCOMPARE_LE(person.actions(), 2);
    QTRY_VERIFY2(
        person.reads(u"added system Notifications"_s), qPrintable(person.texts().join(u'\n')));
}

// 22: the view does not move; 1 key to follow again.
void TestTasks::readOneEventWhileOthersArrive()
{
    SandboxConsole sandbox;
    Person &person = *sandbox.person;
    person.press(u"Ctrl+3"_s);
    auto *list = person.seeAs<QAbstractItemView>(u"flow.eventsTableView"_s);
    QVERIFY(list);
    QTRY_VERIFY(list->model()->rowCount() > 20);
    const QModelIndex row = list->indexAt(QPoint(20, list->viewport()->height() / 2));
    person.click(list, row);
    const QPersistentModelIndex chosen(list->currentIndex());
    QVERIFY(chosen.isValid());
    const QString text = chosen.data().toString();
    const QRect place = list->visualRect(chosen);
    const int rows = list->model()->rowCount();
    for (int i = 0; i < 10; ++i) {
        Clinic clinic;
        bool read = false;
        sandbox.console.engine().clinic(
            u"harbor-family"_s, &sandbox.console, [&](const Result<Clinic> &found) {
                clinic = *found;
                read = true;
            });
        QTRY_VERIFY(read);
        clinic.schedules.first().weekly[5] = QList<Interval>{{9 * 60, 13 * 60 + 15 * i}};
        sandbox.console.engine().saveClinic(
            clinic, {}, &sandbox.console, [](const Result<Published> &) {});
    }
    QTRY_VERIFY(sandbox.revision(u"harbor-family"_s) > 8);
    QCOMPARE(QPersistentModelIndex(list->currentIndex()), chosen);
    QCOMPARE(chosen.data().toString(), text);
    QCOMPARE(list->visualRect(chosen).y(), place.y());
    person.countFromHere();
    person.press(u"End"_s);
    QCOMPARE_LE(person.actions(), 1);
    QTRY_VERIFY(list->model()->rowCount() > rows);
    QTRY_VERIFY(list->verticalScrollBar()->value() == list->verticalScrollBar()->maximum());
}

QTEST_MAIN(TestTasks)
#include "tst_tasks.moc"
