// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openconsole.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

const QString Harbor = u"harbor-family"_s;
const QString NewTuesday = u"8-12, 1-6"_s;
constexpr qint64 WeekMs = 7 * 24 * 3'600'000LL;

QString weekText(Person &person, const QString &day)
{
    const auto *field = person.seeAs<QLineEdit>(u"clinics.week.%1.text"_s.arg(day));
    return field ? field->text() : QString();
}

bool canPublish(Person &person)
{
    const QWidget *publish = person.see(u"clinics.publish"_s);
    return publish && publish->isEnabled();
}

/// Its week is open before the person.
void showHarbor(OpenConsole &console)
{
    console.window().open(Place::clinic(Harbor));
    QTRY_VERIFY(console.person().see(u"clinics.week.tue.text"_s));
}

} // namespace

/// What a clinic's administrator must be able to do in how many clicks and keys (the console's
/// acceptance tasks, by number), on the real console over real systems; each once with the mouse
/// and once without. What counts, Person says.
class TestClinicTasks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void changeTuesdaysClosingHour_data() { bothHands(); }
    void changeTuesdaysClosingHour();
    void changeTuesdayFromAnyPage_data() { bothHands(); }
    void changeTuesdayFromAnyPage();
    void copyMondayToTheWeekdays_data() { bothHands(); }
    void copyMondayToTheWeekdays();
    void closeAClinicToday_data() { bothHands(); }
    void closeAClinicToday();
    void closeTwentyClinicsOnAHoliday_data() { bothHands(); }
    void closeTwentyClinicsOnAHoliday();
    void holdAFluCampaignOnThreeSaturdays_data() { bothHands(); }
    void holdAFluCampaignOnThreeSaturdays();
    void seeWhatEachSystemWillGet_data() { bothHands(); }
    void seeWhatEachSystemWillGet();
    void takeBackAPublishUnseen_data() { bothHands(); }
    void takeBackAPublishUnseen();
    void restoreLastWeeksHours_data() { bothHands(); }
    void restoreLastWeeksHours();
};

// 3: limit 4, the clinic being open.
void TestClinicTasks::changeTuesdaysClosingHour()
{
    SandboxConsole console;
    Person &person = console.person();
    showHarbor(console);
    const qint64 before = console.revision(Harbor);
    person.begin(withMouse());
    if (withMouse())
        person.click(u"clinics.week.tue.text"_s);
    else
        person.walkTo(u"clinics.week.tue.text"_s);
    person.type(NewTuesday);
    person.press(u"Return"_s);
    person.press(u"Ctrl+S"_s);
    QCOMPARE_LE(person.actions(), 4);
    QTRY_COMPARE(console.revision(Harbor), before + 1);
    QCOMPARE(console.clinic(Harbor).schedules.first().weekly[1]->last().closes, 18 * 60);
}

// 4: limit 7 from any page.
void TestClinicTasks::changeTuesdayFromAnyPage()
{
    SandboxConsole console;
    Person &person = console.person();
    console.window().open(Place::of(PageId::History));
    const qint64 before = console.revision(Harbor);
    person.begin(withMouse());
    if (withMouse()) {
        person.click(u"header.goToButton"_s);
        person.type(u"harbor"_s);
        auto *results = person.seeAs<QAbstractItemView>(u"goTo.resultsListView"_s);
        QVERIFY(results);
        person.click(results, results->model()->index(0, 0));
    } else {
        person.press(u"Ctrl+K"_s);
        person.type(u"harbor"_s);
        person.press(u"Return"_s);
    }
    QTRY_COMPARE(console.pageShown(), PageId::Clinics);
    QTRY_VERIFY(person.reads(u"Harbor Street"_s));
    QTRY_VERIFY(person.see(u"clinics.week.tue.text"_s));
    if (withMouse())
        person.click(u"clinics.week.tue.text"_s);
    else
        person.walkTo(u"clinics.week.tue.text"_s);
    person.type(NewTuesday);
    person.press(u"Return"_s);
    if (withMouse())
        person.click(u"clinics.publish"_s);
    else
        person.press(u"Ctrl+S"_s);
    QCOMPARE_LE(person.actions(), 7);
    QTRY_COMPARE(console.revision(Harbor), before + 1);
}

