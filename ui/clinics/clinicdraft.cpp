// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/clinicdraft.h"

#include "clinics/merge.h"

#include <QLocale>
#include <QUndoCommand>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

/// One step: the whole clinic before and after. Its lists are shared, so that costs little.
class EditClinic final : public QUndoCommand {
public:
    EditClinic(ClinicDraft &draft, const Clinic &after, const QString &what)
        : QUndoCommand(what)
        , m_draft(draft)
        , m_before(draft.clinic())
        , m_after(after)
    {
    }

    void undo() override { m_draft.apply(m_before); }
    void redo() override { m_draft.apply(m_after); }

private:
    ClinicDraft &m_draft;
    const Clinic m_before;
    const Clinic m_after;
};

ClinicDraft::ClinicDraft(const Clinic &saved, QObject *parent)
    : QObject(parent)
    , m_saved(saved)
    , m_clinic(saved)
{
}

ClinicDraft::~ClinicDraft()
{
    m_undo.disconnect(); // it tells of its end, and who listens may be gone already
}

void ClinicDraft::edit(const Clinic &next, const QString &what)
{
    if (!(next == m_clinic))
        m_undo.push(new EditClinic(*this, next, what));
}

void ClinicDraft::setDay(qsizetype schedule, int day, const DayHours &hours)
{
    Clinic next = m_clinic;
    next.schedules[schedule].weekly[size_t(day)] = hours;
    edit(next, QLocale().standaloneDayName(day + 1));
}

void ClinicDraft::setDays(qsizetype schedule, const QMap<int, DayHours> &days)
{
    Clinic next = m_clinic;
    for (auto day = days.cbegin(); day != days.cend(); ++day)
        next.schedules[schedule].weekly[size_t(day.key())] = day.value();
    edit(next, tr("%n days", nullptr, int(days.size())));
}

void ClinicDraft::copyDay(qsizetype schedule, int from, const QList<int> &days)
{
    Clinic next = m_clinic;
    Week &week = next.schedules[schedule].weekly;
    for (const int day : days)
        week[size_t(day)] = week[size_t(from)];
    edit(next, tr("Copy of %1").arg(QLocale().standaloneDayName(from + 1)));
}

void ClinicDraft::addOverride(const Override &exception)
{
    Clinic next = m_clinic;
    const auto place = std::find_if(next.overrides.cbegin(), next.overrides.cend(),
        [&](const Override &each) { return each.date > exception.date; });
    next.overrides.insert(place, exception);
    edit(next, tr("New exception"));
}

void ClinicDraft::removeOverride(qsizetype index)
{
    Clinic next = m_clinic;
    next.overrides.removeAt(index);
    edit(next, tr("Exception removed"));
}

void ClinicDraft::revert()
{
    edit(m_saved, tr("Revert"));
}

void ClinicDraft::published(qint64 revision)
{
    m_clinic.revision = revision;
    m_saved = m_clinic;
    m_undo.setClean();
    Q_EMIT changed();
}

void ClinicDraft::rebase(const Clinic &saved)
{
    rebase(saved, mergedOnto(saved, m_saved, m_clinic));
}

void ClinicDraft::rebase(const Clinic &saved, const Clinic &chosen)
{
    reload(saved);
    Clinic mine = chosen;
    mine.revision = saved.revision;
    edit(mine, tr("Changes kept"));
}

void ClinicDraft::reload(const Clinic &saved)
{
    m_saved = saved;
    m_undo.clear();
    apply(saved);
}

void ClinicDraft::apply(const Clinic &clinic)
{
    m_clinic = clinic;
    m_clinic.revision = m_saved.revision;
    Q_EMIT changed();
}

} // namespace lockstep
