// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey.h"

#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// A change is published by mistake and taken back inside the publish hold: no byte of it leaves.
class tst_TakenBackUnseen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takenBackUnseen();
};

void tst_TakenBackUnseen::takenBackUnseen()
{
    Journey journey;
    QVERIFY(journey.engine().saveClinic(Journey::clinic(u"17:00"_s)));
    QTRY_COMPARE(journey.lane().state, LaneState::Delivered);

    // The installation agreed on a hold. R. Diaz publishes and sees until when it waits.
    QVERIFY(journey.engine().savePolicy({.publishHoldSeconds = 1}));
    const auto mistake = journey.engine().saveClinic(Journey::clinic(u"23:00"_s));
    QCOMPARE(mistake->revision, 2);
    QVERIFY(mistake->heldUntilMs > QDateTime::currentMSecsSinceEpoch());
    QCOMPARE(journey.lane().nextAtMs, mistake->heldUntilMs);

    // Undo: the former hours are published as the next revision, and that one goes.
    const auto undone = journey.engine().saveClinic(Journey::clinic(u"17:00"_s));
    QCOMPARE(undone->revision, 3);
    QTRY_COMPARE(journey.lane().applied, 3);
    QVERIFY(QDateTime::currentMSecsSinceEpoch() >= undone->heldUntilMs);

    // The scheduler never heard of it.
    QCOMPARE(journey.scheduler.journal().size(), 2);
    for (const Faultd::Request &request : journey.scheduler.journal())
        QVERIFY(!request.body.contains("23:00"));
    QCOMPARE(journey.schedulerCloses(), u"17:00"_s);
    // History has it, with the reason why it was never sent.
    const QList<Attempt> attempts = journey.attempts();
    QCOMPARE(attempts.size(), 3);
    QCOMPARE(attempts[1].revision, 2);
    QCOMPARE(attempts[1].number, 0);
    QCOMPARE(attempts[1].reason, Reason::NewerRevision);
}

QTEST_GUILESS_MAIN(tst_TakenBackUnseen)
#include "tst_takenbackunseen.moc"
