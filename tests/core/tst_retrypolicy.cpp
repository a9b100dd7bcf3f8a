// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "retrypolicy.h"
#include "rng.h"
#include "system.h"

#include <QTest>

using namespace lockstep;

namespace {

constexpr qint64 Second = 1000, Minute = 60 * Second, Hour = 60 * Minute;

Outcome deferred()
{
    return {.kind = OutcomeKind::Deferred};
}

} // namespace

class tst_RetryPolicy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void neverEarlyAndSpreadByAtMostAFifth();
    void allWaitsTogetherOutlastALongWeekend();
    void triesEndWithTheSchedule();
    void outcomeMayEndTheTriesSooner();
    void retryAfterIsHonouredUpToADay_data();
    void retryAfterIsHonouredUpToADay();
    void leastWaitOfTheOutcomeIsKept();
    void uncountedOutcomeNeitherEndsNorSpins();
    void fullJitterDoublesToItsCapAndKeepsItsFloor();
    void lanesRestartedTogetherSpread();
};

void tst_RetryPolicy::neverEarlyAndSpreadByAtMostAFifth()
{
    const quint64 seed = 20261123;
    qInfo("seed %llu", seed);
    Rng rng(seed);
    const QList<qint64> schedule = defaultRetrySchedule();
    double widest = 0;
    for (int i = 0; i < 1000000; ++i) {
        const int used = 1 + i % int(schedule.size() - 1);
        const qint64 delay = nextDelayMs(schedule, used, deferred(), rng).value();
        const qint64 least = schedule[used];
        if (delay < least || double(delay) > 1.2 * double(least))
            QFAIL(qPrintable(QStringLiteral("wait %1 for %2").arg(delay).arg(least)));
        widest = std::max(widest, double(delay) / double(least));
    }
    QVERIFY2(widest > 1.19, "jitter must really spread");
}

void tst_RetryPolicy::allWaitsTogetherOutlastALongWeekend()
{
    Rng rng(1);
    const QList<qint64> schedule = defaultRetrySchedule();
    qint64 total = 0;
    for (int used = 1; used < schedule.size(); ++used)
        total += nextDelayMs(schedule, used, deferred(), rng).value();
    QVERIFY(total >= 76 * Hour + 42 * Minute + 35 * Second);
    QVERIFY(total <= qint64(1.2 * double(76 * Hour + 42 * Minute + 35 * Second)));
}

void tst_RetryPolicy::triesEndWithTheSchedule()
{
    Rng rng(1);
    const QList<qint64> schedule{0, 10, 20};
    QVERIFY(nextDelayMs(schedule, 1, deferred(), rng));
    QVERIFY(nextDelayMs(schedule, 2, deferred(), rng));
    QVERIFY(!nextDelayMs(schedule, 3, deferred(), rng));
    QVERIFY(!nextDelayMs({}, 1, deferred(), rng));
}

void tst_RetryPolicy::outcomeMayEndTheTriesSooner()
{
    Rng rng(1);
    Outcome notKnown = deferred();
    notKnown.maxTries = 3;
    QVERIFY(nextDelayMs(defaultRetrySchedule(), 2, notKnown, rng));
    QVERIFY(!nextDelayMs(defaultRetrySchedule(), 3, notKnown, rng));
    QVERIFY2(!nextDelayMs({0, 10}, 2, notKnown, rng), "never more tries than the schedule has");
}

void tst_RetryPolicy::retryAfterIsHonouredUpToADay_data()
{
    QTest::addColumn<qint64>("asked");
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    QTest::newRow("shorter than the schedule changes nothing")
        << 2 * Second << 5 * Second << 6 * Second;
    QTest::newRow("longer is waited for exactly") << 2 * Hour << 2 * Hour << 2 * Hour;
    QTest::newRow("a day and more is a day") << 48 * Hour << 24 * Hour << 24 * Hour;
    QTest::newRow("negative is nothing") << -5 * Second << 5 * Second << 6 * Second;
}

void tst_RetryPolicy::retryAfterIsHonouredUpToADay()
{
    QFETCH(qint64, asked);
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    Rng rng(7);
    Outcome outcome = deferred();
    outcome.retryAfterMs = asked;
    const qint64 delay = nextDelayMs(defaultRetrySchedule(), 1, outcome, rng).value();
    QVERIFY(delay >= least);
    QVERIFY(delay <= most);
}

void tst_RetryPolicy::leastWaitOfTheOutcomeIsKept()
{
    Rng rng(7);
    Outcome inProgress = deferred();
    inProgress.minDelayMs = 5 * Second;
    QCOMPARE(nextDelayMs({0, 100}, 1, inProgress, rng).value(), 5 * Second);
}

void tst_RetryPolicy::uncountedOutcomeNeitherEndsNorSpins()
{
    Rng rng(7);
    Outcome offline = deferred();
    offline.countsAttempt = false;
    for (const QList<qint64> &schedule : {QList<qint64>{}, {0}, {0, 0}, defaultRetrySchedule()})
        for (int used = 0; used <= schedule.size(); ++used)
            QVERIFY(nextDelayMs(schedule, used, offline, rng).value() >= Second);
}

void tst_RetryPolicy::fullJitterDoublesToItsCapAndKeepsItsFloor()
{
    Rng rng(7);
    const qint64 bounds[] = {30 * Second, 60 * Second, 120 * Second, 240 * Second, 480 * Second,
        15 * Minute, 15 * Minute};
    for (int n = 0; n < 7; ++n) {
        qint64 highest = 0;
        for (int i = 0; i < 20000; ++i) {
            const qint64 wait = fullJitterMs(30 * Second, 15 * Minute, n, 5 * Second, rng);
            QVERIFY(wait >= 5 * Second);
            QVERIFY(wait <= bounds[n]);
            highest = std::max(highest, wait);
        }
        QVERIFY(double(highest) > 0.98 * double(bounds[n]));
    }
    QVERIFY(fullJitterMs(30 * Second, 15 * Minute, 1000, 0, rng) <= 15 * Minute);
}

void tst_RetryPolicy::lanesRestartedTogetherSpread()
{
    Rng rng(7);
    QList<int> buckets(61);
    for (int lane = 0; lane < 200; ++lane)
        ++buckets[nextDelayMs({0, 5 * Minute}, 1, deferred(), rng).value() / Second - 300];
    QVERIFY(*std::max_element(buckets.begin(), buckets.end()) <= 10);
}

QTEST_GUILESS_MAIN(tst_RetryPolicy)
#include "tst_retrypolicy.moc"
