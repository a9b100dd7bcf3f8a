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
    void whatIsAbortedBeforeItsTurnIsNotSent();
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

void tst_CurlTransport::whatIsAbortedBeforeItsTurnIsNotSent()
{
    Faultd peer;
    SystemClock clock;
    CurlTransport transport(clock);
    for (int i = 0; i < 3; ++i) { // the handle of a request is used again for the next
        QCOMPARE(exchange(transport, update(peer)).status, 200);
        std::optional<HttpAnswer> aborted;
        transport.send(update(peer), [&](const HttpAnswer &answer) { aborted = answer; });
        transport.abortAll();
        QVERIFY(aborted);
        QCOMPARE(aborted->error, HttpError::Aborted);
        QVERIFY(!aborted->sent);
        QCOMPARE(aborted->status, 0);
    }
    QCOMPARE(peer.journal().size(), 3);
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
