// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

namespace lockstep {

/// Table `drafts`: what people are changing and have not published, one row for each clinic and
/// person.
class DraftTable final {
public:
    explicit DraftTable(Database &db);

    struct Row {
        QString clinic;
        QString actor;
        qint64 basedOnRevision = 0;
        QByteArray base; ///< canonical JSON
        QByteArray document; ///< canonical JSON
        qint64 updatedAtMs = 0;
    };
    void put(const Row &row);
    void remove(const QString &clinic, const QString &actor);
    /// By clinic.
    QList<Row> of(const QString &actor);

private:
    Statement m_put, m_remove, m_of;
};

} // namespace lockstep
