// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

#include <array>

class QApplication;
class QWidget;

namespace lockstep {

class Style;

/// The status set, worst first: the order of chips, sorting and "the worst of these".
enum class Mark {
    Failed,
    Drifted,
    Retrying,
    Pending,
    Paused,
    Unknown, ///< no fresh word from the engine
    Accepted, ///< they said yes; not read back
    InSync, ///< read back and equal
    NotLinked,
};
inline constexpr int MarkCount = 9;

/// Every colour the console uses, in one table for light and one for dark. Widgets take neutrals
/// from their palette; delegates and marks take status colours from here.
struct Tokens {
    struct Status {
        QColor icon;
        QColor tint; ///< background behind a mark; invalid: none
    };

    QColor page, surface, alternate, selection;
    QColor ink, secondaryInk;
    QColor controlBorder; ///< 3:1 against every background
    QColor hairline; ///< decoration only
    QColor accent, onAccent;
    QColor focus;
    std::array<Status, MarkCount> statuses;
    bool dark = false;
    bool highContrast = false; ///< the system's colours: no tints, thicker borders

    const Status &operator[](Mark mark) const { return statuses[size_t(mark)]; }

    static const Tokens &light();
    static const Tokens &darkTable();
    /// The tokens behind a palette that Theme applied; any other palette is taken for the system's
    /// high contrast.
    static Tokens of(const QPalette &palette);
    QPalette palette() const;
};

/// Distances in device-independent pixels.
namespace space {
inline constexpr int XS = 4, S = 8, M = 12, L = 16, XL = 24, XXL = 32;
}
inline constexpr int CornerRadius = 6;

/// Type scale, relative to the user's own font size.
enum class TextStyle {
    Body,
    Title, ///< 1.4: one on each page
    Section, ///< 1.1, semibold
    Strong, ///< body, semibold
    Small, ///< 0.9, never under 12 px
    Code, ///< fixed pitch, for payloads
    Overline, ///< small semibold, for the label above a block
};
QFont styledFont(const QFont &base, TextStyle style);
/// Gives a widget a style and keeps it when the text scale changes.
void setTextStyle(QWidget *widget, TextStyle style);
/// Secondary ink, whatever the theme: for captions and explanations.
void setSecondary(QWidget *widget);
/// Height of a table row for this font: 26, 32 or 40 px at 100 %, as the person chose.
int rowHeight(const QFont &font);
/// Side of a mark or icon that sits beside text of this font: 16 px at 100 %.
int markSize(const QFont &font);

enum class ThemeChoice { System, Light, Dark, HighContrast };
/// How close the rows of tables and lists stand.
enum class Density { Compact, Regular, Roomy };
/// Whether things move. Widgets ask the style: SH_Widget_Animation_Duration is 0 when they should
/// not.
enum class Motion { System, Reduced, Full };

/// Applies a choice of colours, a text scale, density and motion to the application and follows the
/// system.
class Theme final : public QObject {
    Q_OBJECT
public:
    explicit Theme(QApplication &application);

    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    /// Per cent of the user's own font size, kept within 80 and 200.
    int textScale() const { return m_textScale; }
    void setTextScale(int percent);
    Density density() const;
    void setDensity(Density density);
    Motion motion() const;
    void setMotion(Motion motion);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    QApplication &m_application;
    Style *m_style; ///< the application's
    QPalette m_system;
    QFont m_systemFont;
    ThemeChoice m_choice = ThemeChoice::System;
    int m_textScale = 100;
    bool m_applying = false;
};

} // namespace lockstep
