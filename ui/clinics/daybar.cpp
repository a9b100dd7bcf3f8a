// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/daybar.h"

#include "shell/hourwords.h"
#include "shell/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace lockstep {

namespace {

constexpr int Step = 15, FineStep = 5;
constexpr int BarHeight = 28, OthersHeight = 7;
constexpr double EdgeReach = 8; ///< pixels on either side of an edge that take hold of it

int stepOf(Qt::KeyboardModifiers modifiers)
{
    return modifiers & Qt::ControlModifier ? FineStep : Step;
}

QString hourText(int minute)
{
    const int hour = minute / 60 % 24;
    if (!twelveHourClock())
        return QLocale().toString(hour);
    return QLocale().toString(hour % 12 == 0 ? 12 : hour % 12);
}

QList<Interval> without(const QList<Interval> &spans, const Interval &gap)
{
    QList<Interval> rest;
    for (const Interval &span : spans) {
        if (const Interval before{span.opens, std::min(span.closes, gap.opens)};
            before.length() > 0)
            rest << before;
        if (const Interval after{std::max(span.opens, gap.closes), span.closes};
            after.length() > 0 && after.opens < MinutesPerDay)
            rest << after;
    }
    return rest;
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
    const double perHour = double(width()) * 60 / (m_axis.to - m_axis.from);
    const int room = fontMetrics().horizontalAdvance(QLatin1StringView("00")) + space::L;
    const int every = std::max(1, int(std::ceil(room / perHour)));
    for (int minute = m_axis.from; minute <= m_axis.to; minute += 60 * every) {
        const double x = (minute - m_axis.from) / 60 * perHour;
        QRectF box(x - room, 0, 2 * room, height());
        box.moveLeft(
            std::clamp(box.left(), -double(room) + space::S, width() - room - 2.0 * space::XS));
        painter.drawText(box, Qt::AlignCenter, hourText(minute));
    }
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
    m_edge = std::min(m_edge, int(2 * spans().size()) - 1);
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

QSize DayBar::sizeHint() const
{
    return {160, std::max(BarHeight, fontMetrics().height() + space::S)};
}

QList<Interval> DayBar::spans() const
{
    return m_shown.value_or(QList<Interval>());
}

int DayBar::edgeMinute() const
{
    if (m_edge < 0)
        return 0;
    const Interval span = spans().at(m_edge / 2);
    return m_edge % 2 == 0 ? span.opens : span.closes;
}

void DayBar::moveEdgeTo(int minute)
{
    if (m_edge >= 0)
        nudge(minute - edgeMinute());
}

double DayBar::xOf(int minute) const
{
    return double(minute - m_axis.from) * width() / (m_axis.to - m_axis.from);
}

int DayBar::minuteAt(double x) const
{
    return m_axis.from + int(std::lround(x * (m_axis.to - m_axis.from) / std::max(width(), 1)));
}

QRectF DayBar::spanRect(const Interval &interval) const
{
    return {QPointF(xOf(interval.opens), 3), QPointF(xOf(interval.closes), height() - 3)};
}

std::pair<qsizetype, Grip> DayBar::spanAt(double x) const
{
    const QList<Interval> all = spans();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QRectF rect = spanRect(all[i]);
        if (std::abs(x - rect.left()) <= EdgeReach)
            return {i, Grip::Start};
        if (std::abs(x - rect.right()) <= EdgeReach)
            return {i, Grip::End};
        if (x > rect.left() && x < rect.right())
            return {i, Grip::Whole};
    }
    return {-1, Grip::Whole};
}

void DayBar::mousePressEvent(QMouseEvent *event)
{
    const auto [span, grip] = spanAt(event->position().x());
    const bool closes = event->button() == Qt::RightButton || event->modifiers() & Qt::AltModifier;
    m_hold = {closes   ? Pull::Close
            : span < 0 ? Pull::Open
                       : Pull::Change,
        minuteAt(event->position().x()), span, grip};
    m_edge = -1;
    update();
}

DayHours DayBar::pulledTo(int minute, int step) const
{
    const QList<Interval> given = m_hours.value_or(QList<Interval>());
    const int from
        = std::clamp(snapped(std::min(m_hold.from, minute), step), 0, MinutesPerDay - step);
    const int to = std::min(snapped(std::max(m_hold.from, minute), step), from + MinutesPerDay);
    switch (m_hold.pull) {
    case Pull::None:
        break;
    case Pull::Open:
        return to > from ? DayHours(united(given + QList<Interval>{{from, to}})) : m_hours;
    case Pull::Close:
        return to > from ? DayHours(without(given, {from, to})) : m_hours;
    case Pull::Change: {
        QList<Interval> spans = given;
        Interval &span = spans[m_hold.span];
        const int held = m_hold.grip == Grip::End ? span.closes : span.opens;
        span = dragged(span, m_hold.grip, snapped(held + minute - m_hold.from, step) - held, step);
        return united(spans);
    }
    }
    return m_hours;
}

void DayBar::mouseMoveEvent(QMouseEvent *event)
{
    if (m_hold.pull == Pull::None) {
        const auto [span, grip] = spanAt(event->position().x());
        setCursor(span < 0            ? Qt::CrossCursor
                : grip == Grip::Whole ? Qt::OpenHandCursor
                                      : Qt::SizeHorCursor);
        return;
    }
    m_shown = pulledTo(minuteAt(event->position().x()), stepOf(event->modifiers()));
    Q_EMIT drawing(m_shown);
    update();
}

void DayBar::mouseReleaseEvent(QMouseEvent *)
{
    if (m_hold.pull == Pull::None)
        return;
    m_hold = {};
    draw(m_shown);
}

void DayBar::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int step = stepOf(event->modifiers());
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_hold.pull == Pull::None)
            return event->ignore();
        setHours(m_hours);
        Q_EMIT drawing(m_hours);
        return;
    case Qt::Key_Space:
        m_edge = spans().isEmpty() ? -1 : (m_edge + 1) % int(2 * spans().size());
        setHours(m_hours);
        return;
    case Qt::Key_Left:
        return nudge(mirrored ? step : -step);
    case Qt::Key_Right:
        return nudge(mirrored ? -step : step);
    case Qt::Key_Insert:
        return addSpan();
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return removeSpan();
    default:
        event->ignore();
    }
}

