// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hoursjson.h"
#include "sandboxserver.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

namespace {

struct Reply {
    int status = 0;
    QByteArray body;
    QByteArray retryAfter;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

struct Update {
    QByteArray body = R"({"hours":{"timezone":"UTC"},"id":"clinic-1","revision":1})";
    QByteArray sequence = "00000100000000000001";
    QByteArray key = R"("msg_1")";
    QByteArray apiKey;
};

} // namespace

class SandboxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sampleClinicsAreValid();
    void configsPointAtEverySystem();
    void anUpdateIsHeldAndReadBack();
    void theSameKeyIsTakenOnce();
    void anOlderRevisionIsRefused();
    void anUpdateWithoutAnIdIsRefused();
    void signInIsRefusedUntilMended();
    void theKeyIsCheckedWhenOneIsSet();
    void errorsFollowTheSeed();
    void troubleCanAskForPatience();
    void latencyDelaysTheAnswer();
    void aConnectionThatBreaksWhileWaitingDoesNoHarm();
    void driftChangesWhatIsHeldOnce();
    void anUnknownDialIsRefused();
    void aTakenPortIsTold();

private:
    Reply ask(const QNetworkRequest &request, const QByteArray &verb, const QByteArray &body = {})
    {
        std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, verb, body));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait())
            return {};
        return {.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            .body = reply->readAll(),
            .retryAfter = reply->rawHeader("Retry-After")};
    }
    Reply send(const QString &system, const Update &update)
    {
        QNetworkRequest request(QUrl(m_sandbox->system(system)->address() + u"/clinics/update"_s));
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
        request.setRawHeader("ce-sequence", update.sequence);
        request.setRawHeader("ce-type", "clinicHoursUpdated");
        request.setRawHeader("idempotency-key", update.key);
        if (!update.apiKey.isEmpty())
            request.setRawHeader("x-api-key", update.apiKey);
        return ask(request, "POST", update.body);
    }
    Reply get(const QString &address) { return ask(QNetworkRequest(QUrl(address)), "GET"); }
    Reply turn(const QString &system, const QByteArray &dials)
    {
        QNetworkRequest request(QUrl(m_sandbox->controlAddress() + u'/' + system));
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
        return ask(request, "POST", dials);
    }

    QNetworkAccessManager m_network;
    std::unique_ptr<SandboxServer> m_sandbox;
};

void SandboxTest::init()
{
    m_sandbox = std::make_unique<SandboxServer>();
    QVERIFY(m_sandbox->start().ok());
}

void SandboxTest::sampleClinicsAreValid()
{
    const QJsonArray documents = QJsonDocument::fromJson(SandboxServer::clinicsDocument()).array();
    QCOMPARE(documents.size(), 6);
    for (const auto &document : documents) {
        const auto clinic = clinicFromJson(document);
        QVERIFY2(clinic.ok(), clinic ? "" : qPrintable(clinic.error().text));
    }
}

void SandboxTest::configsPointAtEverySystem()
{
    const auto configs = m_sandbox->configs();
    QCOMPARE(configs.size(), 4);
    for (const SystemConfig &config : configs) {
        const QString address = m_sandbox->system(config.name)->address();
        QVERIFY(config.endpoint.startsWith(address));
        QVERIFY(config.settings.value("readBack"_L1).toString().startsWith(address));
    }
}

void SandboxTest::anUpdateIsHeldAndReadBack()
{
    const Update update;
    const Reply reply = send(u"Scheduler"_s, update);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json().value("revision"_L1).toInt(), 1);
    SandboxSystem *system = m_sandbox->system(u"Scheduler"_s);
    QCOMPARE(system->held(u"clinicHoursUpdated"_s, u"clinic-1"_s), update.body);
    QCOMPARE(get(system->address() + u"/hours/clinic-1"_s).body, update.body);
    QCOMPARE(get(system->address() + u"/topics/clinicHoursUpdated/clinic-1"_s).body, update.body);
    QCOMPARE(get(system->address() + u"/hours/clinic-2"_s).status, 404);
}

void SandboxTest::theSameKeyIsTakenOnce()
{
    Update update;
    QCOMPARE(send(u"Scheduler"_s, update).status, 200);
    update.body.replace("UTC", "Europe/Madrid");
    QCOMPARE(send(u"Scheduler"_s, update).status, 200);
    SandboxSystem *system = m_sandbox->system(u"Scheduler"_s);
    QVERIFY(system->held(u"clinicHoursUpdated"_s, u"clinic-1"_s).contains("UTC"));
    QCOMPARE(system->counts().repeats, 1);
}

void SandboxTest::anOlderRevisionIsRefused()
{
    QCOMPARE(send(u"Scheduler"_s, {.sequence = "00000100000000000002", .key = "b"}).status, 200);
    QCOMPARE(send(u"Scheduler"_s, {.sequence = "00000100000000000001", .key = "a"}).status, 409);
    QCOMPARE(send(u"Scheduler"_s, {.sequence = "00000200000000000001", .key = "c"}).status, 200);
    QCOMPARE(m_sandbox->system(u"Scheduler"_s)->counts().stale, 1);
}

void SandboxTest::anUpdateWithoutAnIdIsRefused()
{
    QCOMPARE(send(u"Scheduler"_s, {.body = "{}"}).status, 400);
    QCOMPARE(send(u"Scheduler"_s, {.body = "not json"}).status, 400);
    QCOMPARE(m_sandbox->system(u"Scheduler"_s)->heldCount(), 0);
}

