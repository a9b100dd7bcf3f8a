// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lockstep {

/// What a person sees before there is anything: what this is, and two ways to begin.
class FirstRun final : public QWidget {
    Q_OBJECT
public:
    explicit FirstRun(QWidget *parent = nullptr);

Q_SIGNALS:
    void exploreRequested();
    void setUpRequested();
};

} // namespace lockstep
