// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/curltransport.h"

#include "http/answerhead.h"
#include "http/certificate.h"
#include "http/egress.h"
#include "http/headerpolicy.h"
#include "http/urlpolicy.h"
#include "plantedbug.h"

#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <limits>
#include <mutex>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace lockstep {

namespace {

constexpr qint64 MaxAnswerBytes = 1024 * 1024;
constexpr qsizetype MaxRequestBytes = 2 * 1024 * 1024;
constexpr long MaxIdleSeconds = 45; ///< shorter than most servers keep an idle connection
constexpr long MaxIdleConnections = 64;

void startLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] {
        curl_global_init(CURL_GLOBAL_DEFAULT);
        std::signal(SIGPIPE, SIG_IGN); // TLS writes to a closed connection must not end the program
    });
}

/// A request that may leave, or why not.
HttpError judge(const HttpRequest &request)
{
    if (judgeUrl(request.url, request.allowInsecure) != UrlVerdict::Allowed
        || !isToken(request.method))
        return HttpError::RequestInvalid;
    qsizetype total = 0;
    const auto fine = [&total](QByteArrayView name, QByteArrayView value) {
        total += name.size() + value.size();
        return (isToken(name) && isHeaderValue(value)) || planted("unchecked-headers");
    };
    for (const HttpHeader &header : request.headers) {
        if (!fine(header.name, header.value))
            return HttpError::RequestInvalid;
    }
    if (request.credential && !fine(request.credentialHeader, request.credential->reveal()))
        return HttpError::RequestInvalid;
    if (total > MaxAllHeaders)
        return HttpError::RequestInvalid;
    return request.body.size() > MaxRequestBytes ? HttpError::BodyTooLarge : HttpError::None;
}

/// libcurl's list of header lines, made of one buffer instead of many small ones.
class HeaderLines {
public:
    ~HeaderLines() { wipe(); }

    void fill(const HttpRequest &request)
    {
        m_text.clear();
        m_starts.clear();
        m_secretive = request.credential != nullptr;
        m_starts.push_back(0);
        m_text.append("expect:").push_back('\0'); // never wait for 100-continue
        if (request.credential)
            append(view(request.credentialHeader), view(request.credential->reveal()));
        for (const HttpHeader &header : request.headers)
            append(view(header.name), view(header.value));
        m_nodes.resize(m_starts.size());
        for (size_t i = 0; i < m_starts.size(); ++i) {
            curl_slist *next = i + 1 < m_starts.size() ? &m_nodes[i + 1] : nullptr;
            m_nodes[i] = {m_text.data() + m_starts[i], next};
        }
    }
    curl_slist *list() { return m_nodes.data(); }

    void wipe()
    {
        if (!std::exchange(m_secretive, false))
            return;
        volatile char *bytes = m_text.data();
        for (size_t i = 0; i < m_text.size(); ++i)
            bytes[i] = 0;
    }

private:
    static std::string_view view(const QByteArray &bytes)
    {
        return {bytes.constData(), size_t(bytes.size())};
    }

    void append(std::string_view name, std::string_view value)
    {
        m_starts.push_back(m_text.size());
        m_text.append(name);
        // To libcurl "name:" is a header to leave out and "name;" one without a value.
        if (value.empty())
            m_text.push_back(';');
        else
            m_text.append(": ").append(value);
        m_text.push_back('\0');
    }

    std::string m_text;
    std::vector<size_t> m_starts;
    std::vector<curl_slist> m_nodes;
    bool m_secretive = false;
};

HttpError fromConnectFailure(long osError)
{
    return osError == ECONNREFUSED ? HttpError::ConnectionRefused : HttpError::Unreachable;
}

/// What libcurl's code means. Its text is looked into for two cases that it has no code for, and
/// never kept.
HttpError fromCurl(CURLcode code, long osError, QByteArrayView text)
{
    switch (code) {
    case CURLE_OK:
        return HttpError::None;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return HttpError::NameNotFound;
    case CURLE_COULDNT_CONNECT:
        return fromConnectFailure(osError);
    case CURLE_OPERATION_TIMEDOUT:
        return HttpError::DeadlineExceeded;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_CRL_BADFILE:
    case CURLE_SSL_ENGINE_INITFAILED:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_SSL_CLIENTCERT:
        return HttpError::TlsFailed;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_BAD_FUNCTION_ARGUMENT:
        return HttpError::ProtocolError;
#if LIBCURL_VERSION_NUM >= 0x080600
    case CURLE_TOO_LARGE:
#endif
    case CURLE_OUT_OF_MEMORY: // how older ones refuse a header line that never ends
        return HttpError::ResponseTooLarge;
    case CURLE_URL_MALFORMAT:
        return HttpError::RequestInvalid;
    default:
        break;
    }
    if (text.contains("alert")) // TLS 1.3 refuses a client certificate after the handshake
        return HttpError::TlsFailed;
    return text.contains("chunk") ? HttpError::ProtocolError : HttpError::ConnectionLost;
}

