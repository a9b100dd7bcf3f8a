// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/differencemodel.h"

#include "campaigns.h"
#include "clinics/hoursitems.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString dayName(int day)
{
    return QLocale().standaloneDayName(day + 1, QLocale::ShortFormat);
}

/// "Mon, Wed–Fri": days from Monday, 0, in order.
QString dayRuns(const QList<int> &days)
{
    QStringList runs;
    for (qsizetype first = 0; first < days.size();) {
        qsizetype last = first;
        while (last + 1 < days.size() && days[last + 1] == days[last] + 1)
            ++last;
        runs << (first == last ? dayName(days[first])
                               : DifferenceModel::tr("%1–%2", "first and last day")
                                     .arg(dayName(days[first]), dayName(days[last])));
        first = last + 1;
    }
    return runs.join(u", "_s);
}

bool isCampaign(const HoursItem &item, const Clinic &left, const Clinic &right)
{
    const QList<Campaign> campaigns = campaignsOf(left) + campaignsOf(right);
    return std::any_of(campaigns.cbegin(), campaigns.cend(),
        [&](const Campaign &each) { return each.service == item.service; });
}

} // namespace

QList<Difference> differences(const Clinic &left, const Clinic &right)
{
    QList<Difference> lines;
    QList<int> sameDays;
    int sameExceptions = 0;
    QStringList sameCampaigns;
    const QList<HoursItem> items = allItems({left, right});
    for (const HoursItem &item : items) {
        if (!sameItem(item, left, right)) {
            const bool there = itemText(item, right) != u"–"_s;
            lines << Difference{itemTitle(item, there ? right : left), itemText(item, left),
                itemText(item, right), false};
        } else if (item.kind == HoursItem::Kind::Day && !sameDays.contains(item.day)) {
            sameDays << item.day;
        } else if (item.kind != HoursItem::Kind::Override) {
            continue;
        } else if (!isCampaign(item, left, right)) {
            ++sameExceptions;
        } else if (!sameCampaigns.contains(item.service)) {
            sameCampaigns << item.service;
        }
    }
    // A day that differs in one service is not the same, nor is a campaign that does on one date.
    for (const HoursItem &item : items) {
        if (sameItem(item, left, right))
            continue;
        if (item.kind == HoursItem::Kind::Day)
            sameDays.removeAll(item.day);
        else if (item.kind == HoursItem::Kind::Override)
            sameCampaigns.removeAll(item.service);
    }
    std::sort(sameDays.begin(), sameDays.end());
    const QString same = DifferenceModel::tr("the same");
    if (!sameDays.isEmpty())
        lines << Difference{dayRuns(sameDays), same, same, true};
    if (sameExceptions > 0)
        lines << Difference{
            DifferenceModel::tr("%n exceptions", nullptr, sameExceptions), same, same, true};
    if (!sameCampaigns.isEmpty())
        lines << Difference{DifferenceModel::tr("%n campaigns", nullptr, int(sameCampaigns.size())),
            same, same, true};
    return lines;
}

DifferenceModel::DifferenceModel(QObject *parent)
    : TableModel(
        {
            {tr("What"), 160, [](const Difference &line) { return line.what; }},
            {tr("Before"), 220, [](const Difference &line) { return line.left; }},
            {tr("After"), 0, [](const Difference &line) { return line.right; }},
        },
        [](const Difference &line) { return line.what; }, parent)
{
}

void DifferenceModel::setTitles(const QString &left, const QString &right)
{
    m_left = left;
    m_right = right;
    Q_EMIT headerDataChanged(Qt::Horizontal, 1, 2);
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section == 1)
        return m_left;
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section == 2)
        return m_right;
    return TableModel::headerData(section, orientation, role);
}

} // namespace lockstep
