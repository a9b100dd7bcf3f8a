// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/clinicfiles.h"

#include "hourscsv.h"
#include "hoursimport.h"
#include "hoursjson.h"
#include "ical.h"
#include "json.h"
#include "normalform.h"
#include "shell/hourwords.h"
#include "tr.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 MaxFile = 10 * 1024 * 1024;
using Kind = ImportRow::Kind;

ImportRow rowOf(const Problem &problem, Kind kind)
{
    return {.kind = kind,
        .clinic = {},
        .place = problem.path,
        .text = problem.message,
        .fix = problem.fix,
        .reason = problem.reason};
}

/// Compares one after the other.
class Planner {
public:
    Planner(const QString &file, const QList<Clinic> &stored)
    {
        m_plan.file = file;
        for (const Clinic &clinic : stored)
            m_stored.insert(clinic.id, clinic);
    }

    ImportPlan plan(const Result<ClinicImport> &read)
    {
        if (!read) {
            problems(read.error());
            return std::move(m_plan);
        }
        for (const Problem &note : read->notes)
            m_plan.rows << rowOf(note, Kind::Note);
        for (qsizetype i = 0; i < read->clinics.size(); ++i)
            clinic(read->clinics[i], read->hoursOnly, i);
        std::stable_sort(m_plan.rows.begin(), m_plan.rows.end(),
            [](const ImportRow &a, const ImportRow &b) { return a.kind < b.kind; });
        return std::move(m_plan);
    }

private:
    void problems(const Error &error)
    {
        for (const Problem &problem : error.problems)
            m_plan.rows << rowOf(problem, Kind::Error);
        if (error.problems.isEmpty())
            m_plan.rows << ImportRow{Kind::Error, {}, {}, error.text, error.fix, error.reason};
        m_plan.errors = m_plan.rows.size();
    }

    void clinic(const Clinic &read, bool hoursOnly, qsizetype index)
    {
        const auto known = m_stored.constFind(read.id);
        const bool isNew = known == m_stored.constEnd();
        const Clinic imported = hoursOnly && !isNew ? completed(read, *known) : read;
        ImportRow row{.kind = Kind::Added,
            .clinic = imported.name.isEmpty() ? imported.id : imported.name,
            .place = hoursOnly ? QString() : u"/%1"_s.arg(index),
            .text = {},
            .fix = {},
            .reason = {}};
        if (isNew) {
            row.text = lockstep::tr("New clinic, %1").arg(imported.timezone);
            ++m_plan.added;
        } else if (const QStringList changes = differences(*known, imported); changes.isEmpty()) {
            row.kind = Kind::Same;
            row.text = lockstep::tr("The same as it is now");
            ++m_plan.same;
        } else {
            row.kind = Kind::Changed;
            row.text = changes.join(u"; "_s);
            ++m_plan.changed;
        }
        if (row.kind == Kind::Changed)
            m_plan.stored.insert(known->id, *known);
        if (row.kind != Kind::Same)
            m_plan.landing << imported;
        m_plan.rows << row;
    }

    static QStringList differences(const Clinic &stored, const Clinic &imported)
    {
        QStringList changes = changeWords(stored, imported);
        if (changes.isEmpty() && canonicalHours(stored) != canonicalHours(imported))
            changes << lockstep::tr("The hours are written differently");
        if (stored.name != imported.name)
            changes << lockstep::tr("Name: %1 → %2").arg(stored.name, imported.name);
        if (stored.services != imported.services || stored.others != imported.others)
            changes << lockstep::tr("Its details change");
        return changes;
    }

    ImportPlan m_plan;
    QHash<QString, Clinic> m_stored;
};

/// One clinic a line, as an array.
QByteArray jsonOf(const QList<Clinic> &clinics)
{
    QByteArray text = "[";
    for (qsizetype i = 0; i < clinics.size(); ++i)
        text += (i == 0 ? "\n" : ",\n") + json::canonical(toJson(clinics[i]));
    return text + "\n]\n";
}

Error unreadable(const QString &path, const QString &why)
{
    return {Error::Kind::InvalidInput, u"file-unreadable"_s,
        lockstep::tr("%1 could not be read: %2").arg(path, why),
        lockstep::tr("Check that the file is there and that you may read it."), {}, {}};
}

} // namespace

ImportPlan importPlan(QByteArrayView bytes, const QString &file, const QList<Clinic> &stored)
{
    return Planner(file, stored).plan(importClinics(bytes, file));
}

ImportPlan readImport(const QString &path, const QList<Clinic> &stored)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Planner(name, stored).plan(unreadable(path, file.errorString()));
    // One byte more than is taken: the import says that it is too large.
    const QByteArray bytes = file.read(MaxFile + 1);
    if (file.error() != QFileDevice::NoError)
        return Planner(name, stored).plan(unreadable(path, file.errorString()));
    return importPlan(bytes, name, stored);
}

ClinicFormat clinicFormat(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending == "csv"_L1                       ? ClinicFormat::Csv
        : ending == "ics"_L1 || ending == "ical"_L1 ? ClinicFormat::ICalendar
                                                    : ClinicFormat::Json;
}

QByteArray exported(const QList<Clinic> &clinics, ClinicFormat format, qint64 nowMs)
{
    switch (format) {
    case ClinicFormat::Csv:
        return toCsv(clinics);
    case ClinicFormat::ICalendar:
        return ical::exceptions(clinics, nowMs);
    case ClinicFormat::Json:
        return jsonOf(clinics);
    }
    Q_UNREACHABLE();
}

Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return Error{Error::Kind::Refused, u"file-unwritable"_s,
        lockstep::tr("%1 could not be written: %2").arg(path, file.errorString()),
        lockstep::tr("Choose a folder you may write to."), {}, {}};
}

} // namespace lockstep
