// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/daypicture.h"
#include "clinics/spans.h"

#include <QWidget>

namespace lockstep {

/// Draws the hours that begin on one day, and lets a person draw them.
///
/// Dragging: on nothing opens, an edge or the middle changes a span, the right button or Alt
/// closes, Shift takes the same span to the days the pointer passes. Without dragging: a click on
/// nothing begins a span, the next ends it; a click on an edge picks it. With the keyboard Space
/// picks an edge, the arrows move it, Insert adds a span and Delete removes it. Steps are 15
/// minutes, 5 with Ctrl; Esc gives up what is under way.
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
    /// Its own hours are drawn hatched: they are a campaign's.
    void setHatched();
    const DayHours &hours() const { return m_hours; }
    /// Shows other hours until it is given up: what is being typed, or drawn on another day.
    void preview(const DayHours &hours);
    void endPreview();

    /// Edges counted over all spans: 0 is the first opening, 1 the first closing.
    int edges() const { return int(2 * spans().size()); }
    int minuteOf(int edge) const;
    void moveEdge(int edge, int minutes);
    /// Where the edge is drawn, for assistive technology.
    QRect rectOf(int edge) const;
    /// The edge the keyboard moves; -1: none.
    int pickedEdge() const { return m_edge; }
    /// Its minute of the day.
    int edgeMinute() const { return minuteOf(m_edge); }
    void moveEdgeTo(int minute);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// A person drew these hours; once for each drag or key.
    void drawn(const lockstep::DayHours &hours);
    /// While drawing: what would be drawn now, and where the pointer is. Ended by drawingEnded().
    void drawing(const lockstep::DayHours &hours, const QString &label, int x);
    void drawingEnded();
    /// While drawing with Shift: the span that the days up to the pointer would get.
    void across(const lockstep::Interval &span, bool closes, const QPoint &globalPos);
    /// The drag with Shift ended there.
    void droppedAcross();
    /// The bar above (-1) or below (1).
    void neighbourWanted(int direction);
    void copyWanted();
    void cutWanted();
    void pasteWanted();
    void menuWanted(const QPoint &globalPos);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Pull { None, Open, Close, Change };
    struct Hold {
        Pull pull = Pull::None;
        int from = 0; ///< minute under the pointer when it was pressed
        qsizetype span = -1;
        Grip grip = Grip::Whole;
        QPointF pressedAt;
        bool moved = false;
        bool across = false;
    };

    bool mirrored() const { return layoutDirection() == Qt::RightToLeft; }
    int minuteAt(double x) const;
    DayPicture picture() const;
    std::pair<qsizetype, Grip> spanAt(double x) const;
    Interval pulledSpan(int minute, int step) const;
    DayHours pulledTo(int minute, int step) const;
    QList<Interval> spans() const;
    void showCursorAt(double x);
    void tellDrawing(const Interval &span, double x);
    void click(int minute, double x, int step);
    void giveUp();
    bool underWay() const { return m_hold.pull != Pull::None || m_armed >= 0; }
    void pick(int edge);
    void nudge(int minutes);
    void addSpan();
    void removeSpan();
    void draw(const DayHours &hours);
    bool editKey(const QKeyEvent &event);

    BarAxis m_axis;
    DayHours m_hours;
    DayHours m_shown; ///< m_hours, or what is under way would make of them
    DayHours m_saved;
    QList<Interval> m_others;
    bool m_hatched = false;
    Hold m_hold;
    int m_armed = -1; ///< where a span begins that the next click ends; -1: none
    int m_edge = -1;
};

/// The hours with a span added, or taken away.
DayHours withSpan(const DayHours &hours, const Interval &span, bool closes);

} // namespace lockstep
