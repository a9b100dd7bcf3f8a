// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns.h"
#include "clinics/bulkedit.h"
#include "clinics/clinicdraft.h"
#include "clinics/differencemodel.h"
#include "clinics/draftwarnings.h"
#include "clinics/effective.h"
#include "clinics/hoursitems.h"
#include "clinics/merge.h"
#include "clinics/previewmodel.h"
#include "clinics/scheduledwords.h"
#include "clinics/spans.h"
#include "hoursrules.h"

#include <QSignalSpy>
#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

const DayHours EightToFive = QList<Interval>{{8 * 60, 17 * 60}};
const DayHours EightToSix = QList<Interval>{{8 * 60, 18 * 60}};
const DayHours Closed = QList<Interval>();

Clinic example()
{
    Clinic clinic;
    clinic.id = u"clinic-1"_s;
    clinic.name = u"Northside"_s;
    clinic.timezone = u"America/Denver"_s;
    clinic.revision = 13;
    Schedule schedule{u"general"_s, QDate(2026, 1, 1), std::nullopt, {}};
    schedule.weekly.fill(EightToFive);
    clinic.schedules = {schedule};
    return clinic;
}

Override closedOn(QDate date, const QString &label = {})
{
    return {.date = date,
        .through = {},
        .service = u"*"_s,
        .closed = true,
        .intervals = {},
        .label = label,
        .kind = u"closure"_s};
}

} // namespace

class TestClinicDraft : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDayIsOneStep();
    void theSameHoursAreNoStep();
    void aCopyOfADayIsOneStep();
    void exceptionsStayInOrderOfTheirDates();
    void revertCanBeUndone();
    void undoAfterPublishIsANewChange();
    void keepingMineKeepsWhatOnlyTheyChanged();
    void aMergeTakesOverRemovedAndAddedExceptions();
    void spansAreDrawn_data();
    void spansAreDrawn();
    void twoClicksMakeASpan_data();
    void twoClicksMakeASpan();
    void aWeekMovesToADateAndBack();
    void aScheduledWeekIsMoved();
    void anotherScheduledChangeStays();
    void aDatedChangeIsToldByWhatItChanges();
    void equalDaysAreFolded();
    void campaignsAreCountedApart();
    void itemsAreCopiedOneByOne();
    void oneChangeForManyClinicsTakesThePlaceOfTheFormer();
    void weekdaysChangeOnlyWhereTheyApplyToday();
    void aChangeWithinTheHourIsTold();
    void gripsStayWithinTheDay_data();
    void gripsStayWithinTheDay();
};

void TestClinicDraft::aDayIsOneStep()
{
    ClinicDraft draft(example());
    QSignalSpy changed(&draft, &ClinicDraft::changed);
    draft.setDay(0, 1, EightToSix);
    QCOMPARE(draft.clinic().schedules[0].weekly[1], EightToSix);
    QCOMPARE(draft.undoStack()->count(), 1);
    QVERIFY(draft.isChanged());
    QCOMPARE(changed.count(), 1);
    draft.undoStack()->undo();
    QCOMPARE(draft.clinic(), example());
    QVERIFY(!draft.isChanged());
    draft.undoStack()->redo();
    QCOMPARE(draft.clinic().schedules[0].weekly[1], EightToSix);
}

void TestClinicDraft::theSameHoursAreNoStep()
{
    ClinicDraft draft(example());
    draft.setDay(0, 1, EightToFive);
    QCOMPARE(draft.undoStack()->count(), 0);
}

void TestClinicDraft::aCopyOfADayIsOneStep()
{
    ClinicDraft draft(example());
    draft.setDay(0, 0, Closed);
    draft.copyDay(0, 0, {1, 2, 3, 4});
    QCOMPARE(draft.undoStack()->count(), 2);
    QCOMPARE(draft.clinic().schedules[0].weekly[4], Closed);
    QCOMPARE(draft.clinic().schedules[0].weekly[5], EightToFive);
    draft.undoStack()->undo();
    QCOMPARE(draft.clinic().schedules[0].weekly[4], EightToFive);
    QCOMPARE(draft.clinic().schedules[0].weekly[0], Closed);
}

void TestClinicDraft::exceptionsStayInOrderOfTheirDates()
{
    ClinicDraft draft(example());
    draft.addOverride(closedOn({2026, 12, 25}));
    draft.addOverride(closedOn({2026, 11, 26}));
    QCOMPARE(draft.clinic().overrides[0].date, QDate(2026, 11, 26));
    draft.removeOverride(0);
    QCOMPARE(draft.clinic().overrides.size(), 1);
    QCOMPARE(draft.clinic().overrides[0].date, QDate(2026, 12, 25));
}

