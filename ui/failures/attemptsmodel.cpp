// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/attemptsmodel.h"

#include "history/attemptcolumns.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString triggerText(Trigger trigger)
{
    switch (trigger) {
    case Trigger::Edit:
        return AttemptsModel::tr("edit");
    case Trigger::Timer:
        return AttemptsModel::tr("automatic retry");
    case Trigger::Retry:
        return AttemptsModel::tr("retry");
    case Trigger::Bulk:
        return AttemptsModel::tr("bulk retry");
    case Trigger::Restart:
        return AttemptsModel::tr("restart");
    case Trigger::Settle:
        return AttemptsModel::tr("settling");
    case Trigger::Push:
        return AttemptsModel::tr("pushed again");
    case Trigger::Resume:
        return AttemptsModel::tr("resume");
    case Trigger::Check:
        return AttemptsModel::tr("read-back");
    }
    return {};
}

QString whyText(const Attempt &attempt)
{
    const QString why = triggerText(attempt.trigger);
    return attempt.actor.isEmpty() ? why : AttemptsModel::tr("%1 by %2").arg(why, attempt.actor);
}

QString endText(const Attempt &attempt)
{
    if (attempt.open)
        return AttemptsModel::tr("on its way…");
    const QString what = outcomeText(attempt);
    return attempt.status > 0 ? AttemptsModel::tr("%1 (%2)").arg(what).arg(attempt.status) : what;
}

} // namespace

AttemptsModel::AttemptsModel(QObject *parent)
    : TableModel(
        {
            {tr("Time"), 110,
                [this](const Attempt &each) { return momentText(each.startedAtMs, m_nowMs); },
                [](const Attempt &each) {
                    return std::optional(each.open ? Mark::Pending : markOf(each.outcome));
                }},
            {tr("Change"), 56, [](const Attempt &each) { return tr("v%1").arg(each.revision); }},
            {tr("Set off by"), 190, whyText},
            {tr("What happened"), 0, endText},
        },
        [](const Attempt &each) { return each.id; }, parent)
{
}

} // namespace lockstep
