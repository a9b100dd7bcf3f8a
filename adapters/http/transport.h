// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"
#include "system.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <optional>

namespace lockstep {

struct HttpHeader {
    QByteArray name;
    QByteArray value;
};

struct HttpAnswer;

/// Whom to trust and who we are; empty members mean the system's roots and no client certificate.
/// Paths in the file system's encoding.
struct HttpTls {
    QByteArray caFile; ///< takes the place of the system's roots
    QByteArray certificateFile;
    QByteArray keyFile;
    bool operator==(const HttpTls &) const = default;
};

/// One request. Checked against the URL, egress and header policies before it leaves (security.md
/// S7, S11, S12), whoever built it.
struct HttpRequest {
    QByteArray method = QByteArrayLiteral("POST");
    QByteArray url;
    QList<HttpHeader> headers;
    QByteArray body; ///< not sent with GET and OPTIONS
    /// A header whose value is a credential: its name, and the value, read during send() only.
    QByteArray credentialHeader;
    const Secret *credential = nullptr;

    int deadlineMs = 30000; ///< for everything, from the name lookup to the last byte
    int connectTimeoutMs = 10000;
    HttpTls tls;
    bool allowInsecure = false; ///< http: to a host that is not loopback
    bool freshConnection = false; ///< reuse none and look at the certificate
    qsizetype keepBytes = 64 * 1024; ///< how much of the answer's body is kept; up to 1 MiB is read
    /// Told, in later turns of the event loop, when the name was found and when the way there is
    /// open: the timings, peer and certificate so far. Never after the answer. Empty: nobody asks.
    std::function<void(const HttpAnswer &)> progress = {};
};

/// What went wrong with a try, apart from what they answered. Our own closed list (security.md S5).
enum class HttpError {
    None,
    NameNotFound,
    ConnectionRefused,
    Unreachable,
    TlsFailed,
    DeadlineExceeded,
    ConnectionLost, ///< reset, closed or cut off
    ProtocolError, ///< not HTTP/1 as we accept it, or no final answer
    ResponseTooLarge,
    EgressBlocked,
    RequestInvalid, ///< URL or header that may not be sent
    BodyTooLarge, ///< our body
    Aborted,
};

/// When each step was over, in microseconds since the start; 0 where it was not reached or needed.
struct HttpTimings {
    qint64 nameLookupUs = 0;
    qint64 connectUs = 0;
    qint64 tlsUs = 0;
    qint64 firstByteUs = 0;
    qint64 totalUs = 0;
};

/// What came of one request.
struct HttpAnswer {
    HttpError error = HttpError::None; ///< None: a complete answer
    bool sent = false; ///< at least one byte of the request left
    int status = 0; ///< of the last status line received, 1xx and nonsense included; 0 is none
    bool headComplete = false; ///< status and all headers of a final answer
    QByteArray head; ///< status line and headers of the final answer, one a line, sanitised
    QByteArray body; ///< the first HttpRequest::keepBytes
    qint64 bytesReceived = 0; ///< of the body
    HttpTimings timings;
    QByteArray peer; ///< address contacted; empty if none was
    std::optional<CertificateDetails> certificate = std::nullopt; ///< for freshConnection over TLS
};

/// Makes exactly one try on the wire and never a second one. The seam between the adapters and a
/// network library: CurlTransport is the real one. Lives in one thread.
class HttpTransport {
public:
    using Done = std::function<void(HttpAnswer)>;

    /// Ends what is in flight without calling its `done`: call abortAll() before.
    virtual ~HttpTransport() = default;

    /// Calls `done` exactly once, never from inside this call. Returns an id for abort().
    virtual quint64 send(HttpRequest request, Done done) = 0;
    /// Ends one request: its `done` is called, with HttpError::Aborted, before this returns.
    /// Unknown ids are ignored.
    virtual void abort(quint64 id) = 0;
    /// Ends all of them so.
    virtual void abortAll() = 0;
};

} // namespace lockstep
