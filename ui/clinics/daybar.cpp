// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/daybar.h"

#include "shell/hourwords.h"
#include "shell/theme.h"
#include "shell/timetext.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lockstep {

namespace {

constexpr int Step = 15, FineStep = 5;
constexpr int BarHeight = 28;
constexpr double EdgeReach = 12; ///< pixels on either side of an edge that take hold of it
constexpr double LeastDrag = 3; ///< pixels; less is a click

int stepOf(Qt::KeyboardModifiers modifiers)
{
    return modifiers & Qt::ControlModifier ? FineStep : Step;
}

} // namespace

DayHours withSpan(const DayHours &hours, const Interval &span, bool closes)
{
    const QList<Interval> given = hours.value_or(QList<Interval>());
    return closes ? DayHours(without(given, span)) : DayHours(united(given + QList{span}));
}

DayBar::DayBar(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DayBar::setAxis(const BarAxis &axis)
{
    m_axis = axis;
    update();
}

void DayBar::setHours(const DayHours &hours)
{
    m_hours = m_shown = hours;
    m_hold = {};
    m_armed = -1;
    m_edge = std::min(m_edge, edges() - 1);
    update();
}

void DayBar::setSaved(const DayHours &saved)
{
    m_saved = saved;
    update();
}

void DayBar::setOthers(const QList<Interval> &others)
{
    m_others = others;
    update();
}

void DayBar::preview(const DayHours &hours)
{
    m_shown = hours;
    update();
}

void DayBar::endPreview()
{
    preview(m_hours);
}

void DayBar::setHatched()
{
    m_hatched = true;
    update();
}

QSize DayBar::sizeHint() const
{
    return {160, std::max(BarHeight, fontMetrics().height() + space::S)};
}

QList<Interval> DayBar::spans() const
{
    return m_hours.value_or(QList<Interval>());
}

int DayBar::minuteOf(int edge) const
{
    if (edge < 0 || edge >= edges())
        return 0;
    const Interval span = spans().at(edge / 2);
    return edge % 2 == 0 ? span.opens : span.closes;
}

QRect DayBar::rectOf(int edge) const
{
    const double x = m_axis.xOf(minuteOf(edge), width(), mirrored());
    return QRectF(x - EdgeReach, 0, 2 * EdgeReach, height()).toRect();
}

void DayBar::moveEdge(int edge, int minutes)
{
    if (edge < 0 || edge >= edges())
        return;
    QList<Interval> moved = spans();
    Interval &span = moved[edge / 2];
    span = dragged(span, edge % 2 == 0 ? Grip::Start : Grip::End, minutes, FineStep);
    draw(united(moved));
}

void DayBar::moveEdgeTo(int minute)
{
    if (m_edge >= 0)
        nudge(minute - edgeMinute());
}

int DayBar::minuteAt(double x) const
{
    return m_axis.minuteAt(x, width(), mirrored());
}

std::pair<qsizetype, Grip> DayBar::spanAt(double x) const
{
    const DayPicture shown = picture();
    const QList<Interval> all = spans();
    std::pair<qsizetype, Grip> nearest{-1, Grip::Whole};
    double least = EdgeReach + 1;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QRectF body = shown.spanRect(all[i], rect());
        // A short span keeps a middle to move it by.
        const double inside = std::min(EdgeReach, body.width() / 3);
        for (const Grip grip : {Grip::Start, Grip::End}) {
            const int minute = grip == Grip::Start ? all[i].opens : all[i].closes;
            const double edge = m_axis.xOf(minute, width(), mirrored());
            const bool within = x > body.left() && x < body.right();
            const double away = std::abs(x - edge);
            if (away <= (within ? inside : EdgeReach) && away < least) {
                least = away;
                nearest = {i, grip};
            }
        }
        if (nearest.first < 0 && x > body.left() && x < body.right())
            nearest = {i, Grip::Whole};
    }
    return nearest;
}

// The pointer

void DayBar::mousePressEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    const auto [span, grip] = spanAt(x);
    const bool closes = event->button() == Qt::RightButton || event->modifiers() & Qt::AltModifier;
    const bool across = event->modifiers() & Qt::ShiftModifier;
    const bool opens = span < 0 || across || m_armed >= 0;
    m_hold = {closes ? Pull::Close
            : opens  ? Pull::Open
                     : Pull::Change,
        minuteAt(x), span, grip, event->position(), false, across};
    update();
}

