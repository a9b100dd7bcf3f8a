// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

#include <QWidget>

namespace lockstep {

/// The stretch of a day that all bars of a week show, in minutes; the end may lie past midnight.
/// In right-to-left layouts time runs to the left.
struct BarAxis {
    int from = 5 * 60;
    int to = 21 * 60;

    /// Wide enough for every interval, in whole hours.
    static BarAxis covering(const QList<Interval> &intervals);
    double xOf(int minute, int width, bool mirrored) const;
    /// The reverse; beyond the ends too.
    int minuteAt(double x, int width, bool mirrored) const;
    bool operator==(const BarAxis &) const = default;
};

/// The hours above the bars of a week.
class BarRuler final : public QWidget {
    Q_OBJECT
public:
    explicit BarRuler(QWidget *parent = nullptr);

    void setAxis(const BarAxis &axis);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BarAxis m_axis;
};

} // namespace lockstep
