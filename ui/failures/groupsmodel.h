// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failures/grouping.h"
#include "widgets/tablemodel.h"

namespace lockstep {

/// What fails, in groups, as cards. A group that is being retried stays until its result is known
/// and read.
class GroupsModel final : public TableModel<GroupItem, QString> {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 50,
        TrendRole, ///< QVariantList of int
        ButtonRole, ///< QString: text of the button in the card; empty: none
        RunningRole, ///< bool: the button tells progress and cannot be pressed
    };

    explicit GroupsModel(QObject *parent = nullptr);

    void setItems(QList<GroupItem> items, qint64 nowMs);
    void setGroups(const QList<FailureGroup> &groups, qint64 nowMs);
    /// The group of that name; else, where it has been told apart meanwhile, the first of its
    /// system and reason. -1: none.
    int findGroup(const QString &id) const;
    /// A retry of this group was started; its progress follows.
    void setJob(const QString &group, const JobProgress &job);
    /// Takes over how the jobs of groups stand now.
    void updateJobs(const QList<JobProgress> &jobs);
    /// The result of the group's job was read: a group without failures goes.
    void forgetJob(const QString &group);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void change(int row, const GroupItem &item);

    qint64 m_nowMs = 0;
};

} // namespace lockstep
