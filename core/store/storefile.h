// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "datafolder.h"

#include <QStringList>

namespace lockstep {

/// How the store was found when it was opened for writing.
struct StoreOpening {
    bool created = false; ///< there was none
    bool unclean = false; ///< the last session did not end in order
    QString restoredFrom; ///< a backup took the place of a quarantined store; everything is being
                          ///< reconciled
    bool lowSpace = false; ///< less than 64 MiB free: nothing may be written
};

/// Who opens it, and when: for the audit, should a backup take the store's place.
struct OpenedBy {
    QString actor = QStringLiteral("lockstep");
    qint64 nowMs = 0;
};

/// Opens the store of a data folder as delivery.md section 10 says: identity, newer schema refused,
/// integrity checked, migrated. A store that was checked and found bad is moved to quarantine and
/// reported; one that could not be checked is left alone.
Result<StoreOpening> openForWriting(Database &db, DataFolder &folder, const OpenedBy &by = {});

/// Opens it for reading beside a writing process. Nothing is changed.
Result<void> openForReading(Database &db, DataFolder &folder);

/// Marks the session as ended in order and empties the write-ahead log.
void closeClean(Database &db);

/// A consistent, verified copy while others read and write: VACUUM INTO a temporary name,
/// quick_check of the copy, fsync, rename.
Result<void> backupTo(Database &db, const QString &path);

/// Whether a backup passes its check: "backup-bad", or "store-unchecked" when that is not known.
Result<void> checkCopy(const QString &path);
/// Opens a copy of a store that nobody works on: identity, everything checked, migrated.
Result<void> openCopy(Database &db, const QString &path);
/// What was written to this file or folder is on the disk when it returns.
void syncToDisk(const QString &path);

/// What `check` finds wrong with pages and references; empty: nothing. An Error, reason
/// "store-unchecked", when it could not look at everything: that is no finding.
Result<QStringList> integrityFindings(Database &db);

/// The schema this program writes.
int schemaVersion();

} // namespace lockstep
