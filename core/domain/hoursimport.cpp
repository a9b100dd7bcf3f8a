// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hoursimport.h"

#include "hourscsv.h"
#include "hoursjson.h"
#include "json.h"
#include "tr.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qsizetype MaxFile = 10 * 1024 * 1024;
constexpr qsizetype MaxDocument = 1024 * 1024;
constexpr qsizetype MaxProblems = 1000;
/// The documents of a file lie one or two levels deep in it.
constexpr json::Limits FileLimits{.maxBytes = MaxFile, .maxDepth = 34};

enum class Format { Json, JsonLines, Csv };

QByteArrayView firstLine(QByteArrayView bytes)
{
    const auto end = bytes.indexOf('\n');
    return end < 0 ? bytes : bytes.first(end);
}

/// Several lines, the first of which is a whole object.
bool looksLikeLines(QByteArrayView bytes)
{
    const QByteArrayView line = firstLine(bytes);
    return line.size() < bytes.size() && !bytes.sliced(line.size()).trimmed().isEmpty()
        && json::parse(line).ok();
}

Format formatOf(QByteArrayView bytes, const QString &fileName)
{
    const auto named
        = [&](QLatin1StringView ending) { return fileName.endsWith(ending, Qt::CaseInsensitive); };
    if (named(".csv"_L1))
        return Format::Csv;
    if (named(".jsonl"_L1) || named(".ndjson"_L1))
        return Format::JsonLines;
    if (bytes.startsWith('{') && looksLikeLines(bytes))
        return Format::JsonLines;
    const bool json = bytes.startsWith('{') || bytes.startsWith('[') || named(".json"_L1);
    return json ? Format::Json : Format::Csv;
}

/// Collects clinics, or everything that is wrong with them.
class Collector {
public:
    void document(const QJsonValue &document, const QString &place)
    {
        if (full())
            return;
        if (json::canonical(document).size() > MaxDocument)
            return add({.file = {},
                .path = place,
                .reason = u"document-too-large"_s,
                .message = lockstep::tr("The clinic's document has more than 1 MiB."),
                .fix = lockstep::tr("Remove what does not belong into it.")});
        const auto clinic = clinicFromJson(document);
        if (clinic.ok())
            return this->clinic(*clinic, place);
        for (Problem problem : clinic.error().problems) {
            problem.path.prepend(place);
            add(std::move(problem));
        }
    }

    void add(Problem problem)
    {
        if (full())
            return;
        m_problems.append(std::move(problem));
        if (full())
            m_problems.append({.file = {},
                .path = {},
                .reason = u"too-many-problems"_s,
                .message
                = lockstep::tr("There are more problems than the %1 listed.").arg(MaxProblems),
                .fix = lockstep::tr("Mend these first, then try again.")});
    }

    bool full() const { return m_problems.size() >= MaxProblems; }

    Result<ClinicImport> take()
    {
        if (!m_problems.isEmpty())
            return invalidInput(std::move(m_problems));
        return std::move(m_import);
    }

private:
    void clinic(const Clinic &clinic, const QString &place)
    {
        if (m_ids.contains(clinic.id))
            return add({.file = {},
                .path = place + u"/clinicId",
                .reason = u"clinic-duplicate"_s,
                .message = lockstep::tr("The file holds the clinic \"%1\" twice.").arg(clinic.id),
                .fix = lockstep::tr("Keep one of the two documents.")});
        m_ids.insert(clinic.id);
        m_import.clinics.append(clinic);
    }

    ClinicImport m_import;
    QSet<QString> m_ids;
    QList<Problem> m_problems;
};

Result<ClinicImport> fromJsonLines(QByteArrayView bytes)
{
    Collector collector;
    qsizetype number = 0;
    qsizetype index = 0;
    while (!bytes.isEmpty() && !collector.full()) {
        const QByteArrayView line = firstLine(bytes);
        bytes = bytes.sliced(std::min(line.size() + 1, bytes.size()));
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const auto document = json::parse(line, {.firstLine = number});
        if (document.ok()) {
            collector.document(*document, u"/%1"_s.arg(index));
        } else {
            Problem problem = document.error().problems.first();
            problem.path = u"line %1"_s.arg(number);
            collector.add(std::move(problem));
        }
        ++index;
    }
    return collector.take();
}

Result<ClinicImport> fromArray(const QJsonArray &documents, const QString &place)
{
    Collector collector;
    for (qsizetype i = 0; i < documents.size() && !collector.full(); ++i)
        collector.document(documents.at(i), place + u'/' + QString::number(i));
    return collector.take();
}

Result<ClinicImport> fromJson(QByteArrayView bytes)
{
    const auto parsed = json::parse(bytes, FileLimits);
    if (!parsed.ok())
        return parsed.error();
    if (parsed->isArray())
        return fromArray(parsed->toArray(), {});
    const QJsonValue listed = parsed->toObject().value("clinics"_L1);
    if (listed.isArray() && parsed->toObject().size() == 1)
        return fromArray(listed.toArray(), u"/clinics"_s);
    Collector collector;
    collector.document(*parsed, {});
    return collector.take();
}

/// Where a clinic declares services, it must declare all that it uses.
void declare(QList<Service> &services, const QString &code)
{
    const bool known = std::any_of(services.begin(), services.end(),
        [&](const Service &service) { return service.service == code; });
    if (!services.isEmpty() && !known && code != EveryService)
        services.append({.service = code, .name = {}, .kind = {}});
}

Result<ClinicImport> read(QByteArrayView bytes, const QString &fileName)
{
    if (bytes.size() > MaxFile)
        return invalidInput({{.file = {},
            .path = {},
            .reason = u"document-too-large"_s,
            .message = tr("The file has more than 10 MiB."),
            .fix = tr("Split it into smaller files.")}});
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);
    switch (formatOf(bytes.trimmed(), fileName)) {
    case Format::Json:
        return fromJson(bytes);
    case Format::JsonLines:
        return fromJsonLines(bytes);
    case Format::Csv:
        return clinicsFromCsv(bytes);
    }
    Q_UNREACHABLE();
}

} // namespace

Result<ClinicImport> importClinics(QByteArrayView bytes, const QString &fileName)
{
    auto result = read(bytes, fileName);
    if (result.ok()) {
        for (Problem &note : result->notes)
            note.file = fileName;
        return result;
    }
    Error error = result.error();
    for (Problem &problem : error.problems)
        problem.file = fileName;
    return error;
}

Clinic completed(Clinic imported, const Clinic &stored)
{
    imported.name = stored.name;
    imported.services = stored.services;
    imported.others = stored.others;
    for (const Schedule &schedule : std::as_const(imported.schedules))
        declare(imported.services, schedule.service);
    for (const Override &entry : std::as_const(imported.overrides))
        declare(imported.services, entry.service);
    for (Override &entry : imported.overrides) {
        const auto same = std::find_if(
            stored.overrides.begin(), stored.overrides.end(), [&](const Override &old) {
                return old.service == entry.service && old.date == entry.date;
            });
        if (same != stored.overrides.end())
            entry.kind = same->kind;
    }
    return imported;
}

} // namespace lockstep
