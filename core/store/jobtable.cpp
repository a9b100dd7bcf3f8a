// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobtable.h"

#include <array>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// The lanes of so many newest jobs are kept when they have ended.
constexpr qint64 JobsWithLanes = 50;

// In the order of JobLane::Result.
constexpr std::array Results{""_L1, "done"_L1, "failed"_L1, "unsent"_L1};

// In the order of JobProgress::Kind.
constexpr std::array Kinds{"retry"_L1, "check"_L1};

QString name(JobProgress::Kind kind)
{
    return Kinds.at(size_t(kind));
}

QString name(JobLane::Result result)
{
    return Results[size_t(result)];
}

JobLane::Result resultFrom(const QString &name)
{
    const auto found = std::ranges::find(Results, name);
    return found == Results.end() ? JobLane::Result::Unsent
                                  : JobLane::Result(found - Results.begin());
}

/// Every SELECT of whole jobs has these columns, read by jobFrom() in this order.
QString columns()
{
    return u"SELECT id, title, total, done, failed, cancelled, started_at, ended_at, system, "
           "failure_group, actor, unsent, later_failures, stopped, (SELECT count(*) FROM "
           "retry_job_lanes AS l WHERE l.job_id = retry_jobs.id AND l.parked = 1 AND l.result = "
           "''), kind FROM retry_jobs "_s;
}

JobProgress jobFrom(const Statement &row)
{
    return {.id = row.whole(0),
        .kind = row.text(15) == Kinds.back() ? JobProgress::Kind::Check : JobProgress::Kind::Retry,
        .title = row.text(1),
        .total = int(row.whole(2)),
        .done = int(row.whole(3)),
        .failed = int(row.whole(4)),
        .cancelled = row.whole(5) != 0,
        .startedAtMs = row.whole(6),
        .endedAtMs = row.whole(7),
        .system = row.text(8),
        .group = row.text(9),
        .actor = row.text(10),
        .unsent = int(row.whole(11)),
        .laterFailures = int(row.whole(12)),
        .parked = int(row.whole(14)),
        .stopped = reasonFromName(row.text(13)).value_or(Reason::None)};
}

QString laneColumns()
{
    return u"SELECT j.lane_id, j.before_state, j.before_reason, j.before_attempts, "
           "j.before_next_at, j.parked FROM retry_job_lanes AS j "_s;
}

} // namespace

JobTable::JobTable(Database &db)
    : m_create(db,
        u"INSERT INTO retry_jobs (title, actor, started_at, total, system, failure_group, kind) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)"_s)
    , m_addLane(db,
          u"INSERT INTO retry_job_lanes (job_id, lane_id, before_state, before_reason, "
          "before_attempts, before_next_at, parked) VALUES (?, ?, ?, ?, ?, ?, ?)"_s)
    , m_forget(db, u"DELETE FROM retry_job_lanes WHERE job_id <= ? AND result <> ''"_s)
    , m_waiting(db,
          u"SELECT job_id, before_reason FROM retry_job_lanes WHERE lane_id = ? AND result = ''"_s)
    , m_ofGroups(db, columns() + u"WHERE ended_at = 0 AND failure_group <> ''"_s)
    , m_contains(db, u"SELECT 1 FROM retry_job_lanes WHERE job_id = ? AND lane_id = ?"_s)
    , m_settle(db,
          u"UPDATE retry_job_lanes SET result = ? WHERE job_id = ? AND lane_id = ? AND result = ''"_s)
    , m_update(db,
          u"UPDATE retry_jobs SET done = ?, failed = ?, cancelled = ?, ended_at = ?, unsent = ?, "
          "later_failures = ?, stopped = ? WHERE id = ?"_s)
    , m_parked(db,
          laneColumns()
              + u"JOIN lanes AS l ON l.id = j.lane_id WHERE j.job_id = ? AND l.system = ? AND "
                "j.parked = 1 AND j.result = '' ORDER BY j.lane_id"_s)
    , m_unpark(db, u"UPDATE retry_job_lanes SET parked = 0 WHERE job_id = ? AND lane_id = ?"_s)
    , m_stop(db,
          u"UPDATE retry_job_lanes SET result = 'unsent' WHERE job_id = ? AND result = '' AND "
          "lane_id IN (SELECT id FROM lanes WHERE system = ? AND (state = 'held' OR (parked = 1 "
          "AND state <> 'sending')))"_s)
    , m_cancel(db,
          u"UPDATE retry_job_lanes SET result = 'unsent' WHERE job_id = ? AND result = '' AND "
          "lane_id NOT IN (SELECT id FROM lanes WHERE state = 'sending')"_s)
    , m_endForgotten(db,
          u"UPDATE retry_jobs SET ended_at = ?, cancelled = 1, unsent = total - done - failed "
          u"WHERE "
          "ended_at = 0 AND NOT EXISTS (SELECT 1 FROM retry_job_lanes AS l WHERE l.job_id = "
          "retry_jobs.id AND l.result = '')"_s)
    , m_lanesLeft(db, laneColumns() + u"WHERE j.job_id = ? AND j.result = '' ORDER BY j.lane_id"_s)
    , m_lanes(db,
          u"SELECT l.id, l.system, l.topic, l.subject, l.state, l.desired, l.applied, l.attempts, "
          "l.next_at, l.reason, l.since, j.result, l.tries, l.answered FROM retry_job_lanes AS j "
          "JOIN lanes AS l ON "
          "l.id = j.lane_id WHERE j.job_id = ? ORDER BY l.id"_s)
    , m_find(db, columns() + u"WHERE id = ?"_s)
    , m_newest(db, columns() + u"ORDER BY id DESC LIMIT ?"_s)
    , m_running(db, u"SELECT 1 FROM retry_job_lanes WHERE result = '' LIMIT 1"_s)
{
}

