// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusmark.h"

#include "needs.h"
#include "tr.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QtMath>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

// All shapes live on a 24-unit grid, like the icons.
constexpr double Grid = 24;

void stroke(QPainter &p, const QColor &colour, double width)
{
    p.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p.setBrush(Qt::NoBrush);
}

void fill(QPainter &p, const QColor &colour)
{
    p.setPen(Qt::NoPen);
    p.setBrush(colour);
}

void paintTick(QPainter &p, const QColor &colour)
{
    stroke(p, colour, 2.5);
    p.drawPolyline(QPolygonF{{7.4, 12.4}, {10.6, 15.6}, {16.8, 8.9}});
}

void paintFailed(QPainter &p, const QColor &colour, const QColor &inner)
{
    QPolygonF octagon;
    for (int i = 0; i < 8; ++i) {
        const double angle = qDegreesToRadians(22.5 + 45 * i);
        octagon << QPointF(12 + 10.8 * qCos(angle), 12 + 10.8 * qSin(angle));
    }
    fill(p, colour);
    p.drawPolygon(octagon);
    stroke(p, inner, 2.5);
    p.drawLine(QPointF(8.5, 8.5), QPointF(15.5, 15.5));
    p.drawLine(QPointF(15.5, 8.5), QPointF(8.5, 15.5));
}

void paintDrifted(QPainter &p, const QColor &colour, const QColor &inner)
{
    fill(p, colour);
    p.drawPolygon(QPolygonF{{12, 0.8}, {23.2, 12}, {12, 23.2}, {0.8, 12}});
    stroke(p, inner, 2.1);
    p.drawLine(QPointF(8, 10), QPointF(16, 10));
    p.drawLine(QPointF(8, 14), QPointF(16, 14));
    p.drawLine(QPointF(14.2, 7), QPointF(9.8, 17));
}

void paintRetrying(QPainter &p, const QColor &colour)
{
    stroke(p, colour, 2.7);
    p.drawArc(QRectF(3.2, 3.6, 17.2, 17.2), 75 * 16, 285 * 16);
    fill(p, colour);
    p.drawPolygon(QPolygonF{{12.6, -0.6}, {19.6, 4.6}, {12.0, 9.0}});
}

void paintPending(QPainter &p, const QColor &colour)
{
    stroke(p, colour, 2.3);
    p.drawEllipse(QPointF(12, 12), 9.3, 9.3);
    p.drawPolyline(QPolygonF{{12, 6.4}, {12, 12}, {16, 14.2}});
}

void paintPaused(QPainter &p, const QColor &colour, const QColor &inner)
{
    fill(p, colour);
    p.drawRoundedRect(QRectF(2, 2, 20, 20), 5, 5);
    stroke(p, inner, 3);
    p.drawLine(QPointF(9, 8), QPointF(9, 16));
    p.drawLine(QPointF(15, 8), QPointF(15, 16));
}

void paintUnknown(QPainter &p, const QColor &colour)
{
    QPen pen(colour, 2, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({2.2, 1.62});
    p.setPen(pen);
    p.setBrush(Qt::NoBrush);
    p.drawEllipse(QPointF(12, 12), 9.6, 9.6);
    stroke(p, colour, 2.1);
    QPainterPath question({9.2, 9.6});
    question.cubicTo({9.2, 5.6}, {15, 5.8}, {15, 9.4});
    question.cubicTo({15, 11.6}, {12, 11.6}, {12, 14.2});
    p.drawPath(question);
    p.drawPoint(QPointF(12, 17.6));
}

void paintAccepted(QPainter &p, const QColor &colour)
{
    stroke(p, colour, 2);
    p.drawEllipse(QPointF(12, 12), 9.8, 9.8);
    paintTick(p, colour);
}

void paintInSync(QPainter &p, const QColor &colour, const QColor &inner)
{
    fill(p, colour);
    p.drawEllipse(QPointF(12, 12), 10.8, 10.8);
    paintTick(p, inner);
}

/// Renders at paint time, so a change of theme needs no new icon.
class MarkEngine final : public QIconEngine {
public:
    explicit MarkEngine(Mark mark)
        : m_mark(mark)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        painter->save();
        const double side = qMin(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        paintMark(*painter, square, m_mark, Tokens::of(QGuiApplication::palette()));
        painter->restore();
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new MarkEngine(m_mark); }

private:
    Mark m_mark;
};

} // namespace

QPalette onHighlight(QPalette palette)
{
    palette.setColor(QPalette::WindowText, palette.color(QPalette::HighlightedText));
    palette.setColor(QPalette::Base, palette.color(QPalette::Highlight));
    return palette;
}

