// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/clinicsmodel.h"

#include "hourstext.h"
#include "shell/icons.h"
#include "shell/needs.h"
#include "shell/statusmark.h"
#include "widgets/carddelegate.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

MarkCounts marksOf(
    const StateStore &state, const QList<SystemStatus> &systems, const QString &clinic)
{
    MarkCounts counts;
    for (const SystemStatus &system : systems) {
        if (const Lane *lane = state.lane({system.config.name, HoursTopic, clinic}))
            ++counts[state.shown(*lane)];
    }
    return counts;
}

bool isTrouble(Mark mark)
{
    return mark == Mark::Failed || mark == Mark::Drifted || mark == Mark::Retrying
        || mark == Mark::Paused;
}

QString linkState(const Lane &lane, Mark mark)
{
    return mark == Mark::Failed ? shortText(lane.reason) : stateText(lane);
}

} // namespace

QString worstLinkText(
    const StateStore &state, const QList<SystemStatus> &systems, const QString &clinic)
{
    const Lane *worst = nullptr;
    for (const SystemStatus &system : systems) {
        const Lane *lane = state.lane({system.config.name, HoursTopic, clinic});
        if (lane && isTrouble(state.shown(*lane))
            && (!worst || state.shown(*lane) < state.shown(*worst)))
            worst = lane;
    }
    return worst ? ClinicsModel::tr("%1 · %2", "what is wrong, system")
                       .arg(linkState(*worst, state.shown(*worst)), worst->key.system)
                 : QString();
}

QString linksText(const StateStore &state, const QString &clinic)
{
    QStringList words;
    MarkCounts others;
    const QList<SystemStatus> systems = state.systems();
    for (const SystemStatus &system : systems) {
        const Lane *lane = state.lane({system.config.name, HoursTopic, clinic});
        if (!lane)
            continue;
        if (const Mark mark = state.shown(*lane); isTrouble(mark))
            words << ClinicsModel::tr("%1: %2", "system, state")
                         .arg(lane->key.system, linkState(*lane, mark));
        else
            ++others[mark];
    }
    for (int mark = 0; mark < MarkCount; ++mark) {
        if (others[Mark(mark)] > 0)
            words << ClinicsModel::tr("%1: %2", "state, how many systems")
                         .arg(word(Mark(mark)))
                         .arg(others[Mark(mark)]);
    }
    return words.join(u" · "_s);
}

MarkCounts clinicMarks(const StateStore &state, const QString &clinic)
{
    return marksOf(state, state.systems(), clinic);
}

