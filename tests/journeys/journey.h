// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine.h"
#include "faultd.h"

#include <QTemporaryDir>

namespace lockstep {

/// Everything real: engine, SQLite file, rest adapter, sockets, clock; and one external system, the
/// scheduler.
class Journey final {
public:
    Journey();

    Faultd scheduler;

    Engine &engine() { return *m_engine; }
    /// The clinic of the story, open on weekdays from eight until `closes` ("17:00").
    static Clinic clinic(const QString &closes);
    Lane lane();
    QList<Attempt> attempts();
    /// The hour at which the scheduler's newest request closes the clinic; empty before the first.
    QString schedulerCloses() const;
    /// The engine ends in order and another one opens the same store.
    void restart();
    void stop();

private:
    void open();

    class NoKeys;
    QTemporaryDir m_dir;
    SystemClock m_clock;
    std::shared_ptr<KeyStore> m_keys;
    std::unique_ptr<Engine> m_engine;
};

} // namespace lockstep
