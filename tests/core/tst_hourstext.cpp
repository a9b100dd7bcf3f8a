// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hourschange.h"
#include "hourssamples.h"
#include "hourstext.h"
#include "normalform.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

namespace {

constexpr qint64 seed = 32;

/// A day in minutes: "480-1020 1080-1560", "closed", "unknown".
QString printed(const DayHours &day)
{
    if (!day)
        return u"unknown"_s;
    if (day->isEmpty())
        return u"closed"_s;
    QStringList parts;
    for (const Interval &interval : *day)
        parts.append(u"%1-%2"_s.arg(interval.opens).arg(interval.closes));
    return parts.join(u' ');
}

Schedule week(const QString &service, const DayHours &weekday, const DayHours &weekend)
{
    return {.service = service,
        .effectiveFrom = QDate(2026, 1, 1),
        .effectiveThrough = {},
        .weekly = {weekday, weekday, weekday, weekday, weekday, weekend, weekend}};
}

Clinic clinic(const DayHours &weekday, const DayHours &weekend)
{
    Clinic clinic;
    clinic.id = u"c"_s;
    clinic.name = u"C"_s;
    clinic.timezone = u"America/Denver"_s;
    clinic.schedules = {week(u"general"_s, weekday, weekend)};
    return clinic;
}

Override closed(QDate date, const QString &label)
{
    return {.date = date,
        .through = {},
        .service = u"*"_s,
        .closed = true,
        .intervals = {},
        .label = label,
        .kind = u"holiday"_s};
}

const QList<Interval> nineToFive{{540, 1020}};

} // namespace

class TestHoursText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void typedHoursAreRead_data();
    void typedHoursAreRead();
    void unreadableTextIsExplained_data();
    void unreadableTextIsExplained();
    void hoursAreWrittenInFull_data();
    void hoursAreWrittenInFull();
    void everyIntervalReadsBack();
    void randomDaysReadBack();
    void mutatedTextNeverBreaksTheRules();
    void changesAreTold_data();
    void changesAreTold();
    void everyRealChangeIsTold();
};

