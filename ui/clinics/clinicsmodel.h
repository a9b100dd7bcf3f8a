// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/statestore.h"
#include "widgets/tablemodel.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace lockstep {

struct ClinicItem {
    QString id;
    QString name;
    QString timezone;
    qint64 revision = 0;
    Mark mark = Mark::NotLinked;
    bool draft = false; ///< has changes that are not published
};

/// Every clinic with the worst of its marks, from the state store, and those that are only drafts
/// yet. One column, painted as a card.
class ClinicsModel final : public TableModel<ClinicItem, QString> {
    Q_OBJECT
public:
    static constexpr int IdRole = Qt::UserRole + 50;

    explicit ClinicsModel(StateStore &state, QObject *parent = nullptr);

    /// Marks a clinic as changed; one the store does not know is listed under `name`.
    void setDraft(const QString &id, const QString &name, bool draft);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void reload();
    void refreshMarks(const QList<LaneKey> &keys);
    void change(int row, const ClinicItem &item);
    Mark worstMark(const QString &clinic) const;

    StateStore &m_state;
    QMap<QString, QString> m_drafts; ///< id to name
};

/// How many lanes of a clinic's hours show each mark.
MarkCounts clinicMarks(const StateStore &state, const QString &clinic);

/// Narrows the list by text and to those with a problem.
class ClinicsFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString &text);
    void setProblemsOnly(bool problemsOnly);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_text;
    bool m_problemsOnly = false;
};

} // namespace lockstep
