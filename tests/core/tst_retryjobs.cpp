// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failurecause.h"
#include "world.h"

#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

Outcome refusal(const QByteArray &body)
{
    Outcome outcome = unprocessable();
    outcome.responseBody = body;
    return outcome;
}

/// A world with one system that has refused the changes of `count` subjects.
struct Refused {
    World world;
    FakeSystem &one;
    JobProgress last;
    bool added = true; ///< done + left + failed = total, whenever a job was told
    Subscription heard;

    explicit Refused(int count, const std::function<void(SystemConfig &)> &adjust = {})
        : one(world.system(u"One"_s, adjust))
    {
        listen();
        one.otherwise = unprocessable();
        for (int i = 1; i <= count; ++i)
            world.save(u"clinic-%1"_s.arg(i), 1);
        world.runUntilIdle();
        one.journal.clear();
    }
    void listen()
    {
        heard = world.engine().bus().subscribe<JobProgress>([this](const JobProgress &job) {
            added = added && job.done + job.failed + job.left() == job.total && job.waiting() >= 0;
            last = job;
        });
    }
    qint64 retryGroup() { return world.engine().retry({.group = u"One:unprocessable"_s})->jobId; }
    qint64 count(LaneState state) { return world.engine().queries().status()->counts[state]; }
};

} // namespace

/// A person's retry is a job: of many lanes one goes first, its counts always add up, and it ends.
class tst_RetryJobs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofManyOneGoesFirstAndTheRestFollow();
    void theSameFailureOfTheFirstStopsTheRest();
    void anotherFailureOfTheFirstSendsTheNextFirst();
    void fewGoAtOnce();
    void eachSystemHasItsOwnFirst();
    void aRefusedProbeOfAHeldSystemStopsTheJob();
    void aWellProbeOfAHeldSystemLetsAllFollow();
    void cancelKeepsTheCountAndWaitsForTheWire();
    void cancelLeavesWhatWasParkedAsItWas();
    void theJobGoesOnAfterARestart();
    void theJobGoesOnAfterACrash();
    void laterFailuresOfTheCauseAreCountedApart();
    void aJobEndsWhenALaneIsDiscarded();
    void aJobEndsWhenItsSystemIsRemoved();
    void whatBecameOfEachLaneStays();
    void theRateOfTheSystemPacesIt();
    void groupsAreToldApartByWhatTheySaid();
    void aGroupIsRestoredByTheReasonItFailedFor();
    void aHeldSystemIsOneGroupWithItsWords();
    void aHeldSystemTellsWhomItRefused();
    void theTrendIsOfTheLastHour();
    void aNoteStaysWithItsGroup();
    void aFailureBeginsOnceHoweverOftenItIsTried();
    void solvedCausesAreCounted();
    void maskedMessages_data();
    void maskedMessages();
    void groupNames_data();
    void groupNames();
    void pausingAllIsOneCommand();
};

void tst_RetryJobs::ofManyOneGoesFirstAndTheRestFollow()
{
    Refused refused(25);
    refused.one.latencyMs = 100;
    refused.one.otherwise = accepted();
    refused.retryGroup();
    QCOMPARE(refused.last.total, 25);
    QCOMPARE(refused.last.parked, 24);
    refused.world.clock.advance(50);
    refused.world.run();
    QCOMPARE(refused.count(LaneState::Failed), 24); // untouched while the first is on its way
    refused.world.runUntilIdle();
    QCOMPARE(refused.count(LaneState::Delivered), 25);
    QCOMPARE(refused.last.done, 25);
    QVERIFY(!refused.last.running());
    QCOMPARE(refused.last.stopped, Reason::None);
    QVERIFY(refused.added);
}

