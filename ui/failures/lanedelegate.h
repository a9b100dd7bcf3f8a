// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tableview.h"

namespace lockstep {

/// Draws a box before the first column that is ticked while the row is selected; a click on it
/// selects or leaves out this row alone.
class LaneDelegate final : public ThinDelegate {
    Q_OBJECT
public:
    explicit LaneDelegate(QTableView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// At the beginning of the current row, which need not be ticked.
    static QRect currentBar(const QStyleOptionViewItem &option);
    QRect boxRect(const QRect &cell) const;
    void toggle(const QModelIndex &index);

    QTableView *m_view;
};

} // namespace lockstep
