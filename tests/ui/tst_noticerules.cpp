// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"
#include "shell/noticerules.h"

#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

Lane lane(
    int clinic, LaneState state, Reason reason = Reason::None, const QString &system = u"Google"_s)
{
    Lane lane;
    lane.id = clinic;
    lane.key = {system, HoursTopic, u"clinic-%1"_s.arg(clinic)};
    lane.state = state;
    lane.reason = reason;
    return lane;
}

/// The rules with a clock moved by hand, and what they told.
struct Desk {
    FakeClock clock;
    QList<Notice> told;
    NoticeRules rules{clock, [](const QString &subject) { return subject.toUpper(); },
        [this](const Notice &notice) { told << notice; }};

    void change(const Lane &lane) { rules.take({LaneChanged{lane, LaneState::Sending, false}}); }
    void fail(int clinic, Reason reason = Reason::Unprocessable)
    {
        change(lane(clinic, LaneState::Failed, reason));
    }
    void deliver(int clinic) { change(lane(clinic, LaneState::Delivered, Reason::Accepted)); }
    void wait(qint64 ms) { clock.advance(ms); }
    QStringList titles() const
    {
        QStringList titles;
        for (const Notice &notice : told)
            titles << notice.title;
        return titles;
    }
};

JobProgress ended(qint64 id, qint64 ranMs, int failed = 0)
{
    JobProgress job;
    job.id = id;
    job.total = 41;
    job.done = 41 - failed;
    job.failed = failed;
    job.startedAtMs = 1'000'000;
    job.endedAtMs = job.startedAtMs + ranMs;
    job.group = u"Google:unprocessable"_s;
    job.system = u"Google"_s;
    return job;
}

SystemStatus withBreaker(BreakerState state)
{
    SystemStatus system;
    system.config.name = u"Google"_s;
    system.breaker = state;
    system.consecutiveFailures = 10;
    return system;
}

} // namespace

/// Told on a change of state only, once a group in a quarter of an hour, and never in vain.
class TestNoticeRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstFailureOfAGroupIsTold();
    void fiveThousandFailuresAreOneNotice();
    void aSecondCauseIsToldApart();
    void aRetryThatFailsAgainIsNotTold();
    void afterAQuarterOfAnHourANewFailureIsTold();
    void aFailureThatPassesAtOnceIsNotTold();
    void whatGoesByItselfOrWasPausedIsNotTold();
    void whatFailedAtTheStartIsNotTold();
    void theBreakerIsToldOnceWhenItOpens();
    void allClearFollowsWhatWasTold();
    void aLongJobIsToldToThoseWhoLookElsewhere();
    void eachKindHasItsSwitchAndOneIsForAll();
    void aMutedGroupIsNotTold();
};

void TestNoticeRules::theFirstFailureOfAGroupIsTold()
{
    Desk desk;
    desk.fail(7);
    QVERIFY(desk.told.isEmpty()); // the others of the same moment are waited for
    desk.wait(NoticeRules::GatherMs);
    QCOMPARE(desk.titles(), QStringList{u"Google: hours rejected"_s});
    QCOMPARE(desk.told.first().text, u"CLINIC-7 is not in lockstep."_s);
    QCOMPARE(desk.told.first().place, Place::failureGroup(u"Google:unprocessable"_s));
}

