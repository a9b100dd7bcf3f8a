// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openconsole.h"

#include <QElapsedTimer>
#include <QLabel>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

const QString Harbor = u"harbor-family"_s;
constexpr int Clinics = 6; ///< of the sandbox
constexpr qint64 MinuteMs = 60'000;

JobProgress job(OpenConsole &console)
{
    return console.state().jobs().value(0);
}

QList<DiscardedLane> discarded(OpenConsole &console)
{
    return console.answer<QList<DiscardedLane>>(
        [&](QObject *context, const auto &got) { console.engine().discarded(context, got); });
}

/// Notifications refuses our sign-in, until it is turned.
StoreConsole::Setup refusing()
{
    return {.systems = {u"Scheduler"_s, u"Notifications"_s}};
}

void acceptSignIn(StoreConsole &console)
{
    console.turn(u"Notifications"_s, [](SandboxDials &dials) { dials.refuseSignIn = false; });
}

} // namespace

/// What support must be able to do in how many clicks and keys (the console's acceptance tasks, by
/// number), on the real console over real systems; each once with the mouse and once without. What
/// counts, Person says.
class TestSupportTasks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void retryAllFailuresOfOneCause_data() { bothHands(); }
    void retryAllFailuresOfOneCause();
    void retryWhatIsLikelyToWork_data() { bothHands(); }
    void retryWhatIsLikelyToWork();
    void cancelAJob_data() { bothHands(); }
    void cancelAJob();
    void discardAGroupAndRestoreIt_data() { bothHands(); }
    void discardAGroupAndRestoreIt();
    void findTheResultOfARetryFromAnyPage_data() { bothHands(); }
    void findTheResultOfARetryFromAnyPage();
};

// 1: limit 2.
void TestSupportTasks::retryAllFailuresOfOneCause()
{
    StoreConsole console(refusing());
    Person &person = console.person();
    // While they refuse, the hours move on twice: what they get at last is the newest.
    console.publishTuesday(Harbor, 18 * 60);
    console.publishTuesday(Harbor, 19 * 60);
    console.settle();
    QCOMPARE(console.count(Mark::Failed, u"Notifications"_s), qint64(Clinics));
    QCOMPARE(console.system(u"Notifications"_s).counts().accepted, 0);
    const qint64 untouched = console.system(u"Scheduler"_s).counts().requests;
    acceptSignIn(console);
    person.begin(withMouse());
    if (withMouse()) {
        person.click(u"sidebar.page4Button"_s);
        person.click(u"failures.group.retry"_s);
    } else {
        person.press(u"Ctrl+4"_s);
        person.press(u"Ctrl+Alt+R"_s);
    }
    QCOMPARE_LE(person.actions(), 2);
    QTRY_VERIFY(job(console).endedAtMs > 0);
    QCOMPARE(job(console).total, Clinics);
    QCOMPARE(job(console).done, Clinics);
    for (const ClinicRow &clinic : console.state().clinics())
        QCOMPARE(console.heldRevision(u"Notifications"_s, clinic.id), clinic.revision);
    QCOMPARE(console.heldRevision(u"Notifications"_s, Harbor), 3);
    // The newest and nothing else, and nothing to who did not fail.
    QCOMPARE(console.system(u"Notifications"_s).counts().accepted, Clinics);
    QCOMPARE(console.system(u"Scheduler"_s).counts().requests, untouched);
}

// 13: limit 2, from the page where support begins.
void TestSupportTasks::retryWhatIsLikelyToWork()
{
    StoreConsole console({.systems = {u"Scheduler"_s, u"Notifications"_s},
        .config =
            [](SystemConfig &config) {
                config.retryScheduleMs = {0, 100};
                config.limits.breakerFailures = 0;
            },
        .dials =
            [](StoreConsole &world) {
                world.turn(u"Scheduler"_s, [](SandboxDials &dials) { dials.errorRate = 1; });
            }});
    Person &person = console.person();
    QCOMPARE(console.count(Mark::Failed), qint64(2 * Clinics));
    const qint64 hopeless = console.system(u"Notifications"_s).counts().requests;
    console.turn(u"Scheduler"_s, [](SandboxDials &dials) { dials.errorRate = 0; });
    console.window().open(Place::of(PageId::Failures));
    QTRY_VERIFY(person.reads(u"Retry all 12"_s));
    person.begin(withMouse());
    if (withMouse())
        person.click(u"failures.retryAll"_s);
    else
        person.press(u"Ctrl+Alt+Shift+R"_s);
    QTRY_VERIFY(person.reads(u"Retry 12 in 2 causes?"_s));
    QVERIFY(person.reads(u"Notifications will refuse 6 until a key is chosen"_s));
    if (withMouse())
        person.click(u"failures.confirm.likely"_s);
    else
        person.press(u"Alt+L"_s);
    QCOMPARE_LE(person.actions(), 2);
    QTRY_COMPARE(console.system(u"Scheduler"_s).heldCount(), Clinics);
    QTRY_COMPARE(console.count(Mark::Failed), qint64(Clinics));
    QCOMPARE(console.state().jobs().size(), 1);
    QCOMPARE(job(console).system, u"Scheduler"_s);
    QCOMPARE(job(console).total, Clinics);
    QCOMPARE(console.system(u"Notifications"_s).counts().requests, hopeless);
}

