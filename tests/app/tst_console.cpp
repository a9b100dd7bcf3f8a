// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// `lockstep` as it is started: the built program, without a screen to show it on.
class ConsoleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSandboxOpensAndLeavesNothingBehind();
    void questionsAreAnsweredWithoutADisplay();
    void aWrongOptionIsExplained();

private:
    struct Ended {
        int exit = -1;
        QByteArray out;
        QByteArray err;
    };
    void start(QProcess &process, const QStringList &arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"TMPDIR"_s, m_temporary.path());
        environment.insert(u"LOCKSTEP_DATA"_s, m_temporary.filePath(u"data"_s));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(LOCKSTEP_BIN_DIR "/lockstep"), arguments);
    }
    Ended finish(QProcess &process)
    {
        QSignalSpy finished(&process, &QProcess::finished);
        if (process.state() != QProcess::NotRunning && !finished.wait(20'000))
            qFatal("lockstep did not end");
        return {.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
    }
    QStringList filesLeft(const QString &name)
    {
        QStringList files;
        QDirIterator all(
            m_temporary.path(), {name}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext())
            files.append(all.next());
        return files;
    }

    QTemporaryDir m_temporary;
};

void ConsoleTest::aSandboxOpensAndLeavesNothingBehind()
{
    QProcess process;
    start(process, {u"--sandbox"_s});
    QTRY_VERIFY_WITH_TIMEOUT(!filesLeft(u"lockstep.db"_s).isEmpty(), 20'000);
    process.terminate();
    const Ended ended = finish(process);
    QVERIFY2(ended.exit == 0, ended.err.constData());
    QCOMPARE(filesLeft(u"*"_s), QStringList());
}

void ConsoleTest::questionsAreAnsweredWithoutADisplay()
{
    qunsetenv("DISPLAY");
    qputenv("QT_QPA_PLATFORM", "xcb");
    for (const QString &question : {u"--help"_s, u"--version"_s}) {
        QProcess process;
        start(process, {question});
        const Ended ended = finish(process);
        QCOMPARE(ended.exit, 0);
        QVERIFY2(ended.out.contains("lockstep"), ended.out.constData());
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
}

void ConsoleTest::aWrongOptionIsExplained()
{
    QProcess process;
    start(process, {u"--sandbx"_s});
    const Ended ended = finish(process);
    QCOMPARE(ended.exit, 2);
    QVERIFY(ended.err.contains("sandbx"));
}

QTEST_GUILESS_MAIN(ConsoleTest)
#include "tst_console.moc"
