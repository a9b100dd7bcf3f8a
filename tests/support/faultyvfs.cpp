// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultyvfs.h"

#include <atomic>
#include <new>
#include <sqlite3.h>

namespace lockstep {

namespace {

struct Plan {
    std::atomic<qint64> left = 0; ///< until the one that fails; 0: none fails
    std::atomic<qint64> counted = 0;
    std::atomic<qint64> failed = 0;
    std::atomic<int> code = SQLITE_IOERR;
    std::atomic<bool> forever = false;
    std::atomic<unsigned> calls = FaultyVfs::All;
};
Plan plan;
sqlite3_vfs *real = nullptr;

/// SQLITE_OK, or what this call fails with.
int verdict(FaultyVfs::Call call)
{
    if ((plan.calls & call) == 0)
        return SQLITE_OK;
    ++plan.counted;
    if (plan.left == 0 || --plan.left > 0)
        return SQLITE_OK;
    plan.left = plan.forever ? 1 : 0;
    ++plan.failed;
    return plan.code;
}

struct File {
    sqlite3_file base;
    sqlite3_file *under() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *under(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->under();
}

#define UNLESS_FAULTY(call, done)                                                                  \
    if (const int code = verdict(FaultyVfs::call); code != SQLITE_OK)                              \
        return code;                                                                               \
    return under(file)->pMethods->done

int closeFile(sqlite3_file *file)
{
    return under(file)->pMethods->xClose(under(file));
}
int readFile(sqlite3_file *file, void *to, int bytes, sqlite3_int64 at)
{
    UNLESS_FAULTY(Read, xRead(under(file), to, bytes, at));
}
int writeFile(sqlite3_file *file, const void *from, int bytes, sqlite3_int64 at)
{
    UNLESS_FAULTY(Write, xWrite(under(file), from, bytes, at));
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    UNLESS_FAULTY(Truncate, xTruncate(under(file), size));
}
int syncFile(sqlite3_file *file, int flags)
{
    UNLESS_FAULTY(Sync, xSync(under(file), flags));
}
int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    UNLESS_FAULTY(Size, xFileSize(under(file), size));
}
int lockFile(sqlite3_file *file, int level)
{
    UNLESS_FAULTY(Lock, xLock(under(file), level));
}
int unlockFile(sqlite3_file *file, int level)
{
    return under(file)->pMethods->xUnlock(under(file), level);
}
int checkLock(sqlite3_file *file, int *held)
{
    return under(file)->pMethods->xCheckReservedLock(under(file), held);
}
int control(sqlite3_file *file, int what, void *value)
{
    return under(file)->pMethods->xFileControl(under(file), what, value);
}
int sectorSize(sqlite3_file *file)
{
    return under(file)->pMethods->xSectorSize(under(file));
}
int characteristics(sqlite3_file *file)
{
    return under(file)->pMethods->xDeviceCharacteristics(under(file));
}
int mapShm(sqlite3_file *file, int region, int size, int extend, void volatile **to)
{
    UNLESS_FAULTY(Shm, xShmMap(under(file), region, size, extend, to));
}
int lockShm(sqlite3_file *file, int offset, int n, int flags)
{
    return under(file)->pMethods->xShmLock(under(file), offset, n, flags);
}
void barrierShm(sqlite3_file *file)
{
    under(file)->pMethods->xShmBarrier(under(file));
}
int unmapShm(sqlite3_file *file, int deleting)
{
    return under(file)->pMethods->xShmUnmap(under(file), deleting);
}

#undef UNLESS_FAULTY

const sqlite3_io_methods methods{2, closeFile, readFile, writeFile, truncateFile, syncFile,
    sizeOfFile, lockFile, unlockFile, checkLock, control, sectorSize, characteristics, mapShm,
    lockShm, barrierShm, unmapShm, nullptr, nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    if (const int code = verdict(FaultyVfs::Open); code != SQLITE_OK)
        return code == SQLITE_IOERR ? SQLITE_CANTOPEN : code;
    under(file)->pMethods = nullptr;
    const int code = real->xOpen(real, name, under(file), flags, outFlags);
    if (under(file)->pMethods)
        file->pMethods = &methods;
    return code;
}
int deleteFile(sqlite3_vfs *, const char *name, int syncFolder)
{
    const int code = verdict(FaultyVfs::Delete);
    return code == SQLITE_OK ? real->xDelete(real, name, syncFolder) : code;
}
int access(sqlite3_vfs *, const char *name, int flags, int *result)
{
    return real->xAccess(real, name, flags, result);
}
int fullPath(sqlite3_vfs *, const char *name, int size, char *to)
{
    return real->xFullPathname(real, name, size, to);
}
int randomness(sqlite3_vfs *, int bytes, char *to)
{
    return real->xRandomness(real, bytes, to);
}
int sleepFor(sqlite3_vfs *, int us)
{
    return real->xSleep(real, us);
}
int currentTime(sqlite3_vfs *, double *now)
{
    return real->xCurrentTime(real, now);
}
int currentTime64(sqlite3_vfs *, sqlite3_int64 *now)
{
    return real->xCurrentTimeInt64(real, now);
}
int lastError(sqlite3_vfs *, int bytes, char *to)
{
    return real->xGetLastError(real, bytes, to);
}

} // namespace

void FaultyVfs::install()
{
    static sqlite3_vfs faulty;
    if (real)
        return;
    real = sqlite3_vfs_find(nullptr);
    faulty = {};
    faulty.iVersion = 2;
    faulty.szOsFile = int(sizeof(File)) + real->szOsFile;
    faulty.mxPathname = real->mxPathname;
    faulty.zName = "lockstep-faulty";
    faulty.xOpen = openFile;
    faulty.xDelete = deleteFile;
    faulty.xAccess = access;
    faulty.xFullPathname = fullPath;
    faulty.xRandomness = randomness;
    faulty.xSleep = sleepFor;
    faulty.xCurrentTime = currentTime;
    faulty.xCurrentTimeInt64 = currentTime64;
    faulty.xGetLastError = lastError;
    sqlite3_vfs_register(&faulty, 1);
}

void FaultyVfs::fail(qint64 n, int code, bool forever, unsigned calls)
{
    heal();
    plan.code = code;
    plan.forever = forever;
    plan.calls = calls;
    plan.left = n;
}

void FaultyVfs::heal()
{
    plan.left = 0;
    plan.counted = 0;
    plan.failed = 0;
    plan.calls = All;
}

qint64 FaultyVfs::counted()
{
    return plan.counted;
}

qint64 FaultyVfs::failed()
{
    return plan.failed;
}

} // namespace lockstep
