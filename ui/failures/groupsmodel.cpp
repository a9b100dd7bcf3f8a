// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/groupsmodel.h"

#include "shell/statusmark.h"
#include "shell/timetext.h"
#include "widgets/carddelegate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString whenText(const FailureGroup &group, qint64 nowMs)
{
    const QString since = GroupsModel::tr("since %1").arg(momentText(group.firstAtMs, nowMs));
    return group.nextAtMs > 0
        ? GroupsModel::tr("%1 · next try %2").arg(since, momentText(group.nextAtMs, nowMs))
        : GroupsModel::tr("%1 · waits for you").arg(since);
}

QString countText(const GroupItem &item)
{
    return item.retrying()
        ? GroupsModel::tr("%1 of %2").arg(item.job.done + item.job.failed).arg(item.job.total)
        : QString::number(item.group.count);
}

} // namespace

bool GroupItem::operator==(const GroupItem &other) const
{
    return group.id == other.group.id && job.id == other.job.id;
}

bool likelyToWork(Reason reason)
{
    switch (reason) {
    case Reason::BadRequest:
    case Reason::Unprocessable:
    case Reason::SignInRefused:
    case Reason::NotKnownThere:
    case Reason::ConflictThere:
    case Reason::Gone:
    case Reason::Redirected:
    case Reason::ContractBroken:
    case Reason::ResponseTooLarge:
    case Reason::TlsFailed:
    case Reason::EgressBlocked:
    case Reason::CredentialMissing:
    case Reason::RequestInvalid:
    case Reason::BodyTooLarge:
    case Reason::PausedByPerson:
    case Reason::AdapterUnknown:
    case Reason::SystemRemoved:
        return false;
    default:
        return true;
    }
}

Mark markOf(const FailureGroup &group)
{
    if (group.reason == Reason::PausedByPerson)
        return Mark::Paused;
    return group.failed > 0 || group.nextAtMs == 0 ? Mark::Failed : Mark::Retrying;
}

QString resultText(const JobProgress &job)
{
    QString text = job.failed == 0 ? GroupsModel::tr("Retried %1: all in lockstep").arg(job.total)
                                   : GroupsModel::tr("Retried %1: %2 in lockstep, %3 failed again")
                                         .arg(job.total)
                                         .arg(job.done)
                                         .arg(job.failed);
    if (job.cancelled)
        text = GroupsModel::tr("Cancelled: %1 in lockstep, %2 failed, %3 not sent")
                   .arg(job.done)
                   .arg(job.failed)
                   .arg(job.left());
    return text;
}

GroupsModel::GroupsModel(QObject *parent)
    : TableModel(
        {{tr("Cause"), 0, [](const GroupItem &item) { return item.group.system; }}},
        [](const GroupItem &item) { return item.group.id; }, parent)
{
}

void GroupsModel::setGroups(const QList<FailureGroup> &groups, qint64 nowMs)
{
    m_nowMs = nowMs;
    QList<GroupItem> items;
    for (const FailureGroup &group : groups) {
        const int known = find(group.id);
        items << GroupItem{group, known < 0 ? JobProgress() : row(known).job};
    }
    // Unchanged groups stay where they are: the order is kept, the new ones come last.
    const auto place = [this](const GroupItem &item) {
        const int known = find(item.group.id);
        return known < 0 ? rowCount() : known;
    };
    std::stable_sort(items.begin(), items.end(),
        [&](const GroupItem &a, const GroupItem &b) { return place(a) < place(b); });
    for (int i = 0; i < rowCount(); ++i) {
        GroupItem item = row(i);
        const bool gone = std::none_of(items.cbegin(), items.cend(),
            [&](const GroupItem &each) { return each.group.id == item.group.id; });
        if (gone && item.job.id != 0) {
            item.group.count = item.group.failed = 0;
            items.insert(std::min<qsizetype>(i, items.size()), item);
        }
    }
    setRows(items);
}

void GroupsModel::setJob(const QString &group, const JobProgress &job)
{
    const int at = find(group);
    if (at < 0)
        return;
    GroupItem item = row(at);
    item.job = job;
    change(at, item);
}

void GroupsModel::updateJobs(const QList<JobProgress> &jobs)
{
    for (const JobProgress &job : jobs) {
        for (int i = 0; i < rowCount(); ++i) {
            if (row(i).job.id == job.id)
                change(i, {row(i).group, job});
        }
    }
}

void GroupsModel::forgetJob(const QString &group)
{
    const int at = find(group);
    if (at < 0)
        return;
    if (row(at).group.count > 0)
        return change(at, {row(at).group, {}});
    QList<GroupItem> rest = rows();
    rest.removeAt(at);
    setRows(rest);
}

void GroupsModel::change(int row, const GroupItem &item)
{
    m_rows[row] = item;
    Q_EMIT dataChanged(index(row, 0), index(row, 0));
}

QVariant GroupsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const GroupItem &item = row(index.row());
    const FailureGroup &group = item.group;
    const QString reason = sentence(group.reason, group.system, group.status);
    const bool over = item.job.id != 0 && !item.retrying();
    switch (role) {
    case card::MarkRole:
        return int(group.count == 0 ? Mark::Accepted : markOf(group));
    case card::AsideRole:
        return countText(item);
    case card::DetailsRole:
        return QStringList{reason, over ? resultText(item.job) : whenText(group, m_nowMs)};
    case Qt::AccessibleTextRole:
        return tr("%1, %2, failures: %3, %4")
            .arg(group.system, reason, countText(item), whenText(group, m_nowMs));
    case IdRole:
        return group.id;
    default:
        return TableModel::data(index, role);
    }
}

} // namespace lockstep
