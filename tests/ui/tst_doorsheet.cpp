// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns.h"
#include "clinicdesk.h"
#include "clinics/doorsheet.h"
#include "clinics/doorsheetpanel.h"
#include "clinics/sheetpainter.h"
#include "clinics/sheetwords.h"
#include "exceptions.h"
#include "widgets/messagebar.h"

#include <QComboBox>
#include <QFileDialog>
#include <QPainter>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2026, 11, 22);

Clinic example()
{
    Clinic clinic;
    clinic.id = u"north"_s;
    clinic.name = u"Northside Clinic"_s;
    clinic.timezone = u"America/Denver"_s;
    Schedule schedule{u"general"_s, QDate(2026, 1, 1), std::nullopt, {}};
    schedule.weekly.fill(QList<Interval>{{8 * 60, 12 * 60}, {13 * 60, 17 * 60 + 30}});
    schedule.weekly[4] = QList<Interval>{{18 * 60, 26 * 60}};
    schedule.weekly[5] = QList<Interval>{{0, 24 * 60}};
    schedule.weekly[6] = QList<Interval>();
    clinic.schedules = {schedule};
    Override holiday;
    holiday.date = QDate(2026, 11, 26);
    holiday.service = EveryService;
    holiday.closed = true;
    holiday.label = u"Thanksgiving Day"_s;
    Override past = holiday, far = holiday;
    past.date = QDate(2026, 11, 2);
    far.date = QDate(2027, 5, 31);
    clinic.overrides = {past, holiday, far};
    Campaign flu;
    flu.name = u"Flu shots"_s;
    flu.note = u"Influenza · Walk-in"_s;
    Override date;
    date.date = QDate(2026, 12, 5);
    date.intervals = {{9 * 60, 24 * 60}};
    flu.dates = {date};
    return withCampaign(clinic, flu);
}

QStringList printed(const SheetPart &part)
{
    QStringList lines;
    for (const SheetBlock &block : part.blocks) {
        lines << u"# "_s + block.title;
        if (!block.note.isEmpty())
            lines << block.note;
        for (const SheetRow &row : block.rows)
            lines << row.day + u": "_s + row.hours
                    + (row.note.isEmpty() ? QString() : u" ("_s + row.note + u')');
    }
    return lines << part.footer;
}

/// Hours of twelve services, long names, sixty exceptions.
Clinic crowded()
{
    Clinic clinic = example();
    clinic.name = u"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten "
                  u"Memorial Community Health and Wellness Center of the Greater Valley"_s;
    for (int i = 0; i < 11; ++i) {
        Schedule schedule = clinic.schedules.first();
        schedule.service = u"service-%1"_s.arg(i);
        clinic.schedules << schedule;
    }
    for (int i = 0; i < 60; ++i) {
        Override entry = clinic.overrides.first();
        entry.date = Today.addDays(i);
        entry.label = u"A reason that takes its time to be told in full, number %1"_s.arg(i);
        clinic = withExceptions(clinic, {entry});
    }
    return clinic;
}

/// Dark pixels outside the margins, or cut at the foot, would show here.
bool inkTouchesTheEdge(const SheetPainter &sheet)
{
    QImage page(sheet.pageSize().toSize(), QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    sheet.draw(painter);
    painter.end();
    constexpr int Edge = 50; // the margin has 57
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            const bool inside
                = x > Edge && y > Edge && x < page.width() - Edge && y < page.height() - Edge;
            if (!inside && qGray(page.pixel(x, y)) < 200)
                return true;
        }
    }
    return false;
}

} // namespace

class TestDoorSheet : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theSheetInEnglish();
    void theSheetInSpanish();
    void itsLanguageIsNotTheConsoles();
    void bothLanguagesStandOnOnePage();
    void largeTypeBreaksNoWord();
    void everythingFitsHoweverLong_data();
    void everythingFitsHoweverLong();
    void htmlIsEscapedAndSaysItsLanguages();
    void everyPhraseHasBothLanguages();
    void thePdfHasOnePage();
    void theSheetIsReachedByKeysAndSavedWithoutAModalDialog();
    void theChosenLanguageStaysWithTheClinic();
};

