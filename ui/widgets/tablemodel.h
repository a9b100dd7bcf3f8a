// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/theme.h"
#include "tr.h"

#include <QAbstractTableModel>
#include <QSet>

#include <functional>
#include <optional>
#include <vector>

namespace lockstep {

/// What the thin delegate and the table preset read beside the display text.
enum TableRole {
    MarkRole = Qt::UserRole + 1, ///< int(Mark): painted before the text
    SecondaryRole, ///< bool: the text is painted in secondary ink
    SortRole, ///< value to sort by
    WidthRole, ///< headerData: preferred width in px at 100 % text
    StretchRole, ///< headerData: takes the room that is left
    HeadingRole, ///< bool: the row is the heading of those below it
    LinkRole, ///< bool: a click leads somewhere else
    MachineRole, ///< the cell for a file, where that must be exact and the screen is not
};

// g++ 12 breaks (internal error) on default initialisers of `mark` and `sortKey`; without them it
// would warn of every column that leaves them out.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

/// One column of a table: everything about it in one row of the model's `columns` array.
template <typename Row> struct Column {
    QString title;
    int width = 120; ///< px at 100 % text; 0: takes the room that is left
    std::function<QString(const Row &)> text;
    std::function<std::optional<Mark>(const Row &)> mark; ///< empty: none
    std::function<QVariant(const Row &)> sortKey; ///< empty: by text
    Qt::Alignment alignment = Qt::AlignLeft;
    bool secondary = false;
    std::function<QString(const Row &)> machine; ///< for files, e.g. UTC; empty: the text
};

/// A table of values: data() is a look-up in the columns. `Key` tells rows apart, so that an
/// update changes, inserts, moves and removes rows and never resets: views keep selection and
/// place.
template <typename Row, typename Key> class TableModel : public QAbstractTableModel {
public:
    TableModel(std::vector<Column<Row>> columns, std::function<Key(const Row &)> key,
        QObject *parent = nullptr)
        : QAbstractTableModel(parent)
        , m_columns(std::move(columns))
        , m_key(std::move(key))
    {
    }

    const Row &row(int index) const { return m_rows.at(index); }
    const QList<Row> &rows() const { return m_rows; }
    /// -1 when there is none.
    int find(const Key &key) const
    {
        for (int i = 0; i < m_rows.size(); ++i) {
            if (m_key(m_rows[i]) == key)
                return i;
        }
        return -1;
    }

    /// Brings the model to `rows`, in that order.
    void setRows(const QList<Row> &rows)
    {
        if (rows.isEmpty() || m_rows.isEmpty()) {
            clear();
            return append(rows);
        }
        removeMissing(rows);
        for (int i = 0; i < rows.size(); ++i)
            place(i, rows[i]);
    }
    void append(const QList<Row> &rows)
    {
        if (rows.isEmpty())
            return;
        const int first = int(m_rows.size());
        beginInsertRows({}, first, first + int(rows.size()) - 1);
        m_rows += rows;
        endInsertRows();
    }
    /// Everything is told again, e.g. because relative times moved on.
    void touch()
    {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Column<Row> &column = m_columns[size_t(index.column())];
        const Row &row = m_rows.at(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return column.text(row);
        case Qt::AccessibleTextRole:
            return sentenceOf(column, row);
        case Qt::TextAlignmentRole:
            return QVariant(column.alignment | Qt::AlignVCenter);
        case SortRole:
            return column.sortKey ? column.sortKey(row) : QVariant(column.text(row));
        case SecondaryRole:
            return column.secondary;
        case MarkRole:
            if (const auto mark = column.mark ? column.mark(row) : std::nullopt)
                return int(*mark);
            return {};
        case MachineRole:
            return column.machine ? QVariant(column.machine(row)) : QVariant();
        default:
            return {};
        }
    }
    /// A cell as a file should have it, of any row, shown or not.
    QString fileText(const Row &row, int column) const
    {
        const Column<Row> &of = m_columns[size_t(column)];
        return of.machine ? of.machine(row) : of.text(row);
    }
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const Column<Row> &column = m_columns[size_t(section)];
        switch (role) {
        case Qt::DisplayRole:
            return column.title;
        case Qt::TextAlignmentRole:
            return QVariant(column.alignment | Qt::AlignVCenter);
        case WidthRole:
            return column.width;
        case StretchRole:
            return column.width == 0;
        default:
            return {};
        }
    }

protected:
    QList<Row> m_rows;

private:
    /// For screen readers, which read a cell by itself.
    static QString sentenceOf(const Column<Row> &column, const Row &row)
    {
        const QString text = column.text(row);
        return text.isEmpty() ? lockstep::tr("%1: nothing").arg(column.title)
                              : QString(column.title + QStringLiteral(": ") + text);
    }
    void clear()
    {
        if (m_rows.isEmpty())
            return;
        beginRemoveRows({}, 0, rowCount() - 1);
        m_rows.clear();
        endRemoveRows();
    }
    void removeMissing(const QList<Row> &rows)
    {
        QSet<Key> keys;
        for (const Row &row : rows)
            keys << m_key(row);
        for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
            if (keys.contains(m_key(m_rows[i])))
                continue;
            beginRemoveRows({}, i, i);
            m_rows.removeAt(i);
            endRemoveRows();
        }
    }
    void place(int target, const Row &row)
    {
        const int now = findFrom(target, m_key(row));
        if (now < 0) {
            beginInsertRows({}, target, target);
            m_rows.insert(target, row);
            endInsertRows();
            return;
        }
        if (now != target) {
            beginMoveRows({}, now, now, {}, target);
            m_rows.move(now, target);
            endMoveRows();
        }
        m_rows[target] = row;
        Q_EMIT dataChanged(index(target, 0), index(target, columnCount() - 1));
    }
    int findFrom(int from, const Key &key) const
    {
        for (int i = from; i < m_rows.size(); ++i) {
            if (m_key(m_rows[i]) == key)
                return i;
        }
        return -1;
    }

    std::vector<Column<Row>> m_columns;
    std::function<Key(const Row &)> m_key;
};

} // namespace lockstep
