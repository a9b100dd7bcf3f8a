// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>

#include <functional>
#include <memory>
#include <optional>

namespace lockstep {

/// A peer on loopback that misbehaves as told, in the test's own event loop, and keeps a journal of
/// everything that reached it. It reads and writes raw bytes: nothing is mended on the way.
class Faultd : public QObject {
    Q_OBJECT
public:
    /// One request as it arrived, or as much of it as did.
    struct Request {
        int number = 0; ///< of arrival, from 1, over all connections
        int connection = 0; ///< from 1
        QByteArray method;
        QByteArray target;
        QByteArray head; ///< raw, request line and headers, without the empty line
        QByteArray body;
        bool complete = false;

        /// All header lines, as they arrived.
        QList<QByteArray> headerLines() const;
        /// The value of the first header of that name (lower case); null where there is none.
        QByteArray header(const QByteArray &name) const;
    };

    /// One thing that the peer does. After the last one the connection stays open for the next
    /// request.
    struct Step {
        enum class Kind { Write, Wait, Flood, Close, Reset, Hang };
        Kind kind = Kind::Write;
        QByteArray bytes;
        int ms = 0;

        static Step write(const QByteArray &bytes) { return {Kind::Write, bytes, 0}; }
        static Step wait(int ms) { return {Kind::Wait, {}, ms}; }
        /// The same bytes over and over: every `ms`, or with 0 as fast as they are taken.
        static Step flood(const QByteArray &bytes, int ms = 0) { return {Kind::Flood, bytes, ms}; }
        static Step close() { return {Kind::Close, {}, 0}; }
        static Step reset() { return {Kind::Reset, {}, 0}; }
        static Step hang() { return {Kind::Hang, {}, 0}; } ///< reads and answers nothing more
    };

    /// When the steps begin. Half: when half of the body, as announced, has arrived.
    enum class When { Accept, FirstByte, Head, Half, Whole };

    struct Behaviour {
        When when = When::Whole;
        std::function<QList<Step>(const Request &)> steps;
    };

    /// Listens on a free port of 127.0.0.1; with a configuration it speaks TLS.
    explicit Faultd(std::optional<QSslConfiguration> tls = std::nullopt);
    ~Faultd() override;

    quint16 port() const;
    QString url(const QString &path = QStringLiteral("/")) const;

    /// What it does with the n-th request (from 1; asked once for each, at accept or first byte).
    /// The default answers 200 with an empty body.
    void script(std::function<Behaviour(int number)> script);
    /// The same for all.
    void always(const QList<Step> &steps, When when = When::Whole);

    const QList<Request> &journal() const { return m_journal; }
    int connections() const { return m_connections; }
    /// Closes connections that have no request on them.
    void closeIdle();

    /// A well-formed answer.
    static QByteArray answer(
        int status, const QByteArray &body = {}, const QList<QByteArray> &headerLines = {});

Q_SIGNALS:
    void arrived(const Faultd::Request &request); ///< a request is complete

private:
    class Connection;

    void accept();

    std::unique_ptr<QTcpServer> m_server;
    bool m_secure = false;
    std::function<Behaviour(int)> m_script;
    QList<Request> m_journal;
    int m_connections = 0;
};

} // namespace lockstep
