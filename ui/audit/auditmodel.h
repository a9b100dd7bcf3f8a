// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/context.h"
#include "views.h"
#include "widgets/pagedmodel.h"

namespace lockstep {

/// What an entry was about, as people call it: a clinic's name, a system, "Google · Northside".
QString auditPlace(const AuditRow &row, const StateStore &state);

/// Audit entries that match a filter.
class AuditModel final : public PagedModel<AuditRow, AuditFilter, AuditPage> {
    Q_OBJECT
public:
    explicit AuditModel(const Context &context, QObject *parent = nullptr);

    /// All of an entry, its hash included, so that the chain can be checked outside.
    ExportSource exportWhole(const QString &title, const QList<int> &columns) override;

protected:
    void query(AuditFilter filter, qint64 after,
        std::function<void(const Result<AuditPage> &)> answer) override;
    qint64 nextAfter(const AuditPage &page) const override { return page.nextAfterSeq; }

private:
    Context m_context;
};

} // namespace lockstep
