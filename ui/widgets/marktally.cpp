// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/marktally.h"

#include "shell/statusmark.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace lockstep {

MarkTally::MarkTally(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MarkTally::setCounts(const MarkCounts &counts)
{
    m_counts = counts;
    QStringList words;
    for (int mark = 0; mark < MarkCount; ++mark) {
        if (counts[Mark(mark)] > 0)
            words << tr("%1 %2").arg(counts[Mark(mark)]).arg(word(Mark(mark)));
    }
    setAccessibleName(words.join(u", "_s));
    setToolTip(words.join(u", "_s));
    updateGeometry();
    update();
}

QSize MarkTally::sizeHint() const
{
    int width = 0;
    for (const qint64 count : m_counts.by) {
        if (count > 0)
            width += markSize(font()) + space::XS
                + fontMetrics().horizontalAdvance(QString::number(count)) + space::M;
    }
    return {width, qMax(markSize(font()), fontMetrics().height())};
}

void MarkTally::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Tokens::of(palette()).ink);
    const int side = markSize(font());
    int x = 0;
    for (int mark = 0; mark < MarkCount; ++mark) {
        const qint64 count = m_counts[Mark(mark)];
        if (count == 0)
            continue;
        painter.drawPixmap(
            x, (height() - side) / 2, markPixmap(Mark(mark), side, palette(), devicePixelRatioF()));
        x += side + space::XS;
        const QString number = QString::number(count);
        const int width = fontMetrics().horizontalAdvance(number);
        painter.drawText(QRect(x, 0, width + 2, height()), Qt::AlignVCenter, number);
        x += width + space::M;
    }
}

} // namespace lockstep
