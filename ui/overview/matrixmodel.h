// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lane.h"
#include "shell/theme.h"

#include <QAbstractTableModel>
#include <QSet>

#include <optional>

namespace lockstep {

class StateStore;

/// The lockstep matrix: subjects down, systems across, each cell one lane, read from the state
/// store when asked. Rows stay where they are while lanes change; subjects that have come to match
/// the filter since wait until rebuild().
class MatrixModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Filter {
        bool problemsOnly = false;
        QString text; ///< words, each in the subject's name or id
        std::optional<Mark> mark; ///< only subjects with a lane of this mark
    };

    explicit MatrixModel(const StateStore &state, QObject *parent = nullptr);

    void setFilter(const Filter &filter);
    /// Rows and columns anew from what the store holds.
    void rebuild();
    /// Subjects that match the filter now but are not shown yet.
    int waiting() const { return int(m_waiting.size()); }

    /// Null where a system does not receive the subject, and outside the systems' columns.
    const Lane *lane(const QModelIndex &index) const;
    QModelIndex indexOf(const LaneKey &key) const;
    QString subject(int row) const { return m_rows.at(row).subject; }
    /// Empty for the columns that are no system.
    QString system(int column) const;
    /// The next cell that needs a look, row by row from `from`; invalid when there is none.
    QModelIndex nextProblem(const QModelIndex &from, int direction) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void waitingChanged();

private:
    struct Subject {
        QString topic;
        QString subject;
        bool operator==(const Subject &) const = default;
        friend size_t qHash(const Subject &s, size_t seed = 0)
        {
            return qHashMulti(seed, s.topic, s.subject);
        }
    };

    QSet<Subject> allSubjects() const;
    QList<Subject> matchingSubjects() const;
    bool matches(const Subject &subject) const;
    bool textMatches(const Subject &subject) const;
    void takeLanes(const QList<LaneKey> &keys);
    QVariant nameData(int row, int role) const;
    QVariant lastChangeData(int row, int role) const;
    QVariant laneData(const QModelIndex &index, int role) const;

    const StateStore &m_state;
    Filter m_filter;
    QStringList m_systems;
    QList<Subject> m_rows;
    QHash<Subject, int> m_rowOf;
    QSet<Subject> m_waiting;
};

} // namespace lockstep
