// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratelimiter.h"

#include <QTest>

using namespace lockstep;

class tst_RateLimiter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesTheBurstThenTheRate();
    void saysExactlyWhenTheNextOneIsThere_data();
    void saysExactlyWhenTheNextOneIsThere();
    void savesUpNoMoreThanTheBurst();
    void zeroRateIsNoLimit();
    void zeroBurstKeepsTheRate();
    void burstUnderOneStillLetsOneThrough();
    void clockThatGoesBackEarnsNothingAndCostsNothing();
};

void tst_RateLimiter::givesTheBurstThenTheRate()
{
    RateLimiter limiter(5, 10);
    int taken = 0;
    for (qint64 now = 1000; now <= 61000; now += 7)
        taken += limiter.take(now);
    QCOMPARE(taken, 10 + 5 * 60 - 1); // the last token falls due after the last look
}

void tst_RateLimiter::saysExactlyWhenTheNextOneIsThere_data()
{
    QTest::addColumn<double>("rate");
    for (const double rate : {0.1, 0.3, 1.0, 3.0, 5.0, 7.0, 99.0, 1000.0, 2500.0})
        QTest::addRow("%g a second", rate) << rate;
}

void tst_RateLimiter::saysExactlyWhenTheNextOneIsThere()
{
    QFETCH(double, rate);
    RateLimiter limiter(rate, 2);
    qint64 now = 500;
    qint64 last = now;
    for (int i = 0; i < 2000; ++i) {
        const qint64 at = limiter.availableAt(now);
        QVERIFY(at >= now);
        if (at > now) {
            RateLimiter tooEarly = limiter;
            QVERIFY(!tooEarly.take(at - 1));
        }
        now = at;
        QVERIFY(limiter.take(now));
        last = now;
    }
    const double expectedMs = (2000 - 2) / rate * 1000;
    QVERIFY(double(last - 500) >= expectedMs - 2);
    QVERIFY(double(last - 500) <= expectedMs + 2000);
}

void tst_RateLimiter::savesUpNoMoreThanTheBurst()
{
    RateLimiter limiter(5, 10);
    QVERIFY(limiter.take(0));
    const qint64 nextYear = 365LL * 24 * 3600 * 1000;
    for (int i = 0; i < 10; ++i)
        QVERIFY(limiter.take(nextYear));
    QVERIFY(!limiter.take(nextYear));
}

void tst_RateLimiter::zeroRateIsNoLimit()
{
    RateLimiter limiter(0, 1);
    for (int i = 0; i < 100000; ++i)
        QVERIFY(limiter.take(42));
    QCOMPARE(limiter.availableAt(42), 42);
}

void tst_RateLimiter::zeroBurstKeepsTheRate()
{
    RateLimiter limiter(5, 0);
    QVERIFY(limiter.take(0));
    QVERIFY(!limiter.take(0));
    QCOMPARE(limiter.availableAt(0), 200);
    int taken = 0;
    while (limiter.take(60 * 1000))
        ++taken;
    QCOMPARE(taken, 300);
}

void tst_RateLimiter::burstUnderOneStillLetsOneThrough()
{
    RateLimiter limiter(10, 0.5);
    QVERIFY(limiter.take(0));
    QCOMPARE(limiter.availableAt(0), 100);
}

void tst_RateLimiter::clockThatGoesBackEarnsNothingAndCostsNothing()
{
    RateLimiter limiter(5, 1);
    QVERIFY(limiter.take(10000));
    QVERIFY(!limiter.take(1000));
    QCOMPARE(limiter.availableAt(1000), 1200);
    QVERIFY(limiter.take(1200));
}

QTEST_GUILESS_MAIN(tst_RateLimiter)
#include "tst_ratelimiter.moc"
