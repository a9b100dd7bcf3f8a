// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoleworld.h"
#include "shell/exporter.h"
#include "shell/tableexport.h"
#include "widgets/messagebar.h"
#include "widgets/tablemodel.h"
#include "widgets/tableview.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QSignalSpy>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

struct Line {
    int key = 0;
    QString text;
};

class Lines final : public TableModel<Line, int> {
public:
    Lines()
        : TableModel(
            {{.title = u"Key"_s,
                 .text = [](const Line &line) { return QString::number(line.key); }},
                {.title = u"Text"_s, .text = [](const Line &line) { return line.text; }},
                {.title = u"When"_s,
                    .text = [](const Line &) { return u"just now"_s; },
                    .machine = [](const Line &) { return u"2026-11-23T05:00:00.000Z"_s; }}},
            [](const Line &line) { return line.key; })
    {
    }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Runs a job to its end and answers what it left.
QByteArray exported(const ExportSource &source, const QString &path)
{
    auto *job = new ExportJob(source, path, formatOf(path), nullptr);
    QSignalSpy done(job, &ExportJob::done);
    job->start();
    return done.count() > 0 || done.wait() ? contentOf(path) : QByteArray();
}

} // namespace

/// Tables taken out into files.
class TestExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void visibleColumnsAreWrittenInTheirOrder();
    void cellsAreQuotedAndSafeInASpreadsheet();
    void jsonHoldsTheSame();
    void theFileIsForItsOwnerAlone();
    void aCancelledExportLeavesNothing();
    void anExportThatFailsHalfWayLeavesTheOldFile();
    void aFolderThatCannotBeWrittenIsSaidSo();
    void ctrlEAsksBesideTheWorkAndWritesEveryMatch();
    void theTrailIsExportedWithItsHashes();
};

void TestExport::visibleColumnsAreWrittenInTheirOrder()
{
    QTemporaryDir folder;
    Lines lines;
    lines.setRows({{1, u"one"_s}, {2, u"two"_s}});
    TableView view;
    view.setModel(&lines);
    view.horizontalHeader()->moveSection(2, 0);
    view.setColumnHidden(0, true);
    QCOMPARE(exported(exportOf(view, u"Lines"_s), folder.filePath(u"a.csv"_s)),
        "When,Text\r\n2026-11-23T05:00:00.000Z,one\r\n2026-11-23T05:00:00.000Z,two\r\n"_ba);
}

void TestExport::cellsAreQuotedAndSafeInASpreadsheet()
{
    QTemporaryDir folder;
    Lines lines;
    lines.setRows({{1, u"=cmd|' /C calc'!A0"_s}, {2, u"a, \"b\"\nc"_s}, {3, u"-1"_s}});
    TableView view;
    view.setModel(&lines);
    view.setColumnHidden(0, true);
    view.setColumnHidden(2, true);
    QCOMPARE(exported(exportOf(view, u"Lines"_s), folder.filePath(u"a.csv"_s)),
        "Text\r\n'=cmd|' /C calc'!A0\r\n\"a, \"\"b\"\"\nc\"\r\n'-1\r\n"_ba);
}

void TestExport::jsonHoldsTheSame()
{
    QTemporaryDir folder;
    Lines lines;
    lines.setRows({{1, u"=1 \u202e"_s}, {2, u"two"_s}});
    TableView view;
    view.setModel(&lines);
    const QJsonDocument document = QJsonDocument::fromJson(
        exported(exportOf(view, u"Lines"_s), folder.filePath(u"a.json"_s)));
    const QJsonArray rows = document.object().value("rows"_L1).toArray();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].toObject().value("Text"_L1).toString(), u"=1 \u202e"_s);
    QCOMPARE(rows[1].toObject().value("Key"_L1).toString(), u"2"_s);
}

void TestExport::theFileIsForItsOwnerAlone()
{
    QTemporaryDir folder;
    Lines lines;
    lines.setRows({{1, u"one"_s}});
    TableView view;
    view.setModel(&lines);
    const QString path = folder.filePath(u"a.csv"_s);
    QVERIFY(!exported(exportOf(view, u"Lines"_s), path).isEmpty());
    QCOMPARE(QFile::permissions(path)
            & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
                | QFileDevice::WriteOther),
        QFileDevice::Permissions());
}

