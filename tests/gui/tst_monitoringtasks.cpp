// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openconsole.h"
#include "sandboxworld.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDir>
#include <QFile>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimer>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

const QString Harbor = u"harbor-family"_s;
constexpr qint64 MinuteMs = 60'000, DayMs = 24 * 60 * MinuteMs;

qint64 startOf(QDate day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

} // namespace

/// What those who watch must be able to do in how many clicks and keys (the console's acceptance
/// tasks, by number), on the real console over real systems; each once with the mouse and once
/// without. What counts, Person says.
class TestMonitoringTasks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void fromTheRedLightToReasonAndFix_data() { bothHands(); }
    void fromTheRedLightToReasonAndFix();
    void resolveADrift_data() { bothHands(); }
    void resolveADrift();
    void pauseASystemForAnHour_data() { bothHands(); }
    void pauseASystemForAnHour();
    void exportYesterdaysAttemptsOfAClinic_data() { bothHands(); }
    void exportYesterdaysAttemptsOfAClinic();
    void whoChangedTheKey_data() { bothHands(); }
    void whoChangedTheKey();
    void readOneEventWhileOthersArrive_data() { bothHands(); }
    void readOneEventWhileOthersArrive();

private:
    QTemporaryDir m_home;
};

void TestMonitoringTasks::initTestCase()
{
    qputenv("HOME", m_home.path().toUtf8()); // where files are saved at first
}

void TestMonitoringTasks::init()
{
    qputenv("TASKS_FIRST_KEY", "the right one"); // taken out where it is read
    qputenv("TASKS_OTHER_KEY", "the wrong one");
}

// 2: limit 1 click; no tooltip is needed.
void TestMonitoringTasks::fromTheRedLightToReasonAndFix()
{
    SandboxConsole console;
    Person &person = console.person();
    person.begin(withMouse());
    if (withMouse())
        person.click(u"header.failedChip"_s);
    else
        person.press(u"Ctrl+4"_s);
    QCOMPARE_LE(person.actions(), 1);
    QTRY_VERIFY2(person.reads(u"refused our sign-in"_s), qPrintable(person.texts().join(u'\n')));
    QTRY_VERIFY(person.reads(u"No key was sent"_s)); // their words
    QVERIFY(person.reads(u"Choose a key for"_s)); // what to do
    QVERIFY(person.reads(u"Choose a key"_s)); // and the button that does it
}

