// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions.h"
#include "place.h"

#include <QWidget>

class QPushButton;
class QScrollArea;
class QTabWidget;

namespace lockstep {

/// What the marks mean, every shortcut, and what this program is: beside the window, never in its
/// way.
class HelpWindow final : public QWidget {
    Q_OBJECT
public:
    HelpWindow(const Actions &actions, QWidget *parent);

    /// Contents, Legend, Shortcuts or About.
    void open(ActionId topic);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString keysOf(const QList<ActionId> &ids) const;
    QPushButton *makeLink(PageId page);
    QWidget *makeContents();
    QWidget *makeLegend() const;
    QWidget *makeShortcuts(const Actions &actions) const;
    QWidget *makeAbout() const;

    const Actions &m_actions;
    QTabWidget *m_tabs;
    QScrollArea *m_contents = nullptr;
    QScrollArea *m_shortcuts;
};

} // namespace lockstep
