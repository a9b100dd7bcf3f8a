// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/exceptionsmodel.h"

#include "campaigns.h"
#include "clinics/datewords.h"
#include "shell/hourwords.h"
#include "widgets/carddelegate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

QList<qsizetype> exceptionsIn(const Clinic &clinic)
{
    QStringList campaigns;
    for (const Campaign &campaign : campaignsOf(clinic))
        campaigns << campaign.service;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < clinic.overrides.size(); ++i) {
        if (!campaigns.contains(clinic.overrides[i].service))
            places << i;
    }
    return places;
}

QString datesText(const Override &exception)
{
    return spanWords({exception.date, exception.lastDate()});
}

QString serviceText(const Clinic &clinic, const QString &service)
{
    if (service == EveryService)
        return ExceptionsModel::tr("All services");
    for (const Service &each : clinic.services) {
        if (each.service == service && !each.name.isEmpty())
            return each.name;
    }
    return service;
}

DayHours weeklyHoursOn(const Clinic &clinic, const QString &service, QDate date)
{
    for (const Schedule &schedule : clinic.schedules) {
        if ((schedule.service == service || service == EveryService) && schedule.covers(date))
            return schedule.weekly[size_t(date.dayOfWeek() - 1)];
    }
    return std::nullopt;
}

void ExceptionsModel::setClinic(const Clinic &clinic, QDate today)
{
    beginResetModel();
    m_clinic = clinic;
    m_today = today;
    m_order = exceptionsIn(clinic);
    std::stable_sort(m_order.begin(), m_order.end(), [&](qsizetype a, qsizetype b) {
        const auto key = [&](qsizetype i) {
            const Override &each = clinic.overrides[i];
            return std::pair(each.lastDate() < today, each.date);
        };
        return key(a) < key(b);
    });
    endResetModel();
}

int ExceptionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

QStringList ExceptionsModel::details(const Override &exception) const
{
    QStringList parts;
    if (!exception.label.isEmpty())
        parts << exception.label;
    parts << serviceText(m_clinic, exception.service);
    if (exception.lastDate() < m_today)
        parts << tr("past");
    return {parts.join(u" · "_s)};
}

QVariant ExceptionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Override &exception = m_clinic.overrides[m_order[index.row()]];
    const QString hours
        = exception.closed ? tr("Closed") : hoursWords(DayHours(exception.intervals));
    switch (role) {
    case Qt::DisplayRole:
        return datesText(exception);
    case card::AsideRole:
        return hours;
    case card::DetailsRole:
        return details(exception);
    case Qt::AccessibleTextRole:
        return QStringList{datesText(exception), hours, details(exception).join(u", "_s)}.join(
            u", "_s);
    case DateRole:
        return exception.date;
    case IndexRole:
        return m_order[index.row()];
    default:
        return {};
    }
}

} // namespace lockstep
