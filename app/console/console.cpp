// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include "sandboxworld.h"
#include "shell/startupproblem.h"

#include <QApplication>
#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int StoreUnusable = 4;

std::unique_ptr<SandboxWorld> sandboxFor(const ConsoleOptions &options)
{
    return options.sandbox ? std::make_unique<SandboxWorld>() : nullptr;
}

ApplicationOptions within(ApplicationOptions options, const SandboxWorld *sandbox)
{
    if (sandbox) {
        options.dataFolder = sandbox->dataFolder();
        options.store.clear();
    }
    return options;
}

/// Window state of a sandbox goes with it; otherwise it is the platform's to keep.
std::unique_ptr<QSettings> settingsFor(const SandboxWorld *sandbox)
{
    return sandbox ? std::make_unique<QSettings>(sandbox->settingsFile(), QSettings::IniFormat)
                   : std::make_unique<QSettings>();
}

} // namespace

Console::Console(const ConsoleOptions &options, QApplication &program)
    : m_sandbox(sandboxFor(options))
    , m_application(within(options.application, m_sandbox.get()))
    , m_settings(settingsFor(m_sandbox.get()))
    , m_theme(program)
    , m_thread(
          m_application.engineMaker(), m_application.adapters(), m_application.options().dataFolder)
{
    m_language.choose(options.language.isEmpty()
            ? m_settings->value(u"language/interface"_s).toString()
            : options.language);
}

Console::~Console()
{
    m_window.reset();
    m_state.reset();
    m_engine.reset();
    m_thread.close();
}

void Console::open()
{
    if (const auto right = m_application.check(); !right)
        return tellWhyNot(right.error());
    if (m_sandbox) {
        if (const auto started = m_sandbox->start(); !started)
            return tellWhyNot(started.error());
    }
    m_thread.open(this, [this](const Result<void> &result) { opened(result); });
}

void Console::opened(const Result<void> &result)
{
    if (!result)
        return tellWhyNot(result.error());
    if (m_sandbox)
        m_sandbox->fill(m_thread);
    showWindow();
}

void Console::showWindow()
{
    m_engine = std::make_unique<EngineClient>(m_thread);
    m_state = std::make_unique<StateStore>(m_application.clock());
    const auto explore = [] {
        QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--sandbox"_s});
    };
    m_window = std::make_unique<MainWindow>(MainWindow::Parts{.engine = *m_engine,
                                                .state = *m_state,
                                                .theme = m_theme,
                                                .clock = m_application.clock(),
                                                .settings = *m_settings},
        MainWindow::Options{.sandbox = m_sandbox != nullptr, .exploreSampleData = explore});
    if (m_problem)
        m_problem->hide();
    m_window->show();
    Q_EMIT windowOpened();
}

int Console::exitCode() const
{
    return m_problem && !m_window ? StoreUnusable : 0;
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
}

} // namespace lockstep
