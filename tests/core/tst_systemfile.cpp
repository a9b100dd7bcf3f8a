// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nearestname.h"
#include "systemfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

namespace {

QList<AdapterKind> someKinds()
{
    AdapterKind rest;
    rest.description.key = u"rest"_s;
    rest.description.settings = {
        {.key = u"method"_s,
            .type = SettingField::Type::Choice,
            .choices = {u"POST"_s, u"PUT"_s, u"PATCH"_s}},
        {.key = u"apiKeyHeader"_s, .type = SettingField::Type::HeaderName},
        {.key = u"clientKey"_s, .type = SettingField::Type::CredentialReference},
        {.key = u"tries"_s, .type = SettingField::Type::Whole},
    };
    rest.check = [](const SystemConfig &config) -> QList<Problem> {
        if (config.endpoint.startsWith("http"_L1))
            return {};
        return {{.path = u"/endpoint"_s, .reason = u"endpoint-invalid"_s}};
    };
    return {rest};
}

QJsonValue parsed(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class SystemFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMemberIsRead();
    void absentMembersTakeTheirDefaults();
    void whatIsWrittenReadsTheSame();
    void eachProblemNamesItsPlaceAndReason_data();
    void eachProblemNamesItsPlaceAndReason();
    void everyProblemOfEverySystemIsListed();
    void aLiteralCredentialIsNeverRepeated();
    void loopbackMayUseHttp_data();
    void loopbackMayUseHttp();
    void nearestNameForgivesTyping_data();
    void nearestNameForgivesTyping();
};

void SystemFileTest::everyMemberIsRead()
{
    const auto systems = systemsFromJson(parsed(R"({"systems":[{
        "name":"ThirdPartyScheduler","adapter":"rest","endpoint":"https://api.scheduler.example/up",
        "apiKey":"env:SCHEDULER_API_KEY","topics":["clinicHoursUpdated","policyNotice"],
        "timeoutSeconds":2.5,"limits":{"ratePerSecond":0.5,"burst":3,"inFlight":1},
        "retry":{"scheduleSeconds":[0,0.25,30]},"allowInsecure":true,"paused":true,
        "settings":{"method":"PUT"}}]})"),
        someKinds());
    QVERIFY2(systems.ok(), systems ? "" : qPrintable(systems.error().text));
    const SystemConfig &config = systems->first().config;
    QCOMPARE(config.name, u"ThirdPartyScheduler"_s);
    QCOMPARE(config.adapter, u"rest"_s);
    QCOMPARE(config.endpoint, u"https://api.scheduler.example/up"_s);
    QCOMPARE(config.credential, u"env:SCHEDULER_API_KEY"_s);
    QCOMPARE(config.topics, (QStringList{u"clinicHoursUpdated"_s, u"policyNotice"_s}));
    QCOMPARE(config.timeoutMs, 2500);
    QCOMPARE(config.limits, (SystemLimits{.ratePerSecond = 0.5, .burst = 3, .inFlight = 1}));
    QCOMPARE(config.retryScheduleMs, (QList<qint64>{0, 250, 30000}));
    QVERIFY(config.allowInsecure);
    QCOMPARE(config.settings.value("method"_L1).toString(), u"PUT"_s);
    QVERIFY(systems->first().paused);
}

