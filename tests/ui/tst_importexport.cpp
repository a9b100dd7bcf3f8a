// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinicdesk.h"
#include "clinics/clinicexport.h"
#include "clinics/clinicfiles.h"
#include "clinics/importpanel.h"
#include "hourscsv.h"
#include "hoursimport.h"
#include "hoursjson.h"
#include "widgets/messagebar.h"

#include <QFileDialog>
#include <QSignalSpy>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

/// The panel over a fake engine with five clinics.
struct Desk : ClinicDesk {
    Desk()
    {
        QTest::keyClick(window.get(), Qt::Key_O, Qt::ControlModifier);
        find<QFileDialog>(u"clinics.import.fileDialog"_s)->close();
        settle();
    }
    ImportPanel *panel() { return find<ImportPanel>(u"clinics.import"_s); }
    QAbstractItemModel *rows()
    {
        return find<QAbstractItemView>(u"clinics.import.tableView"_s)->model();
    }
    QString summary() { return text(u"clinics.import.summaryLabel"_s); }
    QPushButton *import() { return find<QPushButton>(u"clinics.import.importButton"_s); }
    MessageBar *message() { return panel()->findChild<MessageBar *>(); }
    qsizetype imports() { return engine.commands.filter(u"import"_s).size(); }
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test's file");
        return file.fileName();
    }
    /// Reads the file and waits until it is shown.
    void look(const QString &path)
    {
        panel()->look(path);
        settle();
        QTRY_VERIFY(!summary().startsWith(u"Reading"_s));
    }
    QStringList printed()
    {
        QStringList lines;
        for (int row = 0; row < rows()->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < rows()->columnCount(); ++column)
                cells << rows()->index(row, column).data().toString();
            lines << cells.join(u" | "_s);
        }
        return lines;
    }
    QList<Clinic> changed()
    {
        QList<Clinic> clinics = engine.clinics;
        clinics[2].schedules[0].weekly[1] = QList<Interval>{{8 * 60, 18 * 60}};
        Clinic added = clinics[0];
        added.id = u"new-one"_s;
        added.name = u"New One"_s;
        clinics << added;
        return clinics;
    }
};

QByteArray jsonOf(const QList<Clinic> &clinics)
{
    return exported(clinics, ClinicFormat::Json, 0);
}

} // namespace

class TestImportExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDryRunShowsWhatEachClinicWouldBecome();
    void nothingLandsBeforeItIsAskedFor();
    void itLandsAsDraftsThatArePublishedTogether();
    void everyFormatIsRead_data();
    void everyFormatIsRead();
    void problemsTellTheirPlaceAndHoldEverything();
    void aFileThatIsNotThereIsToldInThePanel();
    void stoppingWhileReadingChangesNothing();
    void aPublishMeanwhileIsComparedAgain();
    void aRefusedImportLeavesThePlan();
    void theFileIsChosenWithoutAModalDialog();
    void whatIsExportedIsReadBackTheSame_data();
    void whatIsExportedIsReadBackTheSame();
    void spreadsheetsRunNoFormula();
    void theExportIsWrittenWholeOrToldWhyNot();
};

void TestImportExport::aDryRunShowsWhatEachClinicWouldBecome()
{
    Desk desk;
    desk.look(desk.file(u"clinics.json"_s, jsonOf(desk.changed())));
    QCOMPARE(desk.printed().mid(0, 3),
        (QStringList{u"Add | New One | /5 | New clinic, America/Denver"_s,
            u"Change | Northside | /2 | Tue: 8–5 → 8–6"_s,
            u"Same | Cedar Hill | /0 | The same as it is now"_s}));
    QCOMPARE(desk.summary(), u"clinics.json: 1 added, 1 changed, 4 the same."_s);
    QCOMPARE(desk.import()->text(), u"Publish 2 clinics now"_s);
}

void TestImportExport::nothingLandsBeforeItIsAskedFor()
{
    Desk desk;
    desk.look(desk.file(u"clinics.json"_s, jsonOf(desk.changed())));
    QCOMPARE(desk.imports(), 0);
    desk.click(u"clinics.import.importButton"_s);
    QCOMPARE(desk.engine.commands.last(), u"import 2"_s); // only what changes
    QCOMPARE(desk.message()->kind(), MessageBar::Kind::Success);
    QVERIFY2(desk.message()->text().contains(u"1 added, 1 changed"_s),
        qPrintable(desk.message()->text()));
    QCOMPARE(desk.stored().schedules[0].weekly[1]->first().closes, 18 * 60);
}

