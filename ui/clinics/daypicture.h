// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/baraxis.h"

#include <QFont>
#include <QPalette>
#include <QRect>

class QPainter;

namespace lockstep {

/// Everything that the picture of one day shows. The clinic's own hours are filled; what differs
/// from what is saved is outlined; other services are hatched below; the time past midnight has
/// another ground.
struct DayPicture {
    BarAxis axis;
    DayHours hours;
    DayHours saved;
    QList<Interval> others;
    int pickedMinute = -1; ///< the edge the keyboard moves; -1: none
    int armedMinute = -1; ///< where a span begins that has no end yet; -1: none
    bool focused = false;
    bool enabled = true;
    bool mirrored = false;
    bool hatched = false; ///< the hours are a campaign's

    QRectF spanRect(const Interval &interval, const QRect &bar) const;
    void paint(
        QPainter &painter, const QRect &bar, const QFont &font, const QPalette &palette) const;

private:
    void paintTrack(QPainter &painter, const QRect &bar, const QPalette &palette) const;
    void paintSpans(QPainter &painter, const QRect &bar, const QPalette &palette) const;
    void paintOthers(QPainter &painter, const QRect &bar, const QPalette &palette) const;
    void paintHandles(QPainter &painter, const QRect &bar, const QPalette &palette) const;
    void paintWord(
        QPainter &painter, const QRect &bar, const QFont &font, const QPalette &palette) const;
};

} // namespace lockstep
