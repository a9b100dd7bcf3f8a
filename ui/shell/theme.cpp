// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include "plantedbug.h"
#include "style.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QScopedValueRollback>
#include <QWidget>

namespace lockstep {

namespace {

constexpr double SmallestPixels = 12;
constexpr char StyleProperty[] = "textStyle";

Tokens makeLight()
{
    Tokens t;
    t.page = QColor(0xFFFFFF);
    t.surface = QColor(0xF5F7FA);
    t.alternate = QColor(0xECEFF4);
    t.selection = QColor(0xD3E3FA);
    t.ink = QColor(0x1A1F26);
    t.secondaryInk = QColor(0x4B5563);
    t.controlBorder = QColor(0x737E8D);
    t.hairline = QColor(0xD5DAE1);
    t.accent = QColor(0x0B57B7);
    t.onAccent = QColor(0xFFFFFF);
    t.focus = QColor(0x0B57B7);
    t.statuses = {{
        {QColor(0x8B150B), QColor(0xFCE9E6)}, // failed
        {QColor(0xA05BF3), QColor(0xF5EDFE)}, // drifted
        {QColor(0xB76D19), QColor(0xFFF3E0)}, // retrying
        {QColor(0x00518A), QColor(0xE7F0FA)}, // pending
        {QColor(0x36383D), QColor(0xEEF0F3)}, // paused
        {QColor(0x4B5563), QColor()}, // unknown
        {QColor(0x128F84), QColor(0xEAF7F5)}, // accepted
        {QColor(0x128F84), QColor(0xEAF7F5)}, // in sync
        {QColor(0x4B5563), QColor()}, // not linked
    }};
    if (planted("hand-picked-colours"))
        t.statuses[size_t(Mark::Failed)].icon = QColor(0xB25D00);
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.dark = true;
    t.page = QColor(0x14181D);
    t.surface = QColor(0x1C2128);
    t.alternate = QColor(0x252B34);
    t.selection = QColor(0x1F3F6B);
    t.ink = QColor(0xE8ECF1);
    t.secondaryInk = QColor(0xB0BAC7);
    t.controlBorder = QColor(0x8A96A5);
    t.hairline = QColor(0x333B46);
    t.accent = QColor(0x7FB4FF);
    t.onAccent = QColor(0x0E1116);
    t.focus = QColor(0x9CC7FF);
    t.statuses = {{
        {QColor(0xF74C3A), QColor(0x451A16)}, // failed
        {QColor(0xBE70A6), QColor(0x38203A)}, // drifted
        {QColor(0xFFC63A), QColor(0x3A2C0C)}, // retrying
        {QColor(0x76A5FD), QColor(0x16294A)}, // pending
        {QColor(0xD1D7E9), QColor(0x2C323B)}, // paused
        {QColor(0xB0BAC7), QColor()}, // unknown
        {QColor(0x7FF2C3), QColor(0x12312C)}, // accepted
        {QColor(0x7FF2C3), QColor(0x12312C)}, // in sync
        {QColor(0xB0BAC7), QColor()}, // not linked
    }};
    return t;
}

Tokens makeHighContrast(const QPalette &palette)
{
    const QColor ink = palette.color(QPalette::WindowText);
    Tokens t;
    t.highContrast = true;
    t.page = palette.color(QPalette::Base);
    t.dark = t.page.lightness() < 128;
    t.surface = palette.color(QPalette::Window);
    t.alternate = palette.color(QPalette::AlternateBase);
    t.selection = palette.color(QPalette::Highlight);
    t.ink = t.secondaryInk = t.controlBorder = t.hairline = t.focus = ink;
    t.accent = ink;
    t.onAccent = t.page;
    t.statuses.fill({ink, QColor()});
    return t;
}

bool appliedFrom(const Tokens &tokens, const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Base) == tokens.page
        && palette.color(QPalette::Active, QPalette::Highlight) == tokens.selection;
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](int from, int to) { return int(from + (to - from) * share); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

} // namespace

const Tokens &Tokens::light()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens &Tokens::darkTable()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

Tokens Tokens::of(const QPalette &palette)
{
    if (appliedFrom(light(), palette))
        return light();
    if (appliedFrom(darkTable(), palette))
        return darkTable();
    return makeHighContrast(palette);
}

QPalette Tokens::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, page);
    p.setColor(QPalette::WindowText, ink);
    p.setColor(QPalette::Base, page);
    p.setColor(QPalette::AlternateBase, surface);
    p.setColor(QPalette::Text, ink);
    p.setColor(QPalette::PlaceholderText, secondaryInk);
    p.setColor(QPalette::Button, surface);
    p.setColor(QPalette::ButtonText, ink);
    p.setColor(QPalette::BrightText, onAccent);
    p.setColor(QPalette::ToolTipBase, surface);
    p.setColor(QPalette::ToolTipText, ink);
    p.setColor(QPalette::Highlight, selection);
    p.setColor(QPalette::HighlightedText, ink);
    p.setColor(QPalette::Link, accent);
    p.setColor(QPalette::LinkVisited, accent);
    p.setColor(QPalette::Light, page);
    p.setColor(QPalette::Midlight, hairline);
    p.setColor(QPalette::Mid, controlBorder);
    p.setColor(QPalette::Dark, controlBorder);
    p.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : hairline);
    const QColor faded = mixed(ink, page, 0.5);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, faded);
    return p;
}

