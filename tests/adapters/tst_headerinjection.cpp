// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rest/restsettings.h"
#include "restworld.h"
#include "rng.h"

#include <QJsonObject>
#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// C30: no text of ours or theirs becomes a header line of its own.
class tst_HeaderInjection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noTextBecomesAHeaderLine();
    void reservedHeadersAreRefusedAtSave_data();
    void reservedHeadersAreRefusedAtSave();
    void credentialMayGoIntoAuthorization();
};

namespace {

/// 500 strings made of what has split headers before.
QStringList hostileStrings()
{
    const QStringList pieces{u"\r"_s, u"\n"_s, u"\r\n"_s, QString(QChar(0)), u"\u010a"_s,
        u"\u010d\u010a"_s, u"\u560a"_s, u"\u560d\u560a"_s, u"\r\n "_s, u"\n\t"_s, u"\u2028"_s,
        u"\u0085"_s, u"\u000b"_s, u"\u000c"_s, u"%0d%0a"_s, u"%250d%250a"_s, u"\\r\\n"_s,
        u"\r\n\r\n"_s, u"\U0001f30d"_s, u"\u00e4"_s, u"\""_s, u"\u007f"_s, u": "_s, u";"_s, u"#"_s,
        u"?"_s, u"/../"_s, u"@"_s, u" HTTP/1.1\r\n"_s, u"{id}"_s};
    const QStringList frames{u"%1"_s, u"a%1"_s, u"%1b"_s, u"a%1Evil: 1"_s,
        u"a%1Evil: 1%1Content-Length: 0%1%1GET /evil HTTP/1.1"_s,
        u"clinic%1Transfer-Encoding: chunked"_s, u"x-api-key%1"_s};
    QStringList all;
    for (const QString &frame : frames)
        for (const QString &piece : pieces)
            all.append(QString(frame).replace(u"%1"_s, piece));
    all.append(QString(9000, u'x'));
    all.append(QString(100000, u'\n'));
    const quint64 seed = 30;
    qInfo("seed %llu", seed);
    Rng rng(seed);
    while (all.size() < 500) {
        QString text;
        for (quint64 i = 0; i < 1 + rng.below(12); ++i)
            text += rng.below(2) ? pieces[qsizetype(rng.below(quint64(pieces.size())))]
                                 : QString(QChar(ushort(rng.below(0xd800))));
        all.append(text);
    }
    return all;
}

QByteArrayList namesOf(const Faultd::Request &request)
{
    QByteArrayList names;
    for (const QByteArray &line : request.headerLines())
        names.append(line.left(line.indexOf(':')).toLower());
    return names;
}

} // namespace

