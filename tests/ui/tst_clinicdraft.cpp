// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/clinicdraft.h"
#include "clinics/merge.h"
#include "clinics/spans.h"

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
