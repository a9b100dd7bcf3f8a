// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "lane.h"

#include <QHash>
#include <QStringList>

namespace lockstep {

/// One request as a system received it.
struct Arrival {
    LaneKey lane;
    QString key; ///< idempotency key
    qint64 epoch = 0, revision = 0;
    QByteArray body; ///< canonical bytes of the state it carried
};

/// What the systems themselves can tell: never asked of Lockstep.
struct Evidence {
    QList<Arrival> journal; ///< in the order of arrival
    QHash<LaneKey, QByteArray> holds; ///< state that each holds now
};

/// Joins evidence with the store's tables, by SQL of its own, and names every broken promise, with
/// the number of its invariant: I1 one event for each revision; I2 desired is the newest; I3 at
/// most one open attempt a lane; I4 revisions on the wire never fall; I5 applied never falls and is
/// at most desired; I6 no request without an attempt row, no attempt with two requests, no other
/// key after a crash; I7 at rest each system holds the newest; I8 nothing ends or is left out
/// without a row that says why.
class Oracle final {
public:
    /// What must hold at any moment. Remembers how far each lane was (I5).
    QStringList inspect(Database &db, const Evidence &evidence);
    /// What must hold when everything has come to rest, too.
    QStringList inspectAtRest(Database &db, const Evidence &evidence);

private:
    QHash<QString, qint64> m_applied;
};

} // namespace lockstep
