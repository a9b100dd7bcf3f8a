// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "noticerules.h"

#include "failurecause.h"
#include "jobtext.h"
#include "needs.h"
#include "plantedbug.h"
#include "statusmark.h"
#include "timetext.h"
#include "tr.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// It needs a person; what goes again by itself, or was paused by one, does not.
bool fails(const Lane &lane)
{
    return markOf(lane) == Mark::Failed;
}

bool isSolved(const Lane &lane)
{
    return lane.state == LaneState::Delivered || lane.state == LaneState::Discarded;
}

} // namespace

NoticeRules::NoticeRules(Clock &clock, NameOf nameOf, std::function<void(const Notice &)> tell)
    : m_clock(clock)
    , m_nameOf(std::move(nameOf))
    , m_tell(std::move(tell))
    , m_timer(clock.timer([this] { gathered(); }))
{
}

void NoticeRules::reset(const QList<Lane> &lanes, const QList<SystemStatus> &systems)
{
    m_groups.clear();
    m_groupOf.clear();
    m_unsolved.clear();
    m_breakers.clear();
    m_owesAllClear = false;
    for (const Lane &lane : lanes) {
        if (!fails(lane))
            continue;
        const QString id = GroupName{lane.key.system, lane.reason, {}}.text();
        Group &group = m_groups[id];
        group.system = lane.key.system;
        group.reason = lane.reason;
        group.lanes.insert(lane.key);
        group.toldAtMs = m_clock.bootMs();
        m_groupOf.insert(lane.key, id);
        m_unsolved.insert(lane.key);
        m_owesAllClear = true; // whoever looks sees it; that it ended is news
    }
    for (const SystemStatus &system : systems)
        m_breakers.insert(system.config.name, system.breaker);
}

void NoticeRules::take(const QList<Fact> &facts)
{
    for (const Fact &fact : facts) {
        if (const auto *changed = std::get_if<LaneChanged>(&fact)) {
            takeLane(changed->lane);
        } else if (const auto *removed = std::get_if<LaneRemoved>(&fact)) {
            leave(removed->lane.key);
            m_unsolved.remove(removed->lane.key);
        } else if (const auto *system = std::get_if<SystemChanged>(&fact)) {
            takeSystem(system->system);
        } else if (const auto *job = std::get_if<JobProgress>(&fact)) {
            takeJob(*job);
        }
    }
    if (m_unsolved.isEmpty() && m_owesAllClear)
        tellAllClear();
}

void NoticeRules::takeLane(const Lane &lane)
{
    if (isSolved(lane))
        m_unsolved.remove(lane.key);
    if (!fails(lane))
        return leave(lane.key);
    const QString id = GroupName{lane.key.system, lane.reason, {}}.text();
    if (m_groupOf.value(lane.key) == id)
        return;
    leave(lane.key);
    m_groupOf.insert(lane.key, id);
    m_unsolved.insert(lane.key);
    Group &group = m_groups[id];
    group.system = lane.key.system;
    group.reason = lane.reason;
    const bool first = group.lanes.isEmpty();
    group.lanes.insert(lane.key);
    const bool quiet = group.toldAtMs > 0 && toldAgoMs(group.toldAtMs) < QuietMs;
    if (group.gathering || ((!first || quiet) && !planted("notice-of-each-failure")))
        return;
    group.gathering = true;
    if (!m_timer->active())
        m_timer->start(GatherMs);
}

void NoticeRules::leave(const LaneKey &key)
{
    const auto group = m_groups.find(m_groupOf.take(key));
    if (group != m_groups.end())
        group->lanes.remove(key);
}

void NoticeRules::gathered()
{
    for (auto group = m_groups.begin(); group != m_groups.end(); ++group) {
        if (std::exchange(group->gathering, false) && !group->lanes.isEmpty())
            tellGroup(group.key(), *group);
    }
}

void NoticeRules::tellGroup(const QString &id, Group &group)
{
    if (!wants(Notice::Kind::Failure) || m_choices.muted.contains(id))
        return;
    group.toldAtMs = m_clock.bootMs();
    m_owesAllClear = true;
    const LaneKey any = *group.lanes.constBegin();
    const qsizetype count = group.lanes.size();
    tell({.kind = Notice::Kind::Failure,
        .title = lockstep::tr("%1: %2").arg(group.system, shortText(group.reason)),
        .text = counted(count, lockstep::tr("%1 is not in lockstep.").arg(m_nameOf(any.subject)),
            lockstep::tr("%1 changes are not in lockstep.")),
        .place = Place::failureGroup(id),
        .group = id});
}

void NoticeRules::takeSystem(const SystemStatus &system)
{
    const QString name = system.config.name;
    const BreakerState before = m_breakers.value(name, BreakerState::Closed);
    m_breakers.insert(name, system.breaker);
    // From half open it opens again: that it is open was told.
    if (system.breaker != BreakerState::Open || before != BreakerState::Closed)
        return;
    const auto told = m_breakerToldAtMs.constFind(name);
    if (!wants(Notice::Kind::Breaker)
        || (told != m_breakerToldAtMs.constEnd() && toldAgoMs(*told) < QuietMs))
        return;
    m_breakerToldAtMs.insert(name, m_clock.bootMs());
    tell({.kind = Notice::Kind::Breaker,
        .title = lockstep::tr("%1 is paused by Lockstep").arg(name),
        .text = lockstep::tr("Failures in a row: %1. Next probe %2.")
                    .arg(system.consecutiveFailures)
                    .arg(momentText(system.breakerUntilMs, m_clock.wallMs())),
        .place = Place::system(name)});
}

void NoticeRules::takeJob(const JobProgress &job)
{
    if (job.running() || m_endedJobs.contains(job.id))
        return;
    m_endedJobs.insert(job.id);
    const bool ran = job.endedAtMs - job.startedAtMs > LongJobMs;
    if (!ran || m_windowActive || !wants(Notice::Kind::JobDone))
        return;
    Place place = Place::of(PageId::Failures);
    if (job.failed > 0)
        place.key = u"job/%1"_s.arg(job.id);
    tell({.kind = Notice::Kind::JobDone,
        .title = jobTitle(job),
        .text = jobResultText(job),
        .place = place});
}

void NoticeRules::tellAllClear()
{
    m_owesAllClear = false;
    if (wants(Notice::Kind::AllClear))
        tell({.kind = Notice::Kind::AllClear,
            .title = lockstep::tr("All clear"),
            .text = lockstep::tr("Nothing is failing any more."),
            .place = Place::of(PageId::Overview)});
}

void NoticeRules::tell(const Notice &notice)
{
    if (m_tell)
        m_tell(notice);
}

bool NoticeRules::wants(Notice::Kind kind) const
{
    switch (kind) {
    case Notice::Kind::Failure:
        return m_choices.any && m_choices.failures;
    case Notice::Kind::Breaker:
        return m_choices.any && m_choices.breaker;
    case Notice::Kind::AllClear:
        return m_choices.any && m_choices.allClear;
    case Notice::Kind::JobDone:
        return m_choices.any && m_choices.jobs;
    }
    Q_UNREACHABLE();
}

} // namespace lockstep
