// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keychain.h"
#include "secret.h"

#include <QHash>

namespace lockstep {

/// The credentials of this computer (security.md S1, S2): `env:NAME`, read once and then wiped from
/// the environment, so that no child and no dump shows it; `file:PATH`, a regular file that only
/// its owner can read; and `keychain:NAME`, an entry of the desktop's keychain. The first two
/// answer at once, the keychain later. Made in the program's main thread.
class SystemKeyStore final : public KeyStore {
public:
    void resolve(const QString &reference, std::function<void(Result<Secret>)> done) override;

private:
    Result<Secret> fromEnvironment(const QString &name);

    QHash<QString, Secret> m_fromEnvironment;
    Keychain m_keychain;
};

} // namespace lockstep
