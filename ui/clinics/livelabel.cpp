// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/livelabel.h"

#include "shell/theme.h"

#include <QPainter>

#include <algorithm>

namespace lockstep {

LiveLabel::LiveLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setContentsMargins(space::S, space::XS, space::S, space::XS);
    hide();
}

void LiveLabel::showAbove(const QWidget *widget, int x, const QString &text)
{
    setText(text);
    adjustSize();
    const QPoint above = widget->mapTo(parentWidget(), QPoint(x - width() / 2, -height() - 2));
    const QPoint below
        = widget->mapTo(parentWidget(), QPoint(x - width() / 2, widget->height() + 2));
    showAt(above.y() >= 0 ? above : below);
}

void LiveLabel::showOver(const QWidget *widget, const QString &text)
{
    setText(text);
    adjustSize();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    showAt(widget->mapTo(parentWidget(),
        QPoint(mirrored ? widget->width() - width() : 0, (widget->height() - height()) / 2)));
}

void LiveLabel::showAt(QPoint topLeft)
{
    topLeft.setX(std::clamp(topLeft.x(), 0, std::max(0, parentWidget()->width() - width())));
    move(topLeft);
    raise();
    show();
}

void LiveLabel::paintEvent(QPaintEvent *event)
{
    {
        const Tokens tokens = Tokens::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokens.controlBorder, 1));
        painter.setBrush(tokens.page);
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), CornerRadius, CornerRadius);
    }
    QLabel::paintEvent(event);
}

} // namespace lockstep