void TestHoursText::typedHoursAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("minutes");

    const auto row = [](const QString &text, const QString &minutes) {
        QTest::newRow(qPrintable(text.isEmpty() ? u"(nothing)"_s : text)) << text << minutes;
    };
    // Every form that console.md 3.2 promises
    row(u"8-5"_s, u"480-1020"_s);
    row(u"8a–530p"_s, u"480-1050"_s);
    row(u"0800-1700"_s, u"480-1020"_s);
    row(u"8 to noon"_s, u"480-720"_s);
    row(u"8-12, 1-5"_s, u"480-720 780-1020"_s);
    row(u"closed"_s, u"closed"_s);
    row(u"24h"_s, u"0-1440"_s);
    row(u"10p-2a"_s, u"1320-1560"_s);
    row(u"8:00 AM–5:00 PM"_s, u"480-1020"_s);
    row(u"8–12, 1–5"_s, u"480-720 780-1020"_s);
    row(u"not set"_s, u"unknown"_s);
    row(u"Not set"_s, u"unknown"_s);
    row(u""_s, u"unknown"_s);
    row(u"  "_s, u"unknown"_s);
    row(u"Closed"_s, u"closed"_s);
    row(u"cerrado"_s, u"closed"_s);
    row(u"Open 24 hours"_s, u"0-1440"_s);
    row(u"24/7"_s, u"0-1440"_s);
    row(u"todo el día"_s, u"0-1440"_s);
    // AM and PM in any dress
    row(u"8 a.m. - 5:30 p.m."_s, u"480-1050"_s);
    row(u"8:00 a. m. – 5:30 p. m."_s, u"480-1050"_s);
    row(u"8:00\u00a0a.\u00a0m.–5:30\u00a0p.\u00a0m."_s, u"480-1050"_s);
    row(u"8:00\u202fAM\u2009–\u20095:00\u202fPM"_s, u"480-1020"_s);
    row(u"8AM-5PM"_s, u"480-1020"_s);
    row(u"8A-5P"_s, u"480-1020"_s);
    row(u"8 am to 5 pm"_s, u"480-1020"_s);
    row(u"8am until 5pm"_s, u"480-1020"_s);
    row(u"8to5"_s, u"480-1020"_s);
    row(u"from 8 to 5"_s, u"480-1020"_s);
    row(u"de 8 a 5"_s, u"480-1020"_s);
    row(u"8 a.m. a 5 p.m."_s, u"480-1020"_s);
    row(u"8 hasta mediodía"_s, u"480-720"_s);
    row(u"mediodia a 5"_s, u"720-1020"_s);
    row(u"8 p.m. - medianoche"_s, u"1200-1440"_s);
    row(u"12 noon-5"_s, u"720-1020"_s);
    row(u"noon to midnight"_s, u"720-1440"_s);
    row(u"midnight-8"_s, u"0-480"_s);
    row(u"12a-12p"_s, u"0-720"_s);
    row(u"12p-12a"_s, u"720-1440"_s);
    row(u"12am-12am"_s, u"0-1440"_s);
    row(u"8.30-5.15"_s, u"510-1035"_s);
    row(u"８-５"_s, u"480-1020"_s);
    row(u"8−5"_s, u"480-1020"_s);
    row(u"8 -- 5"_s, u"480-1020"_s);
    // Bare hours as a clinic means them
    row(u"1-5"_s, u"780-1020"_s);
    row(u"7-7"_s, u"420-1140"_s);
    row(u"9-1"_s, u"540-780"_s);
    row(u"10-2"_s, u"600-840"_s);
    row(u"12-8"_s, u"720-1200"_s);
    row(u"11-12"_s, u"660-720"_s);
    row(u"5-9"_s, u"1020-1260"_s);
    row(u"5-1"_s, u"300-780"_s);
    row(u"6-2"_s, u"360-840"_s);
    row(u"830-5"_s, u"510-1020"_s);
    row(u"1030-130"_s, u"630-810"_s);
    row(u"8-5pm"_s, u"480-1020"_s);
    row(u"1-5pm"_s, u"780-1020"_s);
    row(u"8a-5"_s, u"480-1020"_s);
    row(u"10-2a"_s, u"1320-1560"_s);
    row(u"10p-2"_s, u"1320-1560"_s);
    row(u"6-2a"_s, u"1080-1560"_s);
    row(u"8-11, 12-4, 5-8"_s, u"480-660 720-960 1020-1200"_s);
    row(u"8-12 and 1-5"_s, u"480-720 780-1020"_s);
    row(u"8-12 y 1-5"_s, u"480-720 780-1020"_s);
    row(u"8-12; 1-5"_s, u"480-720 780-1020"_s);
    row(u"8-12 1-5"_s, u"480-720 780-1020"_s);
    row(u"8-12,12-5"_s, u"480-720 720-1020"_s);
    row(u"1p-5p, 8a-noon"_s, u"480-720 780-1020"_s);
    // 24 hours
    row(u"08:00-17:00"_s, u"480-1020"_s);
    row(u"8-17"_s, u"480-1020"_s);
    row(u"9:00–12:30, 13:15–18:00"_s, u"540-750 795-1080"_s);
    row(u"02:00-05:00"_s, u"120-300"_s);
    row(u"22:00-02:00"_s, u"1320-1560"_s);
    row(u"22-6"_s, u"1320-1800"_s);
    row(u"18:00-24:00"_s, u"1080-1440"_s);
    row(u"18:00-00:00"_s, u"1080-1440"_s);
    row(u"0-24"_s, u"0-1440"_s);
    row(u"00:00-24:00"_s, u"0-1440"_s);
    // Past midnight, said aloud
    row(u"8a-4:30a +1 day"_s, u"480-1710"_s);
    row(u"8:00 AM–8:00 AM (+1 day)"_s, u"480-1920"_s);
    row(u"10 p.m. - 2 a.m. next day"_s, u"1320-1560"_s);
    row(u"8-8 +1"_s, u"480-1920"_s);
}

void TestHoursText::typedHoursAreRead()
{
    QFETCH(QString, text);
    const auto day = parseDayHours(text);
    QVERIFY2(day.ok(), day.ok() ? "" : qPrintable(day.error().text));
    QTEST(printed(*day), "minutes");
}

