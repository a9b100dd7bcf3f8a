// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/whywords.h"

#include "auditwords.h"
#include "shell/needs.h"
#include "shell/timetext.h"
#include "tr.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// An older change hardly explains a failure.
constexpr qint64 ExplainsMs = 7 * 24 * qint64(3'600'000);
constexpr qsizetype MostChangesSince = 2;

bool changesSystem(const AuditRow &row)
{
    return row.action.startsWith(u"system."_s);
}

QString waitsText(const GroupItem &item)
{
    const FailureGroup &group = item.group;
    if (item.retrying() && item.held && item.changes() > 1)
        return tr("One is tried now; %1 wait for its result.").arg(item.changes() - 1);
    if (item.retrying())
        return counted(item.changes(), tr("1 change is tried again now."),
            tr("%1 changes are tried again now."));
    if (group.count == 0)
        return tr("Nothing fails for it any more.");
    const qint64 unsent = group.count - group.refused;
    const bool some = item.held && item.by == GroupBy::Cause && unsent > 0;
    return some ? tr("The newest version of %1 was refused; of %2 it is not sent yet.")
                      .arg(group.refused)
                      .arg(unsent)
                : counted(group.count, tr("1 change waits."), tr("%1 changes wait."));
}

QString beganText(const GroupItem &item, qint64 nowMs)
{
    const FailureGroup &group = item.group;
    const QString first = momentText(group.firstAtMs, nowMs);
    const QString waits = waitsText(item);
    const QString last = momentText(group.lastAtMs, nowMs);
    if (group.lastAtMs <= group.firstAtMs || last == first)
        return tr("First failure %1. %2").arg(first, waits);
    return tr("First failure %1, newest %2. %3").arg(first, last, waits);
}

QString changeText(const AuditRow &row, qint64 nowMs)
{
    return tr("%1, %2", "what was done, when").arg(auditSentence(row), momentText(row.atMs, nowMs));
}

QString beforeText(qint64 ms, const QString &change)
{
    return ms < 60'000 ? tr("Just before that: %1.").arg(change)
                       : tr("%1 before that: %2.").arg(spanText(ms), change);
}

/// The change that came last before the first failure, then what was done since.
QStringList changeLines(const FailureGroup &group, const QList<AuditRow> &audit, qint64 nowMs)
{
    QStringList lines, since;
    for (const AuditRow &row : audit) { // newest first
        if (!changesSystem(row))
            continue;
        if (row.atMs > group.firstAtMs) {
            if (since.size() < MostChangesSince)
                since << tr("Since then: %1.").arg(changeText(row, nowMs));
            continue;
        }
        if (group.firstAtMs - row.atMs <= ExplainsMs)
            lines << beforeText(group.firstAtMs - row.atMs, changeText(row, nowMs));
        break;
    }
    if (lines.isEmpty() && since.isEmpty() && !group.system.isEmpty())
        lines << tr("Nobody changed %1 in the week before.").arg(group.system);
    return lines + since;
}

QString breakerText(const SystemStatus &system, qint64 nowMs)
{
    if (system.breaker == BreakerState::Open)
        return tr("Paused by Lockstep after %1 failures in a row; next probe %2.")
            .arg(system.consecutiveFailures)
            .arg(momentText(system.breakerUntilMs, nowMs));
    if (system.breaker == BreakerState::HalfOpen)
        return tr("One change is being sent to see whether %1 is well again.")
            .arg(system.config.name);
    return {};
}

} // namespace

QStringList whyLines(const GroupItem &item, const SystemStatus *system,
    const QList<AuditRow> &audit, const QString &theirWords, qint64 nowMs)
{
    const FailureGroup &group = item.group;
    QStringList lines{beganText(item, nowMs)};
    if (item.by != GroupBy::Cause)
        return lines;
    if (system && system->breaker != BreakerState::Closed)
        lines << breakerText(*system, nowMs);
    if (system && system->paused)
        lines << (system->pausedUntilMs > 0
                ? tr("Paused by %1 until %2.")
                      .arg(system->pausedBy, momentText(system->pausedUntilMs, nowMs))
                : tr("Paused by %1 until somebody resumes it.").arg(system->pausedBy));
    lines << changeLines(group, audit, nowMs);
    if (!theirWords.isEmpty())
        lines << tr("Their words: “%1”").arg(theirWords);
    return lines;
}

QString nextTryText(const GroupItem &item, const SystemStatus *system, qint64 nowMs)
{
    if (item.retrying())
        return {};
    if (item.held && system && system->nextProbeMs > 0)
        return tr("Until then one change is tried now and then, next at %1; the others wait.")
            .arg(momentText(system->nextProbeMs, nowMs));
    if (item.held)
        return tr("Nothing is tried by itself until then.");
    if (item.group.nextAtMs > 0)
        return tr("The next automatic try is at %1.").arg(momentText(item.group.nextAtMs, nowMs));
    return {};
}

QString lastFailureText(const Attempt &failed, const Attempt *after, qint64 nowMs)
{
    const QString cause = failed.status > 0
        ? tr("%1, %2", "status, cause").arg(failed.status).arg(shortText(failed.reason))
        : shortText(failed.reason);
    const QString what = tr("Last failure: %1 at %2 (%3)")
                             .arg(momentText(failed.startedAtMs, nowMs), failed.lane.system, cause);
    const QString ended = after ? momentText(after->startedAtMs, nowMs) : QString();
    if (!after)
        return tr("%1.").arg(what);
    if (after->outcome == OutcomeKind::Discarded)
        return tr("%1, discarded by %2 at %3.").arg(what, after->actor, ended);
    switch (after->trigger) {
    case Trigger::Retry:
    case Trigger::Bulk:
        return tr("%1, mended by a retry at %2.").arg(what, ended);
    case Trigger::Edit:
        return tr("%1, mended by an edit at %2.").arg(what, ended);
    default:
        return tr("%1, mended by an automatic retry at %2.").arg(what, ended);
    }
}

QString solvedText(const QList<SolvedCause> &causes)
{
    qint64 changes = 0;
    for (const SolvedCause &cause : causes)
        changes += cause.count;
    if (changes == 0)
        return {};
    return tr("Solved today: %1, %2")
        .arg(counted(causes.size(), tr("1 cause"), tr("%1 causes")),
            counted(changes, tr("1 change that had failed"), tr("%1 changes that had failed")));
}

} // namespace lockstep
