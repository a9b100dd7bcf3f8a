// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl.h"
#include "sandboxserver.h"

using namespace Qt::StringLiterals;
using namespace lockstep;

/// Everything that is wrong gets a clear error, the exit code of the interface, and changes
/// nothing.
class ControlErrorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_ctl = std::make_unique<Ctl>(); }
    void aWrongCommandLineIsExplained_data();
    void aWrongCommandLineIsExplained();
    void badInputIsListedAndChangesNothing_data();
    void badInputIsListedAndChangesNothing();
    void everyProblemOfAFileIsListed();
    void aHugeFileIsRefused();
    void aFolderIsNoFile();
    void whatIsUnknownIsNamed_data();
    void whatIsUnknownIsNamed();
    void aStoreThatCannotBeUsedIsLeftAlone_data();
    void aStoreThatCannotBeUsedIsLeftAlone();
    void peopleReadTheirProblemsOnStandardError();

private:
    std::unique_ptr<Ctl> m_ctl;
};

void ControlErrorsTest::aWrongCommandLineIsExplained_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("fixMentions");
    const auto row
        = [](const char *title, const QStringList &arguments, const QString &reason,
              const QString &fix = {}) { QTest::newRow(title) << arguments << reason << fix; };
    row("nothing", {}, u"missing-verb"_s, u"--help"_s);
    row("a mistyped verb", {u"stauts"_s}, u"unknown-verb"_s, u"status"_s);
    row("a mistyped second word", {u"clinics"_s, u"improt"_s, u"x"_s}, u"unknown-verb"_s,
        u"import"_s);
    row("half a verb", {u"systems"_s}, u"missing-verb"_s, u"import"_s);
    row("a mistyped option", {u"status"_s, u"--martix"_s}, u"unknown-option"_s, u"--matrix"_s);
    row("an option of another verb", {u"status"_s, u"--dry-run"_s}, u"unknown-option"_s);
    row("an option without its value", {u"history"_s, u"--limit"_s}, u"missing-value"_s);
    row("a switch with a value", {u"status"_s, u"--matrix=yes"_s}, u"surplus-value"_s);
    row("an argument missing", {u"clinics"_s, u"show"_s}, u"missing-argument"_s, u"ID"_s);
    row("an argument too many", {u"status"_s, u"now"_s}, u"surplus-argument"_s);
    row("no lanes", {u"retry"_s}, u"missing-argument"_s);
    row("lanes named twice", {u"retry"_s, u"--all"_s, u"--system"_s, u"A"_s},
        u"surplus-argument"_s);
    row("no lane at all", {u"retry"_s, u"clinic-0001"_s}, u"lane-format"_s,
        u"SYSTEM/TOPIC/SUBJECT"_s);
    row("a discard without a reason", {u"discard"_s, u"--group"_s, u"A:b"_s}, u"missing-option"_s,
        u"--reason"_s);
    row("a duration of words", {u"systems"_s, u"pause"_s, u"A"_s, u"--for"_s, u"a while"_s},
        u"duration-format"_s, u"1h"_s);
    row("a time of words", {u"history"_s, u"--since"_s, u"yesterday"_s}, u"time-format"_s);
    row("an unknown outcome", {u"history"_s, u"--outcome"_s, u"fine"_s}, u"outcome-unknown"_s);
    row("an unknown reason", {u"history"_s, u"--reason"_s, u"fine"_s}, u"reason-unknown"_s);
    row("a limit of none", {u"history"_s, u"--limit"_s, u"0"_s}, u"number-format"_s);
    row("a revision of words", {u"hours"_s, u"set"_s, u"A"_s, u"-"_s, u"--if-revision"_s, u"x"_s},
        u"revision-invalid"_s);
    row("publishing half", {u"publish"_s, u"topic"_s}, u"missing-argument"_s);
    row("a port out of range", {u"sandbox"_s, u"--port-base"_s, u"70000"_s}, u"port-invalid"_s);
    row("an actor of control characters", {u"status"_s, u"--actor"_s, u"A\nB"_s},
        u"actor-invalid"_s);
    row("an audit page of none", {u"audit"_s, u"--limit"_s, u"0"_s}, u"number-format"_s);
    row("a check with a value", {u"audit"_s, u"--verify=yes"_s}, u"surplus-value"_s);
}

void ControlErrorsTest::aWrongCommandLineIsExplained()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, reason);
    QFETCH(QString, fixMentions);
    const auto result = m_ctl->run(arguments);
    QCOMPARE(result.exit, 2);
    QCOMPARE(result.rows.size(), 1);
    QCOMPARE(result.last().value("problem"_L1).toString(), u"usage"_s);
    QCOMPARE(result.last().value("reason"_L1).toString(), reason);
    QVERIFY(!result.last().value("message"_L1).toString().isEmpty());
    QVERIFY2(
        result.last().value("fix"_L1).toString().contains(fixMentions), result.out.constData());
    QVERIFY(!result.err.isEmpty());
    QVERIFY(!QFile::exists(m_ctl->data()));
}

