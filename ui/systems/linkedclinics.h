// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lane.h"
#include "system.h"
#include "widgets/tablemodel.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace lockstep {

class StateStore;
class TableView;

/// The connections of one system, worst first.
class LinkedClinicsModel final : public TableModel<Lane, LaneKey> {
    Q_OBJECT
public:
    explicit LinkedClinicsModel(const StateStore &state, QObject *parent = nullptr);

    void setSystem(const QString &system);
    void setFind(const QString &text);
    /// All of the system's, whatever is looked for.
    int total() const { return m_total; }
    void reload();

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    const StateStore &m_state;
    QString m_system;
    QString m_find;
    int m_total = 0;
};

/// Which clinics a system is told of, and where each stands. Only looks while it is in view.
class LinkedClinics final : public QWidget {
    Q_OBJECT
public:
    explicit LinkedClinics(const StateStore &state, QWidget *parent = nullptr);

    void setSystem(const SystemConfig &config);
    /// How many there are, whether in view or not.
    int total() const;

Q_SIGNALS:
    void openClinicRequested(const QString &id);
    void openLaneRequested(const lockstep::LaneKey &lane);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeLayout();
    void updateButtons();
    void refresh();
    const Lane *current() const;

    const StateStore &m_state;
    LinkedClinicsModel *m_model;
    QLabel *m_rule;
    QLineEdit *m_find;
    TableView *m_table;
    QPushButton *m_clinic;
    QPushButton *m_why;
    QString m_system;
    QTimer m_soon;
};

} // namespace lockstep
