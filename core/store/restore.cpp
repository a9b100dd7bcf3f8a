// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore.h"

#include "crashpoint.h"
#include "store.h"
#include "storefile.h"
#include "tr.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <memory>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr auto OwnerOnly = QFile::ReadOwner | QFile::WriteOwner;
const QStringList &suffixes()
{
    static const QStringList all{u"-wal"_s, u"-shm"_s, QString()};
    return all;
}

QString staged(const DataFolder &folder)
{
    return folder.file(u"lockstep.restored"_s);
}

Error badBackup(const QString &reason, const QString &text, const QString &details = {})
{
    return {.reason = reason,
        .text = text,
        .fix = tr("Choose another backup; the store was not changed."),
        .details = details};
}

/// The epoch that a store's file tells, without touching it or anything beside it; 0: none.
qint64 epochIn(const QString &path)
{
    const QByteArray uri = "file:" + QUrl::toPercentEncoding(path, "/") + "?mode=ro&immutable=1";
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(
        uri.constData(), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    const std::unique_ptr<sqlite3, int (*)(sqlite3 *)> db(opened, sqlite3_close);
    if (code != SQLITE_OK)
        return 0;
    qint64 epoch = 0;
    const auto take = [](void *to, int, char **values, char **) {
        *static_cast<qint64 *>(to) = values[0] ? QByteArray(values[0]).toLongLong() : 0;
        return 0;
    };
    sqlite3_exec(db.get(), "SELECT value FROM settings WHERE key = 'epoch'", take, &epoch, nullptr);
    return epoch;
}

/// The highest epoch that anything in this folder was ever at.
qint64 highestEpoch(const DataFolder &folder)
{
    qint64 highest = epochIn(folder.storeFile());
    for (const QString &place : {folder.backups(), folder.quarantine()}) {
        QDirIterator files(place, {u"*.db"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            highest = std::max(highest, epochIn(files.next()));
    }
    return highest;
}

Result<void> copied(const QString &from, const QString &to)
{
    for (const QString &suffix : suffixes()) {
        QFile::remove(to + suffix);
        // A backup has no log beside it; a copy that a person made of a running store may have.
        if (suffix == "-shm"_L1 || !QFileInfo(from + suffix).isFile())
            continue;
        if (!QFile::copy(from + suffix, to + suffix))
            return Error{.kind = Error::Kind::Store,
                .reason = u"restore-copy"_s,
                .text = tr("The backup could not be copied into the data folder."),
                .fix
                = tr("See whether it may be read and there is room; the store was not changed.")};
        QFile::setPermissions(to + suffix, OwnerOnly);
    }
    return {};
}

/// Raises the epoch of the copy above all others and lets every lane be compared and sent again:
/// the numbers in it may have been used since it was made.
Result<Restored> reconciled(
    Database &db, const QString &backup, qint64 above, const QString &actor, qint64 nowMs)
{
    Restored restored;
    Store store(db);
    Transaction transaction(db);
    const qint64 own = store.settings.value(u"epoch"_s, u"1"_s).toLongLong();
    restored.epoch = std::max(own, above) + 1;
    restored.lanes = store.lanes.reconcileAll(nowMs);
    store.settings.set(u"epoch"_s, QString::number(restored.epoch));
    store.audit.append(nowMs, actor, u"restore.backup"_s, QFileInfo(backup).fileName(),
        u"epoch %1"_s.arg(restored.epoch));
    if (const auto done = transaction.commit(); !done)
        return done.error();
    return restored;
}

} // namespace

Result<QString> setAside(const DataFolder &folder, const QString &name)
{
    const QString place = folder.quarantine() + u'/' + name;
    bool moved = false;
    QDir().mkpath(place);
    for (const QString &suffix : suffixes()) {
        if (!QFileInfo::exists(folder.storeFile() + suffix))
            continue;
        if (!QFile::rename(folder.storeFile() + suffix, place + u"/lockstep.db"_s + suffix))
            return Error{.kind = Error::Kind::Store,
                .reason = u"store-permission"_s,
                .text = tr("The store cannot be moved to %1.").arg(place),
                .fix = tr("Give this user write permission on the data folder.")};
        moved = true;
        crashPoint("set-aside-one");
    }
    if (!moved)
        QDir().rmdir(place);
    return moved ? place : QString();
}

QString newestGoodBackup(const DataFolder &folder)
{
    for (const QFileInfo &file :
        QDir(folder.backups()).entryInfoList({u"*.db"_s}, QDir::Files, QDir::Time)) {
        if (checkCopy(file.filePath()))
            return file.filePath();
    }
    return {};
}

Result<Restored> stageRestore(
    const DataFolder &folder, const QString &backup, const QString &actor, qint64 nowMs)
{
    if (!QFileInfo(backup).isFile())
        return badBackup(u"backup-missing"_s, tr("There is no file %1.").arg(backup));
    const QString part = staged(folder) + u".part"_s;
    if (const auto done = copied(backup, part); !done)
        return done.error();
    crashPoint("restore-copied");
    Database db;
    if (const auto opened = openCopy(db, part); !opened) {
        Error error = opened.error();
        db.close();
        for (const QString &suffix : suffixes())
            QFile::remove(part + suffix);
        if (error.reason == "store-unchecked"_L1)
            return error;
        if (error.reason == "store-damaged"_L1)
            return badBackup(
                u"backup-bad"_s, tr("The backup did not pass its check."), error.details);
        if (error.reason == "store-foreign"_L1)
            return badBackup(u"backup-foreign"_s, tr("The file is no backup of Lockstep."));
        error.kind = Error::Kind::InvalidInput;
        return error;
    }
    const auto restored = reconciled(db, backup, highestEpoch(folder), actor, nowMs);
    if (!restored)
        return restored.error();
    crashPoint("restore-reconciled");
    closeClean(db); // its log goes into the file, which then stands alone
    QFile::remove(part + u"-wal"_s);
    QFile::remove(part + u"-shm"_s);
    syncToDisk(part);
    if (!QFile::rename(part, staged(folder)))
        return Error{.kind = Error::Kind::Store,
            .reason = u"restore-staged"_s,
            .text = tr("Another restore is under way in this data folder."),
            .fix = tr("Start the console once: it ends that restore.")};
    syncToDisk(folder.path());
    crashPoint("restore-staged");
    return restored;
}

bool restoreStaged(const DataFolder &folder)
{
    return QFileInfo::exists(staged(folder));
}

Result<QString> finishRestore(const DataFolder &folder)
{
    if (!restoreStaged(folder)) {
        for (const QString &suffix : suffixes()) // of one that did not come so far
            QFile::remove(staged(folder) + u".part"_s + suffix);
        return QString();
    }
    // Named after the staged file: when a crash comes in between, the rest of the old store goes
    // to the same place.
    const auto place = setAside(folder,
        u"replaced-"_s
            + QFileInfo(staged(folder)).lastModified().toUTC().toString(u"yyyyMMdd-HHmmss-zzz"_s));
    if (!place)
        return place;
    crashPoint("restore-set-aside");
    if (!QFile::rename(staged(folder), folder.storeFile()))
        return Error{.kind = Error::Kind::Store,
            .reason = u"store-permission"_s,
            .text = tr("The restored store cannot be put in its place."),
            .fix = tr("Give this user write permission on the data folder, then start again.")};
    syncToDisk(folder.path());
    crashPoint("restore-finished");
    return place;
}

} // namespace lockstep
