// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tableview.h"

#include "shell/statusmark.h"
#include "tablemodel.h"

#include <QApplication>
#include <QEvent>
#include <QFocusEvent>
#include <QHeaderView>
#include <QPainter>
#include <QResizeEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace lockstep {

namespace {

constexpr int MostMeasured = 200; ///< rows that a width is fitted to
constexpr int LeastStretch = 130; ///< px at 100 % text of a column that takes what is left

bool isRowSelection(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->selectionBehavior() == QAbstractItemView::SelectRows;
}

void paintFocus(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    const Tokens &tokens)
{
    painter.setPen(QPen(tokens.focus, 2));
    const QRect rect = option.rect.adjusted(1, 1, -1, -1);
    if (!isRowSelection(option)) {
        painter.drawRect(rect);
        return;
    }
    // One ring around the row: each cell draws its part.
    painter.drawLine(rect.topLeft() - QPoint(1, 0), rect.topRight() + QPoint(1, 0));
    painter.drawLine(rect.bottomLeft() - QPoint(1, 0), rect.bottomRight() + QPoint(1, 0));
    if (index.column() == 0)
        painter.drawLine(rect.topLeft(), rect.bottomLeft());
    if (index.column() == index.model()->columnCount(index.parent()) - 1)
        painter.drawLine(rect.topRight(), rect.bottomRight());
}

bool currentRowHasFocus(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!view || !view->hasFocus())
        return false;
    return isRowSelection(option) ? view->currentIndex().row() == index.row()
                                  : view->currentIndex() == index;
}

} // namespace

void ThinDelegate::paintBackground(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Tokens t = Tokens::of(option.palette);
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, t.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, t.surface);
    painter.setPen(t.hairline);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (currentRowHasFocus(option, index))
        paintFocus(painter, option, index, t);
}

void ThinDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintBackground(*painter, option, index);
    const Tokens t = Tokens::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    QPalette marked = option.palette;
    if (selected && t.highContrast)
        marked = onHighlight(marked);
    QRect rect = option.rect.adjusted(space::S, 0, -space::S, 0);
    if (const QVariant mark = index.data(MarkRole); mark.isValid()) {
        const int side = markSize(option.font);
        QRect square(rect.left(), rect.center().y() - side / 2, side, side);
        painter->drawPixmap(QStyle::visualRect(option.direction, rect, square),
            markPixmap(Mark(mark.toInt()), side, marked, painter->device()->devicePixelRatio()));
        if (option.direction == Qt::RightToLeft)
            rect.adjust(0, 0, -side - space::S, 0);
        else
            rect.adjust(side + space::S, 0, 0, 0);
    }
    QString text = index.data(Qt::DisplayRole).toString();
    if (const int width = option.fontMetrics.horizontalAdvance(text); width > rect.width()) {
        if (const auto *table = qobject_cast<const TableView *>(option.widget))
            table->noteCut(index.column(), width + option.rect.width() - rect.width());
        text = option.fontMetrics.elidedText(text, Qt::ElideRight, rect.width());
    }
    painter->setFont(option.font);
    painter->setPen(selected && t.highContrast   ? option.palette.color(QPalette::HighlightedText)
            : index.data(SecondaryRole).toBool() ? t.secondaryInk
                                                 : t.ink);
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    painter->drawText(
        rect, int(QStyle::visualAlignment(option.direction, alignment) | Qt::AlignVCenter), text);
    painter->restore();
}

QSize ThinDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int mark = index.data(MarkRole).isValid() ? markSize(option.font) + space::S : 0;
    const QString text = index.data(Qt::DisplayRole).toString();
    return {
        option.fontMetrics.horizontalAdvance(text) + mark + 2 * space::S, rowHeight(option.font)};
}

TableView::TableView(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new ThinDelegate(this));
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(48);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
        [this](int column, int, int width) { takeWidth(column, width); });
    applyMetrics();
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    applyMetrics();
    if (!model)
        return;
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, &TableView::updateEmptyState);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        updateEmptyState();
        if (m_columns != this->model()->columnCount())
            applyMetrics();
    });
    updateEmptyState();
}

