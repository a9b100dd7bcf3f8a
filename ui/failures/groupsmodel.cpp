// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/groupsmodel.h"

#include "shell/jobtext.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"
#include "widgets/carddelegate.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString whenText(const GroupItem &item, qint64 nowMs)
{
    const FailureGroup &group = item.group;
    const QString since = momentText(group.firstAtMs, nowMs);
    if (item.retrying())
        return GroupsModel::tr("since %1").arg(since);
    if (group.reason == Reason::PausedByPerson)
        return GroupsModel::tr("since %1 · paused").arg(since);
    return group.nextAtMs > 0
        ? GroupsModel::tr("since %1 · next try %2").arg(since, momentText(group.nextAtMs, nowMs))
        : GroupsModel::tr("since %1 · waits for you").arg(since);
}

QString countText(const GroupItem &item)
{
    return QString::number(item.changes());
}

QString progressText(const JobProgress &job)
{
    return GroupsModel::tr("%1 of %2").arg(job.done + job.failed).arg(job.total);
}

QString trendText(const QList<int> &trend)
{
    const qsizetype half = trend.size() / 2;
    const auto sum = [](auto begin, auto end) { return std::accumulate(begin, end, 0); };
    const int before = sum(trend.begin(), trend.begin() + half);
    const int after = sum(trend.begin() + half, trend.end());
    const QString count = GroupsModel::tr("in the last hour: %1").arg(before + after);
    return after > before ? GroupsModel::tr("%1, rising").arg(count)
        : after < before  ? GroupsModel::tr("%1, falling").arg(count)
                          : count;
}

QStringList details(const GroupItem &item, qint64 nowMs)
{
    QStringList lines;
    if (item.by != GroupBy::Cause)
        lines << counted(item.causes, GroupsModel::tr("1 cause"), GroupsModel::tr("%1 causes"));
    else if (!item.group.message.isEmpty())
        lines << GroupsModel::tr("“%1”").arg(item.group.message);
    if (!item.group.note.isEmpty())
        lines << GroupsModel::tr("Note: %1").arg(item.group.note);
    const QString since = jobSinceText(item.job);
    if (item.job.id == 0 || item.retrying())
        lines << whenText(item, nowMs);
    if (item.job.id != 0)
        lines << jobResultText(item.job, item.held);
    if (!since.isEmpty())
        lines << since;
    return lines;
}

QString accessibleText(const GroupItem &item, qint64 nowMs)
{
    QStringList parts{item.title, GroupsModel::tr("failures: %1").arg(countText(item))};
    parts << details(item, nowMs) << trendText(item.group.trend);
    if (item.group.count > 0 && !item.retrying())
        parts << GroupsModel::tr("retry button");
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QVariantList variants(const QList<int> &numbers)
{
    return {numbers.begin(), numbers.end()};
}

} // namespace

GroupsModel::GroupsModel(QObject *parent)
    : TableModel(
        {{tr("Cause"), 0, [](const GroupItem &item) { return item.title; }}},
        [](const GroupItem &item) { return item.group.id; }, parent)
{
}

void GroupsModel::setGroups(const QList<FailureGroup> &groups, qint64 nowMs)
{
    QList<GroupItem> items;
    for (const FailureGroup &group : groups)
        items << causeItem(group);
    setItems(items, nowMs);
}

void GroupsModel::setItems(QList<GroupItem> items, qint64 nowMs)
{
    m_nowMs = nowMs;
    for (GroupItem &item : items) {
        const int known = find(item.group.id);
        item.job = known < 0 ? JobProgress() : row(known).job;
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
            item.lanes.clear();
            items.insert(std::min<qsizetype>(i, items.size()), item);
        }
    }
    setRows(items);
}

int GroupsModel::findGroup(const QString &id) const
{
    const int exact = find(id);
    if (exact >= 0 || id.isEmpty())
        return exact;
    const QString stem = id + u':';
    for (int i = 0; i < rowCount(); ++i) {
        const QString &other = row(i).group.id;
        if (other.startsWith(stem) || id.startsWith(other + u':'))
            return i;
    }
    return -1;
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
            if (row(i).job.id != job.id)
                continue;
            GroupItem item = row(i);
            item.job = job;
            change(i, item);
        }
    }
}

void GroupsModel::forgetJob(const QString &group)
{
    const int at = find(group);
    if (at < 0)
        return;
    GroupItem item = row(at);
    item.job = {};
    if (item.group.count > 0)
        return change(at, item);
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
    switch (role) {
    case card::MarkRole:
        return int(group.count == 0 ? Mark::Accepted : markOf(group));
    case card::AsideRole:
        return countText(item);
    case card::DetailsRole:
        return details(item, m_nowMs);
    case Qt::AccessibleTextRole:
        return accessibleText(item, m_nowMs);
    case IdRole:
        return group.id;
    case TrendRole:
        return variants(group.trend);
    case ButtonRole:
        return item.retrying() ? progressText(item.job)
            : group.count > 0  ? tr("Retry %1").arg(group.count)
                               : QString();
    case RunningRole:
        return item.retrying();
    default:
        return TableModel::data(index, role);
    }
}

} // namespace lockstep
