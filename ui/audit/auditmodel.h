// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/context.h"
#include "views.h"
#include "widgets/pagedmodel.h"

namespace lockstep {

/// What an entry was about, as people call it: a clinic's name, a system, "Google · Northside".
QString auditPlace(const AuditRow &row, const StateStore &state);

/// A revision among others; null: it is not there.
const RevisionRow *revisionOf(const QList<RevisionRow> &revisions, qint64 revision);
/// What the revision changed in its clinic's hours, one line each. With nothing before, all that is
/// in it; empty where it is no longer kept.
QStringList hourChanges(
    const QList<RevisionRow> &revisions, qint64 revision, const QList<Service> &services);

/// Audit entries that match a filter.
class AuditModel final : public PagedModel<AuditRow, AuditFilter, AuditPage> {
    Q_OBJECT
public:
    explicit AuditModel(const Context &context, QObject *parent = nullptr);

    /// Says in words what published hours changed, for every row that is loaded; what is not known
    /// yet is asked for, one clinic after the other.
    void tellChanges();

    /// All of an entry, its hash included, so that the chain can be checked outside.
    ExportSource exportWhole(const QString &title, const QList<int> &columns) override;

protected:
    void query(AuditFilter filter, qint64 after,
        std::function<void(const Result<AuditPage> &)> answer) override;
    qint64 nextAfter(const AuditPage &page) const override { return page.nextAfterSeq; }

private:
    void askNext();
    void takeRevisions(
        const QString &topic, const QString &subject, const QList<RevisionRow> &rows);

    Context m_context;
    QHash<qint64, QString> m_changes; ///< by entry
    QList<std::pair<QString, QString>> m_wanted; ///< topics and subjects, still to be asked for
    bool m_asking = false;
};

} // namespace lockstep
