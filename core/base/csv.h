// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace lockstep::csv {

/// Limits of a file that came from outside (security.md S17).
struct Limits {
    qsizetype maxBytes = 10 * 1024 * 1024;
    qsizetype maxRows = 100'000;
};

struct Row {
    qsizetype line = 0; ///< where it begins in the file, from 1
    QStringList cells;
};

/// A file of rows under a header.
class Table {
public:
    Table() = default;
    Table(const QStringList &header, QList<Row> rows);

    const QList<Row> &rows() const { return m_rows; }
    bool has(const QString &column) const { return m_columns.contains(column); }
    /// Empty where the table has no such column.
    QString cell(const Row &row, const QString &column) const;

private:
    QHash<QString, qsizetype> m_columns;
    QList<Row> m_rows;
};

/// Reads RFC 4180 with a header row: UTF-8 (a byte order mark is dropped), lines end in CRLF or LF,
/// every row is as wide as the header, empty lines are skipped. Errors have one Problem with
/// `path` "line N" and reason "csv-encoding", "csv-syntax", "csv-columns", "csv-header",
/// "too-many-rows" or "document-too-large".
Result<Table> parse(QByteArrayView bytes, const Limits &limits = {});

/// One row with CRLF, quoted where RFC 4180 asks for it. Cells that a spreadsheet would run as a
/// formula are guarded (security.md S16).
QByteArray line(const QStringList &cells);

/// A cell as line() wrote it, without its guard.
QString unguarded(const QString &cell);

} // namespace lockstep::csv
