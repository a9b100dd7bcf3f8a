// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>

namespace lockstep {

/// Tabs that ask for the height that the one in front needs at least, and not for that of the
/// highest, so that what is around them can scroll all of it with one bar.
class FittedTabs final : public QTabWidget {
    Q_OBJECT
public:
    explicit FittedTabs(QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
};

} // namespace lockstep
