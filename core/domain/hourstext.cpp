// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hourstext.h"

#include "hoursjson.h"
#include "tr.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int Noon = MinutesPerDay / 2;
constexpr int Midnight = MinutesPerDay;
constexpr int MaxIntervals = 8;

Error unreadable(const QString &reason, const QString &text, const QString &fix)
{
    return invalidInput({{.file = {}, .path = {}, .reason = reason, .message = text, .fix = fix}});
}

QString quotedTyped(const QString &typed)
{
    const QString text = typed.simplified();
    return tr("'%1'", "what was typed")
        .arg(text.size() > 40 ? QString(text.first(39) + u'…') : text);
}

Error notRead(const QString &typed)
{
    const QString fix = tr("Try 8-5 or 8:00 AM–5:00 PM.");
    return unreadable(
        u"hours-unreadable"_s, tr("I could not read %1. %2").arg(quotedTyped(typed), fix), fix);
}

/// One way to say dashes, lists and "to"; lower case, plain spaces, plain digits.
QString plain(const QString &typed)
{
    static const QRegularExpression dashes(u"\\s*[\\x{2010}-\\x{2015}\\x{2212}~-]+\\s*"_s);
    static const QRegularExpression to(
        u"\\s*(?<![a-z])(?:until|till|til|through|thru|to|hasta)(?![a-z])\\s*"_s);
    static const QRegularExpression spanishTo(u"\\s+a\\s+(?=[0-9]|noon|mid|med)"_s);
    static const QRegularExpression list(u"\\s*(?:[,;&]|\\band\\b|\\by\\b)\\s*"_s);
    static const QRegularExpression opening(u"\\A(?:from|de|open)\\s+(?=[0-9]|noon|mid|med)"_s);
    QString text = typed.normalized(QString::NormalizationForm_KC).toLower().simplified();
    text.replace(dashes, u"-"_s).replace(to, u"-"_s).replace(spanishTo, u"-"_s);
    return text.replace(list, u","_s).replace(opening, QString());
}

