// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl.h"
#include "json.h"
#include "normalform.h"
#include "sandboxserver.h"
#include "systemfile.h"

#include <csignal>

using namespace Qt::StringLiterals;
using namespace lockstep;

/// lockstepctl as people use it: the built program, real files, real receivers on loopback.
class ControlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fiveHundredClinicsReachThreeSystemsAndAreSentOnce();
    void aFailureIsShownRetriedAndMended();
    void aRefusedSignInHoldsOneSystemUntilItIsResumed();
    void aMissingCredentialHoldsOneSystemOnly();
    void aDiscardIsTakenOffTheListAndComesBack();
    void hoursAreReplacedUnlessSomebodyWasFaster();
    void aPolicyNoticeTravelsLikeHours();
    void manyChangesArePublishedOrNone();
    void clinicsAreListedShownAndExported();
    void aDryRunChangesNothing();
    void systemsAreListedExportedAndRemoved();
    void aPauseIsKeptAndEndsByResume();
    void aTestOfASystemTellsEachStep();
    void historyIsPagedAndFiltered();
    void thePolicyIsShownAndChanged();
    void aBackupComesBackAndEverythingIsSentAgain();
    void aBackupIsWrittenWhileTheEngineRuns();
    void aStoreThatIsWorkedOnIsReadButNotWritten();
    void runEndsInOrderWhenAsked();
    void runForEndsByItself();
    void theSandboxServesWhatItPrints();
    void theDemonstrationEndsInLockstep();
    void aDriftIsFoundAndRepaired();
    void verifyingAsksOnlyWhatItIsToldTo();
    void everyVerbHasHelp();

private:
    /// The sandbox's systems, healthy and quick, by name.
    QByteArray configOf(const QStringList &names)
    {
        QList<SystemEntry> entries;
        for (SystemConfig config : m_sandbox->configs()) {
            config.limits = {.ratePerSecond = 0, .burst = 0, .inFlight = 6};
            if (names.contains(config.name))
                entries.append({config});
        }
        return QJsonDocument(systemsToJson(entries)).toJson();
    }
    void useSystems(const QStringList &names)
    {
        const auto imported = m_ctl->run(
            {u"systems"_s, u"import"_s, m_ctl->file(u"systems.json"_s, configOf(names))});
        QCOMPARE(imported.exit, 0);
        QCOMPARE(imported.last().value("added"_L1).toInt(), names.size());
    }
    void useSampleClinics()
    {
        const auto imported = m_ctl->run({u"clinics"_s, u"import"_s,
            m_ctl->file(u"clinics.json"_s, SandboxServer::clinicsDocument())});
        QCOMPARE(imported.exit, 0);
        QCOMPARE(imported.last().value("added"_L1).toInt(), 6);
    }
    void turn(const QString &name, const std::function<void(SandboxDials &)> &change)
    {
        SandboxDials dials = m_sandbox->system(name)->dials();
        change(dials);
        m_sandbox->system(name)->setDials(dials);
    }
    CtlResult runUntilIdle() { return m_ctl->run({u"run"_s, u"--until-idle"_s}); }
    /// State and reason of each lane, as "SYSTEM/TOPIC/SUBJECT state reason".
    QStringList lanes()
    {
        QStringList lines;
        const auto matrix = m_ctl->run({u"status"_s, u"--matrix"_s});
        for (const QJsonObject &lane : matrix.rows)
            lines.append(
                u"%1/%2 %3 %4"_s
                    .arg(lane.value("system"_L1).toString(), lane.value("subject"_L1).toString(),
                        lane.value("state"_L1).toString(), lane.value("reason"_L1).toString())
                    .trimmed());
        lines.sort();
        return lines;
    }
    QString heldHash(const QString &system, const QString &clinic)
    {
        const QJsonObject body
            = QJsonDocument::fromJson(m_sandbox->system(system)->held(HoursTopic, clinic)).object();
        return sha256Hex(json::canonical(body.value("hours"_L1)));
    }

    std::unique_ptr<Ctl> m_ctl;
    std::unique_ptr<SandboxServer> m_sandbox;
};

void ControlTest::init()
{
    m_ctl = std::make_unique<Ctl>();
    m_sandbox = std::make_unique<SandboxServer>();
    QVERIFY(m_sandbox->start().ok());
    for (const auto &system : m_sandbox->systems())
        system->setDials({});
}

