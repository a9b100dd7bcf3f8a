// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "sandboxsystem.h"
#include "system.h"

#include <memory>
#include <vector>

namespace lockstep {

/// Simulated external systems to try Lockstep on without any risk: a healthy scheduler, a slow
/// hospital, a flaky record database, and a notification service that refuses our sign-in until it
/// is mended. Control over HTTP, on a port of its own:
///
///   GET  /_sandbox           all systems, their dials and counts
///   GET  /_sandbox/SYSTEM    one
///   POST /_sandbox/SYSTEM    sets the dials that the object names; "drift": true changes what the
///                            system holds of every clinic, once; a number: of so many
class SandboxServer final : public QAbstractHttpServer {
    Q_OBJECT
public:
    explicit SandboxServer(quint64 seed = 1, QObject *parent = nullptr);
    ~SandboxServer() override;

    /// The control listens on `portBase`, the systems on those after it; 0 takes free ports.
    Result<void> start(quint16 portBase = 0);
    QString controlAddress() const;

    /// The configuration that points at them, for `systems import`.
    QList<SystemConfig> configs() const;
    SandboxSystem *system(const QString &name) const;
    const std::vector<std::unique_ptr<SandboxSystem>> &systems() const { return m_systems; }

    /// Six made-up clinics: split days, nights past midnight, a campaign, an unknown day.
    static QList<Clinic> clinics();
    /// The same as they stand in a file.
    static QByteArray clinicsDocument();

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    void answer(const QHttpServerRequest &request, QHttpServerResponder &responder);

    std::vector<std::unique_ptr<SandboxSystem>> m_systems;
    quint16 m_port = 0;
};

} // namespace lockstep
