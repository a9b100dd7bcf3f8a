// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace lockstep {

/// Limits of one system; 0 is unlimited (interface.md, config file).
struct SystemLimits {
    double ratePerSecond = 5;
    double burst = 10;
    int inFlight = 2;
    int breakerFailures = 5; ///< so many failures in a row open the breaker; 0: it never opens
    bool operator==(const SystemLimits &) const = default;
};

/// The wait before try 1, 2, … in milliseconds. Its length is the number of tries (delivery.md
/// section 4).
QList<qint64> defaultRetrySchedule();

/// An external system as a person configured it. A credential is a reference, never a value.
struct SystemConfig {
    QString name;
    QString adapter;
    QString endpoint;
    QString credential; ///< reference: env:NAME, keychain:NAME, file:PATH; empty is none
    QStringList topics{QStringLiteral("clinicHoursUpdated")}; ///< "*" is every topic
    int timeoutMs = 30000; ///< total deadline of one try
    SystemLimits limits;
    QList<qint64> retryScheduleMs = defaultRetrySchedule();
    bool allowInsecure = false; ///< http: to a host that is not loopback
    QJsonObject settings; ///< the adapter's own, checked against its description

    bool subscribes(const QString &topic) const
    {
        return topics.contains(topic) || topics.contains(QStringLiteral("*"));
    }
    bool operator==(const SystemConfig &) const = default;
};

enum class BreakerState { Closed, Open, HalfOpen };
QString name(BreakerState state);

/// A system with what the engine knows of it.
struct SystemStatus {
    SystemConfig config;
    bool paused = false; ///< by a person
    QString pausedBy;
    qint64 pausedSinceMs = 0;
    qint64 pausedUntilMs = 0; ///< 0: until resumed
    QString pauseNote; ///< why, in the person's words; may be empty
    Reason holdReason = Reason::None; ///< why nothing is sent although no person paused it (sign-in
                                      ///< refused, TLS, …)
    QString holdDetail; ///< more about it, for people
    qint64 heldSinceMs = 0;
    qint64 nextProbeMs = 0; ///< when a held system is tried again by itself; 0: only by a person
    qint64 gatedUntilMs = 0; ///< Retry-After of the whole system
    BreakerState breaker = BreakerState::Closed;
    qint64 breakerUntilMs = 0; ///< when an open breaker lets a probe through
    qint64 breakerOpenedAtMs = 0; ///< when it opened; 0 while it is closed
    int consecutiveFailures = 0;
    qint64 testedAtMs = 0; ///< when a person tested this very configuration; 0: never
    bool testPassed = false; ///< how that ended

    bool held() const { return paused || holdReason != Reason::None; }
};

/// One setting of an adapter, from which the console's form and the import's checks are made.
struct SettingField {
    enum class Type {
        Text,
        Url,
        Choice,
        Whole,
        Flag,
        FilePath,
        HeaderName,
        CredentialReference,
        HeaderMap
    };
    QString key; ///< member of "settings"
    QString label; ///< for people
    QString help; ///< one sentence
    Type type = Type::Text;
    QStringList choices;
    QJsonValue fallback; ///< used when absent
};

/// What an adapter can do and needs.
struct AdapterDescription {
    QString key; ///< "rest"
    QString label; ///< "REST scheduler"
    QString summary; ///< one sentence for people
    QList<SettingField> settings;
    bool readsBack = false; ///< can be asked what the system holds (given its settings)
    QStringList loses; ///< what of the hours its target cannot carry, for people; empty: nothing
    bool splitDays = true; ///< carries days with more than one span
    bool exceptions = true; ///< carries holidays and other dates of their own
    bool campaigns = true; ///< carries hours of services beside the regular ones
};

/// The certificate that a system showed us.
struct CertificateDetails {
    QString subject;
    QString issuer;
    qint64 expiresMs = 0; ///< 0: not known
    QString fingerprint; ///< SHA-256, "AB:CD:…"
    bool operator==(const CertificateDetails &) const = default;
};

/// One step of a connection test.
struct TestStep {
    enum class Status { Passed, Failed, Skipped };
    QString name; ///< "Name lookup", "Connection", "TLS", "Sign-in", "Read"
    Status status = Status::Skipped;
    qint64 durationMs = 0;
    QString detail; ///< one sentence for people
    std::optional<CertificateDetails> certificate = std::nullopt; ///< with the step "TLS"
};

} // namespace lockstep