void TestHoursText::unreadableTextIsExplained_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");

    const auto row = [](const QString &text, const char *reason) {
        QTest::newRow(qPrintable(text)) << text << QString::fromLatin1(reason);
    };
    for (const QString &text : {u"8-x"_s, u"8"_s, u"-"_s, u"8-"_s, u"-5"_s, u"8:60-9"_s, u"25-26"_s,
             u"8-24:30"_s, u"24-8"_s, u"13pm-2pm"_s, u"0am-5"_s, u"8-5 or so"_s, u"8-5-6"_s,
             u"8-5,,"_s, u"open"_s, u"8am 5pm"_s, u"8:5-9"_s, u"123456-7"_s, u"٨-٥"_s, u"Mon 8-5"_s,
             u"AM-PM"_s, u"8a-5q"_s})
        row(text, "hours-unreadable");
    row(u"8am-4:30am"_s, "end-before-start");
    row(u"08:00-05:00"_s, "end-before-start");
    row(u"10a-2a"_s, "end-before-start");
    row(u"5pm-1pm"_s, "end-before-start");
    row(u"8am-8am"_s, "interval-zero-length");
    row(u"noon-noon"_s, "interval-zero-length");
    row(u"8a-5p +1 day"_s, "interval-too-long");
    row(u"8-12, 11-5"_s, "intervals-overlap");
    row(u"8-5, 10-2"_s, "intervals-overlap");
    row(u"8a-9a 9a-10a 10a-11a 11a-12p 1p-2p 2p-3p 3p-4p 4p-5p 5p-6p"_s, "too-many-intervals");
}

void TestHoursText::unreadableTextIsExplained()
{
    QFETCH(QString, text);
    const auto day = parseDayHours(text);
    QVERIFY2(!day.ok(), day.ok() ? qPrintable(printed(*day)) : "");
    QTEST(day.error().reason, "reason");
    QVERIFY(!day.error().text.isEmpty());
    QVERIFY(!day.error().fix.isEmpty());
    if (text == u"8-x")
        QCOMPARE(day.error().text, u"I could not read '8-x'. Try 8-5 or 8:00 AM–5:00 PM."_s);
}

void TestHoursText::hoursAreWrittenInFull_data()
{
    QTest::addColumn<DayHours>("day");
    QTest::addColumn<QString>("twelve");
    QTest::addColumn<QString>("twentyFour");
    QTest::addColumn<QString>("brief");

    const auto row = [](const DayHours &day, const QString &twelve, const QString &twentyFour,
                         const QString &brief) {
        QTest::newRow(qPrintable(twelve)) << day << twelve << twentyFour << brief;
    };
    row(std::nullopt, u"Not set"_s, u"Not set"_s, u"not set"_s);
    row(QList<Interval>(), u"Closed"_s, u"Closed"_s, u"closed"_s);
    row(QList<Interval>{{0, 1440}}, u"Open 24 hours"_s, u"Open 24 hours"_s, u"24h"_s);
    row(QList<Interval>{{480, 1020}}, u"8:00 AM–5:00 PM"_s, u"08:00–17:00"_s, u"8–5"_s);
    row(QList<Interval>{{780, 1025}, {485, 720}}, u"8:05 AM–noon, 1:00 PM–5:05 PM"_s,
        u"08:05–12:00, 13:00–17:05"_s, u"8:05–12, 1–5:05"_s);
    row(QList<Interval>{{0, 360}, {1080, 1440}}, u"midnight–6:00 AM, 6:00 PM–midnight"_s,
        u"00:00–06:00, 18:00–24:00"_s, u"12a–6a, 6p–12a"_s);
    row(QList<Interval>{{1320, 1560}}, u"10:00 PM–2:00 AM +1 day"_s, u"22:00–02:00 +1 day"_s,
        u"10p–2a"_s);
    row(QList<Interval>{{480, 1710}}, u"8:00 AM–4:30 AM +1 day"_s, u"08:00–04:30 +1 day"_s,
        u"8a–4:30a +1 day"_s);
    row(QList<Interval>{{1200, 2160}}, u"8:00 PM–noon +1 day"_s, u"20:00–12:00 +1 day"_s,
        u"8p–12p"_s);
    row(QList<Interval>{{450, 1170}}, u"7:30 AM–7:30 PM"_s, u"07:30–19:30"_s, u"7:30a–7:30p"_s);
    row(QList<Interval>{{360, 600}}, u"6:00 AM–10:00 AM"_s, u"06:00–10:00"_s, u"6a–10a"_s);
    row(QList<Interval>{{780, 1260}}, u"1:00 PM–9:00 PM"_s, u"13:00–21:00"_s, u"1p–9p"_s);
    row(QList<Interval>{{540, 780}}, u"9:00 AM–1:00 PM"_s, u"09:00–13:00"_s, u"9–1"_s);
}

