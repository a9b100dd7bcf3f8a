// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

#include <QTableView>
#include <QWidget>

class QLabel;

namespace lockstep {

class MonthModel;

/// The days of a month. Arrows go from day to day and over its ends, Page Up and Page Down from
/// month to month, Home to today; Enter or a click picks a day, with Shift the days up to it.
class MonthGrid final : public QTableView {
    Q_OBJECT
public:
    explicit MonthGrid(MonthModel *model, QWidget *parent = nullptr);

    QDate currentDate() const;
    void goTo(QDate date);
    void setToday(QDate today) { m_today = today; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void monthChanged();
    void currentDateChanged(QDate date);
    void picked(QDate date, bool extending);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QDate moved(QDate date, int key) const;

    MonthModel *m_days;
    QDate m_today;
};

/// The grid under its month's name, with buttons to the months around, and below it what holds on
/// the day it stands on.
class MonthView final : public QWidget {
    Q_OBJECT
public:
    /// The grid is named STEMGrid.
    explicit MonthView(const QString &stem, QWidget *parent = nullptr);

    void setClinic(const Clinic &clinic, QDate today);
    void goTo(QDate date) { m_grid->goTo(date); }
    MonthGrid *grid() const { return m_grid; }

Q_SIGNALS:
    void picked(QDate date, bool extending);

private:
    QWidget *makeHeading(const QString &stem);
    void tellMonth();
    void tellDay();

    Clinic m_clinic;
    MonthModel *m_model;
    MonthGrid *m_grid;
    QLabel *m_month;
    QLabel *m_day;
};

} // namespace lockstep
