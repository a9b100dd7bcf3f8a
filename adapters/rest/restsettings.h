// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/transport.h"
#include "system.h"

#include <QByteArray>
#include <QList>

namespace lockstep {

/// What the `rest` adapter can do and needs, for the console's form and the import's checks.
AdapterDescription restDescription();
/// Every problem of a configuration of kind `rest` beyond the common ones.
QList<Problem> restProblems(const SystemConfig &config);

/// The settings of one system, ready to be used.
struct RestSettings {
    explicit RestSettings(const SystemConfig &config);

    QByteArray method;
    QByteArray endpoint; ///< `{id}` is the subject
    QByteArray readBack; ///< so too; empty: they cannot be asked
    QStringList topics;
    QByteArray credentialHeader;
    QList<HttpHeader> extraHeaders;
    HttpTls tls;
    int deadlineMs;
    bool allowInsecure;
};

} // namespace lockstep
