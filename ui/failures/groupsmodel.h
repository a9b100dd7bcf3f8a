// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"
#include "views.h"
#include "widgets/tablemodel.h"

namespace lockstep {

struct GroupItem {
    FailureGroup group;
    JobProgress job; ///< the newest retry of this group that is not read yet; id 0: none

    bool retrying() const { return job.id != 0 && job.endedAtMs == 0; }
    bool operator==(const GroupItem &other) const;
};

/// A retry now has a chance. False where the same refusal is certain until a person mends the
/// cause: a key, a certificate, the data, a pause.
bool likelyToWork(Reason reason);
/// What a group looks like: failed where it waits for a person, retrying where it goes by itself.
Mark markOf(const FailureGroup &group);
/// "3 of 13 tries", "in lockstep again", … : how a job ended, in one sentence.
QString resultText(const JobProgress &job);

/// What fails, grouped by cause, as cards. A group that is being retried stays until its result is
/// known.
class GroupsModel final : public TableModel<GroupItem, QString> {
    Q_OBJECT
public:
    static constexpr int IdRole = Qt::UserRole + 50;

    explicit GroupsModel(QObject *parent = nullptr);

    void setGroups(const QList<FailureGroup> &groups, qint64 nowMs);
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
