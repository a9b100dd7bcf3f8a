// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/mainwindow.h"

#include <functional>

class QAbstractItemView;

namespace lockstep {

class StateStore;

/// Opens everything of a window that there is to look at, one after the other: pages, tabs, the
/// details of rows, what is folded away, menus, panels, the help. Changes nothing but what is
/// shown and what is in the clipboard.
class Tour {
public:
    /// Lets everything that was asked be answered and shown.
    using Settle = std::function<void()>;
    /// Called at every stop, e.g. "Systems, Google, tab 2".
    using Look = std::function<void(const QString &stop)>;

    Tour(MainWindow &window, const StateStore &state, Settle settle, Look look);

    /// Everything.
    void all();
    /// Every page in one of its states, without its details.
    void pages();

    /// How many stops there were.
    int stops() const { return m_stops; }

private:
    void stop(const QString &name);
    void open(const Place &place, const QString &name, int rows);
    void walk(QWidget *part, const QString &name, int rows, int depth);
    void walkRows(QWidget *part, const QString &name, int rows);
    void walkTabs(QWidget *part, const QString &name, int rows, int depth);
    void pressWhatOpens(QWidget *part, const QString &name);
    void openMenus(QWidget *part, const QString &name);
    void copyFromMenu(const QString &name);
    void press(const QString &button, const QString &name);
    void overview();
    void failures();
    void systems();
    void clinics();
    void panels();

    MainWindow &m_window;
    const StateStore &m_state;
    Settle m_settle;
    Look m_look;
    int m_stops = 0;
};

} // namespace lockstep
