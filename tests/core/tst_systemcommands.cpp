// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Minute = 60'000, Hour = 60 * Minute;

SystemStatus statusOf(World &world, const QString &name)
{
    const auto systems = world.engine().queries().systems();
    for (const SystemStatus &status : *systems) {
        if (status.config.name == name)
            return status;
    }
    return {};
}

QString newestAudit(World &world, const QString &object)
{
    const auto rows = world.engine().queries().audit(object, 1);
    return rows && !rows->isEmpty() ? rows->first().action : QString();
}

/// "One" is down, its breaker open, and its lane waits for a later try.
void takeDown(World &world)
{
    FakeSystem &one
        = world.system(u"One"_s, [](SystemConfig &config) { config.limits.breakerFailures = 1; });
    one.otherwise = unavailable();
    world.save(u"clinic-1"_s, 1);
    world.run();
}

} // namespace

/// What a person does about one system: probe, close its breaker, pause with a note, test.
class tst_SystemCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aProbeGoesAtOnceThroughAnOpenBreaker();
    void aWellSystemHasNothingToProbe();
    void closingTheBreakerLetsEverythingGo();
    void aPauseKeepsItsNoteAcrossARestart();
    void aTestIsKnownUntilTheConfigurationChanges();
    void aCredentialIsLookedForAndNotTold();
};

void tst_SystemCommands::aProbeGoesAtOnceThroughAnOpenBreaker()
{
    World world;
    takeDown(world);
    FakeSystem &one = world.system(u"One"_s);
    QCOMPARE(statusOf(world, u"One"_s).breaker, BreakerState::Open);
    QVERIFY(statusOf(world, u"One"_s).breakerOpenedAtMs > 0);
    const auto before = one.journal.size();
    one.otherwise = accepted();
    QVERIFY(world.engine().probeSystem(u"One"_s));
    world.run();
    QCOMPARE(one.journal.size(), before + 1);
    QCOMPARE(world.lane(u"One"_s).state, LaneState::Delivered);
    QCOMPARE(newestAudit(world, u"One"_s), u"system.probe"_s);
}

void tst_SystemCommands::aWellSystemHasNothingToProbe()
{
    World world;
    world.system(u"One"_s);
    const auto probed = world.engine().probeSystem(u"One"_s);
    QVERIFY(!probed);
    QCOMPARE(probed.error().reason, u"nothing-to-probe"_s);
    QCOMPARE(world.engine().probeSystem(u"Two"_s).error().reason, u"system-unknown"_s);
}

void tst_SystemCommands::closingTheBreakerLetsEverythingGo()
{
    World world;
    takeDown(world);
    FakeSystem &one = world.system(u"One"_s);
    world.save(u"clinic-2"_s, 1);
    world.run();
    QCOMPARE(one.holds.size(), 0);
    one.otherwise = accepted();
    QVERIFY(world.engine().closeBreaker(u"One"_s));
    world.run();
    QCOMPARE(one.holds.size(), 2);
    QCOMPARE(statusOf(world, u"One"_s).breaker, BreakerState::Closed);
    QCOMPARE(newestAudit(world, u"One"_s), u"system.breaker.close"_s);
}

void tst_SystemCommands::aPauseKeepsItsNoteAcrossARestart()
{
    World world;
    world.system(u"One"_s);
    QVERIFY(world.engine().pauseSystem(u"One"_s, Hour, u"their maintenance"_s));
    world.restart();
    QVERIFY(statusOf(world, u"One"_s).paused);
    QCOMPARE(statusOf(world, u"One"_s).pauseNote, u"their maintenance"_s);
    QVERIFY(world.engine().resumeSystem(u"One"_s));
    QCOMPARE(statusOf(world, u"One"_s).pauseNote, QString());
}

void tst_SystemCommands::aTestIsKnownUntilTheConfigurationChanges()
{
    World world;
    world.system(u"One"_s);
    SystemConfig config = statusOf(world, u"One"_s).config;
    QCOMPARE(statusOf(world, u"One"_s).testedAtMs, 0);
    QVERIFY(world.engine().noteTest(config, true));
    world.restart();
    QVERIFY(statusOf(world, u"One"_s).testPassed);
    QVERIFY(statusOf(world, u"One"_s).testedAtMs > 0);
    config.timeoutMs += 1000;
    QVERIFY(world.engine().noteTest(config, false));
    QVERIFY2(statusOf(world, u"One"_s).testPassed, "another configuration was tested");
    QVERIFY(world.engine().saveSystem(config));
    QCOMPARE(statusOf(world, u"One"_s).testedAtMs, 0);
}

void tst_SystemCommands::aCredentialIsLookedForAndNotTold()
{
    World world;
    world.keys.secrets.insert(u"env:THERE"_s, "swordfish");
    const auto ask = [&world](const QString &reference) {
        std::optional<Result<void>> answer;
        world.engine().checkCredential(
            reference, [&answer](const Result<void> &found) { answer = found; });
        return *answer;
    };
    QVERIFY(ask(u"env:THERE"_s));
    QCOMPARE(ask(u"env:ELSEWHERE"_s).error().reason, u"credential-missing"_s);
}

QTEST_GUILESS_MAIN(tst_SystemCommands)
#include "tst_systemcommands.moc"
