// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey.h"

#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// What was saved and could not be sent is sent after a restart, in its newest state.
class tst_RestartKeepsTheOutbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void restartKeepsTheOutbox();
};

void tst_RestartKeepsTheOutbox::restartKeepsTheOutbox()
{
    Journey journey;
    QVERIFY(journey.engine().pauseSystem(u"Scheduler"_s, 0));
    QVERIFY(journey.engine().saveClinic(Journey::clinic(u"17:00"_s)));
    QVERIFY(journey.engine().saveClinic(Journey::clinic(u"18:00"_s)));
    QCOMPARE(journey.lane().state, LaneState::Held);

    // Another engine opens the same store: the outbox and the pause are there.
    journey.restart();
    QCOMPARE(journey.lane().state, LaneState::Held);
    QCOMPARE(journey.lane().desired, 2);
    QCOMPARE(journey.scheduler.journal().size(), 0);

    // Resumed, it sends once: the newest.
    QVERIFY(journey.engine().resumeSystem(u"Scheduler"_s));
    QTRY_COMPARE(journey.lane().state, LaneState::Delivered);
    QCOMPARE(journey.scheduler.journal().size(), 1);
    QCOMPARE(journey.schedulerCloses(), u"18:00"_s);

    // And after one more restart nothing is sent again.
    journey.restart();
    QVERIFY(journey.engine().idle());
    QCOMPARE(journey.scheduler.journal().size(), 1);
}

QTEST_GUILESS_MAIN(tst_RestartKeepsTheOutbox)
#include "tst_restartkeepstheoutbox.moc"
