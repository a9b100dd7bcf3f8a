// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/clinicsmodel.h"

#include "shell/statusmark.h"
#include "widgets/carddelegate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

MarkCounts clinicMarks(const StateStore &state, const QString &clinic)
{
    MarkCounts counts;
    const QList<SystemStatus> systems = state.systems();
    for (const SystemStatus &system : systems) {
        if (const Lane *lane = state.lane({system.config.name, HoursTopic, clinic}))
            ++counts[state.shown(*lane)];
    }
    return counts;
}

ClinicsModel::ClinicsModel(StateStore &state, QObject *parent)
    : TableModel(
        {{tr("Clinic"), 0, [](const ClinicItem &item) { return item.name; }}},
        [](const ClinicItem &item) { return item.id; }, parent)
    , m_state(state)
{
    connect(&state, &StateStore::clinicsChanged, this, &ClinicsModel::reload);
    connect(&state, &StateStore::lanesReset, this, &ClinicsModel::reload);
    connect(&state, &StateStore::systemsChanged, this, &ClinicsModel::reload);
    connect(&state, &StateStore::engineChanged, this, &ClinicsModel::reload);
    connect(&state, &StateStore::lanesChanged, this, &ClinicsModel::refreshMarks);
    reload();
}

Mark ClinicsModel::worstMark(const QString &clinic) const
{
    return clinicMarks(m_state, clinic).worst();
}

void ClinicsModel::setDraft(const QString &id, const QString &name, bool draft)
{
    if (draft)
        m_drafts.insert(id, name);
    else
        m_drafts.remove(id);
    const int row = find(id);
    const bool known = m_state.clinic(id);
    if (row < 0 || !known)
        return reload();
    ClinicItem item = this->row(row);
    item.draft = draft;
    change(row, item);
}

void ClinicsModel::reload()
{
    QList<ClinicItem> items;
    const QList<ClinicRow> clinics = m_state.clinics();
    for (const ClinicRow &clinic : clinics)
        items << ClinicItem{clinic.id, clinic.name, clinic.timezone, clinic.revision,
            worstMark(clinic.id), m_drafts.contains(clinic.id)};
    for (auto draft = m_drafts.cbegin(); draft != m_drafts.cend(); ++draft) {
        if (!m_state.clinic(draft.key()))
            items.prepend({draft.key(), draft.value(), {}, 0, Mark::NotLinked, true});
    }
    setRows(items);
}

void ClinicsModel::refreshMarks(const QList<LaneKey> &keys)
{
    QSet<QString> subjects;
    for (const LaneKey &key : keys) {
        if (key.topic == HoursTopic)
            subjects.insert(key.subject);
    }
    for (const QString &subject : std::as_const(subjects)) {
        const int row = find(subject);
        if (row < 0)
            continue;
        ClinicItem item = this->row(row);
        item.mark = worstMark(subject);
        change(row, item);
    }
}

void ClinicsModel::change(int row, const ClinicItem &item)
{
    m_rows[row] = item;
    Q_EMIT dataChanged(index(row, 0), index(row, 0));
}

QVariant ClinicsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ClinicItem &item = row(index.row());
    switch (role) {
    case card::MarkRole:
        return int(item.mark);
    case card::AsideRole:
        return item.draft ? tr("draft") : QString();
    case card::DetailsRole:
        return QStringList{item.revision > 0
                ? tr("%1 · %2 · v%3").arg(item.id, item.timezone).arg(item.revision)
                : tr("%1 · new").arg(item.id)};
    case Qt::AccessibleTextRole: {
        const QString text = tr("%1, %2").arg(item.name, word(item.mark));
        return item.draft ? tr("%1, with changes not published").arg(text) : text;
    }
    case IdRole:
        return item.id;
    default:
        return TableModel::data(index, role);
    }
}

void ClinicsFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void ClinicsFilter::setProblemsOnly(bool problemsOnly)
{
    m_problemsOnly = problemsOnly;
    invalidateFilter();
}

bool ClinicsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const auto mark = Mark(index.data(card::MarkRole).toInt());
    const bool problem = mark == Mark::Failed || mark == Mark::Drifted || mark == Mark::Retrying
        || !index.data(card::AsideRole).toString().isEmpty();
    if (m_problemsOnly && !problem)
        return false;
    return m_text.isEmpty()
        || index.data(Qt::DisplayRole).toString().contains(m_text, Qt::CaseInsensitive)
        || index.data(card::DetailsRole)
               .toStringList()
               .join(u' ')
               .contains(m_text, Qt::CaseInsensitive);
}

} // namespace lockstep