Interval DayBar::pulledSpan(int minute, int step) const
{
    if (m_hold.pull == Pull::Change) {
        const Interval span = spans().at(m_hold.span);
        const int held = m_hold.grip == Grip::End ? span.closes : span.opens;
        return dragged(span, m_hold.grip, snapped(held + minute - m_hold.from, step) - held, step);
    }
    const int from
        = std::clamp(snapped(std::min(m_hold.from, minute), step), 0, MinutesPerDay - step);
    const int to = std::min(snapped(std::max(m_hold.from, minute), step), from + MinutesPerDay);
    return {from, std::max(from, to)};
}

DayHours DayBar::pulledTo(int minute, int step) const
{
    const Interval span = pulledSpan(minute, step);
    if (span.length() <= 0)
        return m_hours;
    if (m_hold.pull != Pull::Change)
        return withSpan(m_hours, span, m_hold.pull == Pull::Close);
    QList<Interval> changed = spans();
    changed[m_hold.span] = span;
    return united(changed);
}

void DayBar::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_hold.pull == Pull::None) {
        showCursorAt(x);
        if (m_armed >= 0)
            tellDrawing(armedSpan(m_armed, minuteAt(x), stepOf(event->modifiers())), x);
        return;
    }
    if (!m_hold.moved && (event->position() - m_hold.pressedAt).manhattanLength() < LeastDrag)
        return;
    m_hold.moved = true;
    m_armed = -1;
    m_edge = -1;
    const int step = stepOf(event->modifiers());
    const Interval span = pulledSpan(minuteAt(x), step);
    m_shown = pulledTo(minuteAt(x), step);
    update();
    Q_EMIT drawing(m_shown, hoursWords(QList{span}), int(x));
    if (m_hold.across)
        Q_EMIT across(span, m_hold.pull == Pull::Close, event->globalPosition().toPoint());
}

void DayBar::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_hold.pull == Pull::None)
        return;
    const Hold hold = std::exchange(m_hold, {});
    const double x = event->position().x();
    if (hold.moved) {
        Q_EMIT drawingEnded();
        if (hold.across)
            Q_EMIT droppedAcross(); // the week takes every day at once
        else
            draw(m_shown);
        return;
    }
    if (event->button() == Qt::RightButton)
        Q_EMIT menuWanted(event->globalPosition().toPoint());
    else if (hold.pull == Pull::Open)
        click(minuteAt(x), x, stepOf(event->modifiers()));
    else if (hold.pull == Pull::Change)
        pick(int(2 * hold.span) + (hold.grip == Grip::End ? 1 : 0));
}

void DayBar::click(int minute, double x, int step)
{
    if (m_armed < 0) {
        m_armed = std::clamp(minute / step * step, 0, MinutesPerDay - step);
        m_edge = -1;
        return tellDrawing({m_armed, m_armed}, x);
    }
    const Interval span = armedSpan(std::exchange(m_armed, -1), minute, step);
    Q_EMIT drawingEnded();
    draw(withSpan(m_hours, span, false));
}

void DayBar::tellDrawing(const Interval &span, double x)
{
    m_shown = span.length() > 0 ? withSpan(m_hours, span, false) : m_hours;
    update();
    Q_EMIT drawing(m_shown,
        span.length() > 0 ? hoursWords(QList{span})
                          : tr("From %1: now click where it closes").arg(timeWords(span.opens)),
        int(x));
}

void DayBar::showCursorAt(double x)
{
    const auto [span, grip] = spanAt(x);
    setCursor(m_armed >= 0 || span < 0 ? Qt::CrossCursor
            : grip == Grip::Whole      ? Qt::OpenHandCursor
                                       : Qt::SizeHorCursor);
}

void DayBar::leaveEvent(QEvent *event)
{
    if (m_armed >= 0)
        tellDrawing({m_armed, m_armed}, m_axis.xOf(m_armed, width(), mirrored()));
    QWidget::leaveEvent(event);
}

