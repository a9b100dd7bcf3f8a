// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include <optional>

namespace lockstep {

/// Table `drifts`: what a system was seen to hold in place of what it accepted.
class DriftTable final {
public:
    explicit DriftTable(Database &db);

    struct Row {
        qint64 laneId = 0;
        std::optional<QByteArray> body; ///< canonical bytes; none: they hold nothing
        qint64 revision = 0; ///< as they tell it; 0 when they do not
        qint64 seenAtMs = 0;
        QString ignoredBy; ///< empty: nobody lets it be
        QString ignoredReason;
    };
    std::optional<Row> find(qint64 laneId);
    void put(const Row &row);
    void remove(qint64 laneId);

private:
    Statement m_find, m_put, m_remove;
};

} // namespace lockstep
