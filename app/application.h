// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"
#include "enginethread.h"
#include "systemkeystore.h"

#include <memory>

namespace lockstep {

/// The options that both programs take (interface.md).
struct ApplicationOptions {
    QString dataFolder; ///< --data, $LOCKSTEP_DATA, or `lockstep` in the user's data folder
    QString store; ///< --store, $LOCKSTEP_STORE; empty: SQLite in the data folder
    QString actor; ///< --actor, or the operating system's user
    QString program; ///< named to others who find the store locked: "lockstep", "lockstepctl"
    Clock *clock = nullptr; ///< where time comes from; none: the operating system

    /// Fills what is empty from the environment and the operating system.
    ApplicationOptions withDefaults() const;
};

/// The only composition root: makes the clock, the key store and the adapters, and opens engines
/// over them. Lives longer than everything it hands out.
class Application final {
public:
    explicit Application(const ApplicationOptions &options);

    const ApplicationOptions &options() const { return m_options; }
    Clock &clock() { return m_clock; }
    const QList<AdapterKind> &adapters() const { return m_adapters; }

    /// Why these options cannot work: an unknown kind of store, an actor that cannot be written
    /// down. Reasons "store-unsupported", "actor-invalid".
    Result<void> check() const;

    /// The engine of this thread, opened for working at the first call.
    Result<Engine *> engine();
    /// An engine of this thread that only reads, beside whoever works on the store; opened at the
    /// first call. The working engine where that is open.
    Result<Engine *> reader();
    /// Ends this thread's engines; not from within them. The next call opens them again.
    void close();
    /// Makes the engine of an EngineThread, in that thread.
    EngineThread::Maker engineMaker();

private:
    std::unique_ptr<Engine> makeEngine();
    Result<Engine *> opened(std::unique_ptr<Engine> &engine, Result<void> (Engine::*open)());

    ApplicationOptions m_options;
    SystemClock m_systemClock;
    Clock &m_clock;
    SystemKeyStore m_keys;
    QList<AdapterKind> m_adapters;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Engine> m_reader;
};

} // namespace lockstep
