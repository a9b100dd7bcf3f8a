// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "restworld.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <unistd.h>

using namespace lockstep;
using namespace Qt::StringLiterals;

using Step = Faultd::Step;
using When = Faultd::When;

/// C16: whatever a peer answers, a try ends in time, takes little memory, and is not taken for
/// delivered unless it is.
class tst_HostilePeers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTryEndsInTimeAndIsNotTakenForDelivered_data();
    void everyTryEndsInTimeAndIsNotTakenForDelivered();
    void unusualButCompleteAnswersAreDelivered_data();
    void unusualButCompleteAnswersAreDelivered();
    void redirectsAreNotFollowed_data();
    void redirectsAreNotFollowed();
    void cookiesAndChallengesAreForgotten();
    void proxyOfTheEnvironmentIsIgnored();
    void bodyIsKeptUpToItsCap();
    void ourDeadlineIsKeptByOurClock();
};

namespace {

constexpr int DeadlineMs = 700;

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

const QByteArray Ok = "HTTP/1.1 200 OK\r\n";

QByteArray chunked(const QByteArray &chunks)
{
    return Ok + "Transfer-Encoding: chunked\r\n\r\n" + chunks;
}

} // namespace

void tst_HostilePeers::everyTryEndsInTimeAndIsNotTakenForDelivered_data()
{
    QTest::addColumn<QList<Step>>("steps");
    QTest::addColumn<Reason>("reason");
    const auto row = [](const char *name, const QList<Step> &steps, Reason reason) {
        QTest::newRow(name) << steps << reason;
    };
    const auto once = [&](const char *name, const QByteArray &bytes, Reason reason) {
        row(name, {Step::write(bytes), Step::close()}, reason);
    };
    using R = Reason;
    // Malformed
    once("nothing at all", "", R::ConnectionLost);
    once("one byte", "H", R::ConnectionLost);
    once("garbage", QByteArray::fromHex("00ff01fe02fd") + "\r\n\r\n", R::ProtocolError);
    once("a TLS alert", QByteArray::fromHex("15030100020228"), R::ProtocolError);
    once("another protocol", "220 mail ESMTP\r\n", R::ProtocolError);
    once("HTTP/0.9", "<html>hello</html>", R::ProtocolError);
    once("HTTP/2 over plain", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", R::ProtocolError);
    once("version 2", "HTTP/2 200\r\ncontent-length: 0\r\n\r\n", R::ProtocolError);
    once("version 3.7", "HTTP/3.7 200 OK\r\ncontent-length: 0\r\n\r\n", R::ProtocolError);
    once(
        "status of four digits", "HTTP/1.1 2000 OK\r\ncontent-length: 0\r\n\r\n", R::ProtocolError);
    once("status of letters", "HTTP/1.1 abc OK\r\ncontent-length: 0\r\n\r\n", R::ProtocolError);
    once("negative status", "HTTP/1.1 -200 OK\r\ncontent-length: 0\r\n\r\n", R::ProtocolError);
    once("no version", "HTTP 200 OK\r\ncontent-length: 0\r\n\r\n", R::ProtocolError);
    once("blank before the status line", " HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n",
        R::ProtocolError);
    once("header without a colon", Ok + "nonsense\r\ncontent-length: 0\r\n\r\n", R::ProtocolError);
    once("NUL in a header's name", Ok + QByteArray("a\0b: c\r\n", 8) + "content-length: 0\r\n\r\n",
        R::ProtocolError);
    once("NUL in a header's value", Ok + QByteArray("a: x\0y\r\n", 8) + "content-length: 0\r\n\r\n",
        R::ProtocolError);
    once("folded header", Ok + "a: b\r\n c\r\ncontent-length: 0\r\n\r\n", R::ProtocolError);
    once("switching protocols", "HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n", R::ProtocolError);
    once("only continue", "HTTP/1.1 100 Continue\r\n\r\n", R::ConnectionLost);
    once("only early hints", "HTTP/1.1 103 Hints\r\nLink: x\r\n\r\n", R::ConnectionLost);
    // Wrong length
    once("short body", Ok + "content-length: 100\r\n\r\nabc", R::ConnectionLost);
    once("negative length", Ok + "content-length: -1\r\n\r\nabc", R::ProtocolError);
    once(
        "two lengths", Ok + "content-length: 3\r\ncontent-length: 4\r\n\r\nabcd", R::ProtocolError);
    once("the same length twice", Ok + "content-length: 3\r\ncontent-length: 3\r\n\r\nabc",
        R::ProtocolError);
    once("length and chunked",
        Ok + "content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n", R::ProtocolError);
    once("an unknown coding", Ok + "transfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        R::ProtocolError);
    once("length beyond all numbers", Ok + "content-length: 99999999999999999999\r\n\r\nabc",
        R::ProtocolError);
    once("length beyond the cap", Ok + "content-length: 1048577\r\n\r\nabc", R::ResponseTooLarge);
    // Chunks
    once("chunk size of letters", chunked("xyz\r\nabc\r\n0\r\n\r\n"), R::ProtocolError);
    once("chunk size beyond all numbers", chunked("ffffffffffffffffff\r\nabc\r\n0\r\n\r\n"),
        R::ProtocolError);
    once("negative chunk size", chunked("-3\r\nabc\r\n0\r\n\r\n"), R::ProtocolError);
    once("empty chunk size", chunked("\r\nabc\r\n0\r\n\r\n"), R::ProtocolError);
    once("chunk cut off", chunked("10\r\nabc"), R::ConnectionLost);
    once("no last chunk", chunked("3\r\nabc\r\n"), R::ConnectionLost);
    once("chunk longer than its size", chunked("1\r\nabc\r\n0\r\n\r\n"), R::ProtocolError);
    // Never ending
    row("no answer", {Step::hang()}, R::DeadlineExceeded);
    row("half a status line, then silence", {Step::write("HTTP/1.1 2"), Step::hang()},
        R::DeadlineExceeded);
    row("half a body, then silence",
        {Step::write(Ok + "content-length: 10\r\n\r\nabc"), Step::hang()}, R::DeadlineExceeded);
    row("status line byte by byte", {Step::write("H"), Step::flood(" ", 50)}, R::ProtocolError);
    row("headers, slowly", {Step::write(Ok), Step::flood("a: b\r\n", 50)}, R::DeadlineExceeded);
    row("one line, slowly", {Step::write(Ok + "a: "), Step::flood("x", 50)}, R::DeadlineExceeded);
    row("body byte by byte",
        {Step::write(Ok + "content-length: 1000\r\n\r\n"), Step::flood("x", 50)},
        R::DeadlineExceeded);
    row("chunks byte by byte", {Step::write(chunked({})), Step::flood("1\r\nx\r\n", 50)},
        R::DeadlineExceeded);
    row("continue, slowly", {Step::flood("HTTP/1.1 100 Continue\r\n\r\n", 50)},
        R::DeadlineExceeded);
    row("endless headers", {Step::write(Ok), Step::flood("a: bcdefgh\r\n")}, R::ResponseTooLarge);
    row("endless line", {Step::write(Ok + "a: "), Step::flood(QByteArray(4096, 'x'))},
        R::ResponseTooLarge);
    row("endless continue", {Step::flood("HTTP/1.1 100 Continue\r\n\r\n")}, R::ResponseTooLarge);
    row("endless early hints", {Step::flood("HTTP/1.1 103 Hints\r\nLink: x\r\n\r\n")},
        R::ResponseTooLarge);
    row("endless chunks",
        {Step::write(chunked({})), Step::flood("400\r\n" + QByteArray(1024, 'x') + "\r\n")},
        R::ResponseTooLarge);
    row("endless body until close", {Step::write(Ok + "\r\n"), Step::flood(QByteArray(4096, 'x'))},
        R::ResponseTooLarge);
    row("endless trailers", {Step::write(chunked("0\r\n")), Step::flood("a: bcdefgh\r\n")},
        R::ResponseTooLarge);
    row("endless garbage", {Step::flood(QByteArray(4096, '\xff'))}, R::ProtocolError);
    // Connection
    row("reset at once", {Step::reset()}, R::ConnectionLost);
    row("reset in the body",
        {Step::write(Ok + "content-length: 10\r\n\r\nabc"), Step::wait(20), Step::reset()},
        R::ConnectionLost);
}

void tst_HostilePeers::everyTryEndsInTimeAndIsNotTakenForDelivered()
{
    QFETCH(QList<Step>, steps);
    QFETCH(Reason, reason);
    RestWorld world;
    world.config.timeoutMs = DeadlineMs;
    world.peer.always(steps);
    const qint64 before = residentBytes();
    QElapsedTimer time;
    time.start();

    const Outcome outcome = world.deliver();

    QVERIFY2(time.elapsed() <= DeadlineMs + 1000, "ended too late");
    QVERIFY2(residentBytes() - before < 16 * 1024 * 1024, "took too much memory");
    QVERIFY(outcome.kind != OutcomeKind::Delivered);
    QCOMPARE(name(outcome.reason), name(reason));
    QCOMPARE(outcome.certainty, Certainty::Unknown);
    QCOMPARE(outcome.kind, OutcomeKind::Deferred);
    QCOMPARE(world.peer.journal().size(), 1);
    QVERIFY(outcome.responseBody.size() <= 4096);
}

void tst_HostilePeers::unusualButCompleteAnswersAreDelivered_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no content") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n");
    QTest::newRow("chunked") << chunked("3\r\nabc\r\n0\r\n\r\n");
    QTest::newRow("chunked with extension and trailer")
        << chunked("3;x=y\r\nabc\r\n0\r\nA: b\r\n\r\n");
    QTest::newRow("until close") << QByteArray(Ok + "\r\nabc");
    QTest::newRow("HTTP/1.0") << QByteArray("HTTP/1.0 200 OK\r\n\r\nabc");
    QTest::newRow("line feeds alone") << QByteArray("HTTP/1.1 200 OK\ncontent-length: 3\n\nabc");
    QTest::newRow("continue first")
        << QByteArray("HTTP/1.1 100 Continue\r\n\r\n" + Ok + "content-length: 0\r\n\r\n");
    QTest::newRow("compressed although we asked for none")
        << QByteArray(Ok + "content-encoding: gzip\r\ncontent-length: 3\r\n\r\n\x1f\x8b\x08");
    QTest::newRow("at the cap") << QByteArray(
        Ok + "content-length: 1048576\r\n\r\n" + QByteArray(1048576, 'x'));
}

