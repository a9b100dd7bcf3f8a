// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the engine looks after its store beside its work: the day's backup, the check of what was
// stored, and the removal of what the policy no longer keeps.

#include "backups.h"
#include "engine.h"
#include "logging.h"
#include "storecheck.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 BackupLookMs = 60 * 60 * 1000;
constexpr qint64 PauseBetweenBatchesMs = 1000;
constexpr int RowsAtOpen = 1000;
constexpr int RowsAtATime = 1000;

} // namespace

void Engine::lookAfterStore()
{
    const qint64 nowMs = m_ports.clock.wallMs();
    if (nowMs >= m_backupLookMs)
        backUpWhenDue();
    if (m_checked && m_check->isFinished())
        takeTheRest();
    if (m_options.retention && nowMs >= m_removeLookMs && !m_retention.running())
        removeWhenDue();
}

void Engine::backUpWhenDue()
{
    const qint64 nowMs = m_ports.clock.wallMs();
    Backups backups(m_folder);
    if (!m_options.dailyBackups || (m_backup && m_backup->isRunning()))
        return;
    m_backupLookMs = nowMs + BackupLookMs;
    if (!backups.due(nowMs) || m_store->events.count() == 0)
        return;
    m_backup.reset(QThread::create([backups, nowMs]() mutable {
        if (const auto made = backups.make(nowMs); !made)
            qCWarning(logging::store) << "the day's backup failed:" << made.error().reason;
    }));
    m_backup->start();
}

void Engine::waitForHelpers()
{
    if (m_check)
        m_check->requestInterruption();
    for (const auto &helper : {m_check.get(), m_backup.get()}) {
        if (helper)
            helper->wait();
    }
}

void Engine::checkTail()
{
    StoreCheck check(m_db);
    m_storeCheck.complete = !check.next(RowsAtOpen);
    m_storeCheck.findings = check.findings();
    if (const auto error = m_db.takeError()) {
        // Not looked at is not found.
        qCWarning(logging::store) << "what is stored could not be compared:" << error->reason;
        m_storeCheck = {};
    }
    for (const QString &finding : std::as_const(m_storeCheck.findings))
        qCWarning(logging::store) << "the store is not as it was written:" << finding;
}

void Engine::checkTheRest()
{
    if (m_storeCheck.complete)
        return;
    m_checked = std::make_shared<StoreChecked>();
    m_check.reset(QThread::create([folder = m_folder, checked = m_checked]() mutable {
        Database db;
        if (!openForReading(db, folder))
            return;
        StoreCheck check(db);
        bool more = true;
        while (more && !QThread::currentThread()->isInterruptionRequested())
            more = check.next(RowsAtATime);
        if (!db.takeError())
            *checked = {.findings = check.findings(), .complete = !more};
    }));
    m_check->start(QThread::LowestPriority);
}

void Engine::takeTheRest()
{
    const auto checked = std::exchange(m_checked, nullptr);
    if (!checked->complete)
        return;
    m_storeCheck = *checked;
    for (const QString &finding : std::as_const(m_storeCheck.findings))
        qCWarning(logging::store) << "the store is not as it was written:" << finding;
    m_bus.publish(m_storeCheck);
}

void Engine::removeWhenDue()
{
    const qint64 nowMs = m_ports.clock.wallMs();
    m_removeLookMs = nowMs + RemoveEveryMs;
    m_retention.begin(m_policy, m_store->settings, nowMs);
    m_removeTimer->start(0);
}

void Engine::removeBatch()
{
    if (!m_store || !m_claiming || !m_retention.running())
        return;
    const auto done = now<bool>([this](Turn &turn) -> Result<bool> {
        m_retention.step(turn, m_db, u"lockstep"_s); // nobody asked for it
        return true;
    });
    if (done)
        m_retention.committed();
    if (m_retention.running())
        m_removeTimer->start(PauseBetweenBatchesMs);
}

} // namespace lockstep