qint64 JobTable::create(const JobProgress &job, const QList<LaneBefore> &lanes)
{
    if (!m_create.run(job.title, job.actor, job.startedAtMs, job.total, job.system, job.group,
            name(job.kind)))
        return 0;
    const qint64 id = m_create.insertedId();
    m_forget.run(id - JobsWithLanes);
    for (const LaneBefore &lane : lanes)
        m_addLane.run(id, lane.laneId, lockstep::name(lane.state), lockstep::name(lane.reason),
            lane.attempts, lane.nextAtMs, lane.parked);
    return id;
}

void JobTable::put(const JobProgress &job)
{
    m_update.run(job.done, job.failed, job.cancelled, job.endedAtMs, job.unsent, job.laterFailures,
        lockstep::name(job.stopped), job.id);
}

void JobTable::endForgotten(qint64 nowMs)
{
    m_endForgotten.run(nowMs);
}

QList<JobTable::Waiting> JobTable::waitingFor(qint64 laneId)
{
    QList<Waiting> jobs;
    if (!m_waiting.run(laneId))
        return jobs;
    while (m_waiting.next())
        jobs.append({m_waiting.whole(0), reasonFromName(m_waiting.text(1)).value_or(Reason::None)});
    return jobs;
}

QList<JobProgress> JobTable::runningOfGroups()
{
    QList<JobProgress> jobs;
    if (!m_ofGroups.run())
        return jobs;
    while (m_ofGroups.next())
        jobs.append(jobFrom(m_ofGroups));
    return jobs;
}

bool JobTable::contains(qint64 jobId, qint64 laneId)
{
    const bool contained = m_contains.run(jobId, laneId) && m_contains.next();
    m_contains.finish();
    return contained;
}

std::optional<JobProgress> JobTable::settle(
    qint64 jobId, qint64 laneId, JobLane::Result result, qint64 nowMs)
{
    if (!m_settle.run(name(result), jobId, laneId) || m_settle.affected() != 1)
        return std::nullopt;
    auto job = find(jobId);
    if (!job || job->endedAtMs > 0)
        return std::nullopt;
    ++(result == JobLane::Result::Done          ? job->done
            : result == JobLane::Result::Failed ? job->failed
                                                : job->unsent);
    write(*job, nowMs);
    return job;
}

std::optional<JobProgress> JobTable::addLaterFailure(qint64 jobId)
{
    auto job = find(jobId);
    if (!job)
        return std::nullopt;
    ++job->laterFailures;
    write(*job, job->endedAtMs);
    return job;
}

