// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/attempttimeline.h"

#include "history/attemptcolumns.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"

#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int LineLength = 28;

QString headOf(const Attempt &attempt)
{
    if (attempt.open)
        return AttemptTimeline::tr("on its way…");
    const QString code
        = attempt.status > 0 ? QString::number(attempt.status) : outcomeText(attempt);
    return attempt.durationMs > 0
        ? AttemptTimeline::tr("%1 · %2").arg(code, durationText(attempt.durationMs))
        : code;
}

} // namespace

AttemptTimeline::AttemptTimeline(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"failures.attempt.line"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AttemptTimeline::setAttempts(
    const QList<Attempt> &attempts, qint64 chosenId, qint64 nextAtMs, qint64 nowMs)
{
    m_stops.clear();
    QStringList told;
    for (const Attempt &attempt : attempts) {
        const Mark mark = attempt.open ? Mark::Pending : markOf(attempt.outcome);
        m_stops << Stop{attempt.id, int(mark), headOf(attempt),
            tr("v%1 · %2")
                .arg(QString::number(attempt.revision),
                    preciseMomentText(attempt.startedAtMs, nowMs)),
            attempt.id == chosenId};
        told << tr("%1 %2 %3").arg(m_stops.last().time, word(mark), m_stops.last().head);
    }
    if (nextAtMs > 0) {
        m_stops << Stop{0, int(Mark::Pending), tr("next"), momentText(nextAtMs, nowMs), false};
        told << tr("next at %1").arg(momentText(nextAtMs, nowMs));
    }
    setAccessibleName(tr("Attempts: %1").arg(told.join(u", "_s)));
    setVisible(!m_stops.isEmpty());
    updateGeometry();
    update();
}

int AttemptTimeline::widthOf(const Stop &stop) const
{
    const int head = (stop.mark < 0 ? 0 : markSize(font()) + space::XS)
        + fontMetrics().horizontalAdvance(stop.head);
    const int time
        = QFontMetrics(styledFont(font(), TextStyle::Small)).horizontalAdvance(stop.time);
    return qMax(head, time) + 2 * space::XS;
}

QList<AttemptTimeline::Placed> AttemptTimeline::placed() const
{
    QList<Stop> shown = m_stops;
    const auto length = [&] {
        int sum = 0;
        for (const Stop &stop : shown)
            sum += widthOf(stop) + LineLength;
        return sum - LineLength;
    };
    qsizetype left = 0;
    const Stop first{0, -1, tr("%1 earlier").arg(m_stops.size()), {}, false};
    while (shown.size() > 1 && length() + (left > 0 ? widthOf(first) + LineLength : 0) > width()) {
        shown.removeFirst();
        ++left;
    }
    if (left > 0)
        shown.prepend({0, -1, tr("%1 earlier").arg(left), {}, false});
    QList<Placed> result;
    int x = 0;
    for (const Stop &stop : shown) {
        const QRect logical(x, 0, widthOf(stop), height());
        result << Placed{stop, QStyle::visualRect(layoutDirection(), rect(), logical)};
        x += logical.width() + LineLength;
    }
    return result;
}

QSize AttemptTimeline::sizeHint() const
{
    const int small = QFontMetrics(styledFont(font(), TextStyle::Small)).height();
    return {400, qMax(fontMetrics().height(), markSize(font())) + small + 2 * space::XS};
}

QSize AttemptTimeline::minimumSizeHint() const
{
    return {100, sizeHint().height()};
}

void AttemptTimeline::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::of(palette());
    const QFont small = styledFont(font(), TextStyle::Small);
    const int side = markSize(font());
    const int lineHeight = qMax(fontMetrics().height(), side);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<Placed> stops = placed();
    for (qsizetype i = 0; i < stops.size(); ++i) {
        const Stop &stop = stops[i].stop;
        const QRect box = stops[i].rect;
        if (stop.chosen) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(tokens.selection);
            painter.drawRoundedRect(box, CornerRadius, CornerRadius);
        }
        if (i > 0) {
            painter.setPen(
                QPen(tokens.controlBorder, 1, stop.attemptId == 0 ? Qt::DashLine : Qt::SolidLine));
            const int y = space::XS + lineHeight / 2;
            const QRect before = stops[i - 1].rect;
            if (layoutDirection() == Qt::RightToLeft)
                painter.drawLine(box.right() + 4, y, before.left() - 4, y);
            else
                painter.drawLine(before.right() + 4, y, box.left() - 4, y);
        }
        QRect text = box.adjusted(space::XS, space::XS, -space::XS, 0);
        text.setHeight(lineHeight);
        if (stop.mark >= 0) {
            const QRect picture = QStyle::visualRect(
                layoutDirection(), text, QRect(text.topLeft(), QSize(side, lineHeight)));
            painter.drawPixmap(picture.left(), picture.top() + (lineHeight - side) / 2,
                markPixmap(Mark(stop.mark), side, palette(), devicePixelRatioF()));
        }
        const bool selectedInk = stop.chosen && tokens.highContrast;
        painter.setFont(font());
        painter.setPen(
            selectedInk ? palette().color(QPalette::HighlightedText) : QColor(tokens.ink));
        const int indent = stop.mark < 0 ? 0 : side + space::XS;
        painter.drawText(
            QStyle::visualRect(layoutDirection(), text, text.adjusted(indent, 0, 0, 0)),
            Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, stop.head);
        text.translate(0, lineHeight);
        text.setHeight(QFontMetrics(small).height());
        painter.setFont(small);
        if (!selectedInk)
            painter.setPen(tokens.highContrast ? tokens.ink : tokens.secondaryInk);
        painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, stop.time);
    }
}

void AttemptTimeline::mousePressEvent(QMouseEvent *event)
{
    for (const Placed &each : placed()) {
        if (each.stop.attemptId != 0 && each.rect.contains(event->position().toPoint()))
            Q_EMIT attemptChosen(each.stop.attemptId);
    }
}

} // namespace lockstep