void TestClinicDraft::revertCanBeUndone()
{
    ClinicDraft draft(example());
    draft.setDay(0, 1, EightToSix);
    draft.revert();
    QVERIFY(!draft.isChanged());
    draft.undoStack()->undo();
    QCOMPARE(draft.clinic().schedules[0].weekly[1], EightToSix);
}

void TestClinicDraft::undoAfterPublishIsANewChange()
{
    ClinicDraft draft(example());
    draft.setDay(0, 1, EightToSix);
    draft.published(14);
    QVERIFY(!draft.isChanged());
    draft.undoStack()->undo();
    QVERIFY(draft.isChanged());
    QCOMPARE(draft.clinic().schedules[0].weekly[1], EightToFive);
    QCOMPARE(draft.clinic().revision, 14); // what the next save has seen
}

void TestClinicDraft::keepingMineKeepsWhatOnlyTheyChanged()
{
    ClinicDraft draft(example());
    draft.setDay(0, 1, EightToSix);
    Clinic theirs = example();
    theirs.revision = 14;
    theirs.name = u"Northside Clinic"_s;
    theirs.schedules[0].weekly[4] = Closed;
    draft.rebase(theirs);
    QCOMPARE(draft.saved(), theirs);
    QCOMPARE(draft.clinic().revision, 14);
    QCOMPARE(draft.clinic().name, u"Northside Clinic"_s);
    QCOMPARE(draft.clinic().schedules[0].weekly[1], EightToSix);
    QCOMPARE(draft.clinic().schedules[0].weekly[4], Closed);
    draft.undoStack()->undo();
    QCOMPARE(draft.clinic(), theirs);
}

void TestClinicDraft::aMergeTakesOverRemovedAndAddedExceptions()
{
    Clinic base = example();
    base.overrides = {closedOn({2026, 11, 26}), closedOn({2026, 12, 25})};
    Clinic mine = base;
    mine.overrides = {base.overrides[1], closedOn({2027, 1, 1})};
    Clinic theirs = base;
    theirs.overrides << closedOn({2027, 5, 31});
    const Clinic merged = mergedOnto(theirs, base, mine);
    QList<QDate> dates;
    for (const Override &each : merged.overrides)
        dates << each.date;
    QCOMPARE(dates, (QList<QDate>{{2026, 12, 25}, {2027, 1, 1}, {2027, 5, 31}}));
}

void TestClinicDraft::spansAreDrawn_data()
{
    QTest::addColumn<QList<Interval>>("given");
    QTest::addColumn<QList<Interval>>("united");
    QTest::newRow("apart") << QList<Interval>{{780, 1020}, {480, 720}}
                           << QList<Interval>{{480, 720}, {780, 1020}};
    QTest::newRow("touching") << QList<Interval>{{480, 720}, {720, 1020}}
                              << QList<Interval>{{480, 1020}};
    QTest::newRow("one within another")
        << QList<Interval>{{480, 1020}, {600, 660}} << QList<Interval>{{480, 1020}};
    QTest::newRow("overlapping past midnight")
        << QList<Interval>{{1080, 1560}, {1200, 1500}} << QList<Interval>{{1080, 1560}};
    QTest::newRow("never longer than a day")
        << QList<Interval>{{0, 1440}, {1439, 1700}} << QList<Interval>{{0, 1440}};
}

void TestClinicDraft::spansAreDrawn()
{
    QFETCH(QList<Interval>, given);
    QTEST(united(given), "united");
}

void TestClinicDraft::twoClicksMakeASpan_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::addColumn<Interval>("expected");
    QTest::newRow("from left to right") << 480 << 1015 << Interval{480, 1020};
    QTest::newRow("from right to left") << 1015 << 480 << Interval{480, 1020};
    QTest::newRow("the same slot") << 480 << 481 << Interval{480, 495};
    QTest::newRow("before midnight begins") << 60 << -40 << Interval{0, 75};
}

void TestClinicDraft::twoClicksMakeASpan()
{
    QFETCH(int, first);
    QFETCH(int, second);
    QTEST(armedSpan(first, second, 15), "expected");
}

void TestClinicDraft::aWeekMovesToADateAndBack()
{
    const QDate today(2026, 11, 23);
    Clinic mine = example();
    mine.schedules[0].weekly[1] = EightToSix;
    const Rescheduled later
        = rescheduled(mine, example(), 0, {Effective::Kind::From, QDate(2027, 6, 1), {}}, today);
    QCOMPARE(later.schedule, 1);
    QCOMPARE(later.clinic.schedules.size(), 2);
    QCOMPARE(later.clinic.schedules[0].weekly[1], EightToFive);
    QCOMPARE(later.clinic.schedules[1].weekly[1], EightToSix);
    QVERIFY(brokenRules(later.clinic).isEmpty());
    QCOMPARE(effectiveOf(later.clinic, 1, today),
        (Effective{Effective::Kind::From, QDate(2027, 6, 1), {}}));
    const Rescheduled back = rescheduled(later.clinic, example(), 1, {}, today);
    QCOMPARE(back.clinic, mine);
}

