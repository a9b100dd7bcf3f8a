// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/importmodel.h"

#include "widgets/tablemodel.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString kindText(const ImportRow &row)
{
    switch (row.kind) {
    case ImportRow::Kind::Error:
        return ImportModel::tr("Error");
    case ImportRow::Kind::Note:
        return ImportModel::tr("Note");
    case ImportRow::Kind::Added:
        return ImportModel::tr("Add");
    case ImportRow::Kind::Changed:
        return ImportModel::tr("Change");
    case ImportRow::Kind::Same:
        return ImportModel::tr("Same");
    }
    Q_UNREACHABLE();
}

QString whatText(const ImportRow &row)
{
    return row.fix.isEmpty() ? row.text : QString(row.text + u' ' + row.fix);
}

/// Problems name lines as programs read them; people read "line 3" in their language.
QString placeText(const ImportRow &row)
{
    static const QString line = u"line "_s;
    return row.place.startsWith(line) ? ImportModel::tr("line %1").arg(row.place.mid(line.size()))
                                      : row.place;
}

struct ImportColumn {
    const char *title;
    int width;
    QString (*text)(const ImportRow &);
};

const std::array Columns{
    ImportColumn{QT_TRANSLATE_NOOP("ImportModel", "What"), 90, kindText},
    ImportColumn{QT_TRANSLATE_NOOP("ImportModel", "Clinic"), 220,
        [](const ImportRow &row) { return row.clinic; }},
    ImportColumn{QT_TRANSLATE_NOOP("ImportModel", "Place in the file"), 200, placeText},
    ImportColumn{QT_TRANSLATE_NOOP("ImportModel", "Details"), 0, whatText},
};

} // namespace

void ImportModel::setRows(const QList<ImportRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns.size());
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportRow &row = m_rows.at(index.row());
    const ImportColumn &column = Columns[size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return column.text(row);
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "column, cell").arg(tr(column.title), column.text(row));
    case SecondaryRole:
        return row.kind == ImportRow::Kind::Same;
    case MarkRole:
        return index.column() == 0 && row.kind == ImportRow::Kind::Error
            ? QVariant(int(Mark::Failed))
            : QVariant();
    default:
        return {};
    }
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ImportColumn &column = Columns[size_t(section)];
    switch (role) {
    case Qt::DisplayRole:
        return tr(column.title);
    case WidthRole:
        return column.width;
    case StretchRole:
        return column.width == 0;
    default:
        return {};
    }
}

} // namespace lockstep
