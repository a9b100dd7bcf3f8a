// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "restworld.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

using Step = Faultd::Step;

/// C13: what each status code means, through a real socket, against the table of delivery.md 3 as
/// it is written there.
class tst_StatusTable : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCodeMeansWhatTheTableSays();
    void waitThatTheyAskForIsTold_data();
    void waitThatTheyAskForIsTold();
    void conflictWhileInProgressGoesAgain();
    void earlyHintsAreNotTheAnswer();
};

namespace {

/// One row: what follows from a code.
struct Row {
    OutcomeKind kind = OutcomeKind::Refused;
    Reason reason = Reason::BadRequest;
    Certainty certainty = Certainty::Answered;
    bool countsAttempt = true;
    bool healthFailure = false;
    int maxTries = 0;

    bool operator==(const Row &) const = default;
};

const Row Delivered{.kind = OutcomeKind::Delivered, .reason = Reason::Accepted};
const Row Retry{
    .kind = OutcomeKind::Deferred, .reason = Reason::ServerError, .healthFailure = true};
const Row Protocol{.kind = OutcomeKind::Deferred,
    .reason = Reason::ProtocolError,
    .certainty = Certainty::Unknown,
    .healthFailure = true,
    .maxTries = 3};

Row hold(Reason reason)
{
    return {.kind = OutcomeKind::Held, .reason = reason, .countsAttempt = false};
}

Row permanent(Reason reason)
{
    return {.kind = OutcomeKind::Refused, .reason = reason};
}

Row expected(int code)
{
    switch (code) {
    case 401:
    case 403:
    case 407:
        return hold(Reason::SignInRefused);
    case 404:
        return {.kind = OutcomeKind::Deferred, .reason = Reason::NotKnownThere, .maxTries = 3};
    case 408:
    case 425:
        return Retry;
    case 409:
    case 412:
        return permanent(Reason::ConflictThere);
    case 410:
        return hold(Reason::Gone);
    case 421:
        return {.kind = OutcomeKind::Deferred, .reason = Reason::ServerError};
    case 422:
        return permanent(Reason::Unprocessable);
    case 429:
        return {.kind = OutcomeKind::Deferred,
            .reason = Reason::TooManyRequests,
            .healthFailure = true};
    case 501:
    case 505:
        return {.kind = OutcomeKind::Refused, .reason = Reason::BadRequest, .healthFailure = true};
    case 511:
        return {
            .kind = OutcomeKind::Deferred, .reason = Reason::CaptivePortal, .countsAttempt = false};
    default:
        break;
    }
    if (code == 101 || code < 100 || code > 599)
        return Protocol;
    if (code < 200) // not an answer yet, and then the connection ended
        return {.kind = OutcomeKind::Deferred,
            .reason = Reason::ConnectionLost,
            .certainty = Certainty::Unknown,
            .healthFailure = true};
    if (code < 300)
        return Delivered;
    if (code < 400)
        return hold(Reason::Redirected);
    return code < 500 ? permanent(Reason::BadRequest) : Retry;
}

QString text(const Row &row)
{
    return u"%1 %2 %3 counts=%4 health=%5 tries=%6"_s
        .arg(name(row.kind), name(row.reason), name(row.certainty))
        .arg(row.countsAttempt)
        .arg(row.healthFailure)
        .arg(row.maxTries);
}

Row told(const Outcome &outcome)
{
    return {outcome.kind, outcome.reason, outcome.certainty, outcome.countsAttempt,
        outcome.healthFailure, outcome.maxTries};
}

QByteArray answerWith(int code)
{
    // An interim answer has no body; the connection ends after it.
    const QByteArray line = "HTTP/1.1 " + QByteArray::number(code) + " Whatever\r\n";
    const bool interim = code >= 100 && code < 200;
    return line + (interim ? "" : "content-length: 0\r\n") + "\r\n";
}

} // namespace

void tst_StatusTable::everyCodeMeansWhatTheTableSays()
{
    QList<int> codes{0, 99, 600, 999, 2000};
    for (int code = 100; code <= 599; ++code)
        codes.append(code);
    RestWorld world;
    int right = 0;
    for (const int code : codes) {
        world.peer.always({Step::write(answerWith(code)), Step::close()});
        const Outcome outcome = world.deliver();
        const Row is = told(outcome);
        const Row should = expected(code);
        const bool real = code >= 100 && code <= 599;
        if (is == should && (!real || outcome.status == code))
            ++right;
        else
            qWarning("%d: is %s (%d), should be %s", code, qPrintable(text(is)), outcome.status,
                qPrintable(text(should)));
    }
    qInfo("%d of %d codes as the table says", right, int(codes.size()));
    QCOMPARE(right, 505);
    QCOMPARE(world.peer.journal().size(), 505);
}

void tst_StatusTable::waitThatTheyAskForIsTold_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("told");
    QTest::addColumn<bool>("gates");
    QTest::newRow("429 gates the system") << 429 << true << true;
    QTest::newRow("503 gates the system") << 503 << true << true;
    QTest::newRow("500 is for this change alone") << 500 << true << false;
    QTest::newRow("404 is for this change alone") << 404 << true << false;
    QTest::newRow("400 will not go again") << 400 << false << false;
    QTest::newRow("401 will not go again") << 401 << false << false;
    QTest::newRow("200 is done") << 200 << false << false;
}

void tst_StatusTable::waitThatTheyAskForIsTold()
{
    QFETCH(int, status);
    QFETCH(bool, told);
    QFETCH(bool, gates);
    RestWorld world;
    world.peer.always({Step::write(Faultd::answer(status, {}, {"Retry-After: 120"}))});
    const Outcome outcome = world.deliver();
    QCOMPARE(outcome.retryAfterMs.value_or(-1), told ? 120000 : -1);
    QCOMPARE(outcome.gatesSystem, gates);
}

void tst_StatusTable::conflictWhileInProgressGoesAgain()
{
    RestWorld world;
    world.peer.always({Step::write(
        Faultd::answer(409, R"({"title":"A request with this Idempotency-Key is in progress"})"))});
    const Outcome outcome = world.deliver();
    QCOMPARE(outcome.kind, OutcomeKind::Deferred);
    QCOMPARE(outcome.minDelayMs, 5000);
}

void tst_StatusTable::earlyHintsAreNotTheAnswer()
{
    RestWorld world;
    const QByteArray hints = "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n";
    world.peer.always({Step::write("HTTP/1.1 100 Continue\r\n\r\n" + hints), Step::wait(20),
        Step::write(Faultd::answer(422))});
    const Outcome outcome = world.deliver();
    QCOMPARE(outcome.status, 422);
    QCOMPARE(outcome.reason, Reason::Unprocessable);
}

QTEST_GUILESS_MAIN(tst_StatusTable)
#include "tst_statustable.moc"
