// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/grouping.h"

#include "failurecause.h"
#include "shell/needs.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "tr.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

bool fails(const Lane &lane)
{
    return lane.state == LaneState::Failed || lane.state == LaneState::Held
        || lane.state == LaneState::Retrying;
}

/// Id and title of the group that a lane belongs to.
std::pair<QString, QString> placeOf(GroupBy by, const Lane &lane, const StateStore &state)
{
    const LaneKey &key = lane.key;
    const QString subject = state.subjectName(key.subject);
    switch (by) {
    case GroupBy::System:
        return {u"system/"_s + key.system, key.system};
    case GroupBy::Clinic:
        return {u"clinic/"_s + key.topic + u'/' + key.subject, subject};
    case GroupBy::Change:
        return {u"change/%1/%2/%3"_s.arg(key.topic, key.subject).arg(lane.desired),
            tr("%1 · v%2").arg(subject).arg(lane.desired)};
    case GroupBy::Cause:
        break;
    }
    return {GroupName{key.system, lane.reason, {}}.text(), key.system};
}

void add(GroupItem &item, const Lane &lane)
{
    FailureGroup &group = item.group;
    const qint64 firstAtMs = lane.troubleSinceMs();
    group.firstAtMs = group.count == 0 ? firstAtMs : qMin(group.firstAtMs, firstAtMs);
    group.lastAtMs = qMax(group.lastAtMs, lane.sinceMs);
    ++group.count;
    group.failed += lane.state == LaneState::Failed ? 1 : 0;
    if (lane.state == LaneState::Retrying)
        group.nextAtMs = group.nextAtMs == 0 ? lane.nextAtMs : qMin(group.nextAtMs, lane.nextAtMs);
    item.lanes << lane.key;
}

} // namespace

bool GroupItem::operator==(const GroupItem &other) const
{
    return group.id == other.group.id && job.id == other.job.id;
}

qint64 GroupItem::changes() const
{
    return retrying() ? qMax(group.count, qint64(job.total - job.done)) : group.count;
}

GroupItem causeItem(const FailureGroup &group)
{
    GroupItem item;
    item.group = group;
    const QString cause = shortText(group.reason);
    item.title = group.status > 0 ? tr("%1 · %2 (%3)").arg(group.system, cause).arg(group.status)
                                  : tr("%1 · %2").arg(group.system, cause);
    return item;
}

QList<GroupItem> groupedBy(GroupBy by, const StateStore &state)
{
    QMap<QString, GroupItem> items;
    QHash<QString, QSet<QString>> causes;
    for (const Lane &lane : state.lanes()) {
        if (!fails(lane))
            continue;
        const auto [id, title] = placeOf(by, lane, state);
        GroupItem &item = items[id];
        const bool first = item.group.count == 0;
        item.by = by;
        item.title = title;
        item.group.id = id;
        if (first) {
            item.group.system = lane.key.system;
            item.group.reason = lane.reason;
            item.group.sample = lane.key;
        }
        add(item, lane);
        causes[id].insert(GroupName{lane.key.system, lane.reason, {}}.text());
        item.causes = int(causes[id].size());
    }
    QList<GroupItem> list = items.values();
    std::stable_sort(list.begin(), list.end(),
        [](const GroupItem &a, const GroupItem &b) { return a.group.count > b.group.count; });
    return list;
}

QList<Lane> lanesOf(const GroupItem &item, const StateStore &state)
{
    QList<Lane> lanes;
    for (const LaneKey &key : item.lanes) {
        const Lane *lane = state.lane(key);
        if (lane && fails(*lane))
            lanes << *lane;
    }
    std::sort(lanes.begin(), lanes.end(), [](const Lane &a, const Lane &b) { return a.id < b.id; });
    return lanes;
}

bool isFound(const QString &words, const Lane &lane, const StateStore &state)
{
    const QString text = state.subjectName(lane.key.subject) + u' ' + lane.key.text() + u' '
        + stateText(lane) + u' ' + shortText(lane.reason);
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(),
        [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool isFound(const QString &words, const GroupItem &item, const StateStore &state)
{
    const FailureGroup &group = item.group;
    const QString text = item.title + u' ' + group.message + u' ' + group.note + u' '
        + sentence(group.reason, group.system, group.status);
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    if (std::all_of(wanted.begin(), wanted.end(),
            [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); }))
        return true;
    if (item.by != GroupBy::Cause) {
        const QList<Lane> lanes = lanesOf(item, state);
        return std::any_of(lanes.begin(), lanes.end(),
            [&](const Lane &lane) { return isFound(words, lane, state); });
    }
    return std::any_of(state.lanes().begin(), state.lanes().end(), [&](const Lane &lane) {
        return fails(lane) && lane.key.system == group.system && lane.reason == group.reason
            && isFound(words, lane, state);
    });
}

Mark markOf(const FailureGroup &group)
{
    if (group.reason == Reason::PausedByPerson)
        return Mark::Paused;
    return group.failed > 0 || group.nextAtMs == 0 ? Mark::Failed : Mark::Retrying;
}

} // namespace lockstep
