// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datafolder.h"

namespace lockstep {

// Bringing a backup back takes two steps, so that whatever ends the program in between leaves
// either the store as it was or the one that was restored, never a mixture (delivery.md sections 5
// and 10): a copy is made ready beside the store, and then it takes the store's place. The caller
// holds the instance lock.

/// What a restore led to.
struct Restored {
    qint64 epoch = 0; ///< above every epoch that was ever used in this folder
    qint64 lanes = 0; ///< all of them are to be reconciled
};

/// Copies a backup, checks the copy, migrates it, raises its epoch, and sets every lane to be
/// reconciled. Nothing of the store is touched yet. Errors: "backup-missing", "backup-bad",
/// "backup-foreign", "store-newer", "store-unchecked".
Result<Restored> stageRestore(
    const DataFolder &folder, const QString &backup, const QString &actor, qint64 nowMs);

/// A copy is ready to take the store's place.
bool restoreStaged(const DataFolder &folder);
/// Puts it there; the store that was there goes to quarantine, whole. Answers where that is; empty:
/// there was none, or nothing was staged.
Result<QString> finishRestore(const DataFolder &folder);

/// The newest backup that passes its check; empty: none.
QString newestGoodBackup(const DataFolder &folder);

/// Moves the store's files together to a place of that name in quarantine, never deletes. Answers
/// where that is; empty: there were none.
Result<QString> setAside(const DataFolder &folder, const QString &name);

} // namespace lockstep
