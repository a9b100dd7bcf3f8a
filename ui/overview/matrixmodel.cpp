// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrixmodel.h"

#include "shell/needs.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"
#include "widgets/tablemodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int NameColumn = 0;
constexpr int NameWidth = 210;
constexpr int SystemWidth = 148;
constexpr int LastChangeWidth = 190;

bool isProblem(Mark mark)
{
    return mark == Mark::Failed || mark == Mark::Drifted || mark == Mark::Retrying
        || mark == Mark::Paused;
}

/// The few characters beside the mark; none where the mark says it all.
QString cellText(const Lane &lane, const SystemStatus *system, qint64 nowMs)
{
    switch (markOf(lane)) {
    case Mark::Failed:
        return shortText(lane.reason);
    case Mark::Retrying:
        return system ? u"%1/%2"_s.arg(lane.attempts).arg(system->config.retryScheduleMs.size())
                      : QString::number(lane.attempts);
    case Mark::Pending:
        return lane.state == LaneState::Sending ? MatrixModel::tr("sending")
                                                : spanText(nowMs - lane.sinceMs);
    case Mark::Drifted:
        return lane.state == LaneState::Discarded ? MatrixModel::tr("discarded")
                                                  : MatrixModel::tr("differs");
    default:
        return {};
    }
}

QString cellSentence(const Lane &lane, const QString &subject, Mark shown, qint64 nowMs)
{
    QStringList parts{subject, lane.key.system, word(shown).toLower()};
    if (shown != Mark::Unknown && !shortText(lane.reason).isEmpty())
        parts << shortText(lane.reason);
    parts << spanText(nowMs - lane.sinceMs);
    return parts.join(u", "_s);
}

} // namespace

MatrixModel::MatrixModel(const StateStore &state, QObject *parent)
    : QAbstractTableModel(parent)
    , m_state(state)
{
    connect(&state, &StateStore::lanesReset, this, &MatrixModel::rebuild);
    connect(&state, &StateStore::clinicsChanged, this, &MatrixModel::rebuild);
    connect(&state, &StateStore::systemsChanged, this, &MatrixModel::rebuild);
    connect(&state, &StateStore::lanesChanged, this, &MatrixModel::takeLanes);
    rebuild();
}

void MatrixModel::setFilter(const Filter &filter)
{
    m_filter = filter;
    rebuild();
}

void MatrixModel::rebuild()
{
    QStringList systems;
    for (const SystemStatus &system : m_state.systems())
        systems << system.config.name;
    const QList<Subject> rows = matchingSubjects();
    if (systems != m_systems || rows != m_rows) {
        beginResetModel();
        m_systems = systems;
        m_rows = rows;
        m_rowOf.clear();
        for (int i = 0; i < rows.size(); ++i)
            m_rowOf.insert(rows[i], i);
        endResetModel();
    } else if (!rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
    m_waiting.clear();
    Q_EMIT waitingChanged();
}

QSet<MatrixModel::Subject> MatrixModel::allSubjects() const
{
    QSet<Subject> subjects;
    for (const ClinicRow &clinic : m_state.clinics())
        subjects.insert({HoursTopic, clinic.id});
    for (const Lane &lane : m_state.lanes())
        subjects.insert({lane.key.topic, lane.key.subject});
    return subjects;
}

QList<MatrixModel::Subject> MatrixModel::matchingSubjects() const
{
    QList<std::pair<QString, Subject>> named;
    for (const Subject &subject : allSubjects()) {
        if (matches(subject))
            named.emplaceBack(m_state.subjectName(subject.subject), subject);
    }
    std::sort(named.begin(), named.end(), [](const auto &a, const auto &b) {
        const int byName = QString::localeAwareCompare(a.first, b.first);
        return byName != 0 ? byName < 0 : a.second.subject < b.second.subject;
    });
    QList<Subject> rows;
    rows.reserve(named.size());
    for (const auto &[name, subject] : named)
        rows << subject;
    return rows;
}

bool MatrixModel::textMatches(const Subject &subject) const
{
    const QString haystack = m_state.subjectName(subject.subject) + u' ' + subject.subject;
    const QStringList words = m_filter.text.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
        [&haystack](const QString &word) { return haystack.contains(word, Qt::CaseInsensitive); });
}

bool MatrixModel::matches(const Subject &subject) const
{
    if (!textMatches(subject))
        return false;
    if (!m_filter.problemsOnly && !m_filter.mark)
        return true;
    const QList<SystemStatus> systems = m_state.systems();
    return std::any_of(systems.begin(), systems.end(), [&](const SystemStatus &system) {
        const Lane *lane = m_state.lane({system.config.name, subject.topic, subject.subject});
        if (!lane)
            return false;
        const Mark mark = m_state.shown(*lane);
        return m_filter.mark ? mark == *m_filter.mark : isProblem(mark);
    });
}

