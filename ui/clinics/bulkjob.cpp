// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/bulkjob.h"

#include "engineclient.h"

namespace lockstep {

BulkJob::BulkJob(EngineClient &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{
}

void BulkJob::start(const QList<Clinic> &clinics)
{
    if (running())
        return;
    m_clinics = clinics;
    m_ids.clear();
    for (const Clinic &clinic : clinics)
        m_ids.insert(clinic.id);
    m_at = 0;
    m_progress = {.total = int(clinics.size()), .failures = {}};
    next();
}

void BulkJob::cancel()
{
    if (!running())
        return;
    m_progress.cancelled = true; // the one under way still answers
    Q_EMIT progressed();
}

void BulkJob::next()
{
    Q_EMIT progressed();
    if (m_progress.cancelled || m_at == m_clinics.size())
        return end();
    Clinic clinic = m_clinics.at(m_at++);
    const qint64 seen = clinic.revision;
    clinic.revision = qMax<qint64>(seen, 1);
    m_engine.saveClinic(clinic, seen, this,
        [this, clinic](const Result<Published> &answer) { answered(clinic, answer); });
}

void BulkJob::answered(const Clinic &clinic, const Result<Published> &answer)
{
    if (!answer) {
        ++m_progress.failed;
        m_progress.failures.append({clinic.name, answer.error()});
    } else {
        ++(answer->changed ? m_progress.published : m_progress.same);
        Q_EMIT published(clinic, answer->revision);
    }
    next();
}

void BulkJob::end()
{
    m_progress.ended = true;
    Q_EMIT progressed();
    Q_EMIT ended();
    m_ids.clear();
}

} // namespace lockstep