QFont styledFont(const QFont &base, TextStyle style)
{
    QFont font
        = style == TextStyle::Code ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : base;
    const int pixels = QFontInfo(base).pixelSize();
    const auto scaled = [&font, pixels](double factor) {
        font.setPixelSize(qRound(qMax(SmallestPixels, pixels * factor)));
    };
    switch (style) {
    case TextStyle::Body:
        break;
    case TextStyle::Title:
        scaled(1.4);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Section:
        scaled(1.1);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Small:
        scaled(0.9);
        break;
    case TextStyle::Code:
        scaled(0.95);
        break;
    case TextStyle::Overline:
        scaled(0.9);
        font.setWeight(QFont::DemiBold);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
        break;
    }
    return font;
}

void setTextStyle(QWidget *widget, TextStyle style)
{
    widget->setProperty(StyleProperty, int(style));
    widget->setFont(styledFont(QApplication::font(), style));
    if (planted("clipped-titles") && style == TextStyle::Title)
        widget->setFixedWidth(40);
}

void setSecondary(QWidget *widget)
{
    widget->setForegroundRole(QPalette::PlaceholderText);
}

int rowHeight(const QFont &font)
{
    // At 100 % the least height decides; the padding is what larger text keeps around it.
    struct Row {
        int least, padding;
    };
    constexpr std::array Rows{Row{26, space::XS}, Row{32, space::XS + 2}, Row{40, space::S + 2}};
    const auto *style = qobject_cast<const Style *>(QApplication::style());
    const Row row = Rows.at(size_t(style ? style->density() : Density::Regular));
    return qMax(row.least, QFontMetrics(font).height() + 2 * row.padding);
}

int markSize(const QFont &font)
{
    return qMax(16, QFontMetrics(font).height());
}

Theme::Theme(QApplication &application)
    : m_application(application)
    , m_style(new Style)
    , m_system(QApplication::palette())
    , m_systemFont(QApplication::font())
{
    QApplication::setStyle(m_style);
    application.installEventFilter(this);
    apply();
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Theme::setTextScale(int percent)
{
    m_textScale = qBound(80, percent, 200);
    apply();
}

Density Theme::density() const
{
    return m_style->density();
}

void Theme::setDensity(Density density)
{
    if (density == m_style->density())
        return;
    m_style->setDensity(density);
    for (QWidget *widget : QApplication::allWidgets()) {
        QEvent event(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &event);
    }
    Q_EMIT changed();
}

Motion Theme::motion() const
{
    return m_style->motion();
}

void Theme::setMotion(Motion motion)
{
    m_style->setMotion(motion);
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && !m_applying) {
        const QScopedValueRollback guard(m_applying, true);
        QApplication::setPalette(QPalette());
        m_system = QApplication::palette();
        apply();
    }
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    const bool dark = m_choice == ThemeChoice::Dark
        || (m_choice == ThemeChoice::System && m_system.color(QPalette::Window).lightness() < 128);
    QPalette plain = m_system; // what is grey there is not of high contrast
    plain.setColor(QPalette::PlaceholderText, plain.color(QPalette::WindowText));
    QApplication::setPalette(m_choice == ThemeChoice::HighContrast ? plain
            : dark                                                 ? Tokens::darkTable().palette()
                                                                   : Tokens::light().palette());
    QFont font = m_systemFont;
    font.setPixelSize(qMax(1, QFontInfo(m_systemFont).pixelSize() * m_textScale / 100));
    QApplication::setFont(font);
    for (QWidget *widget : QApplication::allWidgets()) {
        const QVariant style = widget->property(StyleProperty);
        if (style.isValid())
            setTextStyle(widget, TextStyle(style.toInt()));
    }
    Q_EMIT changed();
}

} // namespace lockstep