void ControlErrorsTest::badInputIsListedAndChangesNothing_data()
{
    QTest::addColumn<QStringList>("verb");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");
    const QStringList clinics{u"clinics"_s, u"import"_s};
    const QStringList systems{u"systems"_s, u"import"_s};
    const auto row = [](const char *title, const QStringList &verb, const QByteArray &content,
                         const QString &path, const QString &reason) {
        QTest::newRow(title) << verb << content << path << reason;
    };
    const auto clinic = [](const QByteArray &from, const QByteArray &to) -> QByteArray {
        const QByteArray day = R"({"opens":"08:00","closes":"12:00"})";
        const QByteArray text = R"([{"clinicId":"c-1","name":"C","timezone":"America/New_York",)"
                                R"("revision":1,"services":[],"schedules":[{"service":"general",)"
                                R"("effectiveFrom":"2026-01-01","weekly":{"mon":[)"_ba
            + day
            + R"(],"tue":[],"wed":[],"thu":[],"fri":[],"sat":[],"sun":[]}}],"overrides":[]}])";
        return QByteArray(text).replace(from, to);
    };
    const QString monday = u"/0/schedules/0/weekly/mon"_s;
    row("not JSON", clinics, "[{]", u"/0"_s, u"json-syntax"_s);
    row("an unknown zone", clinics, clinic("America/New_York", "EST"), u"/0/timezone"_s,
        u"timezone-unknown"_s);
    row("an interval of no length", clinics, clinic("\"12:00\"", "\"08:00\""), monday + u"/0"_s,
        u"interval-zero-length"_s);
    row("overlapping hours", clinics,
        clinic("}],\"tue\"", R"(},{"opens":"11:00","closes":"13:00"}],"tue")"), monday,
        u"intervals-overlap"_s);
    row("a literal credential", systems,
        R"({"systems":[{"name":"A","adapter":"rest","endpoint":"https://a.example","apiKey":"k"}]})",
        u"/systems/0/apiKey"_s, u"credential-literal"_s);
    row("http to another host", systems,
        R"({"systems":[{"name":"A","adapter":"rest","endpoint":"http://a.example/x"}]})",
        u"/systems/0/endpoint"_s, u"insecure-endpoint"_s);
    row("an unknown member", systems,
        R"({"systems":[{"name":"A","adapter":"rest","endpoint":"https://a.example","topic":[]}]})",
        u"/systems/0/topic"_s, u"unknown-field"_s);
    row("an unknown setting", systems,
        R"({"systems":[{"name":"A","adapter":"rest","endpoint":"https://a.example",)"
        R"("settings":{"methd":"PUT"}}]})",
        u"/systems/0/settings/methd"_s, u"unknown-field"_s);
    row("an unknown adapter", systems,
        R"({"systems":[{"name":"A","adapter":"soap","endpoint":"https://a.example"}]})",
        u"/systems/0/adapter"_s, u"adapter-unknown"_s);
    row("a file as endpoint", systems,
        R"({"systems":[{"name":"A","adapter":"rest","endpoint":"file:///etc/passwd"}]})",
        u"/systems/0/endpoint"_s, {});
}

void ControlErrorsTest::badInputIsListedAndChangesNothing()
{
    QFETCH(QStringList, verb);
    QFETCH(QByteArray, content);
    QFETCH(QString, path);
    QFETCH(QString, reason);
    const QString file = m_ctl->file(u"input.json"_s, content);
    const auto result = m_ctl->run(verb + QStringList{file});
    QCOMPARE(result.exit, 3);
    QVERIFY2(result.rows.size() >= 1, result.err.constData());
    const QJsonObject problem = result.rows.first();
    QCOMPARE(problem.value("problem"_L1).toString(), u"invalid-input"_s);
    QCOMPARE(problem.value("file"_L1).toString(), file);
    QCOMPARE(problem.value("path"_L1).toString(), path);
    if (!reason.isEmpty())
        QCOMPARE(problem.value("reason"_L1).toString(), reason);
    QVERIFY(!problem.value("message"_L1).toString().isEmpty());
    QVERIFY(!problem.value("fix"_L1).toString().isEmpty());
    QVERIFY(!QFile::exists(m_ctl->data()));
}

void ControlErrorsTest::everyProblemOfAFileIsListed()
{
    QFile cases(QStringLiteral(LOCKSTEP_DATA_DIR "/invalid-hours.json"));
    QVERIFY(cases.open(QIODevice::ReadOnly));
    const QJsonArray all = QJsonDocument::fromJson(cases.readAll()).array();
    QJsonArray documents;
    for (const auto &item : all)
        documents.append(item.toObject().value("doc"_L1));
    const QString file = m_ctl->file(u"bad.json"_s, QJsonDocument(documents).toJson());
    const auto result = m_ctl->run({u"clinics"_s, u"import"_s, file});
    QCOMPARE(result.exit, 3);
    QVERIFY(result.rows.size() >= all.size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QString path = u"/%1"_s.arg(i) + all[i].toObject().value("path"_L1).toString();
        QVERIFY2(result.column(u"path"_s).contains(path), qPrintable(path));
    }
}

