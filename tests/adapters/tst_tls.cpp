// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "restworld.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// C32: what is not the right certificate is refused, and the system is held.
class tst_Tls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void goodCertificateOfAPrivateAuthorityIsTrusted();
    void clientCertificateIsShownWhereAskedFor();
    void wrongPeersAreRefusedAndHeld_data();
    void wrongPeersAreRefusedAndHeld();
    void missingClientCertificateIsHeld_data();
    void missingClientCertificateIsHeld();
    void oldTlsIsRefused();
    void plainPeerBehindHttpsIsRefused();
    void testTellsWhenTheCertificateExpires();
    void readablePrivateKeyIsRefusedAtSave();

private:
    void openssl(const QStringList &arguments);
    void makeAuthority(const QString &name);
    void makeCertificate(const QString &name, const QString &authority, const QString &host,
        const QStringList &validity = {u"-days"_s, u"30"_s});
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QSslConfiguration server(const QString &name, bool askClient = false) const;
    Outcome deliverToOpenSsl(const QStringList &options);
    RestWorld &world(
        const QSslConfiguration &tls, const QString &authority, const QString &client = {});

    QTemporaryDir m_folder;
    std::unique_ptr<RestWorld> m_world;
};

void tst_Tls::openssl(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_s, arguments);
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

void tst_Tls::makeAuthority(const QString &name)
{
    openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
        u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"30"_s, u"-subj"_s,
        u"/CN="_s + name, u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".pem"_s});
}

void tst_Tls::makeCertificate(
    const QString &name, const QString &authority, const QString &host, const QStringList &validity)
{
    openssl({u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
        u"-nodes"_s, u"-subj"_s, u"/CN="_s + name, u"-keyout"_s, name + u".key"_s, u"-out"_s,
        name + u".csr"_s});
    QFile extensions(path(name + u".ext"_s));
    QVERIFY(extensions.open(QIODevice::WriteOnly));
    extensions.write("subjectAltName=" + host.toLatin1() + "\n");
    extensions.close();
    openssl(QStringList{u"x509"_s, u"-req"_s, u"-in"_s, name + u".csr"_s, u"-CA"_s,
                authority + u".pem"_s, u"-CAkey"_s, authority + u".key"_s, u"-CAcreateserial"_s,
                u"-extfile"_s, name + u".ext"_s, u"-out"_s, name + u".pem"_s}
        + validity);
}

void tst_Tls::initTestCase()
{
    makeAuthority(u"authority"_s);
    makeAuthority(u"stranger"_s);
    makeAuthority(u"alone"_s); // also serves as a self-signed certificate
    makeCertificate(u"good"_s, u"authority"_s, u"IP:127.0.0.1"_s);
    makeCertificate(u"otherhost"_s, u"authority"_s, u"DNS:elsewhere.example"_s);
    makeCertificate(u"expired"_s, u"authority"_s, u"IP:127.0.0.1"_s, {u"-days"_s, u"-1"_s});
    makeCertificate(u"client"_s, u"authority"_s, u"DNS:client"_s);
}

QSslConfiguration tst_Tls::server(const QString &name, bool askClient) const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    QFile certificate(path(name + u".pem"_s));
    QFile key(path(name + u".key"_s));
    if (!certificate.open(QIODevice::ReadOnly) || !key.open(QIODevice::ReadOnly))
        qFatal("no certificate");
    tls.setLocalCertificate(QSslCertificate(&certificate));
    tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    tls.setPeerVerifyMode(askClient ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
    if (askClient)
        tls.setCaCertificates(QSslCertificate::fromPath(path(u"authority.pem"_s)));
    return tls;
}

RestWorld &tst_Tls::world(
    const QSslConfiguration &tls, const QString &authority, const QString &client)
{
    m_world = std::make_unique<RestWorld>(tls);
    QJsonObject settings;
    if (!authority.isEmpty())
        settings[u"caFile"_s] = path(authority + u".pem"_s);
    if (!client.isEmpty()) {
        settings[u"clientCertificateFile"_s] = path(client + u".pem"_s);
        settings[u"clientKeyFile"_s] = path(client + u".key"_s);
    }
    m_world->config.settings = settings;
    m_world->configured();
    return *m_world;
}

void tst_Tls::goodCertificateOfAPrivateAuthorityIsTrusted()
{
    RestWorld &good = world(server(u"good"_s), u"authority"_s);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(name(good.deliver().reason), u"accepted"_s);
    QCOMPARE(good.peer.connections(), 1);
}

void tst_Tls::clientCertificateIsShownWhereAskedFor()
{
    RestWorld &mutual = world(server(u"good"_s, true), u"authority"_s, u"client"_s);
    QCOMPARE(name(mutual.deliver().reason), u"accepted"_s);
}

void tst_Tls::wrongPeersAreRefusedAndHeld_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("authority");
    QTest::newRow("expired") << u"expired"_s << u"authority"_s;
    QTest::newRow("self-signed") << u"alone"_s << u"authority"_s;
    QTest::newRow("another host") << u"otherhost"_s << u"authority"_s;
    QTest::newRow("another authority") << u"good"_s << u"stranger"_s;
    QTest::newRow("not one of the system's authorities") << u"good"_s << QString();
}