void TableView::setEmptyState(QWidget *emptyState)
{
    delete m_emptyState;
    m_emptyState = emptyState;
    m_emptyState->setParent(viewport());
    updateEmptyState();
}

void TableView::selectRowAt(int row)
{
    if (model() && row >= 0 && row < model()->rowCount()) {
        setCurrentIndex(model()->index(row, 0));
        scrollTo(currentIndex());
    }
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    if (current.row() != previous.row())
        Q_EMIT currentRowChanged(current.row());
}

void TableView::resizeEvent(QResizeEvent *event)
{
    const QRect before(QPoint(0, 0), event->oldSize());
    const bool inView = currentIndex().isValid() && before.intersects(visualRect(currentIndex()));
    QTableView::resizeEvent(event);
    fitStretch();
    updateEmptyState();
    if (inView)
        scrollTo(currentIndex());
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::StyleChange) {
        m_grownWidths.clear();
        applyMetrics();
    }
}

void TableView::focusInEvent(QFocusEvent *event)
{
    // Screen readers and arrow keys need a place to start from.
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        selectRowAt(0);
    QTableView::focusInEvent(event);
}

void TableView::applyMetrics()
{
    // A header that was never shown does not always hear of a new text size.
    horizontalHeader()->setFont(font());
    // The style's own least height is above a compact row.
    verticalHeader()->setMinimumSectionSize(lockstep::rowHeight(font()));
    verticalHeader()->setDefaultSectionSize(lockstep::rowHeight(font()));
    setMinimumHeight(m_leastRows * lockstep::rowHeight(font()));
    if (!model())
        return;
    const QScopedValueRollback applying(m_applying, true);
    m_columns = model()->columnCount();
    bool stretches = false;
    for (int i = 0; i < model()->columnCount(); ++i) {
        const bool stretch = model()->headerData(i, Qt::Horizontal, StretchRole).toBool();
        const int own = ownWidth(i);
        const int chosen = m_chosenWidths.value(i);
        const int width = chosen > 0 ? chosen : own;
        const int grown = chosen > 0 ? 0 : m_grownWidths.value(i);
        horizontalHeader()->setSectionResizeMode(
            i, stretch ? QHeaderView::Stretch : QHeaderView::Interactive);
        stretches |= stretch;
        if (!stretch && width > 0)
            setColumnWidth(i, std::max({int(width * scale()), titleWidth(i), grown}));
    }
    m_stretches = stretches;
    fitStretch();
}

int TableView::fillingColumn() const
{
    int last = -1;
    for (int i = 0; i < m_columns; ++i) {
        if (isColumnHidden(i))
            continue;
        last = i;
        if (model()->headerData(i, Qt::Horizontal, StretchRole).toBool())
            return i;
    }
    return last;
}

int TableView::leastFilling(int column) const
{
    return qMax(titleWidth(column), int((m_stretches ? LeastStretch : ownWidth(column)) * scale()));
}

void TableView::fitStretch()
{
    // The column that takes what is left keeps enough to be read; then the table scrolls.
    const int filling = model() ? fillingColumn() : -1;
    if (filling < 0)
        return;
    QHeaderView *header = horizontalHeader();
    int taken = 0;
    for (int i = 0; i < m_columns; ++i)
        taken += i == filling || isColumnHidden(i) ? 0 : header->sectionSize(i);
    const int least = leastFilling(filling);
    const bool roomy = viewport()->width() - taken >= least;
    if (!roomy && !m_grownWidths.isEmpty()) {
        m_grownWidths.clear(); // there is no room for them any more
        return applyMetrics();
    }
    const QScopedValueRollback applying(m_applying, true);
    header->setStretchLastSection(roomy && !m_stretches);
    if (m_stretches)
        header->setSectionResizeMode(
            filling, roomy ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (!roomy)
        setColumnWidth(filling, least);
}

void TableView::noteCut(int column, int width) const
{
    int &most = m_cut[column];
    most = qMax(most, width);
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!m_cut.isEmpty())
        QMetaObject::invokeMethod(this, &TableView::growCut, Qt::QueuedConnection);
}

