// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "holidays.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

namespace {

/// As "2026-07-04 Independence Day, observed 2026-07-03".
QStringList printed(int year)
{
    QStringList lines;
    for (const Holiday &holiday : federalHolidays(year)) {
        QString line = holiday.date.toString(Qt::ISODate) + u' ' + holiday.name;
        if (holiday.observed != holiday.date)
            line += u", observed "_s + holiday.observed.toString(Qt::ISODate);
        lines << line;
    }
    return lines;
}

} // namespace

class TestHolidays : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aYearAsItIsPublished_data();
    void aYearAsItIsPublished();
    void newYearOnASaturdayIsAlsoInTheYearBefore();
    void everyRuleHoldsForACentury();
    void thereIsNoFifthMondayInEveryMonth();
    void everyHolidayHasASpanishName();
};

// As published by the Office of Personnel Management.
void TestHolidays::aYearAsItIsPublished_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("2026") << 2026
                          << QStringList{u"2026-01-01 New Year's Day"_s,
                                 u"2026-01-19 Martin Luther King Jr. Day"_s,
                                 u"2026-02-16 Presidents' Day"_s, u"2026-05-25 Memorial Day"_s,
                                 u"2026-06-19 Juneteenth"_s,
                                 u"2026-07-04 Independence Day, observed 2026-07-03"_s,
                                 u"2026-09-07 Labor Day"_s, u"2026-10-12 Columbus Day"_s,
                                 u"2026-11-11 Veterans Day"_s, u"2026-11-26 Thanksgiving Day"_s,
                                 u"2026-12-25 Christmas Day"_s};
    QTest::newRow("2022") << 2022
                          << QStringList{u"2022-01-01 New Year's Day, observed 2021-12-31"_s,
                                 u"2022-01-17 Martin Luther King Jr. Day"_s,
                                 u"2022-02-21 Presidents' Day"_s, u"2022-05-30 Memorial Day"_s,
                                 u"2022-06-19 Juneteenth, observed 2022-06-20"_s,
                                 u"2022-07-04 Independence Day"_s, u"2022-09-05 Labor Day"_s,
                                 u"2022-10-10 Columbus Day"_s, u"2022-11-11 Veterans Day"_s,
                                 u"2022-11-24 Thanksgiving Day"_s,
                                 u"2022-12-25 Christmas Day, observed 2022-12-26"_s};
}

void TestHolidays::aYearAsItIsPublished()
{
    QFETCH(int, year);
    QFETCH(QStringList, expected);
    QCOMPARE(printed(year), expected);
}

void TestHolidays::newYearOnASaturdayIsAlsoInTheYearBefore()
{
    QCOMPARE(printed(2027).last(), u"2028-01-01 New Year's Day, observed 2027-12-31"_s);
    QCOMPARE(printed(2027).size(), 12);
    QCOMPARE(printed(2028).size(), 11);
}

void TestHolidays::everyRuleHoldsForACentury()
{
    for (int year = 2000; year < 2100; ++year) {
        for (const Holiday &holiday : federalHolidays(year)) {
            QVERIFY(holiday.date.isValid());
            QVERIFY(holiday.observed.dayOfWeek() <= Qt::Friday);
            QVERIFY(qAbs(holiday.date.daysTo(holiday.observed)) <= 1);
        }
        const QDate thanksgiving = nthWeekday(year, 11, Qt::Thursday, 4);
        QVERIFY(thanksgiving.day() >= 22 && thanksgiving.day() <= 28);
        const QDate memorial = nthWeekday(year, 5, Qt::Monday, -1);
        QVERIFY(memorial.day() >= 25 && memorial.dayOfWeek() == Qt::Monday);
    }
}

void TestHolidays::thereIsNoFifthMondayInEveryMonth()
{
    QCOMPARE(nthWeekday(2026, 11, Qt::Monday, 5), QDate(2026, 11, 30));
    QVERIFY(!nthWeekday(2026, 12, Qt::Monday, 5).isValid());
}

void TestHolidays::everyHolidayHasASpanishName()
{
    for (const Holiday &holiday : federalHolidays(2026))
        QVERIFY2(holidayNameInSpanish(holiday.name) != holiday.name, qPrintable(holiday.name));
    QCOMPARE(holidayNameInSpanish(u"Founder's Day"_s), u"Founder's Day"_s);
}

QTEST_APPLESS_MAIN(TestHolidays)
#include "tst_holidays.moc"
