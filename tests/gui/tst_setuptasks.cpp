// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openconsole.h"
#include "shell/statusmark.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

constexpr int LongMs = 30'000;
const QByteArray Key = "county-portal-9f2c";

} // namespace

/// What those who set Lockstep up must be able to do in how many clicks and keys (the console's
/// acceptance tasks, by number), each once with the mouse and once without. What counts, Person
/// says.
class TestSetUpTasks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { qputenv("TASKS_PORTAL_KEY", Key); } // taken out where it is read
    void addASystemWithItsKeyAndTestIt_data() { bothHands(); }
    void addASystemWithItsKeyAndTestIt();
    void fromTheFirstStartToAPublishSeenGreen_data() { bothHands(); }
    void fromTheFirstStartToAPublishSeenGreen();
};

// 18: limit 12.
void TestSetUpTasks::addASystemWithItsKeyAndTestIt()
{
    SandboxSystem portal(u"Portal"_s, {.apiKey = Key}, 1);
    QVERIFY(portal.start(0).ok());
    StoreConsole console({.systems = {}});
    Person &person = console.person();
    console.window().open(Place::of(PageId::Clinics));
    const auto goTo = [&person](const QString &field) {
        withMouse() ? person.click(field) : person.walkTo(field);
    };
    person.begin(withMouse());
    if (withMouse()) {
        person.click(u"sidebar.page5Button"_s);
        person.click(u"systems.new"_s);
    } else {
        person.press(u"Ctrl+5"_s);
        person.press(u"Ctrl+N"_s);
    }
    person.type(u"Portal"_s);
    goTo(u"systems.form.endpoint"_s);
    person.type(portal.address() + u"/clinics/update"_s);
    goTo(u"systems.form.apiKey.kind"_s);
    if (withMouse())
        person.choose(u"Environment"_s);
    else
        person.type(u"e"_s);
    goTo(u"systems.form.apiKey.name"_s);
    person.type(u"TASKS_PORTAL_KEY"_s);
    if (withMouse())
        person.click(u"systems.testButton"_s);
    else
        person.press(u"Alt+T"_s);
    QTRY_VERIFY2(
        person.reads(u"Test ended: no trouble found"_s), qPrintable(person.texts().join(u'\n')));
    QTRY_VERIFY(person.reads(u"Not refused on reading"_s));
    QCOMPARE(portal.counts().requests, 0); // a test writes nothing there
    if (withMouse())
        person.click(u"systems.save"_s);
    else
        person.press(u"Ctrl+S"_s);
    QCOMPARE_LE(person.actions(), 12);
    QTRY_VERIFY2(console.state().system(u"Portal"_s), qPrintable(person.texts().join(u'\n')));
    QTRY_VERIFY(!console.state().clinics().isEmpty());
    QTRY_VERIFY2(person.reads(u"Saved."_s), qPrintable(person.texts().join(u'\n'))); // as tested
    // The right key went with every clinic, and nobody sees it.
    QTRY_COMPARE_WITH_TIMEOUT(portal.heldCount(), console.state().clinics().size(), LongMs);
    QCOMPARE(portal.counts().refused, 0);
    QCOMPARE(console.state().system(u"Portal"_s)->config.credential, u"env:TASKS_PORTAL_KEY"_s);
    QVERIFY(!person.reads(QString::fromLatin1(Key)));
}

// 21: limit 5 clicks, from a store that is not there yet.
void TestSetUpTasks::fromTheFirstStartToAPublishSeenGreen()
{
    QTemporaryDir folder;
    const QString data = folder.filePath(u"not/there/yet"_s);
    QCoreApplication::setOrganizationName(u"Lockstep"_s);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    QVERIFY(!QDir(data).exists());
    Console console(
        {.application
            = {.dataFolder = data, .store = {}, .actor = u"R. Diaz"_s, .program = u"lockstep"_s},
            .sandbox = false,
            .language = u"en"_s},
        *qApp);
    QSignalSpy opened(&console, &Console::windowOpened);
    console.open();
    QVERIFY(opened.wait(LongMs));
    QVERIFY(QTest::qWaitForWindowActive(&console.window()));
    Person person(console.window());
    QTRY_VERIFY(person.see(u"firstRun.exploreButton"_s));
    person.begin(withMouse());
    if (withMouse())
        person.click(u"firstRun.exploreButton"_s);
    else
        person.push(u"firstRun.exploreButton"_s);
    QVERIFY(opened.wait(LongMs));
    person.turnTo(console.window());
    QVERIFY(QTest::qWaitForWindowActive(&console.window()));
    if (withMouse())
        person.click(u"sidebar.page2Button"_s);
    else
        person.press(u"Ctrl+2"_s);
    QTRY_VERIFY(person.see(u"clinics.week.tue.text"_s)); // of the first clinic
    if (withMouse())
        person.click(u"clinics.week.tue.text"_s);
    else
        person.walkTo(u"clinics.week.tue.text"_s);
    person.type(u"8-12, 1-6"_s);
    person.press(u"Return"_s);
    QTRY_VERIFY(person.see(u"clinics.publish"_s)->isEnabled());
    if (withMouse())
        person.click(u"clinics.publish"_s);
    else
        person.press(u"Ctrl+S"_s);
    QTRY_VERIFY2(person.reads(u"Published as v2 and on its way to 4 systems"_s),
        qPrintable(person.texts().join(u'\n')));

    // Green: three systems were read back and hold it; the fourth fails on purpose.
    const QString clinic = console.window().currentPage()->place().key;
    QWidget *tally = person.see(u"clinics.header.marks"_s);
    QVERIFY(tally);
    const QString green = u"3 "_s + word(Mark::InSync);
    QTRY_VERIFY2_WITH_TIMEOUT(
        tally->accessibleName().contains(green), qPrintable(tally->accessibleName()), LongMs);
    QVERIFY(tally->isVisible() && !tally->visibleRegion().isEmpty());
    for (const QString &system : {u"Scheduler"_s, u"Hospital"_s, u"Records"_s})
        QCOMPARE(console.state().lane({system, HoursTopic, clinic})->verified, 2);
    QCOMPARE_LE(withMouse() ? person.clicks() : person.actions(), withMouse() ? 5 : 8);
}

QTEST_MAIN(TestSetUpTasks)
#include "tst_setuptasks.moc"
