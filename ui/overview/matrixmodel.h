// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lane.h"
#include "shell/theme.h"

#include <QAbstractTableModel>
#include <QSet>

#include <functional>
#include <optional>
#include <tuple>

namespace lockstep {

class StateStore;

/// The lockstep matrix: subjects down, systems across, each cell one lane, read from the state
/// store when asked. Rows stay where they are while lanes change; subjects that have come to match
/// the filter since wait until rebuild(). Grouped by cause, a heading stands above each group.
class MatrixModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    struct Filter {
        bool problemsOnly = false;
        QString text; ///< words, each in the subject's name or id
        std::optional<Mark> mark; ///< only subjects with a lane of this mark
        QString timezone; ///< only clinics of this zone; empty: all
        bool byCause = false; ///< grouped by the worst thing of each row
    };

    explicit MatrixModel(const StateStore &state, QObject *parent = nullptr);

    void setFilter(const Filter &filter);
    /// Few letters for a drifted cell: what differs. Empty where it is not known.
    void setDriftText(std::function<QString(const LaneKey &)> text) { m_driftText = text; }
    /// The cell says something else though the lane did not change.
    void touch(const LaneKey &key);
    /// Rows and columns anew from what the store holds.
    void rebuild();
    /// Subjects that match the filter now but are not shown yet.
    int waiting() const { return int(m_waiting.size()); }
    /// Subjects shown, headings not counted.
    int subjects() const { return int(m_rowOf.size()); }

    /// Null where a system does not receive the subject, and outside the systems' columns.
    const Lane *lane(const QModelIndex &index) const;
    QModelIndex indexOf(const LaneKey &key) const;
    /// Empty for a heading.
    QString subject(int row) const { return m_rows.at(row).subject.subject; }
    bool isHeading(int row) const { return !m_rows.at(row).heading.isEmpty(); }
    /// The failure group that a heading is about; empty: none.
    QString cause(int row) const { return m_rows.at(row).cause; }
    /// Empty for the columns that are no system.
    QString system(int column) const;
    /// The next cell that needs a look, row by row from `from`; invalid when there is none.
    QModelIndex nextProblem(const QModelIndex &from, int direction) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

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
    struct Row {
        Subject subject;
        QString heading; ///< of a group: the row is no subject
        Mark mark = Mark::NotLinked; ///< of the group
        QString cause{}; ///< FailureGroup::id of the group; empty: nothing failed
        bool operator==(const Row &) const = default;
    };
    /// A subject with what it is sorted and found by: made once, not at every key.
    struct Named {
        Subject subject;
        QString name;
        QString haystack; ///< lower case
        QString timezone;
    };

    void nameSubjects();
    QList<Row> matchingRows() const;
    QList<Row> grouped(const QList<Row> &rows) const;
    struct Cause {
        Mark mark;
        QString text;
        QString group; ///< of what failed
        friend bool operator<(const Cause &a, const Cause &b)
        {
            return std::tie(a.mark, a.text, a.group) < std::tie(b.mark, b.text, b.group);
        }
    };
    /// The worst of a subject's lanes, and why, as a heading tells it.
    Cause causeOf(const Subject &subject) const;
    bool matches(const Named &named, const QStringList &words) const;
    bool marksMatch(const Subject &subject) const;
    void takeLanes(const QList<LaneKey> &keys);
    QVariant headingData(const QModelIndex &index, int role) const;
    QVariant nameData(int row, int role) const;
    QVariant lastChangeData(int row, int role) const;
    QVariant laneData(const QModelIndex &index, int role) const;
    QString cellText(const Lane &lane) const;
    QString cellSentence(const Lane &lane, const QString &subject, Mark shown) const;

    const StateStore &m_state;
    std::function<QString(const LaneKey &)> m_driftText;
    Filter m_filter;
    QStringList m_systems;
    QList<Named> m_named; ///< all, by name
    QHash<Subject, qsizetype> m_place; ///< in m_named
    QList<Row> m_rows;
    QHash<Subject, int> m_rowOf;
    QSet<Subject> m_waiting;
};

} // namespace lockstep
