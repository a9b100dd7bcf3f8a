// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrixview.h"

#include "shell/theme.h"
#include "widgets/tablemodel.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace lockstep {

namespace {

constexpr int GreyRows = 8;
constexpr int MostMeasured = 200; ///< rows
/// Px at 100 % text.
constexpr int LeastName = 140, MostName = 210;
constexpr int NarrowSystem = 56, LeastSystem = 84, MostSpread = 200, MostSystem = 240;
constexpr int LeastChange = 100, MostChange = 240;

bool isHeading(const QModelIndex &index)
{
    return index.data(HeadingRole).toBool();
}

} // namespace

void MatrixDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem plain = option;
    if (isHeading(index)) {
        painter->fillRect(option.rect, Tokens::of(option.palette).surface);
        plain.font = styledFont(option.font, TextStyle::Strong);
        plain.fontMetrics = QFontMetrics(plain.font);
    }
    if (index.data(LinkRole).toBool() && option.state.testFlag(QStyle::State_MouseOver))
        plain.font.setUnderline(true);
    if (isHeading(index))
        plain.state.setFlag(QStyle::State_MouseOver, false);
    ThinDelegate::paint(painter, plain, index);
}

MatrixView::MatrixView(QWidget *parent)
    : TableView(parent)
{
    setItemDelegate(new MatrixDelegate(this));
    setSelectionBehavior(SelectItems);
    setSelectionMode(ExtendedSelection);
    horizontalHeader()->setSectionsClickable(true);
}

void MatrixView::setModel(QAbstractItemModel *model)
{
    TableView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        spanHeadings();
        measure();
    });
    connect(model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) {
            growFor(first.row(), last.row());
        });
    connect(model, &QAbstractItemModel::headerDataChanged, this, [this] { growFor(0, -1); });
    spanHeadings();
    measure();
}

void MatrixView::spanHeadings()
{
    clearSpans();
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (isHeading(model()->index(row, 0)))
            setSpan(row, 0, 1, model()->columnCount());
    }
}

void MatrixView::measure()
{
    m_needed = QList<int>(model()->columnCount(), 0);
    growFor(0, model()->rowCount() - 1);
}

void MatrixView::growFor(int firstRow, int lastRow)
{
    QList<int> needed = m_needed;
    for (int column = 0; column < needed.size(); ++column)
        needed[column] = qMax(needed[column], int(titleWidth(column) / scale()));
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = firstRow; row <= qMin(lastRow, firstRow + MostMeasured); ++row) {
        for (int column = 0; column < needed.size(); ++column) {
            const QModelIndex cell = model()->index(row, column);
            const int width = isHeading(cell) ? 0 : itemDelegate()->sizeHint(option, cell).width();
            needed[column] = qMax(needed[column], int(width / scale()) + 1);
        }
    }
    if (needed == m_needed)
        return;
    m_needed = needed;
    applyMetrics();
}

int MatrixView::ownWidth(int column) const
{
    const int last = int(m_needed.size()) - 1;
    if (last < 1 || column > last)
        return TableView::ownWidth(column);
    const int change = qBound(LeastChange, m_needed.last(), MostChange);
    const int room = int(viewport()->width() / scale()) - change;
    int name = qBound(LeastName, m_needed.first(), MostName);
    int least = LeastSystem;
    int spare = room - name - systemsWidth(least);
    if (spare < 0) {
        // Marks alone need less, and a name can be cut, before the last change is out of sight.
        least = NarrowSystem;
        spare = room - name - systemsWidth(least);
        if (spare < 0 && name + spare >= LeastName)
            name += spare;
    }
    if (column == 0 || column == last)
        return column == 0 ? name : change;
    // What is left goes to the systems alike.
    const int own = qBound(least, m_needed[column], MostSystem);
    return qMin(own + qMax(0, spare / qMax(1, last - 1)), qMax(own, MostSpread));
}

int MatrixView::systemsWidth(int least) const
{
    int sum = 0;
    for (int i = 1; i < m_needed.size() - 1; ++i)
        sum += qBound(least, m_needed[i], MostSystem);
    return sum;
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() != event->oldSize().width())
        applyMetrics();
    TableView::resizeEvent(event);
}

void MatrixView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange && model())
        measure();
    TableView::changeEvent(event);
}

void MatrixView::setLoading(bool loading)
{
    m_loading = loading;
    viewport()->update();
}

void MatrixView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard)
        return openMenuByKey();
    const QModelIndex cell = indexAt(event->pos());
    if (!cell.isValid())
        return;
    // A click into the selection keeps it: the menu is about all of it.
    if (!selectionModel()->isSelected(cell))
        setCurrentIndex(cell);
    Q_EMIT menuRequested(event->globalPos());
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    const bool shiftF10 = event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier;
    if (event->key() == Qt::Key_Menu || shiftF10) {
        openMenuByKey();
        return;
    }
    TableView::keyPressEvent(event);
}

void MatrixView::openMenuByKey()
{
    // Some platforms tell the Menu key twice: as a key and as a wish for the menu.
    if (!currentIndex().isValid() || QApplication::activePopupWidget())
        return;
    scrollTo(currentIndex());
    Q_EMIT menuRequested(viewport()->mapToGlobal(visualRect(currentIndex()).center()));
}

void MatrixView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = indexAt(event->pos());
    TableView::mousePressEvent(event);
}

void MatrixView::mouseReleaseEvent(QMouseEvent *event)
{
    TableView::mouseReleaseEvent(event);
    const QModelIndex cell = indexAt(event->pos());
    const bool plain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    if (plain && cell.isValid() && cell == m_pressed && cell.column() == 0
        && cell.data(LinkRole).toBool())
        Q_EMIT rowHeaderClicked(cell.row());
}

void MatrixView::mouseMoveEvent(QMouseEvent *event)
{
    TableView::mouseMoveEvent(event);
    const QModelIndex cell = indexAt(event->pos());
    const bool link = cell.isValid() && cell.data(LinkRole).toBool();
    viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void MatrixView::paintEvent(QPaintEvent *event)
{
    TableView::paintEvent(event);
    if (!m_loading)
        return;
    const Tokens t = Tokens::of(palette());
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.highContrast ? QPen(t.ink) : QPen(Qt::NoPen));
    painter.setBrush(t.alternate);
    const int height = lockstep::rowHeight(font());
    for (int row = 0; row < GreyRows; ++row) {
        const int y = row * height + height / 3;
        const int name = viewport()->width() * (18 + row * 5 % 7) / 100;
        painter.drawRoundedRect(QRectF(space::S, y, name, height / 3.0), 4, 4);
        for (int x = viewport()->width() * 3 / 10; x < viewport()->width() - height;
             x += 4 * height)
            painter.drawRoundedRect(QRectF(x, y, height / 3.0, height / 3.0), 4, 4);
    }
}

} // namespace lockstep
