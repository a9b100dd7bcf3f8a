// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "icons.h"

#include <QAction>
#include <QHash>
#include <QObject>

class QMenuBar;

namespace lockstep {

/// Everything a person can ask for by menu, shortcut or palette. One row each in actions.cpp.
enum class ActionId {
    // File
    New,
    Import,
    Export,
    Print,
    CloseWindow,
    Quit,
    // Edit
    Undo,
    Redo,
    Copy,
    Paste,
    CopyDay,
    Find,
    OpenSettings,
    // View
    Refresh,
    FollowLive,
    PauseView,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    ThemeHighContrast,
    TextLarger,
    TextSmaller,
    TextNormal,
    DensityCompact,
    DensityRegular,
    DensityRoomy,
    Sidebar,
    FullScreen,
    // Go
    GoOverview,
    GoClinics,
    GoFlow,
    GoFailures,
    GoSystems,
    GoHistory,
    GoAudit,
    GoSettings,
    GoTo,
    Back,
    Forward,
    NextProblem,
    PreviousProblem,
    NextPane,
    PreviousPane,
    // Sync
    Publish,
    Revert,
    RetrySelected,
    RetryGroup,
    RetryAll,
    Discard,
    TestSystem,
    CheckDrift,
    PauseSystem,
    ResumeSystem,
    PauseAll,
    ShowJobs,
    CancelJob,
    // Help
    Contents,
    Shortcuts,
    Legend,
    CopyDiagnostics,
    About,
};

/// The actions of one window: made from one table, found by id. The current page says which of its
/// own are possible; the window carries out the rest.
class Actions final : public QObject {
    Q_OBJECT
public:
    explicit Actions(QObject *parent = nullptr);

    QAction *operator[](ActionId id) const { return m_actions.value(id); }
    /// In the order of the menus.
    QList<ActionId> ids() const;
    /// Actions a page answers for: they are enabled by Page::can and carried out by Page::run.
    static bool belongsToPage(ActionId id);
    /// One for each page, in the order of PageId.
    static bool goesToPage(ActionId id)
    {
        return id >= ActionId::GoOverview && id <= ActionId::GoSettings;
    }
    void fill(QMenuBar &menuBar) const;

Q_SIGNALS:
    void triggered(lockstep::ActionId id);

private:
    QHash<ActionId, QAction *> m_actions;
};

} // namespace lockstep
