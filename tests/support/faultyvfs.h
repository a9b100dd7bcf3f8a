// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace lockstep {

/// The disk under SQLite, made to fail on purpose: a VFS in front of the real one, of this process,
/// from the first install() on. It counts the calls that reach the disk; chosen ones fail with an
/// SQLite code of choice. Every connection of the process goes through it.
class FaultyVfs final {
public:
    /// Makes it the default; again is the same as once.
    static void install();

    /// What is counted and may fail.
    enum Call : unsigned {
        Open = 1,
        Read = 2,
        Write = 4,
        Sync = 8,
        Truncate = 16,
        Size = 32,
        Lock = 64,
        Delete = 128,
        Shm = 256,
        All = 511,
    };

    /// The n-th of these calls from now fails once (or every one from there on).
    static void fail(qint64 n, int code, bool forever, unsigned calls = All);
    /// Nothing fails any more.
    static void heal();
    /// Calls counted since fail() or heal().
    static qint64 counted();
    /// Calls that failed on purpose since then.
    static qint64 failed();
};

} // namespace lockstep
