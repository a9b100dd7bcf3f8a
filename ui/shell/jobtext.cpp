// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobtext.h"

#include "failurecause.h"
#include "lane.h"
#include "needs.h"
#include "timetext.h"
#include "tr.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// Before that a measured rate says little.
constexpr qint64 MeasureAfterMs = 3'000;
constexpr int ShortestRestMs = 2'000;

QString number(double value)
{
    return QLocale().toString(value, 'f', value < 10 && value != qRound(value) ? 1 : 0);
}

/// Deliveries per second so far; 0 while it cannot be told.
double measured(const JobProgress &job, qint64 nowMs)
{
    const qint64 elapsed = nowMs - job.startedAtMs;
    return elapsed < MeasureAfterMs ? 0 : 1000.0 * (job.done + job.failed) / double(elapsed);
}

/// The one that went first failed again: what came of those that were tried.
QString triedText(const JobProgress &job)
{
    const int tried = job.total - job.unsent;
    const QString why = shortText(job.stopped);
    return job.done == 0 ? tr("Tried %1 of %2: %3 again")
                               .arg(QString::number(tried), QString::number(job.total), why)
                         : tr("Tried %1 of %2: %3 in lockstep, then %4 again")
                               .arg(QString::number(tried), QString::number(job.total),
                                   QString::number(job.done), why);
}

QString stoppedText(const JobProgress &job)
{
    const QString tried = triedText(job);
    return job.unsent == 0 ? tried
                           : counted(job.unsent, tr("%1; 1 waits until it is mended").arg(tried),
                               tr("%1; %2 wait until it is mended").arg(tried, u"%1"_s));
}

bool oneGoesFirst(const JobProgress &job, bool held)
{
    return job.parked > 0 || (held && job.total > 1 && job.done + job.failed == 0);
}

QString checkedText(const JobProgress &job)
{
    if (job.cancelled)
        return tr("Check cancelled: %1 equal, %2 not, %3 not asked")
            .arg(job.done)
            .arg(job.failed)
            .arg(job.left());
    return job.failed == 0
        ? tr("Checked %1: all equal").arg(job.total)
        : tr("Checked %1: %2 equal, %3 not").arg(job.total).arg(job.done).arg(job.failed);
}

} // namespace

bool isHeld(const SystemStatus *system)
{
    return system && !system->paused && system->holdReason != Reason::None;
}

bool isCheck(const JobProgress &job)
{
    return job.kind == JobProgress::Kind::Check;
}

QString jobTitle(const JobProgress &job)
{
    if (isCheck(job))
        return job.system.isEmpty() ? tr("Check for drift, %1").arg(job.total)
                                    : tr("Check %1 for drift, %2").arg(job.system).arg(job.total);
    if (const auto group = GroupName::fromText(job.group))
        return tr("Retry %1 · %2: %3")
            .arg(QString::number(job.total), group->system, shortText(group->reason));
    if (!job.system.isEmpty())
        return tr("Retry %1 · %2").arg(QString::number(job.total), job.system);
    return tr("Retry %1").arg(job.total);
}

QString jobCountText(const JobProgress &job)
{
    const int ended = job.done + job.failed;
    if (isCheck(job) && job.failed > 0)
        return tr("%1 of %2, not equal: %3").arg(ended).arg(job.total).arg(job.failed);
    return job.failed == 0
        ? tr("%1 of %2").arg(ended).arg(job.total)
        : tr("%1 of %2, failed again: %3").arg(ended).arg(job.total).arg(job.failed);
}

QString jobResultText(const JobProgress &job, bool held)
{
    if (job.running() && job.cancelled)
        return tr("Cancelled; still on the wire: %1").arg(job.waiting());
    if (job.running())
        return oneGoesFirst(job, held) ? tr("Trying 1 of %1 now…").arg(job.total)
                                       : jobCountText(job);
    if (isCheck(job))
        return checkedText(job);
    if (job.cancelled)
        return tr("Cancelled: %1 in lockstep, %2 failed, %3 not sent")
            .arg(job.done)
            .arg(job.failed)
            .arg(job.left());
    if (job.stopped != Reason::None)
        return stoppedText(job);
    if (job.failed == 0 && job.unsent == 0)
        return tr("Retried %1: all in lockstep").arg(job.total);
    if (job.failed == 0)
        return tr("Retried %1: %2 in lockstep, %3 taken off the list meanwhile")
            .arg(job.total)
            .arg(job.done)
            .arg(job.unsent);
    if (job.unsent == 0)
        return tr("Retried %1: %2 in lockstep, %3 failed again")
            .arg(job.total)
            .arg(job.done)
            .arg(job.failed);
    return tr("Retried %1: %2 in lockstep, %3 failed again, %4 taken off the list meanwhile")
        .arg(job.total)
        .arg(job.done)
        .arg(job.failed)
        .arg(job.unsent);
}

QString jobBriefText(const JobProgress &job)
{
    const bool stopped
        = !job.running() && !isCheck(job) && !job.cancelled && job.stopped != Reason::None;
    return stopped ? triedText(job) : jobResultText(job);
}

QString jobShortestText(const JobProgress &job)
{
    if (job.running())
        return jobCountText(job);
    if (isCheck(job))
        return job.failed > 0 ? tr("%1 not equal").arg(job.failed) : tr("All equal");
    if (job.stopped != Reason::None && !job.cancelled)
        return tr("%1 of %2 failed again").arg(job.failed).arg(job.total);
    if (job.failed > 0)
        return tr("%1 failed again").arg(job.failed);
    return job.unsent > 0 ? tr("%1 not sent").arg(job.unsent) : tr("All in lockstep");
}

QString jobSinceText(const JobProgress &job)
{
    return job.laterFailures == 0 ? QString() : tr("+%1 since you clicked").arg(job.laterFailures);
}

QString jobPaceText(const JobProgress &job, const SystemStatus *system, qint64 nowMs)
{
    if (!job.running() || job.cancelled || job.parked > 0)
        return {};
    const double allowed = system ? system->config.limits.ratePerSecond : 0;
    const double seen = measured(job, nowMs);
    const double rate = seen > 0 ? seen : allowed;
    const qint64 restMs = rate > 0 ? qint64(1000.0 * job.waiting() / rate) : 0;
    const QString rest
        = restMs < ShortestRestMs ? QString() : tr("about %1 left").arg(spanText(restMs));
    // The limit is what slows it down when it is nearly reached.
    const bool limited
        = allowed > 0 && job.total > allowed * 2 && (seen == 0 || seen > allowed / 2);
    if (limited) {
        const QString pace
            = tr("%1 per second, as %2 allows").arg(number(allowed), system->config.name);
        return rest.isEmpty() ? pace : tr("%1, %2").arg(pace, rest);
    }
    if (seen > 0)
        return rest.isEmpty() ? tr("%1 per second").arg(number(seen))
                              : tr("%1 per second, %2").arg(number(seen), rest);
    return rest;
}

Mark jobMark(const JobProgress &job)
{
    if (job.running())
        return isCheck(job) ? Mark::Pending : Mark::Retrying;
    if (isCheck(job) && job.failed > 0)
        return Mark::Drifted;
    return job.failed > 0 || job.unsent > 0 ? Mark::Failed : Mark::Accepted;
}

} // namespace lockstep