bool isOneOf(const QString &text, std::initializer_list<QStringView> words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// A time as it was typed: a fixed one, or one that its meridiem or its neighbours decide.
struct TypedTime {
    int hour = 0;
    int minute = 0;
    QChar meridiem; ///< 'a', 'p', or null
    bool noon = false;
    bool midnight = false;
    bool military = false; ///< could only be of a 24-hour clock

    bool isBare() const { return meridiem.isNull() && !noon && !midnight; }
};

/// Minutes that a typed time may mean, the likeliest first.
QList<int> meanings(const TypedTime &time, bool closing, bool military)
{
    const auto closes = [&](int minutes) { return closing && minutes == 0 ? Midnight : minutes; };
    if (time.noon)
        return {Noon};
    if (time.midnight)
        return {closes(0)};
    if (time.isBare() && military) {
        const int minutes = time.hour * 60 + time.minute;
        const bool possible = time.hour <= 23 || (closing && minutes == Midnight);
        return possible ? QList<int>{closes(minutes)} : QList<int>();
    }
    if (time.hour < 1 || time.hour > 12)
        return {};
    const int morning = time.hour % 12 * 60 + time.minute;
    const int afternoon = morning + Noon;
    if (time.meridiem == u'a')
        return {closes(morning)};
    if (time.meridiem == u'p')
        return {afternoon};
    if (closing)
        return {std::min(closes(morning), afternoon), std::max(closes(morning), afternoon)};
    const bool early = time.hour >= 6 && time.hour <= 11;
    return early ? QList<int>{morning, afternoon} : QList<int>{afternoon, morning};
}

struct TypedInterval {
    TypedTime opens;
    TypedTime closes;
    bool nextDay = false; ///< "+1 day" is typed
};

/// Closes later the same day.
std::optional<Interval> withinDay(const QList<int> &opens, const QList<int> &closes, int notBefore)
{
    for (const int open : opens) {
        for (const int close : closes) {
            if (open >= notBefore && close > open)
                return Interval{open, close};
        }
    }
    return {};
}

/// From the evening to the morning.
std::optional<Interval> overNight(const QList<int> &opens, const QList<int> &closes)
{
    for (const int open : opens) {
        for (const int close : closes) {
            if (open >= Noon && close <= Noon && close < open)
                return Interval{open, close + MinutesPerDay};
        }
    }
    return {};
}

/// Closes on the next day, as it says.
std::optional<Interval> untilNextDay(const QList<int> &opens, const QList<int> &closes)
{
    for (const int open : opens) {
        for (const int close : closes) {
            const int later = close == Midnight ? close : close + MinutesPerDay;
            if (later - open <= MinutesPerDay && later > open)
                return Interval{open, later};
        }
    }
    return {};
}

bool isBareTwelve(const TypedTime &time)
{
    return time.isBare() && time.hour == 12;
}

std::optional<Interval> meant(const TypedInterval &typed, bool military, int previousClose)
{
    const auto opens = meanings(typed.opens, false, military);
    auto closes = meanings(typed.closes, true, military);
    if (typed.nextDay) {
        // From a bare 12 to a bare 12 of the next day is noon to noon; midnight needs no "+1 day".
        if (isBareTwelve(typed.opens) && isBareTwelve(typed.closes))
            closes = meanings(typed.closes, false, true);
        return untilNextDay(opens, closes);
    }
    if (const auto after = withinDay(opens, closes, previousClose))
        return after;
    if (const auto before = withinDay(opens, closes, 0))
        return before;
    return overNight(opens, closes);
}

/// Why no meaning was found, as far as the times themselves tell.
Error whyNot(const QString &typed, const TypedInterval &interval, bool military)
{
    const auto opens = meanings(interval.opens, false, military);
    const auto closes = meanings(interval.closes, true, military);
    if (opens.isEmpty() || closes.isEmpty())
        return notRead(typed);
    if (interval.nextDay)
        return unreadable(u"interval-too-long"_s,
            tr("%1 would be open for more than 24 hours.").arg(quotedTyped(typed)),
            tr("Leave \"+1 day\" out if it closes on the same day."));
    if (opens == closes)
        return unreadable(u"interval-zero-length"_s,
            tr("%1 would close at the minute it opens.").arg(quotedTyped(typed)),
            tr("Type 24h for the whole day."));
    return unreadable(u"end-before-start"_s,
        tr("%1 would close before it opens.").arg(quotedTyped(typed)),
        tr("Check AM and PM. If it closes on the next day, add \"+1 day\"."));
}

const QString &timePattern()
{
    static const QString pattern
        = u"(?:12\\s*)?(noon|midday|mediodía|mediodia)"
          "|(?:12\\s*)?(midnight|medianoche)"
          "|([0-9]{1,2})(?:[:.h]?([0-9]{2}))?(?:\\s*([ap])\\.?\\s*(?:m\\b\\.?)?)?(?![a-z0-9])"_s;
    return pattern;
}

TypedTime typedTime(const QRegularExpressionMatch &match, int first)
{
    const QString hour = match.captured(first + 2);
    const QString meridiem = match.captured(first + 4);
    TypedTime time{.hour = hour.toInt(),
        .minute = match.captured(first + 3).toInt(),
        .meridiem = meridiem.isEmpty() ? QChar() : meridiem.front(),
        .noon = !match.captured(first).isEmpty(),
        .midnight = !match.captured(first + 1).isEmpty(),
        .military = false};
    time.military = time.isBare() && (hour.startsWith(u'0') || time.hour > 12);
    return time;
}

/// The intervals of a plain text; none when there is anything else in it.
QList<TypedInterval> typedIntervals(const QString &text)
{
    static const QRegularExpression interval(u"\\G,?\\s*(?:"_s + timePattern() + u")-(?:"
        + timePattern()
        + u")(?:\\s*\\(?(\\+\\s*1\\b\\s*(?:días?|days?|d)?|next day|(?:al )?día "
          u"siguiente)\\)?)?\\s*");
    QList<TypedInterval> intervals;
    qsizetype end = 0;
    for (auto found = interval.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const TypedInterval typed{.opens = typedTime(match, 1),
            .closes = typedTime(match, 6),
            .nextDay = !match.captured(11).isEmpty()};
        if (typed.opens.minute > 59 || typed.closes.minute > 59)
            return {};
        intervals.append(typed);
        end = match.capturedEnd();
    }
    return end == text.size() ? intervals : QList<TypedInterval>();
}

QString timeOfDay(int minutes, bool closing, bool twelveHour)
{
    if (!twelveHour)
        return timeText(closing && minutes == Midnight ? Midnight : minutes % MinutesPerDay);
    const int inDay = minutes % MinutesPerDay;
    if (inDay == 0)
        return tr("midnight");
    if (inDay == Noon)
        return tr("noon");
    const int hour = inDay / 60;
    return (hour < 12 ? tr("%1:%2 AM") : tr("%1:%2 PM"))
        .arg(hour % 12 == 0 ? 12 : hour % 12)
        .arg(inDay % 60, 2, 10, QChar(u'0'));
}

/// Stands behind hours that end on the next day.
QString nextDayMark()
{
    return u' ' + tr("+1 day");
}

/// "8", "8:30"; with `marks` "8a", "8:30p".
QString shortTime(int minutes, bool twelveHour, bool marks)
{
    if (!twelveHour)
        return timeOfDay(minutes, true, false);
    const int inDay = minutes % MinutesPerDay;
    const int hour = inDay / 60;
    QString text = QString::number(hour % 12 == 0 ? 12 : hour % 12);
    if (inDay % 60)
        text += u':' + QString::number(inDay % 60).rightJustified(2, u'0');
    if (!marks)
        return text;
    //: A time as short as it can be: "8a" is 8 AM
    return (hour < 12 ? tr("%1a") : tr("%1p")).arg(text);
}

QString shortIntervals(const QList<Interval> &day, bool twelveHour, bool marks, bool nextDay)
{
    QStringList parts;
    for (const Interval &interval : day) {
        const bool late = nextDay && interval.closes > MinutesPerDay;
        parts.append(shortTime(interval.opens, twelveHour, marks) + u'–'
            + shortTime(interval.closes, twelveHour, marks) + (late ? nextDayMark() : QString()));
    }
    return parts.join(u", "_s);
}

/// Without AM and PM, people take hours for the day: 7 in the morning to 7 in the evening.
bool isPlainDaytime(const Interval &interval)
{
    constexpr int Earliest = 7 * 60, Latest = 19 * 60;
    return interval.opens >= Earliest && interval.closes <= Latest
        && interval.closes != interval.opens + Noon;
}

bool needsMarks(const DayHours &day)
{
    return day && !std::all_of(day->cbegin(), day->cend(), isPlainDaytime);
}

QList<Interval> sorted(QList<Interval> intervals)
{
    std::sort(intervals.begin(), intervals.end(),
        [](const Interval &a, const Interval &b) { return a.opens < b.opens; });
    return intervals;
}

bool isWholeDay(const QList<Interval> &day)
{
    return day == QList<Interval>{{0, MinutesPerDay}};
}

Result<DayHours> checked(const QString &typed, QList<Interval> intervals)
{
    intervals = sorted(std::move(intervals));
    const auto overlap = std::adjacent_find(intervals.cbegin(), intervals.cend(),
        [](const Interval &a, const Interval &b) { return b.opens < a.closes; });
    if (overlap != intervals.cend())
        return unreadable(u"intervals-overlap"_s,
            tr("The hours in %1 overlap.").arg(quotedTyped(typed)),
            tr("Let each begin at or after the end of the one before."));
    if (intervals.size() > MaxIntervals)
        return unreadable(u"too-many-intervals"_s,
            tr("There are %1 intervals; at most %2 fit a day.")
                .arg(intervals.size())
                .arg(MaxIntervals),
            tr("Join or remove some."));
    return DayHours(std::move(intervals));
}

} // namespace

