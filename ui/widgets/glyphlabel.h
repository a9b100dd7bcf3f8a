// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/icons.h"

#include <QWidget>

namespace lockstep {

/// A glyph beside text, in its ink and of its size.
class GlyphLabel final : public QWidget {
    Q_OBJECT
public:
    explicit GlyphLabel(Glyph glyph, QWidget *parent = nullptr);

    void setGlyph(Glyph glyph);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Glyph m_glyph;
};

} // namespace lockstep
