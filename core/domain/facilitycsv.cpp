// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facilitycsv.h"

#include "hoursrules.h"
#include "timezones.h"
#include "tr.h"
#include "uszones.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

const std::array<QString, 7> &dayColumns()
{
    static const std::array<QString, 7> columns{u"Monday"_s, u"Tuesday"_s, u"Wednesday"_s,
        u"Thursday"_s, u"Friday"_s, u"Saturday"_s, u"Sunday"_s};
    return columns;
}

/// The list does not say since when its hours hold: a fixed day, so that reading it again another
/// day changes nothing.
const QDate LongAgo(2000, 1, 1);

class FacilityReader {
public:
    explicit FacilityReader(const csv::Table &table)
        : m_table(table)
    {
    }

    Result<ClinicImport> read()
    {
        for (const csv::Row &row : m_table.rows())
            facility(row);
        if (!m_problems.isEmpty())
            return invalidInput(std::move(m_problems));
        return std::move(m_import);
    }

private:
    void facility(const csv::Row &row)
    {
        Clinic clinic;
        const QString station = cell(row, u"StationNo"_s);
        clinic.id = u"va-"_s + station;
        clinic.name = cell(row, u"StationName"_s);
        clinic.timezone = zone(row);
        clinic.services = {{.service = u"general"_s, .name = {}, .kind = u"general"_s}};
        clinic.schedules = {schedule(row, clinic)};
        clinic.others = {{u"address"_s,
                             QJsonObject{{u"city"_s, cell(row, u"City"_s)},
                                 {u"region"_s, cell(row, u"State"_s)}, {u"country"_s, u"US"_s}}},
            {u"identifiers"_s,
                QJsonArray{QJsonObject{
                    {u"system"_s, u"urn:lockstep:va-station"_s}, {u"value"_s, station}}}}};
        if (clinic.timezone.isNull())
            return;
        for (Problem &problem : brokenRules(clinic)) {
            problem.path = place(row);
            m_problems.append(problem);
        }
        m_import.clinics.append(clinic);
    }

    QString zone(const csv::Row &row)
    {
        const QString given = cell(row, u"Timezone"_s);
        if (!given.isEmpty()) {
            const QString current = currentTimezone(given);
            return current.isNull() ? given : current;
        }
        bool north = false;
        bool east = false;
        const double latitude = cell(row, u"LAT"_s).toDouble(&north);
        const double longitude = cell(row, u"LON"_s).toDouble(&east);
        const QString zone
            = north && east ? usZone(cell(row, u"State"_s), latitude, longitude) : QString();
        if (zone.isNull())
            m_problems.append({.file = {},
                .path = place(row),
                .reason = u"timezone-undecided"_s,
                .message
                = lockstep::tr("%1: the time zone cannot be told from state and coordinates.")
                      .arg(cell(row, u"StationName"_s)),
                .fix = lockstep::tr(
                    "Add a column \"Timezone\" with the IANA name, such as America/Denver.")});
        return zone;
    }

    Schedule schedule(const csv::Row &row, const Clinic &clinic)
    {
        Schedule schedule{.service = u"general"_s,
            .effectiveFrom = LongAgo,
            .effectiveThrough = {},
            .weekly = {}};
        for (size_t day = 0; day < dayColumns().size(); ++day) {
            const QString text = cell(row, dayColumns()[day]);
            const FacilityDay read = readFacilityDay(text);
            schedule.weekly[day] = read.hours;
            if (!read.reason.isEmpty())
                note(row, clinic, dayColumns()[day], text, read.reason);
        }
        return schedule;
    }

    void note(const csv::Row &row, const Clinic &clinic, const QString &day, const QString &text,
        const QString &reason)
    {
        const QString message = reason == u"unparsed"
            ? lockstep::tr(
                "%1 (%2), %3: \"%4\" cannot be read for certain; the day is taken as not known.")
            : reason == u"end-before-start"
            ? lockstep::tr(
                "%1 (%2), %3: \"%4\" closes before it opens; the day is taken as not known.")
            : lockstep::tr("%1 (%2), %3: \"%4\" closes at the minute it opens; the day is taken as "
                           "not known.");
        m_import.notes.append({.file = {},
            .path = place(row),
            .reason = reason,
            .message = message.arg(clinic.name, clinic.id, day, text),
            .fix = lockstep::tr("Ask the facility and set the day by hand.")});
    }

    QString cell(const csv::Row &row, const QString &column) const
    {
        return m_table.cell(row, column).trimmed();
    }

    static QString place(const csv::Row &row) { return u"line %1"_s.arg(row.line); }

    const csv::Table &m_table;
    ClinicImport m_import;
    QList<Problem> m_problems;
};

/// "830AM" in minutes, -1 if the hour or minute does not exist.
int minutesOf(int digits, bool afternoon)
{
    const int hour = digits / 100;
    const int minute = digits % 100;
    if (hour < 1 || hour > 12 || minute > 59)
        return -1;
    return (hour % 12 + (afternoon ? 12 : 0)) * 60 + minute;
}

} // namespace

bool isFacilityList(const csv::Table &table)
{
    return table.has(u"StationNo"_s) && table.has(u"State"_s)
        && std::all_of(dayColumns().begin(), dayColumns().end(),
            [&](const QString &day) { return table.has(day); });
}

Result<ClinicImport> clinicsFromFacilities(const csv::Table &table)
{
    return FacilityReader(table).read();
}

FacilityDay readFacilityDay(const QString &text)
{
    static const QRegularExpression span(u"\\A([0-9]{3,4})(AM|PM)-([0-9]{3,4})(AM|PM)\\z"_s);
    if (text.isEmpty())
        return {};
    if (text == u"-")
        return {.hours = QList<Interval>(), .reason = {}};
    if (text == u"24/7")
        return {.hours = QList<Interval>{{0, MinutesPerDay}}, .reason = {}};
    const auto match = span.match(text);
    const int opens = minutesOf(match.captured(1).toInt(), match.captured(2) == u"PM");
    const int closes = minutesOf(match.captured(3).toInt(), match.captured(4) == u"PM");
    if (!match.hasMatch() || opens < 0 || closes < 0)
        return {.hours = {}, .reason = u"unparsed"_s};
    if (closes < opens)
        return {.hours = {}, .reason = u"end-before-start"_s};
    if (closes == opens)
        return {.hours = {}, .reason = u"interval-zero-length"_s};
    return {.hours = QList<Interval>{{opens, closes}}, .reason = {}};
}

} // namespace lockstep