QList<JobTable::LaneBefore> JobTable::parked(qint64 jobId, const QString &system)
{
    return m_parked.run(jobId, system) ? lanesFrom(m_parked) : QList<LaneBefore>{};
}

void JobTable::unpark(qint64 jobId, qint64 laneId)
{
    m_unpark.run(jobId, laneId);
}

std::optional<JobProgress> JobTable::stop(
    qint64 jobId, const QString &system, Reason reason, qint64 nowMs)
{
    if (!m_stop.run(jobId, system) || m_stop.affected() == 0)
        return std::nullopt;
    const int stopped = m_stop.affected();
    auto job = find(jobId);
    if (!job)
        return std::nullopt;
    job->unsent += stopped;
    job->stopped = reason;
    write(*job, nowMs);
    return job;
}

std::optional<JobProgress> JobTable::cancel(qint64 jobId, qint64 nowMs)
{
    if (const auto known = find(jobId); !known || known->endedAtMs > 0 || known->cancelled)
        return std::nullopt;
    if (!m_cancel.run(jobId))
        return std::nullopt;
    const int unsent = m_cancel.affected();
    auto job = find(jobId);
    if (!job)
        return std::nullopt;
    job->cancelled = true;
    job->unsent += unsent;
    write(*job, nowMs);
    return job;
}

void JobTable::write(JobProgress &job, qint64 nowMs)
{
    if (job.waiting() == 0 && job.endedAtMs == 0)
        job.endedAtMs = nowMs;
    m_update.run(job.done, job.failed, job.cancelled, job.endedAtMs, job.unsent, job.laterFailures,
        lockstep::name(job.stopped), job.id);
}

QList<JobTable::LaneBefore> JobTable::lanesLeft(qint64 jobId)
{
    return m_lanesLeft.run(jobId) ? lanesFrom(m_lanesLeft) : QList<LaneBefore>{};
}

QList<JobTable::LaneBefore> JobTable::lanesFrom(Statement &statement)
{
    QList<LaneBefore> lanes;
    while (statement.next()) {
        lanes.append({.laneId = statement.whole(0),
            .state = laneStateFromName(statement.text(1)).value_or(LaneState::Failed),
            .reason = reasonFromName(statement.text(2)).value_or(Reason::None),
            .attempts = int(statement.whole(3)),
            .nextAtMs = statement.whole(4),
            .parked = statement.whole(5) != 0});
    }
    return lanes;
}

QList<JobLane> JobTable::lanes(qint64 jobId)
{
    QList<JobLane> lanes;
    if (!m_lanes.run(jobId))
        return lanes;
    while (m_lanes.next()) {
        lanes.append({.lane = {.id = m_lanes.whole(0),
                          .key = {m_lanes.text(1), m_lanes.text(2), m_lanes.text(3)},
                          .state = laneStateFromName(m_lanes.text(4)).value_or(LaneState::Failed),
                          .desired = m_lanes.whole(5),
                          .applied = m_lanes.whole(6),
                          .attempts = int(m_lanes.whole(7)),
                          .tries = int(m_lanes.whole(12)),
                          .answered = reasonFromName(m_lanes.text(13)).value_or(Reason::None),
                          .nextAtMs = m_lanes.whole(8),
                          .reason = reasonFromName(m_lanes.text(9)).value_or(Reason::None),
                          .sinceMs = m_lanes.whole(10)},
            .result = resultFrom(m_lanes.text(11))});
    }
    return lanes;
}

std::optional<JobProgress> JobTable::find(qint64 jobId)
{
    std::optional<JobProgress> job;
    if (m_find.run(jobId) && m_find.next())
        job = jobFrom(m_find);
    m_find.finish();
    return job;
}

QList<JobProgress> JobTable::newest(int limit)
{
    QList<JobProgress> jobs;
    if (!m_newest.run(limit))
        return jobs;
    while (m_newest.next())
        jobs.append(jobFrom(m_newest));
    return jobs;
}

bool JobTable::anyRunning()
{
    const bool any = m_running.run() && m_running.next();
    m_running.finish();
    return any;
}

} // namespace lockstep
