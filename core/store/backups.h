// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datafolder.h"

#include <QStringList>

namespace lockstep {

/// The backups that Lockstep makes by itself, one a day: `daily-YYYYMMDD.db` in the data folder's
/// backups (delivery.md section 10). Seven days and four Mondays are kept.
class Backups final {
public:
    explicit Backups(const DataFolder &folder)
        : m_folder(folder)
    {
    }

    /// Nothing was backed up on this day (UTC) yet.
    bool due(qint64 nowMs) const;
    /// Copies the store through a connection of its own, verified, and removes what is no longer
    /// kept. May take seconds: not for the engine's thread.
    Result<void> make(qint64 nowMs);

private:
    QString pathOf(qint64 nowMs) const;
    void removeOld(qint64 nowMs) const;

    DataFolder m_folder;
};

} // namespace lockstep
