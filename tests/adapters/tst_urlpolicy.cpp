// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"
#include "faultd.h"
#include "http/curltransport.h"
#include "http/egress.h"
#include "http/urlpolicy.h"

#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

using V = UrlVerdict;

Q_DECLARE_METATYPE(UrlVerdict)

/// C31: which addresses may be contacted, by their spelling and by what they resolve to.
class tst_UrlPolicy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyAddressGetsItsVerdict_data();
    void everyAddressGetsItsVerdict();
    void insecureIsAllowedWhereAPersonSaysSo();
    void addressIsJudgedByWhatItCarries_data();
    void addressIsJudgedByWhatItCarries();
    void namesThatResolveToForbiddenAddressesAreBlocked_data();
    void namesThatResolveToForbiddenAddressesAreBlocked();
    void plainNameMustBeLoopbackWhenConnected();
    void oneGoodAddressIsEnough();
    void forPeopleOnlyTheOriginIsShown();
};

void tst_UrlPolicy::everyAddressGetsItsVerdict_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<UrlVerdict>("verdict");
    const struct {
        const char *url;
        V verdict;
    } rows[] = {
        // as people write them
        {"https://api.scheduler.gov/clinics/update", V::Allowed},
        {"https://api.scheduler.gov", V::Allowed},
        {"https://api.scheduler.gov:8443/a/b?x=1&y=2", V::Allowed},
        {"HTTPS://API.Scheduler.GOV/x", V::Allowed},
        {"https://host/a%20b", V::Allowed},
        {"https://under_score.example/x", V::Allowed},
        {"https://xn--bcher-kva.example/x", V::Allowed},
        {"https://1password.example/x", V::Allowed},
        {"https://3com.com/", V::Allowed},
        {"https://10.1.2.3/x", V::Allowed},
        {"https://192.168.1.10:8443/x", V::Allowed},
        {"https://172.16.0.1/x", V::Allowed},
        {"https://93.184.216.34/x", V::Allowed},
        {"https://[2606:2800:220:1::1]/x", V::Allowed},
        {"https://[fd12:3456::1]/x", V::Allowed},
        {"https://host/..//./x", V::Allowed},
        {"https://host/x?monkey=1", V::Allowed},
        {"https://host/x?keyword=1", V::Allowed},
        {"https://host/x?page=1;size=2", V::Allowed},
        {"https://host?x", V::Allowed},
        // plain http: only here
        {"http://localhost/x", V::Allowed},
        {"http://LOCALHOST:8080/x", V::Allowed},
        {"http://127.0.0.1:8080/x", V::Allowed},
        {"http://127.255.255.254/x", V::Allowed},
        {"http://[::1]:8080/x", V::Allowed},
        {"http://[::ffff:127.0.0.1]/x", V::Allowed},
        {"http://api.scheduler.gov/x", V::Insecure},
        {"http://10.1.2.3/x", V::Insecure},
        {"http://localhost.example/x", V::Insecure},
        {"http://127.0.0.1.example/x", V::Insecure},
        {"http://128.0.0.1/x", V::Insecure},
        {"http://[::2]/x", V::AddressBlocked},
        {"http://notlocalhost/x", V::Insecure},
        // other schemes
        {"", V::Scheme},
        {"file:///etc/passwd", V::Scheme},
        {"qrc:/x", V::Scheme},
        {"qrc:///x", V::Scheme},
        {"data:text/plain,x", V::Scheme},
        {"ftp://host/x", V::Scheme},
        {"ftps://host/x", V::Scheme},
        {"gopher://host:6379/_x", V::Scheme},
        {"javascript:alert(1)", V::Scheme},
        {"jar:https://host/x", V::Scheme},
        {"unix:///run/x", V::Scheme},
        {"ldap://host/x", V::Scheme},
        {"ws://host/x", V::Scheme},
        {"//host/x", V::Scheme},
        {"/x", V::Scheme},
        {"host/x", V::Scheme},
        {"https:host/x", V::Scheme},
        {"https:/host/x", V::Scheme},
        {" https://host/x", V::Scheme},
        {"httpss://host/x", V::Scheme},
        {"view-source:https://host", V::Scheme},
        // user and password
        {"https://user@host/x", V::UserInfo},
        {"https://user:pass@host/x", V::UserInfo},
        {"https://:pass@host/x", V::UserInfo},
        {"https://@host/x", V::UserInfo},
        {"https://good.example@evil.example/x", V::UserInfo},
        {"https://good.example:443@evil.example/x", V::UserInfo},
        {"http://127.0.0.1@evil.example/x", V::UserInfo},
        {"https://host%40evil/x", V::HostForm},
        // fragments
        {"https://host/x#y", V::Fragment},
        {"https://host#@evil.example/x", V::Fragment},
        // characters
        {"https://host/a b", V::Characters},
        {"https://ho st/x", V::Characters},
        {"https://host/\tx", V::Characters},
        {"https://host/x\r\nEvil: 1", V::Characters},
        {"https://host/x\n", V::Characters},
        {"https://host\\@evil.example/x", V::Characters},
        {"https://host/\\x", V::Characters},
        {"https:\\\\host/x", V::Scheme},
        {"https://host/<x>", V::Characters},
        {"https://host/\"x\"", V::Characters},
        {"https://host/{x}", V::Characters},
        {"https://host/%", V::Characters},
        {"https://host/%2", V::Characters},
        {"https://host/%zz", V::Characters},
        {"https://host/\xc3\xa4", V::Characters},
        {"https://host/\x7f", V::Characters},
        // hosts
        {"https://", V::HostMissing},
        {"https:///x", V::HostMissing},
        {"https://:443/x", V::HostMissing},
        {"https://?x", V::HostMissing},
        {"https://host./x", V::HostTrailingDot},
        {"https://127.0.0.1./x", V::HostTrailingDot},
        {"https://localhost./x", V::HostTrailingDot},
        {"https://a..b/x", V::HostForm},
        {"https://.host/x", V::HostForm},
        {"https://-host/x", V::HostForm},
        {"https://host-/x", V::HostForm},
        {"https://ho*st/x", V::HostForm},
        {"https://b\xc3\xbc\x63her.example/x", V::HostNotAscii},
        {"https://\xef\xbd\x8c\xef\xbd\x8f"
         "calhost/x",
            V::HostNotAscii},
        {"https://\xe2\x91\xa0\xe2\x91\xa1\x37.0.0.1/x", V::HostNotAscii},
        {"https://%31%32%37.0.0.1/x", V::HostForm},
        // addresses in unusual clothes
        {"http://2130706433/x", V::HostForm},
        {"http://0x7f000001/x", V::HostForm},
        {"http://0x7f.1/x", V::HostForm},
        {"http://0177.0.0.1/x", V::HostForm},
        {"http://127.1/x", V::HostForm},
        {"http://127.0.1/x", V::HostForm},
        {"http://127.0.0.01/x", V::HostForm},
        {"http://127.0.0.256/x", V::HostForm},
        {"http://0300.0250.0.1/x", V::HostForm},
        {"http://0xa9fea9fe/x", V::HostForm},
        {"http://2852039166/x", V::HostForm},
        {"http://1.2.3.4.5/x", V::HostForm},
        {"https://example.0x10/x", V::HostForm},
        {"https://[::1/x", V::HostForm},
        {"https://::1/x", V::HostMissing},
        {"https://[v1.x]/x", V::HostForm},
        {"https://[fe80::1%25eth0]/x", V::HostForm},
        {"https://[127.0.0.1]/x", V::Allowed},
        {"https://[]/x", V::HostForm},
        // never to be contacted
        {"https://169.254.169.254/latest/meta-data", V::AddressBlocked},
        {"http://169.254.169.254/latest/meta-data", V::AddressBlocked},
        {"https://169.254.0.1/x", V::AddressBlocked},
        {"https://0.0.0.0/x", V::AddressBlocked},
        {"https://0.1.2.3/x", V::AddressBlocked},
        {"https://224.0.0.1/x", V::AddressBlocked},
        {"https://239.255.255.255/x", V::AddressBlocked},
        {"https://255.255.255.255/x", V::AddressBlocked},
        {"https://100.100.100.200/x", V::AddressBlocked},
        {"https://168.63.129.16/x", V::AddressBlocked},
        {"https://[::]/x", V::AddressBlocked},
        {"https://[fe80::1]/x", V::AddressBlocked},
        {"https://[ff02::1]/x", V::AddressBlocked},
        {"https://[fd00:ec2::254]/x", V::AddressBlocked},
        {"https://[::ffff:169.254.169.254]/x", V::AddressBlocked},
        {"https://[::ffff:a9fe:a9fe]/x", V::AddressBlocked},
        {"https://[64:ff9b::169.254.169.254]/x", V::AddressBlocked},
        {"https://[64:ff9b:1::a9fe:a9fe]/x", V::AddressBlocked},
        {"https://[2002:a9fe:a9fe::1]/x", V::AddressBlocked},
        {"https://[::169.254.169.254]/x", V::AddressBlocked},
        {"https://[64:ff9b::127.0.0.1]/x", V::AddressBlocked},
        {"https://[2002:7f00:1::]/x", V::AddressBlocked},
        // ports
        {"https://host:/x", V::Port},
        {"https://host:0/x", V::Port},
        {"https://host:65536/x", V::Port},
        {"https://host:99999999/x", V::Port},
        {"https://host:-1/x", V::Port},
        {"https://host:44a/x", V::Port},
        {"https://host:443:443/x", V::Port},
        {"https://host:0443/x", V::Port},
        // credentials in the query
        {"https://host/x?key=1", V::CredentialInQuery},
        {"https://host/x?a=1&api_key=1", V::CredentialInQuery},
        {"https://host/x?apiKey=1", V::CredentialInQuery},
        {"https://host/x?x-api-key=1", V::CredentialInQuery},
        {"https://host/x?%61pikey=1", V::CredentialInQuery},
        {"https://host/x?access_token=1", V::CredentialInQuery},
        {"https://host/x?a=1;token=2", V::CredentialInQuery},
        {"https://host/x?PASSWORD=1", V::CredentialInQuery},
        {"https://host/x?client_secret", V::CredentialInQuery},
        {"https://host/x?sig=1", V::CredentialInQuery},
        {"https://host?auth=1", V::CredentialInQuery},
    };
    for (const auto &row : rows)
        QTest::addRow("<%s>", row.url) << QByteArray(row.url) << row.verdict;
    QVERIFY(std::size(rows) >= 120);
}

