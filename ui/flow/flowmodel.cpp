// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowmodel.h"

#include "shell/statestore.h"
#include "shell/timetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 SecondMs = 1000;

std::vector<Column<FlowRow>> columns()
{
    return {
        {.title = FlowModel::tr("Time"),
            .width = 132,
            .text = [](const FlowRow &row) { return preciseClockText(row.atMs); }},
        {.title = FlowModel::tr("Clinic"),
            .width = 0,
            .text = [](const FlowRow &row) { return row.name; }},
        {.title = FlowModel::tr("Change"),
            .width = 60,
            .text =
                [](const FlowRow &row) {
                    return row.revision > 0 ? u"v%1"_s.arg(row.revision) : QString();
                }},
        {.title = FlowModel::tr("Stage"), .width = 142, .text = stageText, .secondary = true},
        {.title = FlowModel::tr("Status"),
            .width = 150,
            .text = [](const FlowRow &row) { return row.status; },
            .mark = [](const FlowRow &row) { return row.mark; }},
    };
}

void dropOldest(QList<FlowRow> &rows)
{
    if (rows.size() > FlowModel::Cap)
        rows.remove(0, rows.size() - FlowModel::Cap);
}

} // namespace

FlowModel::FlowModel(const StateStore &state, QObject *parent)
    : TableModel(
        columns(), [](const FlowRow &row) { return row.key; }, parent)
    , m_state(state)
{
    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(BatchMs);
    connect(&m_flushTimer, &QTimer::timeout, this, &FlowModel::flush);
}

void FlowModel::take(const QList<Fact> &facts)
{
    int taken = 0;
    qint64 beforeMs = 0;
    for (const Fact &fact : facts) {
        auto row = flowRow(fact, m_state);
        if (!row)
            continue;
        // What an answer did to its system is told right after it, and has its time.
        if (std::holds_alternative<SystemChanged>(fact) && beforeMs > 0)
            row->atMs = beforeMs;
        beforeMs = row->atMs;
        row->key = ++m_lastKey;
        m_waiting += m_filter.matches(*row);
        m_pending << *row;
        noteMove(*row);
        ++taken;
    }
    if (taken > 0) {
        m_lastMs = m_state.nowMs();
        m_rates.removeIf([this](const auto &rate) { return rate.first <= m_lastMs - SecondMs; });
        m_rates << std::pair(m_lastMs, taken);
    }
    dropOldest(m_pending);
    if (!m_flushTimer.isActive() && !m_pending.isEmpty())
        m_flushTimer.start();
}

void FlowModel::noteMove(const FlowRow &row)
{
    if (row.stage != FlowRow::Stage::Answered || row.name.isEmpty())
        return;
    if (m_lastMove.eventId != row.eventId)
        m_lastMove = {row.eventId, row.name, {}};
    m_lastMove.systems << row.system;
}

void FlowModel::setFollowing(bool following)
{
    if (m_following == following)
        return;
    m_following = following;
    flush();
}

void FlowModel::setFilter(const FlowFilter &filter)
{
    m_filter = filter;
    QList<FlowRow> rows;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(rows),
        [&filter](const FlowRow &row) { return filter.matches(row); });
    beginResetModel();
    m_rows = rows;
    endResetModel();
    m_waiting = std::count_if(m_pending.begin(), m_pending.end(),
        [this](const FlowRow &row) { return m_filter.matches(row); });
    Q_EMIT waitingChanged();
}

int FlowModel::perSecond() const
{
    int sum = 0;
    for (const auto &[atMs, count] : m_rates)
        sum += atMs > m_state.nowMs() - SecondMs ? count : 0;
    return sum;
}

void FlowModel::flush()
{
    if (m_following) {
        m_waiting = 0;
        insert(std::exchange(m_pending, {}));
    }
    Q_EMIT waitingChanged();
}

void FlowModel::insert(const QList<FlowRow> &rows)
{
    m_all += rows;
    dropOldest(m_all);
    QList<FlowRow> shown;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(shown),
        [this](const FlowRow &row) { return m_filter.matches(row); });
    append(shown);
    trim();
    if (!shown.isEmpty())
        Q_EMIT flushed();
}

void FlowModel::trim()
{
    const qsizetype excess = m_rows.size() - Cap;
    if (excess <= 0)
        return;
    beginRemoveRows({}, 0, int(excess) - 1);
    m_rows.remove(0, excess);
    endRemoveRows();
}

} // namespace lockstep