void tst_RetryJobs::theSameFailureOfTheFirstStopsTheRest()
{
    Refused refused(25);
    refused.retryGroup();
    refused.world.runUntilIdle();
    QCOMPARE(refused.one.journal.size(), 1); // asked once, not 25 times
    QCOMPARE(refused.last.failed, 1);
    QCOMPARE(refused.last.left(), 24);
    QCOMPARE(refused.last.unsent, 24);
    QCOMPARE(refused.last.stopped, Reason::Unprocessable);
    QVERIFY(!refused.last.running());
    QCOMPARE(refused.count(LaneState::Failed), 25);
    QVERIFY(refused.added);
}

void tst_RetryJobs::anotherFailureOfTheFirstSendsTheNextFirst()
{
    Refused refused(25);
    Outcome other = unprocessable();
    other.reason = Reason::BadRequest;
    refused.one.answers = {other, accepted()};
    refused.one.otherwise = accepted();
    refused.retryGroup();
    refused.world.runUntilIdle();
    QCOMPARE(refused.last.failed, 1);
    QCOMPARE(refused.last.done, 24);
    QCOMPARE(refused.last.stopped, Reason::None);
    QVERIFY(!refused.last.running());
}

void tst_RetryJobs::fewGoAtOnce()
{
    Refused refused(RetryJobs::AllAtOnce);
    refused.retryGroup();
    QCOMPARE(refused.last.parked, 0);
    refused.world.runUntilIdle();
    QCOMPARE(refused.one.journal.size(), RetryJobs::AllAtOnce);
    QCOMPARE(refused.last.failed, RetryJobs::AllAtOnce);
}

void tst_RetryJobs::eachSystemHasItsOwnFirst()
{
    Refused refused(20);
    FakeSystem &two = refused.world.system(u"Two"_s);
    two.otherwise = unprocessable();
    refused.world.runUntilIdle();
    two.journal.clear();
    two.otherwise = accepted();
    QVERIFY(refused.world.engine().retry({.all = true}));
    refused.world.runUntilIdle();
    QCOMPARE(refused.one.journal.size(), 1);
    QCOMPARE(two.journal.size(), 20);
    QCOMPARE(refused.last.done, 20);
    QCOMPARE(refused.last.failed, 1);
    QCOMPARE(refused.last.unsent, 19);
    QVERIFY(!refused.last.running());
    QVERIFY(refused.last.system.isEmpty());
    QVERIFY(refused.added);
}

void tst_RetryJobs::aRefusedProbeOfAHeldSystemStopsTheJob()
{
    Refused refused(0);
    refused.one.otherwise = signInRefused();
    for (int i = 1; i <= 5; ++i)
        refused.world.save(u"clinic-%1"_s.arg(i), 1);
    refused.world.run();
    QCOMPARE(refused.count(LaneState::Held), 5);
    refused.one.journal.clear();
    QVERIFY(refused.world.engine().retry({.group = u"One:sign-in-refused"_s}));
    refused.world.run();
    QCOMPARE(refused.one.journal.size(), 1);
    QCOMPARE(refused.last.failed, 1);
    QCOMPARE(refused.last.unsent, 4);
    QCOMPARE(refused.last.stopped, Reason::SignInRefused);
    QVERIFY(!refused.last.running());
}

void tst_RetryJobs::aWellProbeOfAHeldSystemLetsAllFollow()
{
    Refused refused(0);
    refused.one.otherwise = signInRefused();
    for (int i = 1; i <= 30; ++i)
        refused.world.save(u"clinic-%1"_s.arg(i), 1);
    refused.world.run();
    refused.one.otherwise = accepted();
    QVERIFY(refused.world.engine().retry({.group = u"One:sign-in-refused"_s}));
    refused.world.run();
    QCOMPARE(refused.last.done, 30);
    QVERIFY(!refused.last.running());
}

