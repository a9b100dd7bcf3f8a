// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "expansion.h"
#include "hourssamples.h"
#include "hourswarnings.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

namespace {

QJsonArray told(const QList<Opening> &openings)
{
    QJsonArray array;
    for (const Opening &opening : openings) {
        QJsonObject object{{u"localDate"_s, opening.localDate.toString(Qt::ISODate)}};
        if (opening.unknown) {
            object.insert(u"unknown"_s, true);
        } else {
            object.insert(u"opens"_s, opening.opens.local());
            object.insert(u"closes"_s, opening.closes.local());
            object.insert(u"start"_s, opening.opens.utc());
            object.insert(u"end"_s, opening.closes.utc());
        }
        array.append(object);
    }
    return array;
}

Schedule everyDay(const QList<Interval> &intervals)
{
    Schedule schedule{.service = u"general"_s,
        .effectiveFrom = QDate(2026, 1, 1),
        .effectiveThrough = {},
        .weekly = {}};
    schedule.weekly.fill(intervals);
    return schedule;
}

Override on(QDate date, const QString &service, const QList<Interval> &intervals)
{
    return {.date = date,
        .through = {},
        .service = service,
        .closed = intervals.isEmpty(),
        .intervals = intervals,
        .label = {},
        .kind = {}};
}

Clinic clinicIn(const QString &timezone, const QList<Interval> &intervals)
{
    Clinic clinic;
    clinic.id = u"c"_s;
    clinic.name = u"C"_s;
    clinic.timezone = timezone;
    clinic.schedules = {everyDay(intervals)};
    return clinic;
}

} // namespace

class TestExpansion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hoursBecomeInstants_data();
    void hoursBecomeInstants();
    void wallTimeIsResolved_data();
    void wallTimeIsResolved();
    void ownOverrideCountsBeforeThatOfAll();
    void overrideLetsTheNightBeforeRunOut();
    void scheduleOutOfRangeIsUnknown();
    void swallowedIntervalIsLeftOut();
    void slipsAreWarnedAbout_data();
    void slipsAreWarnedAbout();
};

void TestExpansion::hoursBecomeInstants_data()
{
    QTest::addColumn<QJsonValue>("expected");

    const QJsonArray cases = samples::list(u"expansion-cases.json"_s);
    QCOMPARE(cases.size(), 40);
    for (qsizetype i = 0; i < cases.size(); ++i)
        QTest::addRow("%d: %s, %s", int(i), qPrintable(cases[i][u"why"_s].toString()),
            qPrintable(cases[i][u"clinicId"_s].toString()))
            << cases[i];
}

void TestExpansion::hoursBecomeInstants()
{
    static const QList<Clinic> clinics = samples::clinics();
    QFETCH(QJsonValue, expected);
    const auto date = [&](const QString &key) {
        return QDate::fromString(expected[key].toString(), Qt::ISODate);
    };
    for (const Clinic &clinic : clinics) {
        if (clinic.id != expected[u"clinicId"_s].toString())
            continue;
        const auto openings
            = expand(clinic, expected[u"service"_s].toString(), date(u"from"_s), date(u"to"_s));
        QCOMPARE(told(openings), expected[u"intervals"_s].toArray());
        return;
    }
    QFAIL("no such clinic");
}

void TestExpansion::wallTimeIsResolved_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("utc");
    QTest::addColumn<QString>("local");

    QTest::newRow("gap moves later") << "America/New_York"_ba << QDate(2027, 3, 14) << 150
                                     << u"2027-03-14T07:30:00Z"_s << u"2027-03-14T03:30"_s;
    QTest::newRow("repeat is the first") << "America/New_York"_ba << QDate(2026, 11, 1) << 90
                                         << u"2026-11-01T05:30:00Z"_s << u"2026-11-01T01:30"_s;
    QTest::newRow("midnight vanishes") << "America/Santiago"_ba << QDate(2026, 9, 6) << 0
                                       << u"2026-09-06T04:00:00Z"_s << u"2026-09-06T01:00"_s;
    QTest::newRow("gap of half an hour") << "Australia/Lord_Howe"_ba << QDate(2026, 10, 4) << 135
                                         << u"2026-10-03T15:45:00Z"_s << u"2026-10-04T02:45"_s;
    QTest::newRow("repeat of half an hour") << "Australia/Lord_Howe"_ba << QDate(2027, 4, 4) << 105
                                            << u"2027-04-03T14:45:00Z"_s << u"2027-04-04T01:45"_s;
    QTest::newRow("a whole day vanishes") << "Pacific/Apia"_ba << QDate(2011, 12, 30) << 720
                                          << u"2011-12-30T22:00:00Z"_s << u"2011-12-31T12:00"_s;
    QTest::newRow("odd offset") << "Asia/Kathmandu"_ba << QDate(2026, 6, 1) << 0
                                << u"2026-05-31T18:15:00Z"_s << u"2026-06-01T00:00"_s;
    QTest::newRow("24:00 is the next midnight")
        << "UTC"_ba << QDate(2026, 12, 31) << 1440 << u"2027-01-01T00:00:00Z"_s
        << u"2027-01-01T00:00"_s;
    QTest::newRow("far future") << "America/Chicago"_ba << QDate(2060, 7, 1) << 480
                                << u"2060-07-01T13:00:00Z"_s << u"2060-07-01T08:00"_s;
}

void TestExpansion::wallTimeIsResolved()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDate, date);
    QFETCH(int, minutes);
    const ZonedTime time = resolve(QTimeZone(zone), date, minutes);
    QTEST(time.utc(), "utc");
    QTEST(time.local(), "local");
}