void SystemFileTest::absentMembersTakeTheirDefaults()
{
    const auto systems = systemsFromJson(
        parsed(R"({"systems":[{"name":"A","adapter":"rest","endpoint":"https://a.example"}]})"),
        someKinds());
    QVERIFY(systems.ok());
    SystemConfig expected;
    expected.name = u"A"_s;
    expected.adapter = u"rest"_s;
    expected.endpoint = u"https://a.example"_s;
    QCOMPARE(systems->first().config, expected);
    QVERIFY(!systems->first().paused);
}

void SystemFileTest::whatIsWrittenReadsTheSame()
{
    SystemEntry plain;
    plain.config.name = u"Plain"_s;
    plain.config.adapter = u"rest"_s;
    plain.config.endpoint = u"https://a.example/{id}"_s;
    SystemEntry full = plain;
    full.config.name = u"Full"_s;
    full.config.credential = u"file:/etc/lockstep/key"_s;
    full.config.topics = {u"*"_s};
    full.config.timeoutMs = 1250;
    full.config.limits = {.ratePerSecond = 0, .burst = 0, .inFlight = 6};
    full.config.retryScheduleMs = {0, 1, 500};
    full.config.allowInsecure = true;
    full.config.settings = {{u"method"_s, u"PATCH"_s}};
    full.paused = true;
    const auto read = systemsFromJson(systemsToJson({plain, full}), someKinds());
    QVERIFY(read.ok());
    QCOMPARE(read->at(0).config, plain.config);
    QCOMPARE(read->at(1).config, full.config);
    QCOMPARE(read->at(1).paused, true);
    QCOMPARE(toJson(plain.config).keys(), (QStringList{u"adapter"_s, u"endpoint"_s, u"name"_s}));
}

void SystemFileTest::eachProblemNamesItsPlaceAndReason_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("fixMentions");
    const auto row = [](const char *title, const QByteArray &document, const QString &path,
                         const QString &reason, const QString &fix = {}) {
        QTest::newRow(title) << document << path << reason << fix;
    };
    const auto system = [](const QByteArray &members) -> QByteArray {
        return R"({"systems":[{"name":"A","adapter":"rest","endpoint":"https://a.example")"_ba
            + (members.isEmpty() ? ""_ba : ","_ba + members) + "}]}"_ba;
    };
    row("no systems at all", "{}", u""_s, u"missing-field"_s);
    row("systems is an object", R"({"systems":{}})", u"/systems"_s, u"type"_s);
    row("another member at the top", R"({"systems":[],"sistems":1})", u"/sistems"_s,
        u"unknown-field"_s, u"systems"_s);
    row("a system that is a string", R"({"systems":["A"]})", u"/systems/0"_s, u"type"_s);
    row("no name", R"({"systems":[{"adapter":"rest","endpoint":"https://a.example"}]})",
        u"/systems/0/name"_s, u"missing-field"_s);
    row("no endpoint", R"({"systems":[{"name":"A","adapter":"rest"}]})", u"/systems/0/endpoint"_s,
        u"missing-field"_s);
    row("a slash in the name",
        R"({"systems":[{"name":"A/B","adapter":"rest","endpoint":"https://a.example"}]})",
        u"/systems/0/name"_s, u"name-format"_s);
    row("two of one name",
        R"({"systems":[{"name":"A","adapter":"rest","endpoint":"https://a.example"},
                       {"name":"A","adapter":"rest","endpoint":"https://b.example"}]})",
        u"/systems/1/name"_s, u"name-duplicate"_s);
    row("an adapter we have not",
        R"({"systems":[{"name":"A","adapter":"rset","endpoint":"https://a.example"}]})",
        u"/systems/0/adapter"_s, u"adapter-unknown"_s, u"\"rest\""_s);
    row("a mistyped member", system(R"("timeoutSecond":3)"), u"/systems/0/timeoutSecond"_s,
        u"unknown-field"_s, u"timeoutSeconds"_s);
    row("a mistyped limit", system(R"("limits":{"bursts":3})"), u"/systems/0/limits/bursts"_s,
        u"unknown-field"_s, u"burst"_s);
    row("a mistyped setting", system(R"("settings":{"metod":"PUT"})"),
        u"/systems/0/settings/metod"_s, u"unknown-field"_s, u"method"_s);
    row("a setting of the wrong type", system(R"("settings":{"method":1})"),
        u"/systems/0/settings/method"_s, u"type"_s);
    row("a choice that is none", system(R"("settings":{"method":"GET"})"),
        u"/systems/0/settings/method"_s, u"choice-unknown"_s, u"PATCH"_s);
    row("a fraction for a whole setting", system(R"("settings":{"tries":1.5})"),
        u"/systems/0/settings/tries"_s, u"type"_s);
    row("a literal credential", system(R"("apiKey":"sk-live-1234")"), u"/systems/0/apiKey"_s,
        u"credential-literal"_s, u"env:NAME"_s);
    row("a literal credential in a setting", system(R"("settings":{"clientKey":"hunter2"})"),
        u"/systems/0/settings/clientKey"_s, u"credential-literal"_s);
    row("a reference to nothing", system(R"("apiKey":"env:")"), u"/systems/0/apiKey"_s,
        u"credential-reference"_s);
    row("a credential that is a number", system(R"("apiKey":12)"), u"/systems/0/apiKey"_s,
        u"type"_s);
    row("http to another host",
        R"({"systems":[{"name":"A","adapter":"rest","endpoint":"http://api.example"}]})",
        u"/systems/0/endpoint"_s, u"insecure-endpoint"_s, u"https"_s);
    row("a password in the address",
        R"({"systems":[{"name":"A","adapter":"rest","endpoint":"https://u:p@api.example"}]})",
        u"/systems/0/endpoint"_s, u"credential-literal"_s);
    row("a key in the query",
        R"({"systems":[{"name":"A","adapter":"rest","endpoint":"https://a.example/?API_KEY=x"}]})",
        u"/systems/0/endpoint"_s, u"credential-literal"_s);
    row("what the adapter refuses",
        R"({"systems":[{"name":"A","adapter":"rest","endpoint":"file:///etc/passwd"}]})",
        u"/systems/0/endpoint"_s, u"endpoint-invalid"_s);
    row("a topic with a slash", system(R"("topics":["a/b"])"), u"/systems/0/topics/0"_s,
        u"topic-format"_s);
    row("a topic that is a number", system(R"("topics":["a",1])"), u"/systems/0/topics/1"_s,
        u"type"_s);
    row("no time at all", system(R"("timeoutSeconds":0)"), u"/systems/0/timeoutSeconds"_s,
        u"number-range"_s);
    row("too much time", system(R"("timeoutSeconds":1e300)"), u"/systems/0/timeoutSeconds"_s,
        u"number-range"_s);
    row("a negative limit", system(R"("limits":{"ratePerSecond":-1})"),
        u"/systems/0/limits/ratePerSecond"_s, u"number-range"_s);
    row("half a request in flight", system(R"("limits":{"inFlight":0.5})"),
        u"/systems/0/limits/inFlight"_s, u"number-range"_s);
    row("no try at all", system(R"("retry":{"scheduleSeconds":[]})"),
        u"/systems/0/retry/scheduleSeconds"_s, u"number-range"_s);
    row("a negative wait", system(R"("retry":{"scheduleSeconds":[0,-1]})"),
        u"/systems/0/retry/scheduleSeconds/1"_s, u"number-range"_s);
}

