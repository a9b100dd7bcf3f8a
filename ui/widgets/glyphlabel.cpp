// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "glyphlabel.h"

#include "shell/theme.h"

#include <QPainter>

namespace lockstep {

GlyphLabel::GlyphLabel(Glyph glyph, QWidget *parent)
    : QWidget(parent)
    , m_glyph(glyph)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void GlyphLabel::setGlyph(Glyph glyph)
{
    m_glyph = glyph;
    update();
}

QSize GlyphLabel::sizeHint() const
{
    const int side = markSize(font());
    return {side, side};
}

void GlyphLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0,
        glyphPixmap(m_glyph, qMin(width(), height()), palette().color(foregroundRole()),
            devicePixelRatioF()));
}

} // namespace lockstep
