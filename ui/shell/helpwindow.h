// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions.h"

#include <QWidget>

class QTabWidget;

namespace lockstep {

/// What the marks mean, every shortcut, and what this program is: beside the window, never in its
/// way.
class HelpWindow final : public QWidget {
    Q_OBJECT
public:
    HelpWindow(const Actions &actions, QWidget *parent);

    /// Legend, Shortcuts or About.
    void open(ActionId topic);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeLegend() const;
    QWidget *makeShortcuts(const Actions &actions) const;
    QWidget *makeAbout() const;

    QTabWidget *m_tabs;
};

} // namespace lockstep
