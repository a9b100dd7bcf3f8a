// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clinictable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// Checked when they were stored: nothing but their names is looked at.
QList<Service> servicesIn(const QByteArray &document)
{
    QList<Service> services;
    const QJsonArray stored
        = QJsonDocument::fromJson(document).object().value("services"_L1).toArray();
    for (const QJsonValue &each : stored)
        services.append({each["service"_L1].toString(), each["name"_L1].toString(),
            each["kind"_L1].toString()});
    return services;
}

ClinicRow rowFrom(const Statement &row)
{
    return {.id = row.text(0),
        .name = row.text(1),
        .timezone = row.text(2),
        .revision = row.whole(3),
        .hash = row.text(4),
        .updatedAtMs = row.whole(5),
        .updatedBy = row.text(6),
        .services = servicesIn(row.utf8(7))};
}

} // namespace

ClinicTable::ClinicTable(Database &db)
    : m_find(db,
        u"SELECT id, name, timezone, revision, hash, updated_at, updated_by, document FROM clinics WHERE id = ?"_s)
    , m_put(db,
          u"INSERT INTO clinics (id, name, timezone, revision, hash, updated_at, updated_by, "
          u"document) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, "
          "timezone = excluded.timezone, revision = excluded.revision, hash = excluded.hash, "
          "updated_at = excluded.updated_at, updated_by = excluded.updated_by, document = excluded.document"_s)
    , m_all(db,
          u"SELECT id, name, timezone, revision, hash, updated_at, updated_by, document FROM clinics ORDER BY id"_s)
    , m_documents(db, u"SELECT document FROM clinics ORDER BY id"_s)
    , m_count(db, u"SELECT count(*) FROM clinics"_s)
{
}

std::optional<ClinicTable::Row> ClinicTable::find(const QString &id)
{
    std::optional<Row> found;
    if (m_find.run(id) && m_find.next())
        found = Row{rowFrom(m_find), m_find.utf8(7)};
    m_find.finish();
    return found;
}

void ClinicTable::put(const Row &row)
{
    m_put.run(row.row.id, row.row.name, row.row.timezone, row.row.revision, row.row.hash,
        row.row.updatedAtMs, row.row.updatedBy, row.document);
}

QList<ClinicRow> ClinicTable::all()
{
    QList<ClinicRow> rows;
    if (!m_all.run())
        return rows;
    while (m_all.next())
        rows.append(rowFrom(m_all));
    return rows;
}

void ClinicTable::forEachDocument(const std::function<bool(const QByteArray &)> &each)
{
    if (!m_documents.run())
        return;
    while (m_documents.next()) {
        if (!each(m_documents.utf8(0)))
            break;
    }
    m_documents.finish();
}

qint64 ClinicTable::count()
{
    const qint64 count = m_count.run() && m_count.next() ? m_count.whole(0) : 0;
    m_count.finish();
    return count;
}

} // namespace lockstep
