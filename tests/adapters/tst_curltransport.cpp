// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"
#include "fakeclock.h"
#include "faultd.h"
#include "http/curltransport.h"

#include <QTest>

#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace lockstep;
using namespace Qt::StringLiterals;

using Step = Faultd::Step;

/// What the transport promises apart from one try (tst_OneTry) and hostile peers.
class tst_CurlTransport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void deadlineIsKeptByTheClockThatIsPassedIn();
    void earlierDeadlineOfALaterRequestIsKept();
    void whatNeverLeftIsNotSent_data();
    void whatNeverLeftIsNotSent();
    void tooLargeABodyIsNotSent();
    void oneIsAbortedAndTheOthersGoOn();
    void whatIsAbortedBeforeItIsConnectedIsNotSent();
    void onAWarmConnectionItLeavesAtOnce();
    void answerMaySendTheNext();
    void timingsAreInOrder();
    void credentialIsReadDuringSendOnly();
    void destroyingItEndsAllWithoutAWord();
};

namespace {

HttpRequest update(const Faultd &peer, int deadlineMs = 20000)
{
    return {.url = peer.url().toLatin1(), .body = "{}", .deadlineMs = deadlineMs};
}

/// A socket that listens on loopback, and nothing more.
class Listener {
public:
    explicit Listener(int backlog = 8)
        : m_fd(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0))
    {
        m_address.sin_family = AF_INET;
        m_address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof m_address;
        const bool listens = ::bind(m_fd, generic(), size) == 0 && ::listen(m_fd, backlog) == 0
            && ::getsockname(m_fd, generic(), &size) == 0;
        if (!listens)
            qFatal("nothing listens");
    }
    ~Listener() { ::close(m_fd); }
    Q_DISABLE_COPY_MOVE(Listener)

    int fd() const { return m_fd; }
    QByteArray url() const
    {
        return "http://127.0.0.1:" + QByteArray::number(ntohs(m_address.sin_port)) + "/hours";
    }

protected:
    sockaddr *generic() { return reinterpret_cast<sockaddr *>(&m_address); }
    sockaddr_in m_address{};

private:
    int m_fd;
};

/// One whose queue is full: whoever connects now waits.
class FullHouse final : public Listener {
public:
    FullHouse()
        : Listener(0)
    {
        for (int &guest : m_guests) {
            guest = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
            if (::connect(guest, generic(), sizeof m_address) != 0 && errno != EINPROGRESS)
                qFatal("nobody connects");
        }
    }
    ~FullHouse()
    {
        for (const int guest : m_guests)
            ::close(guest);
    }
    Q_DISABLE_COPY_MOVE(FullHouse)

private:
    std::array<int, 4> m_guests{};
};

} // namespace

void tst_CurlTransport::deadlineIsKeptByTheClockThatIsPassedIn()
{
    Faultd peer;
    peer.always({Step::hang()});
    FakeClock clock;
    CurlTransport transport(clock);
    QList<HttpError> errors;
    transport.send(update(peer), [&](const HttpAnswer &answer) { errors.append(answer.error); });
    QTRY_COMPARE(peer.journal().size(), 1);
    clock.advance(19999);
    QVERIFY(errors.isEmpty());
    clock.advance(1);
    QCOMPARE(errors, QList<HttpError>{HttpError::DeadlineExceeded});
    QCOMPARE(clock.msToNextTimer(), -1);
}

void tst_CurlTransport::earlierDeadlineOfALaterRequestIsKept()
{
    Faultd peer;
    peer.always({Step::hang()});
    FakeClock clock;
    CurlTransport transport(clock);
    QStringList ended;
    transport.send(update(peer, 20000), [&](const HttpAnswer &) { ended.append(u"long"_s); });
    transport.send(update(peer, 5000), [&](const HttpAnswer &) { ended.append(u"short"_s); });
    QTRY_COMPARE(peer.journal().size(), 2);
    clock.advance(5000);
    QCOMPARE(ended, QStringList{u"short"_s});
    clock.advance(15000);
    QCOMPARE(ended, (QStringList{u"short"_s, u"long"_s}));
}

void tst_CurlTransport::whatNeverLeftIsNotSent_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<int>("error");
    quint16 closed = 0;
    {
        const Faultd gone;
        closed = gone.port();
    }
    QTest::newRow("no such name") << QByteArray("https://no-such-host.invalid/")
                                  << int(HttpError::NameNotFound);
    QTest::newRow("closed port") << "http://127.0.0.1:" + QByteArray::number(closed) + "/"
                                 << int(HttpError::ConnectionRefused);
    QTest::newRow("forbidden address")
        << QByteArray("http://169.254.169.254/") << int(HttpError::RequestInvalid);
}

void tst_CurlTransport::whatNeverLeftIsNotSent()
{
    QFETCH(QByteArray, url);
    QFETCH(int, error);
    SystemClock clock;
    CurlTransport transport(clock);
    const HttpAnswer answer = exchange(transport, {.url = url, .body = "{}"});
    QCOMPARE(int(answer.error), error);
    QVERIFY(!answer.sent);
    QCOMPARE(answer.status, 0);
}

void tst_CurlTransport::tooLargeABodyIsNotSent()
{
    Faultd peer;
    SystemClock clock;
    CurlTransport transport(clock);
    HttpRequest request = update(peer);
    request.body = QByteArray(2 * 1024 * 1024 + 1, 'x');
    QCOMPARE(exchange(transport, request).error, HttpError::BodyTooLarge);
    request.body.chop(1);
    QCOMPARE(exchange(transport, request).status, 200);
    QCOMPARE(peer.journal().size(), 1);
    QCOMPARE(peer.journal().first().body.size(), 2 * 1024 * 1024);
}