void TestExpansion::ownOverrideCountsBeforeThatOfAll()
{
    const QDate christmas(2026, 12, 25);
    Clinic clinic = clinicIn(u"UTC"_s, {{480, 1020}});
    clinic.overrides = {on(christmas, u"general"_s, {{540, 600}}), on(christmas, u"*"_s, {})};
    const HoursOn general = hoursOn(clinic, u"general"_s, christmas);
    QCOMPARE(general.hours, DayHours(QList<Interval>{{540, 600}}));
    QCOMPARE(general.usual, DayHours(QList<Interval>{{480, 1020}}));
    QCOMPARE(general.replacedBy, std::optional(clinic.overrides[0]));
    const HoursOn other = hoursOn(clinic, u"flu"_s, christmas);
    QCOMPARE(other.hours, DayHours(QList<Interval>()));
    QCOMPARE(other.usual, DayHours());
    QCOMPARE(other.replacedBy, std::optional(clinic.overrides[1]));
    QVERIFY(!hoursOn(clinic, u"general"_s, christmas.addDays(1)).replacedBy);
}

void TestExpansion::overrideLetsTheNightBeforeRunOut()
{
    Clinic clinic = clinicIn(u"UTC"_s, {{1080, 1560}});
    clinic.overrides = {on(QDate(2026, 12, 25), u"*"_s, {})};
    const auto openings = expand(clinic, u"general"_s, QDate(2026, 12, 24), QDate(2026, 12, 26));
    QCOMPARE(openings.size(), 1);
    QCOMPARE(openings[0].closes.utc(), u"2026-12-25T02:00:00Z"_s);
}

void TestExpansion::scheduleOutOfRangeIsUnknown()
{
    Clinic clinic = clinicIn(u"UTC"_s, {{480, 1020}});
    clinic.schedules[0].effectiveThrough = QDate(2026, 1, 1);
    const auto openings = expand(clinic, u"general"_s, QDate(2025, 12, 31), QDate(2026, 1, 3));
    QCOMPARE(openings.size(), 3);
    QVERIFY(openings[0].unknown);
    QVERIFY(!openings[1].unknown);
    QVERIFY(openings[2].unknown);
}

void TestExpansion::swallowedIntervalIsLeftOut()
{
    // 02:00 to 03:00 does not happen that night; both ends become 03:00.
    Clinic clinic = clinicIn(u"America/New_York"_s, {{120, 180}, {480, 540}});
    const auto openings = expand(clinic, u"general"_s, QDate(2027, 3, 14), QDate(2027, 3, 15));
    QCOMPARE(openings.size(), 1);
    QCOMPARE(openings[0].opens.local(), u"2027-03-14T08:00"_s);
}

void TestExpansion::slipsAreWarnedAbout_data()
{
    QTest::addColumn<Clinic>("clinic");
    QTest::addColumn<QString>("expected");

    // The clock says Monday 2026-11-23 05:00 in UTC, which is the evening before in Denver.
    const QString denver = u"America/Denver"_s;
    const Clinic usual = clinicIn(denver, {{480, 1020}});
    QTest::newRow("nothing to say") << usual << QString();
    QTest::newRow("short") << clinicIn(denver, {{480, 494}})
                           << u"interval-short /schedules/0/weekly/mon/0\n"
                              "interval-short /schedules/0/weekly/tue/0\n"
                              "interval-short /schedules/0/weekly/wed/0\n"
                              "interval-short /schedules/0/weekly/thu/0\n"
                              "interval-short /schedules/0/weekly/fri/0\n"
                              "interval-short /schedules/0/weekly/sat/0\n"
                              "interval-short /schedules/0/weekly/sun/0"_s;
    Clinic closed = clinicIn(denver, {});
    QTest::newRow("closed all week") << closed << u"week-closed /schedules/0/weekly"_s;
    closed.overrides = {on(QDate(2026, 12, 5), u"general"_s, {{540, 600}})};
    QTest::newRow("a campaign explains it") << closed << QString();
    closed.overrides = {on(QDate(2026, 12, 25), u"*"_s, {})};
    QTest::newRow("a holiday does not")
        << closed << u"week-closed /schedules/0/weekly\noverride-changes-nothing /overrides/0"_s;
    Clinic past = usual;
    past.overrides = {on(QDate(2026, 11, 21), u"*"_s, {})};
    QTest::newRow("over") << past << u"date-in-past /overrides/0/date"_s;
    past.overrides = {on(QDate(2026, 11, 22), u"*"_s, {})};
    QTest::newRow("today there, over here") << past << QString();
    past.overrides = {on(QDate(2026, 11, 23), u"*"_s, {})};
    QTest::newRow("begins in two hours") << past << u"change-soon /overrides/0/date"_s;
    Clinic same = usual;
    same.overrides = {on(QDate(2026, 12, 24), u"general"_s, {{600, 1020}, {480, 600}})};
    QTest::newRow("as the week") << same << u"override-changes-nothing /overrides/0"_s;
    Clinic starting = usual;
    starting.schedules[0].effectiveFrom = QDate(2026, 11, 23);
    QTest::newRow("new schedule tonight")
        << starting << u"change-soon /schedules/0/effectiveFrom"_s;
}

void TestExpansion::slipsAreWarnedAbout()
{
    QFETCH(Clinic, clinic);
    const qint64 now = QDateTime(QDate(2026, 11, 23), QTime(5, 0), Qt::UTC).toMSecsSinceEpoch();
    const auto found = warnings(clinic, now);
    QTEST(samples::printed(found), "expected");
}

QTEST_APPLESS_MAIN(TestExpansion)
#include "tst_expansion.moc"