void ControlTest::fiveHundredClinicsReachThreeSystemsAndAreSentOnce()
{
    const QString file = QStringLiteral(LOCKSTEP_DATA_DIR "/clinics-500.json");
    const QStringList systems{u"Scheduler"_s, u"Hospital"_s, u"Records"_s};
    useSystems(systems);
    QCOMPARE(m_ctl->run({u"clinics"_s, u"import"_s, file}).last().value("added"_L1).toInt(), 500);
    QCOMPARE(runUntilIdle().exit, 0);

    const auto status = m_ctl->run({u"status"_s});
    QCOMPARE(status.exit, 0);
    QCOMPARE(status.last().value("counts"_L1).toObject().value("delivered"_L1).toInt(), 1500);
    QVERIFY(status.last().value("inLockstep"_L1).toBool());

    QFile hashes(QStringLiteral(LOCKSTEP_DATA_DIR "/clinics-500.hashes.json"));
    QVERIFY(hashes.open(QIODevice::ReadOnly));
    const QJsonArray expected = QJsonDocument::fromJson(hashes.readAll()).array();
    QCOMPARE(expected.size(), 500);
    for (const auto &pair : expected) {
        const QString clinic = pair.toArray().at(0).toString();
        for (const QString &system : systems)
            QCOMPARE(heldHash(system, clinic), pair.toArray().at(1).toString());
    }

    const auto again = m_ctl->run({u"clinics"_s, u"import"_s, file});
    QCOMPARE(again.last().value("same"_L1).toInt(), 500);
    QCOMPARE(again.last().value("changed"_L1).toInt(), 0);
    QCOMPARE(runUntilIdle().exit, 0);
    for (const QString &system : systems)
        QCOMPARE(m_sandbox->system(system)->counts().requests, 500);
}

void ControlTest::aFailureIsShownRetriedAndMended()
{
    useSystems({u"Scheduler"_s, u"Records"_s});
    useSampleClinics();
    turn(u"Records"_s, [](SandboxDials &dials) {
        dials.errorRate = 1;
        dials.errorStatus = 422;
    });
    const auto run = runUntilIdle();
    QCOMPARE(run.exit, 1);
    QVERIFY(run.column(u"fact"_s).contains(u"attempt-finished"_s));
    QVERIFY(run.column(u"fact"_s).contains(u"lane-changed"_s));

    const auto failures = m_ctl->run({u"failures"_s});
    QCOMPARE(failures.exit, 1);
    QCOMPARE(failures.rows.size(), 1);
    QCOMPARE(failures.last().value("group"_L1).toString(), u"Records:unprocessable"_s);
    QCOMPARE(failures.last().value("count"_L1).toInt(), 6);

    turn(u"Records"_s, [](SandboxDials &dials) { dials.errorRate = 0; });
    const auto one = m_ctl->run({u"retry"_s, u"Records/clinicHoursUpdated/harbor-family"_s});
    QCOMPARE(one.exit, 0);
    QCOMPARE(one.last().value("queued"_L1).toInt(), 1);
    const auto group = m_ctl->run({u"retry"_s, u"--group"_s, u"Records:unprocessable"_s});
    QCOMPARE(group.last().value("queued"_L1).toInt(), 5);
    QCOMPARE(runUntilIdle().exit, 0);
    QCOMPARE(m_ctl->run({u"failures"_s}).rows.size(), 0);

    const auto healthy = m_ctl->run({u"retry"_s, u"Records/clinicHoursUpdated/harbor-family"_s});
    QCOMPARE(healthy.last().value("queued"_L1).toInt(), 0);
    QCOMPARE(healthy.last().value("already"_L1).toInt(), 1);
}

void ControlTest::aRefusedSignInHoldsOneSystemUntilItIsResumed()
{
    useSystems({u"Scheduler"_s, u"Notifications"_s});
    useSampleClinics();
    turn(u"Notifications"_s, [](SandboxDials &dials) { dials.refuseSignIn = true; });
    QCOMPARE(runUntilIdle().exit, 1);
    const QStringList held = lanes();
    QCOMPARE(held.filter(u"Notifications/"_s).filter(u" held sign-in-refused"_s).size(), 6);
    QCOMPARE(held.filter(u"Scheduler/"_s).filter(u" delivered"_s).size(), 6);

    turn(u"Notifications"_s, [](SandboxDials &dials) { dials.refuseSignIn = false; });
    QCOMPARE(m_ctl->run({u"systems"_s, u"resume"_s, u"Notifications"_s}).exit, 0);
    QCOMPARE(runUntilIdle().exit, 0);
    QCOMPARE(lanes().filter(u" delivered"_s).size(), 12);
}