// 14: limit 1; it stops within 1 s, and what was sent is what they got.
void TestSupportTasks::cancelAJob()
{
    constexpr int County = 20, StopsMs = 1'000, AnswersAfterMs = 150;
    StoreConsole console({.county = County,
        .config =
            [](SystemConfig &config) {
                config.limits
                    = {.ratePerSecond = 0, .burst = 0, .inFlight = 1, .breakerFailures = 0};
                config.retryScheduleMs = {0};
            },
        .dials =
            [](StoreConsole &world) {
                world.turn(u"Scheduler"_s, [](SandboxDials &dials) {
                    dials.errorRate = 1;
                    dials.errorStatus = 422;
                });
            }});
    Person &person = console.person();
    const int all = Clinics + County;
    QCOMPARE(console.count(Mark::Failed), qint64(all));
    console.turn(u"Scheduler"_s, [](SandboxDials &dials) {
        dials.errorRate = 0;
        dials.latencyMs = AnswersAfterMs;
    });
    person.press(u"Ctrl+4"_s);
    QTRY_VERIFY(person.see(u"failures.group.retry"_s));
    person.press(u"Ctrl+Alt+R"_s);
    QTRY_VERIFY(job(console).done >= 2);
    QVERIFY2(job(console).running() && job(console).waiting() > 2, "there is something to cancel");
    QTRY_VERIFY(person.see(u"job.cancelButton"_s));
    QElapsedTimer since;
    person.begin(withMouse());
    since.start();
    if (withMouse())
        person.click(u"job.cancelButton"_s);
    else
        person.press(u"Ctrl+."_s);
    QCOMPARE_LE(person.actions(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(job(console).endedAtMs > 0, StopsMs);
    QCOMPARE_LE(since.elapsed(), StopsMs);

    console.settle();
    const JobProgress ended = job(console);
    QVERIFY(ended.cancelled);
    QCOMPARE(ended.total, all);
    QCOMPARE(ended.done + ended.failed + ended.unsent, ended.total);
    QVERIFY(ended.unsent > 0);
    QCOMPARE(console.system(u"Scheduler"_s).counts().accepted, ended.done);
    QCOMPARE(console.system(u"Scheduler"_s).heldCount(), ended.done);
    QCOMPARE(console.count(Mark::Failed), qint64(ended.unsent + ended.failed)); // nothing is lost
    QTRY_VERIFY2(person.reads(u"Cancelled: %1 in lockstep, %2 failed, %3 not sent"_s.arg(ended.done)
                                  .arg(ended.failed)
                                  .arg(ended.unsent)),
        qPrintable(person.texts().join(u'\n')));
}

// 15: limit 4, then 2.
void TestSupportTasks::discardAGroupAndRestoreIt()
{
    StoreConsole console(refusing());
    Person &person = console.person();
    const QString reason = u"the system is being replaced"_s;
    console.window().open(Place::of(PageId::Failures));
    QTRY_VERIFY(person.see(u"failures.group.discard"_s));
    person.begin(withMouse());
    if (withMouse())
        person.click(u"failures.group.discard"_s);
    else
        person.press(u"Del"_s);
    QTRY_VERIFY(person.see(u"failures.discard.reason"_s));
    person.type(reason);
    if (withMouse())
        person.click(u"failures.discard.discard"_s);
    else
        person.press(u"Alt+D"_s);
    QCOMPARE_LE(person.actions(), 4);
    QTRY_COMPARE(console.count(Mark::Failed, u"Notifications"_s), qint64(0));
    QCOMPARE(discarded(console).size(), Clinics);
    for (const DiscardedLane &each : discarded(console)) {
        QCOMPARE(each.why, reason);
        QCOMPARE(each.actor, u"R. Diaz"_s);
    }

    acceptSignIn(console);
    person.countFromHere();
    if (withMouse())
        person.click(u"failures.discarded"_s);
    else
        person.press(u"Alt+I"_s);
    QTRY_VERIFY(person.reads(u"Restore 6"_s)); // the group, as it went
    if (withMouse())
        person.click(u"failures.restore"_s);
    else
        person.press(u"Alt+R"_s);
    QCOMPARE_LE(person.actions(), 2);
    QTRY_COMPARE(discarded(console).size(), 0);
    QTRY_COMPARE(console.system(u"Notifications"_s).heldCount(), Clinics);
}

// 16: limit 1 from anywhere.
void TestSupportTasks::findTheResultOfARetryFromAnyPage()
{
    StoreConsole console(refusing());
    Person &person = console.person();
    acceptSignIn(console);
    person.press(u"Ctrl+4"_s);
    QTRY_VERIFY(person.see(u"failures.group.retry"_s));
    person.press(u"Ctrl+Alt+R"_s);
    QTRY_VERIFY(job(console).endedAtMs > 0);
    console.clock.advance(10 * MinuteMs);
    for (const QString &page : {u"Ctrl+6"_s, u"Ctrl+8"_s, u"Ctrl+2"_s})
        person.press(page);
    person.begin(withMouse());
    if (withMouse())
        person.click(u"status.jobsButton"_s);
    else
        person.press(u"Ctrl+J"_s);
    QCOMPARE_LE(person.actions(), 1);
    QTRY_VERIFY(person.see(u"jobs.panelFrame"_s));
    const auto *result = person.seeAs<QLabel>(u"jobs.%1.resultLabel"_s.arg(job(console).id));
    QVERIFY(result);
    QCOMPARE(result->text(), u"Retried 6: all in lockstep"_s);
}

QTEST_MAIN(TestSupportTasks)
#include "tst_supporttasks.moc"