// 5: limit 3.
void TestClinicTasks::copyMondayToTheWeekdays()
{
    SandboxConsole console;
    Person &person = console.person();
    console.window().open(Place::clinic(Harbor));
    QTRY_VERIFY(person.see(u"clinics.week.mon.text"_s));
    person.click(u"clinics.week.mon.text"_s);
    person.type(u"7-3"_s);
    person.press(u"Return"_s);
    const QString saturday = weekText(person, u"sat"_s);
    QTRY_VERIFY(weekText(person, u"mon"_s) != weekText(person, u"fri"_s));
    person.press(u"F6"_s); // the cursor is elsewhere
    person.begin(withMouse());
    if (withMouse()) {
        person.click(u"clinics.week.mon.menu"_s);
        person.choose(u"Copy to weekdays"_s);
    } else {
        person.walkTo(u"clinics.week.mon.text"_s);
        person.press(u"Ctrl+D"_s);
        QTRY_VERIFY(person.see(u"clinics.copyDays.weekdaysButton"_s));
        person.press(u"Return"_s);
    }
    QCOMPARE_LE(person.actions(), 3);
    for (const QString &day : {u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s})
        QTRY_COMPARE(weekText(person, day), weekText(person, u"mon"_s));
    QCOMPARE(weekText(person, u"sat"_s), saturday);
}

// 6: limit 4 from any page.
void TestClinicTasks::closeAClinicToday()
{
    StoreConsole console;
    Person &person = console.person();
    const QString clinic = u"northside-emergency"_s;
    console.window().open(Place::of(PageId::History));
    const qint64 before = console.revision(clinic);
    person.begin(withMouse());
    if (withMouse())
        person.click(u"header.goToButton"_s);
    else
        person.press(u"Ctrl+K"_s);
    person.type(u"close today north"_s);
    if (withMouse()) {
        auto *results = person.seeAs<QAbstractItemView>(u"goTo.resultsListView"_s);
        QVERIFY(results);
        person.click(results, results->model()->index(0, 0));
    } else {
        person.press(u"Return"_s);
    }
    QTRY_COMPARE(console.pageShown(), PageId::Clinics);
    QTRY_VERIFY2(canPublish(person), "the draft cannot be published");
    QTRY_VERIFY(person.see(u"clinics.preview.table"_s));
    QTRY_COMPARE(person.seeAs<QAbstractItemView>(u"clinics.preview.table"_s)->model()->rowCount(),
        console.state().systems().size()); // it says who is told before they are
    if (withMouse())
        person.click(u"clinics.publish"_s);
    else
        person.press(u"Ctrl+S"_s);
    QCOMPARE_LE(person.actions(), 4);
    QTRY_COMPARE(console.revision(clinic), before + 1);
    QTRY_COMPARE(console.heldRevision(u"Scheduler"_s, clinic), before + 1);
    const QJsonArray told
        = console.held(u"Scheduler"_s, clinic)["hours"_L1]["overrides"_L1].toArray();
    const QString today = console.clock.today().toString(Qt::ISODate);
    QVERIFY(std::any_of(told.begin(), told.end(), [&today](const QJsonValue &each) {
        return each["date"_L1].toString() == today && each["closed"_L1].toBool();
    }));
}