void ControlTest::aMissingCredentialHoldsOneSystemOnly()
{
    useSystems({u"Scheduler"_s});
    SystemConfig config = m_sandbox->configs().last();
    config.credential = u"env:LOCKSTEP_TEST_ABSENT"_s;
    const QByteArray keyed = QJsonDocument(systemsToJson({{config}})).toJson();
    QCOMPARE(m_ctl->run({u"systems"_s, u"import"_s, m_ctl->file(u"keyed.json"_s, keyed)}).exit, 0);
    useSampleClinics();
    QCOMPARE(runUntilIdle().exit, 1);
    QCOMPARE(lanes().filter(u" held credential-missing"_s).size(), 6);
    QCOMPARE(lanes().filter(u"Scheduler/"_s).filter(u" delivered"_s).size(), 6);

    m_ctl->setVariable(u"LOCKSTEP_TEST_ABSENT"_s, u"s3cret-canary"_s);
    turn(u"Notifications"_s, [](SandboxDials &dials) { dials.apiKey = "s3cret-canary"; });
    QCOMPARE(m_ctl->run({u"systems"_s, u"resume"_s, u"Notifications"_s}).exit, 0);
    const auto run = runUntilIdle();
    QCOMPARE(run.exit, 0);
    QCOMPARE(lanes().filter(u" delivered"_s).size(), 12);
    QVERIFY(!run.out.contains("s3cret-canary") && !run.err.contains("s3cret-canary"));
}

void ControlTest::aDiscardIsTakenOffTheListAndComesBack()
{
    useSystems({u"Records"_s});
    useSampleClinics();
    turn(u"Records"_s, [](SandboxDials &dials) {
        dials.errorRate = 1;
        dials.errorStatus = 400;
    });
    QCOMPARE(runUntilIdle().exit, 1);
    const auto discarded = m_ctl->run({u"discard"_s, u"--group"_s, u"Records:bad-request"_s,
        u"--reason"_s, u"closed for good"_s});
    QCOMPARE(discarded.exit, 0);
    QCOMPARE(discarded.last().value("discarded"_L1).toInt(), 6);
    QCOMPARE(m_ctl->run({u"failures"_s}).rows.size(), 0);
    const auto status = m_ctl->run({u"status"_s});
    QVERIFY(!status.last().value("inLockstep"_L1).toBool());
    QCOMPARE(lanes().filter(u" discarded"_s).size(), 6);

    turn(u"Records"_s, [](SandboxDials &dials) { dials.errorRate = 0; });
    const auto restored = m_ctl->run({u"restore"_s, u"Records/clinicHoursUpdated/harbor-family"_s});
    QCOMPARE(restored.exit, 0);
    QCOMPARE(restored.last().value("restored"_L1).toInt(), 1);
    QCOMPARE(m_ctl->run({u"restore"_s, u"--group"_s, u"Records:discarded"_s}).exit, 0);
}

void ControlTest::hoursAreReplacedUnlessSomebodyWasFaster()
{
    useSystems({u"Scheduler"_s});
    useSampleClinics();
    const auto shown = m_ctl->run({u"clinics"_s, u"show"_s, u"northside-emergency"_s});
    QCOMPARE(shown.exit, 0);
    QCOMPARE(shown.last().value("revision"_L1).toInt(), 1);
    QJsonObject hours{{u"overrides"_s, QJsonArray()}, {u"timezone"_s, u"America/Denver"_s},
        {u"schedules"_s, shown.last().value("schedules"_L1)}};
    const QByteArray document = QJsonDocument(hours).toJson();

    const QStringList set{u"hours"_s, u"set"_s, u"northside-emergency"_s, u"-"_s};
    const auto first = m_ctl->run(set + QStringList{u"--if-revision"_s, u"1"_s}, document);
    QCOMPARE(first.exit, 0);
    QCOMPARE(first.last().value("revision"_L1).toInt(), 2);
    QVERIFY(first.last().value("changed"_L1).toBool());

    hours.insert(u"timezone"_s, u"America/Chicago"_s);
    const auto late
        = m_ctl->run(set + QStringList{u"--if-revision"_s, u"1"_s}, QJsonDocument(hours).toJson());
    QCOMPARE(late.exit, 3);
    QCOMPARE(late.last().value("problem"_L1).toString(), u"invalid-input"_s);
    QCOMPARE(late.last().value("reason"_L1).toString(), u"revision-conflict"_s);
    const auto kept = m_ctl->run({u"clinics"_s, u"show"_s, u"northside-emergency"_s}).last();
    QCOMPARE(kept.value("timezone"_L1).toString(), u"America/Denver"_s);
    QCOMPARE(kept.value("revision"_L1).toInt(), 2);
    QCOMPARE(kept.value("name"_L1), shown.last().value("name"_L1));

    const auto same = m_ctl->run(set, document);
    QCOMPARE(same.exit, 0);
    QVERIFY(!same.last().value("changed"_L1).toBool());
    QCOMPARE(same.last().value("revision"_L1).toInt(), 2);

    QCOMPARE(runUntilIdle().exit, 0);
    QCOMPARE(heldHash(u"Scheduler"_s, u"northside-emergency"_s), kept.value("hash"_L1).toString());
}

