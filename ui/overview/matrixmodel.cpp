// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrixmodel.h"

#include "failurecause.h"
#include "plantedbug.h"
#include "shell/needs.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"
#include "widgets/plaintip.h"
#include "widgets/tablemodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int NameColumn = 0;

bool isProblem(Mark mark)
{
    return mark == Mark::Failed || mark == Mark::Drifted || mark == Mark::Retrying
        || mark == Mark::Paused;
}

} // namespace

MatrixModel::MatrixModel(const StateStore &state, QObject *parent)
    : QAbstractTableModel(parent)
    , m_state(state)
{
    const auto anew = [this] {
        nameSubjects();
        rebuild();
    };
    connect(&state, &StateStore::lanesReset, this, anew);
    connect(&state, &StateStore::clinicsChanged, this, anew);
    connect(&state, &StateStore::systemsChanged, this, &MatrixModel::rebuild);
    connect(&state, &StateStore::lanesChanged, this, &MatrixModel::takeLanes);
    anew();
}

void MatrixModel::setFilter(const Filter &filter)
{
    m_filter = filter;
    rebuild();
}

void MatrixModel::touch(const LaneKey &key)
{
    if (const QModelIndex cell = indexOf(key); cell.isValid())
        Q_EMIT dataChanged(cell, cell);
}

