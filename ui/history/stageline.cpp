// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stageline.h"

#include "shell/statusmark.h"
#include "shell/timetext.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// A wait beyond this is told in its largest unit.
constexpr qint64 LongMs = 60'000;

} // namespace

QStringList foldedAtSpace(const QString &text, int width, const QFontMetrics &metrics)
{
    if (metrics.horizontalAdvance(text) <= width)
        return {text};
    qsizetype best = -1;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool fits = best < 0 || metrics.horizontalAdvance(text.left(at)) <= width;
        if (text[at].isSpace() && fits)
            best = at;
    }
    return best < 0 ? QStringList{text} : QStringList{text.left(best), text.mid(best + 1)};
}

StageLine::StageLine(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void StageLine::setAttempt(const AttemptDetail &detail, const QString &adapter)
{
    const Attempt &attempt = detail.attempt;
    const qint64 savedMs = detail.event.savedAtUs / 1000;
    const qint64 waitedMs = qMax<qint64>(0, attempt.startedAtMs - savedMs);
    m_mark = int(attempt.open ? Mark::Pending : markOf(attempt.outcome));
    m_stages = {{tr("Core"), preciseClockText(savedMs)},
        {tr("Bus"),
            waitedMs > LongMs ? tr("+%1").arg(spanText(waitedMs))
                              : tr("+%1").arg(durationText(waitedMs))},
        {tr("Adapter"), attempt.number > 0 ? adapter : tr("not sent")},
        {attempt.lane.system,
            attempt.open             ? tr("on the wire")
                : attempt.number > 0 ? tr("+%1").arg(durationText(attempt.durationMs))
                                     : u"–"_s}};
    QStringList sentence;
    for (const Stage &stage : std::as_const(m_stages))
        sentence << tr("%1 %2").arg(stage.name, stage.time);
    setAccessibleName(sentence.join(u", "_s));
    updateGeometry();
    update();
}

QSize StageLine::sizeHint() const
{
    return {0, (1 + timeLines()) * fontMetrics().height() + markSize(font()) + space::S};
}

int StageLine::slot() const
{
    return width() / qMax(1, int(m_stages.size()));
}

int StageLine::timeLines() const
{
    const auto fits = [this](const Stage &stage) { return linesOf(stage.time).size() == 1; };
    return std::all_of(m_stages.begin(), m_stages.end(), fits) ? 1 : 2;
}

QStringList StageLine::linesOf(const QString &time) const
{
    return foldedAtSpace(time, slot() - space::S, fontMetrics());
}

void StageLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

void StageLine::paintEvent(QPaintEvent *)
{
    if (m_stages.isEmpty())
        return;
    const Tokens t = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = markSize(font());
    const double y = side / 2.0;
    for (int i = 0; i < m_stages.size(); ++i) {
        const bool last = i == m_stages.size() - 1;
        const int x = i * slot();
        if (!last) {
            painter.setPen(QPen(t.controlBorder, 1.5));
            painter.drawLine(QPointF(x + side + 4, y), QPointF(x + slot() - 4, y));
            painter.drawLine(QPointF(x + slot() - 9, y - 4), QPointF(x + slot() - 4, y));
            painter.drawLine(QPointF(x + slot() - 9, y + 4), QPointF(x + slot() - 4, y));
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.controlBorder);
            painter.drawEllipse(QPointF(x + side / 2.0, y), 4.5, 4.5);
        } else {
            painter.drawPixmap(x, 0, markPixmap(Mark(m_mark), side, palette(), devicePixelRatio()));
        }
        const int line = fontMetrics().height();
        const QRect text(x, side + 2, slot() - space::S, line);
        painter.setPen(t.ink);
        painter.drawText(text, Qt::AlignLeft,
            fontMetrics().elidedText(m_stages[i].name, Qt::ElideRight, text.width()));
        painter.setPen(t.secondaryInk);
        QRect below = text;
        for (const QString &part : linesOf(m_stages[i].time)) {
            below.translate(0, line);
            painter.drawText(below, Qt::AlignLeft,
                fontMetrics().elidedText(part, Qt::ElideRight, below.width()));
        }
    }
}

} // namespace lockstep
