// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/groupdelegate.h"

#include "failures/groupsmodel.h"
#include "shell/statusmark.h"
#include "widgets/carddelegate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace lockstep {

namespace {

constexpr QSize TrendSize(60, 16);
constexpr int MostLines = 2; ///< of one text, before it is cut

QRect inner(const QStyleOptionViewItem &option)
{
    return option.rect.adjusted(space::M, space::S, -space::M, -space::S);
}

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

QSize buttonSize(const QStyleOptionViewItem &option, const QString &text)
{
    QStyleOptionButton button;
    button.initFrom(option.widget ? option.widget : QApplication::activeWindow());
    button.fontMetrics = QFontMetrics(option.font);
    button.text = text;
    const QSize content
        = button.fontMetrics.size(Qt::TextShowMnemonic, text) + QSize(2 * space::S, space::XS);
    return styleOf(option)->sizeFromContents(
        QStyle::CT_PushButton, &button, content, option.widget);
}

int linesOf(const QFont &font, const QString &text, int width)
{
    const QFontMetrics metrics(font);
    const QRect wrapped
        = metrics.boundingRect(QRect(0, 0, width, 10 * metrics.height()), Qt::TextWordWrap, text);
    return qBound(1, wrapped.height() / metrics.lineSpacing(), MostLines);
}

void drawText(
    QPainter &painter, QRect &rest, const QFont &font, const QColor &ink, const QString &text)
{
    const QFontMetrics metrics(font);
    const int lines = linesOf(font, text, rest.width());
    const QRect box(rest.topLeft(), QSize(rest.width(), lines * metrics.height()));
    const QRect needed = metrics.boundingRect(
        QRect(box.topLeft(), QSize(box.width(), 10 * box.height())), Qt::TextWordWrap, text);
    const bool fits = needed.height() <= box.height() + metrics.height() / 2;
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignTop | Qt::AlignLeading | Qt::TextWordWrap,
        fits ? text : metrics.elidedText(text, Qt::ElideRight, (2 * lines - 1) * rest.width() / 2));
    rest.setTop(rest.top() + box.height());
}

/// What is beside the mark.
int textWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int card = view ? view->viewport()->width() : option.rect.width();
    return card - 2 * space::M - markSize(option.font) - space::S;
}

int titleWidth(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QFontMetrics strong(styledFont(option.font, TextStyle::Strong));
    return textWidth(option) - space::S
        - strong.horizontalAdvance(index.data(card::AsideRole).toString());
}

QString periodText()
{
    return GroupDelegate::tr("last hour");
}

int trendWidth(const QFont &font)
{
    const QFontMetrics small(styledFont(font, TextStyle::Small));
    return TrendSize.width() + space::XS + small.horizontalAdvance(periodText());
}

/// The button and the chart stand beside the lines where there is room, else below them.
bool standsBeside(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QFontMetrics small(styledFont(option.font, TextStyle::Small));
    int widest = 0;
    for (const QString &line : index.data(card::DetailsRole).toStringList())
        widest = qMax(widest, small.horizontalAdvance(line));
    const QSize button = buttonSize(option, index.data(GroupsModel::ButtonRole).toString());
    return widest + trendWidth(option.font) + button.width() + 3 * space::M <= textWidth(option);
}

void drawBackground(QPainter &painter, const QStyleOptionViewItem &option, const Tokens &tokens)
{
    const QRectF body = QRectF(option.rect).adjusted(space::XS, 1, -space::XS, -1);
    painter.setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.selection);
        painter.drawRoundedRect(body, CornerRadius, CornerRadius);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(QPen(tokens.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), CornerRadius, CornerRadius);
    }
}

/// Bars of failures, each with a dot on top: shape, not hue.
void drawTrend(QPainter &painter, const QRect &box, const QVariantList &trend, const QColor &colour)
{
    int most = 1;
    for (const QVariant &each : trend)
        most = qMax(most, each.toInt());
    const double step = double(box.width()) / qMax<qsizetype>(1, trend.size());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (qsizetype i = 0; i < trend.size(); ++i) {
        const int count = trend[i].toInt();
        const double height = count == 0 ? 1 : 3.0 + (box.height() - 6.0) * count / most;
        const QRectF bar(
            box.left() + double(i) * step, box.bottom() + 1 - height, step - 1.5, height);
        painter.drawRect(bar);
        if (count > 0)
            painter.drawEllipse(QPointF(bar.center().x(), bar.top() - 1.5), 1.5, 1.5);
    }
}

void drawButton(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    const QRect &rect, bool down)
{
    QStyleOptionButton button;
    button.initFrom(option.widget);
    button.palette = option.widget ? option.widget->palette() : option.palette;
    button.fontMetrics = QFontMetrics(option.font);
    button.rect = rect;
    button.text = index.data(GroupsModel::ButtonRole).toString();
    button.state = down ? QStyle::State_Sunken : QStyle::State_Raised;
    if (!index.data(GroupsModel::RunningRole).toBool())
        button.state |= QStyle::State_Enabled;
    painter.setFont(option.font);
    styleOf(option)->drawControl(QStyle::CE_PushButton, &button, &painter, nullptr);
}

} // namespace

