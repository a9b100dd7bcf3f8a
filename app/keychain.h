// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QObject>

#include <functional>

namespace QKeychain {
class Job;
}

namespace lockstep {

/// The keychain of the person's desktop: Secret Service or KWallet (security.md S1). It never falls
/// back to a file. Lives in the program's main thread, where the desktop's own libraries answer;
/// may be asked from any thread and answers in the thread that asked. Errors have the reason
/// "credential-missing".
class Keychain final : public QObject {
    Q_OBJECT
public:
    /// A keychain that is locked asks its person; after so long that counts as no answer.
    explicit Keychain(int patienceMs = 20'000, QObject *parent = nullptr);

    void read(const QString &name, std::function<void(Result<Secret>)> done);
    void write(const QString &name, const Secret &secret, std::function<void(Result<void>)> done);
    /// Removing what is not there is an error, so that a misspelled name is noticed.
    void remove(const QString &name, std::function<void(Result<void>)> done);

private:
    using Ended = std::function<void(QKeychain::Job *job, const Error *error)>;
    void start(QKeychain::Job *job, const QString &name, Ended ended);

    int m_patienceMs;
};

} // namespace lockstep
