// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tableview.h"

namespace lockstep {

/// Paints a group's heading across the row, and a clinic's name as what it is: a way to the clinic.
class MatrixDelegate final : public ThinDelegate {
    Q_OBJECT
public:
    using ThinDelegate::ThinDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
};

/// The matrix as a table: single cells are selected, the menu of a cell comes by mouse, by the Menu
/// key and by Shift+F10, grey rows stand there while the first answers are on their way, and
/// columns are as wide as what stands in them.
class MatrixView final : public TableView {
    Q_OBJECT
public:
    explicit MatrixView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setLoading(bool loading);

Q_SIGNALS:
    /// At the current cell; where to open it, in global coordinates.
    void menuRequested(const QPoint &at);
    /// A click on the first column, which stands for the row's header.
    void rowHeaderClicked(int row);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    int ownWidth(int column) const override;
    int systemsWidth(int least) const;

private:
    /// Widths follow what stands in the cells. Columns grow with it at once, but shrink only when
    /// the rows are made anew: nothing moves under the pointer without need.
    void measure();
    void growFor(int firstRow, int lastRow);
    void spanHeadings();
    void openMenuByKey();

    QList<int> m_needed; ///< by column, px at 100 % text
    bool m_loading = false;
    QPersistentModelIndex m_pressed;
};

} // namespace lockstep