void TestNoticeRules::fiveThousandFailuresAreOneNotice()
{
    Desk desk;
    for (int clinic = 0; clinic < 5'000; ++clinic) {
        desk.fail(clinic);
        if (clinic % 100 == 0)
            desk.wait(20);
    }
    desk.wait(NoticeRules::QuietMs - 60'000);
    QCOMPARE(desk.told.size(), 1);
    QVERIFY2(
        desk.told.first().text.contains(u"5,000"_s) || desk.told.first().text.contains(u"5000"_s),
        qPrintable(desk.told.first().text));
}

void TestNoticeRules::aSecondCauseIsToldApart()
{
    Desk desk;
    desk.fail(1);
    desk.fail(2, Reason::NotKnownThere);
    desk.wait(NoticeRules::GatherMs);
    QCOMPARE(desk.told.size(), 2);
}

void TestNoticeRules::aRetryThatFailsAgainIsNotTold()
{
    Desk desk;
    desk.fail(1);
    desk.wait(NoticeRules::GatherMs);
    for (int i = 0; i < 5; ++i) {
        desk.change(lane(1, LaneState::Pending));
        desk.wait(60'000);
        desk.fail(1);
        desk.wait(60'000);
    }
    QCOMPARE(desk.told.size(), 1);
}

void TestNoticeRules::afterAQuarterOfAnHourANewFailureIsTold()
{
    Desk desk;
    desk.fail(1);
    desk.wait(NoticeRules::GatherMs);
    desk.deliver(1);
    QCOMPARE(desk.told.last().kind, Notice::Kind::AllClear);
    desk.wait(NoticeRules::QuietMs);
    desk.fail(2);
    desk.wait(NoticeRules::GatherMs);
    QCOMPARE(desk.told.size(), 3);
    QCOMPARE(desk.told.last().kind, Notice::Kind::Failure);
}

void TestNoticeRules::aFailureThatPassesAtOnceIsNotTold()
{
    Desk desk;
    desk.fail(1);
    desk.wait(NoticeRules::GatherMs / 2);
    desk.deliver(1);
    desk.wait(NoticeRules::GatherMs);
    QVERIFY(desk.told.isEmpty());
}

void TestNoticeRules::whatGoesByItselfOrWasPausedIsNotTold()
{
    Desk desk;
    desk.change(lane(1, LaneState::Retrying, Reason::ServerError));
    desk.change(lane(2, LaneState::Held, Reason::PausedByPerson));
    desk.wait(NoticeRules::GatherMs);
    QVERIFY(desk.told.isEmpty());
    desk.change(lane(3, LaneState::Held, Reason::SignInRefused));
    desk.wait(NoticeRules::GatherMs);
    QCOMPARE(desk.titles(), QStringList{u"Google: sign-in refused"_s});
}

void TestNoticeRules::whatFailedAtTheStartIsNotTold()
{
    Desk desk;
    desk.rules.reset({lane(1, LaneState::Failed, Reason::Unprocessable)}, {});
    desk.fail(2);
    desk.wait(NoticeRules::GatherMs);
    QVERIFY(desk.told.isEmpty());
    desk.deliver(1);
    desk.deliver(2);
    QCOMPARE(desk.titles(), QStringList{u"All clear"_s});
}

void TestNoticeRules::theBreakerIsToldOnceWhenItOpens()
{
    Desk desk;
    const auto breaker
        = [&](BreakerState state) { desk.rules.take({SystemChanged{withBreaker(state)}}); };
    breaker(BreakerState::Open);
    breaker(BreakerState::HalfOpen);
    breaker(BreakerState::Open);
    breaker(BreakerState::Closed);
    breaker(BreakerState::Open);
    QCOMPARE(desk.titles(), QStringList{u"Google is paused by Lockstep"_s});
    QVERIFY(desk.told.first().text.contains(u"10"_s));
    desk.wait(NoticeRules::QuietMs);
    breaker(BreakerState::Closed);
    breaker(BreakerState::Open);
    QCOMPARE(desk.told.size(), 2);
}

void TestNoticeRules::allClearFollowsWhatWasTold()
{
    Desk desk;
    desk.fail(1);
    desk.fail(2);
    desk.wait(NoticeRules::GatherMs);
    desk.change(lane(1, LaneState::Pending)); // a retry under way is no all clear
    desk.change(lane(2, LaneState::Pending));
    QCOMPARE(desk.told.size(), 1);
    desk.deliver(1);
    QCOMPARE(desk.told.size(), 1);
    desk.rules.take({LaneRemoved{lane(2, LaneState::Pending)}});
    QCOMPARE(desk.told.size(), 2);
    QCOMPARE(desk.told.last().title, u"All clear"_s);
    desk.deliver(1);
    QCOMPARE(desk.told.size(), 2);
}

void TestNoticeRules::aLongJobIsToldToThoseWhoLookElsewhere()
{
    Desk desk;
    desk.rules.take({ended(1, NoticeRules::LongJobMs + 1)});
    desk.rules.take({ended(1, NoticeRules::LongJobMs + 1)});
    QCOMPARE(desk.titles(), QStringList{u"Retry 41 · Google: hours rejected"_s});
    QCOMPARE(desk.told.first().text, u"Retried 41: all in lockstep"_s);
    desk.rules.take({ended(2, NoticeRules::LongJobMs)});
    QCOMPARE(desk.told.size(), 1);
    desk.rules.setWindowActive(true);
    desk.rules.take({ended(3, 60'000)});
    QCOMPARE(desk.told.size(), 1);
    desk.rules.setWindowActive(false);
    desk.rules.take({ended(4, 60'000, 2)});
    QCOMPARE(desk.told.last().place.key, u"job/4"_s); // a click shows what failed
}

void TestNoticeRules::eachKindHasItsSwitchAndOneIsForAll()
{
    const auto everything = [](Desk &desk) {
        desk.fail(1);
        desk.rules.take({SystemChanged{withBreaker(BreakerState::Open)}});
        desk.rules.take({ended(1, 60'000)});
        desk.wait(NoticeRules::GatherMs);
        desk.deliver(1);
        return desk.told.size();
    };
    Desk all;
    QCOMPARE(everything(all), 4);
    Desk none;
    none.rules.setChoices({.any = false});
    QCOMPARE(everything(none), 0);
    Desk quiet;
    quiet.rules.setChoices({.failures = false});
    QCOMPARE(everything(quiet), 2); // and so no all clear
    Desk unbroken;
    unbroken.rules.setChoices({.breaker = false});
    QCOMPARE(everything(unbroken), 3);
    Desk uncleared;
    uncleared.rules.setChoices({.allClear = false});
    QCOMPARE(everything(uncleared), 3);
    Desk jobless;
    jobless.rules.setChoices({.jobs = false});
    QCOMPARE(everything(jobless), 3);
}

void TestNoticeRules::aMutedGroupIsNotTold()
{
    Desk desk;
    desk.rules.setChoices({.muted = {u"Google:unprocessable"_s}});
    desk.fail(1);
    desk.fail(2, Reason::NotKnownThere);
    desk.wait(NoticeRules::GatherMs);
    QCOMPARE(desk.titles(), QStringList{u"Google: not known there"_s});
}

QTEST_GUILESS_MAIN(TestNoticeRules)
#include "tst_noticerules.moc"
