// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application.h"
#include "engineclient.h"
#include "shell/mainwindow.h"
#include "shell/statestore.h"
#include "shell/theme.h"

#include <QSettings>

#include <memory>

namespace lockstep {

class SandboxWorld;

/// One store and everything that works on it: its engine in a thread of its own, the door to it,
/// and the window. With `sandbox` it stands on sample data and ends with it.
class Workplace final : public QObject {
    Q_OBJECT
public:
    Workplace(const ApplicationOptions &options, bool sandbox, Theme &theme);
    ~Workplace() override;

    /// Opens the store, then makes the window; one of the two signals follows.
    void open();
    /// Takes over how a window looks, and where it is.
    void takeLook(const Workplace &other);
    /// Another window over the same store, in the language that is spoken now; it stands where the
    /// one before stood and shows the same place.
    void remakeWindow();

    /// None over the person's own store.
    SandboxWorld *sandbox() { return m_sandbox.get(); }
    /// None until it was opened.
    MainWindow *window() { return m_window.get(); }
    EngineClient &engine() { return *m_engine; }
    StateStore &state() { return *m_state; }

Q_SIGNALS:
    /// The window is there, and not shown yet.
    void opened();
    void failed(const lockstep::Error &error);
    /// The person wants to try it out with sample data, or has seen enough of them.
    void exploreRequested();
    void leaveRequested();

private:
    void makeWindow();

    std::unique_ptr<SandboxWorld> m_sandbox;
    Application m_application;
    std::unique_ptr<QSettings> m_settings;
    Theme &m_theme;
    EngineThread m_thread;
    std::unique_ptr<EngineClient> m_engine;
    std::unique_ptr<StateStore> m_state;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace lockstep
