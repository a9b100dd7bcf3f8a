// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QHash>

namespace lockstep {

/// The credentials of this computer (security.md S1, S2): `env:NAME`, read once and then wiped from
/// the environment, so that no child and no dump shows it; and `file:PATH`, a regular file that
/// only its owner can read. Answers at once.
///
/// `keychain:NAME` is understood but has no keychain to ask in this program yet: the error says
/// what to use in its place.
class SystemKeyStore final : public KeyStore {
public:
    void resolve(const QString &reference, std::function<void(Result<Secret>)> done) override;

private:
    Result<Secret> fromEnvironment(const QString &name);

    QHash<QString, Secret> m_fromEnvironment;
};

} // namespace lockstep
