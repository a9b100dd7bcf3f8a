// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hourscomparison.h"
#include "views.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <deque>

namespace lockstep {

class EngineClient;
class StateStore;

/// What differs at each drifted connection, so that a cell can say "Sat" and a list "Saturday".
/// Asks the engine for one after the other, each again when it was read back anew.
class DriftBook final : public QObject {
    Q_OBJECT
public:
    DriftBook(EngineClient &engine, const StateStore &state, QObject *parent = nullptr);

    /// Null while it is not known yet.
    const Comparison *of(const LaneKey &lane) const;
    /// "Sat"; empty while it is not known.
    QString brief(const LaneKey &lane) const;

Q_SIGNALS:
    void learned(const lockstep::LaneKey &lane);

private:
    struct Entry {
        Comparison comparison;
        qint64 checkedAtMs = 0;
    };
    void lookAtAll();
    void look(const QList<LaneKey> &keys);
    void askNext();
    void compare(const LaneKey &lane, const QList<Service> &services);

    EngineClient &m_engine;
    const StateStore &m_state;
    QHash<LaneKey, Entry> m_entries;
    std::deque<LaneKey> m_wanted;
    QSet<LaneKey> m_queued;
    bool m_asking = false;
};

} // namespace lockstep