void MatrixModel::rebuild()
{
    QStringList systems;
    for (const SystemStatus &system : m_state.systems())
        systems << system.config.name;
    const bool sameSystems = systems == m_systems;
    m_systems = systems;
    const QList<Row> rows = m_filter.byCause ? grouped(matchingRows()) : matchingRows();
    if (!sameSystems || rows != m_rows) {
        beginResetModel();
        m_rows = rows;
        m_rowOf.clear();
        for (int i = 0; i < rows.size(); ++i) {
            if (rows[i].heading.isEmpty())
                m_rowOf.insert(rows[i].subject, i);
        }
        endResetModel();
    } else if (!rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
    m_waiting.clear();
    Q_EMIT waitingChanged();
}

void MatrixModel::nameSubjects()
{
    QSet<Subject> subjects;
    for (const ClinicRow &clinic : m_state.clinics())
        subjects.insert({HoursTopic, clinic.id});
    for (const Lane &lane : m_state.lanes())
        subjects.insert({lane.key.topic, lane.key.subject});
    m_named.clear();
    for (const Subject &subject : std::as_const(subjects)) {
        const ClinicRow *clinic = m_state.clinic(subject.subject);
        const QString name = m_state.subjectName(subject.subject);
        m_named << Named{subject, name, QString(name + u' ' + subject.subject).toLower(),
            clinic ? clinic->timezone : QString()};
    }
    std::sort(m_named.begin(), m_named.end(), [](const Named &a, const Named &b) {
        const int byName = QString::localeAwareCompare(a.name, b.name);
        return byName != 0 ? byName < 0 : a.subject.subject < b.subject.subject;
    });
    m_place.clear();
    for (qsizetype i = 0; i < m_named.size(); ++i)
        m_place.insert(m_named[i].subject, i);
}

QList<MatrixModel::Row> MatrixModel::matchingRows() const
{
    const QStringList words = m_filter.text.toLower().split(u' ', Qt::SkipEmptyParts);
    QList<Row> rows;
    for (const Named &named : m_named) {
        if (matches(named, words))
            rows << Row{named.subject, {}};
    }
    return rows;
}

QList<MatrixModel::Row> MatrixModel::grouped(const QList<Row> &rows) const
{
    // The worst first; within a mark the cause with the most rows.
    QMap<Cause, QList<Row>> groups;
    for (const Row &row : rows)
        groups[causeOf(row.subject)] << row;
    QList<Cause> order = groups.keys();
    std::stable_sort(order.begin(), order.end(), [&groups](const Cause &a, const Cause &b) {
        return a.mark != b.mark ? a.mark < b.mark : groups[a].size() > groups[b].size();
    });
    QList<Row> all;
    for (const Cause &cause : std::as_const(order)) {
        const auto clinics = int(groups[cause].size());
        const QString heading = tr("%1 · %n clinics", nullptr, clinics).arg(cause.text);
        all << Row{.subject = {},
            .heading = cause.group.isEmpty() ? heading : tr("%1 · Why?").arg(heading),
            .mark = cause.mark,
            .cause = cause.group};
        all << groups[cause];
    }
    return all;
}

MatrixModel::Cause MatrixModel::causeOf(const Subject &subject) const
{
    const Lane *worst = nullptr;
    for (const QString &system : m_systems) {
        const Lane *lane = m_state.lane({system, subject.topic, subject.subject});
        if (lane && (!worst || m_state.shown(*lane) < m_state.shown(*worst)))
            worst = lane;
    }
    if (!worst)
        return {Mark::NotLinked, word(Mark::NotLinked), {}};
    const Mark mark = m_state.shown(*worst);
    if (!isProblem(mark))
        return {mark, word(mark), {}};
    const QString why = mark == Mark::Drifted && worst->state == LaneState::Delivered
        ? tr("holds something else")
        : shortText(worst->reason);
    return {mark, tr("%1: %2").arg(worst->key.system, why),
        mark == Mark::Failed ? GroupName{worst->key.system, worst->reason, {}}.text() : QString()};
}

bool MatrixModel::matches(const Named &named, const QStringList &words) const
{
    if (!m_filter.timezone.isEmpty() && named.timezone != m_filter.timezone)
        return false;
    const bool found = std::all_of(words.begin(), words.end(),
        [&named](const QString &word) { return named.haystack.contains(word); });
    return found && ((!m_filter.problemsOnly && !m_filter.mark) || marksMatch(named.subject));
}

bool MatrixModel::marksMatch(const Subject &subject) const
{
    return std::any_of(m_systems.begin(), m_systems.end(), [&](const QString &system) {
        const Lane *lane = m_state.lane({system, subject.topic, subject.subject});
        if (!lane)
            return false;
        const Mark mark = m_state.shown(*lane);
        return m_filter.mark ? mark == *m_filter.mark : isProblem(mark);
    });
}

void MatrixModel::takeLanes(const QList<LaneKey> &keys)
{
    const QStringList words = m_filter.text.toLower().split(u' ', Qt::SkipEmptyParts);
    QSet<int> rows;
    const qsizetype waitingBefore = m_waiting.size();
    for (const LaneKey &key : keys) {
        const Subject subject{key.topic, key.subject};
        if (!m_place.contains(subject))
            nameSubjects();
        const auto row = m_rowOf.constFind(subject);
        const auto place = m_place.constFind(subject);
        if (row != m_rowOf.cend())
            rows.insert(*row);
        else if (place != m_place.cend() && matches(m_named[*place], words))
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
    if (!index.isValid() || system(index.column()).isEmpty() || isHeading(index.row()))
        return nullptr;
    const Subject &subject = m_rows.at(index.row()).subject;
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

Qt::ItemFlags MatrixModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    // A heading can be reached by keys, so that it is read out, but not selected.
    return index.isValid() && isHeading(index.row()) ? flags & ~Qt::ItemIsSelectable : flags;
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (isHeading(index.row()))
        return headingData(index, role);
    if (index.column() == NameColumn)
        return nameData(index.row(), role);
    if (index.column() == columnCount() - 1)
        return lastChangeData(index.row(), role);
    return laneData(index, role);
}

QVariant MatrixModel::headingData(const QModelIndex &index, int role) const
{
    const QString &heading = m_rows.at(index.row()).heading;
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? QVariant(heading) : QVariant();
    case Qt::AccessibleTextRole:
        return tr("Group %1").arg(heading);
    case HeadingRole:
        return true;
    case MarkRole:
        return index.column() == NameColumn ? QVariant(int(m_rows.at(index.row()).mark))
                                            : QVariant();
    case LinkRole:
        return index.column() == NameColumn && !m_rows.at(index.row()).cause.isEmpty();
    default:
        return {};
    }
}

QVariant MatrixModel::nameData(int row, int role) const
{
    if (role == LinkRole)
        return true;
    const Subject &subject = m_rows.at(row).subject;
    const QString name = m_state.subjectName(subject.subject);
    if (role == Qt::ToolTipRole)
        return plainTip(tr("%1: open the clinic").arg(name));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    return subject.topic == HoursTopic ? name : tr("%1 · %2").arg(name, subject.topic);
}

QVariant MatrixModel::lastChangeData(int row, int role) const
{
    if (role == SecondaryRole)
        return true;
    const ClinicRow *clinic = m_state.clinic(m_rows.at(row).subject.subject);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (!clinic)
        return role == Qt::AccessibleTextRole ? QVariant(tr("Last change: not known")) : QVariant();
    const QString text
        = tr("v%1  %2  %3")
              .arg(clinic->revision)
              .arg(momentText(clinic->updatedAtMs, m_state.nowMs()), clinic->updatedBy);
    return role == Qt::DisplayRole ? text : tr("Last change: %1").arg(text);
}

QString MatrixModel::cellText(const Lane &lane) const
{
    const SystemStatus *system = m_state.system(lane.key.system);
    switch (markOf(lane)) {
    case Mark::Failed:
        return troubleText(lane);
    case Mark::Retrying:
        return system ? tr("%1/%2").arg(lane.attempts).arg(system->config.retryScheduleMs.size())
                      : QString::number(lane.attempts);
    case Mark::Pending:
        return lane.state == LaneState::Sending ? tr("sending")
                                                : spanText(m_state.nowMs() - lane.sinceMs);
    case Mark::Drifted:
        if (lane.state == LaneState::Discarded)
            return tr("discarded");
        if (lane.ignoredUntilMs > m_state.nowMs())
            return tr("ignored");
        if (const QString what = m_driftText ? m_driftText(lane.key) : QString(); !what.isEmpty())
            return what;
        return tr("differs");
    default:
        return {};
    }
}

QString MatrixModel::cellSentence(const Lane &lane, const QString &subject, Mark shown) const
{
    QStringList parts{subject, lane.key.system, word(shown).toLower()};
    const bool settled = lane.state == LaneState::Delivered;
    if (shown != Mark::Unknown && lane.drifted()) {
        const QString what = m_driftText ? m_driftText(lane.key) : QString();
        parts << (what.isEmpty() ? tr("holds something else") : tr("%1 differs").arg(what));
        parts << spanText(m_state.nowMs() - lane.driftSinceMs);
        return parts.join(u", "_s);
    }
    if (shown != Mark::Unknown && !settled && !shortText(lane.reason).isEmpty())
        parts << troubleText(lane);
    if (shown == Mark::Accepted)
        parts << tr("not checked");
    if (shown == Mark::InSync && lane.equalAtMs > 0)
        parts << tr("read back %1").arg(agoText(lane.equalAtMs, m_state.nowMs()));
    else
        parts << spanText(m_state.nowMs()
            - (shown == Mark::Failed || shown == Mark::Retrying ? lane.troubleSinceMs()
                                                                : lane.sinceMs));
    return parts.join(u", "_s);
}

QVariant MatrixModel::laneData(const QModelIndex &index, int role) const
{
    const QString subject = m_state.subjectName(m_rows.at(index.row()).subject.subject);
    const Lane *found = lane(index);
    if (!found) {
        if (role == MarkRole)
            return int(Mark::NotLinked);
        return role == Qt::AccessibleTextRole
            ? QVariant(tr("%1, %2, %3")
                           .arg(subject, system(index.column()), word(Mark::NotLinked).toLower()))
            : QVariant();
    }
    const Mark shown = m_state.shown(*found);
    switch (role) {
    case MarkRole:
        return int(shown);
    case Qt::DisplayRole:
        return shown == Mark::Unknown ? QString() : cellText(*found);
    case Qt::AccessibleTextRole:
        return planted("silent-cells") ? QString() : cellSentence(*found, subject, shown);
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        // Not painted, but told to screen readers with each cell of the row.
        const bool known = role == Qt::DisplayRole && section >= 0 && section < rowCount();
        return known ? index(section, NameColumn).data() : QVariant();
    }
    if (section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    const QString name = system(section);
    if (name.isEmpty()) {
        const bool first = section == NameColumn;
        return role == Qt::DisplayRole ? QVariant(first ? tr("Clinic") : tr("Last change"))
                                       : QVariant();
    }
    const SystemStatus *status = m_state.system(name);
    const auto mark = m_state.stale() || !status ? Mark::Unknown : troubleOf(*status);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::DecorationRole:
        return mark ? QVariant(markIcon(*mark)) : QVariant();
    case Qt::ToolTipRole:
        return plainTip(tr("%1: open the system").arg(name));
    default:
        return {};
    }
}

} // namespace lockstep