void tst_HostilePeers::unusualButCompleteAnswersAreDelivered()
{
    QFETCH(QByteArray, bytes);
    RestWorld world;
    world.peer.always({Step::write(bytes), Step::close()});
    const Outcome outcome = world.deliver();
    QCOMPARE(name(outcome.reason), u"accepted"_s);
    QCOMPARE(outcome.certainty, Certainty::Answered);
}

void tst_HostilePeers::redirectsAreNotFollowed_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status;
}

void tst_HostilePeers::redirectsAreNotFollowed()
{
    QFETCH(int, status);
    Faultd elsewhere;
    RestWorld world;
    world.credential = Secret("canary-credential"_ba);
    world.peer.always({Step::write(Faultd::answer(
        status, {}, {"Location: " + elsewhere.url(u"/moved?token=abc"_s).toLatin1()}))});
    const Outcome outcome = world.deliver();
    QCOMPARE(outcome.kind, OutcomeKind::Held);
    QCOMPARE(outcome.reason, Reason::Redirected);
    QCOMPARE(elsewhere.connections(), 0);
    QVERIFY(outcome.response.contains(u"location: http://127.0.0.1:%1\n"_s.arg(elsewhere.port())));
    QVERIFY(!outcome.response.contains(u"abc"_s));
}

void tst_HostilePeers::cookiesAndChallengesAreForgotten()
{
    RestWorld world;
    world.peer.always({Step::write(Faultd::answer(401, {},
        {"Set-Cookie: session=1; Path=/", "WWW-Authenticate: Basic realm=\"x\"",
            "Alt-Svc: h2=\":443\"", "Strict-Transport-Security: max-age=9"}))});
    QCOMPARE(world.deliver().reason, Reason::SignInRefused);
    QCOMPARE(world.deliver().reason, Reason::SignInRefused);
    QCOMPARE(world.peer.journal().size(), 2);
    const QList<QByteArray> first = world.peer.journal()[0].headerLines();
    QCOMPARE(world.peer.journal()[1].headerLines(), first);
    QVERIFY(world.peer.journal()[1].header("cookie").isNull());
    QVERIFY(world.peer.journal()[1].header("authorization").isNull());
}

