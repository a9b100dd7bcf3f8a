// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/baraxis.h"

#include "shell/hourwords.h"
#include "shell/theme.h"
#include "shell/timetext.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lockstep {

namespace {

QString hourText(int minute)
{
    const int hour = minute / 60 % 24;
    if (!twelveHourClock())
        return QLocale().toString(hour);
    return QLocale().toString(hour % 12 == 0 ? 12 : hour % 12);
}

} // namespace

BarAxis BarAxis::covering(const QList<Interval> &intervals)
{
    BarAxis axis;
    for (const Interval &interval : intervals) {
        axis.from = std::min(axis.from, interval.opens / 60 * 60);
        axis.to = std::max(axis.to, (interval.closes + 59) / 60 * 60);
    }
    return axis;
}

double BarAxis::xOf(int minute, int width, bool mirrored) const
{
    const double x = double(minute - from) * width / (to - from);
    return mirrored ? width - x : x;
}

int BarAxis::minuteAt(double x, int width, bool mirrored) const
{
    const double along = mirrored ? width - x : x;
    return from + int(std::lround(along * (to - from) / std::max(width, 1)));
}

BarRuler::BarRuler(QWidget *parent)
    : QWidget(parent)
{
    setTextStyle(this, TextStyle::Small);
}

void BarRuler::setAxis(const BarAxis &axis)
{
    m_axis = axis;
    update();
}

QSize BarRuler::sizeHint() const
{
    return {120, fontMetrics().height()};
}

void BarRuler::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Tokens::of(palette()).secondaryInk);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double perHour = double(width()) * 60 / (m_axis.to - m_axis.from);
    const int room = fontMetrics().horizontalAdvance(QLatin1StringView("00")) + space::L;
    const int every = std::max(1, int(std::ceil(room / perHour)));
    for (int minute = m_axis.from; minute <= m_axis.to; minute += 60 * every) {
        const double x = m_axis.xOf(minute, width(), mirrored);
        QRectF box(x - room, 0, 2 * room, height());
        box.moveLeft(
            std::clamp(box.left(), -double(room) + space::S, width() - room - 2.0 * space::XS));
        painter.drawText(box, Qt::AlignCenter, hourText(minute));
    }
}

} // namespace lockstep
