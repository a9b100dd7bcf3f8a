// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/draftwarnings.h"

#include "clinics/clinictime.h"
#include "expansion.h"
#include "hoursrules.h"
#include "hourswarnings.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace lockstep {

namespace {

constexpr qint64 Minute = 60'000;
constexpr int Ahead = 60, EveryMinutes = 5;

bool isValid(Clinic clinic)
{
    clinic.revision = qMax<qint64>(clinic.revision, 1);
    return brokenRules(clinic).isEmpty();
}

bool isOpen(const QList<Opening> &openings, qint64 atMs)
{
    return std::any_of(openings.cbegin(), openings.cend(), [atMs](const Opening &opening) {
        return !opening.unknown && atMs >= opening.opens.utcMs && atMs < opening.closes.utcMs;
    });
}

/// Whether somebody at the door within the next hour would notice.
bool changesSoon(const Clinic &saved, const Clinic &draft, qint64 nowMs)
{
    QSet<QString> services;
    for (const Schedule &schedule : draft.schedules)
        services << schedule.service;
    const QDate today = dateAt(draft.timezone, nowMs);
    for (const QString &service : std::as_const(services)) {
        const auto before = expand(saved, service, today.addDays(-1), today.addDays(2));
        const auto after = expand(draft, service, today.addDays(-1), today.addDays(2));
        for (int minute = 0; minute <= Ahead; minute += EveryMinutes) {
            const qint64 at = nowMs + minute * Minute;
            if (isOpen(before, at) != isOpen(after, at))
                return true;
        }
    }
    return false;
}

} // namespace

QStringList draftWarnings(const Clinic &saved, const Clinic &draft, qint64 nowMs)
{
    QStringList texts;
    if (!isValid(draft))
        return texts; // publishing tells what is wrong
    const bool published = saved.revision > 0 && isValid(saved);
    if (published && changesSoon(saved, draft, nowMs))
        texts << QCoreApplication::translate(
            "DraftWarnings", "This changes whether the clinic is open within the next hour.");
    QSet<QString> before;
    if (published) {
        for (const Problem &old : warnings(saved, nowMs))
            before << old.message;
    }
    for (const Problem &problem : warnings(draft, nowMs)) {
        if (!before.contains(problem.message) && !texts.contains(problem.message))
            texts << problem.message;
    }
    return texts;
}

} // namespace lockstep
