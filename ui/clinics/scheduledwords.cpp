// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/scheduledwords.h"

#include "shell/hourwords.h"
#include "tr.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

const Schedule *sameIn(const QList<Schedule> &schedules, const Schedule &like)
{
    const auto found
        = std::find_if(schedules.cbegin(), schedules.cend(), [&](const Schedule &each) {
              return each.service == like.service && each.effectiveFrom == like.effectiveFrom;
          });
    return found == schedules.cend() ? nullptr : &*found;
}

const Schedule *underIn(const QList<Schedule> &schedules, const Schedule &like)
{
    const auto found
        = std::find_if(schedules.cbegin(), schedules.cend(), [&](const Schedule &each) {
              return each.service == like.service && each.covers(like.effectiveFrom);
          });
    return found == schedules.cend() ? nullptr : &*found;
}

QString datesOf(const Schedule &schedule)
{
    const auto text = [](QDate date) { return QLocale().toString(date, tr("MMM d, yyyy")); };
    return schedule.effectiveThrough
        ? tr("%1 to %2").arg(text(schedule.effectiveFrom), text(*schedule.effectiveThrough))
        : tr("From %1").arg(text(schedule.effectiveFrom));
}

/// What the new schedule does to the one that would go on without it.
QStringList newLines(const Clinic &saved, const Schedule &schedule, const Schedule &under)
{
    Clinic before = saved, after = saved;
    before.overrides.clear();
    after.overrides.clear();
    Schedule was = under, now = under;
    was.effectiveThrough = now.effectiveThrough = std::nullopt;
    now.weekly = schedule.weekly;
    before.schedules = {was};
    after.schedules = {now};
    QStringList lines;
    for (const QString &line : changeWords(before, after))
        lines << tr("%1: %2").arg(datesOf(schedule), line);
    return lines;
}

} // namespace

Clinic withoutNewSchedules(const Clinic &saved, const Clinic &draft)
{
    Clinic result = draft;
    result.schedules.clear();
    for (const Schedule &was : saved.schedules) {
        Schedule kept = was;
        if (const Schedule *now = sameIn(draft.schedules, was))
            kept.weekly = now->weekly;
        result.schedules << kept;
    }
    return result;
}

QStringList changeLines(const Clinic &saved, const Clinic &draft)
{
    QStringList lines;
    bool dated = false;
    for (const Schedule &schedule : draft.schedules) {
        const Schedule *under = underIn(saved.schedules, schedule);
        if (sameIn(saved.schedules, schedule))
            continue;
        if (!under)
            return changeWords(saved, draft); // a service or a time that had no hours at all
        dated = true;
        lines << newLines(saved, schedule, *under);
    }
    const bool removed = std::any_of(saved.schedules.cbegin(), saved.schedules.cend(),
        [&](const Schedule &was) { return !sameIn(draft.schedules, was); });
    if (!dated || removed)
        return changeWords(saved, draft);
    return changeWords(saved, withoutNewSchedules(saved, draft)) + lines;
}

} // namespace lockstep