void tst_CurlTransport::oneIsAbortedAndTheOthersGoOn()
{
    Faultd peer;
    peer.always({Step::wait(50), Step::write(Faultd::answer(200))});
    SystemClock clock;
    CurlTransport transport(clock);
    QList<HttpError> errors(3, HttpError::ProtocolError);
    QList<quint64> ids;
    int done = 0;
    for (int i = 0; i < 3; ++i)
        ids.append(transport.send(update(peer), [&, i](const HttpAnswer &answer) {
            errors[i] = answer.error;
            ++done;
        }));
    QTRY_COMPARE(peer.journal().size(), 3);
    transport.abort(ids[1]);
    QCOMPARE(done, 1);
    transport.abort(ids[1]);
    transport.abort(4711);
    QTRY_COMPARE(done, 3);
    QCOMPARE(errors, (QList{HttpError::None, HttpError::Aborted, HttpError::None}));
}

void tst_CurlTransport::whatIsAbortedBeforeItIsConnectedIsNotSent()
{
    Faultd peer;
    const FullHouse full;
    SystemClock clock;
    CurlTransport transport(clock);
    for (int i = 0; i < 3; ++i) { // the handle of a request is used again for the next
        QCOMPARE(exchange(transport, update(peer)).status, 200);
        std::optional<HttpAnswer> aborted;
        transport.send(
            {.url = full.url(), .body = "{}"}, [&](const HttpAnswer &answer) { aborted = answer; });
        transport.abortAll();
        QVERIFY(aborted);
        QCOMPARE(aborted->error, HttpError::Aborted);
        QVERIFY(!aborted->sent);
        QCOMPARE(aborted->status, 0);
    }
    QCOMPARE(peer.journal().size(), 3);
}

void tst_CurlTransport::onAWarmConnectionItLeavesAtOnce()
{
    const Listener peer;
    SystemClock clock;
    CurlTransport transport(clock);
    int status = 0;
    const auto send = [&] {
        transport.send({.url = peer.url(), .body = "{}"},
            [&](const HttpAnswer &answer) { status = answer.status; });
    };
    send();
    int connection = -1;
    bool heard = false;
    const auto accepts = [&] {
        connection = connection < 0 ? ::accept(peer.fd(), nullptr, nullptr) : connection;
        return connection >= 0;
    };
    const auto hears = [&] {
        std::array<char, 4096> bytes{};
        heard = heard || ::recv(connection, bytes.data(), bytes.size(), MSG_DONTWAIT) > 0;
        return heard;
    };
    QTRY_VERIFY(accepts());
    QTRY_VERIFY(hears());
    const QByteArray answer = Faultd::answer(200);
    QCOMPARE(::send(connection, answer.constData(), size_t(answer.size()), 0), answer.size());
    QTRY_COMPARE(status, 200);

    status = 0;
    heard = false;
    send();
    QVERIFY(hears()); // the event loop has not come round since
    QCOMPARE(status, 0);
    ::close(connection);
}

void tst_CurlTransport::answerMaySendTheNext()
{
    Faultd peer;
    SystemClock clock;
    CurlTransport transport(clock);
    int left = 200;
    std::function<void()> next = [&] {
        transport.send(update(peer), [&](const HttpAnswer &answer) {
            QCOMPARE(answer.status, 200);
            if (--left > 0)
                next();
        });
    };
    next();
    QTRY_COMPARE(left, 0);
    QCOMPARE(peer.journal().size(), 200);
    QCOMPARE(peer.connections(), 1);
}

void tst_CurlTransport::timingsAreInOrder()
{
    Faultd peer;
    peer.always({Step::wait(20), Step::write(Faultd::answer(200, "abc"))});
    SystemClock clock;
    CurlTransport transport(clock);
    const HttpAnswer answer = exchange(transport, update(peer));
    QVERIFY(answer.timings.connectUs >= answer.timings.nameLookupUs);
    QVERIFY(answer.timings.firstByteUs >= answer.timings.connectUs + 15000);
    QVERIFY(answer.timings.totalUs >= answer.timings.firstByteUs);
    QCOMPARE(answer.peer, "127.0.0.1");
    QCOMPARE(answer.body, "abc");
    QCOMPARE(answer.bytesReceived, 3);
}

void tst_CurlTransport::credentialIsReadDuringSendOnly()
{
    Faultd peer;
    SystemClock clock;
    CurlTransport transport(clock);
    auto credential = std::make_unique<Secret>("the-key"_ba);
    HttpRequest request = update(peer);
    request.credentialHeader = "x-api-key";
    request.credential = credential.get();
    int status = 0;
    transport.send(request, [&](const HttpAnswer &answer) { status = answer.status; });
    credential.reset();
    QTRY_COMPARE(status, 200);
    QCOMPARE(peer.journal().first().header("x-api-key"), "the-key");
}

void tst_CurlTransport::destroyingItEndsAllWithoutAWord()
{
    Faultd peer;
    peer.always({Step::hang()});
    SystemClock clock;
    int done = 0;
    {
        CurlTransport transport(clock);
        for (int i = 0; i < 5; ++i)
            transport.send(update(peer), [&](const HttpAnswer &) { ++done; });
        transport.send({.url = "ftp://x"}, [&](const HttpAnswer &) { ++done; });
        QTRY_COMPARE(peer.journal().size(), 5);
        done = 0;
    }
    QTest::qWait(20);
    QCOMPARE(done, 0);
}

QTEST_GUILESS_MAIN(tst_CurlTransport)
#include "tst_curltransport.moc"
