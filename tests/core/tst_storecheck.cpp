// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storecheck.h"
#include "world.h"

#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// What is stored is compared with its digests and its chain when the engine starts: the newest at
/// once, the rest beside the work; what is found is told and not touched.
class tst_StoreCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStartTellsWhatWasAltered_data();
    void aStartTellsWhatWasAltered();
    void whatIsOldIsFoundBesideTheWork();
    void pieceByPieceFindsTheSame();

private:
    static void fill(World &world, int events)
    {
        for (int i = 1; i <= events; ++i)
            world.save(u"clinic-1"_s, i);
    }
};

void tst_StoreCheck::aStartTellsWhatWasAltered_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("a body") << u"UPDATE events SET body = '{}' WHERE seq = 3"_s << u"event 3"_s;
    QTest::newRow("a digest") << u"UPDATE events SET digest = 'x' WHERE seq = 4"_s << u"event 4"_s;
    QTest::newRow("who did it") << u"UPDATE audit SET actor = 'x' WHERE seq = 3"_s
                                << u"audit entry 3"_s;
    QTest::newRow("a gap") << u"DELETE FROM audit WHERE seq = 3"_s << u"audit entry 4"_s;
    QTest::newRow("the beginning") << u"DELETE FROM audit WHERE seq = 1"_s << u"audit entry 2"_s;
}

void tst_StoreCheck::aStartTellsWhatWasAltered()
{
    QFETCH(QString, sql);
    QFETCH(QString, says);
    World world;
    fill(world, 6);
    QVERIFY(world.engine().storeCheck().complete);
    if (!sql.isEmpty())
        QVERIFY(world.engine().database().execute(sql));
    world.restart();
    const StoreChecked &checked = world.engine().storeCheck();
    QVERIFY(checked.complete);
    QCOMPARE(checked.findings.size(), says.isEmpty() ? 0 : 1);
    if (says.isEmpty())
        return;
    QVERIFY2(checked.findings.first().startsWith(says), qPrintable(checked.findings.first()));
    QCOMPARE(*world.engine().queries().check(), checked.findings);
    // It works on as it did.
    QCOMPARE(world.save(u"clinic-1"_s, 77), 7);
}

void tst_StoreCheck::whatIsOldIsFoundBesideTheWork()
{
    World world;
    fill(world, 2500);
    QVERIFY(world.engine().database().execute(u"UPDATE events SET body = '{}' WHERE seq = 3"_s));
    QVERIFY(world.engine().database().execute(u"UPDATE events SET body = '{}' WHERE seq = 2400"_s));
    world.restart();
    // At once the newest: the rest is on its way.
    QCOMPARE(world.engine().storeCheck().findings.size(), 1);
    QVERIFY(!world.engine().storeCheck().complete);
    QList<StoreChecked> told;
    const auto heard = world.engine().bus().subscribe<StoreChecked>(
        [&](const StoreChecked &fact) { told.append(fact); });
    // Work goes on meanwhile.
    QCOMPARE(world.save(u"clinic-1"_s, 1), 2501);
    const auto look = [&] {
        world.clock.advance(30'000);
        world.run();
        return !told.isEmpty();
    };
    QTRY_VERIFY(look());
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first().complete);
    QCOMPARE(told.first().findings.size(), 2);
    QVERIFY(told.first().findings.last().startsWith(u"event 3"_s));
}

void tst_StoreCheck::pieceByPieceFindsTheSame()
{
    World world;
    fill(world, 50);
    for (const int seq : {1, 7, 8, 49, 50})
        QVERIFY(world.engine().database().execute(
            u"UPDATE audit SET detail = 'x' WHERE seq = %1"_s.arg(seq)));
    QStringList whole;
    for (const int rows : {1000, 50, 49, 7, 1}) {
        StoreCheck check(world.engine().database());
        while (check.next(rows)) { }
        if (whole.isEmpty())
            whole = check.findings();
        QCOMPARE(check.findings(), whole);
    }
    QCOMPARE(whole.size(), 5);
}

QTEST_GUILESS_MAIN(tst_StoreCheck)
#include "tst_storecheck.moc"
