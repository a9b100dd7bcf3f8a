// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "normalform.h"

#include "hoursjson.h"
#include "json.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QJsonArray normalSchedules(QList<Schedule> schedules)
{
    std::sort(schedules.begin(), schedules.end(), [](const Schedule &a, const Schedule &b) {
        return std::tie(a.service, a.effectiveFrom) < std::tie(b.service, b.effectiveFrom);
    });
    QJsonArray array;
    for (Schedule &schedule : schedules) {
        for (DayHours &day : schedule.weekly) {
            if (day)
                day = merged(std::move(*day));
        }
        array.append(toJson(schedule));
    }
    return array;
}

QJsonArray normalOverrides(QList<Override> overrides)
{
    std::sort(overrides.begin(), overrides.end(), [](const Override &a, const Override &b) {
        return std::tie(a.date, a.service) < std::tie(b.date, b.service);
    });
    QJsonArray array;
    for (Override &entry : overrides) {
        entry.intervals = merged(std::move(entry.intervals));
        if (entry.through == entry.date)
            entry.through.reset();
        if (!entry.label.isNull())
            entry.label = entry.label.normalized(QString::NormalizationForm_C);
        array.append(toJson(entry));
    }
    return array;
}

} // namespace

QList<Interval> merged(QList<Interval> intervals)
{
    std::sort(intervals.begin(), intervals.end(),
        [](const Interval &a, const Interval &b) { return a.opens < b.opens; });
    QList<Interval> result;
    for (const Interval &interval : std::as_const(intervals)) {
        const bool joins = !result.isEmpty() && result.last().closes == interval.opens
            && interval.closes - result.last().opens <= MinutesPerDay;
        if (joins)
            result.last().closes = interval.closes;
        else
            result.append(interval);
    }
    return result;
}

QJsonObject normalForm(const Clinic &clinic)
{
    return {{"timezone"_L1, clinic.timezone}, {"schedules"_L1, normalSchedules(clinic.schedules)},
        {"overrides"_L1, normalOverrides(clinic.overrides)}};
}

QByteArray canonicalHours(const Clinic &clinic)
{
    return json::canonical(normalForm(clinic));
}

QString sha256Hex(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return QString::fromLatin1(hash.result().toHex());
}

Result<Clinic> hoursFromNormalForm(QByteArrayView canonical)
{
    const auto document = json::parse(canonical);
    if (!document.ok())
        return document.error();
    return hoursFromJson(*document);
}

} // namespace lockstep
