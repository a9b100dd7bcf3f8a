// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hoursimport.h"
#include "hoursjson.h"
#include "input.h"
#include "json.h"
#include "jsonrows.h"
#include "normalform.h"
#include "session.h"
#include "verbs.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

const Option DryRun{u"dry-run"_s, {}, u"check everything and change nothing"_s};

/// The neutral document with its revision and hash, as `show` and `export` print it.
QJsonObject documentOf(const Clinic &clinic, const QString &hash)
{
    QJsonObject document = toJson(clinic);
    if (!hash.isEmpty())
        document.insert(u"hash"_s, hash);
    return document;
}

/// Clinics of a format that carries hours only keep their names and the rest as they are stored.
Result<QList<Clinic>> completed(const ClinicImport &import, Queries &stored)
{
    if (!import.hoursOnly)
        return import.clinics;
    QList<Clinic> clinics;
    for (const Clinic &imported : import.clinics) {
        const Result<Clinic> known = stored.clinic(imported.id);
        if (!known && known.error().kind != Error::Kind::NotFound)
            return known.error();
        clinics.append(known ? lockstep::completed(imported, *known) : imported);
    }
    return clinics;
}

std::optional<int> import(Session &session)
{
    const QString file = session.line.arguments.first();
    const auto bytes = readInput(file);
    if (!bytes)
        return session.out.fail(bytes.error());
    const auto read = importClinics(*bytes, file);
    if (!read)
        return session.out.fail(read.error(), file);
    for (const Problem &note : read->notes)
        session.out.note(plain(file + u' ' + note.path + u": "_s + note.message));
    const auto engine = session.application.engine();
    if (!engine)
        return session.out.fail(engine.error());
    const auto clinics = completed(*read, (*engine)->queries());
    if (!clinics)
        return session.out.fail(clinics.error(), file);
    const bool dryRun = session.line.has(u"dry-run"_s);
    const auto counts = (*engine)->importClinics(*clinics, dryRun);
    if (!counts)
        return session.out.fail(counts.error(), file);
    session.out.row({{u"added"_s, counts->added}, {u"changed"_s, counts->changed},
        {u"same"_s, counts->same}, {u"dryRun"_s, dryRun}});
    session.out.text(u"%1 added, %2 changed, %3 the same%4"_s.arg(counts->added)
                         .arg(counts->changed)
                         .arg(counts->same)
                         .arg(dryRun ? u" (dry run: nothing was changed)"_s : QString()));
    return Done;
}

std::optional<int> list(Session &session)
{
    const auto engine = session.application.reader();
    if (!engine)
        return session.out.fail(engine.error());
    const auto clinics = (*engine)->queries().clinics();
    if (!clinics)
        return session.out.fail(clinics.error());
    QList<QStringList> rows;
    for (const ClinicRow &clinic : *clinics) {
        session.out.row(toRow(clinic));
        rows.append({clinic.id, clinic.name, clinic.timezone, QString::number(clinic.revision),
            timeOrNull(clinic.updatedAtMs).toString(), clinic.updatedBy});
    }
    session.out.table({u"ID"_s, u"NAME"_s, u"ZONE"_s, u"REVISION"_s, u"UPDATED"_s, u"BY"_s}, rows);
    if (clinics->isEmpty())
        session.out.note(u"No clinics yet. Import some: lockstepctl clinics import FILE"_s);
    return Done;
}

std::optional<int> show(Session &session)
{
    const auto engine = session.application.reader();
    if (!engine)
        return session.out.fail(engine.error());
    const auto clinic = (*engine)->queries().clinic(session.line.arguments.first());
    if (!clinic)
        return session.out.fail(clinic.error());
    const QJsonObject document = documentOf(*clinic, sha256Hex(canonicalHours(*clinic)));
    session.out.row(document);
    if (!session.out.json())
        session.out.raw(QJsonDocument(document).toJson());
    return Done;
}

/// One clinic a line, as an array: what import reads again.
QByteArray fileOf(const QList<Clinic> &clinics)
{
    QByteArray text = "[";
    for (qsizetype i = 0; i < clinics.size(); ++i)
        text += (i == 0 ? "\n" : ",\n") + json::canonical(toJson(clinics[i]));
    return text + "\n]\n";
}

std::optional<int> exportAll(Session &session)
{
    const auto engine = session.application.reader();
    if (!engine)
        return session.out.fail(engine.error());
    QList<Clinic> clinics;
    const auto read = (*engine)->queries().forEachClinic([&clinics](const Clinic &clinic) {
        clinics.append(clinic);
        return true;
    });
    if (!read)
        return session.out.fail(read.error());
    const QString file = session.line.arguments.value(0, u"-"_s);
    if (file != "-"_L1) {
        if (const auto written = writeOutput(file, fileOf(clinics)); !written)
            return session.out.fail(written.error());
        session.out.row({{u"file"_s, file}, {u"clinics"_s, clinics.size()}});
        session.out.text(u"%1 clinics written to %2"_s.arg(clinics.size()).arg(file));
        return Done;
    }
    for (const Clinic &clinic : std::as_const(clinics))
        session.out.row(toJson(clinic));
    if (!session.out.json())
        session.out.raw(fileOf(clinics));
    return Done;
}

} // namespace

Verb clinicsImport()
{
    return {.words = {u"clinics"_s, u"import"_s},
        .arguments = u"FILE"_s,
        .least = 1,
        .most = 1,
        .summary = u"stores clinics and publishes those whose hours changed"_s,
        .details = u"FILE is a JSON array, JSON Lines or {\"clinics\": […]} of neutral documents, "
                   "or CSV; - is standard input.\nAll of it is valid, or nothing changes."_s,
        .options = {DryRun},
        .run = import};
}

Verb clinicsList()
{
    return {
        .words = {u"clinics"_s, u"list"_s}, .summary = u"one line for each clinic"_s, .run = list};
}

Verb clinicsShow()
{
    return {.words = {u"clinics"_s, u"show"_s},
        .arguments = u"ID"_s,
        .least = 1,
        .most = 1,
        .summary = u"the neutral document of a clinic, with its revision and hash"_s,
        .run = show};
}

Verb clinicsExport()
{
    return {.words = {u"clinics"_s, u"export"_s},
        .arguments = u"[FILE]"_s,
        .most = 1,
        .summary = u"all clinics, in a form that import reads"_s,
        .run = exportAll};
}

} // namespace lockstep::control
