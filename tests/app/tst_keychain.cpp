// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl.h"
#include "faultd.h"
#include "secretservice.h"
#include "systemkeystore.h"

#include <QThread>

using namespace Qt::StringLiterals;
using namespace lockstep;

/// `keychain:NAME` with a real Secret Service on a bus of its own, and without any.
class KeychainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutASecretServiceTheErrorSaysSo();
    void aStoredCredentialIsReadAndRemoved();
    void anotherThreadIsAnsweredInItself();
    void anEntryThatIsNotThereIsMissing();
    void aSystemSignsInWithIt();
    void theCredentialIsNeverOnTheCommandLine();

private:
    Result<Secret> resolved(const QString &name)
    {
        std::optional<Result<Secret>> answer;
        m_store.resolve(
            u"keychain:"_s + name, [&answer](const Result<Secret> &secret) { answer = secret; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 30'000))
            return Error{.reason = u"never-answered"_s};
        return *answer;
    }

    SecretService m_secretService;
    bool m_service = false; ///< this computer can have one
    SystemKeyStore m_store;
};

void KeychainTest::initTestCase()
{
    m_service = m_secretService.start();
}

void KeychainTest::withoutASecretServiceTheErrorSaysSo()
{
    Ctl ctl;
    ctl.setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    const auto set = ctl.run({u"keychain"_s, u"set"_s, u"scheduler"_s}, "s3cret\n");
    QCOMPARE(set.exit, 3);
    QCOMPARE(set.last().value("reason"_L1).toString(), u"credential-missing"_s);
    QVERIFY(set.last().value("fix"_L1).toString().contains(u"file:PATH"_s));
    QVERIFY(!set.out.contains("s3cret") && !set.err.contains("s3cret"));
}

void KeychainTest::aStoredCredentialIsReadAndRemoved()
{
    if (!m_service)
        QSKIP("no Secret Service on this computer");
    Ctl ctl;
    const auto set = ctl.run({u"keychain"_s, u"set"_s, u"scheduler"_s}, "s3cret ü\n");
    QVERIFY2(set.exit == 0, set.err.constData());
    const auto secret = resolved(u"scheduler"_s);
    QVERIFY2(secret.ok(), secret.ok() ? "" : qPrintable(secret.error().text));
    QCOMPARE(secret->reveal(), "s3cret ü"_ba);

    QCOMPARE(ctl.run({u"keychain"_s, u"set"_s, u"scheduler"_s}, "newer").exit, 0);
    QCOMPARE(resolved(u"scheduler"_s)->reveal(), "newer"_ba);

    QCOMPARE(ctl.run({u"keychain"_s, u"remove"_s, u"scheduler"_s}).exit, 0);
    QVERIFY(!resolved(u"scheduler"_s));
}

void KeychainTest::anotherThreadIsAnsweredInItself()
{
    std::atomic<bool> answered = false;
    std::atomic<bool> there = false;
    QThread thread;
    QObject world;
    world.moveToThread(&thread);
    thread.start();
    QMetaObject::invokeMethod(&world, [&] {
        m_store.resolve(u"keychain:nothing"_s, [&](const Result<Secret> &) {
            there = QThread::currentThread() == &thread;
            answered = true;
        });
    });
    QTRY_VERIFY_WITH_TIMEOUT(answered, 30'000);
    QVERIFY(there);
    thread.quit();
    thread.wait();
}

void KeychainTest::anEntryThatIsNotThereIsMissing()
{
    const auto secret = resolved(u"never-stored"_s);
    QVERIFY(!secret);
    QCOMPARE(secret.error().reason, u"credential-missing"_s);
    if (!m_service)
        QSKIP("no Secret Service on this computer");
    QVERIFY2(secret.error().fix.contains(u"lockstepctl keychain set never-stored"_s),
        qPrintable(secret.error().fix));
    Ctl ctl;
    QCOMPARE(ctl.run({u"keychain"_s, u"remove"_s, u"never-stored"_s}).exit, 3);
}

void KeychainTest::aSystemSignsInWithIt()
{
    if (!m_service)
        QSKIP("no Secret Service on this computer");
    Ctl ctl;
    Faultd receiver;
    QCOMPARE(ctl.run({u"keychain"_s, u"set"_s, u"receiver"_s}, "key-of-the-receiver").exit, 0);
    const QByteArray config = R"({"systems":[{"name":"Receiver","adapter":"rest","endpoint":")"
        + receiver.url().toUtf8() + R"(","apiKey":"keychain:receiver","topics":["*"]},
        {"name":"Other","adapter":"rest","endpoint":")"
        + receiver.url().toUtf8() + R"(","apiKey":"keychain:nobody","topics":["*"]}]})";
    QCOMPARE(ctl.run({u"systems"_s, u"import"_s, ctl.file(u"systems.json"_s, config)}).exit, 0);
    QCOMPARE(ctl.run({u"publish"_s, u"notice"_s, u"all"_s, u"-"_s}, R"({"text":"hello"})").exit, 0);
    const auto run = ctl.run({u"run"_s, u"--until-idle"_s});
    QCOMPARE(run.exit, 1); // the other one is held
    QCOMPARE(receiver.journal().size(), 1);
    QCOMPARE(receiver.journal().first().header("x-api-key"), "key-of-the-receiver"_ba);
    const auto failures = ctl.run({u"failures"_s});
    QCOMPARE(failures.column(u"group"_s), QStringList{u"Other:credential-missing"_s});
    QVERIFY(!failures.out.contains("key-of-the-receiver"));
}

void KeychainTest::theCredentialIsNeverOnTheCommandLine()
{
    Ctl ctl;
    const auto surplus = ctl.run({u"keychain"_s, u"set"_s, u"scheduler"_s, u"s3cret"_s});
    QCOMPARE(surplus.exit, 2);
    const auto empty = ctl.run({u"keychain"_s, u"set"_s, u"scheduler"_s}, "\n");
    QCOMPARE(empty.exit, 3);
    QCOMPARE(empty.last().value("reason"_L1).toString(), u"credential-empty"_s);
    QCOMPARE(ctl.run({u"keychain"_s, u"set"_s, u"a:b"_s}, "x").exit, 2);
}

QTEST_GUILESS_MAIN(KeychainTest)
#include "tst_keychain.moc"