QRect GroupDelegate::buttonRect(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QString text = index.data(GroupsModel::ButtonRole).toString();
    if (text.isEmpty())
        return {};
    const QRect box = inner(option);
    const QSize size = buttonSize(option, text);
    const QRect logical(
        QPoint(box.right() + 1 - size.width(), box.bottom() + 1 - size.height()), size);
    return QStyle::visualRect(option.direction, box, logical);
}

void GroupDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens tokens = Tokens::of(option.palette);
    const QFont strong = styledFont(option.font, TextStyle::Strong);
    const QFont small = styledFont(option.font, TextStyle::Small);
    const bool selected = option.state & QStyle::State_Selected;
    const QColor ink = tokens.highContrast && selected
        ? option.palette.color(QPalette::HighlightedText)
        : tokens.ink;
    const QColor faint = tokens.highContrast ? ink : tokens.secondaryInk;
    const Mark mark = Mark(index.data(card::MarkRole).toInt());

    painter->save();
    drawBackground(*painter, option, tokens);
    QRect rest = inner(option);
    const int lineHeight = QFontMetrics(strong).height();
    const int side = markSize(option.font);
    painter->drawPixmap(rest.topLeft() + QPoint(0, (lineHeight - side) / 2),
        markPixmap(mark, side, option.palette, painter->device()->devicePixelRatioF()));
    rest.setLeft(rest.left() + side + space::S);

    const QString count = index.data(card::AsideRole).toString();
    painter->setFont(strong);
    painter->setPen(ink);
    painter->drawText(QRect(rest.topLeft(), QSize(rest.width(), lineHeight)),
        Qt::AlignVCenter | Qt::AlignTrailing | Qt::TextSingleLine, count);
    QRect title = rest;
    title.setRight(rest.right() - QFontMetrics(strong).horizontalAdvance(count) - space::S);
    drawText(*painter, title, strong, ink, index.data().toString());
    rest.setTop(title.top());
    for (const QString &line : index.data(card::DetailsRole).toStringList())
        drawText(*painter, rest, small, faint, line);

    const QVariantList trend = index.data(GroupsModel::TrendRole).toList();
    const QRect button = buttonRect(option, index);
    if (!button.isEmpty() && !trend.isEmpty()) {
        const bool beside = standsBeside(option, index);
        QRect chart(
            QPoint(beside ? button.left() - space::M - trendWidth(option.font) : rest.left(), 0),
            TrendSize);
        chart.moveBottom(button.center().y() + TrendSize.height() / 2);
        QRect period(chart.right() + 1 + space::XS, 0, button.left() - chart.right() - space::S,
            QFontMetrics(small).height());
        period.moveBottom(chart.bottom() + QFontMetrics(small).descent());
        painter->setFont(small);
        painter->setPen(faint);
        painter->drawText(period, Qt::AlignBottom | Qt::AlignLeading | Qt::TextSingleLine,
            QFontMetrics(small).elidedText(periodText(), Qt::ElideRight, period.width()));
        drawTrend(*painter, chart, trend, tokens.highContrast ? ink : tokens[mark].icon);
    }
    if (!button.isEmpty())
        drawButton(*painter, option, index, button, m_pressed == index);
    painter->restore();
}

QSize GroupDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFont strong = styledFont(option.font, TextStyle::Strong);
    const QFont small = styledFont(option.font, TextStyle::Small);
    int lines = 0;
    for (const QString &line : index.data(card::DetailsRole).toStringList())
        lines += linesOf(small, line, textWidth(option));
    const int details = lines * QFontMetrics(small).height();
    const int title = linesOf(strong, index.data().toString(), titleWidth(option, index))
        * QFontMetrics(strong).height();
    const QString text = index.data(GroupsModel::ButtonRole).toString();
    if (text.isEmpty())
        return {200, title + details + 2 * space::S};
    const int foot = buttonSize(option, text).height() + space::XS;
    return {200,
        title + (standsBeside(option, index) ? qMax(details, foot) : details + foot)
            + 2 * space::S};
}

bool GroupDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool press
        = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (!press && event->type() != QEvent::MouseButtonRelease)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const bool inside = mouse->button() == Qt::LeftButton
        && buttonRect(option, index).contains(mouse->position().toPoint())
        && !index.data(GroupsModel::RunningRole).toBool();
    const bool armed = m_pressed == index;
    m_pressed = press && inside ? QPersistentModelIndex(index) : QPersistentModelIndex();
    if (!press && inside && armed)
        Q_EMIT retryRequested(index);
    auto *view = qobject_cast<QAbstractItemView *>(const_cast<QWidget *>(option.widget));
    if (view && (inside || armed))
        view->update(index);
    return inside;
}

} // namespace lockstep
