// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enginethread.h"
#include "hours.h"
#include "system.h"

#include <QTemporaryDir>
#include <QThread>

#include <memory>

namespace lockstep {

class SandboxServer;

/// Everything that `lockstep --sandbox` stands on: simulated systems in a thread of their own, so
/// that the window cannot slow them, and a data folder that goes with them.
class SandboxWorld final {
public:
    SandboxWorld();
    ~SandboxWorld();

    QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }
    QString settingsFile() const { return m_folder.filePath(QStringLiteral("settings.ini")); }

    /// Starts the simulated systems.
    Result<void> start();
    /// Gives the engine these systems and the sample clinics.
    void fill(EngineThread &engine) const;

private:
    QTemporaryDir m_folder;
    QThread m_thread;
    QObject m_anchor; ///< lives in the thread; work for it is posted here
    std::unique_ptr<SandboxServer> m_server; ///< made and ended in the thread
    QList<SystemConfig> m_configs;
};

} // namespace lockstep