void TestHoursText::hoursAreWrittenInFull()
{
    QFETCH(DayHours, day);
    QTEST(formatDayHours(day, true), "twelve");
    QTEST(formatDayHours(day, false), "twentyFour");
    QTEST(shortDayHours(day, true), "brief");
}

void TestHoursText::everyIntervalReadsBack()
{
    for (int opens = 0; opens < MinutesPerDay; opens += 30) {
        for (int length = 10; length <= MinutesPerDay; length += 55) {
            const DayHours day = QList<Interval>{{opens, opens + length}};
            for (const QString &text : {formatDayHours(day, true), formatDayHours(day, false),
                     shortDayHours(day, true), shortDayHours(day, false)}) {
                const auto read = parseDayHours(text);
                QVERIFY2(read.ok(), qPrintable(text));
                QVERIFY2(*read == day, qPrintable(text + u" read as " + printed(*read)));
            }
        }
        const DayHours round = QList<Interval>{{opens, opens + MinutesPerDay}};
        QVERIFY(*parseDayHours(formatDayHours(round, true)) == round);
        QVERIFY(*parseDayHours(formatDayHours(round, false)) == round);
    }
}

void TestHoursText::randomDaysReadBack()
{
    qInfo() << "seed" << seed;
    Rng rng(seed);
    for (int i = 0; i < 1500; ++i) {
        const DayHours day = samples::randomDay(rng, 700);
        for (const QString &text : {formatDayHours(day, true), formatDayHours(day, false),
                 shortDayHours(day, true), shortDayHours(day, false)}) {
            const auto read = parseDayHours(text);
            QVERIFY2(read.ok(), qPrintable(text));
            QVERIFY2(*read == day, qPrintable(text + u" read as " + printed(*read)));
        }
    }
}

void TestHoursText::mutatedTextNeverBreaksTheRules()
{
    qInfo() << "seed" << seed;
    Rng rng(seed);
    const QString alphabet = u"0123456789apm:.-– ,+tonh"_s;
    int accepted = 0;
    for (int i = 0; i < 20'000; ++i) {
        QString text = u"8:30a-5p, 6-10p"_s;
        for (quint64 changes = 1 + rng.below(3); changes > 0; --changes)
            text[qsizetype(rng.below(quint64(text.size())))]
                = alphabet[qsizetype(rng.below(quint64(alphabet.size())))];
        const auto day = parseDayHours(text);
        if (!day.ok() || !*day)
            continue;
        ++accepted;
        int free = 0;
        for (const Interval &interval : **day) {
            QVERIFY2(interval.opens >= free && interval.opens < MinutesPerDay
                    && interval.length() > 0 && interval.length() <= MinutesPerDay,
                qPrintable(text));
            free = interval.closes;
        }
    }
    QVERIFY2(accepted > 1000, qPrintable(QString::number(accepted)));
}