bool DayBar::event(QEvent *event)
{
    // Del and Esc mean the span here, not what the page's shortcuts mean.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool dragging = key->key() == Qt::Key_Escape && m_hold.pull != Pull::None;
        if (key->key() == Qt::Key_Delete || dragging) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void DayBar::focusInEvent(QFocusEvent *event)
{
    if (m_edge < 0 && !spans().isEmpty() && event->reason() != Qt::MouseFocusReason)
        m_edge = int(2 * spans().size()) - 1;
    QWidget::focusInEvent(event);
}

void DayBar::nudge(int minutes)
{
    if (m_edge < 0)
        return;
    QList<Interval> moved = spans();
    Interval &span = moved[m_edge / 2];
    span = dragged(span, m_edge % 2 == 0 ? Grip::Start : Grip::End, minutes, FineStep);
    draw(united(moved));
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
    m_edge = std::min(m_edge, int(2 * spans().size()) - 1);
    update();
    if (!changed)
        return;
    Q_EMIT drawn(hours);
    QAccessibleValueChangeEvent moved(this, edgeMinute());
    QAccessible::updateAccessibility(&moved);
}

void DayBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTrack(painter);
    paintSpans(painter);
    paintWord(painter);
    if (hasFocus()) {
        painter.setPen(QPen(Tokens::of(palette()).focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(1, 1, -1, -1), CornerRadius - 1, CornerRadius - 1);
    }
}

void DayBar::paintTrack(QPainter &painter) const
{
    const Tokens tokens = Tokens::of(palette());
    painter.setPen(QPen(m_shown ? tokens.hairline : tokens.controlBorder, 1,
        m_shown ? Qt::SolidLine : Qt::DotLine));
    painter.setBrush(m_shown ? QBrush(tokens.surface) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), CornerRadius - 2, CornerRadius - 2);
    painter.setPen(QPen(tokens.hairline, 1));
    for (int minute = m_axis.from + 60; minute < m_axis.to; minute += 60) {
        const double x = std::round(xOf(minute)) + 0.5;
        const bool noon = minute % (12 * 60) == 0;
        painter.drawLine(QPointF(x, noon ? 2 : height() - 6), QPointF(x, height() - 2));
    }
}

void DayBar::paintSpans(QPainter &painter) const
{
    const Tokens tokens = Tokens::of(palette());
    const QList<Interval> all = spans();
    painter.setPen(Qt::NoPen);
    painter.setBrush(isEnabled() ? tokens.accent : tokens.controlBorder);
    for (const Interval &interval : all)
        painter.drawRoundedRect(spanRect(interval), 4, 4);
    if (m_saved != m_shown) {
        const QList<Interval> before = m_saved.value_or(QList<Interval>());
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens.secondaryInk, 1, Qt::DashLine));
        for (const Interval &interval : before)
            painter.drawRoundedRect(spanRect(interval).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(tokens.controlBorder, Qt::BDiagPattern));
    for (const Interval &interval : m_others) {
        QRectF strip = spanRect(interval);
        strip.setTop(height() - OthersHeight);
        strip.setBottom(height() - 1);
        painter.fillRect(strip, tokens.page);
        painter.drawRect(strip);
    }
    if (m_edge >= 0 && hasFocus()) {
        const double x = xOf(edgeMinute());
        painter.setPen(QPen(tokens.onAccent, 1));
        painter.setBrush(tokens.focus);
        painter.drawRoundedRect(QRectF(x - 4, 1, 8, height() - 2), 3, 3);
    }
}

void DayBar::paintWord(QPainter &painter) const
{
    if (!spans().isEmpty())
        return;
    const Tokens tokens = Tokens::of(palette());
    painter.setFont(styledFont(font(), TextStyle::Small));
    painter.setPen(tokens.secondaryInk);
    painter.drawText(rect().adjusted(space::S, 0, -space::S, 0),
        Qt::AlignVCenter | Qt::AlignLeading, m_shown ? tr("Closed") : tr("Not set"));
}

} // namespace lockstep