void MatrixModel::takeLanes(const QList<LaneKey> &keys)
{
    QSet<int> rows;
    const qsizetype waitingBefore = m_waiting.size();
    for (const LaneKey &key : keys) {
        const Subject subject{key.topic, key.subject};
        const auto row = m_rowOf.constFind(subject);
        if (row != m_rowOf.cend())
            rows.insert(*row);
        else if (matches(subject))
            m_waiting.insert(subject);
        else
            m_waiting.remove(subject);
    }
    // With nothing on screen there is nothing to keep still.
    if (m_rows.isEmpty() && !m_waiting.isEmpty())
        return rebuild();
    for (const int row : std::as_const(rows))
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    if (m_waiting.size() != waitingBefore)
        Q_EMIT waitingChanged();
}

QString MatrixModel::system(int column) const
{
    return column > NameColumn && column <= m_systems.size() ? m_systems.at(column - 1) : QString();
}

const Lane *MatrixModel::lane(const QModelIndex &index) const
{
    if (!index.isValid() || system(index.column()).isEmpty())
        return nullptr;
    const Subject &subject = m_rows.at(index.row());
    return m_state.lane({system(index.column()), subject.topic, subject.subject});
}

QModelIndex MatrixModel::indexOf(const LaneKey &key) const
{
    const int row = m_rowOf.value({key.topic, key.subject}, -1);
    const qsizetype column = m_systems.indexOf(key.system);
    return row < 0 ? QModelIndex() : index(row, column < 0 ? NameColumn : int(column) + 1);
}

QModelIndex MatrixModel::nextProblem(const QModelIndex &from, int direction) const
{
    const int columns = columnCount();
    const int cells = rowCount() * columns;
    const int start = from.isValid() ? from.row() * columns + from.column() : -1;
    for (int step = 1; step <= cells; ++step) {
        const int at = ((start + direction * step) % cells + cells) % cells;
        const QModelIndex candidate = index(at / columns, at % columns);
        const Lane *found = lane(candidate);
        if (found && isProblem(m_state.shown(*found)))
            return candidate;
    }
    return {};
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_systems.size()) + 2;
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.column() == NameColumn)
        return nameData(index.row(), role);
    if (index.column() == columnCount() - 1)
        return lastChangeData(index.row(), role);
    return laneData(index, role);
}

QVariant MatrixModel::nameData(int row, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const Subject &subject = m_rows.at(row);
    const QString name = m_state.subjectName(subject.subject);
    return subject.topic == HoursTopic ? name : QString(name + u" · "_s + subject.topic);
}

QVariant MatrixModel::lastChangeData(int row, int role) const
{
    if (role == SecondaryRole)
        return true;
    const ClinicRow *clinic = m_state.clinic(m_rows.at(row).subject);
    if (!clinic || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const QString text
        = u"v%1  %2  %3"_s.arg(clinic->revision)
              .arg(momentText(clinic->updatedAtMs, m_state.nowMs()), clinic->updatedBy);
    return role == Qt::DisplayRole ? text : tr("Last change: %1").arg(text);
}

QVariant MatrixModel::laneData(const QModelIndex &index, int role) const
{
    const QString subject = m_state.subjectName(m_rows.at(index.row()).subject);
    const Lane *found = lane(index);
    if (!found) {
        if (role == MarkRole)
            return int(Mark::NotLinked);
        return role == Qt::AccessibleTextRole ? QVariant(subject + u", "_s + system(index.column())
                   + u", "_s + word(Mark::NotLinked).toLower())
                                              : QVariant();
    }
    const Mark shown = m_state.shown(*found);
    switch (role) {
    case MarkRole:
        return int(shown);
    case Qt::DisplayRole:
        return shown == Mark::Unknown
            ? QString()
            : cellText(*found, m_state.system(found->key.system), m_state.nowMs());
    case Qt::AccessibleTextRole:
        return cellSentence(*found, subject, shown, m_state.nowMs());
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    const QString name = system(section);
    if (name.isEmpty()) {
        const bool first = section == NameColumn;
        return role == Qt::DisplayRole ? QVariant(first ? tr("Clinic") : tr("Last change"))
            : role == WidthRole        ? QVariant(first ? NameWidth : LastChangeWidth)
                                       : QVariant();
    }
    const SystemStatus *status = m_state.system(name);
    const Mark mark = m_state.stale() || !status ? Mark::Unknown : markOf(*status);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::DecorationRole:
        return mark == Mark::InSync ? QVariant() : QVariant(markIcon(mark));
    case Qt::ToolTipRole:
        return tr("%1: open the system").arg(name);
    case WidthRole:
        return SystemWidth;
    default:
        return {};
    }
}

} // namespace lockstep
