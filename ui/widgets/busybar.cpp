// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "busybar.h"

#include "shell/theme.h"

#include <QPainter>
#include <QStyle>

namespace lockstep {

namespace {

constexpr int RoundMs = 1'600;
constexpr double Height = 6, Share = 0.3;

} // namespace

BusyBar::BusyBar(QWidget *parent)
    : QProgressBar(parent)
{
    setRange(0, 0);
    setTextVisible(false);
    m_way.setDuration(RoundMs);
    m_way.setLoopCount(-1);
    m_way.setStartValue(0.0);
    m_way.setKeyValueAt(0.5, 1.0);
    m_way.setEndValue(0.0);
    m_way.setEasingCurve(QEasingCurve::InOutSine);
    connect(&m_way, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
}

void BusyBar::showEvent(QShowEvent *event)
{
    QProgressBar::showEvent(event);
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
        m_way.start();
}

void BusyBar::hideEvent(QHideEvent *event)
{
    m_way.stop();
    QProgressBar::hideEvent(event);
}

void BusyBar::paintEvent(QPaintEvent *)
{
    const Tokens t = Tokens::of(palette());
    const bool moves = m_way.state() == QAbstractAnimation::Running;
    const double at = moves ? m_way.currentValue().toDouble() : 0.5;
    QRectF groove(rect());
    groove.setHeight(qMin(Height, groove.height()));
    groove.moveCenter(QRectF(rect()).center());
    QRectF part = groove;
    part.setWidth(groove.width() * Share);
    part.moveLeft(groove.left() + (groove.width() - part.width()) * at);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double radius = groove.height() / 2;
    painter.setBrush(t.highContrast ? t.page : t.hairline);
    painter.drawRoundedRect(groove, radius, radius);
    painter.setBrush(t.highContrast ? t.ink : t.accent);
    painter.drawRoundedRect(part, radius, radius);
}

} // namespace lockstep
