// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ical.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

namespace {

constexpr qint64 StampMs = 1795410000000; // 2026-11-23T05:00:00Z

Override entry(QDate from, QDate to, const QList<Interval> &intervals, const QString &label)
{
    return {.date = from,
        .through = to > from ? std::optional(to) : std::nullopt,
        .service = u"*"_s,
        .closed = intervals.isEmpty(),
        .intervals = intervals,
        .label = label,
        .kind = intervals.isEmpty() ? u"holiday"_s : u"special"_s};
}

Clinic clinic(const QList<Override> &overrides)
{
    Clinic clinic;
    clinic.id = u"north"_s;
    clinic.name = u"Northside"_s;
    clinic.timezone = u"America/Denver"_s;
    clinic.revision = 14;
    clinic.overrides = overrides;
    return clinic;
}

/// Lines unfolded, as a reader of the file sees them.
QStringList linesOf(const QByteArray &file)
{
    QString text = QString::fromUtf8(file);
    text.replace(u"\r\n "_s, QString());
    return text.split(u"\r\n"_s, Qt::SkipEmptyParts);
}

QStringList within(const QStringList &lines, const QString &component)
{
    const qsizetype begin = lines.indexOf(u"BEGIN:"_s + component);
    return lines.mid(begin, lines.indexOf(u"END:"_s + component) - begin + 1);
}

} // namespace

class TestICal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aClosureIsWholeDays();
    void hoursStandInTheClinicsZone();
    void theZoneIsDefinedInTheFile();
    void aTimeInTheGapMovesLater();
    void everyDayOfARangeIsAnEventOfItsOwn();
    void textIsEscapedAndCannotAddLines();
    void longLinesAreFoldedBetweenCharacters();
    void everyLineEndsAsItMust();
    void theIdentityOfAnExceptionStays();
};

void TestICal::aClosureIsWholeDays()
{
    const QStringList event = within(
        linesOf(ical::exceptions(
            {clinic({entry(QDate(2026, 12, 24), QDate(2026, 12, 26), {}, u"Christmas"_s)})},
            StampMs)),
        u"VEVENT"_s);
    QCOMPARE(event,
        (QStringList{u"BEGIN:VEVENT"_s, u"UID:north/all/20261224/0@lockstep"_s,
            u"DTSTAMP:20261123T050000Z"_s, u"SEQUENCE:14"_s,
            u"SUMMARY:Northside: closed (Christmas)"_s, u"CATEGORIES:HOLIDAY"_s,
            u"DTSTART;VALUE=DATE:20261224"_s, u"DTEND;VALUE=DATE:20261227"_s,
            u"TRANSP:TRANSPARENT"_s, u"END:VEVENT"_s}));
}

void TestICal::hoursStandInTheClinicsZone()
{
    const QStringList lines = linesOf(ical::exceptions(
        {clinic({entry(QDate(2026, 12, 31), QDate(2026, 12, 31), {{16 * 60, 26 * 60}}, {})})},
        StampMs));
    QVERIFY(lines.contains(u"DTSTART;TZID=America/Denver:20261231T160000"_s));
    QVERIFY(lines.contains(u"DTEND;TZID=America/Denver:20270101T020000"_s));
}

void TestICal::theZoneIsDefinedInTheFile()
{
    const QByteArray file = ical::exceptions(
        {clinic({entry(QDate(2026, 7, 3), QDate(2026, 7, 3), {{8 * 60, 12 * 60}}, {})})}, StampMs);
    const QStringList zone = within(linesOf(file), u"VTIMEZONE"_s);
    QVERIFY(zone.contains(u"TZID:America/Denver"_s));
    const qsizetype spring = zone.indexOf(u"DTSTART:20260308T020000"_s);
    QVERIFY(spring > 0);
    QCOMPARE(zone.mid(spring - 1, 6),
        (QStringList{u"BEGIN:DAYLIGHT"_s, u"DTSTART:20260308T020000"_s, u"TZOFFSETFROM:-0700"_s,
            u"TZOFFSETTO:-0600"_s, u"TZNAME:MDT"_s, u"END:DAYLIGHT"_s}));
    const qsizetype autumn = zone.indexOf(u"DTSTART:20261101T020000"_s);
    QVERIFY(autumn > 0);
    QCOMPARE(zone.mid(autumn - 1, 4),
        (QStringList{u"BEGIN:STANDARD"_s, u"DTSTART:20261101T020000"_s, u"TZOFFSETFROM:-0600"_s,
            u"TZOFFSETTO:-0700"_s}));
}

