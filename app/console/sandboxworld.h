// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "enginethread.h"
#include "hours.h"
#include "shell/sandboxcontrol.h"
#include "system.h"

#include <QTemporaryDir>
#include <QThread>

#include <memory>

namespace lockstep {

class SandboxServer;

/// Everything that sample data stand on: simulated systems in a thread of their own, so that the
/// window cannot slow them, and a data folder that goes with them.
class SandboxWorld final : public SandboxControl {
public:
    SandboxWorld();
    ~SandboxWorld() override;

    QString dataFolder() const { return m_folder.filePath(QStringLiteral("data")); }
    QString settingsFile() const { return m_folder.filePath(QStringLiteral("settings.ini")); }

    /// Starts the simulated systems.
    Result<void> start();
    /// Ends them: whoever waits for one of them is told so by a closed connection.
    void stop();
    /// Gives the engine these systems and the sample clinics.
    void fill(EngineThread &engine) const;
    /// Somebody there changes what a system holds, of so many clinics, behind our back.
    void driftSome(const QString &system, int clinics);

    /// Called by removeSampleData().
    std::function<void()> leave;

    QStringList systems() const override;
    void dial(
        const QString &system, QObject *context, std::function<void(SandboxDial)> answer) override;
    void setDial(const QString &system, const SandboxDial &dial) override;
    void drift(const QString &system, QObject *context, std::function<void(int)> answer) override;
    void removeSampleData() override;

private:
    QTemporaryDir m_folder;
    QThread m_thread;
    QObject m_anchor; ///< lives in the thread; work for it is posted here
    std::unique_ptr<SandboxServer> m_server; ///< made and ended in the thread
    QList<SystemConfig> m_configs;
};

} // namespace lockstep