void TestImportExport::itLandsAsDraftsThatArePublishedTogether()
{
    Desk desk;
    desk.look(desk.file(u"clinics.json"_s, jsonOf(desk.changed())));
    desk.click(u"clinics.import.draftsButton"_s);
    QCOMPARE(desk.imports(), 0);
    auto *drafts = desk.find<QAbstractButton>(u"clinics.bulk.draftsRadioButton"_s);
    QVERIFY(drafts->isVisible() && drafts->isChecked());
    auto *table = desk.find<QAbstractItemView>(u"clinics.bulk.table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(
        desk.find<QPushButton>(u"clinics.bulk.publishButton"_s)->text(), u"Publish 2 clinics"_s);
    const qint64 before = desk.stored().revision;
    desk.click(u"clinics.bulk.publishButton"_s);
    QTRY_COMPARE(desk.stored().revision, before + 1);
    QCOMPARE(desk.stored().schedules[0].weekly[1]->first().closes, 18 * 60);
    const auto added = [&] {
        return std::any_of(desk.engine.clinics.cbegin(), desk.engine.clinics.cend(),
            [](const Clinic &clinic) { return clinic.id == "new-one"_L1; });
    };
    QTRY_VERIFY(added());
    // There is no draft left to publish, so the choice goes.
    QTRY_VERIFY(!drafts->isVisible());
}

void TestImportExport::everyFormatIsRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("JSON") << u"clinics.json"_s;
    QTest::newRow("JSON Lines") << u"clinics.jsonl"_s;
    QTest::newRow("CSV") << u"clinics.csv"_s;
}

void TestImportExport::everyFormatIsRead()
{
    QFETCH(QString, name);
    Desk desk;
    QList<Clinic> clinics = desk.engine.clinics;
    clinics[1].schedules[0].weekly[5] = QList<Interval>{{9 * 60, 12 * 60}};
    QByteArray bytes;
    if (name.endsWith(u"csv"_s))
        bytes = toCsv(clinics);
    else if (name.endsWith(u"json"_s))
        bytes = jsonOf(clinics);
    else
        for (const Clinic &clinic : clinics)
            bytes += QJsonDocument(toJson(clinic)).toJson(QJsonDocument::Compact) + '\n';
    desk.look(desk.file(name, bytes));
    QVERIFY2(desk.printed().first().startsWith(u"Change | Eastgate | "_s),
        qPrintable(desk.printed().join(u'\n')));
    QCOMPARE(desk.printed().filter(u"Same"_s).size(), 4);
}

void TestImportExport::problemsTellTheirPlaceAndHoldEverything()
{
    Desk desk;
    QList<Clinic> clinics = desk.changed();
    clinics[1].timezone = u"EST"_s;
    desk.look(desk.file(u"clinics.json"_s, jsonOf(clinics)));
    QCOMPARE(desk.rows()->rowCount(), 1);
    const QString line = desk.printed().first();
    QVERIFY2(line.startsWith(u"Error |  | /1/timezone | "_s), qPrintable(line));
    QVERIFY(line.contains(u"America/Chicago"_s)); // how to mend it
    QVERIFY(!desk.import()->isVisible());
    QVERIFY(desk.text(u"clinics.import.detailLabel"_s).contains(u"(timezone-unknown)"_s));
    QVERIFY2(desk.summary().contains(u"1 problems"_s) || desk.summary().contains(u"1 problem"_s),
        qPrintable(desk.summary()));
}

void TestImportExport::aFileThatIsNotThereIsToldInThePanel()
{
    Desk desk;
    desk.look(desk.folder.filePath(u"no-such-file.json"_s));
    QVERIFY(desk.printed().first().startsWith(u"Error"_s));
    QVERIFY(!desk.import()->isVisible());
}

void TestImportExport::stoppingWhileReadingChangesNothing()
{
    Desk desk;
    desk.panel()->look(desk.file(u"clinics.json"_s, jsonOf(desk.changed())));
    desk.find<QPushButton>(u"clinics.import.cancelButton"_s)->click(); // before any answer
    QVERIFY(desk.message()->text().startsWith(u"Stopped."_s));
    desk.settle();
    QTest::qWait(50);
    QCOMPARE(desk.rows()->rowCount(), 0);
    QCOMPARE(desk.imports(), 0);
}

