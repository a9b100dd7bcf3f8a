// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/hourwords.h"

#include "hourschange.h"
#include "hourstext.h"

#include <QLocale>

namespace lockstep {

bool twelveHourClock()
{
    return QLocale().timeFormat(QLocale::ShortFormat).contains(u'A', Qt::CaseInsensitive);
}

QString hoursWords(const DayHours &hours)
{
    return formatDayHours(hours, twelveHourClock());
}

QStringList changeWords(const Clinic &before, const Clinic &after)
{
    return describeChange(before, after, twelveHourClock());
}

} // namespace lockstep
