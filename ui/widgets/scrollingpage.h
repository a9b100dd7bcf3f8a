// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace lockstep {

/// Content that fills the page, and scrolls up and down where large text or a low window leave it
/// less than it needs at least. It never scrolls sideways, so it is as wide as its content must be.
class ScrollingPage final : public QScrollArea {
    Q_OBJECT
public:
    explicit ScrollingPage(QWidget *content, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

/// Scrolls what is around it to where it is seen.
void bringIntoSight(QWidget *widget);

} // namespace lockstep
