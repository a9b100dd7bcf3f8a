// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "system.h"

#include <QJsonObject>

namespace lockstep {

/// Table `systems`: what a person configured (JSON) and what the engine must remember of each
/// across a restart.
class SystemTable final {
public:
    explicit SystemTable(Database &db);

    struct Row {
        QByteArray config; ///< JSON as in the config file
        SystemStatus status; ///< all but `config`
        QByteArray breaker; ///< state of the circuit breaker, JSON
    };
    /// Nothing when the store failed.
    std::optional<QList<Row>> all();
    void put(const QString &name, const Row &row);
    void remove(const QString &name);

private:
    Statement m_all, m_put, m_remove;
};

} // namespace lockstep
