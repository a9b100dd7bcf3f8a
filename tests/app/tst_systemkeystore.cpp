// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systemkeystore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace lockstep;

class SystemKeyStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEnvironmentVariableIsReadOnceAndWiped();
    void anOwnerOnlyFileIsReadWithoutItsLineEnd();
    void whatCannotBeTrustedIsMissing_data();
    void whatCannotBeTrustedIsMissing();
    void aSymbolicLinkIsRefused();

private:
    Result<Secret> resolved(const QString &reference)
    {
        std::optional<Result<Secret>> answer;
        m_store.resolve(reference, [&answer](const Result<Secret> &secret) { answer = secret; });
        return answer.value();
    }
    QString written(const QByteArray &content, mode_t mode)
    {
        const QString path = m_folder.filePath(QString::number(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write the test's own file");
        file.close();
        ::chmod(QFile::encodeName(path).constData(), mode);
        return path;
    }

    SystemKeyStore m_store;
    QTemporaryDir m_folder;
    int m_files = 0;
};

void SystemKeyStoreTest::anEnvironmentVariableIsReadOnceAndWiped()
{
    qputenv("LOCKSTEP_TEST_KEY", "canary-value");
    const auto first = resolved(u"env:LOCKSTEP_TEST_KEY"_s);
    QVERIFY(first.ok());
    QCOMPARE(first->reveal(), "canary-value"_ba);
    QCOMPARE(qgetenv("LOCKSTEP_TEST_KEY"), ""_ba);
    const auto again = resolved(u"env:LOCKSTEP_TEST_KEY"_s);
    QVERIFY(again.ok());
    QCOMPARE(again->reveal(), "canary-value"_ba);
}

void SystemKeyStoreTest::anOwnerOnlyFileIsReadWithoutItsLineEnd()
{
    const auto secret = resolved(u"file:"_s + written("  s3cret \r\n", 0600));
    QVERIFY(secret.ok());
    QCOMPARE(secret->reveal(), "  s3cret "_ba);
}

void SystemKeyStoreTest::whatCannotBeTrustedIsMissing_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("says");
    QTest::newRow("variable not set") << u"env:LOCKSTEP_NOT_SET"_s << u"LOCKSTEP_NOT_SET"_s;
    QTest::newRow("no such file") << u"file:/nonexistent/key"_s << u"/nonexistent/key"_s;
    QTest::newRow("readable by the group")
        << QString(u"file:"_s + written("key", 0640)) << u"other users"_s;
    QTest::newRow("readable by all")
        << QString(u"file:"_s + written("key", 0604)) << u"other users"_s;
    QTest::newRow("empty file") << QString(u"file:"_s + written("\n", 0600)) << u"empty"_s;
    QTest::newRow("huge file") << QString(u"file:"_s + written(QByteArray(70'000, 'x'), 0600))
                               << u"larger"_s;
    QTest::newRow("a folder") << QString(u"file:"_s + m_folder.path()) << u"regular"_s;
    QTest::newRow("a device") << u"file:/dev/zero"_s << u"regular"_s;
    QTest::newRow("no reference") << u"hunter2"_s << u"reference"_s;
}

void SystemKeyStoreTest::whatCannotBeTrustedIsMissing()
{
    QFETCH(QString, reference);
    QFETCH(QString, says);
    const auto secret = resolved(reference);
    QVERIFY(!secret.ok());
    QCOMPARE(secret.error().reason, u"credential-missing"_s);
    QVERIFY2(secret.error().text.contains(says), qPrintable(secret.error().text));
    QVERIFY(!secret.error().fix.isEmpty());
    QVERIFY(!secret.error().text.contains("hunter2"_L1));
}

void SystemKeyStoreTest::aSymbolicLinkIsRefused()
{
    const QString target = written("key", 0600);
    const QString link = m_folder.filePath(u"link"_s);
    QVERIFY(QFile::link(target, link));
    const auto secret = resolved(u"file:"_s + link);
    QVERIFY(!secret.ok());
    QVERIFY2(secret.error().text.contains("symbolic link"_L1), qPrintable(secret.error().text));
}

QTEST_GUILESS_MAIN(SystemKeyStoreTest)
#include "tst_systemkeystore.moc"