void SandboxTest::signInIsRefusedUntilMended()
{
    const Reply withoutKey = send(u"Notifications"_s, {});
    QCOMPARE(withoutKey.status, 401);
    QVERIFY(withoutKey.body.contains("No key was sent."));
    const Reply withKey = send(u"Notifications"_s, {.apiKey = "any"});
    QVERIFY(withKey.body.contains("This key is not known here."));
    const QString hours = m_sandbox->system(u"Notifications"_s)->address() + u"/hours/clinic-1"_s;
    QCOMPARE(get(hours).status, 401);
    QCOMPARE(turn(u"Notifications"_s, R"({"refuseSignIn":false})").status, 200);
    QCOMPARE(send(u"Notifications"_s, {}).status, 200);
    QCOMPARE(get(hours).status, 200);
}

void SandboxTest::theKeyIsCheckedWhenOneIsSet()
{
    QCOMPARE(turn(u"Scheduler"_s, R"({"apiKey":"right"})").status, 200);
    QCOMPARE(send(u"Scheduler"_s, {}).status, 401);
    QCOMPARE(send(u"Scheduler"_s, {.apiKey = "wrong"}).status, 401);
    QCOMPARE(send(u"Scheduler"_s, {.apiKey = "right"}).status, 200);
    QCOMPARE(get(m_sandbox->system(u"Scheduler"_s)->address() + u"/hours/clinic-1"_s).status, 401);
}

void SandboxTest::errorsFollowTheSeed()
{
    QList<QList<int>> runs;
    for (int run = 0; run < 2; ++run) {
        m_sandbox = std::make_unique<SandboxServer>(7);
        QVERIFY(m_sandbox->start().ok());
        QVERIFY(turn(u"Records"_s, R"({"latencyMs":0,"errorRate":0.5})").status == 200);
        QList<int> statuses;
        for (int i = 0; i < 40; ++i)
            statuses.append(send(u"Records"_s, {}).status);
        runs.append(statuses);
    }
    QCOMPARE(runs[0], runs[1]);
    QVERIFY(runs[0].contains(200));
    QVERIFY(runs[0].contains(503));
}

void SandboxTest::troubleCanAskForPatience()
{
    turn(u"Records"_s, R"({"errorRate":1,"errorStatus":503,"retryAfterSeconds":2})");
    const Reply busy = send(u"Records"_s, {});
    QCOMPARE(busy.status, 503);
    QCOMPARE(busy.retryAfter, "2"_ba);
    turn(u"Records"_s, R"({"errorStatus":500})");
    QCOMPARE(send(u"Records"_s, {}).retryAfter, ""_ba);
}

void SandboxTest::latencyDelaysTheAnswer()
{
    turn(u"Scheduler"_s, R"({"latencyMs":150})");
    QElapsedTimer watch;
    watch.start();
    QCOMPARE(send(u"Scheduler"_s, {}).status, 200);
    QVERIFY(watch.elapsed() >= 140);
}

void SandboxTest::aConnectionThatBreaksWhileWaitingDoesNoHarm()
{
    turn(u"Scheduler"_s, R"({"latencyMs":50})");
    QNetworkRequest request(QUrl(m_sandbox->system(u"Scheduler"_s)->address()));
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
    std::unique_ptr<QNetworkReply> reply(m_network.post(request, Update().body));
    QTRY_COMPARE(m_sandbox->system(u"Scheduler"_s)->counts().requests, 1);
    reply->abort();
    QCOMPARE(send(u"Scheduler"_s, {.sequence = "1", .key = "b"}).status, 200);
}

void SandboxTest::driftChangesWhatIsHeldOnce()
{
    send(u"Scheduler"_s, {});
    QCOMPARE(turn(u"Scheduler"_s, R"({"drift":true})").status, 200);
    SandboxSystem *system = m_sandbox->system(u"Scheduler"_s);
    QVERIFY(!system->held(u"clinicHoursUpdated"_s, u"clinic-1"_s).contains("UTC"));
    const QByteArray week
        = R"({"hours":{"schedules":[{"weekly":{"mon":[],"tue":[{"closes":"17:00",)"
          R"("opens":"08:00"}]}}]},"id":"clinic-2","revision":1})";
    send(u"Scheduler"_s, {.body = week, .key = "b"});
    QCOMPARE(turn(u"Scheduler"_s, R"({"drift":1})").status, 200); // clinic-1 alone
    QCOMPARE(system->held(u"clinicHoursUpdated"_s, u"clinic-2"_s), week);
    QCOMPARE(turn(u"Scheduler"_s, R"({"drift":true})").status, 200);
    QVERIFY(system->held(u"clinicHoursUpdated"_s, u"clinic-2"_s).contains("16:30"));
    const Update mended{.sequence = "00000100000000000001", .key = "pushed again"};
    QCOMPARE(send(u"Scheduler"_s, mended).status, 200);
    QCOMPARE(system->held(u"clinicHoursUpdated"_s, u"clinic-1"_s), mended.body);
}

void SandboxTest::anUnknownDialIsRefused()
{
    const Reply reply = turn(u"Scheduler"_s, R"({"latency":3})");
    QCOMPARE(reply.status, 400);
    QVERIFY(reply.body.contains("latencyMs"));
    QCOMPARE(turn(u"Nobody"_s, "{}").status, 404);
    const QJsonArray all = get(m_sandbox->controlAddress()).json().value("systems"_L1).toArray();
    QCOMPARE(all.size(), 4);
}

void SandboxTest::aTakenPortIsTold()
{
    const quint16 taken = quint16(QUrl(m_sandbox->controlAddress()).port());
    SandboxServer second;
    const auto started = second.start(taken);
    QVERIFY(!started.ok());
    QCOMPARE(started.error().reason, u"port-in-use"_s);
    QVERIFY(started.error().text.contains(QString::number(taken)));
}

QTEST_GUILESS_MAIN(SandboxTest)
#include "tst_sandbox.moc"
