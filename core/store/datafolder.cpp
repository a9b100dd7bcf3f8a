// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datafolder.h"

#include "tr.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <array>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 BallastBytes = 16 * 1024 * 1024;
constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

Error unusable(const QString &reason, const QString &text, const QString &fix)
{
    return {.kind = Error::Kind::Store, .reason = reason, .text = text, .fix = fix};
}

Result<void> makeFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    if (!QDir().mkpath(QFileInfo(path).absolutePath())
        || ::mkdir(QFile::encodeName(path).constData(), 0700) != 0) {
        return unusable(u"store-permission"_s, tr("The data folder %1 cannot be made.").arg(path),
            tr("Choose a folder you may write to with --data."));
    }
    return {};
}

} // namespace

Result<void> DataFolder::prepare()
{
    for (const QString &folder : {m_path, backups(), quarantine()}) {
        if (const auto made = makeFolder(folder); !made)
            return made.error();
    }
    if (const auto safe = checkPlace(); !safe)
        return safe.error();
    if (!QFileInfo(m_path).isWritable()) {
        return unusable(u"store-permission"_s,
            lockstep::tr("The data folder %1 may not be written to.").arg(m_path),
            lockstep::tr(
                "Give this user write permission on it, or choose another folder with --data."));
    }
    for (const QString &folder : {m_path, backups(), quarantine()})
        ::chmod(QFile::encodeName(folder).constData(), 0700);
    return {};
}

Result<void> DataFolder::inspect()
{
    if (!QFileInfo::exists(storeFile())) {
        return unusable(u"store-missing"_s,
            lockstep::tr("There is no store in %1 yet.").arg(m_path),
            lockstep::tr("Import clinics or systems first, or name the right folder with --data."));
    }
    return checkPlace();
}

Result<void> DataFolder::checkPlace() const
{
    static constexpr std::array network{"nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "9p", "afs",
        "ceph", "fuse.sshfs", "fuse.glusterfs"};
    const QByteArray type = QStorageInfo(m_path).fileSystemType();
    for (const char *name : network) {
        if (type == name) {
            return unusable(u"store-network"_s,
                lockstep::tr(
                    "The data folder lies on a network file system (%1), where SQLite is not safe.")
                    .arg(QString::fromLatin1(type)),
                lockstep::tr(
                    "Use a local folder, or PostgreSQL with --store when many work together."));
        }
    }
    if (QFileInfo(m_path).ownerId() != ::geteuid() && ::geteuid() != 0) {
        return unusable(u"store-permission"_s,
            lockstep::tr("The data folder %1 belongs to another user.").arg(m_path),
            lockstep::tr("Choose a folder of your own with --data."));
    }
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        if (QFileInfo(storeFile() + suffix).isSymLink()) {
            return unusable(u"store-symlink"_s,
                lockstep::tr("%1 is a symbolic link.").arg(storeFile() + suffix),
                lockstep::tr("Put the file itself in the data folder."));
        }
    }
    return {};
}

qint64 DataFolder::freeBytes() const
{
    // Asked of the folder itself: a list of mounted disks is not there in every container.
    struct statvfs disk { };
    if (::statvfs(QFile::encodeName(m_path).constData(), &disk) != 0)
        return 0;
    return qint64(disk.f_bavail) * qint64(disk.f_frsize);
}

void DataFolder::keepBallast()
{
    QFile ballast(backups() + u"/ballast"_s);
    if (ballast.exists() || freeBytes() < 16 * BallastBytes || !ballast.open(QIODevice::WriteOnly))
        return;
    ballast.setPermissions(OwnerOnly);
    // Real blocks, not a hole: a sparse file would give nothing back.
    if (::posix_fallocate(ballast.handle(), 0, BallastBytes) != 0)
        ballast.remove();
}

bool DataFolder::releaseBallast()
{
    return QFile::remove(backups() + u"/ballast"_s);
}

InstanceLock::~InstanceLock()
{
    release();
}

Result<void> InstanceLock::take(const DataFolder &folder, const QString &program)
{
    const QByteArray path = QFile::encodeName(folder.file(u"lock"_s));
    m_fd = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_fd < 0) {
        return unusable(u"store-permission"_s,
            lockstep::tr("The lock file in %1 cannot be opened.").arg(folder.path()),
            lockstep::tr("Give this user write permission on the data folder."));
    }
    if (::flock(m_fd, LOCK_EX | LOCK_NB) != 0) {
        std::array<char, 200> holder{};
        const ssize_t n = ::read(m_fd, holder.data(), holder.size() - 1);
        ::close(m_fd);
        m_fd = -1;
        return unusable(u"store-locked"_s,
            lockstep::tr("Another Lockstep works on this store (%1).")
                .arg(QString::fromUtf8(holder.data(), std::max<ssize_t>(0, n)).simplified()),
            lockstep::tr(
                "Close it, or use another data folder; many work together on PostgreSQL."));
    }
    const QByteArray who = program.toUtf8() + ", process "
        + QByteArray::number(QCoreApplication::applicationPid()) + '\n';
    if (::ftruncate(m_fd, 0) != 0 || ::write(m_fd, who.constData(), size_t(who.size())) < 0)
        return {}; // Only the name in a message is lost.
    return {};
}

void InstanceLock::release()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
}

} // namespace lockstep
