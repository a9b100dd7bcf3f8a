// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/datewords.h"

#include "campaigns.h"
#include "clinics/exceptionsmodel.h"
#include "exceptions.h"
#include "expansion.h"
#include "hourstext.h"
#include "shell/hourwords.h"
#include "shell/timetext.h"
#include "tr.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qsizetype MostSpans = 4;

QString shortWords(const DayHours &hours, const DayHours &beside = {})
{
    return shortDayHours(hours, twelveHourClock(), beside);
}

QString resultLine(const QString &about, const HoursOn &on)
{
    if (!on.replacedBy)
        return tr("%1: %2", "date, hours").arg(about, hoursWords(on.hours));
    const QString hours = shortWords(on.hours, on.usual);
    const QString &label = on.replacedBy->label;
    if (!on.usual)
        return label.isEmpty() ? tr("%1: %2", "date, hours").arg(about, hours)
                               : tr("%1: %2 (%3)", "date, hours, label").arg(about, hours, label);
    const QString usual = shortWords(on.usual, on.hours);
    return label.isEmpty() ? tr("%1: %2 overrides %3").arg(about, hours, usual)
                           : tr("%1: %2 (%3) overrides %4").arg(about, hours, label, usual);
}

} // namespace

QString dateWords(QDate date)
{
    //: A date with its weekday, in the letters of QLocale::toString
    return QLocale().toString(date, tr("ddd, MMM d, yyyy"));
}

QString spanWords(const DateSpan &span)
{
    return span.first == span.last
        ? dateWords(span.first)
        : tr("%1 – %2", "first day, last day").arg(dateWords(span.first), dateWords(span.last));
}

QString datesWords(const TypedDates &dates)
{
    QStringList spans;
    for (const DateSpan &span : dates.spans)
        spans << spanWords(span);
    if (spans.size() > MostSpans)
        spans = spans.mid(0, MostSpans - 1) + QStringList{u"…"_s, spans.last()};
    const QString list = spans.join(u" · "_s);
    const QString counted
        = dates.days() > 1 ? tr("%n days: %1", nullptr, int(dates.days())).arg(list) : list;
    return dates.ambiguous ? tr("Read as %1").arg(counted) : counted;
}

QStringList resultLines(const Clinic &clinic, QDate date)
{
    QStringList lines;
    const QStringList services = servicesOf(clinic);
    QStringList campaigns;
    for (const Campaign &campaign : campaignsOf(clinic))
        campaigns << campaign.service;
    for (const QString &service : services) {
        const HoursOn on = hoursOn(clinic, service, date);
        if (!on.hours && !on.replacedBy)
            continue;
        // Of a campaign nothing is said on the days it is not held on.
        if (campaigns.contains(service) && !on.replacedBy)
            continue;
        const QString about = services.size() > 1
            ? tr("%1, %2", "date, service").arg(dateWords(date), serviceText(clinic, service))
            : dateWords(date);
        lines << resultLine(about, on);
    }
    return lines.isEmpty() ? QStringList{tr("%1: not set").arg(dateWords(date))} : lines;
}

QStringList clockLines(const Clinic &clinic, QDate date)
{
    QStringList lines;
    for (const ClockChange &change : clockChanges(clinic, date))
        lines << tr("%1: the clocks change meanwhile, so %2 lasts %3.")
                     .arg(dateWords(date), shortWords(DayHours({change.interval})),
                         lengthWords(change.realMinutes));
    return lines;
}

} // namespace lockstep
