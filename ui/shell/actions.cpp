// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <array>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

enum class Menu { File, Edit, View, Theme, TextSize, Density, Go, Sync, Help };

enum Flag {
    Plain = 0,
    OfPage = 1, ///< enabled and carried out by the current page
    Checkable = 2,
    SeparatorBefore = 4,
};

struct Row {
    ActionId id;
    const char *name; ///< object name, for tests and the palette
    const char *text;
    const char *shortcuts; ///< separated by "; "
    Glyph glyph;
    Menu menu;
    int flags;
};

// Letter shortcuts always have Ctrl; Ctrl+R stays free, since two desktops read it as "refresh".
constexpr std::array Table{
    Row{ActionId::New, "new", QT_TRANSLATE_NOOP("Actions", "&New"), "Ctrl+N", Glyph::Add,
        Menu::File, OfPage},
    Row{ActionId::Import, "import", QT_TRANSLATE_NOOP("Actions", "&Import hours…"), "Ctrl+O",
        Glyph::Import, Menu::File, OfPage},
    Row{ActionId::Export, "export", QT_TRANSLATE_NOOP("Actions", "&Export…"), "Ctrl+E",
        Glyph::Export, Menu::File, Plain},
    Row{ActionId::Print, "print", QT_TRANSLATE_NOOP("Actions", "&Print / Save as PDF…"), "Ctrl+P",
        Glyph::Print, Menu::File, OfPage},
    Row{ActionId::CloseWindow, "closeWindow", QT_TRANSLATE_NOOP("Actions", "&Close window"),
        "Ctrl+W", Glyph::None, Menu::File, SeparatorBefore},
    Row{ActionId::Quit, "quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", Glyph::Quit,
        Menu::File, Plain},

    Row{ActionId::Undo, "undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", Glyph::Undo,
        Menu::Edit, OfPage},
    Row{ActionId::Redo, "redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Y; Ctrl+Shift+Z",
        Glyph::Redo, Menu::Edit, OfPage},
    Row{ActionId::Copy, "copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C", Glyph::Copy,
        Menu::Edit, OfPage | SeparatorBefore},
    Row{ActionId::Paste, "paste", QT_TRANSLATE_NOOP("Actions", "&Paste hours"), "Ctrl+V",
        Glyph::None, Menu::Edit, OfPage},
    Row{ActionId::CopyDay, "copyDay", QT_TRANSLATE_NOOP("Actions", "Copy day t&o…"), "Ctrl+D",
        Glyph::Copy, Menu::Edit, OfPage},
    Row{ActionId::Find, "find", QT_TRANSLATE_NOOP("Actions", "&Find on page"), "Ctrl+F",
        Glyph::Search, Menu::Edit, Plain},
    Row{ActionId::OpenSettings, "openSettings", QT_TRANSLATE_NOOP("Actions", "Se&ttings"), "Ctrl+,",
        Glyph::Settings, Menu::Edit, SeparatorBefore},

    Row{ActionId::Refresh, "refresh", QT_TRANSLATE_NOOP("Actions", "&Refresh"), "F5",
        Glyph::Refresh, Menu::View, Plain},
    Row{ActionId::FollowLive, "followLive", QT_TRANSLATE_NOOP("Actions", "&Follow live"),
        "Ctrl+Shift+F", Glyph::ArrowDown, Menu::View, OfPage},
    Row{ActionId::PauseView, "pauseView", QT_TRANSLATE_NOOP("Actions", "&Pause view"),
        "Ctrl+Shift+Space", Glyph::Pause, Menu::View, OfPage},
    Row{ActionId::ThemeSystem, "themeSystem", QT_TRANSLATE_NOOP("Actions", "&System"), "",
        Glyph::None, Menu::Theme, Checkable},
    Row{ActionId::ThemeLight, "themeLight", QT_TRANSLATE_NOOP("Actions", "&Light"), "", Glyph::None,
        Menu::Theme, Checkable},
    Row{ActionId::ThemeDark, "themeDark", QT_TRANSLATE_NOOP("Actions", "&Dark"), "", Glyph::None,
        Menu::Theme, Checkable},
    Row{ActionId::ThemeHighContrast, "themeHighContrast",
        QT_TRANSLATE_NOOP("Actions", "&High contrast"), "", Glyph::None, Menu::Theme, Checkable},
    Row{ActionId::TextLarger, "textLarger", QT_TRANSLATE_NOOP("Actions", "&Larger"),
        "Ctrl++; Ctrl+=", Glyph::TextLarger, Menu::TextSize, Plain},
    Row{ActionId::TextSmaller, "textSmaller", QT_TRANSLATE_NOOP("Actions", "&Smaller"), "Ctrl+-",
        Glyph::TextSmaller, Menu::TextSize, Plain},
    Row{ActionId::TextNormal, "textNormal", QT_TRANSLATE_NOOP("Actions", "&Normal"), "Ctrl+0",
        Glyph::None, Menu::TextSize, Plain},
    Row{ActionId::DensityCompact, "densityCompact", QT_TRANSLATE_NOOP("Actions", "&Compact"), "",
        Glyph::None, Menu::Density, Checkable},
    Row{ActionId::DensityRegular, "densityRegular", QT_TRANSLATE_NOOP("Actions", "&Regular"), "",
        Glyph::None, Menu::Density, Checkable},
    Row{ActionId::DensityRoomy, "densityRoomy", QT_TRANSLATE_NOOP("Actions", "R&oomy"), "",
        Glyph::None, Menu::Density, Checkable},
    Row{ActionId::Sidebar, "sidebar", QT_TRANSLATE_NOOP("Actions", "&Narrow sidebar"), "Ctrl+B",
        Glyph::Sidebar, Menu::View, Checkable | SeparatorBefore},
    Row{ActionId::FullScreen, "fullScreen", QT_TRANSLATE_NOOP("Actions", "F&ull screen"), "F11",
        Glyph::FullScreen, Menu::View, Checkable},

    Row{ActionId::GoOverview, "goOverview", QT_TRANSLATE_NOOP("Actions", "&Overview"), "Ctrl+1",
        Glyph::Overview, Menu::Go, Plain},
    Row{ActionId::GoClinics, "goClinics", QT_TRANSLATE_NOOP("Actions", "&Clinics"), "Ctrl+2",
        Glyph::Clinics, Menu::Go, Plain},
    Row{ActionId::GoFlow, "goFlow", QT_TRANSLATE_NOOP("Actions", "&Live Flow"), "Ctrl+3",
        Glyph::Flow, Menu::Go, Plain},
    Row{ActionId::GoFailures, "goFailures", QT_TRANSLATE_NOOP("Actions", "&Failures"), "Ctrl+4",
        Glyph::Failures, Menu::Go, Plain},
    Row{ActionId::GoSystems, "goSystems", QT_TRANSLATE_NOOP("Actions", "&Systems"), "Ctrl+5",
        Glyph::Systems, Menu::Go, Plain},
    Row{ActionId::GoHistory, "goHistory", QT_TRANSLATE_NOOP("Actions", "&History"), "Ctrl+6",
        Glyph::History, Menu::Go, Plain},
    Row{ActionId::GoAudit, "goAudit", QT_TRANSLATE_NOOP("Actions", "A&udit"), "Ctrl+7",
        Glyph::Audit, Menu::Go, Plain},
    Row{ActionId::GoSettings, "goSettings", QT_TRANSLATE_NOOP("Actions", "Settin&gs"), "Ctrl+8",
        Glyph::Settings, Menu::Go, Plain},
    Row{ActionId::GoTo, "goTo", QT_TRANSLATE_NOOP("Actions", "&Go to…"), "Ctrl+K", Glyph::Search,
        Menu::Go, SeparatorBefore},
    Row{ActionId::Back, "back", QT_TRANSLATE_NOOP("Actions", "&Back"), "Alt+Left", Glyph::ArrowLeft,
        Menu::Go, Plain},
    Row{ActionId::Forward, "forward", QT_TRANSLATE_NOOP("Actions", "F&orward"), "Alt+Right",
        Glyph::ArrowRight, Menu::Go, Plain},
    Row{ActionId::NextProblem, "nextProblem", QT_TRANSLATE_NOOP("Actions", "&Next problem"), "F8",
        Glyph::None, Menu::Go, OfPage | SeparatorBefore},
    Row{ActionId::PreviousProblem, "previousProblem",
        QT_TRANSLATE_NOOP("Actions", "&Previous problem"), "Shift+F8", Glyph::None, Menu::Go,
        OfPage},
    Row{ActionId::NextPane, "nextPane", QT_TRANSLATE_NOOP("Actions", "Next p&ane"), "F6",
        Glyph::None, Menu::Go, Plain},
    Row{ActionId::PreviousPane, "previousPane", QT_TRANSLATE_NOOP("Actions", "Previous pan&e"),
        "Shift+F6", Glyph::None, Menu::Go, Plain},

    Row{ActionId::Publish, "publish", QT_TRANSLATE_NOOP("Actions", "&Publish changes"), "Ctrl+S",
        Glyph::Publish, Menu::Sync, OfPage},
    Row{ActionId::Revert, "revert", QT_TRANSLATE_NOOP("Actions", "Re&vert draft"), "",
        Glyph::Restore, Menu::Sync, OfPage},
    Row{ActionId::RetrySelected, "retrySelected", QT_TRANSLATE_NOOP("Actions", "&Retry selected"),
        "Ctrl+Shift+R", Glyph::Retry, Menu::Sync, OfPage | SeparatorBefore},
    Row{ActionId::RetryGroup, "retryGroup", QT_TRANSLATE_NOOP("Actions", "Retry &group"),
        "Ctrl+Alt+R", Glyph::Retry, Menu::Sync, OfPage},
    Row{ActionId::RetryAll, "retryAll", QT_TRANSLATE_NOOP("Actions", "Retry &all…"),
        "Ctrl+Alt+Shift+R", Glyph::None, Menu::Sync, OfPage},
    Row{ActionId::Discard, "discard", QT_TRANSLATE_NOOP("Actions", "&Discard…"), "", Glyph::Discard,
        Menu::Sync, OfPage},
    Row{ActionId::TestSystem, "testSystem", QT_TRANSLATE_NOOP("Actions", "&Test connection"), "",
        Glyph::Test, Menu::Sync, OfPage | SeparatorBefore},
    Row{ActionId::CheckDrift, "checkDrift", QT_TRANSLATE_NOOP("Actions", "Check for &drift now"),
        "", Glyph::Refresh, Menu::Sync, Plain},
    Row{ActionId::PauseSystem, "pauseSystem", QT_TRANSLATE_NOOP("Actions", "Pa&use a system…"), "",
        Glyph::Pause, Menu::Sync, OfPage},
    Row{ActionId::ResumeSystem, "resumeSystem", QT_TRANSLATE_NOOP("Actions", "R&esume system"), "",
        Glyph::Play, Menu::Sync, OfPage},
    Row{ActionId::PauseAll, "pauseAll", QT_TRANSLATE_NOOP("Actions", "Pause a&ll…"), "",
        Glyph::Pause, Menu::Sync, Plain},
    Row{ActionId::ShowJobs, "showJobs", QT_TRANSLATE_NOOP("Actions", "&Show jobs"), "Ctrl+J",
        Glyph::None, Menu::Sync, SeparatorBefore},
    Row{ActionId::CancelJob, "cancelJob", QT_TRANSLATE_NOOP("Actions", "&Cancel the job"), "Ctrl+.",
        Glyph::Cancel, Menu::Sync, Plain},

    Row{ActionId::Contents, "contents", QT_TRANSLATE_NOOP("Actions", "&Contents"), "F1",
        Glyph::Help, Menu::Help, Plain},
    Row{ActionId::Shortcuts, "shortcuts", QT_TRANSLATE_NOOP("Actions", "&Shortcuts"), "Ctrl+F1",
        Glyph::Keyboard, Menu::Help, Plain},
    Row{ActionId::Legend, "legend", QT_TRANSLATE_NOOP("Actions", "What do the &marks mean?"), "",
        Glyph::Help, Menu::Help, Plain},
    Row{ActionId::CopyDiagnostics, "copyDiagnostics",
        QT_TRANSLATE_NOOP("Actions", "Copy &diagnostic report"), "", Glyph::Copy, Menu::Help,
        Plain},
    Row{ActionId::About, "about", QT_TRANSLATE_NOOP("Actions", "&About Lockstep"), "", Glyph::Info,
        Menu::Help, SeparatorBefore},
};

