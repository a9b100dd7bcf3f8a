// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowfilter.h"
#include "flowrow.h"
#include "widgets/tablemodel.h"

#include <QSet>
#include <QTimer>

namespace lockstep {

/// The live list, oldest first: capped, fed in batches ten times a second, and still while nobody
/// follows: what arrives then waits aside.
class FlowModel final : public TableModel<FlowRow, qint64> {
    Q_OBJECT
public:
    static constexpr qsizetype Cap = 5000;
    static constexpr int BatchMs = 100;

    explicit FlowModel(const StateStore &state, QObject *parent = nullptr);

    void take(const QList<Fact> &facts);
    bool following() const { return m_following; }
    void setFollowing(bool following);
    const FlowFilter &filter() const { return m_filter; }
    void setFilter(const FlowFilter &filter);
    /// Rows that match and wait until somebody follows again; more than are kept count, too.
    qsizetype waiting() const { return m_waiting; }
    /// Things that happened within the last second, whatever the filter.
    int perSecond() const;
    /// The change that was answered last: of which clinic, and by which systems.
    struct Move {
        QString eventId;
        QString name;
        QSet<QString> systems;
    };
    const Move &lastMove() const { return m_lastMove; }
    /// When something happened last, wall ms; 0: nothing yet.
    qint64 lastMs() const { return m_lastMs; }

Q_SIGNALS:
    void flushed();
    void waitingChanged();

private:
    void noteMove(const FlowRow &row);
    void flush();
    void insert(const QList<FlowRow> &rows);
    void trim();

    const StateStore &m_state;
    QTimer m_flushTimer;
    QList<std::pair<qint64, int>> m_rates; ///< when, and how many; of about a second
    FlowFilter m_filter;
    QList<FlowRow> m_all; ///< shown or not, capped
    QList<FlowRow> m_pending;
    Move m_lastMove;
    qint64 m_lastKey = 0;
    qint64 m_lastMs = 0;
    qsizetype m_waiting = 0;
    bool m_following = true;
};

} // namespace lockstep
