// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historymodel.h"

#include "attemptcolumns.h"
#include "engineclient.h"
#include "shell/statestore.h"

namespace lockstep {

namespace {

/// The clinic's name is the longest, and what people look for.
Column<Attempt> clinicColumn(const StateStore &state)
{
    Column<Attempt> column = subjectColumn(state);
    column.width = 0;
    return column;
}

} // namespace

HistoryModel::HistoryModel(const Context &context, QObject *parent)
    : PagedModel(
        {timeColumn(context.state), clinicColumn(context.state), systemColumn(), outcomeColumn(),
            revisionColumn(), tryColumn(), codeColumn(), durationColumn()},
        [](const Attempt &a) { return a.id; }, parent)
    , m_context(context)
{
    connect(&context.state, &StateStore::clinicsChanged, this, [this] { touch(); });
}

void HistoryModel::query(
    HistoryFilter filter, qint64 after, std::function<void(const Result<HistoryPage> &)> answer)
{
    filter.afterId = after;
    m_context.engine.history(filter, this, std::move(answer));
}

} // namespace lockstep
