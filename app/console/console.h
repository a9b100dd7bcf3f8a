// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application.h"
#include "engineclient.h"
#include "shell/language.h"
#include "shell/mainwindow.h"
#include "shell/statestore.h"
#include "shell/theme.h"

#include <QSettings>

#include <memory>

namespace lockstep {

class SandboxWorld;
class StartupProblem;

/// What was asked for on the command line of `lockstep`.
struct ConsoleOptions {
    ApplicationOptions application;
    bool sandbox = false; ///< a throw-away data folder, sample clinics, simulated systems
    QString language; ///< of the interface; empty: as the settings say
};

/// The console put together: an engine in its own thread, the door to it, and the window.
class Console final : public QObject {
    Q_OBJECT
public:
    Console(const ConsoleOptions &options, QApplication &program);
    ~Console() override;

    /// Opens the store, then the window. When the store cannot be used, says why; closing that ends
    /// with 4.
    void open();

    /// What the program ends with (interface.md): 4 when the store could never be used.
    int exitCode() const;

    // Once opened.

    MainWindow &window() { return *m_window; }
    EngineClient &engine() { return *m_engine; }
    StateStore &state() { return *m_state; }
    Theme &theme() { return m_theme; }

Q_SIGNALS:
    /// The window is shown.
    void windowOpened();

private:
    void opened(const Result<void> &result);
    void showWindow();
    void tellWhyNot(const Error &error);

    std::unique_ptr<SandboxWorld> m_sandbox;
    Application m_application;
    std::unique_ptr<QSettings> m_settings;
    Language m_language;
    Theme m_theme;
    EngineThread m_thread;
    std::unique_ptr<EngineClient> m_engine;
    std::unique_ptr<StateStore> m_state;
    std::unique_ptr<StartupProblem> m_problem;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace lockstep