void ControlTest::aPolicyNoticeTravelsLikeHours()
{
    QList<SystemEntry> entries{{m_sandbox->configs().first()}};
    entries[0].config.topics = {u"policyNotice"_s};
    const QByteArray config = QJsonDocument(systemsToJson(entries)).toJson();
    QCOMPARE(m_ctl->run({u"systems"_s, u"import"_s, m_ctl->file(u"s.json"_s, config)}).exit, 0);
    const auto published = m_ctl->run(
        {u"publish"_s, u"policyNotice"_s, u"visitors"_s, u"-"_s}, R"({"text":"Masks","level":2})");
    QCOMPARE(published.exit, 0);
    QCOMPARE(published.last().value("revision"_L1).toInt(), 1);
    QVERIFY(!published.last().value("eventId"_L1).toString().isEmpty());
    QCOMPARE(runUntilIdle().exit, 0);
    QCOMPARE(m_sandbox->system(u"Scheduler"_s)->held(u"policyNotice"_s, u"visitors"_s),
        R"({"data":{"level":2,"text":"Masks"},"id":"visitors","revision":1})"_ba);
}

void ControlTest::manyChangesArePublishedOrNone()
{
    const QByteArray good = R"({"topic":"policyNotice","subject":"a","data":{"n":1}})";
    const QByteArray bad = R"({"topic":"policyNotice","subject":"b","dta":{}})";
    const auto refused
        = m_ctl->run({u"publish"_s, u"--lines"_s, u"-"_s}, good + '\n' + bad + "\n{\n");
    QCOMPARE(refused.exit, 3);
    QCOMPARE(refused.column(u"path"_s), (QStringList{u"/1/dta"_s, u"/1/data"_s, u"line 3"_s}));
    QCOMPARE(refused.column(u"reason"_s),
        (QStringList{u"unknown-field"_s, u"missing-field"_s, u"json-syntax"_s}));
    QVERIFY(!QFile::exists(m_ctl->data()));

    const auto done = m_ctl->run({u"publish"_s, u"--lines"_s, u"-"_s}, good + "\n\n" + good + '\n');
    QCOMPARE(done.exit, 0);
    QCOMPARE(done.column(u"revision"_s), (QStringList{u"1"_s, u"1"_s}));
    QCOMPARE(done.column(u"changed"_s), (QStringList{u"true"_s, u"false"_s}));
}

void ControlTest::clinicsAreListedShownAndExported()
{
    useSampleClinics();
    const auto list = m_ctl->run({u"clinics"_s, u"list"_s});
    QCOMPARE(list.rows.size(), 6);
    const QString exported = m_ctl->folder() + u"/out.json"_s;
    QCOMPARE(m_ctl->run({u"clinics"_s, u"export"_s, exported}).exit, 0);
    const auto again = m_ctl->run({u"clinics"_s, u"import"_s, exported});
    QCOMPARE(again.exit, 0);
    QCOMPARE(again.last().value("same"_L1).toInt(), 6);
    const auto shown = m_ctl->run({u"clinics"_s, u"show"_s, u"clinica-del-rio"_s}).last();
    QCOMPARE(shown.value("name"_L1).toString(), u"Clínica del Río"_s);
    QCOMPARE(shown.value("hash"_L1).toString().size(), 64);
}

void ControlTest::aDryRunChangesNothing()
{
    const QString clinics = m_ctl->file(u"clinics.json"_s, SandboxServer::clinicsDocument());
    const auto dry = m_ctl->run({u"clinics"_s, u"import"_s, clinics, u"--dry-run"_s});
    QCOMPARE(dry.exit, 0);
    QCOMPARE(dry.last().value("added"_L1).toInt(), 6);
    QCOMPARE(m_ctl->run({u"clinics"_s, u"list"_s}).rows.size(), 0);
    const QString systems = m_ctl->file(u"systems.json"_s, configOf({u"Records"_s}));
    QCOMPARE(m_ctl->run({u"systems"_s, u"import"_s, systems, u"--dry-run"_s})
                 .last()
                 .value("added"_L1)
                 .toInt(),
        1);
    QCOMPARE(m_ctl->run({u"systems"_s, u"list"_s}).rows.size(), 0);
}

