// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QObject>

#include <optional>

namespace lockstep {

class CredentialChooser;
class EngineClient;
struct SystemStatus;

/// Keeps a chooser told whether the credential it names is there, and whether it was refused.
class CredentialWatch final : public QObject {
    Q_OBJECT
public:
    CredentialWatch(EngineClient &engine, CredentialChooser &chooser);

    /// Looks for it anew.
    void look();
    /// `system`: whose sign-in it is; null for one that is not saved.
    void tell(const SystemStatus *system, qint64 nowMs);

Q_SIGNALS:
    /// It was found, or not.
    void answered();

private:
    EngineClient &m_engine;
    CredentialChooser &m_chooser;
    QString m_asked; ///< the reference that is being looked for
    std::optional<Result<void>> m_found;
};

} // namespace lockstep