void tst_RetryJobs::cancelKeepsTheCountAndWaitsForTheWire()
{
    Refused refused(8, [](SystemConfig &config) { config.limits.inFlight = 2; });
    refused.one.otherwise = accepted();
    refused.one.latencyMs = 5000;
    const qint64 job = refused.retryGroup();
    refused.world.run();
    QVERIFY(refused.world.engine().cancelJob(job));
    QVERIFY(refused.last.cancelled);
    QCOMPARE(refused.last.waiting(), 2); // two are on the wire, and will be counted
    QVERIFY(refused.last.running());
    const qsizetype sent = refused.one.journal.size();
    refused.world.runUntilIdle();
    QCOMPARE(refused.one.journal.size(), sent);
    QCOMPARE(refused.last.done, 2);
    QCOMPARE(refused.last.left(), 6);
    QVERIFY(!refused.last.running());
    QCOMPARE(refused.count(LaneState::Failed), 6);
    QVERIFY(refused.added);
}

void tst_RetryJobs::cancelLeavesWhatWasParkedAsItWas()
{
    Refused refused(40);
    refused.one.hangs = true;
    const Lane before = refused.world.lane(u"One"_s, u"clinic-30"_s);
    const qint64 job = refused.retryGroup();
    refused.world.run();
    QVERIFY(refused.world.engine().cancelJob(job));
    QCOMPARE(refused.last.waiting(), 1);
    QCOMPARE(refused.world.lane(u"One"_s, u"clinic-30"_s), before);
}

void tst_RetryJobs::theJobGoesOnAfterARestart()
{
    Refused refused(25, [](SystemConfig &config) {
        config.limits = {.ratePerSecond = 1, .burst = 1, .inFlight = 1};
    });
    refused.one.otherwise = accepted();
    const qint64 job = refused.retryGroup();
    refused.world.clock.advance(5000);
    refused.world.run();
    const int done = refused.last.done;
    QVERIFY2(done > 0 && done < 25, QByteArray::number(done));
    refused.world.restart();
    refused.listen();
    refused.world.runUntilIdle();
    QCOMPARE(refused.last.id, job);
    QCOMPARE(refused.last.done, 25);
    QVERIFY(!refused.last.running());
}

void tst_RetryJobs::theJobGoesOnAfterACrash()
{
    Refused refused(25);
    refused.one.otherwise = accepted();
    refused.one.latencyMs = 1000;
    refused.retryGroup();
    refused.world.run(); // the first is on the wire, the others are parked
    refused.world.crash();
    refused.listen();
    refused.world.runUntilIdle();
    QCOMPARE(refused.last.done, 25);
    QVERIFY(!refused.last.running());
    QVERIFY(refused.added);
}

