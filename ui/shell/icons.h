// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>

namespace lockstep {

/// The console's own glyphs: 24-unit grid, one stroke, recoloured at run time. One file each in
/// resources/icons.
enum class Glyph {
    None,
    Adapter,
    Add,
    ArrowDown,
    ArrowLeft,
    ArrowRight,
    Audit,
    Bus,
    Calendar,
    Cancel,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clinics,
    Clock,
    Compare,
    Copy,
    Core,
    Discard,
    Edit,
    Export,
    External,
    Failures,
    Filter,
    Flow,
    FullScreen,
    Help,
    History,
    Import,
    Info,
    Key,
    Keyboard,
    Link,
    More,
    Overview,
    Pause,
    Play,
    Print,
    Publish,
    Quit,
    Redo,
    Refresh,
    Restore,
    Retry,
    Sandbox,
    Search,
    Settings,
    Shield,
    Sidebar,
    Sort,
    Systems,
    Table,
    Test,
    TextLarger,
    TextSmaller,
    Theme,
    Undo,
    Warning,
};

/// The glyph as an icon in the ink of the current theme; faded when disabled. It follows a change
/// of theme by itself. Directional glyphs mirror in right-to-left layouts.
QIcon icon(Glyph glyph);
/// The glyph in one colour.
QPixmap glyphPixmap(Glyph glyph, int size, const QColor &colour, qreal devicePixelRatio);
/// The picture of Lockstep itself.
QPixmap logoPixmap(int size, qreal devicePixelRatio);

} // namespace lockstep
