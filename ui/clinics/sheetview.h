// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lockstep {

class SheetPainter;

/// A page of paper on the screen, as large as there is room. Its accessible name reads it out.
class SheetView final : public QWidget {
    Q_OBJECT
public:
    /// The painter outlives the view.
    explicit SheetView(const SheetPainter &painter, QWidget *parent = nullptr);

    void sheetChanged();
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const SheetPainter &m_painter;
};

} // namespace lockstep
