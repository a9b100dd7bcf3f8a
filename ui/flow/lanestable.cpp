// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lanestable.h"

#include "shell/statestore.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

std::vector<Column<LegRow>> columns()
{
    return {
        {.title = LanesTable::tr("From"),
            .width = 130,
            .text = [](const LegRow &row) { return row.from; }},
        {.title = LanesTable::tr("To"),
            .width = 140,
            .text = [](const LegRow &row) { return row.to; }},
        {.title = LanesTable::tr("Status"),
            .width = 0,
            .text = [](const LegRow &row) { return row.state; },
            .mark = [](const LegRow &row) { return row.mark; }},
        {.title = LanesTable::tr("A second"),
            .width = 90,
            .text = [](const LegRow &row) { return row.rate; },
            .alignment = Qt::AlignTrailing},
        {.title = LanesTable::tr("Last hour"),
            .width = 100,
            .text = [](const LegRow &row) { return row.share; },
            .alignment = Qt::AlignTrailing,
            .secondary = true},
    };
}

} // namespace

LanesTable::LanesTable(const FlowLanes &lanes, const StateStore &state, QObject *parent)
    : TableModel(
        columns(), [](const LegRow &row) { return row.key; }, parent)
    , m_lanes(lanes)
    , m_state(state)
{
    connect(&lanes, &FlowLanes::refreshed, this, &LanesTable::reload);
    reload();
}

void LanesTable::reload()
{
    const FlowScene &scene = m_lanes.scene();
    QList<LegRow> rows;
    for (const FlowScene::Leg &leg : scene.legs()) {
        const int rate = m_lanes.traffic().perSecond(leg.key, m_state.nowMs());
        LegRow row{leg.key, leg.from, leg.to, {}, {}, rate > 0 ? tr("%1/s").arg(rate) : u"–"_s, {}};
        const FlowScene::Node *system = scene.system(leg.key.section(u'>', 1));
        if (leg.key == FlowScene::coreLeg()) {
            row.state = scene.core().details();
        } else if (!system) {
            row.state = scene.bus().details();
        } else {
            row.state = system->detail;
            row.mark = system->mark;
            row.share = system->aside;
        }
        rows << row;
    }
    setRows(rows);
}

QVariant LanesTable::data(const QModelIndex &index, int role) const
{
    if (role == Qt::AccessibleTextRole && checkIndex(index, CheckIndexOption::IndexIsValid)) {
        const LegRow &at = row(index.row());
        return tr("From %1 to %2: %3, %4").arg(at.from, at.to, at.state, at.rate);
    }
    return TableModel::data(index, role);
}

} // namespace lockstep