void TestDoorSheet::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestDoorSheet::theSheetInEnglish()
{
    const DoorSheet sheet = doorSheet(example(), SheetLanguage::English, Today);
    QCOMPARE(sheet.parts.size(), 1);
    const QString usual = u"8:00 AM – noon, 1:00 PM – 5:30 PM"_s;
    QStringList lines = printed(sheet.parts.first());
    for (QString &line : lines)
        line.replace(QChar::Nbsp, u' ');
    QCOMPARE(lines,
        (QStringList{u"# Hours"_s, u"Sunday: Closed"_s, u"Monday: "_s + usual,
            u"Tuesday: "_s + usual, u"Wednesday: "_s + usual, u"Thursday: "_s + usual,
            u"Friday: 6:00 PM – 2:00 AM next day"_s, u"Saturday: Open 24 hours"_s,
            u"# Closures and special hours"_s, u"Thu, Nov 26: Closed (Thanksgiving Day)"_s,
            u"# Flu shots"_s, u"Influenza · Walk-in"_s, u"Sat, Dec 5: 9:00 AM – midnight"_s,
            u"Updated November 22, 2026"_s}));
}

void TestDoorSheet::theSheetInSpanish()
{
    const DoorSheet sheet = doorSheet(example(), SheetLanguage::Spanish, Today);
    QStringList lines = printed(sheet.parts.first());
    for (QString &line : lines)
        line.replace(QChar::Nbsp, u' ');
    QVERIFY2(lines.contains(u"Lunes: 8:00 a. m. – mediodía, 1:00 p. m. – 5:30 p. m."_s),
        qPrintable(lines.join(u'\n')));
    QVERIFY(lines.contains(u"Domingo: Cerrado"_s));
    QVERIFY(lines.contains(u"Viernes: 6:00 p. m. – 2:00 a. m. del día siguiente"_s));
    QVERIFY2(lines.contains(u"jue 26 de noviembre: Cerrado (Día de Acción de Gracias)"_s),
        qPrintable(lines.join(u'\n')));
    QVERIFY(lines.contains(u"# Vacunas contra la gripe"_s));
    QVERIFY(lines.contains(u"Gripe · Sin cita"_s));
    QVERIFY(lines.contains(u"sáb 5 de diciembre: 9:00 a. m. – medianoche"_s));
    QVERIFY(lines.contains(u"Actualizado el 22 de noviembre de 2026"_s));
}

void TestDoorSheet::itsLanguageIsNotTheConsoles()
{
    const DoorSheet before = doorSheet(example(), SheetLanguage::Both, Today);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(doorSheet(example(), SheetLanguage::Both, Today), before);
    initTestCase();
}

void TestDoorSheet::bothLanguagesStandOnOnePage()
{
    const DoorSheet sheet = doorSheet(example(), SheetLanguage::Both, Today);
    QCOMPARE(sheet.parts.size(), 2);
    SheetPainter painter{QPageSize(QPageSize::Letter)};
    painter.setSheet(sheet);
    QVERIFY2(painter.typeSize() >= 14, qPrintable(QString::number(painter.typeSize())));
    painter.setSheet(doorSheet(example(), SheetLanguage::English, Today));
    QVERIFY2(painter.typeSize() >= 24, qPrintable(QString::number(painter.typeSize())));
}

void TestDoorSheet::largeTypeBreaksNoWord()
{
    Clinic clinic = example();
    // Few lines: only their width keeps the type from growing.
    clinic.services.resize(1);
    clinic.schedules.resize(1);
    for (DayHours &day : clinic.schedules.first().weekly)
        day = QList<Interval>{{480, 1020}};
    clinic.overrides = {Override{.date = QDate(2026, 11, 26),
        .through = {},
        .service = EveryService,
        .closed = true,
        .intervals = {},
        .label = {},
        .kind = {}}};
    SheetPainter painter{QPageSize(QPageSize::Letter)};
    painter.setSheet(doorSheet(clinic, SheetLanguage::Both, Today));
    QVERIFY(!painter.breaksWords());
}

void TestDoorSheet::everythingFitsHoweverLong_data()
{
    QTest::addColumn<Clinic>("clinic");
    QTest::addColumn<QPageSize>("page");
    Clinic longName = example();
    longName.name = QString(200, u'W');
    QTest::newRow("as usual, Letter") << example() << QPageSize(QPageSize::Letter);
    QTest::newRow("as usual, A4") << example() << QPageSize(QPageSize::A4);
    QTest::newRow("a name without a space") << longName << QPageSize(QPageSize::Letter);
    QTest::newRow("crowded") << crowded() << QPageSize(QPageSize::Letter);
}

