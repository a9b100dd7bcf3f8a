// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStyledItemDelegate>
#include <QTableView>

namespace lockstep {

/// Paints mark and text and nothing else: several times faster than the style's item.
class ThinDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// Selection, hover, the line under the row, the focus ring. Shared by derived delegates.
    static void paintBackground(
        QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
};

/// The table preset: rows of 32 px that grow with the text, no vertical header, no grid, whole
/// rows, Tab leaves the table, Enter activates, a valid current row whenever there are rows.
class TableView : public QTableView {
    Q_OBJECT
public:
    explicit TableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Shown in place of the rows while there are none. Takes ownership.
    void setEmptyState(QWidget *emptyState);
    int currentRow() const { return currentIndex().row(); }
    /// How many rows are in sight at least, the header among them; below that the page around
    /// scrolls.
    void setLeastRows(int rows);
    /// Selects a whole row and brings it into view.
    void selectRowAt(int row);

    /// The widths that a person gave to columns, px at 100 % text; 0: the column's own.
    const QList<int> &chosenWidths() const { return m_chosenWidths; }
    /// In place of what the model wishes, px at 100 % text; a person's choice is above it.
    void setWishedWidth(int column, int width);
    /// Never narrower than what the rows say in these columns.
    void fitToText(const QList<int> &columns);
    void setChosenWidths(const QList<int> &widths);
    /// A text of this column would need this width, px, and was cut: once everything is painted,
    /// the column grows as far as the one that takes what is left gives it.
    void noteCut(int column, int width) const;

Q_SIGNALS:
    void chosenWidthsChanged();
    /// The current row moved, by key, click or model; -1 when there is none.
    void currentRowChanged(int row);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

    /// The width that a column asks for, px at 100 % text; 0: any.
    virtual int ownWidth(int column) const;
    void applyMetrics();
    double scale() const;
    /// What the title of a column needs, whatever its language.
    int titleWidth(int column) const;

private:
    void fitStretch();
    int fillingColumn() const;
    int leastFilling(int column) const;
    void growCut();
    void takeWidth(int column, int width);
    void updateEmptyState();

    QWidget *m_emptyState = nullptr;
    int m_leastRows = 5;
    int m_columns = 0; ///< that have their widths
    QList<int> m_chosenWidths;
    QHash<int, int> m_wishedWidths;
    QHash<int, int> m_grownWidths; ///< px, of columns whose texts were cut
    mutable QHash<int, int> m_cut; ///< px that columns should have, since the last painting
    bool m_applying = false;
    bool m_stretches = false; ///< one column takes the room that is left, not the last
};

} // namespace lockstep