void TestImportExport::aPublishMeanwhileIsComparedAgain()
{
    Desk desk;
    desk.look(desk.file(u"clinics.json"_s, jsonOf(desk.changed())));
    for (Clinic &clinic : desk.engine.clinics) {
        if (clinic.id == "northside"_L1)
            clinic.schedules[0].weekly[1] = QList<Interval>{{8 * 60, 18 * 60}};
    }
    desk.engine.publish(u"northside"_s);
    desk.settle();
    QTRY_COMPARE(desk.summary(), u"clinics.json: 1 added, 0 changed, 5 the same."_s);
    QVERIFY(desk.message()->text().contains(u"compared again"_s));
}

void TestImportExport::aRefusedImportLeavesThePlan()
{
    Desk desk;
    desk.look(desk.file(u"clinics.json"_s, jsonOf(desk.changed())));
    desk.engine.refusal = Error{
        Error::Kind::Store, u"disk-full"_s, u"The disk is full."_s, u"Free space."_s, {}, {}};
    desk.click(u"clinics.import.importButton"_s);
    QCOMPARE(desk.message()->kind(), MessageBar::Kind::Failure);
    QVERIFY(desk.message()->text().contains(u"The disk is full."_s));
    QVERIFY(desk.import()->isVisible());
    QCOMPARE(desk.rows()->rowCount(), 6);
}

void TestImportExport::theFileIsChosenWithoutAModalDialog()
{
    Desk desk;
    const QString path = desk.file(u"clinics.json"_s, jsonOf(desk.changed()));
    auto *choose = desk.panel()->findChild<QPushButton *>(u"emptyState.actionButton"_s);
    QTest::mouseClick(choose, Qt::LeftButton); // comes back at once
    auto *dialog = desk.find<QFileDialog>(u"clinics.import.fileDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    desk.settle();
    QTRY_COMPARE(desk.rows()->rowCount(), 6);
    desk.click(u"clinics.import.cancelButton"_s);
    QVERIFY(!desk.panel()->isVisible());
}

void TestImportExport::whatIsExportedIsReadBackTheSame_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("JSON") << u"out.json"_s;
    QTest::newRow("CSV") << u"out.csv"_s;
}

void TestImportExport::whatIsExportedIsReadBackTheSame()
{
    QFETCH(QString, name);
    Desk desk;
    ClinicExport out(desk.client);
    QSignalSpy written(&out, &ClinicExport::written);
    out.write(desk.folder.filePath(name), desk.clock.wallMs());
    desk.settle();
    QTRY_COMPARE(written.size(), 1);
    desk.look(desk.folder.filePath(name));
    QCOMPARE(desk.summary(), name + u": 0 added, 0 changed, 5 the same."_s);
}

void TestImportExport::spreadsheetsRunNoFormula()
{
    Clinic hostile = ClinicDesk().engine.clinics.first();
    Override entry;
    entry.date = QDate(2026, 12, 24);
    entry.service = EveryService;
    entry.closed = true;
    for (const QString &label : {u"=HYPERLINK(\"http://x\")"_s, u"+1"_s, u"-1"_s, u"@SUM(A1)"_s}) {
        entry.label = label;
        hostile.overrides = {entry};
        QByteArray csv = exported({hostile}, ClinicFormat::Csv, 0);
        for (const QByteArray &cell : csv.replace('"', ' ').replace('\n', ',').split(','))
            QVERIFY2(!cell.trimmed().startsWith(label.front().toLatin1()), cell.constData());
        const auto back = importClinics(exported({hostile}, ClinicFormat::Csv, 0), u"x.csv"_s);
        QVERIFY(back.ok());
        QCOMPARE(back->clinics.first().overrides.first().label, label);
    }
}

void TestImportExport::theExportIsWrittenWholeOrToldWhyNot()
{
    Desk desk;
    ClinicExport out(desk.client);
    QSignalSpy failed(&out, &ClinicExport::failed);
    out.write(desk.folder.filePath(u"no/such/out.json"_s), 0);
    desk.settle();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(clinicFormat(u"a.ICS"_s), ClinicFormat::ICalendar);
    QVERIFY(
        exported(desk.engine.clinics, ClinicFormat::ICalendar, 0).startsWith("BEGIN:VCALENDAR"));
}

QTEST_MAIN(TestImportExport)
#include "tst_importexport.moc"