qint64 timeOf(CURL *easy, CURLINFO what)
{
    curl_off_t us = 0;
    curl_easy_getinfo(easy, what, &us);
    return us;
}

/// Of the peer's own certificate, the first of the chain.
std::optional<CertificateDetails> certificateOf(CURL *easy)
{
    curl_certinfo *chain = nullptr;
    if (curl_easy_getinfo(easy, CURLINFO_CERTINFO, &chain) != CURLE_OK || !chain
        || chain->num_of_certs < 1)
        return std::nullopt;
    QList<QByteArray> lines;
    for (const curl_slist *line = chain->certinfo[0]; line; line = line->next)
        lines.append(line->data);
    return certificateFrom(lines);
}

} // namespace

/// One request on its way, and the libcurl handle that is used again for the next.
struct CurlTransport::Transfer {
    explicit Transfer(CurlTransport &transport);
    ~Transfer() { curl_easy_cleanup(easy); }
    Transfer(const Transfer &) = delete;
    Transfer &operator=(const Transfer &) = delete;

    void begin(quint64 newId, HttpRequest newRequest, Done newDone);
    void prepare();
    void setTls();
    HttpAnswer answer(HttpError error);
    void tellProgress();
    bool sent() const;
    bool mustNotGoAgain() const;

    static size_t onHeader(char *data, size_t size, size_t count, void *self);
    static size_t onBody(char *data, size_t size, size_t count, void *self);
    static int onRequest(void *self, char *, char *, int, int);

    CurlTransport &owner;
    CURL *easy;
    std::array<char, CURL_ERROR_SIZE> errorText{};
    HeaderLines lines;
    HttpTls tls; ///< as set on the handle
    QByteArray method; ///< as set on the handle
    QByteArray url; ///< as set on the handle

    quint64 id = 0;
    HttpRequest request;
    Done done;
    qint64 dueBootMs = 0;
    AnswerHead head;
    QByteArray body;
    qint64 bytesReceived = 0;
    HttpError verdict = HttpError::None; ///< ours, before libcurl's
    bool begun = false; ///< libcurl was about to send it at least once
    size_t activeAt = 0; ///< place in m_active
};

struct CurlTransport::Socket {
    std::unique_ptr<QSocketNotifier> read;
    std::unique_ptr<QSocketNotifier> write;
    bool wanted = false; ///< libcurl wants to hear when it is readable
    bool ours = false; ///< opened by onOpenSocket, so that onCloseSocket will be told
};

CurlTransport::Transfer::Transfer(CurlTransport &transport)
    : owner(transport)
    , easy(curl_easy_init())
{
    const auto set
        = [this](CURLoption option, auto value) { curl_easy_setopt(easy, option, value); };
    set(CURLOPT_PRIVATE, this);
    set(CURLOPT_ERRORBUFFER, errorText.data());
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_QUICK_EXIT, 1L); // never wait for a name lookup that hangs
    set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_TCP_NODELAY, 1L);
    set(CURLOPT_TCP_KEEPALIVE, 1L);
    set(CURLOPT_MAXAGE_CONN, MaxIdleSeconds);
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, long(planted("follow-redirects")));
    set(CURLOPT_PROXY, "");
    set(CURLOPT_NETRC, long(CURL_NETRC_IGNORED));
    set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1L);
    set(CURLOPT_PATH_AS_IS, 1L);
    set(CURLOPT_HTTP09_ALLOWED, 0L);
    set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_SSL_VERIFYPEER, long(!planted("trust-anybody")));
    set(CURLOPT_SSL_VERIFYHOST, 2L);
    set(CURLOPT_RESOLVE, transport.m_fixedNames);
    set(CURLOPT_HEADERFUNCTION, &Transfer::onHeader);
    set(CURLOPT_HEADERDATA, this);
    set(CURLOPT_WRITEFUNCTION, &Transfer::onBody);
    set(CURLOPT_WRITEDATA, this);
    set(CURLOPT_PREREQFUNCTION, &Transfer::onRequest);
    set(CURLOPT_PREREQDATA, this);
    set(CURLOPT_OPENSOCKETFUNCTION, &CurlTransport::onOpenSocket);
    set(CURLOPT_OPENSOCKETDATA, this);
    set(CURLOPT_CLOSESOCKETFUNCTION, &CurlTransport::onCloseSocket);
    set(CURLOPT_CLOSESOCKETDATA, &transport);
}

