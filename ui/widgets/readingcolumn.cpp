// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readingcolumn.h"

#include <QVBoxLayout>

namespace lockstep {

ReadingColumn::ReadingColumn(int characters, const QMargins &margins, Place place)
    : m_characters(characters)
    , m_margins(margins)
    , m_place(place)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(margins);
}

QSize ReadingColumn::minimumSizeHint() const
{
    // Margins of a wide window must not keep it wide.
    const QMargins now = m_layout->contentsMargins();
    const int spare = now.left() + now.right() - m_margins.left() - m_margins.right();
    return QWidget::minimumSizeHint() - QSize(spare, 0);
}

void ReadingColumn::resizeEvent(QResizeEvent *event)
{
    const int widest = m_characters * fontMetrics().averageCharWidth();
    const int spare = qMax(0, width() - widest - m_margins.left() - m_margins.right());
    const bool middle = m_place == Place::Middle;
    m_layout->setContentsMargins(m_margins.left() + (middle ? spare / 2 : 0), m_margins.top(),
        m_margins.right() + (middle ? spare / 2 : spare), m_margins.bottom());
    QWidget::resizeEvent(event);
}

} // namespace lockstep
