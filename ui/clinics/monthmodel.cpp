// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/monthmodel.h"

#include "campaigns.h"
#include "clinics/datewords.h"
#include "holidays.h"
#include "hourstext.h"
#include "shell/hourwords.h"
#include "shell/timetext.h"
#include "widgets/plaintip.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// No service is open by the week, and one could be.
bool closedByTheWeek(const Clinic &clinic, QDate date)
{
    bool any = false;
    for (const Schedule &schedule : clinic.schedules) {
        const DayHours &hours = schedule.weekly[size_t(date.dayOfWeek() - 1)];
        if (!schedule.covers(date) || !hours)
            continue;
        if (!hours->isEmpty())
            return false;
        any = true;
    }
    return any;
}

QString holidayOn(QDate date)
{
    for (const Holiday &holiday : federalHolidays(date.year())) {
        if (holiday.date == date)
            return QLocale().language() == QLocale::Spanish ? holidayNameInSpanish(holiday.name)
                                                            : holiday.name;
    }
    return {};
}

} // namespace

/// What is special about a date.
struct MonthModel::Day {
    Kind kind = Kind::Usual;
    bool campaign = false;
    QString hours;
};

void MonthModel::setClinic(const Clinic &clinic, QDate today)
{
    m_clinic = clinic;
    m_today = today;
    m_campaigns.clear();
    for (const Campaign &campaign : campaignsOf(clinic))
        m_campaigns << campaign.service;
    if (!m_month.isValid())
        return setMonth(today);
    Q_EMIT dataChanged(index(0, 0), index(Weeks - 1, 6));
}

void MonthModel::setMonth(QDate day)
{
    const QDate month(day.year(), day.month(), 1);
    if (month == m_month)
        return;
    m_month = month;
    m_first = month.addDays(-((month.dayOfWeek() - weekday(0) + 7) % 7));
    Q_EMIT dataChanged(index(0, 0), index(Weeks - 1, 6));
}

QDate MonthModel::dateAt(const QModelIndex &index) const
{
    return m_first.addDays(index.row() * 7 + index.column());
}

QModelIndex MonthModel::indexOf(QDate date) const
{
    const qint64 days = m_first.daysTo(date);
    return days < 0 || days >= Weeks * 7 ? QModelIndex() : index(int(days / 7), int(days % 7));
}

int MonthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Weeks;
}

int MonthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 7;
}

int MonthModel::weekday(int column) const
{
    return (int(QLocale().firstDayOfWeek()) - 1 + column) % 7 + 1;
}

MonthModel::Day MonthModel::dayOn(QDate date) const
{
    Day day;
    for (const Override &entry : m_clinic.overrides) {
        if (!entry.covers(date))
            continue;
        if (m_campaigns.contains(entry.service)) {
            day.campaign |= !entry.closed;
            continue;
        }
        day.kind = entry.closed ? Kind::Closed : Kind::OtherHours;
        day.hours = entry.closed ? tr("Closed")
                                 : shortDayHours(DayHours(entry.intervals), twelveHourClock());
    }
    if (day.hours.isEmpty() && closedByTheWeek(m_clinic, date))
        day.hours = tr("Closed");
    return day;
}

QString MonthModel::sentence(QDate date) const
{
    QString text = resultLines(m_clinic, date).join(u"; "_s);
    if (const QString holiday = holidayOn(date); !holiday.isEmpty())
        text = tr("%1; federal holiday: %2", "what a date is").arg(text, holiday);
    if (date == m_today)
        text = tr("Today, %1").arg(text);
    const QStringList clock = clockLines(m_clinic, date);
    return clock.isEmpty() ? text : QString(text + u". "_s + clock.join(u' '));
}

QVariant MonthModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_first.isValid())
        return {};
    const QDate date = dateAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return QLocale().toString(date.day());
    case Qt::AccessibleTextRole:
        return sentence(date);
    case Qt::ToolTipRole:
        return plainTip(sentence(date));
    case DateRole:
        return date;
    case KindRole:
        return int(dayOn(date).kind);
    case CampaignRole:
        return dayOn(date).campaign;
    case HoursRole:
        return dayOn(date).hours;
    case HolidayRole:
        return holidayOn(date);
    case OutsideRole:
        return date.month() != m_month.month();
    case PastRole:
        return date < m_today;
    case TodayRole:
        return date == m_today;
    default:
        return {};
    }
}

QVariant MonthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::AccessibleTextRole || role == Qt::DisplayRole
            ? QVariant(tr("Week of %1").arg(dateWords(m_first.addDays(section * 7))))
            : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return QLocale().standaloneDayName(weekday(section), QLocale::ShortFormat);
    case Qt::AccessibleTextRole:
        return QLocale().standaloneDayName(weekday(section));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    default:
        return {};
    }
}

} // namespace lockstep
