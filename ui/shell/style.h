// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QProxyStyle>

class QAbstractButton;

namespace lockstep {

/// Flat, rounded controls in the theme's tokens over Fusion: one look for every page, at any text
/// scale. With the high contrast theme Fusion draws by itself, with the system's colours.
class Style final : public QProxyStyle {
    Q_OBJECT
public:
    Style();

    Density density() const { return m_density; }
    void setDensity(Density density) { m_density = density; }
    Motion motion() const { return m_motion; }
    void setMotion(Motion motion) { m_motion = motion; }

    int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
        const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
        QPainter *painter, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
        SubControl subControl, const QWidget *widget) const override;
    QRect subElementRect(
        SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;

private:
    Density m_density = Density::Regular;
    Motion m_motion = Motion::System;
};

/// Marks the one button that does what the page is for: filled with the accent.
void setPrimary(QAbstractButton *button, bool primary = true);

} // namespace lockstep
