// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeddates.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

namespace {

// A Wednesday.
const QDate Today(2026, 11, 25);

const QLocale &american()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedStates);
    return locale;
}

const QLocale &mexican()
{
    static const QLocale locale(QLocale::Spanish, QLocale::Mexico);
    return locale;
}

QString iso(QDate date)
{
    return date.toString(Qt::ISODate);
}

/// As "2026-12-24..2026-12-26 2027-01-01", or the reason it was refused for.
QString printed(const QString &text, const QLocale &locale = american())
{
    const auto read = parseDates(text, locale, Today);
    if (!read)
        return read.error().reason;
    QStringList spans;
    for (const DateSpan &span : read->spans)
        spans << (span.first == span.last ? iso(span.first)
                                          : iso(span.first) + u".."_s + iso(span.last));
    return spans.join(u' ') + (read->ambiguous ? u" ambiguous"_s : QString());
}

} // namespace

class TestTypedDates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void datesAreReadAsPeopleTypeThem_data();
    void datesAreReadAsPeopleTypeThem();
    void repeatsAreExpanded_data();
    void repeatsAreExpanded();
    void theRegionDecidesTheOrder();
    void spanishIsUnderstoodInEveryRegion_data();
    void spanishIsUnderstoodInEveryRegion();
    void whatCannotBeReadIsRefusedWithAReason_data();
    void whatCannotBeReadIsRefusedWithAReason();
    void everyDateThatIsWrittenIsReadBack();
};

void TestTypedDates::datesAreReadAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("expected");
    const auto row
        = [](const char *text, const QString &expected) { QTest::newRow(text) << expected; };
    row("Nov 26", u"2026-11-26"_s);
    row("november 26th", u"2026-11-26"_s);
    row("Nov. 26, 2026", u"2026-11-26"_s);
    row("26 Nov 2026", u"2026-11-26"_s);
    row("Thu, Nov 26, 2026", u"2026-11-26"_s);
    row("Thursday Nov 26", u"2026-11-26"_s);
    row("2026-11-26", u"2026-11-26"_s);
    row("11/26/2026", u"2026-11-26"_s);
    row("11/26/26", u"2026-11-26"_s);
    row("11/26", u"2026-11-26"_s);
    row("26/11/2026", u"2026-11-26"_s);
    row("1/2", u"2027-01-02 ambiguous"_s);
    row("11/11", u"2027-11-11"_s);
    row("Nov 24", u"2027-11-24"_s);
    row("Nov 24, 2026", u"2026-11-24"_s);
    row("Feb 29", u"2028-02-29"_s);
    row("today", u"2026-11-25"_s);
    row("Tomorrow", u"2026-11-26"_s);
    row("Friday", u"2026-11-27"_s);
    row("next wed", u"2026-11-25"_s);
    row("Dec 24-26", u"2026-12-24..2026-12-26"_s);
    row("Dec 24 \u2013 26", u"2026-12-24..2026-12-26"_s);
    row("12/24-12/26", u"2026-12-24..2026-12-26"_s);
    row("Dec 30 to Jan 2", u"2026-12-30..2027-01-02"_s);
    row("today through Friday", u"2026-11-25..2026-11-27"_s);
    row("2026-12-24 - 2026-12-26", u"2026-12-24..2026-12-26"_s);
    row("Dec 5, 12, 19", u"2026-12-05 2026-12-12 2026-12-19"_s);
    row("Dec 5, 12 and 19", u"2026-12-05 2026-12-12 2026-12-19"_s);
    row("12/19, 12/5, and 12/12", u"2026-12-05 ambiguous 2026-12-12 2026-12-19"_s);
    row("Fri, Sat", u"2026-11-27 2026-11-28"_s);
    row("Dec 24-26, Dec 25", u"2026-12-24..2026-12-26"_s);
    row("Dec 24, 2026 to Jan 1, 2027, Feb 3", u"2026-12-24..2027-01-01 2027-02-03"_s);
}

void TestTypedDates::datesAreReadAsPeopleTypeThem()
{
    QFETCH(QString, expected);
    QString seen = printed(QString::fromUtf8(QTest::currentDataTag()));
    // The mark stands at the end; a row may show which of its dates it is about.
    if (expected.contains(u" ambiguous "_s))
        expected = expected.remove(u" ambiguous"_s) + u" ambiguous"_s;
    QCOMPARE(seen, expected);
}

void TestTypedDates::repeatsAreExpanded_data()
{
    QTest::addColumn<QString>("expected");
    const auto row
        = [](const char *text, const QString &expected) { QTest::newRow(text) << expected; };
    row("2nd Saturday until Mar 31", u"2026-12-12 2027-01-09 2027-02-13 2027-03-13"_s);
    row("second saturday of the month until 2027-01-31", u"2026-12-12 2027-01-09"_s);
    row("1st and 3rd Monday through Jan 20", u"2026-12-07 2026-12-21 2027-01-04 2027-01-18"_s);
    row("last Friday to 1/1", u"2026-11-27 2026-12-25"_s);
    row("every other Tuesday from Jan 5 to Feb 10", u"2027-01-05 2027-01-19 2027-02-02"_s);
    row("every other week on Tuesday until Dec 20", u"2026-12-01 2026-12-15"_s);
    row("every 3 weeks on Monday until Jan 20", u"2026-11-30 2026-12-21 2027-01-11"_s);
    row("3 Saturdays from Dec 5", u"2026-12-05 2026-12-12 2026-12-19"_s);
    row("three Saturdays", u"2026-11-28 2026-12-05 2026-12-12"_s);
    row("every Saturday for 2 weeks", u"2026-11-28 2026-12-05"_s);
    row("Mondays until Dec 10", u"2026-11-30 2026-12-07"_s);
    row("5th Monday until Jun 1", u"2026-11-30 2027-03-29 2027-05-31"_s);
    row("every Wednesday until Nov 25", u"2026-11-25"_s);
}