// 12: limit 3.
void TestMonitoringTasks::resolveADrift()
{
    SandboxConsole console;
    Person &person = console.person();
    QTRY_COMPARE_WITH_TIMEOUT(
        console.count(Mark::InSync, u"Scheduler"_s), qint64(SandboxConsole::Clinics), 30'000);
    console.console().sandbox()->driftSome(u"Scheduler"_s, 2);
    const auto check = console.answer<CheckStarted>([&](QObject *context, const auto &got) {
        console.engine().verify({.all = true}, context, got);
    });
    QVERIFY(check.queued > 0);
    QTRY_COMPARE_WITH_TIMEOUT(console.count(Mark::Drifted), qint64(2), 30'000);
    QTRY_VERIFY(person.see(u"overview.needs.compareButton"_s));
    person.begin(withMouse());
    if (withMouse()) {
        person.click(u"overview.needs.compareButton"_s);
        QTRY_VERIFY(person.see(u"overview.compare.pushButton"_s));
        person.click(u"overview.compare.pushButton"_s);
    } else {
        person.push(u"overview.needs.compareButton"_s);
        QTRY_VERIFY(person.see(u"overview.compare.pushButton"_s));
        person.press(u"Alt+O"_s);
    }
    QCOMPARE_LE(person.actions(), 3);
    // Ours was sent and, read back, is what they hold.
    QTRY_COMPARE_WITH_TIMEOUT(console.count(Mark::Drifted), qint64(1), 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(
        console.count(Mark::InSync, u"Scheduler"_s), qint64(SandboxConsole::Clinics - 1), 30'000);
}

// 17: limit 3; it is still paused when the console is opened again.
void TestMonitoringTasks::pauseASystemForAnHour()
{
    StoreConsole console;
    console.person().begin(withMouse());
    if (withMouse()) {
        console.person().click(u"overview.health.SchedulerButton"_s);
        QTRY_VERIFY(console.person().see(u"systems.pause"_s));
        console.person().click(u"systems.pause"_s);
        console.person().choose(u"1 hour"_s);
    } else {
        console.person().press(u"Ctrl+K"_s);
        console.person().type(u"pause scheduler"_s);
        console.person().press(u"Return"_s);
    }
    QCOMPARE_LE(console.person().actions(), 3);
    QTRY_VERIFY(console.state().system(u"Scheduler"_s)->paused);
    QTRY_VERIFY(console.person().reads(u"paused"_s));

    QSignalSpy ended(&console.window(), &MainWindow::ended);
    console.person().press(u"Ctrl+Q"_s);
    QCOMPARE(ended.size(), 1);
    console.clock.advance(10 * MinuteMs);
    console.reopen(u"M. Ortiz"_s);
    const SystemStatus *system = console.state().system(u"Scheduler"_s);
    QVERIFY(system->paused);
    QCOMPARE(system->pausedBy, u"R. Diaz"_s);
    const qint64 left = system->pausedUntilMs - console.state().nowMs();
    QVERIFY2(left > 45 * MinuteMs && left <= 50 * MinuteMs, qPrintable(QString::number(left)));
    console.window().open(Place::of(PageId::Overview));
    QTRY_VERIFY2(console.person()
                     .see(u"overview.health.SchedulerButton"_s)
                     ->accessibleName()
                     .contains(u"paused"_s),
        qPrintable(console.person().texts().join(u'\n')));
    QTRY_VERIFY(console.person().reads(u"paused, "_s)); // and how long it will be
    // Nothing goes there meanwhile.
    const qint64 requests = console.system(u"Scheduler"_s).counts().requests;
    console.publishTuesday(Harbor, 18 * 60);
    QTRY_COMPARE(console.count(Mark::Paused), qint64(1));
    QCOMPARE(console.system(u"Scheduler"_s).counts().requests, requests);
}

// 19: limit 3, and 2 more for the file.
void TestMonitoringTasks::exportYesterdaysAttemptsOfAClinic()
{
    StoreConsole console({.systems = {u"Scheduler"_s, u"Notifications"_s}});
    Person &person = console.person();
    const QDate yesterday = console.clock.today();
    console.clock.advance(DayMs);
    console.publishTuesday(Harbor, 18 * 60);
    console.settle();
    const QList<Attempt> wanted = console.attempts({.subject = Harbor,
        .sinceMs = startOf(yesterday),
        .untilMs = startOf(console.clock.today())});
    QVERIFY(!wanted.isEmpty());
    QVERIFY(console.attempts({.subject = Harbor}).size() > wanted.size()); // there are today's too

    person.begin(withMouse());
    if (withMouse()) {
        person.click(u"sidebar.page6Button"_s);
        person.click(u"history.findLineEdit"_s);
    } else {
        person.press(u"Ctrl+6"_s);
        person.press(u"Ctrl+F"_s);
    }
    person.type(u"harbor yesterday"_s);
    QCOMPARE_LE(person.actions(), 3);
    auto *table = person.seeAs<QAbstractItemView>(u"history.attemptsTableView"_s);
    QVERIFY(table);
    QTRY_COMPARE(table->model()->rowCount(), wanted.size());
    QTRY_VERIFY2(person.reads(QLocale().toString(yesterday, QLocale::LongFormat)),
        qPrintable(person.texts().join(u'\n'))); // what was read as a day is said

    person.countFromHere();
    if (withMouse()) {
        person.click(u"history.exportButton"_s);
        QTRY_VERIFY(person.button(u"Save"_s));
        person.click(person.button(u"Save"_s));
    } else {
        person.press(u"Ctrl+E"_s);
        QTRY_VERIFY(person.button(u"Save"_s));
        person.press(u"Return"_s);
    }
    QCOMPARE_LE(person.actions(), 2);
    QFile file(m_home.filePath(u"lockstep-history-2026-11-03.csv"_s));
    QTRY_VERIFY2(file.exists(), qPrintable(QDir(m_home.path()).entryList().join(u' ')));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), wanted.size() + 1);
    for (const QByteArray &line : lines.mid(1)) {
        QVERIFY2(line.contains("2026-11-02"), line);
        QVERIFY2(line.contains("Harbor Street") || line.contains("harbor-family"), line);
    }
    file.remove();
}

// 20: it stands in WHY, 2 actions at most.
void TestMonitoringTasks::whoChangedTheKey()
{
    StoreConsole console(
        {.config = [](SystemConfig &config) { config.credential = u"env:TASKS_FIRST_KEY"_s; },
            .dials =
                [](StoreConsole &world) {
                    world.turn(u"Scheduler"_s,
                        [](SandboxDials &dials) { dials.apiKey = "the right one"; });
                },
            .actor = u"K. Lee"_s});
    QCOMPARE(console.count(Mark::Failed), qint64(0));
    SystemConfig config = console.state().system(u"Scheduler"_s)->config;
    config.credential = u"env:TASKS_OTHER_KEY"_s;
    bool saved = false;
    console.engine().saveSystem(
        config, &console.window(), [&saved](const Result<void> &answer) { saved = answer.ok(); });
    QTRY_VERIFY(saved);
    console.clock.advance(MinuteMs);
    console.publishTuesday(Harbor, 18 * 60);
    QTRY_COMPARE(console.count(Mark::Failed), qint64(1));
    console.reopen(u"M. Ortiz"_s);
    Person &person = console.person();
    person.begin(withMouse());
    if (withMouse())
        person.click(u"header.failedChip"_s);
    else
        person.press(u"Ctrl+4"_s);
    QCOMPARE_LE(person.actions(), 2);
    QTRY_VERIFY2(person.reads(u"K. Lee changed system Scheduler: credential env:TASKS_FIRST_KEY → "
                              "env:TASKS_OTHER_KEY"_s),
        qPrintable(person.texts().join(u'\n')));
    QVERIFY(!person.reads(u"the right one"_s) && !person.reads(u"the wrong one"_s));
}

// 22: the view does not move; 1 key to follow again.
void TestMonitoringTasks::readOneEventWhileOthersArrive()
{
    constexpr int Changes = 50, EveryMs = 20;
    SandboxConsole console;
    Person &person = console.person();
    person.begin(withMouse());
    person.press(u"Ctrl+3"_s);
    auto *list = person.seeAs<QAbstractItemView>(u"flow.eventsTableView"_s);
    QVERIFY(list);
    QTRY_VERIFY(list->model()->rowCount() > 20);
    const QModelIndex row = list->indexAt(QPoint(20, list->viewport()->height() / 2));
    if (withMouse())
        person.click(list, row);
    else
        person.walkToRow(u"flow.eventsTableView"_s, row.row());
    const QPersistentModelIndex chosen(list->currentIndex());
    QVERIFY(chosen.isValid());
    const QString text = chosen.data().toString();
    const int y = list->visualRect(chosen).y();
    const int rows = list->model()->rowCount();

    Clinic harbor = console.clinic(Harbor);
    int published = 0;
    bool still = true; // at every moment, not only at the end
    QTimer stream;
    connect(&stream, &QTimer::timeout, this, [&] {
        still = still && list->currentIndex() == QModelIndex(chosen) && chosen.data() == text
            && list->visualRect(chosen).y() == y;
        if (published == Changes)
            return stream.stop();
        harbor.schedules.first().weekly[5] = QList<Interval>{{9 * 60, 13 * 60 + 5 * ++published}};
        console.engine().saveClinic(
            harbor, {}, &console.window(), [](const Result<Published> &) {});
    });
    stream.start(EveryMs);
    QTRY_COMPARE(console.revision(Harbor), Changes + 1);
    QTRY_VERIFY(!stream.isActive());
    QVERIFY2(still, "the view moved");
    person.countFromHere();
    person.press(u"End"_s);
    QCOMPARE_LE(person.actions(), 1);
    QTRY_VERIFY(list->model()->rowCount() >= rows + Changes);
    QTRY_VERIFY(list->verticalScrollBar()->value() == list->verticalScrollBar()->maximum());
}

QTEST_MAIN(TestMonitoringTasks)
#include "tst_monitoringtasks.moc"
