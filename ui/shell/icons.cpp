// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

using namespace Qt::StringLiterals;

// The resource lives in a static library, so it has to be asked for. Outside any namespace by
// Qt's rule.
static void initIconResources()
{
    Q_INIT_RESOURCE(ui);
}

namespace lockstep {

namespace {

// In the order of Glyph.
constexpr std::array Files{
    ""_L1,
    "adapter"_L1,
    "add"_L1,
    "arrow-down"_L1,
    "arrow-left"_L1,
    "arrow-right"_L1,
    "audit"_L1,
    "bus"_L1,
    "calendar"_L1,
    "cancel"_L1,
    "check"_L1,
    "chevron-down"_L1,
    "chevron-left"_L1,
    "chevron-right"_L1,
    "chevron-up"_L1,
    "clinics"_L1,
    "clock"_L1,
    "compare"_L1,
    "copy"_L1,
    "core"_L1,
    "discard"_L1,
    "edit"_L1,
    "export"_L1,
    "external"_L1,
    "failures"_L1,
    "filter"_L1,
    "flow"_L1,
    "full-screen"_L1,
    "help"_L1,
    "history"_L1,
    "import"_L1,
    "info"_L1,
    "key"_L1,
    "keyboard"_L1,
    "link"_L1,
    "more"_L1,
    "overview"_L1,
    "pause"_L1,
    "play"_L1,
    "print"_L1,
    "publish"_L1,
    "quit"_L1,
    "redo"_L1,
    "refresh"_L1,
    "restore"_L1,
    "retry"_L1,
    "sandbox"_L1,
    "search"_L1,
    "settings"_L1,
    "shield"_L1,
    "sidebar"_L1,
    "sort"_L1,
    "systems"_L1,
    "table"_L1,
    "test"_L1,
    "text-larger"_L1,
    "text-smaller"_L1,
    "theme"_L1,
    "undo"_L1,
    "warning"_L1,
};

bool directional(Glyph glyph)
{
    switch (glyph) {
    case Glyph::ArrowLeft:
    case Glyph::ArrowRight:
    case Glyph::ChevronLeft:
    case Glyph::ChevronRight:
    case Glyph::Flow:
    case Glyph::Play:
    case Glyph::Publish:
    case Glyph::Quit:
    case Glyph::Redo:
    case Glyph::Restore:
    case Glyph::Sidebar:
    case Glyph::Undo:
        return true;
    default:
        return false;
    }
}

QByteArray source(const QString &name)
{
    static const bool ready = (initIconResources(), true);
    Q_UNUSED(ready);
    QFile file(u":/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap render(Glyph glyph, int pixels, const QColor &colour)
{
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QByteArray svg = source(Files.at(size_t(glyph)));
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    if (directional(glyph) && QGuiApplication::isRightToLeft()) {
        painter.translate(pixels, 0);
        painter.scale(-1, 1);
    }
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    return pixmap;
}

class GlyphEngine final : public QIconEngine {
public:
    explicit GlyphEngine(Glyph glyph)
        : m_glyph(glyph)
    {
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = qMin(rect.width(), rect.height());
        const QPixmap pixmap
            = glyphPixmap(m_glyph, side, colour(mode), painter->device()->devicePixelRatio());
        painter->drawPixmap(
            rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, pixmap);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return glyphPixmap(m_glyph, qMin(size.width(), size.height()), colour(mode), 1);
    }
    QIconEngine *clone() const override { return new GlyphEngine(m_glyph); }

private:
    static QColor colour(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        return palette.color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active,
            mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText);
    }

    Glyph m_glyph;
};

} // namespace

QIcon icon(Glyph glyph)
{
    return glyph == Glyph::None ? QIcon() : QIcon(new GlyphEngine(glyph));
}

QPixmap glyphPixmap(Glyph glyph, int size, const QColor &colour, qreal devicePixelRatio)
{
    const QString key = u"glyph/%1/%2/%3/%4/%5"_s.arg(int(glyph))
                            .arg(size)
                            .arg(devicePixelRatio)
                            .arg(colour.rgba(), 0, 16)
                            .arg(QGuiApplication::isRightToLeft());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = render(glyph, qRound(size * devicePixelRatio), colour);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QPixmap logoPixmap(int size, qreal devicePixelRatio)
{
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(source(u"lockstep"_s)).render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace lockstep