void CurlTransport::Transfer::begin(quint64 newId, HttpRequest newRequest, Done newDone)
{
    id = newId;
    request = std::move(newRequest);
    done = std::move(newDone);
    dueBootMs = owner.m_clock.bootMs() + request.deadlineMs;
    head.clear();
    body.clear();
    bytesReceived = 0;
    verdict = HttpError::None;
    begun = false;
    errorText[0] = '\0';
}

void CurlTransport::Transfer::prepare()
{
    if (url != request.url) {
        url = request.url;
        curl_easy_setopt(easy, CURLOPT_URL, url.constData());
    }
    const bool bodyless = request.method == "GET" || request.method == "OPTIONS";
    if (method != request.method) {
        method = request.method;
        curl_easy_setopt(easy, bodyless ? CURLOPT_HTTPGET : CURLOPT_POST, 1L);
        curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, method.constData());
    }
    if (!bodyless) {
        curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
        curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body.constData());
    }
    lines.fill(request);
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, lines.list());
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, long(request.deadlineMs));
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS,
        long(std::min(request.connectTimeoutMs, request.deadlineMs)));
    curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, long(request.freshConnection));
    curl_easy_setopt(easy, CURLOPT_CERTINFO, long(request.freshConnection));
    if (tls != request.tls)
        setTls();
    request.credential = nullptr; // read during send() only
}

void CurlTransport::Transfer::setTls()
{
    tls = request.tls;
    const auto set = [this](CURLoption option, const QByteArray &file) {
        curl_easy_setopt(easy, option, file.isEmpty() ? nullptr : file.constData());
    };
    curl_version_info_data *library = curl_version_info(CURLVERSION_NOW);
    set(CURLOPT_CAINFO, tls.caFile.isEmpty() ? QByteArray(library->cainfo) : tls.caFile);
    set(CURLOPT_CAPATH, tls.caFile.isEmpty() ? QByteArray(library->capath) : QByteArray());
    set(CURLOPT_SSLCERT, tls.certificateFile);
    set(CURLOPT_SSLKEY, tls.keyFile);
}

bool CurlTransport::Transfer::sent() const
{
    if (!begun)
        return false; // the handle still tells of its last request
    long bytes = 0;
    curl_easy_getinfo(easy, CURLINFO_REQUEST_SIZE, &bytes);
    return bytes > 0;
}

bool CurlTransport::Transfer::mustNotGoAgain() const
{
    return sent() && !planted("silent-resend") && !planted("follow-redirects");
}

HttpAnswer CurlTransport::Transfer::answer(HttpError error)
{
    HttpAnswer answer{.error = error,
        .sent = sent(),
        .status = head.status(),
        .headComplete = head.complete(),
        .head = head.text(),
        .body = std::move(body),
        .bytesReceived = bytesReceived,
        .timings = {.nameLookupUs = timeOf(easy, CURLINFO_NAMELOOKUP_TIME_T),
            .connectUs = timeOf(easy, CURLINFO_CONNECT_TIME_T),
            .tlsUs = timeOf(easy, CURLINFO_APPCONNECT_TIME_T),
            .firstByteUs = timeOf(easy, CURLINFO_STARTTRANSFER_TIME_T),
            .totalUs = timeOf(easy, CURLINFO_TOTAL_TIME_T)}};
    const char *peer = nullptr;
    if (curl_easy_getinfo(easy, CURLINFO_PRIMARY_IP, &peer) == CURLE_OK && peer)
        answer.peer = peer;
    if (request.freshConnection)
        answer.certificate = certificateOf(easy);
    return answer;
}

void CurlTransport::Transfer::tellProgress()
{
    if (!request.progress)
        return;
    // libcurl stands on the stack: later, and only if it is still the same request.
    QMetaObject::invokeMethod(
        &owner.m_context,
        [this, told = id, soFar = answer(HttpError::None)] {
            if (id == told)
                request.progress(soFar);
        },
        Qt::QueuedConnection);
}