void tst_UrlPolicy::everyAddressGetsItsVerdict()
{
    QFETCH(QByteArray, url);
    QFETCH(UrlVerdict, verdict);
    QCOMPARE(int(judgeUrl(url, false)), int(verdict));
    // At save the same rules hold, and each has words.
    const QList<Problem> problems
        = urlProblems(QString::fromUtf8(url).replace(u"{x}"_s, u"{x }"_s), false, u"/endpoint"_s);
    QCOMPARE(problems.isEmpty(), verdict == V::Allowed);
    for (const Problem &problem : problems)
        QVERIFY(!problem.message.isEmpty() && !problem.fix.isEmpty() && !problem.reason.isEmpty());
    // And at the last door.
    if (verdict != V::Allowed) {
        SystemClock clock;
        CurlTransport transport(clock);
        const HttpAnswer answer = exchange(transport, {.url = url});
        QCOMPARE(answer.error, HttpError::RequestInvalid);
        QVERIFY(!answer.sent);
        QVERIFY(answer.peer.isEmpty());
    }
}

void tst_UrlPolicy::insecureIsAllowedWhereAPersonSaysSo()
{
    QCOMPARE(int(judgeUrl("http://scheduler.lan/x", true)), int(V::Allowed));
    QCOMPARE(int(judgeUrl("http://169.254.169.254/x", true)), int(V::AddressBlocked));
    QCOMPARE(int(judgeUrl("ftp://scheduler.lan/x", true)), int(V::Scheme));
    QVERIFY(urlProblems(u"https://host/clinics/{id}"_s, false, {}).isEmpty());
}

