// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/lanedelegate.h"

#include "shell/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace lockstep {

namespace {

constexpr int FrameWidth = 3;

} // namespace

LaneDelegate::LaneDelegate(QTableView *view)
    : ThinDelegate(view)
    , m_view(view)
{
    view->viewport()->installEventFilter(this);
    view->installEventFilter(this);
}

QRect LaneDelegate::boxRect(const QRect &cell) const
{
    const int side = markSize(m_view->font());
    const QRect box(cell.left() + space::S, cell.center().y() - side / 2, side, side);
    return QStyle::visualRect(m_view->layoutDirection(), cell, box);
}

void LaneDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() != 0)
        return ThinDelegate::paint(painter, option, index);
    paintBackground(*painter, option, index);
    QStyleOptionButton box;
    box.initFrom(m_view);
    box.rect = boxRect(option.rect);
    const bool selected = m_view->selectionModel()->isRowSelected(index.row());
    box.state = QStyle::State_Enabled | (selected ? QStyle::State_On : QStyle::State_Off);
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, m_view);
    QStyleOptionViewItem rest = option;
    const int taken = markSize(option.font) + space::S;
    rest.rect
        = QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(taken, 0, 0, 0));
    // The frame of the focus goes round the whole row, not round what stands beside the box.
    painter->save();
    painter->setClipRect(QStyle::visualRect(
        option.direction, option.rect, option.rect.adjusted(taken + FrameWidth, 0, 0, 0)));
    ThinDelegate::paint(painter, rest, index);
    painter->restore();
    if (index.row() == m_view->currentIndex().row())
        painter->fillRect(currentBar(option), Tokens::of(option.palette).accent);
}

QRect LaneDelegate::currentBar(const QStyleOptionViewItem &option)
{
    const QRect bar(option.rect.topLeft(), QSize(FrameWidth, option.rect.height() - 1));
    return QStyle::visualRect(option.direction, option.rect, bar);
}

QSize LaneDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = ThinDelegate::sizeHint(option, index);
    return index.column() == 0 ? size + QSize(markSize(option.font) + space::S, 0) : size;
}

void LaneDelegate::toggle(const QModelIndex &index)
{
    // The current row says which attempts are shown; it moves without changing what is selected.
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_view->selectionModel()->select(
        index, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    m_view->viewport()->update();
}

bool LaneDelegate::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier
            && m_view->currentIndex().isValid()) {
            toggle(m_view->currentIndex());
            return true;
        }
    }
    if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonPress) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QModelIndex index = m_view->indexAt(mouse->position().toPoint());
        if (mouse->button() == Qt::LeftButton && index.isValid() && index.column() == 0
            && boxRect(m_view->visualRect(index))
                   .adjusted(-space::XS, -space::XS, space::XS, space::XS)
                   .contains(mouse->position().toPoint())) {
            m_view->setFocus(Qt::MouseFocusReason);
            toggle(index);
            return true;
        }
    }
    // What is watched here is no editor: the base would take it for one.
    return QObject::eventFilter(watched, event);
}

} // namespace lockstep
