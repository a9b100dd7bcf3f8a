// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "rng.h"
#include "scene.h"

#include <QtTest>

using namespace lockstep;
using namespace lockstep::torture;
using namespace Qt::StringLiterals;

/// kill -9 while editing and delivering: nothing acknowledged is lost, nothing stale stays, no
/// request is without its row.
class tst_Crash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedAtRandomPoints();
    void killedAtEachNamedStep_data();
    void killedAtEachNamedStep();
    void stoppedPastItsDeadlinesAndContinued();
};

void tst_Crash::killedAtRandomPoints()
{
    const quint64 seed = qEnvironmentVariableIntValue("LOCKSTEP_SEED") > 0
        ? quint64(qEnvironmentVariableIntValue("LOCKSTEP_SEED"))
        : quint64(SystemClock().wallUs());
    const int kills = std::max(100, qEnvironmentVariableIntValue("LOCKSTEP_RUNS"));
    Rng rng(seed);
    Scene scene;
    for (int i = 0; i < kills; ++i)
        scene.live(60 + int(rng.below(80))); // 40 ms of it are the start of the process
    QVERIFY(scene.drain());
    qInfo("seed %llu, %d kills, %lld edits acknowledged, %lld requests", seed, kills,
        scene.acknowledged(), qint64(scene.requests()));
    QVERIFY2(scene.acknowledged() > kills, "too little happened to prove anything");
    QCOMPARE(scene.findings().mid(0, 5), QStringList());
}

void tst_Crash::killedAtEachNamedStep_data()
{
    QTest::addColumn<QString>("point");
    for (const char *point : {"before-commit", "committed", "claimed", "sent", "answered"})
        QTest::newRow(point) << QString::fromLatin1(point);
}

void tst_Crash::killedAtEachNamedStep()
{
    QFETCH(QString, point);
    Scene scene;
    // The n-th passing: during the first save, the first claims, and well under way.
    // No edit follows the kill, so that what was on its way goes again as it was.
    for (const int nth : {1, 2, 3, 5, 8, 13, 21, 34}) {
        scene.live(3000, u"%1:%2"_s.arg(point).arg(nth));
        QVERIFY(scene.drain());
    }
    QVERIFY(scene.requests() > 0);
    QCOMPARE(scene.findings().mid(0, 5), QStringList());
}

void tst_Crash::stoppedPastItsDeadlinesAndContinued()
{
    Scene scene;
    // The victim's systems have a deadline of half a second: everything on the wire is past it when
    // the process goes on.
    for (int i = 0; i < 4; ++i)
        scene.liveWithAStop(250, 700);
    QVERIFY(scene.drain());
    QVERIFY(scene.acknowledged() > 4);
    QCOMPARE(scene.findings().mid(0, 5), QStringList());
}

QTEST_GUILESS_MAIN(tst_Crash)
#include "tst_crash.moc"
