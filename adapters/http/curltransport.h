// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "http/transport.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <curl/curl.h>
#include <deque>
#include <memory>
#include <unordered_map>
#include <vector>

class QSocketNotifier;

namespace lockstep {

/// HTTP/1.1 by libcurl, driven by this thread's event loop. One for each system: connections are
/// kept warm, and nothing else is shared or remembered (no cookies, no sign-in, no proxy from the
/// environment, no redirects).
///
/// One try means one: libcurl would send a request again when a connection that it reuses dies;
/// here it may start again only while not a single byte has left.
class CurlTransport final : public HttpTransport {
public:
    /// `fixedNames` are libcurl's "host:port:address" entries, for tests of what names resolve to.
    explicit CurlTransport(Clock &clock, const QList<QByteArray> &fixedNames = {});
    ~CurlTransport() override;

    quint64 send(HttpRequest request, Done done) override;
    void abort(quint64 id) override;
    void abortAll() override;

private:
    struct Transfer;
    struct Socket;
    struct Finished {
        Done done;
        HttpAnswer answer;
    };

    static int onSocket(CURL *easy, curl_socket_t fd, int what, void *self, void *unused);
    static int onTimer(CURLM *multi, long delayMs, void *self);
    static curl_socket_t onOpenSocket(void *transfer, curlsocktype purpose, curl_sockaddr *address);
    static int onCloseSocket(void *self, curl_socket_t fd);

    Transfer &idleTransfer();
    void watch(curl_socket_t fd, int what);
    void forget(curl_socket_t fd);
    void driveSoon();
    void drive(curl_socket_t fd, int events);
    void timeIsUp();
    void collectFinished();
    void deliverFinished();
    void finishActive(Transfer &transfer, HttpError error);
    void recycle(Transfer &transfer, HttpAnswer answer);
    void guard(qint64 dueBootMs);
    void expireOverdue();

    Clock &m_clock;
    QObject m_context; ///< queued calls die with it
    CURLM *m_multi;
    curl_slist *m_fixedNames = nullptr;
    std::vector<std::unique_ptr<Transfer>> m_transfers;
    std::vector<Transfer *> m_idle;
    std::vector<Transfer *> m_active;
    std::vector<Transfer *> m_refused; ///< not for the wire: finished at the next turn
    std::deque<Finished> m_finished;
    std::unordered_map<curl_socket_t, std::unique_ptr<Socket>> m_sockets;
    quint64 m_lastId = 0;

    QTimer m_timer; ///< libcurl's next wish; may run early, never late
    QDeadlineTimer m_timerDue;
    QDeadlineTimer m_wish;
    bool m_driveQueued = false;
    std::unique_ptr<ClockTimer> m_guard; ///< deadlines by our own clock
    qint64 m_guardDueMs = 0;
    std::shared_ptr<int> m_alive = std::make_shared<int>();
};

} // namespace lockstep
