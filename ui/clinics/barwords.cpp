// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/barwords.h"

#include "shell/hourwords.h"
#include "tr.h"

#include <QCoreApplication>
#include <QLocale>

namespace lockstep {

namespace {

QString spanText(const Interval &span)
{
    return tr("%1 to %2").arg(timeWords(span.opens), edgeText(span.closes));
}

QString openText(const DayHours &hours)
{
    if (!hours)
        return tr("not set");
    if (hours->isEmpty())
        return tr("closed");
    if (*hours == QList<Interval>{{0, MinutesPerDay}})
        return tr("open 24 hours");
    QStringList spans;
    for (const Interval &span : *hours)
        spans << spanText(span);
    return tr("open %1").arg(QLocale().createSeparatedList(spans));
}

/// The one time that differs, or everything.
QString formerText(const DayHours &hours, const DayHours &saved)
{
    const bool single = hours && saved && hours->size() == 1 && saved->size() == 1;
    if (!single)
        return openText(saved);
    const Interval now = hours->first(), was = saved->first();
    if (now.opens == was.opens)
        return edgeText(was.closes);
    if (now.closes == was.closes)
        return timeWords(was.opens);
    return spanText(was);
}

} // namespace

QString barName(const QString &day, const DayHours &hours, const DayHours &saved)
{
    if (hours == saved)
        return tr("%1, %2").arg(day, openText(hours));
    return tr("%1, %2, changed from %3").arg(day, openText(hours), formerText(hours, saved));
}

QString edgeName(const QString &day, int edge, int edges)
{
    const bool opens = edge % 2 == 0;
    if (edges <= 2)
        return opens ? tr("%1 opens").arg(day) : tr("%1 closes").arg(day);
    return (opens ? tr("%1 opens, span %2") : tr("%1 closes, span %2")).arg(day).arg(edge / 2 + 1);
}

QString edgeText(int minute)
{
    return minute > MinutesPerDay ? tr("%1 the next day").arg(timeWords(minute))
                                  : timeWords(minute);
}

} // namespace lockstep
