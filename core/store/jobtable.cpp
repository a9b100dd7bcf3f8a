// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobtable.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

JobProgress jobFrom(const Statement &row)
{
    return {.id = row.whole(0),
        .title = row.text(1),
        .total = int(row.whole(2)),
        .done = int(row.whole(3)),
        .failed = int(row.whole(4)),
        .cancelled = row.whole(5) != 0,
        .startedAtMs = row.whole(6),
        .endedAtMs = row.whole(7)};
}

} // namespace

JobTable::JobTable(Database &db)
    : m_create(
        db, u"INSERT INTO retry_jobs (title, actor, started_at, total) VALUES (?, ?, ?, ?)"_s)
    , m_addLane(db,
          u"INSERT INTO retry_job_lanes (job_id, lane_id, before_state, before_reason, "
          u"before_attempts, before_next_at) "
          "VALUES (?, ?, ?, ?, ?, ?)"_s)
    , m_waiting(db, u"SELECT job_id FROM retry_job_lanes WHERE lane_id = ?"_s)
    , m_removeLane(db, u"DELETE FROM retry_job_lanes WHERE job_id = ? AND lane_id = ?"_s)
    , m_update(db,
          u"UPDATE retry_jobs SET done = ?, failed = ?, cancelled = ?, ended_at = ? WHERE id = ?"_s)
    , m_lanesLeft(db,
          u"SELECT lane_id, before_state, before_reason, before_attempts, before_next_at FROM retry_job_lanes WHERE job_id = ?"_s)
    , m_clear(db, u"DELETE FROM retry_job_lanes WHERE job_id = ?"_s)
    , m_find(db,
          u"SELECT id, title, total, done, failed, cancelled, started_at, ended_at FROM retry_jobs WHERE id = ?"_s)
    , m_newest(db,
          u"SELECT id, title, total, done, failed, cancelled, started_at, ended_at FROM retry_jobs ORDER BY id DESC LIMIT ?"_s)
    , m_running(db, u"SELECT 1 FROM retry_job_lanes LIMIT 1"_s)
{
}

qint64 JobTable::create(
    const JobProgress &job, const QString &actor, const QList<LaneBefore> &lanes)
{
    if (!m_create.run(job.title, actor, job.startedAtMs, job.total))
        return 0;
    const qint64 id = m_create.insertedId();
    for (const LaneBefore &lane : lanes)
        m_addLane.run(
            id, lane.laneId, name(lane.state), name(lane.reason), lane.attempts, lane.nextAtMs);
    return id;
}

QList<qint64> JobTable::waitingFor(qint64 laneId)
{
    QList<qint64> jobs;
    if (!m_waiting.run(laneId))
        return jobs;
    while (m_waiting.next())
        jobs.append(m_waiting.whole(0));
    return jobs;
}

std::optional<JobProgress> JobTable::settle(
    qint64 jobId, qint64 laneId, bool delivered, qint64 nowMs)
{
    auto job = find(jobId);
    if (!job || job->endedAtMs > 0 || !m_removeLane.run(jobId, laneId)
        || m_removeLane.affected() != 1)
        return std::nullopt;
    ++(delivered ? job->done : job->failed);
    if (job->left() == 0)
        job->endedAtMs = nowMs;
    m_update.run(job->done, job->failed, job->cancelled, job->endedAtMs, jobId);
    return job;
}

std::optional<JobProgress> JobTable::cancel(qint64 jobId, qint64 nowMs)
{
    auto job = find(jobId);
    if (!job || job->endedAtMs > 0)
        return std::nullopt;
    job->cancelled = true;
    job->endedAtMs = nowMs;
    m_clear.run(jobId);
    m_update.run(job->done, job->failed, job->cancelled, job->endedAtMs, jobId);
    return job;
}

QList<JobTable::LaneBefore> JobTable::lanesLeft(qint64 jobId)
{
    QList<LaneBefore> lanes;
    if (!m_lanesLeft.run(jobId))
        return lanes;
    while (m_lanesLeft.next()) {
        lanes.append({.laneId = m_lanesLeft.whole(0),
            .state = laneStateFromName(m_lanesLeft.text(1)).value_or(LaneState::Failed),
            .reason = reasonFromName(m_lanesLeft.text(2)).value_or(Reason::None),
            .attempts = int(m_lanesLeft.whole(3)),
            .nextAtMs = m_lanesLeft.whole(4)});
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

SettingTable::SettingTable(Database &db)
    : m_value(db, u"SELECT value FROM settings WHERE key = ?"_s)
    , m_set(db,
          u"INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s)
{
}

QString SettingTable::value(const QString &key, const QString &fallback)
{
    const QString value = m_value.run(key) && m_value.next() ? m_value.text(0) : fallback;
    m_value.finish();
    return value;
}

void SettingTable::set(const QString &key, const QString &value)
{
    m_set.run(key, value);
}

} // namespace lockstep