void TestICal::aTimeInTheGapMovesLater()
{
    const QStringList lines = linesOf(ical::exceptions(
        {clinic({entry(QDate(2027, 3, 14), QDate(2027, 3, 14), {{2 * 60 + 30, 9 * 60}}, {})})},
        StampMs));
    QVERIFY(lines.contains(u"DTSTART;TZID=America/Denver:20270314T033000"_s));
}

void TestICal::everyDayOfARangeIsAnEventOfItsOwn()
{
    const QStringList lines = linesOf(ical::exceptions(
        {clinic({entry(QDate(2026, 12, 1), QDate(2026, 12, 3), {{480, 720}, {780, 900}}, {})})},
        StampMs));
    QCOMPARE(lines.count(u"BEGIN:VEVENT"_s), 6);
    QSet<QString> ids;
    for (const QString &line : lines.filter(u"UID:"_s))
        ids.insert(line);
    QCOMPARE(ids.size(), 6);
}

void TestICal::textIsEscapedAndCannotAddLines()
{
    QCOMPARE(ical::text(u"a\\b;c,d\ne\r\x07"_s), u"a\\\\b\\;c\\,d\\ne"_s);
    Clinic hostile = clinic({entry(QDate(2026, 12, 1), QDate(2026, 12, 1), {},
        u"x\r\nEND:VEVENT\r\nATTACH:http://example.test"_s)});
    const QStringList lines = linesOf(ical::exceptions({hostile}, StampMs));
    QCOMPARE(lines.count(u"END:VEVENT"_s), 1);
    QVERIFY(lines.filter(QRegularExpression(u"^ATTACH"_s)).isEmpty());
}

void TestICal::longLinesAreFoldedBetweenCharacters()
{
    for (const QString &text : {QString(300, u'x'), u"Clínica de día Ñandú "_s.repeated(20),
             u"\U0001F3E5\U0001F489"_s.repeated(40), QString(67, u'x'), QString(68, u'x')}) {
        const QByteArray line = ical::line(u"SUMMARY"_s, text);
        for (const QByteArray &part : line.split('\n')) {
            QVERIFY(part.size() <= 76); // with its CR
            QVERIFY(!QString::fromUtf8(part).contains(QChar::ReplacementCharacter));
        }
        QCOMPARE(linesOf(line), QStringList{u"SUMMARY:"_s + text});
    }
}

void TestICal::everyLineEndsAsItMust()
{
    const QByteArray file = ical::exceptions({clinic({})}, StampMs);
    QVERIFY(file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    QVERIFY(file.endsWith("END:VCALENDAR\r\n"));
    QCOMPARE(file.count('\n'), file.count("\r\n"));
}

void TestICal::theIdentityOfAnExceptionStays()
{
    Clinic now = clinic({entry(QDate(2026, 12, 1), QDate(2026, 12, 1), {}, u"Old"_s)});
    const auto id = [](const Clinic &clinic) {
        return linesOf(ical::exceptions({clinic}, StampMs)).filter(u"UID:"_s);
    };
    const QStringList before = id(now);
    now.overrides[0].label = u"New"_s;
    now.revision = 15;
    QCOMPARE(id(now), before);
}

QTEST_APPLESS_MAIN(TestICal)
#include "tst_ical.moc"