void DayBar::contextMenuEvent(QContextMenuEvent *event)
{
    // The right button may be about to drag: its menu comes when it is let go.
    if (event->reason() != QContextMenuEvent::Mouse)
        Q_EMIT menuWanted(mapToGlobal(rect().bottomLeft()));
    event->accept();
}

void DayBar::giveUp()
{
    const bool across = m_hold.across && m_hold.moved;
    setHours(m_hours);
    Q_EMIT drawingEnded();
    if (across)
        Q_EMIT droppedAcross();
}

// The keyboard

bool DayBar::editKey(const QKeyEvent &event)
{
    return event.matches(QKeySequence::Copy) || event.matches(QKeySequence::Cut)
        || event.matches(QKeySequence::Paste) || event.key() == Qt::Key_Delete
        || (event.key() == Qt::Key_Escape && underWay());
}

bool DayBar::event(QEvent *event)
{
    // These keys mean the day here, not what the page's shortcuts mean.
    if (event->type() == QEvent::ShortcutOverride && editKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void DayBar::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return Q_EMIT copyWanted();
    if (event->matches(QKeySequence::Cut))
        return Q_EMIT cutWanted();
    if (event->matches(QKeySequence::Paste))
        return Q_EMIT pasteWanted();
    const int step = stepOf(event->modifiers());
    switch (event->key()) {
    case Qt::Key_Escape:
        return underWay() ? giveUp() : event->ignore();
    case Qt::Key_Space:
        return pick(edges() == 0 ? -1 : (m_edge + 1) % edges());
    case Qt::Key_Left:
        return nudge(mirrored() ? step : -step);
    case Qt::Key_Right:
        return nudge(mirrored() ? -step : step);
    case Qt::Key_Up:
        return Q_EMIT neighbourWanted(-1);
    case Qt::Key_Down:
        return Q_EMIT neighbourWanted(1);
    case Qt::Key_Insert:
        return addSpan();
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return removeSpan();
    default:
        event->ignore();
    }
}

void DayBar::focusInEvent(QFocusEvent *event)
{
    if (m_edge < 0 && edges() > 0 && event->reason() != Qt::MouseFocusReason)
        pick(edges() - 1);
    QWidget::focusInEvent(event);
}

void DayBar::focusOutEvent(QFocusEvent *event)
{
    if (m_armed >= 0)
        giveUp();
    QWidget::focusOutEvent(event);
}

void DayBar::pick(int edge)
{
    m_edge = edge;
    update();
    if (edge < 0 || !hasFocus())
        return;
    QAccessibleEvent picked(this, QAccessible::Focus);
    picked.setChild(edge);
    QAccessible::updateAccessibility(&picked);
}

void DayBar::nudge(int minutes)
{
    moveEdge(m_edge, minutes);
}

void DayBar::addSpan()
{
    const QList<Interval> given = spans();
    const int opens = given.isEmpty() ? 8 * 60 : std::min(given.last().closes + 60, 23 * 60);
    const int length = given.isEmpty() ? 9 * 60 : 60;
    draw(united(given + QList<Interval>{{opens, opens + length}}));
}

void DayBar::removeSpan()
{
    QList<Interval> rest = spans();
    if (rest.isEmpty())
        return;
    rest.removeAt(m_edge < 0 ? rest.size() - 1 : m_edge / 2);
    draw(rest);
}

void DayBar::draw(const DayHours &hours)
{
    const bool changed = hours != m_hours;
    m_hours = m_shown = hours;
    m_edge = std::min(m_edge, edges() - 1);
    update();
    if (!changed)
        return;
    Q_EMIT drawn(hours);
    QAccessibleValueChangeEvent moved(this, edgeMinute());
    if (m_edge >= 0)
        moved.setChild(m_edge);
    QAccessible::updateAccessibility(&moved);
}

DayPicture DayBar::picture() const
{
    return {.axis = m_axis,
        .hours = m_shown,
        .saved = m_saved,
        .others = m_others,
        .pickedMinute = m_edge >= 0 && m_shown == m_hours ? edgeMinute() : -1,
        .armedMinute = m_armed,
        .focused = hasFocus(),
        .enabled = isEnabled(),
        .mirrored = mirrored(),
        .hatched = m_hatched};
}

void DayBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    picture().paint(painter, rect(), font(), palette());
}

} // namespace lockstep