size_t CurlTransport::Transfer::onHeader(char *data, size_t size, size_t count, void *self)
{
    auto *transfer = static_cast<Transfer *>(self);
    const size_t bytes = size * count;
    switch (transfer->head.feed({data, qsizetype(bytes)})) {
    case AnswerHead::Verdict::Go:
        break;
    case AnswerHead::Verdict::Broken:
        transfer->verdict = HttpError::ProtocolError;
        return 0;
    case AnswerHead::Verdict::TooLarge:
        transfer->verdict = HttpError::ResponseTooLarge;
        return 0;
    }
    if (transfer->head.complete() && transfer->head.contentLength().value_or(0) > MaxAnswerBytes) {
        transfer->verdict = HttpError::ResponseTooLarge;
        return 0;
    }
    return bytes;
}

size_t CurlTransport::Transfer::onBody(char *data, size_t size, size_t count, void *self)
{
    auto *transfer = static_cast<Transfer *>(self);
    const auto bytes = qsizetype(size) * qsizetype(count);
    transfer->bytesReceived += bytes;
    if (transfer->bytesReceived > MaxAnswerBytes) {
        transfer->verdict = HttpError::ResponseTooLarge;
        return 0;
    }
    const qsizetype room = transfer->request.keepBytes - transfer->body.size();
    transfer->body.append(data, std::clamp(room, qsizetype(0), bytes));
    return size_t(bytes);
}

// Called each time libcurl is about to send the request. A second time is fine only if the first
// met a dead connection before a single byte had left.
int CurlTransport::Transfer::onRequest(void *self, char *, char *, int, int)
{
    auto *transfer = static_cast<Transfer *>(self);
    if (transfer->mustNotGoAgain())
        return CURL_PREREQFUNC_ABORT;
    transfer->begun = true;
    transfer->tellProgress();
    return CURL_PREREQFUNC_OK;
}

CurlTransport::CurlTransport(Clock &clock, const QList<QByteArray> &fixedNames)
    : m_clock(clock)
    , m_multi((startLibrary(), curl_multi_init()))
    , m_timerDue(QDeadlineTimer::Forever)
    , m_wish(QDeadlineTimer::Forever)
    , m_guard(clock.timer([this] { expireOverdue(); }))
{
    for (const QByteArray &entry : fixedNames)
        m_fixedNames = curl_slist_append(m_fixedNames, entry.constData());
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlTransport::onSocket);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlTransport::onTimer);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, MaxIdleConnections);
    curl_multi_setopt(m_multi, CURLMOPT_PIPELINING, long(CURLPIPE_NOTHING));
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, &m_context, [this] { timeIsUp(); });
}

CurlTransport::~CurlTransport()
{
    for (Transfer *transfer : m_active)
        curl_multi_remove_handle(m_multi, transfer->easy);
    m_transfers.clear();
    curl_multi_cleanup(m_multi);
    curl_slist_free_all(m_fixedNames);
}

quint64 CurlTransport::send(HttpRequest request, Done done)
{
    Transfer &transfer = idleTransfer();
    const HttpError refusal = judge(request);
    transfer.begin(++m_lastId, std::move(request), std::move(done));
    transfer.verdict = refusal;
    if (refusal != HttpError::None) {
        m_refused.push_back(&transfer);
        driveSoon();
        return transfer.id;
    }
    transfer.prepare();
    transfer.activeAt = m_active.size();
    m_active.push_back(&transfer);
    const quint64 id = transfer.id;
    curl_multi_add_handle(m_multi, transfer.easy);
    guard(transfer.dueBootMs);
    // It leaves now, not when the event loop comes round: until then its thread may have other
    // work.
    int running = 0;
    curl_multi_socket_action(m_multi, CURL_SOCKET_TIMEOUT, 0, &running);
    collectFinished();
    if (!m_finished.empty())
        driveSoon();
    return id;
}

void CurlTransport::abort(quint64 id)
{
    const auto same = [id](const Transfer *transfer) { return transfer->id == id; };
    if (const auto it = std::find_if(m_active.begin(), m_active.end(), same);
        it != m_active.end()) {
        finishActive(**it, HttpError::Aborted);
    } else if (const auto refused = std::find_if(m_refused.begin(), m_refused.end(), same);
               refused != m_refused.end()) {
        Transfer *transfer = *refused;
        m_refused.erase(refused);
        recycle(*transfer, {.error = HttpError::Aborted});
    }
    deliverFinished();
}