void paintMark(QPainter &painter, const QRectF &square, Mark mark, const Tokens &tokens)
{
    const QColor colour = tokens[mark].icon;
    const QColor inner = tokens.page;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(square.width() / Grid, square.height() / Grid);
    switch (mark) {
    case Mark::Failed:
        paintFailed(painter, colour, inner);
        break;
    case Mark::Drifted:
        paintDrifted(painter, colour, inner);
        break;
    case Mark::Retrying:
        paintRetrying(painter, colour);
        break;
    case Mark::Pending:
        paintPending(painter, colour);
        break;
    case Mark::Paused:
        paintPaused(painter, colour, inner);
        break;
    case Mark::Unknown:
        paintUnknown(painter, colour);
        break;
    case Mark::Accepted:
        paintAccepted(painter, colour);
        break;
    case Mark::InSync:
        paintInSync(painter, colour, inner);
        break;
    case Mark::NotLinked:
        stroke(painter, colour, 2.4);
        painter.drawLine(QPointF(7, 12), QPointF(17, 12));
        break;
    }
    painter.restore();
}

QPixmap markPixmap(Mark mark, int size, const QPalette &palette, qreal devicePixelRatio, bool grey)
{
    Tokens tokens = Tokens::of(palette);
    if (grey)
        tokens.statuses[size_t(mark)].icon = tokens.controlBorder;
    const QString key = u"mark/%1/%2/%3/%4"_s.arg(int(mark))
                            .arg(size)
                            .arg(devicePixelRatio)
                            .arg(tokens[mark].icon.rgba(), 0, 16)
        + tokens.page.name();
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintMark(painter, QRectF(0, 0, size, size), mark, tokens);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon markIcon(Mark mark)
{
    return QIcon(new MarkEngine(mark));
}

QString word(Mark mark)
{
    switch (mark) {
    case Mark::Failed:
        return tr("Failed");
    case Mark::Drifted:
        return tr("Drifted");
    case Mark::Retrying:
        return tr("Retrying");
    case Mark::Pending:
        return tr("Pending");
    case Mark::Paused:
        return tr("Paused");
    case Mark::Unknown:
        return tr("Unknown");
    case Mark::Accepted:
        return tr("Accepted");
    case Mark::InSync:
        return tr("In sync");
    case Mark::NotLinked:
        return tr("Not linked");
    }
    Q_UNREACHABLE();
}

Mark markOf(const Lane &lane)
{
    switch (lane.state) {
    case LaneState::Pending:
    case LaneState::Sending:
        return Mark::Pending;
    case LaneState::Retrying:
        return Mark::Retrying;
    case LaneState::Held:
        return lane.reason == Reason::PausedByPerson ? Mark::Paused : Mark::Failed;
    case LaneState::Delivered:
        return lane.drifted()               ? Mark::Drifted
            : lane.verified >= lane.desired ? Mark::InSync
                                            : Mark::Accepted;
    case LaneState::Superseded:
        return Mark::NotLinked;
    case LaneState::Failed:
        return Mark::Failed;
    case LaneState::Discarded:
        return Mark::Drifted;
    }
    Q_UNREACHABLE();
}

std::optional<Mark> troubleOf(const SystemStatus &system)
{
    if (system.paused)
        return Mark::Paused;
    if (system.holdReason != Reason::None || system.breaker == BreakerState::Open)
        return Mark::Failed;
    if (system.breaker == BreakerState::HalfOpen)
        return Mark::Retrying;
    return {};
}

Mark markOf(OutcomeKind outcome)
{
    switch (outcome) {
    case OutcomeKind::Delivered:
        return Mark::Accepted;
    case OutcomeKind::Deferred:
        return Mark::Retrying;
    case OutcomeKind::Refused:
    case OutcomeKind::Held:
        return Mark::Failed;
    case OutcomeKind::Discarded:
    case OutcomeKind::Differs:
        return Mark::Drifted;
    case OutcomeKind::Equal:
        return Mark::InSync;
    case OutcomeKind::Superseded:
    case OutcomeKind::Late:
        return Mark::NotLinked;
    }
    Q_UNREACHABLE();
}

QString stateText(const Lane &lane)
{
    switch (lane.state) {
    case LaneState::Pending:
        return tr("Pending");
    case LaneState::Sending:
        return tr("Sending");
    case LaneState::Retrying:
        return tr("Retrying");
    case LaneState::Held:
        return lane.reason == Reason::PausedByPerson ? tr("Paused") : troubleText(lane);
    case LaneState::Delivered:
        return lane.drifted()               ? tr("Drifted")
            : lane.verified >= lane.desired ? tr("In sync")
                                            : tr("Accepted, not checked");
    case LaneState::Superseded:
        return tr("Superseded");
    case LaneState::Failed:
        return tr("Failed");
    case LaneState::Discarded:
        return tr("Discarded, not in lockstep");
    }
    Q_UNREACHABLE();
}

MarkWidget::MarkWidget(Mark mark, QWidget *parent)
    : QWidget(parent)
    , m_mark(mark)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(word(mark));
}

void MarkWidget::setMark(Mark mark)
{
    m_mark = mark;
    setAccessibleName(word(mark));
    update();
}

void MarkWidget::setSize(int size)
{
    m_size = size;
    updateGeometry();
}

QSize MarkWidget::sizeHint() const
{
    const int side = m_size > 0 ? m_size : markSize(font());
    return {side, side};
}

void MarkWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double side = qMin(width(), height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect()).center());
    paintMark(painter, square, m_mark, Tokens::of(palette()));
}

} // namespace lockstep
