// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rest/restmapping.h"
#include "rest/restsettings.h"
#include "restworld.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

using Step = Faultd::Step;

/// What a scheduler receives is what interface.md says, byte by byte.
class tst_RestAdapter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hoursArriveAsTheContractSays();
    void otherTopicsTravelAsData();
    void bytesOfOneRevisionNeverChange();
    void attributesArePercentEncoded_data();
    void attributesArePercentEncoded();
    void methodAddressAndHeadersAreSettings();
    void historyHoldsNoCredential();
    void readsBackWhatTheyHold_data();
    void readsBackWhatTheyHold();
    void readBackThatCannotBeReadIsTold();
    void testTellsEachStepAndWritesNothing();
    void testOfARefusedSignInSaysSo();
    void testOfAClosedPortStopsThere();
    void abortEndsAllBeforeItReturns();
    void adapterMayBeDestroyedByItsOwnAnswer();
    void everyWrongSettingIsFound_data();
    void everyWrongSettingIsFound();
    void everySettingIsDescribed();
};

void tst_RestAdapter::hoursArriveAsTheContractSays()
{
    RestWorld world;
    world.config.endpoint = world.peer.url(u"/clinics/update"_s);
    world.credential = Secret("the-key"_ba);
    const Outcome outcome = world.deliver();
    QCOMPARE(outcome.kind, OutcomeKind::Delivered);
    QCOMPARE(outcome.status, 200);
    QCOMPARE(outcome.peer, u"127.0.0.1"_s);
    const Faultd::Request request = world.peer.journal().first();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/clinics/update");
    const QList<std::pair<QByteArray, QByteArray>> expected{
        {"content-type", "application/json"},
        {"x-api-key", "the-key"},
        {"idempotency-key", "\"msg_abcdefghijklmnopqrstuvwxyz\""},
        {"ce-specversion", "1.0"},
        {"ce-id", "msg_abcdefghijklmnopqrstuvwxyz"},
        {"ce-source", "urn:lockstep:install-1/clinicHoursUpdated/clinic-0001"},
        {"ce-type", "clinicHoursUpdated"},
        {"ce-subject", "clinic-0001"},
        {"ce-time", "2026-11-23T05:00:00.123456Z"},
        {"ce-sequence", "00000100000000000012"},
        {"accept-encoding", "identity"},
    };
    for (const auto &[header, value] : expected)
        QCOMPARE(request.header(header), value);
    QVERIFY(request.header("expect").isNull());
    QVERIFY(request.header("user-agent").startsWith("Lockstep/"));
    QCOMPARE(request.body,
        R"({"hours":{"overrides":[],"schedules":[],"timezone":"Europe/Paris"},"id":"clinic-0001","revision":12})");
}

void tst_RestAdapter::otherTopicsTravelAsData()
{
    RestWorld world;
    Delivery delivery = RestWorld::delivery(u"policy \"7\""_s);
    delivery.event.topic = u"policyNotice"_s;
    delivery.event.body = R"({"text":"Hand washing"})";
    QCOMPARE(world.deliver(delivery).kind, OutcomeKind::Delivered);
    const Faultd::Request request = world.peer.journal().first();
    QCOMPARE(request.body, R"({"data":{"text":"Hand washing"},"id":"policy \"7\"","revision":12})");
    QCOMPARE(request.header("ce-type"), "policyNotice");
}

void tst_RestAdapter::bytesOfOneRevisionNeverChange()
{
    RestWorld world;
    for (int i = 0; i < 3; ++i)
        world.deliver();
    const QList<Faultd::Request> &journal = world.peer.journal();
    QCOMPARE(journal.size(), 3);
    for (const Faultd::Request &request : journal) {
        QCOMPARE(request.body, journal.first().body);
        QCOMPARE(request.head, journal.first().head);
    }
}

void tst_RestAdapter::attributesArePercentEncoded_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("plain") << u"a-b_c.d~1"_s << QByteArray("a-b_c.d~1") << QByteArray("a-b_c.d~1");
    QTest::newRow("blank") << u"a b"_s << QByteArray("a%20b") << QByteArray("a%20b");
    QTest::newRow("quote") << u"a\"b"_s << QByteArray("a%22b") << QByteArray("a%22b");
    QTest::newRow("percent") << u"50%"_s << QByteArray("50%25") << QByteArray("50%25");
    QTest::newRow("slash") << u"a/b?c#d"_s << QByteArray("a/b?c#d") << QByteArray("a%2Fb%3Fc%23d");
    QTest::newRow("euro") << u"\u20ac"_s << QByteArray("%E2%82%AC") << QByteArray("%E2%82%AC");
    QTest::newRow("globe") << u"\U0001f30d"_s << QByteArray("%F0%9F%8C%8D")
                           << QByteArray("%F0%9F%8C%8D");
    QTest::newRow("control") << u"a\x7f\x01"_s << QByteArray("a%7F%01") << QByteArray("a%7F%01");
}

