// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>

#include <functional>

namespace lockstep {

/// A credential in memory (security.md S3): cannot be printed, compared loosely or turned into text
/// by accident; wiped when freed. Only the request builder calls reveal().
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArray value);
    ~Secret();
    Secret(const Secret &other);
    Secret &operator=(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;

    bool isEmpty() const { return m_value.isEmpty(); }
    const QByteArray &reveal() const { return m_value; }

private:
    void wipe();

    QByteArray m_value;
};

/// Turns a reference (`env:NAME`, `keychain:NAME`, `file:PATH`) into the secret. A port: real, or
/// memory in tests.
class KeyStore {
public:
    virtual ~KeyStore() = default;

    /// Calls `done` once, at once or later in the same thread. Errors have reason
    /// "credential-missing" and say what to set where.
    virtual void resolve(const QString &reference, std::function<void(Result<Secret>)> done) = 0;
};

} // namespace lockstep