Result<DayHours> parseDayHours(const QString &text)
{
    const QString typed = plain(text);
    if (isOneOf(typed,
            {u"", u"not set", u"unset", u"unknown", u"not known", u"?", u"sin definir",
                u"desconocido"}))
        return DayHours();
    if (isOneOf(typed, {u"closed", u"close", u"off", u"none", u"cerrado", u"cerrada"}))
        return DayHours(QList<Interval>());
    if (isOneOf(typed,
            {u"24h", u"24 h", u"24hr", u"24 hr", u"24hrs", u"24 hrs", u"24 hours", u"24hours",
                u"24/7", u"open 24 hours", u"open 24h", u"all day", u"24 horas",
                u"abierto 24 horas", u"abierto las 24 horas", u"las 24 horas", u"todo el día"}))
        return DayHours(QList<Interval>{{0, MinutesPerDay}});

    const auto typedList = typedIntervals(typed);
    if (typedList.isEmpty())
        return notRead(text);
    const bool military
        = std::any_of(typedList.begin(), typedList.end(), [](const TypedInterval &interval) {
              return interval.opens.military || interval.closes.military;
          });
    QList<Interval> intervals;
    int previousClose = 0;
    for (const TypedInterval &interval : typedList) {
        const auto found = meant(interval, military, previousClose);
        if (!found)
            return whyNot(text, interval, military);
        previousClose = found->closes;
        intervals.append(*found);
    }
    return checked(text, std::move(intervals));
}

QString formatDayHours(const DayHours &day, bool twelveHour)
{
    if (!day)
        return tr("Not set");
    if (day->isEmpty())
        return tr("Closed");
    if (isWholeDay(*day))
        return tr("Open 24 hours");
    QStringList parts;
    for (const Interval &interval : sorted(*day))
        parts.append(timeOfDay(interval.opens, false, twelveHour) + u'–'
            + timeOfDay(interval.closes, true, twelveHour)
            + (interval.closes > MinutesPerDay ? nextDayMark() : QString()));
    return parts.join(u", "_s);
}

QString formatTime(int minutes, bool closing, bool twelveHour)
{
    return timeOfDay(minutes, closing, twelveHour);
}

QString shortDayHours(const DayHours &day, bool twelveHour, const DayHours &beside)
{
    if (!day)
        return tr("not set");
    if (day->isEmpty())
        return tr("closed");
    if (isWholeDay(*day))
        return tr("24h");
    const QList<Interval> intervals = sorted(*day);
    const bool marked = needsMarks(day) || (needsMarks(beside) && !isWholeDay(*beside));
    for (const bool nextDay : {false, true}) {
        for (const bool marks : {false, true}) {
            if (twelveHour && marked && !marks)
                continue;
            const QString text = shortIntervals(intervals, twelveHour, marks, nextDay);
            const auto read = parseDayHours(text);
            if (read.ok() && *read == DayHours(intervals))
                return text;
        }
    }
    return formatDayHours(day, twelveHour);
}

QString zoneText(const QString &timezone)
{
    return QString(timezone).replace(u'_', u' ');
}

} // namespace lockstep
