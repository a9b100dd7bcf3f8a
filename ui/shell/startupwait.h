// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lockstep {

/// What stands in place of the window while a store is opened that takes its time: a long history
/// is checked before anything is read from it (delivery.md 10). Closing it ends the program.
class StartupWait final : public QWidget {
    Q_OBJECT
public:
    explicit StartupWait(QWidget *parent = nullptr);
};

} // namespace lockstep
