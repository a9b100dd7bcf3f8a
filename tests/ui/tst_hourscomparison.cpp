// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "event.h"
#include "normalform.h"
#include "overview/hourscomparison.h"

#include <QLocale>
#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

Clinic clinic()
{
    Clinic clinic;
    clinic.id = u"c"_s;
    clinic.timezone = u"America/Denver"_s;
    Schedule schedule;
    schedule.service = u"general"_s;
    schedule.effectiveFrom = QDate(2026, 1, 1);
    for (size_t day = 0; day < 5; ++day)
        schedule.weekly[day] = QList<Interval>{{8 * 60, 17 * 60}};
    schedule.weekly[5] = QList<Interval>();
    clinic.schedules << schedule;
    return clinic;
}

Comparison compared(const Clinic &ours, const Clinic &theirs)
{
    return compareBodies(HoursTopic, canonicalHours(ours), canonicalHours(theirs), ours.services);
}

QStringList differences(const Comparison &comparison)
{
    QStringList lines;
    for (const ComparedRow &row : comparison.rows) {
        if (!row.equal)
            lines << u"%1 | %2 | %3"_s.arg(row.what, row.ours, row.theirs);
    }
    return lines;
}

} // namespace

class TestHoursComparison : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void equalHoursDifferNowhere();
    void aDayThatDiffersIsShownOnBothSides();
    void closedAndNotSetAreTwoThings();
    void aWeekThatTheyLackIsShownDayByDay();
    void aServiceHasItsNameAndADateOnlyWhereThereAreTwo();
    void exceptionsAreComparedByDate();
    void nothingThereIsNoDraft();
    void otherTopicsAreComparedByMember();
    void manyDifferencesAreCounted();
};

void TestHoursComparison::equalHoursDifferNowhere()
{
    const Comparison same = compared(clinic(), clinic());
    QCOMPARE(same.differing(), 0);
    QCOMPARE(same.rows.size(), 8); // the zone and seven days
    QCOMPARE(same.brief(), QString());
    QVERIFY(same.readable);
}

void TestHoursComparison::aDayThatDiffersIsShownOnBothSides()
{
    Clinic theirs = clinic();
    theirs.schedules.first().weekly[1] = QList<Interval>{{8 * 60, 16 * 60}};
    const Comparison both = compared(clinic(), theirs);
    QCOMPARE(differences(both), QStringList{u"Tuesday | 8:00 AM–5:00 PM | 8:00 AM–4:00 PM"_s});
    QCOMPARE(both.brief(), u"Tue"_s);
    QCOMPARE(both.title(), u"Tuesday"_s);
    QCOMPARE(both.oursInBrief(), u"Tue: 8:00 AM–5:00 PM"_s);
    QCOMPARE(both.theirsInBrief(), u"Tue: 8:00 AM–4:00 PM"_s);
}

void TestHoursComparison::closedAndNotSetAreTwoThings()
{
    Clinic theirs = clinic();
    theirs.schedules.first().weekly[5] = std::nullopt;
    QCOMPARE(
        differences(compared(clinic(), theirs)), QStringList{u"Saturday | Closed | Not set"_s});
}

void TestHoursComparison::aWeekThatTheyLackIsShownDayByDay()
{
    Clinic ours = clinic();
    Schedule flu = ours.schedules.first();
    flu.service = u"flu"_s;
    ours.schedules << flu;
    const Comparison both = compared(ours, clinic());
    QCOMPARE(both.differing(), 7);
    QVERIFY(differences(both).first().contains(u"flu"_s));
    QVERIFY(differences(both).first().endsWith(u"| –"_s));
}

void TestHoursComparison::aServiceHasItsNameAndADateOnlyWhereThereAreTwo()
{
    Clinic ours = clinic();
    ours.services = {Service{.service = u"general"_s, .name = u"General care"_s, .kind = {}}};
    Schedule flu = ours.schedules.first();
    flu.service = u"flu"_s;
    ours.schedules << flu;
    Clinic theirs = ours;
    theirs.schedules.first().weekly[1] = QList<Interval>{{8 * 60, 16 * 60}};
    QCOMPARE(compared(ours, theirs).day(), u"Tuesday"_s);
    QCOMPARE(differences(compared(ours, theirs)).value(0).section(u" |"_s, 0, 0),
        u"Tuesday (General care)"_s);
    Schedule summer = ours.schedules.first();
    summer.effectiveFrom = QDate(2027, 6, 1);
    summer.weekly[0] = QList<Interval>();
    for (Clinic *clinic : {&ours, &theirs})
        clinic->schedules.first().effectiveThrough = QDate(2027, 5, 31);
    ours.schedules << summer;
    theirs.schedules << summer;
    QVERIFY(
        differences(compared(ours, theirs)).first().startsWith(u"Tuesday (General care from "_s));
}

void TestHoursComparison::exceptionsAreComparedByDate()
{
    Clinic ours = clinic();
    ours.overrides << Override{.date = QDate(2026, 12, 24),
        .through = {},
        .service = EveryService,
        .closed = true,
        .intervals = {},
        .label = u"Christmas"_s,
        .kind = u"holiday"_s};
    QCOMPARE(differences(compared(ours, clinic())),
        QStringList{u"Thu, Dec 24, 2026, Christmas | Closed | –"_s});
}

void TestHoursComparison::nothingThereIsNoDraft()
{
    const Comparison none = compareBodies(HoursTopic, canonicalHours(clinic()), std::nullopt);
    QVERIFY(!none.readable);
    QCOMPARE(none.rows.first().theirs, u"–"_s);
    QVERIFY(none.differing() > 1);
}

void TestHoursComparison::otherTopicsAreComparedByMember()
{
    const Comparison both
        = compareBodies(u"notice"_s, R"({"a":1,"b":"x"})", QByteArray(R"({"a":1,"c":[2]})"));
    QCOMPARE(differences(both), QStringList({u"b | x | –"_s, u"c | – | [2]"_s}));
    QVERIFY(!both.readable);
}

void TestHoursComparison::manyDifferencesAreCounted()
{
    Clinic theirs = clinic();
    for (size_t day = 0; day < 5; ++day)
        theirs.schedules.first().weekly[day] = QList<Interval>{{9 * 60, 17 * 60}};
    QVERIFY(compared(clinic(), theirs).brief().startsWith(u"5 "_s));
}

QTEST_GUILESS_MAIN(TestHoursComparison)
#include "tst_hourscomparison.moc"