void tst_Tls::wrongPeersAreRefusedAndHeld()
{
    QFETCH(QString, certificate);
    QFETCH(QString, authority);
    RestWorld &wrong = world(server(certificate), authority);
    const Outcome outcome = wrong.deliver();
    QCOMPARE(name(outcome.reason), u"tls-failed"_s);
    QCOMPARE(outcome.kind, OutcomeKind::Held);
    QCOMPARE(outcome.certainty, Certainty::NotSent);
    QVERIFY(!outcome.countsAttempt);
    QVERIFY(wrong.peer.journal().isEmpty());
}

Outcome tst_Tls::deliverToOpenSsl(const QStringList &options)
{
    QProcess server;
    server.setWorkingDirectory(m_folder.path());
    server.start(u"openssl"_s,
        QStringList{u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-cert"_s, u"good.pem"_s,
            u"-key"_s, u"good.key"_s, u"-www"_s}
            + options);
    QByteArray said;
    while (!said.contains("ACCEPT") && server.waitForReadyRead(5000))
        said += server.readAllStandardOutput();
    const QByteArray port = said.mid(said.lastIndexOf(':') + 1).trimmed().split('\n').first();

    RestWorld system;
    system.config.endpoint = u"https://127.0.0.1:%1/"_s.arg(QString::fromLatin1(port));
    system.config.settings = {{u"caFile"_s, path(u"authority.pem"_s)}};
    const Outcome outcome = system.deliver();
    server.kill();
    server.waitForFinished();
    return outcome;
}

void tst_Tls::missingClientCertificateIsHeld_data()
{
    QTest::addColumn<QString>("version");
    QTest::newRow("TLS 1.2") << u"-tls1_2"_s;
    QTest::newRow("TLS 1.3") << u"-tls1_3"_s;
}

void tst_Tls::missingClientCertificateIsHeld()
{
    QFETCH(QString, version);
    const Outcome outcome = deliverToOpenSsl({version, u"-Verify"_s, u"2"_s, u"-CAfile"_s,
        u"authority.pem"_s, u"-verify_return_error"_s});
    QCOMPARE(name(outcome.reason), u"tls-failed"_s);
    QCOMPARE(outcome.kind, OutcomeKind::Held);
}

void tst_Tls::oldTlsIsRefused()
{
    const Outcome outcome = deliverToOpenSsl({u"-tls1_1"_s, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s});
    QCOMPARE(name(outcome.reason), u"tls-failed"_s);
    QCOMPARE(outcome.kind, OutcomeKind::Held);
    QCOMPARE(outcome.certainty, Certainty::NotSent);
}

void tst_Tls::plainPeerBehindHttpsIsRefused()
{
    RestWorld plain;
    plain.config.endpoint = plain.peer.url().replace(u"http:"_s, u"https:"_s);
    plain.config.timeoutMs = 1000;
    plain.peer.always(
        {Faultd::Step::write("HTTP/1.1 400 This is plain\r\n\r\n"), Faultd::Step::close()},
        Faultd::When::FirstByte);
    const Outcome outcome = plain.deliver();
    QCOMPARE(name(outcome.reason), u"tls-failed"_s);
    QCOMPARE(outcome.certainty, Certainty::NotSent);
}

void tst_Tls::testTellsWhenTheCertificateExpires()
{
    RestWorld &good = world(server(u"good"_s), u"authority"_s);
    QString tls;
    CertificateDetails certificate;
    answerOf<bool>([&](auto done) {
        good.adapter->test(
            [&](const TestStep &step) {
                if (step.name != u"TLS"_s)
                    return;
                tls = step.detail;
                certificate = step.certificate.value_or(CertificateDetails());
            },
            [done] { done(true); });
    });
    const QString day = QDateTime::currentDateTimeUtc().addDays(30).date().toString(Qt::ISODate);
    QVERIFY2(tls.contains(day) && tls.contains(u" in "_s), qPrintable(tls));
    QVERIFY2(certificate.subject.contains(u"CN"_s), qPrintable(certificate.subject));
    QVERIFY(!certificate.issuer.isEmpty());
    QCOMPARE(certificate.fingerprint.size(), 32 * 3 - 1);
    QVERIFY(certificate.expiresMs > QDateTime::currentMSecsSinceEpoch());
}

void tst_Tls::readablePrivateKeyIsRefusedAtSave()
{
    RestWorld &good = world(server(u"good"_s), u"authority"_s, u"client"_s);
    const AdapterKind rest = allAdapters().first();
    QFile key(path(u"client.key"_s));
    QVERIFY(key.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(rest.check(good.config).isEmpty());
    QVERIFY(key.setPermissions(QFile::ReadOwner | QFile::ReadOther));
    QCOMPARE(rest.check(good.config).value(0).reason, u"file-not-private"_s);
    good.config.settings.remove(u"clientKeyFile"_s);
    QCOMPARE(rest.check(good.config).value(0).reason, u"missing"_s);
}

QTEST_GUILESS_MAIN(tst_Tls)
#include "tst_tls.moc"
