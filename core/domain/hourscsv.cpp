// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hourscsv.h"

#include "csv.h"
#include "facilitycsv.h"
#include "hoursjson.h"
#include "hoursrules.h"
#include "timezones.h"
#include "tr.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

const QStringList &columns()
{
    static const QStringList names{u"clinic_id"_s, u"service"_s, u"timezone"_s, u"kind"_s,
        u"day_or_date"_s, u"opens"_s, u"closes"_s, u"closes_next_day"_s, u"effective_from"_s,
        u"effective_through"_s, u"label"_s, u"revision"_s};
    return names;
}

/// A clinic as its rows build it up, and which line said what: JSON Pointer to line.
struct Draft {
    Clinic clinic;
    QHash<QString, qsizetype> lines;

    qsizetype lineOf(QString pointer) const
    {
        while (!pointer.isEmpty() && !lines.contains(pointer))
            pointer.truncate(pointer.lastIndexOf(u'/'));
        return lines.value(pointer);
    }
};

/// Puts the rows of hours.md 4.6 together again.
class RowReader {
public:
    explicit RowReader(const csv::Table &table)
        : m_table(table)
    {
    }

    Result<ClinicImport> read()
    {
        for (const csv::Row &row : m_table.rows()) {
            m_row = &row;
            entry();
        }
        for (const Draft &draft : std::as_const(m_drafts))
            finish(draft);
        if (m_problems.isEmpty())
            return std::move(m_import);
        std::stable_sort(m_problems.begin(), m_problems.end(),
            [](const Problem &a, const Problem &b) { return lineIn(a.path) < lineIn(b.path); });
        return invalidInput(std::move(m_problems));
    }

private:
    void entry()
    {
        Draft &draft = draftOf(cell(u"clinic_id"_s));
        const QString kind = cell(u"kind"_s);
        const QString when = cell(u"day_or_date"_s);
        const auto day = std::find(DayKeys.begin(), DayKeys.end(), when);
        const bool weekly = day != DayKeys.end();
        if (weekly && (kind == u"weekly" || kind == u"closed" || kind == u"unknown"))
            weekDay(draft, kind, size_t(day - DayKeys.begin()));
        else if (!weekly && (kind == u"override" || kind == u"closed"))
            dated(draft, kind == u"closed");
        else
            add(u"csv-kind"_s,
                lockstep::tr("\"%1\" on \"%2\" is nothing we can read.").arg(kind, when),
                lockstep::tr("Use weekly, closed or unknown for a day such as mon; override or "
                             "closed for a date such as 2026-12-24."));
    }

    /// Of one clinic every row says zone and revision; they must agree.
    Draft &draftOf(const QString &id)
    {
        const QString zone = cell(u"timezone"_s);
        const QString current = currentTimezone(zone);
        const qint64 revision = revisionCell();
        const auto known = m_byId.constFind(id);
        if (known == m_byId.cend()) {
            m_byId.insert(id, m_drafts.size());
            Draft draft;
            draft.clinic.id = id;
            draft.clinic.name = id;
            draft.clinic.timezone = current.isNull() ? zone : current;
            draft.clinic.revision = revision;
            draft.lines.insert({}, m_row->line);
            m_drafts.append(draft);
            return m_drafts.last();
        }
        Draft &draft = m_drafts[*known];
        if (draft.clinic.timezone != (current.isNull() ? zone : current)
            || draft.clinic.revision != revision)
            contradiction(
                lockstep::tr("Another line of \"%1\" has a different time zone or revision.")
                    .arg(id));
        return draft;
    }

    qint64 revisionCell()
    {
        const QString text = cell(u"revision"_s);
        if (text.isEmpty())
            return 1;
        bool whole = false;
        const qint64 revision = text.toLongLong(&whole);
        return whole ? revision : 0;
    }

    void weekDay(Draft &draft, const QString &kind, size_t day)
    {
        const qsizetype index = scheduleIndex(draft);
        Schedule &schedule = draft.clinic.schedules[index];
        const QString path = u"/schedules/%1/weekly/"_s.arg(index) + DayKeys[day];
        const bool first = !draft.lines.contains(path);
        draft.lines.insert(path, first ? m_row->line : draft.lines.value(path));
        const bool mixed = !first
            && (kind != u"weekly" || !schedule.weekly[day] || schedule.weekly[day]->isEmpty());
        if (mixed)
            return contradiction(lockstep::tr("Another line says something else about this day."));
        if (kind == u"unknown")
            schedule.weekly[day].reset();
        else if (first)
            schedule.weekly[day] = QList<Interval>();
        if (kind == u"weekly")
            append(draft, path, *schedule.weekly[day]);
    }