void TestHoursText::changesAreTold_data()
{
    QTest::addColumn<Clinic>("before");
    QTest::addColumn<Clinic>("after");
    QTest::addColumn<QString>("lines");

    const DayHours shut = QList<Interval>();
    const Clinic usual = clinic(nineToFive, shut);
    QTest::newRow("nothing") << usual << usual << QString();

    Clinic said = usual;
    said.schedules[0].weekly[0] = QList<Interval>{{720, 1020}, {540, 720}};
    QTest::newRow("the same in other words") << usual << said << QString();

    Clinic later = usual;
    later.schedules[0].weekly[1] = QList<Interval>{{540, 1080}};
    QTest::newRow("one day") << usual << later << u"Tue: 9–5 → 9–6"_s;

    Clinic all = usual;
    for (size_t day : {size_t(0), size_t(1), size_t(2), size_t(3), size_t(4)})
        all.schedules[0].weekly[day] = QList<Interval>{{1320, 1560}};
    all.schedules[0].weekly[6] = std::nullopt;
    QTest::newRow("a run of days and one more")
        << usual << all << u"Mon–Fri: 9a–5p → 10p–2a\nSun: closed → not set"_s;

    Clinic moved = usual;
    moved.timezone = u"America/New_York"_s;
    QTest::newRow("zone") << usual << moved << u"Time zone: America/Denver → America/New York"_s;

    Clinic holiday = usual;
    holiday.overrides = {closed(QDate(2026, 12, 25), u"Christmas"_s)};
    QTest::newRow("override added")
        << usual << holiday << u"Fri Dec 25, 2026: 9–5 → closed (Christmas)"_s;
    QTest::newRow("override removed")
        << holiday << usual << u"Fri Dec 25, 2026: closed (Christmas) → 9–5"_s;

    Clinic longer = holiday;
    longer.overrides[0].through = QDate(2026, 12, 26);
    QTest::newRow("override made longer")
        << holiday << longer
        << u"Fri Dec 25, 2026 to Sat Dec 26, 2026: until Fri Dec 25, 2026, closed (Christmas) → "
           "until Sat Dec 26, 2026, closed (Christmas)"_s;

    Clinic own = usual;
    own.overrides = {closed(QDate(2026, 12, 24), QString())};
    own.overrides[0].service = u"general"_s;
    own.overrides[0].closed = false;
    own.overrides[0].intervals = {{540, 720}};
    QTest::newRow("own override") << usual << own << u"Thu Dec 24, 2026: 9–5 → 9–12"_s;

    Clinic late = own;
    late.overrides[0].intervals = {{540, 1260}};
    QTest::newRow("one side says AM and PM")
        << usual << late << u"Thu Dec 24, 2026: 9a–5p → 9a–9p"_s;
    QTest::newRow("of two overrides, too") << own << late << u"Thu Dec 24, 2026: 9a–12p → 9a–9p"_s;

    Clinic flu = usual;
    flu.services = {{.service = u"flu"_s, .name = u"Flu shots"_s, .kind = {}}};
    flu.schedules.append(week(u"flu"_s, QList<Interval>{{600, 840}}, shut));
    QTest::newRow("a second service")
        << usual << flu
        << u"Flu shots, New schedule from Thu Jan 1, 2026\nFlu shots, Mon–Fri: 10–2\n"
           "Flu shots, Sat–Sun: closed"_s;

    Clinic ending = usual;
    ending.schedules[0].effectiveThrough = QDate(2026, 12, 31);
    QTest::newRow("an end") << usual << ending
                            << u"Schedule from Thu Jan 1, 2026: no end → until Thu Dec 31, 2026"_s;
}

void TestHoursText::changesAreTold()
{
    QFETCH(Clinic, before);
    QFETCH(Clinic, after);
    QTEST(describeChange(before, after).join(u'\n'), "lines");
}

void TestHoursText::everyRealChangeIsTold()
{
    qInfo() << "seed" << seed;
    Rng rng(seed);
    int different = 0;
    for (int i = 0; i < 500; ++i) {
        const Clinic before = samples::randomClinic(rng);
        Clinic after = before;
        Schedule &schedule = after.schedules[qsizetype(rng.below(quint64(after.schedules.size())))];
        switch (rng.below(6)) {
        case 0:
            schedule.weekly[rng.below(7)] = samples::randomDay(rng, 60);
            break;
        case 1:
            samples::shuffle(after.schedules, rng);
            samples::shuffle(after.overrides, rng);
            break;
        case 2:
            after.schedules.removeLast();
            break;
        case 3:
            schedule.effectiveThrough = schedule.effectiveFrom;
            break;
        case 4:
            after.overrides.append(closed(QDate(2027, 1, 1), QString()));
            break;
        default:
            if (!after.overrides.isEmpty()) {
                Override &entry = after.overrides.first();
                entry.label = u"Caf\u00e9"_s;
                entry.kind = rng.below(2) ? u"holiday"_s : entry.kind;
            }
        }
        const bool same = canonicalHours(before) == canonicalHours(after);
        different += !same;
        QCOMPARE(describeChange(before, after).isEmpty(), same);
        for (const QString &line : describeChange(before, after)) {
            const auto sides = line.sliced(line.lastIndexOf(u": ") + 2).split(u" → "_s);
            QVERIFY2(sides.size() < 2 || sides[0] != sides[1], qPrintable(line));
        }
    }
    QVERIFY2(different > 200 && different < 500, qPrintable(QString::number(different)));
}

QTEST_APPLESS_MAIN(TestHoursText)
#include "tst_hourstext.moc"
