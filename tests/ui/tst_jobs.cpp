// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoleworld.h"
#include "shell/attention.h"
#include "shell/jobspanel.h"
#include "shell/jobstrip.h"
#include "shell/jobtext.h"
#include "shell/noticesettings.h"
#include "shell/preferences.h"
#include "shell/statusline.h"
#include "widgets/choicestrip.h"
#include "widgets/messagebar.h"

#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

struct World : ConsoleWorld {
    JobProgress job;

    World()
    {
        job.id = 7;
        job.title = u"Retry 41"_s;
        job.total = 41;
        job.system = u"Google"_s;
        job.group = u"Google:unprocessable"_s;
        job.actor = u"R. Diaz"_s;
        job.startedAtMs = clock.wallMs();
        QTRY_VERIFY(state.loaded()); // what is told before shows only then
    }
    template <typename T> T *find(const QString &name) { return window->findChild<T *>(name); }
    void tell()
    {
        engine.tell({job});
        QCoreApplication::processEvents();
    }
    void end(int failed = 0)
    {
        job.done = job.total - failed;
        job.failed = failed;
        job.endedAtMs = clock.wallMs();
        tell();
    }
    void click(const QString &name)
    {
        auto *button = find<QPushButton>(name);
        QVERIFY2(button && button->isVisible(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void look(Mark mark) { QTRY_VERIFY(state.counts()[mark] > 0); }
};

} // namespace

/// Jobs in the status bar and in their panel, and the questions before the window closes.
class TestJobs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void progressPaceAndCancelAreInTheStatusBar();
    void theResultStaysUntilItIsRead();
    void whatWasReadStaysReadAfterARestart();
    void allJobsAreOneClickAway();
    void showFailedOpensTheFailuresPage();
    void escapeAndAClickElsewhereCloseThePanel();
    void thePanelIsAsHighAsItsJobs();
    void theStripSaysWhatThereIsRoomFor();
    void theEngineShortensBeforeTheResult();
    void theListSaysWhatMendsAMissingKey();
    void words_data();
    void words();
    void theRateLimitIsStated();
    void closingAsksWhileChangesWait();
    void closingAsksNothingWhenNothingWaits();
    void theFirstCloseAsksAboutTheTrayOnce();
    void theTrayMenuTellsAndPauses();
    void aNoticeWaitsInTheWindow();
};

void TestJobs::progressPaceAndCancelAreInTheStatusBar()
{
    World world;
    world.job.done = 10;
    world.job.failed = 2;
    world.tell();
    QCOMPARE(world.find<QProgressBar>(u"job.progressBar"_s)->value(), 12);
    QVERIFY(world.find<QLabel>(u"job.textLabel"_s)->text().contains(u"12 of 41"_s));
    world.click(u"job.cancelButton"_s);
    QCOMPARE(world.engine.commands.last(), u"cancelJob 7"_s);
}

void TestJobs::theResultStaysUntilItIsRead()
{
    World world;
    world.tell();
    world.end(2);
    auto *text = world.find<QLabel>(u"job.textLabel"_s);
    QCOMPARE(text->text(), u"Retried 41: 39 in lockstep, 2 failed again"_s);
    world.window->open(Place::of(PageId::Clinics));
    QVERIFY(text->isVisible());
    world.click(u"job.cancelButton"_s); // says "Clear" now
    QVERIFY(!text->isVisible());
}

void TestJobs::whatWasReadStaysReadAfterARestart()
{
    World world;
    world.end();
    world.engine.jobs = {world.job};
    world.click(u"job.cancelButton"_s);
    QCOMPARE(world.settings.value(notices::ReadJobs).toList().size(), 1);
    world.state.setReadJobs({});
    world.open();
    QTRY_VERIFY(!world.state.jobs().isEmpty());
    QVERIFY(world.state.isJobRead(7));
    QVERIFY(!world.find<QLabel>(u"job.textLabel"_s)->isVisible());
}

void TestJobs::allJobsAreOneClickAway()
{
    World world;
    world.end(2);
    world.window->open(Place::of(PageId::History));
    world.click(u"status.jobsButton"_s);
    auto *panel = world.find<JobsPanel>(u"jobs.panelFrame"_s);
    QVERIFY(panel->isVisible());
    auto *result = world.find<QLabel>(u"jobs.7.resultLabel"_s);
    QVERIFY(result && result->isVisible());
    QCOMPARE(result->text(), u"Retried 41: 39 in lockstep, 2 failed again"_s);
    world.click(u"jobs.7.clearButton"_s);
    QVERIFY(world.state.isJobRead(7));
    QVERIFY(result->isVisible()); // read is not gone: the list keeps it
}

void TestJobs::showFailedOpensTheFailuresPage()
{
    World world;
    world.end(1);
    const Lane lane = *world.state.lane({u"Google"_s, HoursTopic, u"northside"_s});
    world.engine.jobLanes[7] = {{lane, JobLane::Result::Failed}};
    world.click(u"status.jobsButton"_s);
    world.click(u"jobs.7.showButton"_s);
    QCOMPARE(world.window->currentPage()->id(), PageId::Failures);
    QVERIFY(!world.find<JobsPanel>(u"jobs.panelFrame"_s)->isVisible());
    const auto place = [&world] {
        world.clock.advance(250); // the page asks no oftener
        return world.window->currentPage()->place();
    };
    QTRY_COMPARE(place(), Place::failureGroup(u"Google:unprocessable"_s));
}

void TestJobs::escapeAndAClickElsewhereCloseThePanel()
{
    World world;
    auto *panel = world.find<JobsPanel>(u"jobs.panelFrame"_s);
    world.click(u"status.jobsButton"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
    world.click(u"status.jobsButton"_s);
    QTest::mouseClick(world.window->currentPage(), Qt::LeftButton, {}, QPoint(200, 120));
    QVERIFY(!panel->isVisible());
    world.click(u"status.jobsButton"_s);
    world.click(u"status.jobsButton"_s);
    QVERIFY(!panel->isVisible());
}

void TestJobs::thePanelIsAsHighAsItsJobs()
{
    World world;
    world.end(2);
    world.click(u"status.jobsButton"_s);
    auto *panel = world.find<JobsPanel>(u"jobs.panelFrame"_s);
    QVERIFY2(panel->height() < 250, qPrintable(QString::number(panel->height())));
    auto *row = world.find<QLabel>(u"jobs.7.resultLabel"_s);
    QVERIFY(row->visibleRegion().boundingRect() == row->rect());
    const QWidget *bar = world.find<QWidget>(u"status.frame"_s);
    QCOMPARE(panel->mapTo(world.window.get(), QPoint(0, panel->height())).y(),
        bar->mapTo(world.window.get(), QPoint()).y());
}

void TestJobs::theStripSaysWhatThereIsRoomFor()
{
    World world;
    world.job.total = 6;
    world.job.failed = 1;
    world.job.unsent = 5;
    world.job.stopped = Reason::SignInRefused;
    world.job.endedAtMs = 5;
    JobStrip strip(world.state);
    world.tell();
    auto *text = strip.findChild<QLabel *>(u"job.textLabel"_s);
    strip.setRoom(2'000);
    QCOMPARE(text->text(), u"Tried 1 of 6: sign-in refused again; 5 wait until it is mended"_s);
    strip.setRoom(600);
    QCOMPARE(text->text(), u"Tried 1 of 6: sign-in refused again"_s);
    strip.setRoom(450);
    QCOMPARE(text->text(), u"1 of 6 failed again"_s);
}

void TestJobs::theEngineShortensBeforeTheResult()
{
    World world;
    world.engine.publish(u"northside"_s);
    world.job.total = 6;
    world.job.failed = 1;
    world.job.unsent = 5;
    world.job.stopped = Reason::SignInRefused;
    world.job.endedAtMs = 5;
    world.tell();
    QTRY_VERIFY(world.state.outboxDepth() > 0);
    auto *line = world.find<StatusLine>(u"status.frame"_s);
    auto *job = world.find<QLabel>(u"job.textLabel"_s);
    auto *engine = world.find<QLabel>(u"status.engineLabel"_s);
    const QString most = engine->accessibleName();
    QVERIFY2(most.startsWith(u"Engine running · outbox "_s), qPrintable(most));
    QStringList told;
    for (int width = 1600; width > 600; width -= 10) {
        line->resize(width, line->height());
        told << engine->text();
        const QString why = u"%1: %2, %3"_s.arg(width).arg(engine->text(), job->text());
        QVERIFY2(engine->text().startsWith(u"Engine running"_s), qPrintable(why));
        QVERIFY2(job->text().contains(u"again"_s), qPrintable(why));
        if (job->text() == u"1 of 6 failed again"_s)
            QVERIFY2(engine->text() != most || width < 800, qPrintable(why));
    }
    QVERIFY(told.contains(u"Engine running"_s));
    QVERIFY(told.contains(u"Engine running · outbox %1"_s.arg(world.state.outboxDepth())));
}

void TestJobs::theListSaysWhatMendsAMissingKey()
{
    World world;
    SystemStatus google = world.engine.systems.value(u"Google"_s);
    world.job.failed = 1;
    world.job.unsent = 40;
    world.job.stopped = Reason::SignInRefused;
    world.job.endedAtMs = 5;
    const auto mend = [&] {
        world.engine.changeSystem(google);
        world.tell();
        return world.find<QLabel>(u"jobs.7.resultLabel"_s)->text().section(u'\n', 1);
    };
    world.tell();
    world.click(u"status.jobsButton"_s);
    // One job is in sight as a whole when the list opens.
    const auto *area = world.find<QScrollArea>(u"jobs.scrollArea"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(area->verticalScrollBar()->maximum(), 0);
    google.config.credential = u"env:KEY"_s;
    QTRY_COMPARE(mend(), u"Check the credential of Google, then retry."_s);
    google.config.credential.clear();
    QTRY_COMPARE(mend(), u"Choose a key for Google; its newest hours are tried again then."_s);
}

void TestJobs::words_data()
{
    QTest::addColumn<JobProgress>("job");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, auto change, const QString &text) {
        JobProgress job;
        job.id = 1;
        job.total = 41;
        job.system = u"Google"_s;
        job.endedAtMs = 5;
        change(job);
        QTest::newRow(name) << job << text;
    };
    row(
        "all well", [](JobProgress &job) { job.done = 41; }, u"Retried 41: all in lockstep"_s);
    row(
        "some failed",
        [](JobProgress &job) {
            job.done = 39;
            job.failed = 2;
        },
        u"Retried 41: 39 in lockstep, 2 failed again"_s);
    row(
        "stopped by the first",
        [](JobProgress &job) {
            job.failed = 1;
            job.unsent = 40;
            job.stopped = Reason::SignInRefused;
        },
        u"Tried 1 of 41: sign-in refused again; 40 wait until it is mended"_s);
    row(
        "stopped after some",
        [](JobProgress &job) {
            job.done = 2;
            job.failed = 1;
            job.unsent = 38;
            job.stopped = Reason::SignInRefused;
        },
        u"Tried 3 of 41: 2 in lockstep, then sign-in refused again; 38 wait until it is mended"_s);
    row(
        "the only one",
        [](JobProgress &job) {
            job.total = job.failed = 1;
            job.stopped = Reason::SignInRefused;
        },
        u"Tried 1 of 1: sign-in refused again"_s);
    row(
        "cancelled",
        [](JobProgress &job) {
            job.done = 12;
            job.unsent = 29;
            job.cancelled = true;
        },
        u"Cancelled: 12 in lockstep, 0 failed, 29 not sent"_s);
    row(
        "cancelled, two on the wire",
        [](JobProgress &job) {
            job.done = 12;
            job.unsent = 27;
            job.cancelled = true;
            job.endedAtMs = 0;
        },
        u"Cancelled; still on the wire: 2"_s);
    row(
        "one goes first",
        [](JobProgress &job) {
            job.parked = 40;
            job.endedAtMs = 0;
        },
        u"Trying 1 of 41 now…"_s);
    row(
        "a check",
        [](JobProgress &job) {
            job.kind = JobProgress::Kind::Check;
            job.done = 39;
            job.failed = 2;
        },
        u"Checked 41: 39 equal, 2 not"_s);
    row(
        "taken off the list",
        [](JobProgress &job) {
            job.done = 40;
            job.unsent = 1;
        },
        u"Retried 41: 40 in lockstep, 1 taken off the list meanwhile"_s);
}

void TestJobs::words()
{
    QFETCH(JobProgress, job);
    QTEST(jobResultText(job), "text");
}

void TestJobs::theRateLimitIsStated()
{
    JobProgress job;
    job.id = 1;
    job.total = 2'400;
    job.startedAtMs = 1'000;
    SystemStatus google;
    google.config.name = u"Google"_s;
    google.config.limits.ratePerSecond = 10;
    QCOMPARE(
        jobPaceText(job, &google, 1'000), u"10 per second, as Google allows, about 4 min left"_s);
    job.done = 600;
    QCOMPARE(
        jobPaceText(job, &google, 61'000), u"10 per second, as Google allows, about 3 min left"_s);
    google.config.limits.ratePerSecond = 0;
    QCOMPARE(jobPaceText(job, &google, 61'000), u"10 per second, about 3 min left"_s);
    job.laterFailures = 3;
    QCOMPARE(jobSinceText(job), u"+3 since you clicked"_s);
}

void TestJobs::closingAsksWhileChangesWait()
{
    World world;
    world.engine.setLane(u"Google"_s, u"prairie"_s, LaneState::Retrying, Reason::ServerError, 503);
    world.look(Mark::Retrying);
    QSignalSpy ended(world.window.get(), &MainWindow::ended);
    QVERIFY(!world.window->close());
    auto *question = world.find<ChoiceStrip>(u"close.outbox"_s);
    QVERIFY(question->isVisible());
    QVERIFY(question->text().contains(u"1 change is not sent yet"_s));
    world.click(u"close.outbox.stayButton"_s);
    QVERIFY(world.window->isVisible() && !question->isVisible());
    world.window->close();
    world.click(u"close.outbox.quitButton"_s);
    QVERIFY(!world.window->isVisible());
    QCOMPARE(ended.size(), 1);
}

void TestJobs::closingAsksNothingWhenNothingWaits()
{
    World world; // one lane failed: it waits for a person, not for the engine
    world.look(Mark::Failed);
    QVERIFY(world.window->close());
}

void TestJobs::theFirstCloseAsksAboutTheTrayOnce()
{
    World world;
    world.trayAvailable = true;
    world.open();
    world.look(Mark::Failed);
    QVERIFY(!world.window->close());
    auto *question = world.find<ChoiceStrip>(u"close.tray"_s);
    QVERIFY(question->isVisible());
    world.click(u"close.tray.keepButton"_s);
    QVERIFY(!world.window->isVisible());
    QVERIFY(world.settings.value(pref::Tray.key).toBool());
    Q_EMIT world.window->attention().tray().openRequested();
    QVERIFY(world.window->isVisible());
    world.window->close(); // not asked again
    QVERIFY(!world.window->isVisible());
    QVERIFY(!question->isVisible());
    QSignalSpy ended(world.window.get(), &MainWindow::ended);
    Q_EMIT world.window->attention().tray().quitRequested();
    QCOMPARE(ended.size(), 1);
}

void TestJobs::theTrayMenuTellsAndPauses()
{
    World world;
    world.look(Mark::Failed);
    Tray &tray = world.window->attention().tray();
    QVERIFY(!tray.isShown()); // a person has to want it
    const auto action = [&](const QString &name) {
        QAction *found = tray.menu()->findChild<QAction *>(u"tray."_s + name);
        return found;
    };
    QVERIFY(action(u"stateAction"_s)->text().startsWith(u"1 failed"_s));
    QVERIFY(!action(u"resumeAction"_s)->isVisible());
    action(u"pauseHourAction"_s)->trigger();
    QCOMPARE(world.engine.commands.last(), u"pauseAll 3600000"_s);
    QTRY_VERIFY(action(u"stateAction"_s)->text().startsWith(u"Paused until"_s));
    action(u"resumeAction"_s)->trigger();
    QCOMPARE(world.engine.commands.last(), u"resumeAll"_s);
    // The number in the picture belongs to the worst mark.
    const QImage one = Tray::picture(world.state).pixmap(32).toImage();
    world.fail(u"prairie"_s);
    QTRY_COMPARE(world.state.counts()[Mark::Failed], 2);
    QVERIFY(Tray::picture(world.state).pixmap(32).toImage() != one);
}

void TestJobs::aNoticeWaitsInTheWindow()
{
    World world;
    world.look(Mark::Failed);
    world.window->attention().setWindowActive(false);
    world.fail(u"prairie"_s, u"Web site"_s);
    QCoreApplication::processEvents();
    world.clock.advance(NoticeRules::GatherMs);
    auto *bar = world.window->attention().findChild<MessageBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(u"Prairie is not in lockstep"_s), qPrintable(bar->text()));
    Q_EMIT bar->fixRequested();
    QCOMPARE(world.window->currentPage()->id(), PageId::Failures);
}

QTEST_MAIN(TestJobs)
#include "tst_jobs.moc"
