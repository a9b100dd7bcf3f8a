// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "views.h"

#include <functional>

namespace lockstep {

/// Table `clinics`: the newest document of each clinic.
class ClinicTable final {
public:
    explicit ClinicTable(Database &db);

    struct Row {
        ClinicRow row;
        QByteArray document; ///< the whole neutral document, canonical JSON
    };
    std::optional<Row> find(const QString &id);
    void put(const Row &row);
    /// By id.
    QList<ClinicRow> all();
    /// Every document, by id; `each` returns false to stop.
    void forEachDocument(const std::function<bool(const QByteArray &document)> &each);
    qint64 count();

private:
    Statement m_find, m_put, m_all, m_documents, m_count;
};

} // namespace lockstep
