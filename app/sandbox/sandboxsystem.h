// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "rng.h"

#include <QAbstractHttpServer>
#include <QHash>
#include <QHttpServerResponder>
#include <QJsonObject>

#include <limits>

namespace lockstep {

/// How one simulated system behaves. Everything can be changed while it runs.
struct SandboxDials {
    int latencyMs = 0; ///< before each answer
    double errorRate = 0; ///< 0 to 1: how many of the updates are answered with errorStatus
    int errorStatus = 503;
    int retryAfterSeconds = 0; ///< sent with 429 and 503; 0: not sent
    bool refuseSignIn = false; ///< everything is answered 401
    QByteArray apiKey; ///< x-api-key must be this; empty: not asked for

    bool operator==(const SandboxDials &) const = default;
};

/// What a simulated system has counted.
struct SandboxCounts {
    qint64 requests = 0; ///< updates received
    qint64 accepted = 0;
    qint64 repeats = 0; ///< of accepted: the same idempotency key again, nothing changed
    qint64 refused = 0; ///< answered with anything but 2xx
    qint64 stale = 0; ///< of refused: older than what is held
};

/// One external system of the sandbox: a real HTTP server on loopback that takes updates as
/// adapter `rest` sends them and keeps what it was told. The same seed gives the same errors.
///
///   POST, PUT or PATCH, any path   takes an update
///   GET /hours/ID                  what it holds of a clinic: the body it accepted
///   GET /topics/TOPIC/ID           the same of any topic
class SandboxSystem final : public QAbstractHttpServer {
    Q_OBJECT
public:
    SandboxSystem(QString name, SandboxDials dials, quint64 seed, QObject *parent = nullptr);
    ~SandboxSystem() override;

    QString name() const { return m_name; }
    /// Listens on 127.0.0.1; port 0 is any free one.
    Result<void> start(quint16 port);
    quint16 port() const { return m_port; }
    /// http://127.0.0.1:PORT
    QString address() const;

    const SandboxDials &dials() const { return m_dials; }
    void setDials(const SandboxDials &dials) { m_dials = dials; }
    const SandboxCounts &counts() const { return m_counts; }

    /// The bytes it accepted last for this subject; empty: it holds nothing of it.
    QByteArray held(const QString &topic, const QString &subject) const;
    qsizetype heldCount() const { return m_held.size(); }
    /// Changes the hours it holds behind our back, as a person there would: the first opening of
    /// the week ends half an hour earlier, or where there is none the zone is another, until the
    /// next update. Of at most so many clinics, by id. Returns how many were changed.
    qsizetype drift(qsizetype most = std::numeric_limits<qsizetype>::max());

    /// Dials and counts, as the control answers them.
    QJsonObject toJson() const;

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    struct Held {
        QByteArray body;
        QByteArray sequence;
        QByteArray key;
    };
    struct Answer {
        int status = 200;
        QByteArray body;
    };

    bool knows(const QHttpServerRequest &request) const;
    Answer refuseSignIn(const QHttpServerRequest &request) const;
    Answer take(const QHttpServerRequest &request);
    Answer accept(const QHttpServerRequest &request);
    Answer read(const QHttpServerRequest &request) const;
    Answer refuse(int status, const QString &why) const;
    void write(const Answer &answer, QHttpServerResponder &responder) const;

    QString m_name;
    SandboxDials m_dials;
    SandboxCounts m_counts;
    Rng m_rng;
    quint16 m_port = 0;
    QHash<QString, Held> m_held; ///< "TOPIC/SUBJECT"
    QObject m_waiting; ///< context of answers that wait for their latency
};

} // namespace lockstep