void ControlTest::systemsAreListedExportedAndRemoved()
{
    useSystems({u"Scheduler"_s, u"Records"_s});
    QStringList names = m_ctl->run({u"systems"_s, u"list"_s}).column(u"name"_s);
    names.sort();
    QCOMPARE(names, (QStringList{u"Records"_s, u"Scheduler"_s}));
    const QByteArray exported = m_ctl->runForPerson({u"systems"_s, u"export"_s}).out;
    const auto same
        = m_ctl->run({u"systems"_s, u"import"_s, m_ctl->file(u"again.json"_s, exported)});
    QCOMPARE(same.last().value("same"_L1).toInt(), 2);
    QCOMPARE(m_ctl->run({u"systems"_s, u"remove"_s, u"Records"_s}).exit, 0);
    QCOMPARE(m_ctl->run({u"systems"_s, u"list"_s}).column(u"name"_s), QStringList{u"Scheduler"_s});
    const auto gone = m_ctl->run({u"systems"_s, u"remove"_s, u"Schedulr"_s});
    QCOMPARE(gone.exit, 3);
    QCOMPARE(gone.last().value("reason"_L1).toString(), u"system-unknown"_s);
    QVERIFY(gone.last().value("fix"_L1).toString().contains("Scheduler"_L1));
}

void ControlTest::aPauseIsKeptAndEndsByResume()
{
    useSystems({u"Scheduler"_s});
    const auto paused = m_ctl->run(
        {u"systems"_s, u"pause"_s, u"Scheduler"_s, u"--for"_s, u"1h"_s, u"--actor"_s, u"Ada"_s});
    QCOMPARE(paused.exit, 0);
    const auto listed = m_ctl->run({u"systems"_s, u"list"_s}).last();
    QVERIFY(listed.value("paused"_L1).toBool());
    QCOMPARE(listed.value("pausedBy"_L1).toString(), u"Ada"_s);
    QVERIFY(listed.value("pausedUntil"_L1).isString());
    useSampleClinics();
    QCOMPARE(runUntilIdle().exit, 1);
    QCOMPARE(m_sandbox->system(u"Scheduler"_s)->counts().requests, 0);
    QCOMPARE(m_ctl->run({u"systems"_s, u"resume"_s, u"Scheduler"_s}).exit, 0);
    QCOMPARE(runUntilIdle().exit, 0);
    QCOMPARE(m_sandbox->system(u"Scheduler"_s)->counts().accepted, 6);
}

void ControlTest::aTestOfASystemTellsEachStep()
{
    useSystems({u"Scheduler"_s});
    const auto tested = m_ctl->run({u"systems"_s, u"test"_s, u"Scheduler"_s});
    QCOMPARE(tested.exit, 0);
    QVERIFY(tested.rows.size() >= 3);
    for (const QJsonObject &step : tested.rows) {
        QVERIFY(!step.value("step"_L1).toString().isEmpty());
        QVERIFY(step.value("result"_L1).toString() != "failed"_L1);
        QVERIFY(step.value("durationMs"_L1).isDouble());
    }
    QCOMPARE(m_sandbox->system(u"Scheduler"_s)->heldCount(), 0);
    m_sandbox.reset();
    const auto down = m_ctl->run({u"systems"_s, u"test"_s, u"Scheduler"_s});
    QCOMPARE(down.exit, 1);
    QVERIFY(down.column(u"result"_s).contains(u"failed"_s));
}

void ControlTest::historyIsPagedAndFiltered()
{
    useSystems({u"Scheduler"_s, u"Records"_s});
    useSampleClinics();
    QCOMPARE(runUntilIdle().exit, 0);
    const auto all = m_ctl->run({u"history"_s});
    QCOMPARE(all.rows.size(), 12);
    const QStringList members{u"id"_s, u"eventId"_s, u"system"_s, u"topic"_s, u"subject"_s,
        u"revision"_s, u"trigger"_s, u"startedAt"_s, u"durationMs"_s, u"outcome"_s, u"certainty"_s,
        u"status"_s, u"reason"_s};
    for (const QString &member : members)
        QVERIFY2(all.last().contains(member), qPrintable(member));
    const auto first = m_ctl->run({u"history"_s, u"--limit"_s, u"5"_s});
    QCOMPARE(first.rows.size(), 5);
    const auto rest = m_ctl->run({u"history"_s, u"--after"_s, first.column(u"id"_s).constLast()});
    QCOMPARE(first.column(u"id"_s) + rest.column(u"id"_s), all.column(u"id"_s));
    const auto records = m_ctl->run({u"history"_s, u"--system"_s, u"Records"_s, u"--subject"_s,
        u"harbor-family"_s, u"--outcome"_s, u"delivered"_s});
    QCOMPARE(records.rows.size(), 1);
    QCOMPARE(m_ctl->run({u"history"_s, u"--until"_s, u"2020-01-01"_s}).rows.size(), 0);
    QCOMPARE(m_ctl->run({u"history"_s, u"--since"_s, u"2020-01-01"_s}).rows.size(), 12);
}