void ControlErrorsTest::aHugeFileIsRefused()
{
    const QString file = m_ctl->file(u"huge.json"_s, QByteArray(11 * 1024 * 1024, ' '));
    const auto result = m_ctl->run({u"clinics"_s, u"import"_s, file});
    QCOMPARE(result.exit, 3);
    QCOMPARE(result.last().value("reason"_L1).toString(), u"file-too-large"_s);
    const auto endless = m_ctl->run({u"systems"_s, u"import"_s, u"/dev/zero"_s});
    QCOMPARE(endless.exit, 3);
    QCOMPARE(endless.last().value("reason"_L1).toString(), u"file-too-large"_s);
}

void ControlErrorsTest::aFolderIsNoFile()
{
    for (const QString &path : {m_ctl->folder(), u"/nonexistent.json"_s}) {
        const auto result = m_ctl->run({u"clinics"_s, u"import"_s, path});
        QCOMPARE(result.exit, 3);
        QCOMPARE(result.last().value("reason"_L1).toString(), u"file-unreadable"_s);
        QCOMPARE(result.last().value("file"_L1).toString(), path);
    }
}

void ControlErrorsTest::whatIsUnknownIsNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("reason");
    QTest::newRow("clinic to show")
        << QStringList{u"clinics"_s, u"show"_s, u"nowhere"_s} << u"clinic-unknown"_s;
    QTest::newRow("clinic to set")
        << QStringList{u"hours"_s, u"set"_s, u"nowhere"_s, u"-"_s} << u"clinic-unknown"_s;
    QTest::newRow("system to pause")
        << QStringList{u"systems"_s, u"pause"_s, u"Nobody"_s} << u"system-unknown"_s;
    QTest::newRow("system to test")
        << QStringList{u"systems"_s, u"test"_s, u"Nobody"_s} << u"system-unknown"_s;
    QTest::newRow("lane to retry")
        << QStringList{u"retry"_s, u"Nobody/clinicHoursUpdated/x"_s} << u"lane-unknown"_s;
    QTest::newRow("group to retry")
        << QStringList{u"retry"_s, u"--group"_s, u"Nobody:gone"_s} << u"system-unknown"_s;
    QTest::newRow("system to retry")
        << QStringList{u"retry"_s, u"--system"_s, u"Nobody"_s} << u"system-unknown"_s;
}

void ControlErrorsTest::whatIsUnknownIsNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, reason);
    const QString clinics = m_ctl->file(u"c.json"_s, SandboxServer::clinicsDocument());
    QCOMPARE(m_ctl->run({u"clinics"_s, u"import"_s, clinics}).exit, 0);
    const auto result = m_ctl->run(arguments, "{}");
    QCOMPARE(result.exit, 3);
    QCOMPARE(result.last().value("problem"_L1).toString(), u"invalid-input"_s);
    QCOMPARE(result.last().value("reason"_L1).toString(), reason);
}

void ControlErrorsTest::aStoreThatCannotBeUsedIsLeftAlone_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("prepare");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing there to read")
        << QStringList{u"status"_s} << u""_s << u"store-missing"_s;
    QTest::newRow("another kind of store")
        << QStringList{u"status"_s, u"--store"_s, u"postgresql://db/lockstep"_s} << u""_s
        << u"store-unsupported"_s;
    QTest::newRow("a store of a newer program")
        << QStringList{u"run"_s, u"--until-idle"_s} << u"newer"_s << u"store-newer"_s;
}

void ControlErrorsTest::aStoreThatCannotBeUsedIsLeftAlone()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, prepare);
    QFETCH(QString, reason);
    if (!prepare.isEmpty()) {
        const QString clinics = m_ctl->file(u"c.json"_s, SandboxServer::clinicsDocument());
        QCOMPARE(m_ctl->run({u"clinics"_s, u"import"_s, clinics}).exit, 0);
        // user_version is the big-endian word at offset 60 of the file's header.
        QFile store(m_ctl->data() + u"/lockstep.db"_s);
        QVERIFY(store.open(QIODevice::ReadWrite));
        QVERIFY(store.seek(60));
        QCOMPARE(store.write("\0\0\x7f\xff", 4), 4);
    }
    const auto result = m_ctl->run(arguments);
    QCOMPARE(result.exit, 4);
    QCOMPARE(result.last().value("problem"_L1).toString(), u"store"_s);
    QCOMPARE(result.last().value("reason"_L1).toString(), reason);
    QVERIFY(!result.last().value("fix"_L1).toString().isEmpty());
}

void ControlErrorsTest::peopleReadTheirProblemsOnStandardError()
{
    const QString file = m_ctl->file(u"bad.json"_s, R"({"systems":[{"name":"A"}]})");
    const auto result = m_ctl->runForPerson({u"systems"_s, u"import"_s, file});
    QCOMPARE(result.exit, 3);
    QCOMPARE(result.out, ""_ba);
    QVERIFY(result.err.contains(QByteArray(file.toUtf8() + " /systems/0/adapter: ")));
    QVERIFY(result.err.contains("[missing-field]"));
}

QTEST_GUILESS_MAIN(ControlErrorsTest)
#include "tst_controlerrors.moc"
