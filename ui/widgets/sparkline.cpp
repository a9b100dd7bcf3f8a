// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sparkline.h"

#include "shell/theme.h"

#include <QPainter>

#include <algorithm>

namespace lockstep {

Sparkline::Sparkline(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Sparkline::setBuckets(const QList<Bucket> &buckets, const QString &sentence)
{
    setAccessibleName(sentence);
    setToolTip(sentence);
    if (buckets == m_buckets)
        return;
    m_buckets = buckets;
    update();
}

QSize Sparkline::sizeHint() const
{
    return {60, markSize(font()) + 6};
}

void Sparkline::paintEvent(QPaintEvent *)
{
    if (m_buckets.isEmpty())
        return;
    const Tokens t = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto most = std::max_element(m_buckets.begin(), m_buckets.end(),
        [](const Bucket &a, const Bucket &b) { return a.total < b.total; });
    const double slot = double(width()) / double(m_buckets.size());
    const double bar = qMax(2.0, slot - 2);
    const double room = height() - 6; // a dot fits above the tallest bar
    painter.setPen(Qt::NoPen);
    QColor quiet = isEnabled() ? t.accent : t.controlBorder;
    quiet.setAlphaF(t.highContrast ? 0 : 0.45F); // an outline where there are no shades
    const QColor failed = isEnabled() ? t[Mark::Failed].icon : t.controlBorder;
    for (qsizetype i = 0; i < m_buckets.size(); ++i) {
        const Bucket &bucket = m_buckets[i];
        const double x = slot * double(i) + (slot - bar) / 2;
        const double tall = most->total > 0 ? room * bucket.total / most->total : 0;
        const double filled = bucket.total > 0 ? tall * bucket.failed / bucket.total : 0;
        painter.setBrush(t.hairline);
        painter.drawRect(QRectF(x, height() - 1.5, bar, 1.5));
        painter.setBrush(quiet);
        painter.setPen(t.highContrast && tall > 0 ? QPen(t.ink, 1) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(x, height() - tall, bar, tall), 1, 1);
        painter.setPen(Qt::NoPen);
        if (bucket.failed == 0)
            continue;
        painter.setBrush(failed);
        painter.drawRoundedRect(
            QRectF(x, height() - qMax(2.0, filled), bar, qMax(2.0, filled)), 1, 1);
        painter.drawEllipse(QPointF(x + bar / 2, height() - tall - 3), 2, 2);
    }
}

} // namespace lockstep
