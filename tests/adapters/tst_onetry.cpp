// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"
#include "fakeclock.h"
#include "faultd.h"
#include "http/curltransport.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

using Step = Faultd::Step;
using When = Faultd::When;

/// C12: whatever the peer does to the connection, one attempt is one request on the wire.
class tst_OneTry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneAttemptIsOneRequest_data();
    void oneAttemptIsOneRequest();
    void connectionClosedWhileIdleCostsNoAttempt();
    void connectionIsUsedAgain();
    void hundredAtOnceAreHundredRequests();
};

namespace {

struct Pattern {
    const char *name;
    When when;
    QList<Step> steps;
};

QList<Pattern> patterns()
{
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n";
    return {
        {"closes at once", When::Accept, {Step::close()}},
        {"resets at once", When::Accept, {Step::reset()}},
        {"closes on the first byte", When::FirstByte, {Step::close()}},
        {"resets on the first byte", When::FirstByte, {Step::reset()}},
        {"closes after the head", When::Head, {Step::close()}},
        {"resets after the head", When::Head, {Step::reset()}},
        {"closes in the body", When::Half, {Step::close()}},
        {"resets in the body", When::Half, {Step::reset()}},
        {"closes without an answer", When::Whole, {Step::close()}},
        {"closes without an answer, later", When::Whole, {Step::wait(30), Step::close()}},
        {"resets without an answer", When::Whole, {Step::reset()}},
        {"resets without an answer, later", When::Whole, {Step::wait(30), Step::reset()}},
        {"closes in the status line", When::Whole, {Step::write("HTTP/1."), Step::close()}},
        {"closes in the headers", When::Whole,
            {Step::write("HTTP/1.1 200 OK\r\nA: b"), Step::close()}},
        {"closes before the answer's body", When::Whole, {Step::write(head), Step::close()}},
        {"closes in the answer's body", When::Whole, {Step::write(head + "12345"), Step::close()}},
        {"resets in the answer's body", When::Whole,
            {Step::write(head + "12345"), Step::wait(20), Step::reset()}},
        {"says something else", When::Whole, {Step::write("SSH-2.0-nonsense\r\n"), Step::close()}},
        {"only says continue", When::Whole,
            {Step::write("HTTP/1.1 100 Continue\r\n\r\n"), Step::close()}},
    };
}

HttpRequest update(const Faultd &peer, const QByteArray &method, qsizetype bodyBytes)
{
    return {.method = method,
        .url = peer.url(u"/update"_s).toLatin1(),
        .headers = {{"content-type", "application/json"}, {"idempotency-key", "\"msg_1\""}},
        .body = QByteArray(bodyBytes, 'x'),
        .deadlineMs = 5000};
}

} // namespace

void tst_OneTry::oneAttemptIsOneRequest_data()
{
    QTest::addColumn<int>("pattern");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("bodyBytes");
    QTest::addColumn<bool>("reused");
    const QList<Pattern> all = patterns();
    for (int i = 0; i < all.size(); ++i)
        for (const char *method : {"POST", "PUT", "PATCH", "DELETE"})
            for (const int bytes : {200, 600000})
                for (const bool reused : {false, true})
                    QTest::addRow("%s, %s of %d bytes on a %s connection", all[i].name, method,
                        bytes, reused ? "used" : "new")
                        << i << QByteArray(method) << bytes << reused;
}

void tst_OneTry::oneAttemptIsOneRequest()
{
    QFETCH(int, pattern);
    QFETCH(QByteArray, method);
    QFETCH(int, bodyBytes);
    QFETCH(bool, reused);

    const Pattern how = patterns()[pattern];
    const int evilFrom = reused ? 2 : 1;
    Faultd peer;
    peer.script([&](int number) {
        if (number < evilFrom)
            return Faultd::Behaviour{When::Whole,
                [](const auto &) { return QList<Step>{Step::write(Faultd::answer(200))}; }};
        return Faultd::Behaviour{how.when, [&](const auto &) { return how.steps; }};
    });
    SystemClock clock;
    CurlTransport transport(clock);
    if (reused)
        QCOMPARE(exchange(transport, update(peer, method, 10)).status, 200);
    const int before = int(peer.journal().size());

    const HttpAnswer answer = exchange(transport, update(peer, method, bodyBytes));

    QVERIFY(answer.error != HttpError::None);
    QVERIFY(answer.error != HttpError::DeadlineExceeded);
    QTest::qWait(0); // what may still be under way arrives
    const int seen = int(peer.journal().size()) - before;
    QVERIFY2(seen <= 1, qPrintable(u"%1 requests for one attempt"_s.arg(seen)));
    QVERIFY(peer.connections() == 1);
    if (seen == 1)
        QVERIFY2(answer.sent, "a request that arrived was sent");
}

void tst_OneTry::connectionClosedWhileIdleCostsNoAttempt()
{
    Faultd peer;
    SystemClock clock;
    CurlTransport transport(clock);
    for (int i = 0; i < 50; ++i) {
        const HttpAnswer answer = exchange(transport, update(peer, "POST", 200));
        QCOMPARE(answer.error, HttpError::None);
        QCOMPARE(answer.status, 200);
        peer.closeIdle();
        QTest::qWait(1);
    }
    QCOMPARE(peer.journal().size(), 50);
    QCOMPARE(peer.connections(), 50);
}

void tst_OneTry::connectionIsUsedAgain()
{
    Faultd peer;
    SystemClock clock;
    CurlTransport transport(clock);
    for (int i = 0; i < 50; ++i)
        QCOMPARE(exchange(transport, update(peer, "POST", 200)).status, 200);
    QCOMPARE(peer.connections(), 1);
}

void tst_OneTry::hundredAtOnceAreHundredRequests()
{
    Faultd peer;
    SystemClock clock;
    CurlTransport transport(clock);
    int done = 0;
    for (int i = 0; i < 100; ++i)
        transport.send(update(peer, "POST", 200), [&](const HttpAnswer &answer) {
            QCOMPARE(answer.status, 200);
            ++done;
        });
    QCOMPARE(done, 0); // never from inside send()
    QTRY_COMPARE(done, 100);
    QCOMPARE(peer.journal().size(), 100);
}

QTEST_GUILESS_MAIN(tst_OneTry)
#include "tst_onetry.moc"