void TestDoorSheet::everythingFitsHoweverLong()
{
    QFETCH(Clinic, clinic);
    QFETCH(QPageSize, page);
    SheetPainter painter(page);
    const DoorSheet sheet = doorSheet(clinic, SheetLanguage::Both, Today);
    painter.setSheet(sheet);
    QVERIFY(!inkTouchesTheEdge(painter));
    QVERIFY(painter.plainText().contains(sheet.parts.last().footer));
}

void TestDoorSheet::htmlIsEscapedAndSaysItsLanguages()
{
    Clinic hostile = example();
    hostile.name = u"<script>alert(1)</script> & Sons"_s;
    hostile.overrides[1].label = u"\"><img src=x onerror=alert(1)>"_s;
    const QString page = sheetPage(doorSheet(hostile, SheetLanguage::Both, Today));
    QVERIFY(!page.contains(u"<script"_s));
    QVERIFY(!page.contains(u"<img"_s));
    QVERIFY(page.contains(u"&lt;script&gt;alert(1)&lt;/script&gt; &amp; Sons"_s));
    QVERIFY(page.startsWith(u"<!DOCTYPE html>\n<html lang=\"en\">"_s));
    QVERIFY(page.contains(u"<div lang=\"es\">"_s));
    QCOMPARE(page.count(u"<h1>"_s), 1);
    QVERIFY(page.contains(u"scope=\"row\""_s));
}

void TestDoorSheet::everyPhraseHasBothLanguages()
{
    const SheetWords english(u"en"_s), spanish(u"es"_s);
    for (int i = 0; i <= int(SheetWords::Phrase::Usual); ++i) {
        const auto phrase = SheetWords::Phrase(i);
        QVERIFY(!english(phrase).isEmpty());
        QVERIFY(english(phrase) != spanish(phrase));
    }
    QCOMPARE(spanish.label(u"A name of their own"_s), u"A name of their own"_s);
}

void TestDoorSheet::thePdfHasOnePage()
{
    QTemporaryDir folder;
    DoorSheetPanel panel;
    for (const Clinic &clinic : {example(), crowded()}) {
        panel.setClinic(clinic, Today, false);
        panel.setLanguage(SheetLanguage::Both);
        const QString path = folder.filePath(u"sheet.pdf"_s);
        panel.savePdf(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pdf = file.readAll();
        QVERIFY(pdf.startsWith("%PDF-"));
        QCOMPARE(pdf.count("/Type /Page\n"), 1);
        QCOMPARE(panel.findChild<MessageBar *>()->kind(), MessageBar::Kind::Success);
    }
    panel.savePdf(folder.filePath(u"no/such/folder.pdf"_s));
    QCOMPARE(panel.findChild<MessageBar *>()->kind(), MessageBar::Kind::Failure);
}

void TestDoorSheet::theSheetIsReachedByKeysAndSavedWithoutAModalDialog()
{
    ClinicDesk desk;
    QTest::keyClick(desk.window.get(), Qt::Key_P, Qt::ControlModifier);
    desk.settle();
    QVERIFY(desk.find(u"clinics.sheet.languageComboBox"_s)->hasFocus());
    desk.click(u"clinics.sheet.htmlButton"_s); // comes back at once
    auto *dialog = desk.find<QFileDialog>(u"clinics.sheet.fileDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    const QString path = desk.folder.filePath(u"door.html"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    desk.settle();
    QVERIFY(QFile::exists(path));
    desk.click(u"clinics.sheet.doneButton"_s);
    QVERIFY(!desk.find(u"clinics.sheet.languageComboBox"_s)->isVisible());
}

void TestDoorSheet::theChosenLanguageStaysWithTheClinic()
{
    ClinicDesk desk;
    const auto language = [&] { return desk.find<QComboBox>(u"clinics.sheet.languageComboBox"_s); };
    const auto open = [&](const QString &clinic) {
        desk.window->open(Place::clinic(clinic));
        desk.settle();
        QTest::keyClick(desk.window.get(), Qt::Key_P, Qt::ControlModifier);
        desk.settle();
        return language()->currentText();
    };
    QCOMPARE(open(u"northside"_s), u"English"_s);
    QTest::keyClick(language(), Qt::Key_End); // English and Spanish
    QCOMPARE(language()->currentText(), u"English and Spanish"_s);
    QCOMPARE(open(u"riverbend"_s), u"English"_s);
    QCOMPARE(open(u"northside"_s), u"English and Spanish"_s);
    desk.open(); // the console starts anew
    desk.settle();
    QCOMPARE(open(u"northside"_s), u"English and Spanish"_s);
}

QTEST_MAIN(TestDoorSheet)
#include "tst_doorsheet.moc"
