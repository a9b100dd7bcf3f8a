// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

#include <QWidget>

class QListView;
class QPushButton;
class QSpinBox;
class QStandardItemModel;

namespace lockstep {

/// The federal holidays of a year, each to be confirmed: nothing is checked beforehand. Holidays
/// that are observed on another day stand there with both.
class HolidayPicker final : public QWidget {
    Q_OBJECT
public:
    /// Parts are named STEM.holidaysListView, …
    explicit HolidayPicker(const QString &stem, QWidget *parent = nullptr);

    /// Holidays before today are left out. `known` says what a clinic does on them already; for
    /// many clinics it stays empty.
    void setToday(QDate today);
    void setKnown(const QList<Override> &known);
    /// A closure of all services for each date that is checked.
    QList<Override> chosen() const;
    void clear();
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void changed();

private:
    void fill();
    void addRow(QDate date, const QString &name, const QString &label);
    QString knownOn(QDate date) const;

    QDate m_today;
    QList<Override> m_known;
    QSpinBox *m_year;
    QStandardItemModel *m_model;
    QListView *m_list;
};

} // namespace lockstep