void tst_RetryJobs::laterFailuresOfTheCauseAreCountedApart()
{
    Refused refused(5, [](SystemConfig &config) { config.limits.inFlight = 0; });
    refused.one.script = [](const FakeSystem::Request &request) {
        const bool slow = request.subject == u"clinic-1"_s;
        return FakeSystem::Reply{.outcome = unprocessable(), .latencyMs = slow ? 9'000 : 100};
    };
    refused.retryGroup();
    refused.world.save(u"clinic-90"_s, 1);
    refused.world.save(u"clinic-91"_s, 1);
    refused.world.runUntilIdle();
    QCOMPARE(refused.last.total, 5);
    QCOMPARE(refused.last.failed, 5);
    QCOMPARE(refused.last.laterFailures, 2);
    QVERIFY(!refused.last.running());
    QVERIFY(refused.added);
}

void tst_RetryJobs::aJobEndsWhenALaneIsDiscarded()
{
    Refused refused(3);
    QVERIFY(refused.world.engine().pauseSystem(u"One"_s, 0));
    refused.retryGroup();
    QVERIFY(refused.last.running());
    QCOMPARE(*refused.world.engine().discard({.system = u"One"_s}, u"closed"_s), 3);
    QVERIFY(!refused.last.running());
    QCOMPARE(refused.last.unsent, 3);
}

void tst_RetryJobs::aJobEndsWhenItsSystemIsRemoved()
{
    Refused refused(20);
    QVERIFY(refused.world.engine().pauseSystem(u"One"_s, 0));
    refused.retryGroup();
    QVERIFY(refused.last.running());
    QVERIFY(refused.world.engine().removeSystem(u"One"_s));
    QVERIFY(!refused.last.running());
    QVERIFY(refused.added);
}

void tst_RetryJobs::whatBecameOfEachLaneStays()
{
    Refused refused(4);
    refused.one.answers = {accepted(), unprocessable(), accepted(), unprocessable()};
    const qint64 job = refused.retryGroup();
    refused.world.runUntilIdle();
    const auto lanes = refused.world.engine().queries().jobLanes(job);
    QCOMPARE(lanes->size(), 4);
    const auto with = [&](JobLane::Result result) {
        return std::ranges::count(*lanes, result, &JobLane::result);
    };
    QCOMPARE(with(JobLane::Result::Done), 2);
    QCOMPARE(with(JobLane::Result::Failed), 2);
    QCOMPARE(lanes->first().lane.key.system, u"One"_s);
    QCOMPARE(refused.world.engine().queries().jobs()->first().group, u"One:unprocessable"_s);
}

void tst_RetryJobs::theRateOfTheSystemPacesIt()
{
    Refused refused(61, [](SystemConfig &config) {
        config.limits = {.ratePerSecond = 2, .burst = 1, .inFlight = 0};
    });
    refused.one.otherwise = accepted();
    refused.retryGroup();
    refused.world.clock.advance(10'000);
    refused.world.run();
    QVERIFY2(
        refused.last.done >= 15 && refused.last.done <= 22, QByteArray::number(refused.last.done));
    refused.world.clock.advance(25'000);
    refused.world.run();
    QCOMPARE(refused.last.done, 61);
}

void tst_RetryJobs::groupsAreToldApartByWhatTheySaid()
{
    Refused refused(0);
    World &world = refused.world;
    refused.one.answers = {refusal(R"({"detail":"Tuesday of clinic 881 is too long"})"),
        refusal(R"({"detail":"Tuesday of clinic 907 is too long"})"),
        refusal(R"({"detail":"unknown time zone"})")};
    for (int i = 1; i <= 3; ++i) {
        world.save(u"clinic-%1"_s.arg(i), 1);
        world.run();
    }
    const QList<FailureGroup> groups = *world.engine().queries().failures();
    QCOMPARE(groups.size(), 2);
    QCOMPARE(groups.first().count, 2);
    QCOMPARE(groups.first().message, u"Tuesday of clinic … is too long"_s);
    QVERIFY(groups.first().id.startsWith(u"One:unprocessable:"_s));
    QCOMPARE(world.engine().queries().failedLanes(groups.first().id)->size(), 2);
    QCOMPARE(world.engine().queries().failedLanes(u"One:unprocessable"_s)->size(), 3);

    refused.one.otherwise = accepted();
    QCOMPARE(world.engine().retry({.group = groups.last().id})->queued, 1);
    world.run();
    // With one cause left, the short name is its name.
    QCOMPARE(world.engine().queries().failures()->first().id, u"One:unprocessable"_s);
}

void tst_RetryJobs::aGroupIsRestoredByTheReasonItFailedFor()
{
    Refused refused(3);
    QCOMPARE(*refused.world.engine().discard({.group = u"One:unprocessable"_s}, u"closed"_s), 3);
    const QList<DiscardedLane> discarded = *refused.world.engine().queries().discarded();
    QCOMPARE(discarded.size(), 3);
    QCOMPARE(discarded.first().why, u"closed"_s);
    QCOMPARE(discarded.first().failedFor, Reason::Unprocessable);
    QVERIFY(!discarded.first().actor.isEmpty());
    QCOMPARE(*refused.world.engine().restore({.group = u"One:not-known-there"_s}), 0);
    QCOMPARE(*refused.world.engine().restore({.group = u"One:unprocessable"_s}), 3);
}

void tst_RetryJobs::aHeldSystemIsOneGroupWithItsWords()
{
    Refused refused(0);
    refused.one.otherwise = signInRefused();
    refused.one.otherwise.responseBody = R"({"error":"This key is not known here"})";
    for (int i = 1; i <= 5; ++i)
        refused.world.save(u"clinic-%1"_s.arg(i), 1);
    refused.world.run();
    const QList<FailureGroup> groups = *refused.world.engine().queries().failures();
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.first().id, u"One:sign-in-refused"_s);
    QCOMPARE(groups.first().count, 5);
    QCOMPARE(groups.first().message, u"This key is not known here"_s);
    QCOMPARE(groups.first().status, 401);
}

void tst_RetryJobs::aHeldSystemTellsWhomItRefused()
{
    Refused refused(0);
    World &world = refused.world;
    refused.one.otherwise = signInRefused();
    world.save(u"clinic-1"_s, 1);
    world.run();
    world.save(u"clinic-2"_s, 1);
    world.run();
    const auto lanes
        = [&world] { return *world.engine().queries().failedLanes(u"One:sign-in-refused"_s); };
    QCOMPARE(lanes().size(), 2);
    QCOMPARE(lanes().first().tries, 1);
    QVERIFY(!lanes().first().waitsUnrefused());
    QCOMPARE(lanes().last().tries, 0);
    QVERIFY(lanes().last().waitsUnrefused());
    QCOMPARE(world.engine().queries().failures()->first().count, 2);
    QCOMPARE(world.engine().queries().failures()->first().refused, 1);

    world.save(u"clinic-1"_s, 2); // of the newest nothing was sent
    world.run();
    QVERIFY(lanes().first().waitsUnrefused());
    QCOMPARE(world.engine().queries().failures()->first().refused, 0);
}

void tst_RetryJobs::theTrendIsOfTheLastHour()
{
    Refused refused(3);
    World &world = refused.world;
    const auto trend = [&world](qint64 nowMs) {
        return world.engine().queries().failures(nowMs)->first().trend;
    };
    const qint64 now = world.clock.wallMs();
    QCOMPARE(trend(now).size(), 12);
    QCOMPARE(trend(now).last(), 3);
    QCOMPARE(trend(now + 30 * 60'000).at(5), 3);
    QCOMPARE(trend(now + 2 * 3'600'000), QList<int>(12, 0));
}

void tst_RetryJobs::aNoteStaysWithItsGroup()
{
    Refused refused(2);
    Engine &engine = refused.world.engine();
    QVERIFY(engine.setGroupNote(u"One:unprocessable"_s, u"their support knows"_s));
    QCOMPARE(engine.queries().failures()->first().note, u"their support knows"_s);
    QVERIFY(!engine.queries().failures()->first().noteBy.isEmpty());
    QVERIFY(engine.setGroupNote(u"One:unprocessable"_s, {}));
    QVERIFY(engine.queries().failures()->first().note.isEmpty());
}

void tst_RetryJobs::aFailureBeginsOnceHoweverOftenItIsTried()
{
    Refused refused(2);
    World &world = refused.world;
    const qint64 first = world.engine().queries().failures()->first().firstAtMs;
    QVERIFY(first > 0);
    world.clock.advance(3'600'000);
    refused.retryGroup();
    world.runUntilIdle();
    const FailureGroup group = world.engine().queries().failures()->first();
    QCOMPARE(group.firstAtMs, first);
    QVERIFY(group.lastAtMs > first);
    QCOMPARE(world.lane(u"One"_s).troubleSinceMs(), first);

    refused.one.otherwise = accepted();
    refused.retryGroup();
    world.runUntilIdle();
    QCOMPARE(world.lane(u"One"_s).failingSinceMs, 0);
}

void tst_RetryJobs::solvedCausesAreCounted()
{
    Refused refused(4);
    const qint64 from = refused.world.clock.wallMs();
    refused.one.otherwise = accepted();
    refused.retryGroup();
    refused.world.runUntilIdle();
    const QList<SolvedCause> solved = *refused.world.engine().queries().solvedSince(from);
    QCOMPARE(solved.size(), 1);
    QCOMPARE(solved.first().reason, Reason::Unprocessable);
    QCOMPARE(solved.first().count, 4);
    QVERIFY(refused.world.engine().queries().solvedSince(from + 1'000'000)->isEmpty());
}

void tst_RetryJobs::maskedMessages_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("masked");
    QTest::newRow("nested") << R"({"error":{"code":422,"message":"field too long"}})"_ba
                            << u"field too long"_s;
    QTest::newRow("oauth") << R"({"error":"invalid_grant","error_description":"token revoked"})"_ba
                           << u"token revoked"_s;
    QTest::newRow("numbers") << R"({"detail":"row 17 at 2026-05-21T10:42:07Z"})"_ba
                             << u"row … at …"_s;
    QTest::newRow("ids") << R"({"detail":"no such place 7f3a9c21-bb0e, key \"abc\""})"_ba
                         << u"no such place …, key …"_s;
    QTest::newRow("address") << "mail ops@example.test please"_ba << u"mail … please"_s;
    QTest::newRow("markup") << "<html><head><title>x</title></head><h1>Bad  Gateway</h1></html>"_ba
                            << u"Bad Gateway"_s;
    QTest::newRow("a word is no id") << "unprocessable content"_ba << u"unprocessable content"_s;
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("empty object") << "{}"_ba << QString();
}

void tst_RetryJobs::maskedMessages()
{
    QFETCH(QByteArray, body);
    QTEST(maskedMessage(answerMessage(body)), "masked");
}

void tst_RetryJobs::groupNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("system");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("mark");
    QTest::newRow("plain") << u"Google:unprocessable"_s << u"Google"_s << Reason::Unprocessable
                           << QString();
    QTest::newRow("marked") << u"Google:server-error:0a1b2c3d"_s << u"Google"_s
                            << Reason::ServerError << u"0a1b2c3d"_s;
    QTest::newRow("colon in the name")
        << u"Google: maps:gone"_s << u"Google: maps"_s << Reason::Gone << QString();
    QTest::newRow("mark after a colon in the name")
        << u"a:b:gone:0a1b2c3d"_s << u"a:b"_s << Reason::Gone << u"0a1b2c3d"_s;
}

