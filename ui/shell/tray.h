// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "noticerules.h"

#include <QIcon>
#include <QObject>

class QAction;
class QMenu;
class QSystemTrayIcon;

namespace lockstep {

class StateStore;
struct MarkCounts;

/// Lockstep beside the clock: the worst mark with its number, and a menu that tells the state and
/// pauses everything. Only where a person wants it and the desktop has a place for it.
class Tray final : public QObject {
    Q_OBJECT
public:
    explicit Tray(StateStore &state, QObject *parent = nullptr);
    ~Tray() override;

    /// Puts the icon there or takes it away.
    void setShown(bool shown);
    bool isShown() const { return m_icon != nullptr; }
    void tell(const Notice &notice);
    QMenu *menu() const { return m_menu.get(); }

    /// "3 failed, 12 pending, 9 in sync", "All 18 in lockstep", "Paused until 11:30".
    static QString stateLine(const StateStore &state);
    static QString countsLine(const MarkCounts &counts);
    /// The worst mark and, where it is not all well, how many.
    static QIcon picture(const StateStore &state);

Q_SIGNALS:
    void openRequested();
    /// forMs 0: until somebody resumes.
    void pauseAllRequested(qint64 forMs);
    void resumeAllRequested();
    void quitRequested();
    void noticeClicked(const lockstep::Place &place);

private:
    void makeMenu();
    void update();

    StateStore &m_state;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QAction *m_line = nullptr;
    QAction *m_resume = nullptr;
    QMenu *m_pause = nullptr;
    Place m_lastPlace; ///< of the notice that is shown
};

} // namespace lockstep