void CurlTransport::abortAll()
{
    while (!m_active.empty())
        finishActive(*m_active.back(), HttpError::Aborted);
    for (Transfer *transfer : std::exchange(m_refused, {}))
        recycle(*transfer, {.error = HttpError::Aborted});
    deliverFinished();
}

CurlTransport::Transfer &CurlTransport::idleTransfer()
{
    if (m_idle.empty()) {
        m_transfers.push_back(std::make_unique<Transfer>(*this));
        return *m_transfers.back();
    }
    Transfer *transfer = m_idle.back();
    m_idle.pop_back();
    return *transfer;
}

int CurlTransport::onSocket(CURL *, curl_socket_t fd, int what, void *self, void *)
{
    static_cast<CurlTransport *>(self)->watch(fd, what);
    return 0;
}

// Reading stays switched on between two requests on a connection: switching costs more than the
// rare wake-up when the other side closes it.
void CurlTransport::watch(curl_socket_t fd, int what)
{
    std::unique_ptr<Socket> &socket = m_sockets[fd];
    if (!socket)
        socket = std::make_unique<Socket>();
    const bool readable = what == CURL_POLL_IN || what == CURL_POLL_INOUT;
    const bool writable = what == CURL_POLL_OUT || what == CURL_POLL_INOUT;
    socket->wanted = readable;
    if (readable && !socket->read) {
        socket->read = std::make_unique<QSocketNotifier>(fd, QSocketNotifier::Read);
        QObject::connect(socket->read.get(), &QSocketNotifier::activated, &m_context,
            [this, fd, state = socket.get()] {
                if (state->wanted)
                    drive(fd, CURL_CSELECT_IN);
                else
                    state->read->setEnabled(false);
            });
    } else if (readable && !socket->read->isEnabled()) {
        socket->read->setEnabled(true);
    }
    if (writable && !socket->write) {
        socket->write = std::make_unique<QSocketNotifier>(fd, QSocketNotifier::Write);
        QObject::connect(socket->write.get(), &QSocketNotifier::activated, &m_context,
            [this, fd] { drive(fd, CURL_CSELECT_OUT); });
    } else if (socket->write && socket->write->isEnabled() != writable) {
        socket->write->setEnabled(writable);
    }
    if (what == CURL_POLL_REMOVE && !socket->ours)
        forget(fd); // libcurl's own, of a name lookup: it closes it without a word
}

void CurlTransport::forget(curl_socket_t fd)
{
    const auto it = m_sockets.find(fd);
    if (it == m_sockets.end())
        return;
    for (auto *notifier : {&it->second->read, &it->second->write}) {
        if (QSocketNotifier *old = notifier->release()) {
            old->setEnabled(false);
            old->disconnect();
            old->deleteLater(); // it may be the one that is calling us
        }
    }
    m_sockets.erase(it);
}

curl_socket_t CurlTransport::onOpenSocket(void *self, curlsocktype, curl_sockaddr *address)
{
    auto *transfer = static_cast<Transfer *>(self);
    if (transfer->mustNotGoAgain()) {
        transfer->verdict = HttpError::ConnectionLost; // no second connection for the same try
        return CURL_SOCKET_BAD;
    }
    const AddressKind kind = addressKind(&address->addr);
    const bool plain = transfer->url.first(5).compare("http:", Qt::CaseInsensitive) == 0;
    if ((kind == AddressKind::Blocked && !planted("any-address"))
        || (plain && !transfer->request.allowInsecure && kind != AddressKind::Loopback)) {
        transfer->verdict = HttpError::EgressBlocked;
        return CURL_SOCKET_BAD;
    }
    transfer->verdict = HttpError::None; // another address of the same name
    transfer->tellProgress();
    const curl_socket_t fd
        = ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
    if (fd != CURL_SOCKET_BAD) {
        auto socket = std::make_unique<Socket>();
        socket->ours = true;
        transfer->owner.m_sockets[fd] = std::move(socket);
    }
    return fd;
}

int CurlTransport::onCloseSocket(void *self, curl_socket_t fd)
{
    static_cast<CurlTransport *>(self)->forget(fd);
    return ::close(fd);
}