// 7: limit 8, with one preview.
void TestClinicTasks::closeTwentyClinicsOnAHoliday()
{
    constexpr int Clinics = 20;
    StoreConsole console({.county = Clinics});
    Person &person = console.person();
    person.begin(withMouse());
    if (withMouse()) {
        person.click(u"sidebar.page2Button"_s);
        person.type(u"county"_s);
        auto *list = person.seeAs<QAbstractItemView>(u"clinics.list"_s);
        QVERIFY(list);
        QTRY_COMPARE(list->model()->rowCount(), Clinics);
        person.click(list, list->model()->index(0, 0));
        person.press(u"Ctrl+A"_s);
        QTRY_VERIFY(person.see(u"clinics.bulk.holidaysRadioButton"_s));
        person.click(u"clinics.bulk.holidaysRadioButton"_s);
    } else {
        person.press(u"Ctrl+2"_s);
        person.type(u"county"_s);
        QTRY_COMPARE(
            person.seeAs<QAbstractItemView>(u"clinics.list"_s)->model()->rowCount(), Clinics);
        person.press(u"Down"_s);
        person.press(u"Ctrl+A"_s);
        QTRY_VERIFY(person.see(u"clinics.bulk.holidaysRadioButton"_s));
        person.press(u"Alt+D"_s);
    }
    QTRY_VERIFY(person.see(u"clinics.bulk.holidaysListView"_s));
    auto *holidays = person.seeAs<QAbstractItemView>(u"clinics.bulk.holidaysListView"_s);
    const QModelIndexList found = holidays->model()->match(
        holidays->model()->index(0, 0), Qt::DisplayRole, u"Thanksgiving"_s, 1, Qt::MatchContains);
    QCOMPARE(found.size(), 1);
    if (withMouse()) {
        person.tick(holidays, found.first());
    } else {
        person.walkToRow(u"clinics.bulk.holidaysListView"_s, found.first().row());
        person.press(u"Space"_s);
    }
    auto *preview = person.seeAs<QAbstractItemView>(u"clinics.bulk.table"_s);
    QVERIFY(preview);
    QTRY_COMPARE(preview->model()->rowCount(), Clinics); // one preview, a line for each
    for (int row = 0; row < Clinics; ++row)
        QTRY_VERIFY(preview->model()->index(row, 1).data().toString().contains(u"Thanksgiving"_s));
    QVERIFY(person.reads(u"Publish 20 clinics"_s));
    QCOMPARE(console.revision(u"county-01"_s), 1);
    if (withMouse())
        person.click(u"clinics.bulk.publishButton"_s);
    else
        person.press(u"Ctrl+S"_s);
    QCOMPARE_LE(person.actions(), 8);
    QTRY_VERIFY(person.reads(u"Published 20 clinics"_s));
    for (const Clinic &clinic : countyClinics(Clinics)) {
        QTRY_COMPARE(console.revision(clinic.id), 2);
        QTRY_COMPARE(console.heldRevision(u"Scheduler"_s, clinic.id), 2);
        const QJsonValue told = console.held(u"Scheduler"_s, clinic.id)["hours"_L1]["overrides"_L1];
        QVERIFY(std::ranges::any_of(told.toArray(), [](const QJsonValue &each) {
            return each["date"_L1] == "2026-11-26"_L1 && each["closed"_L1].toBool();
        }));
    }
    QCOMPARE(console.revision(Harbor), 1); // and no other
}

// 8: limit 14.
void TestClinicTasks::holdAFluCampaignOnThreeSaturdays()
{
    StoreConsole console;
    Person &person = console.person();
    person.begin(withMouse());
    if (withMouse()) {
        person.click(u"sidebar.page2Button"_s);
        auto *list = person.seeAs<QAbstractItemView>(u"clinics.list"_s);
        QVERIFY(list);
        const QModelIndexList harbor = list->model()->match(
            list->model()->index(0, 0), Qt::DisplayRole, u"Harbor"_s, 1, Qt::MatchStartsWith);
        QCOMPARE(harbor.size(), 1);
        person.click(list, harbor.first());
    } else {
        person.press(u"Ctrl+K"_s);
        person.type(u"harbor"_s);
        person.press(u"Return"_s);
    }
    QTRY_VERIFY(
        person.reads(u"Harbor Street Family Clinic"_s) && person.reads(u"America/New York"_s));
    if (withMouse())
        person.chooseTab(u"clinics.tabs"_s, u"Campaigns"_s);
    else
        person.walkToTab(u"clinics.tabs"_s, u"Campaigns"_s);
    const auto goTo = [&person](const QString &field) {
        withMouse() ? person.click(field) : person.walkTo(field);
    };
    goTo(u"clinics.campaigns.nameLineEdit"_s);
    person.type(u"Flu shots"_s);
    goTo(u"clinics.campaigns.whenLineEdit"_s);
    person.type(u"3 Saturdays from Nov 7"_s);
    goTo(u"clinics.campaigns.hoursLineEdit"_s);
    person.type(u"10-1"_s);
    if (withMouse()) {
        person.click(u"clinics.campaigns.saveButton"_s);
        person.click(u"clinics.publish"_s);
    } else {
        person.press(u"Return"_s);
        person.press(u"Ctrl+S"_s);
    }
    QCOMPARE_LE(person.actions(), 14);
    QTRY_COMPARE(console.heldRevision(u"Scheduler"_s, Harbor), 2);
    QStringList dates;
    for (const Override &each : console.clinic(Harbor).overrides) {
        if (each.kind != "campaign"_L1)
            continue;
        QCOMPARE(each.intervals, (QList<Interval>{{10 * 60, 13 * 60}}));
        for (QDate day = each.date; day <= each.lastDate(); day = day.addDays(1))
            dates << day.toString(Qt::ISODate);
    }
    QCOMPARE(dates, (QStringList{u"2026-11-07"_s, u"2026-11-14"_s, u"2026-11-21"_s}));
    const QJsonArray told
        = console.held(u"Scheduler"_s, Harbor)["hours"_L1]["overrides"_L1].toArray();
    QCOMPARE(std::count_if(told.begin(), told.end(),
                 [](const QJsonValue &each) { return each["kind"_L1] == "campaign"_L1; }),
        3);
}

