// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "retention.h"

#include "crashpoint.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 DayMs = 24 * 60 * 60 * qint64(1000);
constexpr qint64 DaysInYear = 366; // never a day too early
const QString ExcerptsDone = u"retention.excerpts"_s; ///< setting: the last attempt looked at

} // namespace

void Retention::begin(const SyncPolicy &policy, SettingTable &settings, qint64 nowMs)
{
    m_policy = policy;
    m_nowMs = nowMs;
    // Rows without their answer stay for long: they are not looked at every day.
    m_next = {.phase = Phase::Excerpts, .after = settings.value(ExcerptsDone).toLongLong()};
}

Retention::Place Retention::next(Place place)
{
    place.phase = Phase(int(place.phase) + 1);
    place.after = 0;
    return place;
}

void Retention::step(Turn &turn, Database &db, const QString &actor)
{
    TrimTable table(db);
    m_done = m_next;
    trim(m_done, turn, table);
    crashPoint("retention-batch");
    if (m_done.phase == Phase::Done)
        conclude(m_done, turn, actor);
}

void Retention::trim(Place &place, Turn &turn, TrimTable &table) const
{
    const auto before = [this](qint64 days) { return m_nowMs - days * DayMs; };
    TrimTable::Batch batch;
    switch (place.phase) {
    case Phase::Excerpts:
        batch = table.excerpts(
            before(m_policy.excerptDays), place.after, m_policy.excerptDays, BatchRows);
        place.excerpts += batch.removed;
        turn.store.settings.set(ExcerptsDone, QString::number(batch.last));
        break;
    case Phase::Attempts:
        batch = table.attempts(before(m_policy.attemptDays), place.after, BatchRows);
        place.attempts += batch.removed;
        break;
    case Phase::Events:
        batch = table.events(
            before(m_policy.supersededDays), place.after, m_policy.supersededDays, BatchRows);
        place.events += batch.removed;
        break;
    case Phase::Audit: {
        const int removed
            = turn.store.audit.trim(before(m_policy.auditYears * DaysInYear), BatchRows);
        place.audit += removed;
        batch.more = removed == BatchRows;
        break;
    }
    case Phase::Done:
        return;
    }
    place.after = batch.last;
    if (!batch.more)
        place = next(place);
}

void Retention::conclude(const Place &place, Turn &turn, const QString &actor) const
{
    if (place.excerpts + place.attempts + place.events + place.audit == 0)
        return;
    turn.store.events.forgetKept(); // bodies may be among them
    turn.store.audit.append(turn.nowMs(), actor, u"retention"_s, u"store"_s,
        u"%1 answers, %2 attempts, %3 replaced revisions, %4 audit entries"_s.arg(place.excerpts)
            .arg(place.attempts)
            .arg(place.events)
            .arg(place.audit));
}

} // namespace lockstep