void tst_RestAdapter::attributesArePercentEncoded()
{
    QFETCH(QString, subject);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, target);
    RestWorld world;
    world.config.endpoint = world.peer.url(u"/clinics/{id}/hours"_s);
    QCOMPARE(world.deliver(RestWorld::delivery(subject)).kind, OutcomeKind::Delivered);
    const Faultd::Request request = world.peer.journal().first();
    QCOMPARE(request.header("ce-subject"), header);
    QCOMPARE(QByteArray::fromPercentEncoding(request.header("ce-subject")), subject.toUtf8());
    QCOMPARE(request.target, "/clinics/" + target + "/hours");
    QCOMPARE(QJsonDocument::fromJson(request.body)["id"_L1].toString(), subject);
}

void tst_RestAdapter::methodAddressAndHeadersAreSettings()
{
    RestWorld world;
    world.config.endpoint = world.peer.url(u"/c/{id}"_s);
    world.config.settings = {{u"method"_s, u"PUT"_s}, {u"apiKeyHeader"_s, u"X-Token"_s},
        {u"headers"_s, QJsonObject{{u"X-Group"_s, u"north"_s}, {u"X-Empty"_s, u""_s}}}};
    world.credential = Secret("the-key"_ba);
    QVERIFY(restProblems(world.config).isEmpty());
    world.deliver();
    const Faultd::Request request = world.peer.journal().first();
    QCOMPARE(request.method, "PUT");
    QCOMPARE(request.target, "/c/clinic-0001");
    QCOMPARE(request.header("x-token"), "the-key");
    QVERIFY(request.header("x-api-key").isNull());
    QCOMPARE(request.header("x-group"), "north");
    QCOMPARE(request.header("x-empty"), "");
    QVERIFY(!request.header("x-empty").isNull());
}

void tst_RestAdapter::historyHoldsNoCredential()
{
    RestWorld world;
    const QByteArray key = "s3cr3t/\"key\" %of+ours";
    const QByteArray login = "user:" + key;
    const QByteArray basic = login.toBase64();
    world.credential = Secret(key);
    const QByteArray escaped
        = QJsonDocument(QJsonObject{{u"k"_s, QString::fromUtf8(key)}}).toJson();
    const QByteArray echo = key + '\n' + key.toBase64() + '\n' + basic + '\n'
        + key.toPercentEncoding() + '\n' + escaped;
    world.peer.always({Step::write(Faultd::answer(
        400, echo, {"X-Echo: " + key, "Server: " + key, "Location: https://x/?k=" + key}))});
    const Outcome outcome = world.deliver();
    QCOMPARE(world.peer.journal().first().header("x-api-key"), key);
    const QByteArray kept
        = outcome.request.toUtf8() + outcome.response.toUtf8() + outcome.responseBody;
    for (const QByteArray &form : {key, key.toBase64().left(20), basic.mid(8, 20),
             key.toPercentEncoding(), QByteArray("s3cr3t")})
        QVERIFY2(!kept.contains(form), kept.constData());
    QVERIFY(outcome.request.startsWith(u"POST / HTTP/1.1\n"_s));
    QVERIFY(outcome.request.contains(u"x-api-key: ***\n"_s));
    QVERIFY(outcome.request.contains(u"ce-subject: clinic-0001\n"_s));
    QVERIFY(outcome.response.startsWith(u"HTTP/1.1 400 Whatever\n"_s));
    QVERIFY(outcome.response.contains(u"x-echo: ***\n"_s));
}

void tst_RestAdapter::readsBackWhatTheyHold_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("revision");
    const QByteArray hours = R"({"overrides":[],"schedules":[],"timezone":"Europe/Paris"})";
    QTest::newRow("our own shape")
        << QByteArray(R"({"revision": 12, "id":"clinic-0001","hours":{"timezone":"Europe/Paris",)"
                      R"( "schedules":[], "overrides":[]}})")
        << hours << qint64(12);
    QTest::newRow("bare") << QByteArray("\n{\"timezone\":\"Europe/Paris\",\"overrides\":[],"
                                        "\"schedules\":[]}")
                          << hours << qint64(0);
    QTest::newRow("without a revision")
        << QByteArray("{\"hours\":" + hours + '}') << hours << qint64(0);
}

