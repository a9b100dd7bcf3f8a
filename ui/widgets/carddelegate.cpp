// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/carddelegate.h"

#include "shell/icons.h"
#include "shell/statusmark.h"
#include "shell/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace lockstep {

namespace {

struct Card {
    explicit Card(const QModelIndex &index)
        : title(index.data(Qt::DisplayRole).toString())
        , aside(index.data(card::AsideRole).toString())
        , asideGlyph(index.data(card::AsideGlyphRole))
        , details(index.data(card::DetailsRole).toStringList())
        , alarm(index.data(card::AlarmRole).toString())
        , mark(index.data(card::MarkRole))
    {
    }

    QString title;
    QString aside;
    QVariant asideGlyph;
    QStringList details;
    QString alarm;
    QVariant mark;
};

/// Draws one line at the top of `rest` and takes its height off.
void drawLine(
    QPainter &painter, QRect &rest, const QFont &font, const QColor &ink, const QString &text)
{
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(QRect(rest.topLeft(), QSize(rest.width(), metrics.height())),
        Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
        metrics.elidedText(text, Qt::ElideRight, rest.width()));
    rest.setTop(rest.top() + metrics.height());
}

/// The text in at most so many lines, the last one with dots where it does not end.
QStringList wrapped(const QString &text, const QFont &font, int width, int most)
{
    const QFontMetrics metrics(font);
    if (most <= 1 || metrics.horizontalAdvance(text) <= width)
        return {metrics.elidedText(text, Qt::ElideRight, width)};
    QTextLayout layout(text, font);
    QStringList lines;
    layout.beginLayout();
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool last = lines.size() + 1 == most;
        const QString rest = text.mid(line.textStart(), last ? -1 : line.textLength());
        lines << metrics.elidedText(rest.trimmed(), Qt::ElideRight, width);
        if (last)
            break;
    }
    layout.endLayout();
    return lines;
}

bool fits(const QString &text, const QFont &font, int width, int most)
{
    return !wrapped(text, font, width, most).join(u' ').contains(u'…');
}

void drawMark(QPainter &painter, const QPoint &at, int size, Mark mark, const QPalette &palette)
{
    painter.drawPixmap(at, markPixmap(mark, size, palette, painter.device()->devicePixelRatioF()));
}

int asideWidth(const Card &card, const QFont &font)
{
    const QFontMetrics metrics(font);
    const int glyph = card.asideGlyph.isValid() ? metrics.height() + space::XS : 0;
    const int text = metrics.horizontalAdvance(card.aside);
    return glyph + text + (glyph + text > 0 ? space::S : 0);
}

/// Draws what stands at the end of a line; answers where the rest of the line must end.
int drawAside(QPainter &painter, QRect line, const QFont &font, const QColor &ink, const Card &card)
{
    const QFontMetrics metrics(font);
    if (card.asideGlyph.isValid()) {
        const int size = metrics.height();
        const QPoint at(line.right() - size + 1, line.top() + (line.height() - size) / 2);
        painter.drawPixmap(at,
            glyphPixmap(
                Glyph(card.asideGlyph.toInt()), size, ink, painter.device()->devicePixelRatioF()));
        line.setRight(line.right() - size - space::XS);
    }
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, card.aside);
    const int width = metrics.horizontalAdvance(card.aside);
    return line.right() - width - (width > 0 ? space::S : 0);
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

} // namespace

void CardDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Card card(index);
    const Tokens tokens = Tokens::of(option.palette);
    const QFont strong = styledFont(option.font, TextStyle::Strong);
    const QFont small = styledFont(option.font, TextStyle::Small);
    const bool selected = option.state & QStyle::State_Selected;
    const QColor ink = tokens.highContrast && selected
        ? option.palette.color(QPalette::HighlightedText)
        : tokens.ink;
    const QColor faint = tokens.highContrast ? ink : tokens.secondaryInk;

    painter->save();
    drawBackground(*painter, option, tokens);
    if (index.data(card::DashedRole).toBool()) {
        painter->setPen(QPen(tokens.controlBorder, tokens.highContrast ? 2 : 1, Qt::DashLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(
            QRectF(option.rect).adjusted(space::XS + 0.5, 1.5, -space::XS - 0.5, -1.5),
            CornerRadius, CornerRadius);
    }
    QRect rest = option.rect.adjusted(space::M, space::S, -space::M, -space::S);
    const int lineHeight = QFontMetrics(strong).height();
    const int size = card.mark.isValid() ? markSize(option.font) : 0;
    const int room = rest.width() - (size > 0 ? size + space::S : 0);
    // A name is what people look for: where both do not fit, what is aside makes way.
    const int aside = asideWidth(card, option.font);
    const bool beside
        = card.details.isEmpty() || fits(card.title, strong, room - aside, m_titleLines);
    const QStringList titleLines
        = wrapped(card.title, strong, beside ? room - aside : room, m_titleLines);
    // The line that a short name leaves is for what is said below it; what is left is around both.
    int spare = m_titleLines - int(titleLines.size());
    QStringList details = card.details;
    if (!details.isEmpty()) {
        const int beneath = beside ? room : room - asideWidth(card, small);
        details = wrapped(details.first(), small, beneath, 1 + spare) + details.mid(1);
        spare -= int(details.size() - card.details.size());
    }
    rest.setTop(rest.top() + spare * lineHeight / 2);
    if (size > 0) {
        drawMark(*painter, rest.topLeft() + QPoint(0, (lineHeight - size) / 2), size,
            Mark(card.mark.toInt()), option.palette);
        rest.setLeft(rest.left() + size + space::S);
    }

    QRect title = rest;
    if (beside)
        title.setRight(drawAside(*painter, QRect(rest.topLeft(), QSize(rest.width(), lineHeight)),
            option.font, ink, card));
    for (const QString &line : titleLines)
        drawLine(*painter, title, strong, ink, line);
    rest.setTop(title.top());
    for (qsizetype i = 0; i < details.size(); ++i) {
        QRect line = rest;
        if (i == 0 && !beside)
            line.setRight(drawAside(*painter,
                QRect(rest.topLeft(), QSize(rest.width(), QFontMetrics(small).height())), small,
                ink, card));
        drawLine(*painter, line, small, faint, details[i]);
        rest.setTop(line.top());
    }
    if (!card.alarm.isEmpty()) {
        const int alarmSize = QFontMetrics(small).height() - 2;
        drawMark(*painter, rest.topLeft() + QPoint(0, 1), alarmSize, Mark::Failed, option.palette);
        rest.setLeft(rest.left() + alarmSize + space::XS);
        drawLine(*painter, rest, small, tokens[Mark::Failed].icon, card.alarm);
    }
    painter->restore();
}

int CardDelegate::widthAroundTitle(const QFont &font)
{
    return markSize(font) + space::S + 2 * space::M;
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Card card(index);
    const qsizetype lines = card.details.size() + (card.alarm.isEmpty() ? 0 : 1);
    const int small = QFontMetrics(styledFont(option.font, TextStyle::Small)).height();
    const int height
        = m_titleLines * QFontMetrics(styledFont(option.font, TextStyle::Strong)).height()
        + int(lines) * small + 2 * space::S;
    return {200, qMax(height, rowHeight(option.font))};
}

} // namespace lockstep