void ControlTest::thePolicyIsShownAndChanged()
{
    useSampleClinics();
    QCOMPARE(m_ctl->run({u"policy"_s}).last().value("publishHoldSeconds"_L1).toInt(-1), 0);
    const auto set = m_ctl->run({u"policy"_s, u"set"_s, u"publishHoldSeconds"_s, u"15"_s});
    QCOMPARE(set.exit, 0);
    QCOMPARE(set.last().value("publishHoldSeconds"_L1).toInt(), 15);
    const auto shown = m_ctl->run({u"policy"_s, u"show"_s});
    QCOMPARE(shown.last().value("publishHoldSeconds"_L1).toInt(), 15);
    QCOMPARE(shown.last().value("auditYears"_L1).toInt(), 6);

    const auto outside = m_ctl->run({u"policy"_s, u"set"_s, u"auditYears"_s, u"0"_s});
    QCOMPARE(outside.exit, 3);
    QCOMPARE(outside.last().value("reason"_L1).toString(), u"policy-range"_s);
    const auto unknown = m_ctl->run({u"policy"_s, u"set"_s, u"auditYear"_s, u"7"_s});
    QCOMPARE(unknown.exit, 2);
    QVERIFY(unknown.last().value("fix"_L1).toString().contains(u"auditYears"_s));
}