void TestTypedDates::repeatsAreExpanded()
{
    QFETCH(QString, expected);
    QString seen = printed(QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(seen.remove(u" ambiguous"_s), expected);
    // Without an end a repeat goes on for a year and no longer.
    QCOMPARE(parseDates(u"2nd Saturday"_s, american(), Today)->days(), 12);
}

void TestTypedDates::theRegionDecidesTheOrder()
{
    QCOMPARE(printed(u"3/4/2027"_s, american()), u"2027-03-04 ambiguous"_s);
    QCOMPARE(printed(u"3/4/2027"_s, mexican()), u"2027-04-03 ambiguous"_s);
    QCOMPARE(printed(u"25/12/2026"_s, american()), u"2026-12-25"_s);
    QCOMPARE(printed(u"12/25/2026"_s, mexican()), u"2026-12-25"_s);
    QCOMPARE(printed(u"5/5/2027"_s, mexican()), u"2027-05-05"_s);
}

void TestTypedDates::spanishIsUnderstoodInEveryRegion_data()
{
    QTest::addColumn<QString>("expected");
    const auto row
        = [](const char *text, const QString &expected) { QTest::newRow(text) << expected; };
    row("26 de noviembre", u"2026-11-26"_s);
    row("jueves 26 de noviembre de 2026", u"2026-11-26"_s);
    row("hoy", u"2026-11-25"_s);
    row("mañana", u"2026-11-26"_s);
    row("24 al 26 de diciembre", u"dates-unreadable"_s);
    row("24 de diciembre al 26 de diciembre", u"2026-12-24..2026-12-26"_s);
    row("2.º sábado hasta el 31 de enero", u"2026-12-12 2027-01-09"_s);
    row("tercer sábado de cada mes hasta 2027-01-31", u"2026-12-19 2027-01-16"_s);
    row("último viernes hasta el 1 de enero", u"2026-11-27 2026-12-25"_s);
    row("todos los lunes hasta el 10 de diciembre", u"2026-11-30 2026-12-07"_s);
    row("cada dos martes hasta el 20 de diciembre", u"2026-12-01 2026-12-15"_s);
    row("3 sábados desde el 5 de diciembre", u"2026-12-05 2026-12-12 2026-12-19"_s);
}

void TestTypedDates::spanishIsUnderstoodInEveryRegion()
{
    QFETCH(QString, expected);
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(printed(text, american()), expected);
    QCOMPARE(printed(text, mexican()), expected);
}

void TestTypedDates::whatCannotBeReadIsRefusedWithAReason_data()
{
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *text, const QString &reason) { QTest::newRow(text) << reason; };
    row("", u"dates-unreadable"_s);
    row(" , ", u"dates-unreadable"_s);
    row("soon", u"dates-unreadable"_s);
    row("26", u"dates-unreadable"_s);
    row("Nov", u"dates-unreadable"_s);
    row("Nov 26 gibberish", u"dates-unreadable"_s);
    row("Nov 26 27", u"dates-unreadable"_s);
    row("every", u"dates-unreadable"_s);
    row("2nd Saturday until", u"dates-unreadable"_s);
    row("every Monday for Monday", u"dates-unreadable"_s);
    row("5th Monday until Nov 27", u"dates-unreadable"_s);
    row("123", u"dates-unreadable"_s);
    row("Feb 30", u"date-nonexistent"_s);
    row("13/13/2026", u"date-nonexistent"_s);
    row("2026-02-29", u"date-nonexistent"_s);
    row("Friday, Nov 26, 2026", u"date-weekday"_s);
    row("Dec 26, 2026 to Dec 24, 2026", u"date-range-reversed"_s);
    row("2026-01-01 to 2027-06-01", u"date-range-too-long"_s);
    row("every Monday until 2040-01-01", u"too-many-dates"_s);
}

void TestTypedDates::whatCannotBeReadIsRefusedWithAReason()
{
    QFETCH(QString, reason);
    const auto read = parseDates(QString::fromUtf8(QTest::currentDataTag()), american(), Today);
    QVERIFY(!read);
    QCOMPARE(read.error().reason, reason);
    QVERIFY(!read.error().text.isEmpty());
    QVERIFY(!read.error().fix.isEmpty());
}

void TestTypedDates::everyDateThatIsWrittenIsReadBack()
{
    for (const QLocale &locale : {american(), mexican()}) {
        for (QDate date = Today; date < Today.addYears(2); date = date.addDays(1)) {
            for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                const QString text = locale.toString(date, format);
                const auto read = parseDates(text, locale, Today);
                QVERIFY2(
                    read.ok() && read->spans == (QList<DateSpan>{{date, date}}), qPrintable(text));
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestTypedDates)
#include "tst_typeddates.moc"
