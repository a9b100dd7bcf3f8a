// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey.h"

#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// The way of one change, from the save to the system and back to the screen.
class tst_SaveReachesSystem : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saveReachesSystem();
};

void tst_SaveReachesSystem::saveReachesSystem()
{
    Journey journey;
    QStringList heard;
    const auto published = journey.engine().bus().subscribe<ChangePublished>(
        [&](const ChangePublished &) { heard << u"published"_s; });
    const auto started = journey.engine().bus().subscribe<AttemptStarted>(
        [&](const AttemptStarted &) { heard << u"started"_s; });
    const auto finished = journey.engine().bus().subscribe<AttemptFinished>(
        [&](const AttemptFinished &) { heard << u"finished"_s; });

    // R. Diaz saves. When the answer comes, the change is durable.
    const auto saved = journey.engine().saveClinic(Journey::clinic(u"18:00"_s));
    QVERIFY(saved);
    QCOMPARE(saved->revision, 1);

    // A moment later the scheduler has it: stored == shown == sent.
    QTRY_COMPARE(journey.lane().state, LaneState::Delivered);
    QCOMPARE(journey.scheduler.journal().size(), 1);
    QCOMPARE(journey.schedulerCloses(), u"18:00"_s);
    QCOMPARE(journey.lane().applied, 1);
    QCOMPARE(heard, QStringList({u"published"_s, u"started"_s, u"finished"_s}));

    // One event id is in the row, the request and the history.
    const QList<Attempt> attempts = journey.attempts();
    QCOMPARE(attempts.size(), 1);
    QCOMPARE(attempts[0].eventId, saved->eventId);
    QCOMPARE(QString::fromUtf8(journey.scheduler.journal()[0].header("ce-id")),
        attempts[0].idempotencyKey);
}

QTEST_GUILESS_MAIN(tst_SaveReachesSystem)
#include "tst_savereachessystem.moc"
