// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chip.h"

#include "shell/statusmark.h"

#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace lockstep {

Chip::Chip(Mark mark, QWidget *parent)
    : QAbstractButton(parent)
    , m_mark(mark)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void Chip::setCount(qint64 count, const QString &word)
{
    tell(count, word);
}

void Chip::setUnknown(const QString &word)
{
    tell({}, word);
}

void Chip::tell(std::optional<qint64> count, const QString &word)
{
    if (count == m_count && word == m_word)
        return;
    m_count = count;
    m_word = word;
    setText(number() + u' ' + word);
    setAccessibleName(text());
    updateGeometry();
    update();
}

QString Chip::number() const
{
    return m_count ? QLocale().toString(*m_count) : u"?"_s;
}

int Chip::widthFor(const QString &text) const
{
    return 2 * space::M + markSize(font()) + space::S + fontMetrics().horizontalAdvance(text);
}

QSize Chip::sizeHint() const
{
    return {widthFor(text()), qMax(28, fontMetrics().height() + space::M)};
}

QSize Chip::minimumSizeHint() const
{
    return {widthFor(number()), sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Tokens t = Tokens::of(palette());
    const bool quiet = count() == 0;
    const Tokens::Status &status = t[m_mark];
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = !quiet && status.tint.isValid();
    const QColor fill = lit ? status.tint : underMouse() ? t.alternate : t.page;
    const QColor border = isChecked() ? t.ink
        : underMouse()                ? t.controlBorder
        : lit                         ? status.tint
                                      : t.hairline;
    const double radius = height() / 2.0;
    painter.setBrush(fill);
    painter.setPen(QPen(border, isChecked() || t.highContrast ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius - 1, radius - 1);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.focus, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius - 1, radius - 1);
    }
    const int side = markSize(font());
    QRect inside = rect().adjusted(space::M, 0, -space::M, 0);
    const QRect square(inside.left(), (height() - side) / 2, side, side);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), inside, square),
        markPixmap(m_mark, side, palette(), devicePixelRatio(), quiet));
    inside.adjust(side + space::S, 0, 0, 0);
    const bool roomy = fontMetrics().horizontalAdvance(text()) <= inside.width();
    painter.setPen(quiet ? t.secondaryInk : t.ink);
    QFont bold = font();
    bold.setWeight(quiet ? QFont::Normal : QFont::DemiBold);
    painter.setFont(roomy ? font() : bold);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), inside),
        Qt::AlignVCenter | Qt::AlignLeading, roomy ? text() : number());
}

} // namespace lockstep