void tst_UrlPolicy::addressIsJudgedByWhatItCarries_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<int>("kind");
    const struct {
        const char *address;
        AddressKind kind;
    } rows[] = {
        {"8.8.8.8", AddressKind::Public},
        {"10.0.0.1", AddressKind::Private},
        {"100.64.0.1", AddressKind::Private},
        {"100.128.0.1", AddressKind::Public},
        {"172.31.255.255", AddressKind::Private},
        {"172.32.0.0", AddressKind::Public},
        {"127.0.0.1", AddressKind::Loopback},
        {"169.253.255.255", AddressKind::Public},
        {"169.254.0.0", AddressKind::Blocked},
        {"169.255.0.0", AddressKind::Public},
        {"223.255.255.255", AddressKind::Public},
        {"224.0.0.0", AddressKind::Blocked},
        {"192.0.0.192", AddressKind::Blocked},
        {"::1", AddressKind::Loopback},
        {"::ffff:127.0.0.1", AddressKind::Loopback},
        {"::ffff:10.0.0.1", AddressKind::Private},
        {"::ffff:8.8.8.8", AddressKind::Public},
        {"::ffff:0:169.254.1.1", AddressKind::Blocked},
        {"fe80::1", AddressKind::Blocked},
        {"febf::1", AddressKind::Blocked},
        {"fc00::1", AddressKind::Private},
        {"fd00:ec2::253", AddressKind::Private},
        {"fd20:ce::254", AddressKind::Blocked},
        {"2002:808:808::1", AddressKind::Public},
        {"2002:e000:1::1", AddressKind::Blocked},
        {"2001:0:1:2:3:4:5601:5601", AddressKind::Blocked}, // Teredo of 169.254.169.254
        {"2001:db8::1", AddressKind::Public},
        {"64:ff9b::8.8.8.8", AddressKind::Public},
    };
    for (const auto &row : rows)
        QTest::addRow("%s", row.address) << QByteArray(row.address) << int(row.kind);
}

