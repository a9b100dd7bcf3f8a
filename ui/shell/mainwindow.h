// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions.h"
#include "context.h"
#include "place.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>
#include <memory>

class QSettings;
class QStackedWidget;

namespace lockstep {

class Attention;
class Exporter;
class FirstRun;
class GoToPanel;
class HelpWindow;
class JobsPanel;
class MessageBar;
class Page;
class Preferences;
class SandboxControl;
class Shortcuts;
class Sidebar;
class StateFeed;
class StatusHeader;
class StatusLine;
class Theme;

/// The console's one window: menus, header, sidebar, pages, status line. It knows pages only as
/// Page, asks the current one what is possible, and takes people where pages ask to go.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    struct Parts {
        EngineClient &engine;
        StateStore &state;
        Theme &theme;
        Clock &clock;
        QSettings &settings; ///< geometry, page, theme, text size; written on change
    };
    struct Options {
        /// Where there are simulated systems: the banner says that nothing leaves this computer.
        SandboxControl *sandbox = nullptr;
        std::function<void()> exploreSampleData = {}; ///< the first run's first button
        bool trayAvailable = false; ///< the desktop has a place for an icon beside the clock
        bool desktopNotices = false; ///< notices go to the desktop
    };

    MainWindow(const Parts &parts, Options options, QWidget *parent = nullptr);
    ~MainWindow() override;

    void open(const Place &place);
    Page *currentPage() const;
    Page *page(PageId id) const;
    Actions &actions() { return *m_actions; }
    Preferences &preferences() { return *m_preferences; }
    Attention &attention() { return *m_attention; }

Q_SIGNALS:
    /// The window is closed and nothing is left that would keep the program running.
    void ended();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void makeLayout();
    QWidget *makeSandboxBanner();
    void addPages();
    void addPage(Page *page);
    void connectAll();
    void restoreState();
    void saveGeometryNow();

    void quit();
    void run(ActionId id);
    bool runHere(ActionId id);
    void showPlace(const Place &place);
    void step(QList<Place> &from, QList<Place> &to);
    void chooseMark(Mark mark);
    void setUpFirstSystem();
    /// Theme, text size, density, motion, clock and week, as they were chosen.
    void applyPreferences();
    void fitSidebar();
    void changeTextScale(int by);
    void exportTable();
    void copyDiagnostics();
    void focusPane(int by);
    QList<QWidget *> panes() const;

    void updateActions();
    void updateJobActions();
    void updateBadges();
    void updateTitle();
    void tellDamage();
    void updateFirstRun();

    Parts m_parts;
    Options m_options;
    Actions *m_actions;
    Preferences *m_preferences;
    Shortcuts *m_shortcuts;
    Exporter *m_exporter = nullptr;
    std::unique_ptr<StateFeed> m_feed;
    Attention *m_attention = nullptr;
    StatusHeader *m_header = nullptr;
    Sidebar *m_sidebar = nullptr;
    MessageBar *m_message = nullptr;
    MessageBar *m_damage = nullptr; ///< the store is not as it was written
    QStringList m_damageTold;
    QStackedWidget *m_stack = nullptr;
    FirstRun *m_firstRun = nullptr;
    StatusLine *m_statusLine = nullptr;
    GoToPanel *m_goTo = nullptr;
    JobsPanel *m_jobs = nullptr;
    HelpWindow *m_help = nullptr;
    QList<Page *> m_pages;
    Page *m_current = nullptr;
    QList<Place> m_back, m_forward;
    bool m_quitting = false;
    QTimer m_badgeTimer;
    QTimer m_geometryTimer;
};

} // namespace lockstep
