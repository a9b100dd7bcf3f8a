// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/sheetview.h"

#include "clinics/sheetpainter.h"
#include "shell/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace lockstep {

SheetView::SheetView(const SheetPainter &painter, QWidget *parent)
    : QWidget(parent)
    , m_painter(painter)
{
    setObjectName(u"clinics.sheet.view"_s);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumHeight(200);
}

void SheetView::sheetChanged()
{
    setAccessibleName(tr("Preview of the sheet"));
    setAccessibleDescription(m_painter.plainText());
    update();
}

QSize SheetView::sizeHint() const
{
    return (m_painter.pageSize() * 0.7).toSize();
}

void SheetView::paintEvent(QPaintEvent *)
{
    const Tokens t = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), t.alternate);
    const QSizeF room = QSizeF(size()) - QSizeF(2 * space::M, 2 * space::M);
    const QSizeF page = m_painter.pageSize();
    const double scale = std::min(room.width() / page.width(), room.height() / page.height());
    const QPointF corner((width() - page.width() * scale) / 2, space::M);
    const QRectF paper(corner, page * scale);
    painter.save();
    painter.setClipRect(paper);
    painter.translate(corner);
    painter.scale(scale, scale);
    m_painter.draw(painter);
    painter.restore();
    painter.setPen(QPen(hasFocus() ? t.focus : t.controlBorder, hasFocus() ? 2 : 1));
    painter.drawRect(paper);
}

} // namespace lockstep