void SystemFileTest::eachProblemNamesItsPlaceAndReason()
{
    QFETCH(QByteArray, document);
    QFETCH(QString, path);
    QFETCH(QString, reason);
    QFETCH(QString, fixMentions);
    const auto systems = systemsFromJson(parsed(document), someKinds());
    QVERIFY(!systems.ok());
    QCOMPARE(systems.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(systems.error().problems.size(), 1);
    const Problem &problem = systems.error().problems.first();
    QCOMPARE(problem.path, path);
    QCOMPARE(problem.reason, reason);
    QVERIFY2(problem.fix.contains(fixMentions), qPrintable(problem.fix));
}

void SystemFileTest::everyProblemOfEverySystemIsListed()
{
    const auto systems = systemsFromJson(parsed(R"({"systems":[
        {"name":"A","adapter":"rest","endpoint":"http://a.example","apiKey":"literal","x":1},
        {"adapter":"none","endpoint":"https://b.example"}]})"),
        someKinds());
    QVERIFY(!systems.ok());
    QStringList found;
    for (const Problem &problem : systems.error().problems)
        found.append(problem.path + u' ' + problem.reason);
    QCOMPARE(found,
        (QStringList{u"/systems/0/x unknown-field"_s, u"/systems/0/endpoint insecure-endpoint"_s,
            u"/systems/0/apiKey credential-literal"_s, u"/systems/1/name missing-field"_s,
            u"/systems/1/adapter adapter-unknown"_s}));
}

void SystemFileTest::aLiteralCredentialIsNeverRepeated()
{
    const auto systems = systemsFromJson(parsed(R"({"systems":[{"name":"A","adapter":"rest",
        "endpoint":"https://u:canary-1@a.example","apiKey":"canary-2",
        "settings":{"clientKey":"canary-3"}}]})"),
        someKinds());
    QVERIFY(!systems.ok());
    QCOMPARE(systems.error().problems.size(), 3);
    for (const Problem &problem : systems.error().problems) {
        const QString all = problem.message + problem.fix + problem.path;
        QVERIFY2(!all.contains("canary"_L1), qPrintable(all));
    }
}

void SystemFileTest::loopbackMayUseHttp_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("name") << u"http://localhost:8080/x"_s << true;
    QTest::newRow("IPv4") << u"http://127.0.0.1:8080/{id}"_s << true;
    QTest::newRow("the whole network") << u"http://127.9.9.9/x"_s << true;
    QTest::newRow("short IPv4") << u"http://127.1/x"_s << true;
    QTest::newRow("IPv6") << u"http://[::1]:8080/x"_s << true;
    QTest::newRow("looks like it") << u"http://127.0.0.1.example.com/"_s << false;
    QTest::newRow("ends like it") << u"http://notlocalhost/"_s << false;
    QTest::newRow("private network") << u"http://10.0.0.1/"_s << false;
    QTest::newRow("name in user part") << u"http://localhost@api.example/"_s << false;
}

void SystemFileTest::loopbackMayUseHttp()
{
    QFETCH(QString, endpoint);
    QFETCH(bool, allowed);
    SystemConfig config;
    config.name = u"A"_s;
    config.adapter = u"rest"_s;
    config.endpoint = endpoint;
    QCOMPARE(checkSystem(config, someKinds()).isEmpty(), allowed);
}

void SystemFileTest::nearestNameForgivesTyping_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("nearest");
    QTest::newRow("swapped letters") << u"imoprt"_s << u"import"_s;
    QTest::newRow("missing letter") << u"expot"_s << u"export"_s;
    QTest::newRow("other case") << u"LIST"_s << u"list"_s;
    QTest::newRow("exact") << u"show"_s << u"show"_s;
    QTest::newRow("nothing near") << u"dance"_s << u""_s;
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("endless") << QString(100'000, u'x') << u""_s;
}

void SystemFileTest::nearestNameForgivesTyping()
{
    QFETCH(QString, typed);
    QFETCH(QString, nearest);
    QCOMPARE(nearestName(typed, {u"import"_s, u"export"_s, u"list"_s, u"show"_s}), nearest);
}

QTEST_GUILESS_MAIN(SystemFileTest)
#include "tst_systemfile.moc"