// Out of its menu an entry must say what it is about.
constexpr auto ThemeTip = QT_TRANSLATE_NOOP("Actions", "Theme: %1");
constexpr auto TextTip = QT_TRANSLATE_NOOP("Actions", "Text: %1");
constexpr auto DensityTip = QT_TRANSLATE_NOOP("Actions", "Density: %1");

QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

QAction *makeAction(const Row &row, QObject *parent)
{
    auto *action = new QAction(icon(row.glyph), tr(row.text), parent);
    action->setObjectName(u"action."_s + QLatin1StringView(row.name));
    action->setCheckable(row.flags & Checkable);
    if (row.menu == Menu::Theme)
        action->setToolTip(tr(ThemeTip).arg(action->toolTip()));
    else if (row.menu == Menu::TextSize)
        action->setToolTip(tr(TextTip).arg(action->toolTip()));
    else if (row.menu == Menu::Density)
        action->setToolTip(tr(DensityTip).arg(action->toolTip()));
    QList<QKeySequence> keys;
    for (const QString &key : QString::fromLatin1(row.shortcuts).split(u"; "_s, Qt::SkipEmptyParts))
        keys << QKeySequence(key);
    action->setShortcuts(keys);
    if (row.menu == Menu::File && row.id == ActionId::Quit)
        action->setMenuRole(QAction::QuitRole);
    if (row.id == ActionId::OpenSettings)
        action->setMenuRole(QAction::PreferencesRole);
    return action;
}

} // namespace

