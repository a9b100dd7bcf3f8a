// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include "shell/preferences.h"
#include "shell/startupproblem.h"
#include "shell/startupwait.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int StoreUnusable = 4;
constexpr int PatienceMs = 200; ///< console.md 1.5, rule 11

} // namespace

Console::Console(const ConsoleOptions &options, QApplication &program)
    : m_options(options)
    , m_wantsSandbox(options.sandbox)
    , m_theme(program)
    , m_patience(m_clock.timer([this] { showWait(); }))
{
    // A sandbox knows of no settings but its own, and has none yet.
    const bool asSet = options.language.isEmpty() && !options.sandbox;
    if (asSet)
        m_language.choose(QSettings().value(pref::Language.key).toString(),
            QSettings().value(pref::Region.key).toString());
    else
        m_language.choose(options.language);
}

Console::~Console() = default;

void Console::open()
{
    openNext(m_wantsSandbox);
}

void Console::explore(const QString &language)
{
    m_language.choose(language);
    openNext(true);
}

void Console::openNext(bool sandbox)
{
    m_wantsSandbox = sandbox;
    m_next = std::make_unique<Workplace>(m_options.application, sandbox, m_theme);
    if (m_here)
        m_next->takeLook(*m_here);
    // What asks for another workplace stands on the stack of the one that goes.
    connect(m_next.get(), &Workplace::opened, this, &Console::arrive, Qt::QueuedConnection);
    connect(m_next.get(), &Workplace::failed, this, &Console::tellWhyNot, Qt::QueuedConnection);
    connect(
        m_next.get(), &Workplace::exploreRequested, this, [this] { openNext(true); },
        Qt::QueuedConnection);
    connect(
        m_next.get(), &Workplace::leaveRequested, this, [this] { openNext(false); },
        Qt::QueuedConnection);
    if (!m_here)
        m_patience->start(PatienceMs);
    m_next->open();
}

void Console::showWait()
{
    m_wait = std::make_unique<StartupWait>();
    m_wait->show();
    if (m_problem)
        m_problem->hide();
}

void Console::endWait()
{
    m_patience->stop();
    m_wait.reset();
}

void Console::arrive()
{
    if (!m_next || !m_next->window())
        return;
    const std::unique_ptr<Workplace> before = std::exchange(m_here, std::move(m_next));
    if (m_problem)
        m_problem->hide();
    showWindow();
    endWait();
}

void Console::showWindow()
{
    // A window in the tray is closed without being the last one that was open.
    QApplication::setQuitOnLastWindowClosed(false);
    MainWindow *window = m_here->window();
    connect(window, &MainWindow::ended, this, [] { QCoreApplication::exit(0); });
    // What was chosen stands on the stack of the window that goes.
    connect(
        &window->preferences(), &Preferences::changed, this,
        [this](const QString &key) {
            if (key == pref::Language.key || key == pref::Region.key)
                speak();
        },
        Qt::QueuedConnection);
    window->show();
    Q_EMIT windowOpened();
}

void Console::speak()
{
    if (m_next)
        return; // the next window speaks it
    const Preferences &chosen = m_here->window()->preferences();
    m_language.choose(chosen.get(pref::Language), chosen.get(pref::Region));
    m_here->remakeWindow();
    showWindow();
}

int Console::exitCode() const
{
    return m_problem && !m_here ? StoreUnusable : 0;
}

void Console::tellWhyNot(const Error &error)
{
    const QString text = error.text + (error.fix.isEmpty() ? QString() : u"\n\n"_s + error.fix);
    std::fprintf(stderr, "lockstep: %s\n", qPrintable(text));
    if (!m_problem) {
        m_problem = std::make_unique<StartupProblem>();
        connect(m_problem.get(), &StartupProblem::tryAgainRequested, this, &Console::open);
    }
    m_problem->tell(error);
    m_problem->show();
    endWait();
}

} // namespace lockstep
