// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "result.h"

#include <QHash>
#include <QStringList>

namespace lockstep {

// Files of clinics: what an import would do, and what an export writes. Pure but for the reading
// and writing itself; made to run in the background.

/// What a file would do to one clinic, or what is wrong with it.
struct ImportRow {
    enum class Kind { Error, Note, Added, Changed, Same };
    Kind kind = Kind::Same;
    QString clinic; ///< name or id; empty where the file cannot tell
    QString place; ///< in the file: a JSON Pointer or "line N"
    QString text; ///< what changes, or what is wrong
    QString fix; ///< of an error
    QString reason; ///< code of an error

    bool operator==(const ImportRow &) const = default;
};

/// The whole of a file, looked at before anything is changed. With one error nothing can land.
struct ImportPlan {
    QString file;
    QList<ImportRow> rows; ///< errors first, what stays the same last
    QList<Clinic> landing; ///< clinics that are added or changed
    QHash<QString, Clinic> stored; ///< those that are changed, as they are now, by id
    qint64 added = 0, changed = 0, same = 0, errors = 0;

    bool canLand() const { return errors == 0 && !landing.isEmpty(); }
};

/// Compares a file's clinics with those that are stored.
ImportPlan importPlan(QByteArrayView bytes, const QString &file, const QList<Clinic> &stored);
/// Reads the file, and plans.
ImportPlan readImport(const QString &path, const QList<Clinic> &stored);

enum class ClinicFormat { Json, Csv, ICalendar };
/// By the ending of the name; JSON where it has none that we know.
ClinicFormat clinicFormat(const QString &path);
/// JSON and CSV are read again by an import; iCalendar holds the exceptions alone.
QByteArray exported(const QList<Clinic> &clinics, ClinicFormat format, qint64 nowMs);
/// The whole file or none of it.
Result<void> writeWhole(const QString &path, const QByteArray &bytes);

} // namespace lockstep