void tst_RestAdapter::readsBackWhatTheyHold()
{
    QFETCH(QByteArray, answer);
    QFETCH(QByteArray, body);
    QFETCH(qint64, revision);
    RestWorld world;
    world.config.settings = {{u"readBack"_s, world.peer.url(u"/c/{id}"_s)}};
    world.peer.always({Step::write(Faultd::answer(200, answer))});
    QVERIFY(world.configured().readsBack(HoursTopic));
    QVERIFY(!world.configured().readsBack(u"notice"_s));
    const auto held = answerOf<ReadBack>([&](auto done) {
        world.adapter->readBack(HoursTopic, u"clinic 1"_s, done);
    }).value();
    QCOMPARE(held.outcome.kind, OutcomeKind::Delivered);
    QCOMPARE(held.body.value_or("nothing"), body);
    QCOMPARE(held.revision, revision);
    QCOMPARE(world.peer.journal().first().method, "GET");
    QCOMPARE(world.peer.journal().first().target, "/c/clinic%201");
    QVERIFY(world.peer.journal().first().body.isEmpty());
}

void tst_RestAdapter::readBackThatCannotBeReadIsTold()
{
    RestWorld world;
    world.config.settings = {{u"readBack"_s, world.peer.url(u"/c/{id}"_s)}};
    world.configured();
    const auto ask = [&] {
        return answerOf<ReadBack>([&](auto done) {
            world.adapter->readBack(HoursTopic, u"clinic-0001"_s, done);
        }).value();
    };
    world.peer.always({Step::write(Faultd::answer(200, "<html>"))});
    QCOMPARE(ask().outcome.reason, Reason::ContractBroken);
    world.peer.always({Step::write(Faultd::answer(404))});
    QCOMPARE(ask().outcome.reason, Reason::NotKnownThere);
    QVERIFY(!ask().body);
    world.peer.always({Step::write(Faultd::answer(200, QByteArray(200000, ' ') + "{}"))});
    QCOMPARE(ask().body.value_or("nothing"), "{}");
}

namespace {

QStringList testOf(RestWorld &world)
{
    QStringList told;
    answerOf<bool>([&](auto done) {
        world.configured().test(
            [&](const TestStep &step) {
                const char *status[] = {"passed", "failed", "skipped"};
                told.append(step.name + u": "_s + QString::fromLatin1(status[int(step.status)]));
                QVERIFY(!step.detail.isEmpty());
                QVERIFY(step.durationMs >= 0);
            },
            [done] { done(true); });
    });
    return told;
}

} // namespace

void tst_RestAdapter::testTellsEachStepAndWritesNothing()
{
    RestWorld world;
    world.peer.always({Step::write(Faultd::answer(405))});
    const QStringList noRead{u"Name lookup: passed"_s, u"Connection: passed"_s, u"TLS: skipped"_s,
        u"Sign-in: skipped"_s, u"Read: skipped"_s};
    QCOMPARE(testOf(world), noRead);
    world.peer.always({Step::write(Faultd::answer(200))});
    QCOMPARE(testOf(world).at(3), u"Sign-in: passed"_s);
    world.config.settings = {{u"readBack"_s, world.peer.url(u"/c/{id}"_s)}};
    world.peer.always({Step::write(Faultd::answer(404))});
    QStringList withRead = noRead;
    withRead.last() = u"Read: passed"_s;
    QCOMPARE(testOf(world), withRead);
    for (const Faultd::Request &request : world.peer.journal())
        QCOMPARE(request.method, "GET");
}

void tst_RestAdapter::testOfARefusedSignInSaysSo()
{
    RestWorld world;
    world.peer.always({Step::write(Faultd::answer(403))});
    const QStringList expected{u"Name lookup: passed"_s, u"Connection: passed"_s, u"TLS: skipped"_s,
        u"Sign-in: failed"_s, u"Read: skipped"_s};
    QCOMPARE(testOf(world), expected);
}

void tst_RestAdapter::testOfAClosedPortStopsThere()
{
    RestWorld world;
    {
        const Faultd gone;
        world.config.endpoint = gone.url();
    }
    const QStringList expected{u"Name lookup: passed"_s, u"Connection: failed"_s, u"TLS: skipped"_s,
        u"Sign-in: skipped"_s, u"Read: skipped"_s};
    QCOMPARE(testOf(world), expected);
}

