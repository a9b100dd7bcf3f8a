// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace lockstep {

// The neutral model of a clinic's hours (hours.md section 2). Plain values; what makes them valid
// is in hoursrules.h. Optional texts: null is absent, empty was given empty.

/// Open from `opens` to `closes`, in minutes of wall time from the midnight that begins the day it
/// is listed under. Past 1440 it closes on the next day: Friday 18:00-02:00 is {1080, 1560}.
struct Interval {
    int opens = 0;
    int closes = 0;

    int length() const { return closes - opens; }
    bool operator==(const Interval &) const = default;
};

/// The intervals that begin on a day. Empty: known to be closed. No value: unknown, which is never
/// told as closed.
using DayHours = std::optional<QList<Interval>>;

/// Monday first, as QDate::dayOfWeek() - 1.
using Week = std::array<DayHours, 7>;

inline constexpr int MinutesPerDay = 24 * 60;
/// The keys of a week in JSON, Monday first.
inline constexpr std::array<QLatin1StringView, 7> DayKeys{QLatin1StringView("mon"),
    QLatin1StringView("tue"), QLatin1StringView("wed"), QLatin1StringView("thu"),
    QLatin1StringView("fri"), QLatin1StringView("sat"), QLatin1StringView("sun")};
/// The service of an override that is about the whole clinic.
inline constexpr QLatin1StringView EveryService("*");

struct Service {
    QString service; ///< code, e.g. "urgent-care"
    QString name;
    QString kind;

    bool operator==(const Service &) const = default;
};

/// One service's week over a range of dates.
struct Schedule {
    QString service;
    QDate effectiveFrom;
    std::optional<QDate> effectiveThrough; ///< included; none: until further notice
    Week weekly;

    bool covers(QDate date) const
    {
        return date >= effectiveFrom && (!effectiveThrough || date <= *effectiveThrough);
    }
    bool operator==(const Schedule &) const = default;
};

/// Replaces the intervals that begin on one date, or on each date of a range.
struct Override {
    QDate date;
    std::optional<QDate> through; ///< included
    QString service; ///< a code, or EveryService
    bool closed = false;
    QList<Interval> intervals; ///< empty when closed
    QString label;
    QString kind;

    QDate lastDate() const { return through.value_or(date); }
    bool covers(QDate day) const { return day >= date && day <= lastDate(); }
    bool operator==(const Override &) const = default;
};

struct Clinic {
    QString id;
    QString name;
    QString timezone; ///< IANA name
    qint64 revision = 1; ///< the only ordering key, from 1
    QList<Service> services; ///< empty: those that schedules name
    QList<Schedule> schedules;
    QList<Override> overrides;
    QJsonObject others; ///< updatedAt, address, identifiers: carried as given, never read

    bool operator==(const Clinic &) const = default;
};

} // namespace lockstep
