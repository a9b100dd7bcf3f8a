// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace lockstep {

/// Content that fills the page, and scrolls up and down where large text or a low window leave it
/// no room.
class ScrollingPage final : public QScrollArea {
    Q_OBJECT
public:
    explicit ScrollingPage(QWidget *content, QWidget *parent = nullptr);
};

} // namespace lockstep
