// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/livelabel.h"

#include "shell/theme.h"

#include <QEvent>
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

void LiveLabel::showAbove(QWidget *widget, int x, const QString &text)
{
    setText(text);
    m_x = x;
    follow(widget);
}

void LiveLabel::showOver(QWidget *widget, const QString &text)
{
    setText(text);
    m_x = -1;
    follow(widget);
}

void LiveLabel::follow(QWidget *widget)
{
    if (m_widget != widget) {
        if (m_widget)
            m_widget->removeEventFilter(this);
        m_widget = widget;
        widget->installEventFilter(this);
    }
    adjustSize();
    place();
    raise();
    show();
}

bool LiveLabel::eventFilter(QObject *watched, QEvent *event)
{
    // A line that comes or goes below a day moves the days under it.
    const bool moves = event->type() == QEvent::Move || event->type() == QEvent::Resize;
    if (moves && watched == m_widget && !isHidden())
        place();
    return false;
}

void LiveLabel::place()
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QPoint at(mirrored ? m_widget->width() - width() : 0, (m_widget->height() - height()) / 2);
    if (m_x >= 0)
        at = {m_x - width() / 2, -height() - 2};
    QPoint topLeft = m_widget->mapTo(parentWidget(), at);
    if (topLeft.y() < 0)
        topLeft.setY(m_widget->mapTo(parentWidget(), QPoint(0, m_widget->height() + 2)).y());
    topLeft.setX(std::clamp(topLeft.x(), 0, std::max(0, parentWidget()->width() - width())));
    move(topLeft);
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
