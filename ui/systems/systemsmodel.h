// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "system.h"
#include "widgets/tablemodel.h"

#include <QSet>

namespace lockstep {

class StateStore;

/// How a system stands, in one sentence for people.
QString stateSentence(const SystemStatus &system, qint64 nowMs);

/// Every system with how it stands, as cards; those being edited are marked.
class SystemsModel final : public TableModel<SystemStatus, QString> {
    Q_OBJECT
public:
    SystemsModel(
        StateStore &state, const QList<AdapterDescription> &adapters, QObject *parent = nullptr);

    /// The system has changes that are not saved.
    void setEdited(const QString &name, bool edited);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QString adapterLabel(const QString &key) const;
    QString lanesText(const QString &system) const;

    StateStore &m_state;
    const QList<AdapterDescription> m_adapters;
    QSet<QString> m_edited;
};

} // namespace lockstep
