// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hourscomparison.h"

#include "clinics/exceptionsmodel.h"
#include "event.h"
#include "normalform.h"
#include "shell/hourwords.h"
#include "tr.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qsizetype MostNamed = 2;
constexpr int DaysInWeek = 7;

QString nothing()
{
    return u"–"_s;
}

ComparedRow compared(
    const QString &what, const QString &brief, const QString &ours, const QString &theirs)
{
    return {.what = what, .brief = brief, .ours = ours, .theirs = theirs, .equal = ours == theirs};
}

const Schedule *find(const Clinic &clinic, const Schedule &like)
{
    const auto found = std::ranges::find_if(clinic.schedules, [&like](const Schedule &schedule) {
        return schedule.service == like.service && schedule.effectiveFrom == like.effectiveFrom;
    });
    return found == clinic.schedules.end() ? nullptr : &*found;
}

const Override *find(const Clinic &clinic, const Override &like)
{
    const auto found = std::ranges::find_if(clinic.overrides, [&like](const Override &entry) {
        return entry.service == like.service && entry.date == like.date;
    });
    return found == clinic.overrides.end() ? nullptr : &*found;
}

/// The entries of both, ours first, each once.
template <typename T>
QList<const T *> united(const QList<T> &ours, const QList<T> &theirs, const Clinic &us)
{
    QList<const T *> all;
    for (const T &entry : ours)
        all << &entry;
    for (const T &entry : theirs) {
        if (!find(us, entry))
            all << &entry;
    }
    return all;
}

/// Names what a week is about: its service where a clinic has more than one, and when it begins
/// where the service has more than one week.
QString titleOf(
    const Schedule &schedule, const QList<const Schedule *> &weeks, const Clinic &clinic)
{
    const auto same = std::ranges::count(weeks, schedule.service, &Schedule::service);
    const QString service = same < weeks.size() ? serviceText(clinic, schedule.service) : QString();
    if (same < 2)
        return service;
    const QString from = QLocale().toString(schedule.effectiveFrom, QLocale::ShortFormat);
    return service.isEmpty() ? lockstep::tr("from %1").arg(from)
                             : lockstep::tr("%1 from %2").arg(service, from);
}

void addWeek(Comparison &result, const Schedule *ours, const Schedule *theirs, const QString &title)
{
    const int first = int(QLocale().firstDayOfWeek());
    for (int i = 0; i < DaysInWeek; ++i) {
        const int day = (first - 1 + i) % DaysInWeek;
        const QString name = QLocale().standaloneDayName(day + 1, QLocale::LongFormat);
        const QString brief = QLocale().standaloneDayName(day + 1, QLocale::ShortFormat);
        const auto hours = [day](const Schedule *schedule) {
            return schedule ? hoursWords(schedule->weekly[size_t(day)]) : nothing();
        };
        result.rows << compared(title.isEmpty() ? name : lockstep::tr("%1 (%2)").arg(name, title),
            brief, hours(ours), hours(theirs));
        result.rows.last().day = name;
    }
}

QString hoursOf(const Override *entry)
{
    if (!entry)
        return nothing();
    const QString hours = hoursWords(entry->intervals);
    return entry->through
        ? lockstep::tr("%1, through %2")
              .arg(hours, QLocale().toString(*entry->through, QLocale::ShortFormat))
        : hours;
}

Comparison compareHours(const Clinic &ours, const Clinic &theirs)
{
    Comparison result;
    result.rows << compared(
        lockstep::tr("Time zone"), lockstep::tr("zone"), ours.timezone, theirs.timezone);
    const auto weeks = united(ours.schedules, theirs.schedules, ours);
    for (const Schedule *week : weeks)
        addWeek(result, find(ours, *week), find(theirs, *week), titleOf(*week, weeks, ours));
    auto dates = united(ours.overrides, theirs.overrides, ours);
    std::ranges::stable_sort(dates, {}, [](const Override *entry) { return entry->date; });
    for (const Override *date : dates) {
        const QString day = QLocale().toString(date->date, lockstep::tr("ddd, MMM d, yyyy"));
        result.rows << compared(
            date->label.isEmpty() ? day : lockstep::tr("%1, %2").arg(day, date->label),
            QLocale().toString(date->date, lockstep::tr("MMM d")), hoursOf(find(ours, *date)),
            hoursOf(find(theirs, *date)));
    }
    return result;
}

/// A value in one line.
QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
        return nothing();
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    default:
        return value.toVariant().toString();
    }
}

Comparison compareMembers(const QByteArray &ours, const QByteArray &theirs)
{
    const QJsonObject us = QJsonDocument::fromJson(ours).object();
    const QJsonObject them = QJsonDocument::fromJson(theirs).object();
    QStringList keys = us.keys() + them.keys();
    keys.removeDuplicates();
    keys.sort();
    Comparison result;
    for (const QString &key : std::as_const(keys))
        result.rows << compared(key, key, textOf(us[key]), textOf(them[key]));
    return result;
}

const ComparedRow *firstDifference(const Comparison &comparison)
{
    const auto found = std::ranges::find(comparison.rows, false, &ComparedRow::equal);
    return found == comparison.rows.end() ? nullptr : &*found;
}

} // namespace

qsizetype Comparison::differing() const
{
    return std::ranges::count(rows, false, &ComparedRow::equal);
}

QString Comparison::title() const
{
    const ComparedRow *row = firstDifference(*this);
    return row && differing() == 1 ? row->what : brief();
}

QString Comparison::day() const
{
    const ComparedRow *row = firstDifference(*this);
    return row && !row->day.isEmpty() && differing() == 1 ? row->day : title();
}

QString Comparison::brief() const
{
    QStringList names;
    for (const ComparedRow &row : rows) {
        if (!row.equal && !names.contains(row.brief))
            names << row.brief;
    }
    if (names.size() <= MostNamed)
        return names.join(u", "_s);
    return QCoreApplication::translate(
        "lockstep::Comparison", "%n differences", nullptr, int(names.size()));
}

QString Comparison::oursInBrief() const
{
    const ComparedRow *row = firstDifference(*this);
    return row ? lockstep::tr("%1: %2").arg(row->brief, row->ours) : QString();
}

QString Comparison::theirsInBrief() const
{
    const ComparedRow *row = firstDifference(*this);
    return row ? lockstep::tr("%1: %2").arg(row->brief, row->theirs) : QString();
}

Comparison compareBodies(const QString &topic, const QByteArray &ours,
    const std::optional<QByteArray> &theirs, const QList<Service> &services)
{
    if (topic == HoursTopic) {
        auto us = hoursFromNormalForm(ours);
        const auto them = theirs ? hoursFromNormalForm(*theirs) : Result<Clinic>(Clinic());
        if (us.ok() && them.ok()) {
            us->services = services;
            Comparison result = compareHours(*us, *them);
            result.readable = theirs.has_value();
            if (!theirs)
                result.rows.first().theirs = nothing();
            return result;
        }
    }
    Comparison result = compareMembers(ours, theirs.value_or(QByteArray()));
    result.readable = false;
    return result;
}

} // namespace lockstep