int CurlTransport::onTimer(CURLM *, long delayMs, void *self)
{
    auto *transport = static_cast<CurlTransport *>(self);
    if (delayMs < 0) {
        transport->m_wish = QDeadlineTimer(QDeadlineTimer::Forever);
    } else if (delayMs == 0) {
        transport->m_wish = QDeadlineTimer(0);
        transport->driveSoon();
    } else {
        transport->m_wish = QDeadlineTimer(delayMs, Qt::PreciseTimer);
        if (!transport->m_timer.isActive() || transport->m_wish < transport->m_timerDue) {
            transport->m_timerDue = transport->m_wish;
            transport->m_timer.start(int(std::min(delayMs, long(std::numeric_limits<int>::max()))));
        }
    }
    return 0;
}

// The timer may stand at an earlier moment than libcurl still wants: stopping and starting it for
// each request would cost more than waking up once for nothing.
void CurlTransport::timeIsUp()
{
    if (m_wish.isForever())
        return;
    if (m_wish.hasExpired()) {
        drive(CURL_SOCKET_TIMEOUT, 0);
        return;
    }
    m_timerDue = m_wish;
    m_timer.start(int(m_wish.remainingTime()));
}

void CurlTransport::driveSoon()
{
    if (std::exchange(m_driveQueued, true))
        return;
    QMetaObject::invokeMethod(
        &m_context,
        [this] {
            m_driveQueued = false;
            drive(CURL_SOCKET_TIMEOUT, 0);
        },
        Qt::QueuedConnection);
}

void CurlTransport::drive(curl_socket_t fd, int events)
{
    int running = 0;
    curl_multi_socket_action(m_multi, fd, events, &running);
    collectFinished();
    deliverFinished();
}

void CurlTransport::collectFinished()
{
    for (Transfer *transfer : std::exchange(m_refused, {}))
        recycle(*transfer, {.error = transfer->verdict});
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        const CURLcode code = message->data.result;
        char *self = nullptr;
        curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &self);
        auto &transfer = *reinterpret_cast<Transfer *>(self);
        long osError = 0;
        curl_easy_getinfo(transfer.easy, CURLINFO_OS_ERRNO, &osError);
        HttpError error = transfer.verdict;
        if (error == HttpError::None)
            error = fromCurl(code, osError, transfer.errorText.data());
        if (error == HttpError::None && !transfer.head.complete())
            error = HttpError::ProtocolError;
        finishActive(transfer, error);
    }
}

// One at a time from the queue: a handler may send, abort, or destroy this transport.
void CurlTransport::deliverFinished()
{
    const std::weak_ptr<int> alive = m_alive;
    while (!alive.expired() && !m_finished.empty()) {
        Finished finished = std::move(m_finished.front());
        m_finished.pop_front();
        finished.done(std::move(finished.answer));
    }
}

void CurlTransport::finishActive(Transfer &transfer, HttpError error)
{
    m_active.back()->activeAt = transfer.activeAt;
    m_active[transfer.activeAt] = m_active.back();
    m_active.pop_back();
    // Before it is taken off: what libcurl knows of it is still whole.
    HttpAnswer answer = transfer.answer(error);
    curl_multi_remove_handle(m_multi, transfer.easy);
    recycle(transfer, std::move(answer));
}

void CurlTransport::recycle(Transfer &transfer, HttpAnswer answer)
{
    transfer.lines.wipe();
    m_finished.push_back({std::move(transfer.done), std::move(answer)});
    transfer.done = nullptr;
    transfer.id = 0;
    m_idle.push_back(&transfer);
}

void CurlTransport::guard(qint64 dueBootMs)
{
    if (m_guard->active() && m_guardDueMs <= dueBootMs)
        return;
    m_guardDueMs = dueBootMs;
    m_guard->start(std::max(qint64(0), dueBootMs - m_clock.bootMs()));
}

void CurlTransport::expireOverdue()
{
    const qint64 nowMs = m_clock.bootMs();
    qint64 nextMs = std::numeric_limits<qint64>::max();
    for (size_t i = m_active.size(); i-- > 0;) {
        Transfer &transfer = *m_active[i];
        if (transfer.dueBootMs <= nowMs)
            finishActive(transfer, HttpError::DeadlineExceeded);
        else
            nextMs = std::min(nextMs, transfer.dueBootMs);
    }
    if (!m_active.empty())
        guard(nextMs);
    deliverFinished();
}

} // namespace lockstep