void TestExport::aCancelledExportLeavesNothing()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    ExportSource endless{
        .title = u"Endless"_s, .columns = {u"A"_s}, .total = 0, .next = {}, .about = {}};
    endless.next = [](const auto &got) { got(QList<QStringList>(100, {u"x"_s})); };
    auto *job = new ExportJob(endless, path, ExportFormat::Csv, nullptr);
    QSignalSpy cancelled(job, &ExportJob::cancelled);
    QSignalSpy progressed(job, &ExportJob::progressed);
    job->start();
    QTRY_VERIFY(progressed.count() > 3);
    job->cancel();
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestExport::anExportThatFailsHalfWayLeavesTheOldFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    ExportSource source{
        .title = u"Broken"_s, .columns = {u"A"_s}, .total = 0, .next = {}, .about = {}};
    source.next = [calls = 0](
                      const std::function<void(const Result<QList<QStringList>> &)> &got) mutable {
        if (++calls == 1)
            return got(QList<QStringList>{{u"x"_s}});
        got(Error{.kind = Error::Kind::Store, .reason = u"store-failed"_s, .text = u"Gone."_s});
    };
    auto *job = new ExportJob(source, path, ExportFormat::Csv, nullptr);
    QSignalSpy failed(job, &ExportJob::failed);
    job->start();
    QVERIFY(failed.count() > 0 || failed.wait());
    QCOMPARE(contentOf(path), "old"_ba);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestExport::aFolderThatCannotBeWrittenIsSaidSo()
{
    ConsoleWorld world;
    auto *exporter = world.window->findChild<Exporter *>(u"export.pane"_s);
    Lines lines;
    TableView view;
    view.setModel(&lines);
    exporter->write(exportOf(view, u"Lines"_s), u"/nowhere/at/all.csv"_s);
    auto *message = world.window->findChild<MessageBar *>(u"export.messageBar"_s);
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"/nowhere/at/all.csv"_s));
    QVERIFY(!exporter->busy());
}

/// Task 19, the second half: Ctrl+E, and the name.
void TestExport::ctrlEAsksBesideTheWorkAndWritesEveryMatch()
{
    ConsoleWorld world;
    for (int i = 0; i < 450; ++i)
        world.fail(u"prairie"_s);
    world.window->open(Place::of(PageId::History));
    auto *table = world.window->findChild<TableView *>(u"history.attemptsTableView"_s);
    QTRY_COMPARE(table->model()->rowCount(), 200);
    QTest::keyClick(world.window.get(), Qt::Key_E, Qt::ControlModifier);
    auto *dialog = world.window->findChild<QFileDialog *>(u"export.fileDialog"_s);
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    const QString path = world.folder.filePath(u"history.csv"_s);
    Q_EMIT dialog->fileSelected(path);
    QTRY_VERIFY(QFile::exists(path));
    QCOMPARE(contentOf(path).count("\r\n"), world.engine.attempts.size() + 1);
    QVERIFY(contentOf(path).contains("2026-11-23T05:00:00.000Z"));
    QVERIFY(
        world.engine.commands.contains(u"exported History %1"_s.arg(world.engine.attempts.size())));
}

void TestExport::theTrailIsExportedWithItsHashes()
{
    ConsoleWorld world;
    world.engine.auditTrail << AuditRow{.seq = 1,
        .atMs = world.engine.nowMs,
        .actor = u"K. Lee"_s,
        .action = u"system.add"_s,
        .object = u"Google"_s,
        .detail = u"env:GOOGLE_TOKEN"_s,
        .hash = "feed"_ba};
    world.window->open(Place::of(PageId::Audit));
    auto *table = world.window->findChild<TableView *>(u"audit.entriesTableView"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    const QJsonObject document = QJsonDocument::fromJson(
        exported(exportOf(*table, u"Audit"_s), world.folder.filePath(u"audit.json"_s)))
                                     .object();
    const QJsonObject row = document.value("rows"_L1).toArray().first().toObject();
    QCOMPARE(row.value("hash"_L1).toString(), u"feed"_s);
    QCOMPARE(row.value("at"_L1).toString(), u"2026-11-23T05:00:00.000Z"_s);
    QCOMPARE(
        row.value("sentence"_L1).toString(), u"K. Lee added system Google: env:GOOGLE_TOKEN"_s);
    QVERIFY(document.value("chain"_L1).toString().contains(u"SHA-256"_s));
}

QTEST_MAIN(TestExport)
#include "tst_export.moc"
