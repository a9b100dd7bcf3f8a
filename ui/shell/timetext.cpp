// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetext.h"

#include "tr.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

// Kept where fonts and palette are kept too: with the application.
constexpr char ClockProperty[] = "lockstep.clock";
constexpr char WeekProperty[] = "lockstep.weekStart";

constexpr qint64 Second = 1000, Minute = 60 * Second, Hour = 60 * Minute, Day = 24 * Hour;

QDateTime local(qint64 wallMs)
{
    return QDateTime::fromMSecsSinceEpoch(wallMs).toLocalTime();
}

/// The time in this form, with its day unless that is today.
QString dated(qint64 wallMs, qint64 nowMs, const QString &timeFormat)
{
    const QDateTime moment = local(wallMs);
    const QString time = QLocale().toString(moment.time(), timeFormat);
    if (moment.date() == local(nowMs).date())
        return time;
    //: A day with its weekday, in the letters of QLocale::toString
    const QString day = QLocale().toString(moment.date(), tr("ddd, MMM d"));
    return tr("%1 %2", "day, time").arg(day, time);
}

} // namespace

void setClockChoice(ClockChoice choice)
{
    qApp->setProperty(ClockProperty, int(choice));
}

bool twelveHourClock()
{
    const auto choice = ClockChoice(qApp->property(ClockProperty).toInt());
    if (choice != ClockChoice::Locale)
        return choice == ClockChoice::Twelve;
    return QLocale().timeFormat(QLocale::ShortFormat).contains(u'a', Qt::CaseInsensitive);
}

void setFirstDayOfWeek(int day)
{
    qApp->setProperty(WeekProperty, day);
}

Qt::DayOfWeek firstDayOfWeek()
{
    const int day = qApp->property(WeekProperty).toInt();
    return day >= Qt::Monday && day <= Qt::Sunday ? Qt::DayOfWeek(day) : QLocale().firstDayOfWeek();
}

QString counted(qint64 n, const QString &one, const QString &many)
{
    return n == 1 ? one : many.arg(QLocale().toString(n));
}

bool sameDay(qint64 wallMs, qint64 otherMs)
{
    return local(wallMs).date() == local(otherMs).date();
}

QString clockText(qint64 wallMs)
{
    return QLocale().toString(
        local(wallMs).time(), twelveHourClock() ? u"h:mm:ss aP"_s : u"HH:mm:ss"_s);
}

QString preciseClockText(qint64 wallMs)
{
    return QLocale().toString(
        local(wallMs).time(), twelveHourClock() ? u"h:mm:ss.zzz aP"_s : u"HH:mm:ss.zzz"_s);
}

QString momentText(qint64 wallMs, qint64 nowMs)
{
    return wallMs <= 0 ? QString()
                       : dated(wallMs, nowMs, twelveHourClock() ? u"h:mm aP"_s : u"HH:mm"_s);
}

QString preciseMomentText(qint64 wallMs, qint64 nowMs)
{
    return wallMs <= 0 ? QString()
                       : dated(wallMs, nowMs, twelveHourClock() ? u"h:mm:ss aP"_s : u"HH:mm:ss"_s);
}

QString spanText(qint64 ms)
{
    if (ms < Minute)
        return tr("%1 s").arg(qMax<qint64>(0, ms) / Second);
    if (ms < Hour)
        return tr("%1 min").arg(ms / Minute);
    if (ms < 2 * Day)
        return tr("%1 h").arg(ms / Hour);
    return tr("%1 days").arg(ms / Day);
}

QString agoText(qint64 wallMs, qint64 nowMs)
{
    if (wallMs <= 0)
        return {};
    return nowMs - wallMs < 5 * Second ? tr("just now")
                                       : tr("%1 ago").arg(spanText(nowMs - wallMs));
}

QString durationText(qint64 ms)
{
    return ms < Second ? tr("%1 ms").arg(ms)
                       : tr("%1 s").arg(QLocale().toString(double(ms) / Second, 'f', 1));
}

} // namespace lockstep
