// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "system.h"

#include <QObject>

#include <memory>

namespace lockstep {

class EngineClient;

/// Tests every system's connection, one after the other, and tells how each came out. Nothing is
/// written there.
class TestRound final : public QObject {
    Q_OBJECT
public:
    explicit TestRound(EngineClient &engine, QObject *parent = nullptr);

    void start(const QList<SystemConfig> &systems);
    void cancel();
    bool isRunning() const { return m_total > 0; }
    /// Which system is asked now; empty: none.
    QString current() const { return isRunning() ? m_config.name : QString(); }
    int total() const { return m_total; }
    int done() const { return m_done; }

Q_SIGNALS:
    /// Another system is being asked, or one came out.
    void moved();
    /// `failed` names each system that does not work, with the step it failed at.
    void finished(int total, const QStringList &failed);

private:
    void next();
    void ended(const Result<void> &result);

    EngineClient &m_engine;
    std::unique_ptr<QObject> m_context; ///< answers of the running test end with it
    QList<SystemConfig> m_left;
    SystemConfig m_config;
    QString m_failedStep;
    QStringList m_failed;
    int m_total = 0;
    int m_done = 0;
};

} // namespace lockstep