    qsizetype scheduleIndex(Draft &draft)
    {
        Schedule wanted{.service = cell(u"service"_s),
            .effectiveFrom = dateCell(u"effective_from"_s).value_or(QDate()),
            .effectiveThrough = dateCell(u"effective_through"_s),
            .weekly = {}};
        auto &schedules = draft.clinic.schedules;
        const auto found
            = std::find_if(schedules.begin(), schedules.end(), [&](const Schedule &schedule) {
                  return schedule.service == wanted.service
                      && schedule.effectiveFrom == wanted.effectiveFrom
                      && schedule.effectiveThrough == wanted.effectiveThrough;
              });
        if (found != schedules.end())
            return found - schedules.begin();
        draft.lines.insert(u"/schedules/%1"_s.arg(schedules.size()), m_row->line);
        schedules.append(wanted);
        return schedules.size() - 1;
    }

    void dated(Draft &draft, bool closed)
    {
        const QString label = cell(u"label"_s);
        const Override wanted{.date = dateCell(u"day_or_date"_s).value_or(QDate()),
            .through = dateCell(u"effective_through"_s),
            .service = cell(u"service"_s),
            .closed = closed,
            .intervals = {},
            .label = label.isEmpty() ? QString() : label,
            .kind = {}};
        auto &overrides = draft.clinic.overrides;
        auto found = std::find_if(overrides.begin(), overrides.end(), [&](const Override &entry) {
            return entry.service == wanted.service && entry.date == wanted.date;
        });
        const QString path = u"/overrides/%1"_s.arg(found - overrides.begin());
        if (found == overrides.end()) {
            draft.lines.insert(path, m_row->line);
            overrides.append(wanted);
            found = overrides.end() - 1;
        } else if (closed || found->closed || found->through != wanted.through
            || found->label != wanted.label) {
            return contradiction(lockstep::tr("Another line says something else about this date."));
        }
        if (!closed)
            append(draft, path + u"/intervals", found->intervals);
    }

    void append(Draft &draft, const QString &path, QList<Interval> &intervals)
    {
        draft.lines.insert(path + u'/' + QString::number(intervals.size()), m_row->line);
        const int opens = timeCell(u"opens"_s, false);
        const int closes = timeCell(u"closes"_s, true);
        const QString nextDay = cell(u"closes_next_day"_s).toLower();
        if (nextDay != u"true" && nextDay != u"false" && !nextDay.isEmpty())
            add(u"type"_s, lockstep::tr("closes_next_day is neither true nor false."),
                lockstep::tr("Write true, false, or nothing."));
        // What could not be read is told already; it must not break other rules as well.
        const bool read = opens >= 0 && closes >= 0;
        intervals.append(read ? Interval{opens, closes + (nextDay == u"true" ? MinutesPerDay : 0)}
                              : Interval{-1, -1});
    }

    int timeCell(const QString &column, bool closing)
    {
        const QString text = cell(column);
        const int minutes = minutesFromText(text, closing);
        if (minutes < 0)
            add(u"time-format"_s,
                lockstep::tr("%1 \"%2\" is no time of day here.").arg(column, text),
                lockstep::tr("Write it as HH:MM, such as 08:00."));
        return minutes;
    }

    std::optional<QDate> dateCell(const QString &column)
    {
        const QString text = cell(column);
        if (text.isEmpty())
            return {};
        const QDate date = hasDateShape(text) ? QDate::fromString(text, Qt::ISODate) : QDate();
        return date;
    }

    void finish(const Draft &draft)
    {
        for (qsizetype i = 0; i < draft.clinic.schedules.size(); ++i) {
            for (const auto key : DayKeys) {
                if (!draft.lines.contains(u"/schedules/%1/weekly/"_s.arg(i) + key))
                    addAt(draft.lineOf(u"/schedules/%1"_s.arg(i)), u"day-missing"_s,
                        lockstep::tr("The week that begins with this line has no \"%1\".").arg(key),
                        lockstep::tr("Add a line with kind weekly, closed or unknown for it."));
            }
        }
        for (const Problem &problem : brokenRules(draft.clinic))
            addAt(draft.lineOf(problem.path), problem.reason, problem.message, problem.fix);
        m_import.clinics.append(draft.clinic);
    }