void tst_RestAdapter::abortEndsAllBeforeItReturns()
{
    RestWorld world;
    world.peer.always({Step::hang()});
    Adapter &adapter = world.configured();
    QList<Outcome> outcomes;
    for (int i = 0; i < 3; ++i)
        adapter.deliver(RestWorld::delivery(), [&](const Outcome &o) { outcomes.append(o); });
    QTRY_COMPARE(world.peer.journal().size(), 3);
    adapter.deliver(RestWorld::delivery(), [&](const Outcome &o) { outcomes.append(o); });
    QVERIFY(outcomes.isEmpty());
    adapter.abortAll();
    QCOMPARE(outcomes.size(), 4);
    int unknown = 0;
    for (const Outcome &outcome : outcomes) {
        QCOMPARE(outcome.reason, Reason::Aborted);
        QCOMPARE(outcome.countsAttempt, outcome.certainty == Certainty::Unknown);
        unknown += outcome.certainty == Certainty::Unknown;
    }
    QCOMPARE(unknown, 3);
    adapter.abortAll();
    QTest::qWait(20);
    QCOMPARE(outcomes.size(), 4);
}

void tst_RestAdapter::adapterMayBeDestroyedByItsOwnAnswer()
{
    RestWorld world;
    world.configured();
    int answers = 0;
    for (int i = 0; i < 5; ++i)
        world.adapter->deliver(RestWorld::delivery(), [&](const Outcome &) {
            ++answers;
            world.adapter.reset();
        });
    QTRY_VERIFY(!world.adapter);
    QTest::qWait(20);
    QCOMPARE(answers, 1);
}

void tst_RestAdapter::everyWrongSettingIsFound_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QJsonObject>("settings");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");
    const QString fine = u"https://host/x"_s;
    const auto row = [&](const char *name, const QString &key, const QJsonValue &value,
                         const QString &path, const QString &reason) {
        QTest::newRow(name) << fine << QJsonObject{{key, value}} << path << reason;
    };
    QTest::newRow("nothing wrong") << fine << QJsonObject() << QString() << QString();
    QTest::newRow("endpoint") << u"http://host/x"_s << QJsonObject() << u"/endpoint"_s
                              << u"url-insecure"_s;
    row("method", u"method"_s, u"GET"_s, u"/settings/method"_s, u"not-a-choice"_s);
    row("method of another type", u"method"_s, 5, u"/settings/method"_s, u"not-a-choice"_s);
    row("header", u"apiKeyHeader"_s, u"Host"_s, u"/settings/apiKeyHeader"_s, u"header-reserved"_s);
    row("header of another type", u"apiKeyHeader"_s, true, u"/settings/apiKeyHeader"_s,
        u"header-name"_s);
    row("read-back", u"readBack"_s, u"ftp://host/{id}"_s, u"/settings/readBack"_s, u"url-scheme"_s);
    row("extra header", u"headers"_s, QJsonObject{{u"a/b"_s, u"x"_s}}, u"/settings/headers/a~1b"_s,
        u"header-name"_s);
    row("extra header's value", u"headers"_s, QJsonObject{{u"a"_s, u"x\r\ny"_s}},
        u"/settings/headers/a"_s, u"header-value"_s);
    row("headers of another type", u"headers"_s, u"a: b"_s, u"/settings/headers"_s,
        u"wrong-type"_s);
    row("CA that is not there", u"caFile"_s, u"/nowhere/ca.pem"_s, u"/settings/caFile"_s,
        u"file-not-readable"_s);
    row("CA by a relative path", u"caFile"_s, u"ca.pem"_s, u"/settings/caFile"_s,
        u"file-not-readable"_s);
}

void tst_RestAdapter::everyWrongSettingIsFound()
{
    QFETCH(QString, endpoint);
    QFETCH(QJsonObject, settings);
    QFETCH(QString, path);
    QFETCH(QString, reason);
    SystemConfig config;
    config.endpoint = endpoint;
    config.settings = settings;
    const QList<Problem> problems = restProblems(config);
    QCOMPARE(problems.size(), reason.isEmpty() ? 0 : 1);
    if (reason.isEmpty())
        return;
    QCOMPARE(problems.first().path, path);
    QCOMPARE(problems.first().reason, reason);
    QVERIFY(!problems.first().message.isEmpty());
    QVERIFY(!problems.first().fix.isEmpty());
}

void tst_RestAdapter::everySettingIsDescribed()
{
    const AdapterDescription description = allAdapters().first().description;
    QCOMPARE(description.key, u"rest"_s);
    QStringList keys;
    for (const SettingField &field : description.settings) {
        keys.append(field.key);
        QVERIFY(!field.label.isEmpty());
        QVERIFY(!field.help.isEmpty());
    }
    const QStringList expected{u"method"_s, u"apiKeyHeader"_s, u"readBack"_s, u"headers"_s,
        u"caFile"_s, u"clientCertificateFile"_s, u"clientKeyFile"_s};
    QCOMPARE(keys, expected);
}

QTEST_GUILESS_MAIN(tst_RestAdapter)
#include "tst_restadapter.moc"
