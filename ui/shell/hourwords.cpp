// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/hourwords.h"

#include "hourschange.h"
#include "hourstext.h"
#include "normalform.h"
#include "shell/timetext.h"

#include <QCoreApplication>

namespace lockstep {

QString hoursWords(const DayHours &hours)
{
    return formatDayHours(hours, twelveHourClock());
}

QString timeWords(int minutes)
{
    return formatTime(minutes, false, twelveHourClock());
}

QString lengthWords(int minutes)
{
    const int hours = minutes / 60, rest = minutes % 60;
    if (hours == 0)
        return QCoreApplication::translate("HourWords", "%1 min").arg(rest);
    return rest == 0 ? QCoreApplication::translate("HourWords", "%1 h").arg(hours)
                     : QCoreApplication::translate("HourWords", "%1 h %2 min").arg(hours).arg(rest);
}

QStringList changeWords(const Clinic &before, const Clinic &after)
{
    return describeChange(before, after, twelveHourClock());
}

std::optional<QStringList> changeWords(
    const QByteArray &before, const QByteArray &after, const QList<Service> &services)
{
    auto now = hoursFromNormalForm(after);
    if (!now)
        return std::nullopt;
    now->services = services;
    Clinic was = *now;
    was.schedules.clear();
    was.overrides.clear();
    if (!before.isEmpty()) {
        const auto stored = hoursFromNormalForm(before);
        if (!stored)
            return std::nullopt;
        was = *stored;
    }
    return changeWords(was, *now);
}

} // namespace lockstep
