// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace lockstep {

/// Runs an engine in a thread of its own. Everything about the engine happens there; the window's
/// thread asks through EngineClient.
class EngineThread final : public QObject {
    Q_OBJECT
public:
    /// Makes the engine; called in the engine's thread, which also ends the world it stands in.
    using Maker = std::function<std::unique_ptr<Engine>()>;

    /// `adapters` and `dataFolder` are those that the maker gives the engine.
    EngineThread(Maker maker, const QList<AdapterKind> &adapters, const QString &dataFolder,
        QObject *parent = nullptr);
    ~EngineThread() override;

    /// Opens the store and starts delivering. `answer` comes in this object's thread,
    /// where `context` lives too.
    void open(QObject *context, std::function<void(Result<void>)> answer);
    /// Ends the engine in order (at most about 5 s) and waits for the thread.
    void close();

    /// Runs `work` in the engine's thread, in the order of the calls. Nothing happens when the
    /// engine is not open.
    void post(std::function<void(Engine &)> work);
    const QString &dataFolder() const { return m_dataFolder; }
    const QList<AdapterKind> &adapters() const { return m_adapters; }

Q_SIGNALS:
    /// Facts since the last batch, at most every 50 ms.
    void facts(const QList<lockstep::Fact> &batch);

private:
    void collect(const Fact &fact);

    Maker m_maker;
    QList<AdapterKind> m_adapters;
    QString m_dataFolder;
    QThread m_thread;
    QObject *m_world = nullptr; ///< lives in the thread; work is posted to it
    std::unique_ptr<Engine> m_engine; ///< touched in the thread only
    Subscription m_subscription;
    QList<Fact> m_batch;
    std::unique_ptr<ClockTimer> m_flush;
    SystemClock m_clock;
};

} // namespace lockstep
