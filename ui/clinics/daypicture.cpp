// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/daypicture.h"

#include "shell/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace lockstep {

namespace {

constexpr int OthersHeight = 7;
constexpr int HandleWidth = 8;

bool isWholeDay(const DayHours &hours)
{
    return hours && hours->size() == 1 && hours->first() == Interval{0, MinutesPerDay};
}

} // namespace

QRectF DayPicture::spanRect(const Interval &interval, const QRect &bar) const
{
    const double a = axis.xOf(interval.opens, bar.width(), mirrored);
    const double b = axis.xOf(interval.closes, bar.width(), mirrored);
    return QRectF(QPointF(a, 3), QPointF(b, bar.height() - 3)).normalized();
}

void DayPicture::paint(
    QPainter &painter, const QRect &bar, const QFont &font, const QPalette &palette) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintTrack(painter, bar, palette);
    paintSpans(painter, bar, palette);
    paintOthers(painter, bar, palette);
    paintHandles(painter, bar, palette);
    paintWord(painter, bar, font, palette);
    if (!focused)
        return;
    painter.setPen(QPen(Tokens::of(palette).focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(bar).adjusted(1, 1, -1, -1), CornerRadius - 1, CornerRadius - 1);
}

void DayPicture::paintTrack(QPainter &painter, const QRect &bar, const QPalette &palette) const
{
    const Tokens tokens = Tokens::of(palette);
    painter.setPen(QPen(
        hours ? tokens.hairline : tokens.controlBorder, 1, hours ? Qt::SolidLine : Qt::DotLine));
    painter.setBrush(hours ? QBrush(tokens.surface) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(
        QRectF(bar).adjusted(0.5, 0.5, -0.5, -0.5), CornerRadius - 2, CornerRadius - 2);
    if (axis.to > MinutesPerDay) {
        QRectF night = spanRect({MinutesPerDay, axis.to}, bar);
        painter.fillRect(night, tokens.alternate);
    }
    painter.setPen(QPen(tokens.hairline, 1));
    for (int minute = axis.from + 60; minute < axis.to; minute += 60) {
        const double x = std::round(axis.xOf(minute, bar.width(), mirrored)) + 0.5;
        const bool whole = minute % (12 * 60) == 0;
        painter.drawLine(QPointF(x, whole ? 2 : bar.height() - 6), QPointF(x, bar.height() - 2));
    }
}

void DayPicture::paintSpans(QPainter &painter, const QRect &bar, const QPalette &palette) const
{
    const Tokens tokens = Tokens::of(palette);
    const QList<Interval> open = hours.value_or(QList<Interval>());
    const QColor fill = enabled ? tokens.accent : tokens.controlBorder;
    painter.setPen(hatched ? QPen(fill, 1) : QPen(Qt::NoPen));
    painter.setBrush(hatched ? QBrush(fill, Qt::BDiagPattern) : QBrush(fill));
    for (const Interval &interval : open)
        painter.drawRoundedRect(spanRect(interval, bar), 4, 4);
    if (saved == hours)
        return;
    // An outline that is seen on the fill as well: dark and light dashes in turn.
    const QList<Interval> before = saved.value_or(QList<Interval>());
    painter.setBrush(Qt::NoBrush);
    for (const Interval &interval : before) {
        const QRectF outline = spanRect(interval, bar).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(QPen(tokens.onAccent, 1.5));
        painter.drawRoundedRect(outline, 4, 4);
        painter.setPen(QPen(tokens.ink, 1.5, Qt::DashLine));
        painter.drawRoundedRect(outline, 4, 4);
    }
}

void DayPicture::paintOthers(QPainter &painter, const QRect &bar, const QPalette &palette) const
{
    const Tokens tokens = Tokens::of(palette);
    painter.setPen(QPen(tokens.controlBorder, 1));
    for (const Interval &interval : others) {
        QRectF strip = spanRect(interval, bar);
        strip.setTop(bar.height() - OthersHeight);
        strip.setBottom(bar.height() - 1);
        painter.fillRect(strip, tokens.page);
        painter.setBrush(QBrush(tokens.secondaryInk, Qt::BDiagPattern));
        painter.drawRect(strip);
    }
}

void DayPicture::paintHandles(QPainter &painter, const QRect &bar, const QPalette &palette) const
{
    const Tokens tokens = Tokens::of(palette);
    const auto handle = [&](int minute) {
        const double x = axis.xOf(minute, bar.width(), mirrored);
        painter.setPen(QPen(tokens.onAccent, 1));
        painter.setBrush(tokens.focus);
        painter.drawRoundedRect(
            QRectF(x - HandleWidth / 2.0, 1, HandleWidth, bar.height() - 2), 3, 3);
    };
    if (pickedMinute >= 0 && focused)
        handle(pickedMinute);
    if (armedMinute >= 0)
        handle(armedMinute);
}

void DayPicture::paintWord(
    QPainter &painter, const QRect &bar, const QFont &font, const QPalette &palette) const
{
    const bool empty = !hours || hours->isEmpty();
    if (!empty && !isWholeDay(hours))
        return;
    const Tokens tokens = Tokens::of(palette);
    painter.setFont(styledFont(font, TextStyle::Small));
    painter.setPen(empty ? tokens.secondaryInk : tokens.onAccent);
    const QString word = !hours ? QCoreApplication::translate("DayBar", "Not set")
        : empty                 ? QCoreApplication::translate("DayBar", "Closed")
                                : QCoreApplication::translate("DayBar", "Open 24 hours");
    const int flags = Qt::AlignVCenter | (empty ? Qt::AlignLeading : Qt::AlignHCenter);
    painter.drawText(bar.adjusted(space::S, 0, -space::S, 0), flags, word);
}

} // namespace lockstep