void ControlTest::aBackupComesBackAndEverythingIsSentAgain()
{
    useSystems({u"Scheduler"_s});
    useSampleClinics();
    QCOMPARE(runUntilIdle().exit, 0);
    const QString backup = m_ctl->folder() + u"/kept.db"_s;
    QCOMPARE(m_ctl->run({u"backup"_s, backup}).exit, 0);
    const auto hashOf = [this](const QString &id) {
        return m_ctl->run({u"clinics"_s, u"show"_s, id}).last().value("hash"_L1).toString();
    };
    const QString id = m_ctl->run({u"clinics"_s, u"list"_s}).column(u"clinicId"_s).first();
    const QString kept = hashOf(id);
    // Since then somebody changed a clinic, and the system has it.
    const QByteArray hours
        = R"({"schedules":[{"service":"general","effectiveFrom":"2026-01-01","weekly":{)"
          R"("mon":[{"opens":"01:00","closes":"02:00"}],"tue":[],"wed":[],"thu":[],"fri":[],)"
          R"("sat":[],"sun":[]}}],"overrides":[]})";
    const auto set = m_ctl->run({u"hours"_s, u"set"_s, id, u"-"_s}, hours);
    QVERIFY2(set.exit == 0, set.out.constData());
    QCOMPARE(runUntilIdle().exit, 0);
    QVERIFY(heldHash(u"Scheduler"_s, id) != kept);

    const auto restored = m_ctl->run({u"restore"_s, backup});
    QVERIFY2(restored.exit == 0, restored.err.constData());
    QCOMPARE(restored.last().value("epoch"_L1).toInt(), 2);
    QCOMPARE(restored.last().value("lanes"_L1).toInt(), 6);
    QVERIFY(QFile::exists(restored.last().value("replaced"_L1).toString() + u"/lockstep.db"_s));
    QCOMPARE(hashOf(id), kept);
    QVERIFY(!m_ctl->run({u"status"_s}).last().value("inLockstep"_L1).toBool());

    // The next run brings every system back to it, above what it was sent since the backup.
    QCOMPARE(runUntilIdle().exit, 0);
    QCOMPARE(heldHash(u"Scheduler"_s, id), kept);
    QCOMPARE(m_ctl->run({u"check"_s}).exit, 0);

    const auto missing = m_ctl->run({u"restore"_s, u"/nowhere/kept.db"_s});
    QCOMPARE(missing.exit, 3);
    QCOMPARE(missing.last().value("reason"_L1).toString(), u"backup-missing"_s);
    const auto running = m_ctl->start({u"run"_s, u"--for"_s, u"30"_s, u"--json"_s});
    QTRY_VERIFY_WITH_TIMEOUT(running->canReadLine(), 20'000);
    const auto refused = m_ctl->run({u"restore"_s, backup});
    QCOMPARE(refused.exit, 4);
    QCOMPARE(refused.last().value("reason"_L1).toString(), u"store-locked"_s);
    ::kill(pid_t(running->processId()), SIGTERM);
    QCOMPARE(Ctl::finish(*running).exit, 0);
}

void ControlTest::aBackupIsWrittenWhileTheEngineRuns()
{
    useSampleClinics();
    const auto running = m_ctl->start({u"run"_s, u"--json"_s});
    QTRY_VERIFY(running->bytesAvailable() > 0);
    const QString copy = m_ctl->folder() + u"/copy.db"_s;
    const auto backup = m_ctl->run({u"backup"_s, copy});
    QCOMPARE(backup.exit, 0);
    QVERIFY(QFile(copy).size() > 0);
    QCOMPARE(
        QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QCOMPARE(m_ctl->run({u"backup"_s, copy}).exit, 3);
    const auto checked = m_ctl->run({u"check"_s});
    QCOMPARE(checked.exit, 0);
    QVERIFY(checked.last().value("ok"_L1).toBool());
    running->terminate();
    QCOMPARE(Ctl::finish(*running).exit, 0);
}

void ControlTest::aStoreThatIsWorkedOnIsReadButNotWritten()
{
    useSampleClinics();
    const auto running = m_ctl->start({u"run"_s, u"--json"_s});
    QTRY_VERIFY(running->bytesAvailable() > 0);
    QCOMPARE(m_ctl->run({u"clinics"_s, u"list"_s}).rows.size(), 6);
    const auto refused = m_ctl->run({u"retry"_s, u"--all"_s});
    QCOMPARE(refused.exit, 4);
    QCOMPARE(refused.last().value("problem"_L1).toString(), u"store"_s);
    QCOMPARE(refused.last().value("reason"_L1).toString(), u"store-locked"_s);
    running->terminate();
    QCOMPARE(Ctl::finish(*running).exit, 0);
}

void ControlTest::runEndsInOrderWhenAsked()
{
    useSystems({u"Scheduler"_s});
    turn(u"Scheduler"_s, [](SandboxDials &dials) { dials.latencyMs = 300; });
    useSampleClinics();
    const auto running = m_ctl->start({u"run"_s, u"--json"_s});
    QTRY_VERIFY(m_sandbox->system(u"Scheduler"_s)->counts().requests > 0);
    ::kill(pid_t(running->processId()), SIGINT);
    const auto ended = Ctl::finish(*running);
    QCOMPARE(ended.exit, 0);
    // What was on the wire was waited for and recorded; nothing is left open.
    const auto history = m_ctl->run({u"history"_s});
    QCOMPARE(history.rows.size(), int(m_sandbox->system(u"Scheduler"_s)->counts().requests));
    for (const QJsonObject &attempt : history.rows)
        QCOMPARE(attempt.value("outcome"_L1).toString(), u"delivered"_s);
    QCOMPARE(runUntilIdle().exit, 0);
    QCOMPARE(m_sandbox->system(u"Scheduler"_s)->counts().accepted, 6);
}

void ControlTest::runForEndsByItself()
{
    QCOMPARE(m_ctl->run({u"run"_s, u"--for"_s, u"0.2"_s}).exit, 0);
}

void ControlTest::theSandboxServesWhatItPrints()
{
    const auto serving = m_ctl->start({u"sandbox"_s, u"--json"_s});
    QTRY_VERIFY(serving->canReadLine());
    const QByteArray config = serving->readLine();
    QCOMPARE(m_ctl->run({u"systems"_s, u"import"_s, u"-"_s}, config).exit, 0);
    QCOMPARE(m_ctl->run({u"systems"_s, u"list"_s}).rows.size(), 4);
    QCOMPARE(m_ctl->run({u"systems"_s, u"test"_s, u"Scheduler"_s}).exit, 0);
    const QByteArray clinics = m_ctl->runForPerson({u"sandbox"_s, u"--clinics"_s}).out;
    QCOMPARE(m_ctl->run({u"clinics"_s, u"import"_s, u"-"_s}, clinics).exit, 0);
    serving->terminate();
    QCOMPARE(Ctl::finish(*serving).exit, 0);
}

void ControlTest::theDemonstrationEndsInLockstep()
{
    const auto shown = m_ctl->runForPerson({u"demo"_s});
    QCOMPARE(shown.exit, 0);
    QVERIFY(shown.out.contains("24 of 24 in lockstep"));
    QVERIFY(shown.out.contains("422"));
    QVERIFY(!shown.out.contains('\033'));
    QVERIFY2(shown.err.isEmpty(), shown.err.constData());
    QVERIFY(!QFile::exists(m_ctl->data()));
}

void ControlTest::aDriftIsFoundAndRepaired()
{
    useSystems({u"Scheduler"_s, u"Hospital"_s});
    useSampleClinics();
    QCOMPARE(runUntilIdle().exit, 0);
    const auto equal = m_ctl->run({u"verify"_s});
    QCOMPARE(equal.exit, 0);
    QCOMPARE(equal.last().value("equal"_L1).toInt(), 12);
    QCOMPARE(equal.last().value("differs"_L1).toInt(), 0);

    m_sandbox->system(u"Scheduler"_s)->drift(2);
    const auto found = m_ctl->run({u"verify"_s});
    QCOMPARE(found.exit, 1);
    QCOMPARE(found.last().value("differs"_L1).toInt(), 2);
    QCOMPARE(found.column(u"result"_s).count(u"differs"_s), 2);
    QCOMPARE(m_ctl->run({u"status"_s}).exit, 1);
    QCOMPARE(m_ctl->run({u"status"_s}).last().value("drifted"_L1).toInt(), 2);
    QCOMPARE(m_sandbox->system(u"Scheduler"_s)->counts().requests, 6); // nothing was sent

    const auto repaired = m_ctl->run({u"verify"_s, u"--repair"_s});
    QCOMPARE(repaired.exit, 1); // drift was found
    QCOMPARE(repaired.last().value("pushed"_L1).toInt(), 2);
    QCOMPARE(repaired.last().value("repaired"_L1).toInt(), 2);
    QCOMPARE(m_ctl->run({u"verify"_s}).exit, 0);
    const auto matrix = m_ctl->run({u"status"_s, u"--matrix"_s});
    QCOMPARE(matrix.exit, 0);
    QCOMPARE(matrix.column(u"verified"_s), QStringList(12, u"1"_s));
    QVERIFY(!matrix.last().value("checkedAt"_L1).isNull());
    QVERIFY(m_ctl->run({u"history"_s, u"--outcome"_s, u"differs"_s}).rows.size() >= 4);
}

void ControlTest::verifyingAsksOnlyWhatItIsToldTo()
{
    useSystems({u"Scheduler"_s, u"Hospital"_s});
    useSampleClinics();
    const auto nothing = m_ctl->run({u"verify"_s});
    QCOMPARE(nothing.exit, 0);
    QCOMPARE(nothing.last().value("checked"_L1).toInt(), 0);
    QCOMPARE(nothing.last().value("notAccepted"_L1).toInt(), 12);
    QCOMPARE(m_sandbox->system(u"Scheduler"_s)->counts().requests, 0); // verifying delivers nothing
    QCOMPARE(runUntilIdle().exit, 0);
    m_sandbox->system(u"Hospital"_s)->drift();
    QCOMPARE(m_ctl->run({u"verify"_s, u"--system"_s, u"Scheduler"_s}).exit, 0);
    QCOMPARE(m_ctl->run({u"verify"_s, u"--system"_s, u"Hospital"_s}).exit, 1);
    QCOMPARE(m_ctl->run({u"verify"_s, u"--system"_s, u"Hospitl"_s}).exit, 3);
    QVERIFY(m_ctl->run({u"systems"_s, u"pause"_s, u"Hospital"_s}).exit == 0);
    const auto paused = m_ctl->run({u"verify"_s, u"--system"_s, u"Hospital"_s});
    QCOMPARE(paused.exit, 1);
    QCOMPARE(paused.last().value("unread"_L1).toInt(), 6);
}

void ControlTest::everyVerbHasHelp()
{
    const auto help = m_ctl->runForPerson({u"--help"_s});
    QCOMPARE(help.exit, 0);
    const QList<QStringList> verbs{{u"clinics"_s, u"import"_s}, {u"clinics"_s, u"list"_s},
        {u"clinics"_s, u"show"_s}, {u"clinics"_s, u"export"_s}, {u"hours"_s, u"set"_s},
        {u"publish"_s}, {u"systems"_s, u"import"_s}, {u"systems"_s, u"list"_s},
        {u"systems"_s, u"export"_s}, {u"systems"_s, u"remove"_s}, {u"systems"_s, u"test"_s},
        {u"systems"_s, u"pause"_s}, {u"systems"_s, u"resume"_s}, {u"run"_s}, {u"status"_s},
        {u"failures"_s}, {u"retry"_s}, {u"discard"_s}, {u"restore"_s}, {u"history"_s},
        {u"backup"_s}, {u"check"_s}, {u"verify"_s}, {u"audit"_s}, {u"sandbox"_s}};
    for (const QStringList &verb : verbs) {
        const QByteArray name = verb.join(u' ').toUtf8();
        QVERIFY2(help.out.contains(QByteArray("  " + name)), name.constData());
        const auto own = m_ctl->runForPerson(verb + QStringList{u"--help"_s});
        QCOMPARE(own.exit, 0);
        QVERIFY2(own.out.startsWith(QByteArray("usage: lockstepctl " + name)), own.out.constData());
    }
    const auto version = m_ctl->runForPerson({u"--version"_s});
    QCOMPARE(version.exit, 0);
    QVERIFY(version.out.startsWith("lockstepctl "));
}

QTEST_GUILESS_MAIN(ControlTest)
#include "tst_control.moc"