void tst_HostilePeers::proxyOfTheEnvironmentIsIgnored()
{
    Faultd proxy;
    const QByteArray address = proxy.url().toLatin1();
    for (const char *variable : {"http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"})
        qputenv(variable, address);
    RestWorld world;
    QCOMPARE(world.deliver().reason, Reason::Accepted);
    QCOMPARE(proxy.connections(), 0);
    for (const char *variable : {"http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"})
        qunsetenv(variable);
}

void tst_HostilePeers::bodyIsKeptUpToItsCap()
{
    RestWorld world;
    world.peer.always({Step::write(Faultd::answer(400, QByteArray(300000, 'x')))});
    const Outcome outcome = world.deliver();
    QCOMPARE(outcome.reason, Reason::BadRequest);
    QCOMPARE(outcome.responseBody, QByteArray(4096, 'x'));
    QCOMPARE(outcome.bytesReceived, 300000);
}

void tst_HostilePeers::ourDeadlineIsKeptByOurClock()
{
    RestWorld world;
    world.peer.always({Step::hang()});
    world.config.timeoutMs = 50;
    for (int i = 0; i < 20; ++i) {
        QElapsedTimer time;
        time.start();
        QCOMPARE(world.deliver().reason, Reason::DeadlineExceeded);
        QVERIFY(time.elapsed() < 1050);
    }
}

QTEST_GUILESS_MAIN(tst_HostilePeers)
#include "tst_hostilepeers.moc"
