// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attemptcolumns.h"

#include "shell/needs.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"
#include "text.h"
#include "tr.h"

using namespace Qt::StringLiterals;

namespace lockstep {

QString outcomeText(const Attempt &attempt)
{
    if (attempt.open)
        return tr("Sending");
    const bool untold = attempt.outcome == OutcomeKind::Refused
        || attempt.outcome == OutcomeKind::Deferred || attempt.outcome == OutcomeKind::Held;
    if (attempt.trigger == Trigger::Check && untold)
        return tr("Read-back: %1").arg(shortText(attempt.reason));
    switch (attempt.outcome) {
    case OutcomeKind::Delivered:
        return tr("Accepted");
    case OutcomeKind::Superseded:
        return tr("Superseded");
    case OutcomeKind::Discarded:
        return tr("Discarded");
    case OutcomeKind::Late:
        return attempt.trigger == Trigger::Check ? tr("Read-back overtaken") : tr("Late answer");
    case OutcomeKind::Equal:
        return tr("Read-back equal");
    case OutcomeKind::Differs:
        return tr("Read-back differs");
    default:
        return shortText(attempt.reason);
    }
}

Mark markOf(const Attempt &attempt)
{
    return attempt.open ? Mark::Pending : markOf(attempt.outcome);
}

Column<Attempt> timeColumn(const StateStore &state)
{
    return {.title = tr("Time"),
        .width = 92,
        .text
        = [&state](const Attempt &a) { return preciseMomentText(a.startedAtMs, state.nowMs()); },
        .machine = [](const Attempt &a) { return rfc3339Ms(a.startedAtMs); }};
}

Column<Attempt> subjectColumn(const StateStore &state)
{
    return {.title = tr("Clinic"), .width = 124, .text = [&state](const Attempt &a) {
                return state.subjectName(a.lane.subject);
            }};
}

Column<Attempt> systemColumn()
{
    return {
        .title = tr("System"), .width = 92, .text = [](const Attempt &a) { return a.lane.system; }};
}

Column<Attempt> revisionColumn()
{
    return {.title = tr("Change"), .width = 60, .text = [](const Attempt &a) {
                return u"v%1"_s.arg(a.revision);
            }};
}

Column<Attempt> tryColumn()
{
    return {.title = tr("Try"),
        .width = 40,
        .text
        = [](const Attempt &a) { return a.number > 0 ? QString::number(a.number) : QString(); },
        .alignment = Qt::AlignRight};
}

Column<Attempt> codeColumn()
{
    return {.title = tr("Code"),
        .width = 48,
        .text
        = [](const Attempt &a) { return a.status > 0 ? QString::number(a.status) : QString(); },
        .alignment = Qt::AlignRight};
}

Column<Attempt> durationColumn()
{
    const auto took = [](const Attempt &a) { return !a.open && a.number > 0; };
    return {.title = tr("Took"),
        .width = 60,
        .text
        = [took](const Attempt &a) { return took(a) ? durationText(a.durationMs) : QString(); },
        .alignment = Qt::AlignRight,
        .secondary = true,
        .machine
        = [took](const Attempt &a) { return took(a) ? u"%1 ms"_s.arg(a.durationMs) : QString(); }};
}

Column<Attempt> outcomeColumn()
{
    return {.title = tr("Status"), .width = 134, .text = outcomeText, .mark = [](const Attempt &a) {
                return std::optional(markOf(a));
            }};
}

} // namespace lockstep