Mark linkMark(const StateStore &state, const SystemPreview &preview, const QString &clinic)
{
    if (!preview.linked)
        return Mark::NotLinked;
    if (preview.system.paused)
        return state.stale() ? Mark::Unknown : Mark::Paused;
    const Lane *lane = state.lane({preview.system.config.name, HoursTopic, clinic});
    if (lane)
        return state.shown(*lane);
    return state.stale() ? Mark::Unknown : Mark::Pending;
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
    connect(&state, &StateStore::lanesChanged, this, &ClinicsModel::refreshMarks);
    reload();
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

void ClinicsModel::setScheduled(const QHash<QString, QDate> &dates)
{
    m_scheduled = dates;
    reload();
}

void ClinicsModel::reload()
{
    QList<ClinicItem> items;
    const QList<ClinicRow> clinics = m_state.clinics();
    const QList<SystemStatus> systems = m_state.systems();
    items.reserve(clinics.size());
    for (const ClinicRow &clinic : clinics)
        items << ClinicItem{clinic.id, clinic.name, clinic.timezone, clinic.revision,
            clinic.updatedAtMs, marksOf(m_state, systems, clinic.id).worst(),
            m_drafts.contains(clinic.id), m_scheduled.value(clinic.id),
            worstLinkText(m_state, systems, clinic.id)};
    for (auto draft = m_drafts.cbegin(); draft != m_drafts.cend(); ++draft) {
        if (!m_state.clinic(draft.key()))
            items.prepend({draft.key(), draft.value(), {}, 0, 0, Mark::NotLinked, true, {}, {}});
    }
    // Mostly nobody came or went: then only what changed is told, however long the list is.
    const bool sameClinics = std::equal(items.cbegin(), items.cend(), m_rows.cbegin(),
        m_rows.cend(), [](const ClinicItem &a, const ClinicItem &b) { return a.id == b.id; });
    if (!sameClinics)
        return setRows(items);
    for (int row = 0; row < items.size(); ++row)
        change(row, items[row]);
}

void ClinicsModel::refreshMarks(const QList<LaneKey> &keys)
{
    QSet<QString> subjects;
    for (const LaneKey &key : keys) {
        if (key.topic == HoursTopic)
            subjects.insert(key.subject);
    }
    const QList<SystemStatus> systems = m_state.systems();
    for (const QString &subject : std::as_const(subjects)) {
        const int row = find(subject);
        if (row < 0)
            continue;
        ClinicItem item = this->row(row);
        item.mark = marksOf(m_state, systems, subject).worst();
        item.trouble = worstLinkText(m_state, systems, subject);
        change(row, item);
    }
}

void ClinicsModel::change(int row, const ClinicItem &item)
{
    if (m_rows[row] == item)
        return;
    m_rows[row] = item;
    Q_EMIT dataChanged(index(row, 0), index(row, 0));
}

QString ClinicsModel::asideText(const ClinicItem &item) const
{
    if (item.draft)
        return tr("draft");
    return item.scheduled.isValid() ? QLocale().toString(item.scheduled, tr("MMM d")) : QString();
}

QString ClinicsModel::spokenText(const ClinicItem &item) const
{
    QString text = tr("%1, %2").arg(item.name, word(item.mark));
    if (!item.trouble.isEmpty())
        text = tr("%1, %2").arg(text, item.trouble);
    if (item.draft)
        text = tr("%1, with changes not published").arg(text);
    if (item.scheduled.isValid())
        text = tr("%1, with a change scheduled for %2")
                   .arg(text, QLocale().toString(item.scheduled, QLocale::LongFormat));
    return text;
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
        return asideText(item);
    case card::AsideGlyphRole:
        if (item.draft)
            return int(Glyph::Edit);
        return item.scheduled.isValid() ? QVariant(int(Glyph::Clock)) : QVariant();
    case card::DetailsRole:
        if (!item.trouble.isEmpty())
            return QStringList{item.trouble};
        return QStringList{item.revision > 0 ? tr("%1 · v%2", "time zone, version")
                                                   .arg(zoneText(item.timezone))
                                                   .arg(item.revision)
                                             : tr("not published yet")};
    case Qt::AccessibleTextRole:
        return spokenText(item);
    case IdRole:
        return item.id;
    case DraftRole:
        return item.draft;
    default:
        return TableModel::data(index, role);
    }
}

ClinicsFilter::ClinicsFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setDynamicSortFilter(true);
    sort(0);
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

void ClinicsFilter::setOrder(Order order)
{
    m_order = order;
    invalidate();
}

const ClinicItem &ClinicsFilter::item(int row) const
{
    return static_cast<const ClinicsModel *>(sourceModel())->row(row);
}

bool ClinicsFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const ClinicItem &item = this->item(row);
    const bool problem = item.mark == Mark::Failed || item.mark == Mark::Drifted
        || item.mark == Mark::Retrying || item.draft;
    if (m_problemsOnly && !problem)
        return false;
    return m_text.isEmpty() || item.name.contains(m_text, Qt::CaseInsensitive)
        || item.id.contains(m_text, Qt::CaseInsensitive)
        || item.timezone.contains(m_text, Qt::CaseInsensitive);
}

bool ClinicsFilter::lessThan(const QModelIndex &a, const QModelIndex &b) const
{
    const ClinicItem &one = item(a.row()), &other = item(b.row());
    // What is only a draft yet stands first, whatever the order.
    if ((one.revision == 0) != (other.revision == 0))
        return one.revision == 0;
    if (m_order == Order::Problems && one.mark != other.mark)
        return one.mark < other.mark; // marks are listed worst first
    if (m_order == Order::Newest && one.updatedAtMs != other.updatedAtMs)
        return one.updatedAtMs > other.updatedAtMs;
    const int names = QString::compare(one.name, other.name, Qt::CaseInsensitive);
    return names != 0 ? names < 0 : one.id < other.id;
}

} // namespace lockstep
