// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historymodel.h"

#include "attemptcolumns.h"
#include "engineclient.h"
#include "shell/statestore.h"

namespace lockstep {

HistoryModel::HistoryModel(const Context &context, QObject *parent)
    : TableModel(
        {timeColumn(context.state), subjectColumn(context.state), systemColumn(), outcomeColumn(),
            revisionColumn(), tryColumn(), codeColumn(), durationColumn()},
        [](const Attempt &a) { return a.id; }, parent)
    , m_context(context)
{
    connect(&context.state, &StateStore::clinicsChanged, this, [this] { touch(); });
}

void HistoryModel::setFilter(const HistoryFilter &filter)
{
    m_filter = filter;
    reload();
}

void HistoryModel::reload()
{
    m_nextAfterId = 0;
    ask(0);
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_loading && more();
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_nextAfterId);
}

void HistoryModel::ask(qint64 afterId)
{
    m_loading = true;
    HistoryFilter filter = m_filter;
    filter.afterId = afterId;
    const int question = ++m_question;
    m_context.engine.history(
        filter, this, [this, question, afterId](const Result<HistoryPage> &page) {
            if (question != m_question)
                return;
            m_loading = false;
            if (!page) {
                Q_EMIT failed(page.error());
                return;
            }
            m_nextAfterId = page->nextAfterId;
            if (afterId > 0)
                append(page->rows);
            else
                setRows(page->rows);
            Q_EMIT loaded();
        });
}

} // namespace lockstep
