// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "system.h"
#include "widgets/tablemodel.h"

#include <QSet>

namespace lockstep {

class OkRates;
class StateStore;

/// Every system with how it stands, as cards; those being edited are marked.
class SystemsModel final : public TableModel<SystemStatus, QString> {
    Q_OBJECT
public:
    SystemsModel(
        StateStore &state, const QList<AdapterDescription> &adapters, QObject *parent = nullptr);

    /// Shares of accepted tries, shown beside the state. Not owned.
    void setRates(const OkRates *rates);
    /// Names of the systems that are simulated inside this program.
    void setSandbox(const QStringList &systems);
    /// The system whose connection is being tested; empty: none.
    void setTested(const QString &name);

    /// A row for a system that is not saved yet, below all others; its name is empty.
    void setNew(bool isNew);
    /// The system has changes that are not saved.
    void setEdited(const QString &name, bool edited);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void tellRows();
    QVariant newRow(int role) const;
    QString adapterLabel(const QString &key) const;
    QString lanesText(const QString &system) const;
    QString asideText(const SystemStatus &system) const;
    QString stateText(const SystemStatus &system) const;
    QString spoken(const SystemStatus &system) const;

    StateStore &m_state;
    const QList<AdapterDescription> m_adapters;
    const OkRates *m_rates = nullptr;
    QStringList m_sandbox;
    QString m_tested;
    bool m_new = false;
    QSet<QString> m_edited;
};

} // namespace lockstep
