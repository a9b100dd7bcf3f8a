// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

#include <QAbstractListModel>

namespace lockstep {

/// The exceptions of a clinic as cards: those to come first, then those that are past. The dates of
/// campaigns are not among them.
class ExceptionsModel final : public QAbstractListModel {
    Q_OBJECT
public:
    /// The exception's place in Clinic::overrides.
    static constexpr int IndexRole = Qt::UserRole + 1;
    /// Its first date.
    static constexpr int DateRole = Qt::UserRole + 2;

    using QAbstractListModel::QAbstractListModel;

    void setClinic(const Clinic &clinic, QDate today);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QStringList details(const Override &exception) const;

    Clinic m_clinic;
    QDate m_today;
    QList<qsizetype> m_order;
};

/// Places in Clinic::overrides, without the dates of campaigns.
QList<qsizetype> exceptionsIn(const Clinic &clinic);
/// "Thu, Nov 26, 2026", or both ends of a range.
QString datesText(const Override &exception);
/// The service's name for people; EveryService is "All services".
QString serviceText(const Clinic &clinic, const QString &service);
/// What the week alone says for a service on a date, without exceptions.
DayHours weeklyHoursOn(const Clinic &clinic, const QString &service, QDate date);

} // namespace lockstep
