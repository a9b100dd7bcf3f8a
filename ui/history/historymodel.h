// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/context.h"
#include "views.h"
#include "widgets/tablemodel.h"

namespace lockstep {

/// Attempts that match a filter, newest first, fetched a page at a time by key as the view comes
/// near the end.
class HistoryModel final : public TableModel<Attempt, qint64> {
    Q_OBJECT
public:
    explicit HistoryModel(const Context &context, QObject *parent = nullptr);

    const HistoryFilter &filter() const { return m_filter; }
    void setFilter(const HistoryFilter &filter);
    /// From the newest again.
    void reload();
    bool loading() const { return m_loading; }
    /// More than what is loaded may exist.
    bool more() const { return m_nextAfterId > 0; }

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded();
    void failed(const lockstep::Error &error);

private:
    void ask(qint64 afterId);

    Context m_context;
    HistoryFilter m_filter;
    qint64 m_nextAfterId = 0;
    int m_question = 0; ///< answers to an older filter are dropped
    bool m_loading = false;
};

} // namespace lockstep