void TestClinicDraft::aScheduledWeekIsMoved()
{
    const QDate today(2026, 11, 23);
    const Effective only{Effective::Kind::Only, QDate(2026, 12, 24), QDate(2026, 12, 31)};
    Clinic mine = example();
    mine.schedules[0].weekly[3] = Closed;
    const Rescheduled first = rescheduled(mine, example(), 0, only, today);
    QCOMPARE(first.clinic.schedules.size(), 3);
    QCOMPARE(effectiveOf(first.clinic, first.schedule, today), only);
    const Effective moved{Effective::Kind::Only, QDate(2027, 1, 4), QDate(2027, 1, 8)};
    const Rescheduled second = rescheduled(first.clinic, example(), first.schedule, moved, today);
    QCOMPARE(second.clinic.schedules.size(), 3);
    QCOMPARE(effectiveOf(second.clinic, second.schedule, today), moved);
    QCOMPARE(*second.clinic.schedules[0].effectiveThrough, QDate(2027, 1, 3));
    QVERIFY(brokenRules(second.clinic).isEmpty());
}

void TestClinicDraft::anotherScheduledChangeStays()
{
    const QDate today(2026, 11, 23);
    Clinic saved = example();
    saved.schedules[0].effectiveThrough = QDate(2027, 8, 31);
    Schedule autumn = saved.schedules[0];
    autumn.effectiveFrom = QDate(2027, 9, 1);
    autumn.effectiveThrough = std::nullopt;
    autumn.weekly[5] = Closed;
    saved.schedules << autumn;
    const Rescheduled june
        = rescheduled(saved, saved, 0, {Effective::Kind::From, QDate(2027, 6, 1), {}}, today);
    QCOMPARE(june.clinic.schedules.size(), 3);
    QCOMPARE(*june.clinic.schedules[1].effectiveThrough, QDate(2027, 8, 31));
    QCOMPARE(june.clinic.schedules[2], autumn);
    QVERIFY(brokenRules(june.clinic).isEmpty());
}

void TestClinicDraft::aDatedChangeIsToldByWhatItChanges()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const QDate today(2026, 11, 23);
    Clinic mine = example();
    mine.schedules[0].weekly[1] = EightToSix;
    Clinic later
        = rescheduled(mine, example(), 0, {Effective::Kind::From, QDate(2027, 6, 1), {}}, today)
              .clinic;
    QCOMPARE(changeLines(example(), later), QStringList{u"From Jun 1, 2027: Tue: 8–5 → 8–6"_s});
    QCOMPARE(sentText(example(), later), u"From Jun 1, 2027: Tue: 8–5 → 8–6"_s);
    later.schedules[0].weekly[4] = Closed; // at once
    QCOMPARE(changeLines(example(), later),
        (QStringList{u"Fri: 8–5 → closed"_s, u"From Jun 1, 2027: Tue: 8–5 → 8–6"_s}));
    const Clinic only = rescheduled(mine, example(), 0,
        {Effective::Kind::Only, QDate(2026, 12, 24), QDate(2026, 12, 31)}, today)
                            .clinic;
    QCOMPARE(changeLines(example(), only),
        QStringList{u"Dec 24, 2026 to Dec 31, 2026: Tue: 8–5 → 8–6"_s});
    QCOMPARE(changeLines(example(), mine), QStringList{u"Tue: 8–5 → 8–6"_s});
}

void TestClinicDraft::equalDaysAreFolded()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Clinic other = example();
    other.schedules[0].weekly[1] = EightToSix;
    other.overrides << closedOn({2026, 12, 25}, u"Christmas"_s);
    const QList<Difference> lines = differences(example(), other);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], (Difference{u"Tue"_s, u"8:00 AM–5:00 PM"_s, u"8:00 AM–6:00 PM"_s, false}));
    QCOMPARE(lines[1].left, u"–"_s);
    QCOMPARE(lines[1].right, u"Closed (Christmas)"_s);
    QCOMPARE(lines[2].what, u"Mon, Wed–Sun"_s);
    QVERIFY(lines[2].same);
}

void TestClinicDraft::campaignsAreCountedApart()
{
    Clinic one = example();
    Override closure = closedOn({2026, 12, 25});
    one.overrides = {closure};
    Override flu;
    flu.intervals = {{9 * 60, 14 * 60}};
    for (const int day : {5, 12, 19}) {
        flu.date = QDate(2026, 12, day);
        const auto known = campaignsOf(one);
        Campaign campaign = known.isEmpty()
            ? Campaign{.service = {}, .name = u"Flu shots"_s, .note = {}, .dates = {}}
            : known.first();
        campaign.dates << flu;
        one = withCampaign(one, campaign);
    }
    Clinic other = one;
    other.schedules[0].weekly[1] = QList<Interval>{{480, 1080}};
    QStringList lines;
    for (const Difference &line : differences(one, other))
        lines << line.what;
    QCOMPARE(lines,
        (QStringList{u"general: Tue"_s, u"Mon, Wed–Sun"_s, u"1 exceptions"_s, u"1 campaigns"_s}));
    other.overrides.removeFirst(); // a date of the campaign
    QCOMPARE(differences(one, other).last().what, u"1 exceptions"_s);
}

