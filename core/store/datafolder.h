// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QString>

namespace lockstep {

/// The folder that holds the store: 0700, ours, on a local disk (delivery.md section 10, steps 1 to
/// 3).
class DataFolder final {
public:
    explicit DataFolder(const QString &path)
        : m_path(path)
    {
    }

    const QString &path() const { return m_path; }
    QString file(const QString &name) const { return m_path + u'/' + name; }
    QString storeFile() const { return file(QStringLiteral("lockstep.db")); }
    QString backups() const { return file(QStringLiteral("backups")); }
    QString quarantine() const { return file(QStringLiteral("quarantine")); }

    /// Makes what is missing and refuses what is unsafe: a foreign owner, a network file system, a
    /// symbolic link in place of a file.
    Result<void> prepare();
    /// The same for reading only: nothing is made; a folder without a store is NotFound-like
    /// "store-missing".
    Result<void> inspect();
    qint64 freeBytes() const;

    /// 16 MiB kept aside, so that results of attempts can still be written when the disk runs full.
    void keepBallast();
    /// Gives the ballast back to the disk. False when there was none.
    bool releaseBallast();

private:
    Result<void> checkPlace() const;

    QString m_path;
};

/// One writing process a data folder. The kernel frees it when the process ends, however it ends.
class InstanceLock final {
public:
    InstanceLock() = default;
    ~InstanceLock();
    InstanceLock(const InstanceLock &) = delete;
    InstanceLock &operator=(const InstanceLock &) = delete;

    /// Refused with reason "store-locked", naming who holds it.
    Result<void> take(const DataFolder &folder, const QString &program);
    void release();
    bool held() const { return m_fd >= 0; }

private:
    int m_fd = -1;
};

} // namespace lockstep
