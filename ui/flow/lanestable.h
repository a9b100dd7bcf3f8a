// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowlanes.h"
#include "widgets/tablemodel.h"

namespace lockstep {

/// One leg of the live view, as a row.
struct LegRow {
    QString key;
    QString from, to;
    QString state;
    std::optional<Mark> mark;
    QString rate;
    QString share;
};

/// The picture of the lanes as a table, for those who read rather than look.
class LanesTable final : public TableModel<LegRow, QString> {
    Q_OBJECT
public:
    static constexpr int RateColumn = 3;

    explicit LanesTable(const FlowLanes &lanes, const StateStore &state, QObject *parent = nullptr);

    void reload();
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    const FlowLanes &m_lanes;
    const StateStore &m_state;
};

} // namespace lockstep