void TestClinicDraft::itemsAreCopiedOneByOne()
{
    Clinic from = example();
    from.schedules[0].weekly[1] = EightToSix;
    from.schedules[0].weekly[4] = Closed;
    from.overrides << closedOn({2026, 12, 25});
    Clinic to = example();
    to.overrides << closedOn({2027, 1, 1});
    for (const HoursItem &item : differingItems({from, to})) {
        if (item.day != 4)
            copyItem(item, from, to);
    }
    QCOMPARE(to.schedules[0].weekly[1], EightToSix);
    QCOMPARE(to.schedules[0].weekly[4], EightToFive);
    QCOMPARE(to.overrides, from.overrides);
}

void TestClinicDraft::oneChangeForManyClinicsTakesThePlaceOfTheFormer()
{
    Clinic clinic = example();
    clinic.overrides = {closedOn({2026, 11, 26}, u"Old"_s), closedOn({2026, 12, 25})};
    BulkEdit edit;
    edit.exception = closedOn({2026, 11, 26}, u"Thanksgiving Day"_s);
    const Clinic changed = withBulkEdit(clinic, edit, {2026, 11, 23});
    QCOMPARE(changed.overrides.size(), 2);
    QCOMPARE(changed.overrides[0].label, u"Thanksgiving Day"_s);
}

void TestClinicDraft::weekdaysChangeOnlyWhereTheyApplyToday()
{
    Clinic clinic = example();
    clinic.schedules[0].effectiveThrough = QDate(2027, 5, 31);
    Schedule summer = clinic.schedules[0];
    summer.effectiveFrom = QDate(2027, 6, 1);
    summer.effectiveThrough = std::nullopt;
    clinic.schedules << summer;
    BulkEdit edit{
        .kind = BulkEdit::Kind::Weekdays, .exception = {}, .days = {0, 4}, .hours = EightToSix};
    const Clinic changed = withBulkEdit(clinic, edit, {2026, 11, 23});
    QCOMPARE(changed.schedules[0].weekly[0], EightToSix);
    QCOMPARE(changed.schedules[0].weekly[1], EightToFive);
    QCOMPARE(changed.schedules[0].weekly[4], EightToSix);
    QCOMPARE(changed.schedules[1], summer);
}

void TestClinicDraft::aChangeWithinTheHourIsTold()
{
    // Monday, 2026-11-23, 4:30 PM in Denver.
    const qint64 now = QDateTime(QDate(2026, 11, 23), QTime(23, 30), Qt::UTC).toMSecsSinceEpoch();
    Clinic changed = example();
    changed.schedules[0].weekly[0] = EightToSix;
    const QStringList told = draftWarnings(example(), changed, now);
    QVERIFY2(told.join(u' ').contains(u"within the next hour"_s), qPrintable(told.join(u'\n')));
    Clinic tomorrow = example();
    tomorrow.schedules[0].weekly[1] = EightToSix;
    QVERIFY(draftWarnings(example(), tomorrow, now).isEmpty());
}

void TestClinicDraft::gripsStayWithinTheDay_data()
{
    QTest::addColumn<int>("grip");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<Interval>("expected");
    QTest::newRow("later end") << int(Grip::End) << 60 << Interval{540, 1080};
    QTest::newRow("end before start keeps the least")
        << int(Grip::End) << -900 << Interval{540, 555};
    QTest::newRow("end never past a day's length") << int(Grip::End) << 5000 << Interval{540, 1980};
    QTest::newRow("earlier start") << int(Grip::Start) << -60 << Interval{480, 1020};
    QTest::newRow("start never before midnight") << int(Grip::Start) << -900 << Interval{0, 1020};
    QTest::newRow("start never past the end") << int(Grip::Start) << 900 << Interval{1005, 1020};
    QTest::newRow("moved whole") << int(Grip::Whole) << 30 << Interval{570, 1050};
    QTest::newRow("moved whole begins on its day")
        << int(Grip::Whole) << 5000 << Interval{1425, 1905};
}

void TestClinicDraft::gripsStayWithinTheDay()
{
    QFETCH(int, grip);
    QFETCH(int, minutes);
    QTEST(dragged({540, 1020}, Grip(grip), minutes, 15), "expected");
}

QTEST_MAIN(TestClinicDraft)
#include "tst_clinicdraft.moc"
