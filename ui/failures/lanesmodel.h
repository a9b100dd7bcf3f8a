// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lane.h"
#include "widgets/tablemodel.h"

namespace lockstep {

class StateStore;

/// Lanes that fail, one row each.
class FailedLanesModel final : public TableModel<Lane, QString> {
    Q_OBJECT
public:
    static constexpr int SystemColumn = 1; ///< says nothing new where all are of one cause

    explicit FailedLanesModel(const StateStore &state, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    const StateStore &m_state;
};

} // namespace lockstep
