// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/context.h"
#include "views.h"
#include "widgets/pagedmodel.h"

namespace lockstep {

/// Attempts that match a filter.
class HistoryModel final : public PagedModel<Attempt, HistoryFilter, HistoryPage> {
    Q_OBJECT
public:
    explicit HistoryModel(const Context &context, QObject *parent = nullptr);

protected:
    void query(HistoryFilter filter, qint64 after,
        std::function<void(const Result<HistoryPage> &)> answer) override;
    qint64 nextAfter(const HistoryPage &page) const override { return page.nextAfterId; }

private:
    Context m_context;
};

} // namespace lockstep
