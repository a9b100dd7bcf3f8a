// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exceptions.h"
#include "hoursrules.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

namespace {

const QDate Day(2026, 12, 24);

Override entry(QDate from, QDate to, const QString &service, const QList<Interval> &intervals)
{
    return {.date = from,
        .through = to > from ? std::optional(to) : std::nullopt,
        .service = service,
        .closed = intervals.isEmpty(),
        .intervals = intervals,
        .label = {},
        .kind = {}};
}

/// Open from 8 to 17 every day, with vaccination beside it.
Clinic clinic()
{
    Clinic clinic;
    clinic.id = u"c"_s;
    clinic.name = u"C"_s;
    clinic.timezone = u"America/New_York"_s;
    Schedule schedule{.service = u"general"_s,
        .effectiveFrom = QDate(2026, 1, 1),
        .effectiveThrough = {},
        .weekly = {}};
    schedule.weekly.fill(QList<Interval>{{8 * 60, 17 * 60}});
    clinic.schedules = {schedule};
    return clinic;
}

/// As "2026-12-24..2026-12-26 * closed".
QStringList printed(const QList<Override> &overrides)
{
    QStringList lines;
    for (const Override &each : overrides) {
        QString line = each.date.toString(Qt::ISODate);
        if (each.through)
            line += u".."_s + each.through->toString(Qt::ISODate);
        lines << line + u' ' + each.service
                + (each.closed ? u" closed"_s : u" open %1"_s.arg(each.intervals.first().opens));
    }
    return lines;
}

} // namespace

class TestExceptions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRangeIsCutWhereANewOneTakesADay();
    void closingEverythingClosesServicesWithHoursOfTheirOwn();
    void otherHoursOfTheClinicLeaveTheCampaignAlone();
    void theResultBreaksNoRule();
    void oneDayIsTakenOutOfARange();
    void copiesLeaveOutWhatIsPastAndWhatTheOtherDoesNotHave();
    void aNightIntoTheClockChangeIsTold();
};

void TestExceptions::aRangeIsCutWhereANewOneTakesADay()
{
    Clinic before = clinic();
    before.overrides = {entry(Day, Day.addDays(4), u"*"_s, {})};
    const QList<Override> added{entry(Day.addDays(2), Day.addDays(2), u"*"_s, {{9 * 60, 12 * 60}})};
    QCOMPARE(printed(replacedBy(before, added)), printed(before.overrides));
    QCOMPARE(printed(withExceptions(before, added).overrides),
        (QStringList{u"2026-12-24..2026-12-25 * closed"_s, u"2026-12-26 * open 540"_s,
            u"2026-12-27..2026-12-28 * closed"_s}));
}

void TestExceptions::closingEverythingClosesServicesWithHoursOfTheirOwn()
{
    Clinic before = clinic();
    before.overrides = {entry(Day, Day, u"flu"_s, {{9 * 60, 12 * 60}}),
        entry(Day.addDays(7), Day.addDays(7), u"flu"_s, {{9 * 60, 12 * 60}})};
    const Clinic after = withExceptions(before, {entry(Day, Day, u"*"_s, {})});
    QCOMPARE(printed(after.overrides),
        (QStringList{u"2026-12-24 * closed"_s, u"2026-12-31 flu open 540"_s}));
}

void TestExceptions::otherHoursOfTheClinicLeaveTheCampaignAlone()
{
    Clinic before = clinic();
    before.overrides = {entry(Day, Day, u"flu"_s, {{9 * 60, 12 * 60}})};
    const QList<Override> added{entry(Day, Day, u"*"_s, {{8 * 60, 13 * 60}})};
    QVERIFY(replacedBy(before, added).isEmpty());
    QCOMPARE(withExceptions(before, added).overrides.size(), 2);
}

void TestExceptions::theResultBreaksNoRule()
{
    // Whatever is put on top of whatever: one override a service and date.
    Clinic all = clinic();
    for (int i = 0; i < 300; ++i) {
        const QDate from = Day.addDays(i * 7 % 40);
        const QString service = i % 3 == 0 ? u"*"_s : i % 3 == 1 ? u"general"_s : u"flu"_s;
        const QList<Interval> open = i % 2 ? QList<Interval>{{9 * 60, 12 * 60}} : QList<Interval>();
        all = withExceptions(all, {entry(from, from.addDays(i % 6), service, open)});
        const QList<Problem> problems = brokenHoursRules(all);
        QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems[0].message));
    }
}

void TestExceptions::oneDayIsTakenOutOfARange()
{
    Clinic before = clinic();
    before.overrides = {entry(Day, Day.addDays(2), u"*"_s, {})};
    const Override range = before.overrides.first();
    QCOMPARE(printed(withoutException(before, range, Day.addDays(1)).overrides),
        (QStringList{u"2026-12-24 * closed"_s, u"2026-12-26 * closed"_s}));
    QCOMPARE(withoutException(before, range, Day.addDays(9)), before);
}

void TestExceptions::copiesLeaveOutWhatIsPastAndWhatTheOtherDoesNotHave()
{
    Clinic from = clinic();
    from.overrides = {entry(Day.addDays(-9), Day.addDays(-8), u"*"_s, {}),
        entry(Day.addDays(-1), Day, u"*"_s, {}),
        entry(Day.addDays(3), Day.addDays(3), u"flu"_s, {})};
    QCOMPARE(
        printed(copyable(from, clinic(), Day)), QStringList{u"2026-12-23..2026-12-24 * closed"_s});
}

void TestExceptions::aNightIntoTheClockChangeIsTold()
{
    Clinic night = clinic();
    night.schedules[0].weekly.fill(QList<Interval>{{22 * 60, 26 * 60}, {12 * 60, 13 * 60}});
    QCOMPARE(clockChanges(night, QDate(2026, 10, 31)),
        (QList<ClockChange>{{u"general"_s, {22 * 60, 26 * 60}, 5 * 60}}));
    // 2 AM is skipped that night, so it closes at 3 and lasts as long as it says.
    QVERIFY(clockChanges(night, QDate(2027, 3, 13)).isEmpty());
    night.schedules[0].weekly.fill(QList<Interval>{{22 * 60, 27 * 60}});
    QCOMPARE(clockChanges(night, QDate(2027, 3, 13)),
        (QList<ClockChange>{{u"general"_s, {22 * 60, 27 * 60}, 4 * 60}}));
    QVERIFY(clockChanges(night, QDate(2026, 12, 1)).isEmpty());
}

QTEST_APPLESS_MAIN(TestExceptions)
#include "tst_exceptions.moc"
