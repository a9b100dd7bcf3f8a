// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lane.h"
#include "widgets/tablemodel.h"

#include <QSet>

namespace lockstep {

class StateStore;

/// Lanes that fail, one row each.
class FailedLanesModel final : public TableModel<Lane, QString> {
    Q_OBJECT
public:
    static constexpr int FirstColumn = 4;
    static constexpr int StatusColumn = 6;
    static constexpr int SystemColumn = 1; ///< says nothing new where all are of one cause

    explicit FailedLanesModel(const StateStore &state, QObject *parent = nullptr);

    /// Of these lanes, in the order of their ids, the ones that go next while their system is held.
    void findProbes(const QList<Lane> &lanes);

    /// When the lane is tried next by itself; 0: it is not.
    qint64 nextAtMs(const Lane &lane) const;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    const StateStore &m_state;
    QSet<qint64> m_probes;
};

} // namespace lockstep