void TableView::growCut()
{
    const QHash<int, int> cut = std::exchange(m_cut, {});
    const int filling = model() ? fillingColumn() : -1;
    if (filling < 0)
        return;
    std::vector<std::pair<int, int>> wanted; // how much more, and which
    for (auto each = cut.cbegin(); each != cut.cend(); ++each) {
        const int more = each.value() - columnWidth(each.key());
        if (each.key() != filling && m_chosenWidths.value(each.key()) == 0 && more > 0)
            wanted.emplace_back(more, each.key());
    }
    // What needs least first: a time before a name.
    std::ranges::sort(wanted);
    int spare = columnWidth(filling) - leastFilling(filling);
    bool grew = false;
    for (const auto &[more, column] : wanted) {
        if (more > spare)
            break;
        m_grownWidths[column] = columnWidth(column) + more;
        spare -= more;
        grew = true;
    }
    if (grew)
        applyMetrics();
}

int TableView::ownWidth(int column) const
{
    return m_wishedWidths.value(
        column, model()->headerData(column, Qt::Horizontal, WidthRole).toInt());
}

int TableView::titleWidth(int column) const
{
    const QHeaderView *header = horizontalHeader();
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    const bool marked = !model()->headerData(column, Qt::Horizontal, Qt::DecorationRole).isNull();
    const int sorts = header->isSortIndicatorShown() ? markSize(font()) : 0;
    return header->fontMetrics().horizontalAdvance(title) + 2 * space::S + sorts
        + (marked ? markSize(font()) + space::S : 0) + 2;
}

double TableView::scale() const
{
    return markSize(font()) / 16.0;
}

void TableView::setLeastRows(int rows)
{
    m_leastRows = rows;
    setMinimumHeight(m_leastRows * lockstep::rowHeight(font()));
}

void TableView::setChosenWidths(const QList<int> &widths)
{
    m_chosenWidths = widths;
    applyMetrics();
}

void TableView::setWishedWidth(int column, int width)
{
    if (m_wishedWidths.value(column) == width)
        return;
    m_wishedWidths.insert(column, width);
    applyMetrics();
}

void TableView::fitToText(const QList<int> &columns)
{
    QHash<int, int> wished = m_wishedWidths;
    for (const int column : columns) {
        int widest = 0;
        for (int row = 0; row < qMin(model()->rowCount(), MostMeasured); ++row)
            widest = qMax(widest, sizeHintForIndex(model()->index(row, column)).width());
        const int own = model()->headerData(column, Qt::Horizontal, WidthRole).toInt();
        wished.insert(column, qMax(own, int(std::ceil(widest / scale()))));
    }
    if (wished == m_wishedWidths)
        return;
    m_wishedWidths = wished;
    applyMetrics();
}

void TableView::takeWidth(int column, int width)
{
    const bool byHand = !m_applying && QApplication::mouseButtons().testFlag(Qt::LeftButton)
        && horizontalHeader()->sectionResizeMode(column) == QHeaderView::Interactive;
    const bool fills = horizontalHeader()->stretchLastSection()
        && horizontalHeader()->visualIndex(column) == m_columns - 1;
    if (!byHand || fills)
        return;
    m_chosenWidths.resize(m_columns);
    m_chosenWidths[column] = int(width / scale());
    Q_EMIT chosenWidthsChanged();
}

void TableView::updateEmptyState()
{
    const bool empty = !model() || model()->rowCount() == 0;
    // Without a row nothing would show that the focus is here.
    setFocusPolicy(empty ? Qt::ClickFocus : Qt::StrongFocus);
    if (!m_emptyState)
        return;
    m_emptyState->setGeometry(viewport()->rect());
    m_emptyState->setVisible(empty);
}

} // namespace lockstep
