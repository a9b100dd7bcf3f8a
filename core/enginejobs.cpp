// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The engine's commands that are about lanes: retry, discard, push again.

#include "engine.h"

using namespace Qt::StringLiterals;

namespace lockstep {

Result<RetryStarted> Engine::retry(const LaneSelection &lanes)
{
    const auto started
        = now<RetryStarted>([&](Turn &turn) { return m_jobs.retry(turn, lanes, m_options.actor); });
    if (started && m_claiming)
        prepareAdapters(); // a missing credential may be there by now
    return started;
}

Result<void> Engine::cancelJob(qint64 jobId)
{
    const auto done = now<bool>([&](Turn &turn) -> Result<bool> {
        if (!m_verifier.cancel(turn, jobId, m_options.actor))
            m_jobs.cancel(turn, jobId, m_options.actor);
        return true;
    });
    if (!done)
        return done.error();
    return {};
}

Result<qint64> Engine::discard(const LaneSelection &lanes, const QString &reason)
{
    return now<qint64>(
        [&](Turn &turn) { return m_jobs.discard(turn, lanes, reason, m_options.actor); });
}

Result<qint64> Engine::restore(const LaneSelection &lanes)
{
    return now<qint64>([&](Turn &turn) { return m_jobs.restore(turn, lanes, m_options.actor); });
}

Result<void> Engine::setGroupNote(const QString &group, const QString &note)
{
    const auto noted = now<bool>([&](Turn &turn) -> Result<bool> {
        turn.store.failures.setNote(group, note.trimmed(), m_options.actor, turn.nowMs());
        turn.store.audit.append(
            turn.nowMs(), m_options.actor, u"failure.note"_s, group, note.trimmed());
        return true;
    });
    if (!noted)
        return noted.error();
    return {};
}

Result<qint64> Engine::pushAgain(const QList<LaneKey> &lanes)
{
    return now<qint64>([&](Turn &turn) { return m_jobs.pushAgain(turn, lanes, m_options.actor); });
}

Result<CheckStarted> Engine::verify(const LaneSelection &lanes)
{
    return now<CheckStarted>(
        [&](Turn &turn) { return m_verifier.check(turn, lanes, m_options.actor); });
}

Result<void> Engine::ignoreDrift(const LaneKey &lane, qint64 untilMs, const QString &reason)
{
    const auto done = now<bool>([&](Turn &turn) -> Result<bool> {
        if (const auto ignored = m_verifier.ignore(turn, lane, untilMs, reason, m_options.actor);
            !ignored)
            return ignored.error();
        return true;
    });
    if (!done)
        return done.error();
    return {};
}

} // namespace lockstep
