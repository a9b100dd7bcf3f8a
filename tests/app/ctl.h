// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace lockstep {

/// What a run of lockstepctl said and how it ended.
struct CtlResult {
    int exit = -1;
    QList<QJsonObject> rows; ///< of standard output, with --json
    QByteArray out;
    QByteArray err;

    QJsonObject last() const { return rows.isEmpty() ? QJsonObject() : rows.last(); }
    /// Members of each row in one line, for comparing whole answers.
    QStringList column(const QString &member) const
    {
        QStringList values;
        for (const QJsonObject &row : rows)
            values.append(row.value(member).toVariant().toString());
        return values;
    }
};

/// Runs the lockstepctl that was built, on a data folder of its own. The test's event loop goes on
/// meanwhile, so that receivers in this process can answer.
class Ctl {
public:
    Ctl()
    {
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.remove(QStringLiteral("LOCKSTEP_STORE"));
        m_environment.insert(QStringLiteral("LOCKSTEP_DATA"), data());
    }

    QString folder() const { return m_folder.path(); }
    QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    void setVariable(const QString &name, const QString &value)
    {
        m_environment.insert(name, value);
    }

    /// A file in the test's folder.
    QString file(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write the test's own file");
        return path;
    }

    std::unique_ptr<QProcess> start(const QStringList &arguments)
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_environment);
        process->setProgram(QStringLiteral(LOCKSTEP_BIN_DIR "/lockstepctl"));
        process->setArguments(arguments);
        process->start();
        return process;
    }

    /// The same, with --json, to its end.
    CtlResult run(QStringList arguments, const QByteArray &input = {})
    {
        arguments.append(QStringLiteral("--json"));
        const auto process = start(arguments);
        process->write(input);
        process->closeWriteChannel();
        return finish(*process);
    }

    /// Without --json: what a person sees.
    CtlResult runForPerson(const QStringList &arguments)
    {
        const auto process = start(arguments);
        process->closeWriteChannel();
        return finish(*process);
    }

    static CtlResult finish(QProcess &process)
    {
        QSignalSpy finished(&process, &QProcess::finished);
        constexpr int LongestMs = 100'000;
        if (process.state() != QProcess::NotRunning && !finished.wait(LongestMs))
            qFatal("lockstepctl did not end: %s", qPrintable(process.arguments().join(u' ')));
        CtlResult result{
            .exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
        for (const QByteArray &line : result.out.split('\n')) {
            if (!line.isEmpty())
                result.rows.append(QJsonDocument::fromJson(line).object());
        }
        return result;
    }

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

} // namespace lockstep
