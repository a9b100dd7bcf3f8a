// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/bulkmodel.h"

#include "clinics/bulkedit.h"
#include "clinics/clinictime.h"
#include "clinics/previewmodel.h"
#include "hoursrules.h"
#include "shell/hourwords.h"
#include "shell/statestore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString goesToText(const StateStore &state)
{
    const QList<SystemStatus> systems = state.systems();
    const auto linked = std::count_if(systems.cbegin(), systems.cend(),
        [](const SystemStatus &system) { return system.config.subscribes(HoursTopic); });
    const qsizetype waiting = waitingSystems(systems, state.nowMs());
    return waiting == 0
        ? BulkModel::tr("%1 of %n systems", "linked, all", int(systems.size())).arg(linked)
        : BulkModel::tr("%1 now, %n waiting", "systems", int(waiting)).arg(linked - waiting);
}

} // namespace

QStringList obstacles(const StateStore &state)
{
    QStringList lines;
    const QList<SystemStatus> systems = state.systems();
    for (const SystemStatus &system : systems) {
        const QString text = obstacleSentence(system, state.nowMs());
        const bool waits = system.held() || system.breaker == BreakerState::Open;
        if (waits && system.config.subscribes(HoursTopic) && !text.isEmpty())
            lines << text;
    }
    return lines;
}

BulkRow bulkRow(const Clinic &clinic, const std::optional<BulkEdit> &edit, const StateStore &state)
{
    if (!edit)
        return {clinic.id, clinic.name, std::nullopt, {}, u"–"_s, {}};
    return bulkRow(
        clinic, withBulkEdit(clinic, *edit, dateAt(clinic.timezone, state.nowMs())), state);
}

BulkRow bulkRow(const Clinic &saved, const Clinic &next, const StateStore &state)
{
    BulkRow row{next.id, next.name, std::nullopt, {}, u"–"_s, {}};
    const bool isNew = saved.revision == 0;
    const QStringList words = changeWords(saved, next);
    row.words = isNew && words.isEmpty() ? BulkModel::tr("new clinic") : words.join(u"; "_s);
    if (!isNew && saved == next) {
        row.note = BulkModel::tr("has these hours already");
        return row;
    }
    Clinic changed = next;
    changed.revision = qMax<qint64>(changed.revision, 1);
    if (const QList<Problem> problems = brokenRules(changed); !problems.isEmpty()) {
        row.note = problems.first().message;
        return row;
    }
    changed.revision = saved.revision;
    row.changed = changed;
    row.goesTo = goesToText(state);
    return row;
}

BulkModel::BulkModel(QObject *parent)
    : TableModel(
        {
            {tr("Clinic"), 220, [](const BulkRow &row) { return row.name; }},
            {tr("Change"), 0, [](const BulkRow &row) { return row.words; }},
            {tr("Goes to"), 110, [](const BulkRow &row) { return row.goesTo; }},
            {tr("Note"), 200, [](const BulkRow &row) { return row.note; }},
        },
        [](const BulkRow &row) { return row.id; }, parent)
{
}

QList<Clinic> BulkModel::changed() const
{
    QList<Clinic> clinics;
    for (const BulkRow &row : m_rows) {
        if (row.changed)
            clinics << *row.changed;
    }
    return clinics;
}

} // namespace lockstep
