// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/spans.h"

#include <QWidget>

namespace lockstep {

/// The stretch of a day that all bars of a week show, in minutes; the end may lie past midnight.
struct BarAxis {
    int from = 6 * 60;
    int to = 21 * 60;

    /// Wide enough for every interval, in whole hours.
    static BarAxis covering(const QList<Interval> &intervals);
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

/// Draws the hours that begin on one day, and lets a person draw them: drag on nothing to open,
/// drag an edge or the middle of a span to change it, with the right button to close. With the
/// keyboard Space picks an edge, the arrows move it, Insert adds a span and Delete removes it.
/// Steps are 15 minutes, 5 with Ctrl; Esc gives a drag up.
class DayBar final : public QWidget {
    Q_OBJECT
public:
    explicit DayBar(QWidget *parent = nullptr);

    void setAxis(const BarAxis &axis);
    void setHours(const DayHours &hours);
    /// What is saved, drawn as an outline where it differs.
    void setSaved(const DayHours &saved);
    /// What other services do on this day, drawn hatched below.
    void setOthers(const QList<Interval> &others);
    const DayHours &hours() const { return m_hours; }

    /// The edge the keyboard moves, counted over all spans: 0 is the first opening. -1: none.
    int pickedEdge() const { return m_edge; }
    /// Its minute of the day.
    int edgeMinute() const;
    void moveEdgeTo(int minute);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// A person drew these hours; once for each drag or key.
    void drawn(const lockstep::DayHours &hours);
    /// While dragging: what would be drawn now; the hours as they are once it is given up.
    void drawing(const lockstep::DayHours &hours);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    enum class Pull { None, Open, Close, Change };
    struct Hold {
        Pull pull = Pull::None;
        int from = 0; ///< minute under the pointer when it was pressed
        qsizetype span = -1;
        Grip grip = Grip::Whole;
    };

    int minuteAt(double x) const;
    double xOf(int minute) const;
    QRectF spanRect(const Interval &interval) const;
    std::pair<qsizetype, Grip> spanAt(double x) const;
    DayHours pulledTo(int minute, int step) const;
    QList<Interval> spans() const;
    void nudge(int minutes);
    void addSpan();
    void removeSpan();
    void draw(const DayHours &hours);
    void paintTrack(QPainter &painter) const;
    void paintSpans(QPainter &painter) const;
    void paintWord(QPainter &painter) const;

    BarAxis m_axis;
    DayHours m_hours;
    DayHours m_shown; ///< m_hours, or what a drag would make of them
    DayHours m_saved;
    QList<Interval> m_others;
    Hold m_hold;
    int m_edge = -1;
};

} // namespace lockstep
