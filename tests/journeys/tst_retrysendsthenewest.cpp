// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey.h"

#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// A system refuses, somebody saves newer hours, support click Retry: the newest hours go, and only
/// they.
class tst_RetrySendsTheNewest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void retryAfterFailureSendsTheNewest();
};

void tst_RetrySendsTheNewest::retryAfterFailureSendsTheNewest()
{
    Journey journey;
    journey.scheduler.always(
        {Faultd::Step::write(Faultd::answer(422, "{\"error\":\"no such closing hour\"}"))});
    QVERIFY(journey.engine().saveClinic(Journey::clinic(u"17:00"_s)));
    QTRY_COMPARE(journey.lane().state, LaneState::Failed);

    // Support see why: one group, with its reason.
    const auto groups = journey.engine().queries().failures();
    QCOMPARE(groups->size(), 1);
    QCOMPARE(groups->first().reason, Reason::Unprocessable);
    QCOMPARE(groups->first().status, 422);

    // Newer hours are saved while the scheduler still refuses; then it is mended, and one click
    // retries the group.
    QVERIFY(journey.engine().saveClinic(Journey::clinic(u"18:00"_s)));
    QTRY_COMPARE(journey.lane().state, LaneState::Failed);
    journey.scheduler.always({Faultd::Step::write(Faultd::answer(200))});
    const auto retry = journey.engine().retry({.group = groups->first().id});
    QVERIFY(retry);
    QCOMPARE(retry->queued, 1);

    QTRY_COMPARE(journey.lane().state, LaneState::Delivered);
    QCOMPARE(journey.schedulerCloses(), u"18:00"_s);
    QCOMPARE(journey.lane().applied, 2);

    // The old revision was never sent again, and its end is on record.
    QStringList story;
    for (const Attempt &attempt : journey.attempts())
        story << u"%1 %2"_s.arg(attempt.revision).arg(name(attempt.outcome));
    QCOMPARE(
        story, QStringList({u"1 refused"_s, u"1 superseded"_s, u"2 refused"_s, u"2 delivered"_s}));
}

QTEST_GUILESS_MAIN(tst_RetrySendsTheNewest)
#include "tst_retrysendsthenewest.moc"