void tst_HeaderInjection::noTextBecomesAHeaderLine()
{
    const QStringList strings = hostileStrings();
    QVERIFY(strings.size() >= 500);
    RestWorld world;
    world.config.endpoint = world.peer.url(u"/clinics/{id}"_s);
    world.config.settings = {{u"headers"_s, QJsonObject{{u"X-Extra"_s, u"fine"_s}}}};
    world.credential = Secret("fine"_ba);
    QCOMPARE(world.deliver().kind, OutcomeKind::Delivered);
    const QByteArrayList expected = namesOf(world.peer.journal().first());

    int sent = 0;
    int refused = 0;
    const auto check = [&](const Outcome &outcome, qsizetype before, const QByteArrayList &names) {
        const qsizetype seen = world.peer.journal().size() - before;
        if (outcome.kind == OutcomeKind::Delivered) {
            ++sent;
            const Faultd::Request &request = world.peer.journal().last();
            return seen == 1 && namesOf(request) == names && request.target.startsWith("/clinics/")
                && !request.target.contains(' ') && !request.head.contains('\0');
        }
        ++refused;
        return seen == 0 && outcome.certainty == Certainty::NotSent
            && outcome.reason == Reason::RequestInvalid;
    };
    for (const QString &text : strings) {
        // In the subject, the topic, the installation and the key, as far as each can be anything.
        Delivery delivery = RestWorld::delivery(text);
        qsizetype before = world.peer.journal().size();
        QVERIFY2(check(world.deliver(delivery), before, expected), qPrintable(text.left(80)));
        delivery = RestWorld::delivery();
        delivery.event.topic = text;
        delivery.installation = text;
        before = world.peer.journal().size();
        QVERIFY2(check(world.deliver(delivery), before, expected), qPrintable(text.left(80)));
        delivery = RestWorld::delivery();
        delivery.idempotencyKey = text;
        before = world.peer.journal().size();
        QVERIFY2(check(world.deliver(delivery), before, expected), qPrintable(text.left(80)));
    }
    const SystemConfig fine = world.config;
    for (const QString &text : strings) {
        // In the credential.
        world.credential = Secret(text.toUtf8());
        world.configured();
        qsizetype before = world.peer.journal().size();
        QVERIFY2(check(world.deliver(), before, expected), qPrintable(text.left(80)));
        world.credential = Secret("fine"_ba);
        // In an extra header's value.
        world.config.settings[u"headers"_s] = QJsonObject{{u"X-Extra"_s, text}};
        world.configured();
        before = world.peer.journal().size();
        QVERIFY2(check(world.deliver(), before, expected), qPrintable(text.left(80)));
        // In its name, and in the name of the credential's.
        world.config.settings[u"headers"_s] = QJsonObject{{text, u"x"_s}};
        world.config.settings[u"apiKeyHeader"_s] = text;
        world.configured();
        before = world.peer.journal().size();
        const Outcome outcome = world.deliver();
        const bool token = outcome.kind == OutcomeKind::Delivered;
        QVERIFY2(token ? world.peer.journal().last().headerLines().size() == expected.size()
                       : world.peer.journal().size() == before,
            qPrintable(text.left(80)));
        world.config = fine;
    }
    qInfo("%d strings: %d requests sent with %d header lines each, %d refused unsent",
        int(strings.size()), sent, int(expected.size()), refused);
    QVERIFY(sent > 1000 && refused > 100);
}

void tst_HeaderInjection::reservedHeadersAreRefusedAtSave_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("reason");
    for (const char *header : {"Host", "content-length", "Transfer-Encoding", "Authorization",
             "webhook-id", "webhook-signature", "CE-Id", "ce-anything", "Idempotency-Key", "Cookie",
             "Connection", "Expect", "Upgrade", "Proxy-Authorization", "TE", "Content-Type",
             "User-Agent", "Accept-Encoding"})
        QTest::addRow("%s", header) << QString::fromLatin1(header) << u"header-reserved"_s;
    for (const char *header : {"", " ", "a b", "a:b", "a\r\nb", "\xc3\xa4", "a\tb", "(x)"})
        QTest::addRow("<%s>", header) << QString::fromUtf8(header) << u"header-name"_s;
    QTest::newRow("a fine one") << u"X-Clinic-Group"_s << QString();
}

void tst_HeaderInjection::reservedHeadersAreRefusedAtSave()
{
    QFETCH(QString, header);
    QFETCH(QString, reason);
    SystemConfig config;
    config.endpoint = u"https://host/x"_s;
    config.settings = {{u"headers"_s, QJsonObject{{header, u"x"_s}}}};
    const QList<Problem> problems = restProblems(config);
    QCOMPARE(problems.size(), reason.isEmpty() ? 0 : 1);
    if (!reason.isEmpty())
        QCOMPARE(problems.first().reason, reason);
}

void tst_HeaderInjection::credentialMayGoIntoAuthorization()
{
    RestWorld world;
    world.config.settings = {{u"apiKeyHeader"_s, u"Authorization"_s}};
    world.credential = Secret("Bearer abc.def"_ba);
    QVERIFY(restProblems(world.config).isEmpty());
    QCOMPARE(world.deliver().kind, OutcomeKind::Delivered);
    QCOMPARE(world.peer.journal().first().header("authorization"), "Bearer abc.def");
}

QTEST_GUILESS_MAIN(tst_HeaderInjection)
#include "tst_headerinjection.moc"