    QString cell(const QString &column) const
    {
        return csv::unguarded(m_table.cell(*m_row, column));
    }

    void contradiction(const QString &message)
    {
        add(u"csv-contradiction"_s, message, lockstep::tr("Keep the line that is right."));
    }

    void add(const QString &reason, const QString &message, const QString &fix)
    {
        addAt(m_row->line, reason, message, fix);
    }

    void addAt(qsizetype line, const QString &reason, const QString &message, const QString &fix)
    {
        m_problems.append({.file = {},
            .path = u"line %1"_s.arg(line),
            .reason = reason,
            .message = message,
            .fix = fix});
    }

    static qsizetype lineIn(const QString &path) { return path.sliced(5).toLongLong(); }

    const csv::Table &m_table;
    const csv::Row *m_row = nullptr;
    QList<Draft> m_drafts;
    QHash<QString, qsizetype> m_byId;
    ClinicImport m_import{.clinics = {}, .notes = {}, .hoursOnly = true};
    QList<Problem> m_problems;
};

/// Writes the rows of one clinic.
class RowWriter {
public:
    RowWriter(const Clinic &clinic, QByteArray &out)
        : m_clinic(clinic)
        , m_out(out)
    {
    }

    void write()
    {
        for (const Schedule &schedule : m_clinic.schedules) {
            const QString from = schedule.effectiveFrom.toString(Qt::ISODate);
            const QString through = text(schedule.effectiveThrough);
            for (size_t day = 0; day < DayKeys.size(); ++day)
                rows({.service = schedule.service,
                         .kind = u"weekly"_s,
                         .when = DayKeys[day],
                         .from = from,
                         .through = through,
                         .label = {}},
                    schedule.weekly[day]);
        }
        for (const Override &entry : m_clinic.overrides)
            rows({.service = entry.service,
                     .kind = u"override"_s,
                     .when = entry.date.toString(Qt::ISODate),
                     .from = {},
                     .through = text(entry.through),
                     .label = entry.label},
                entry.intervals);
    }

private:
    struct Common {
        QString service, kind, when, from, through, label;
    };

    static QString text(std::optional<QDate> date)
    {
        return date ? date->toString(Qt::ISODate) : QString();
    }

    void rows(Common common, const DayHours &day)
    {
        if (!day || day->isEmpty()) {
            common.kind = day ? u"closed"_s : u"unknown"_s;
            row(common, {}, {}, {});
            return;
        }
        for (const Interval &interval : *day) {
            const bool nextDay = interval.closes > MinutesPerDay;
            row(common, timeText(interval.opens),
                timeText(interval.closes - (nextDay ? MinutesPerDay : 0)),
                nextDay ? u"true"_s : u"false"_s);
        }
    }

    void row(
        const Common &common, const QString &opens, const QString &closes, const QString &nextDay)
    {
        m_out += csv::line({m_clinic.id, common.service, m_clinic.timezone, common.kind,
            common.when, opens, closes, nextDay, common.from, common.through, common.label,
            QString::number(m_clinic.revision)});
    }

    const Clinic &m_clinic;
    QByteArray &m_out;
};

} // namespace

Result<ClinicImport> clinicsFromCsv(QByteArrayView bytes)
{
    const auto table = csv::parse(bytes);
    if (!table.ok())
        return table.error();
    if (isFacilityList(*table))
        return clinicsFromFacilities(*table);
    QStringList missing;
    for (const QString &column : columns()) {
        if (!table->has(column))
            missing.append(column);
    }
    if (!missing.isEmpty())
        return invalidInput({{.file = {},
            .path = u"line 1"_s,
            .reason = u"csv-header"_s,
            .message = tr("The header lacks these columns: %1.").arg(missing.join(u", "_s)),
            .fix = tr("Begin the file with: %1").arg(columns().join(u','))}});
    return RowReader(*table).read();
}

QByteArray toCsv(const QList<Clinic> &clinics)
{
    QByteArray out = csv::line(columns());
    for (const Clinic &clinic : clinics)
        RowWriter(clinic, out).write();
    return out;
}

} // namespace lockstep