void tst_UrlPolicy::addressIsJudgedByWhatItCarries()
{
    QFETCH(QByteArray, address);
    QFETCH(int, kind);
    const auto is = addressKind(address);
    QVERIFY(is.has_value());
    QCOMPARE(int(*is), kind);
}

void tst_UrlPolicy::namesThatResolveToForbiddenAddressesAreBlocked_data()
{
    QTest::addColumn<QByteArray>("address");
    for (const char *address :
        {"169.254.169.254", "0.0.0.0", "224.0.0.1", "[fe80::1]", "[::ffff:169.254.169.254]",
            "[64:ff9b::a9fe:a9fe]", "[2002:a9fe:a9fe::]", "[::]", "[fd00:ec2::254]"})
        QTest::addRow("%s", address) << QByteArray(address);
}

void tst_UrlPolicy::namesThatResolveToForbiddenAddressesAreBlocked()
{
    QFETCH(QByteArray, address);
    SystemClock clock;
    CurlTransport transport(
        clock, {"rebind.example:80:" + address, "rebind.example:443:" + address});
    for (const char *url : {"https://rebind.example/x", "http://rebind.example/x"}) {
        const HttpAnswer answer = exchange(transport, {.url = url, .allowInsecure = true});
        QCOMPARE(answer.error, HttpError::EgressBlocked);
        QVERIFY(!answer.sent);
    }
}

void tst_UrlPolicy::plainNameMustBeLoopbackWhenConnected()
{
    // "localhost" may be plain because it is here; if a resolver says otherwise, it may not.
    SystemClock clock;
    CurlTransport transport(clock, {"localhost:80:10.255.255.1"});
    const HttpAnswer answer
        = exchange(transport, {.url = "http://localhost/x", .deadlineMs = 2000});
    QVERIFY(answer.error == HttpError::EgressBlocked || answer.peer.startsWith("127.")
        || answer.peer == "::1" || answer.error == HttpError::ConnectionRefused);
    QVERIFY(!answer.sent);
}

void tst_UrlPolicy::oneGoodAddressIsEnough()
{
    Faultd peer;
    SystemClock clock;
    const QByteArray port = QByteArray::number(peer.port());
    CurlTransport transport(clock, {"mixed.example:" + port + ":169.254.169.254,127.0.0.1"});
    const HttpAnswer answer = exchange(
        transport, {.url = "http://mixed.example:" + port + "/x", .allowInsecure = true});
    QCOMPARE(answer.error, HttpError::None);
    QCOMPARE(answer.peer, "127.0.0.1");
}

void tst_UrlPolicy::forPeopleOnlyTheOriginIsShown()
{
    QCOMPARE(originOf("https://user:pass@host:8443/path?key=secret#x"), "https://host:8443");
    QCOMPARE(originOf("/relative?token=secret"), "");
    QCOMPARE(pathOf("https://host/a/b?key=secret"), "/a/b");
    QCOMPARE(pathOf("https://host?key=secret"), "/");
}

QTEST_GUILESS_MAIN(tst_UrlPolicy)
#include "tst_urlpolicy.moc"