Actions::Actions(QObject *parent)
    : QObject(parent)
{
    auto *themes = new QActionGroup(this);
    auto *densities = new QActionGroup(this);
    for (const Row &row : Table) {
        QAction *action = makeAction(row, this);
        if (row.menu == Menu::Theme)
            themes->addAction(action);
        if (row.menu == Menu::Density)
            densities->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = row.id] { Q_EMIT triggered(id); });
        m_actions.insert(row.id, action);
    }
}

QList<ActionId> Actions::ids() const
{
    QList<ActionId> ids;
    for (const Row &row : Table)
        ids << row.id;
    return ids;
}

bool Actions::belongsToPage(ActionId id)
{
    for (const Row &row : Table) {
        if (row.id == id)
            return row.flags & OfPage;
    }
    return false;
}

void Actions::fill(QMenuBar &menuBar) const
{
    QHash<Menu, QMenu *> menus;
    menus[Menu::File] = menuBar.addMenu(tr("&File"));
    menus[Menu::Edit] = menuBar.addMenu(tr("&Edit"));
    menus[Menu::View] = menuBar.addMenu(tr("&View"));
    menus[Menu::Go] = menuBar.addMenu(tr("&Go"));
    menus[Menu::Sync] = menuBar.addMenu(tr("&Sync"));
    menus[Menu::Help] = menuBar.addMenu(tr("&Help"));
    for (const Row &row : Table) {
        if (row.menu == Menu::Theme && !menus.contains(Menu::Theme)) {
            menus[Menu::View]->addSeparator();
            menus[Menu::Theme] = menus[Menu::View]->addMenu(tr("&Theme"));
        }
        if (row.menu == Menu::TextSize && !menus.contains(Menu::TextSize))
            menus[Menu::TextSize] = menus[Menu::View]->addMenu(tr("Te&xt size"));
        if (row.menu == Menu::Density && !menus.contains(Menu::Density))
            menus[Menu::Density] = menus[Menu::View]->addMenu(tr("&Density"));
        if (row.flags & SeparatorBefore)
            menus[row.menu]->addSeparator();
        menus[row.menu]->addAction(m_actions.value(row.id));
    }
}

} // namespace lockstep
