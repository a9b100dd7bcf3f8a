// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

#include <QAbstractTableModel>

namespace lockstep {

/// Six weeks of one clinic's hours, a day a cell, beginning as the region's weeks do. Every cell
/// says in a sentence what holds on its date.
class MonthModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int Weeks = 6;
    enum class Kind { Usual, Closed, OtherHours };
    enum Role {
        DateRole = Qt::UserRole + 1, ///< QDate
        KindRole, ///< int(Kind)
        CampaignRole, ///< bool: a campaign is held
        OutsideRole, ///< bool: of the month before or after
        PastRole, ///< bool
        TodayRole, ///< bool
        HoursRole, ///< QString, short: what differs from the week, or that it is closed
        HolidayRole, ///< QString: the federal holiday that it is, whether the clinic closes or not
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setClinic(const Clinic &clinic, QDate today);
    /// Any day of the month to show.
    void setMonth(QDate day);
    /// The first of the month.
    QDate month() const { return m_month; }
    QDate dateAt(const QModelIndex &index) const;
    QModelIndex indexOf(QDate date) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Day;
    Day dayOn(QDate date) const;
    QString sentence(QDate date) const;
    int weekday(int column) const;

    Clinic m_clinic;
    QStringList m_campaigns; ///< their services
    QDate m_today;
    QDate m_month;
    QDate m_first; ///< of the six weeks
};

} // namespace lockstep