// 9: visible without a click; the payload 1.
void TestClinicTasks::seeWhatEachSystemWillGet()
{
    SandboxConsole console;
    Person &person = console.person();
    showHarbor(console);
    person.click(u"clinics.week.tue.text"_s);
    person.type(NewTuesday);
    person.press(u"Return"_s);
    person.begin(withMouse());
    auto *table = person.seeAs<QAbstractItemView>(u"clinics.preview.table"_s);
    QVERIFY(table);
    QTRY_COMPARE(table->model()->rowCount(), SandboxConsole::Systems);
    for (int row = 0; row < SandboxConsole::Systems; ++row)
        QTRY_VERIFY(table->model()->index(row, 1).data().toString().startsWith(u"Tue "_s));
    if (withMouse())
        person.click(u"clinics.preview.payload"_s);
    else
        person.press(u"Alt+X"_s);
    QCOMPARE_LE(person.actions(), 1);
    QTRY_VERIFY(person.reads(u"\"closes\": \"18:00\""_s));
    QVERIFY(person.reads(u"America/New_York"_s));
}

// 10: limit 1, and no system received it.
void TestClinicTasks::takeBackAPublishUnseen()
{
    StoreConsole console;
    Person &person = console.person();
    SyncPolicy policy;
    policy.publishHoldSeconds = 10;
    bool kept = false;
    console.engine().savePolicy(
        policy, &console.window(), [&kept](const Result<void> &saved) { kept = saved.ok(); });
    QTRY_VERIFY(kept);
    showHarbor(console);
    person.click(u"clinics.week.tue.text"_s);
    person.type(NewTuesday);
    person.press(u"Return"_s);
    const qint64 requests = console.system(u"Scheduler"_s).counts().requests;
    person.press(u"Ctrl+S"_s);
    QTRY_COMPARE(console.revision(Harbor), 2);
    QTRY_VERIFY(person.reads(u"Undo ("_s));
    person.begin(withMouse());
    if (withMouse())
        person.click(u"message.fixButton"_s);
    else
        person.press(u"Alt+U"_s);
    QCOMPARE_LE(person.actions(), 1);
    QTRY_COMPARE(console.revision(Harbor), 3);
    QCOMPARE(console.clinic(Harbor).schedules, countyClinics(1).first().schedules); // as before
    QCOMPARE(console.system(u"Scheduler"_s).counts().requests, requests);
    for (const Attempt &attempt : console.attempts({.subject = Harbor}))
        QVERIFY2(attempt.revision != 2 || attempt.number == 0, "a system received it");
}

// 11: limit 4, publishing included.
void TestClinicTasks::restoreLastWeeksHours()
{
    StoreConsole console;
    Person &person = console.person();
    console.clock.advance(WeekMs);
    console.publishTuesday(Harbor, 18 * 60);
    console.settle();
    showHarbor(console);
    QTRY_COMPARE(console.heldRevision(u"Scheduler"_s, Harbor), 2);
    person.begin(withMouse());
    if (withMouse())
        person.chooseTab(u"clinics.tabs"_s, u"Versions"_s);
    else
        person.walkToTab(u"clinics.tabs"_s, u"Versions"_s);
    QTRY_VERIFY(person.see(u"clinics.versions.table"_s));
    auto *versions = person.seeAs<QAbstractItemView>(u"clinics.versions.table"_s);
    QTRY_COMPARE(versions->model()->rowCount(), 2);
    if (withMouse()) {
        person.click(versions, versions->model()->index(1, 0));
        person.click(u"clinics.versions.restoreButton"_s);
        QTRY_VERIFY(canPublish(person));
        person.click(u"clinics.publish"_s);
    } else {
        person.push(u"clinics.versions.restoreButton"_s); // of the version before the newest
        QTRY_VERIFY(canPublish(person));
        person.press(u"Ctrl+S"_s);
    }
    QCOMPARE_LE(person.actions(), 4);
    QTRY_COMPARE(console.heldRevision(u"Scheduler"_s, Harbor), 3);
    QCOMPARE(console.clinic(Harbor).schedules, countyClinics(1).first().schedules);
}

QTEST_MAIN(TestClinicTasks)
#include "tst_clinictasks.moc"
