// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "shell/language.h"
#include "shell/theme.h"
#include "workplace.h"

#include <memory>

namespace lockstep {

class StartupProblem;
class StartupWait;

/// What was asked for on the command line of `lockstep`.
struct ConsoleOptions {
    ApplicationOptions application;
    bool sandbox = false; ///< a throw-away data folder, sample clinics, simulated systems
    QString language; ///< of the interface; empty: as the settings say
};

/// The console put together: a workplace over the person's own store, or over sample data, and the
/// way from one to the other.
class Console final : public QObject {
    Q_OBJECT
public:
    Console(const ConsoleOptions &options, QApplication &program);
    ~Console() override;

    /// Opens the store, then the window. What takes its time is seen to do so. When the store
    /// cannot be used, says why; closing that ends with 4.
    void open();
    /// Opens sample data in a window of this language.
    void explore(const QString &language);

    /// What the program ends with (interface.md): 4 when the store could never be used.
    int exitCode() const;

    // Once opened.

    MainWindow &window() { return *m_here->window(); }
    EngineClient &engine() { return m_here->engine(); }
    StateStore &state() { return m_here->state(); }
    Theme &theme() { return m_theme; }
    /// None over the person's own store.
    SandboxWorld *sandbox() { return m_here->sandbox(); }

Q_SIGNALS:
    /// A window is shown.
    void windowOpened();

private:
    void openNext(bool sandbox);
    void showWait();
    void endWait();
    void showWindow();
    void speak();
    void arrive();
    void tellWhyNot(const Error &error);

    ConsoleOptions m_options;
    bool m_wantsSandbox; ///< what is open, or being opened
    Language m_language;
    Theme m_theme;
    SystemClock m_clock;
    std::unique_ptr<ClockTimer> m_patience; ///< how long a start may take in silence
    std::unique_ptr<StartupWait> m_wait;
    std::unique_ptr<StartupProblem> m_problem;
    std::unique_ptr<Workplace> m_here; ///< its window is shown
    std::unique_ptr<Workplace> m_next; ///< being opened
};

} // namespace lockstep