void tst_RetryJobs::groupNames()
{
    QFETCH(QString, text);
    const auto name = GroupName::fromText(text);
    QVERIFY(name);
    QTEST(name->system, "system");
    QTEST(name->reason, "reason");
    QTEST(name->mark, "mark");
    QCOMPARE(name->text(), text);
    QVERIFY(!GroupName::fromText(u"Google"_s));
    QVERIFY(!GroupName::fromText(u"Google:nonsense"_s));
    QVERIFY(!GroupName::fromText(u":0a1b2c3d"_s));
}

void tst_RetryJobs::pausingAllIsOneCommand()
{
    Refused refused(0);
    refused.world.system(u"Two"_s);
    QVERIFY(refused.world.engine().pauseSystem(u"Two"_s, 0));
    QVERIFY(refused.world.engine().pauseAll(60'000));
    for (const SystemStatus &system : *refused.world.engine().queries().systems())
        QVERIFY(system.paused);
    refused.world.clock.advance(61'000);
    refused.world.run();
    const auto systems = *refused.world.engine().queries().systems();
    QVERIFY(!systems.first().paused); // its time is over
    QVERIFY(systems.last().paused); // paused before, until somebody resumes it
    QVERIFY(refused.world.engine().resumeAll());
    QVERIFY(!refused.world.engine().queries().systems()->last().paused);
}

QTEST_GUILESS_MAIN(tst_RetryJobs)
#include "tst_retryjobs.moc"
