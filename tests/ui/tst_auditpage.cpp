// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoleworld.h"
#include "widgets/messagebar.h"
#include "widgets/tableview.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

struct AuditWorld : ConsoleWorld {
    AuditWorld()
    {
        add(u"K. Lee"_s, u"system.update"_s, u"Google"_s,
            u"credential env:GOOGLE_TOKEN → keychain:google"_s);
        add(u"R. Diaz"_s, u"publish"_s, u"northside"_s, u"clinicHoursUpdated revision 1"_s);
        add(u"R. Diaz"_s, u"retry"_s, u"Google/clinicHoursUpdated/northside"_s, u"1 lanes"_s);
        window->open(Place::of(PageId::Audit));
        if (!QTest::qWaitFor(
                [this] { return state.loaded() && table()->model()->rowCount() == 3; }))
            qFatal("the trail did not come");
    }
    void add(const QString &who, const QString &what, const QString &where, const QString &detail)
    {
        engine.auditTrail << AuditRow{.seq = engine.auditTrail.size() + 1,
            .atMs = engine.nowMs + engine.auditTrail.size() * 1000,
            .actor = who,
            .action = what,
            .object = where,
            .detail = detail,
            .hash = QByteArray(64, 'a')};
    }
    template <typename T> T *find(const QString &name) const
    {
        T *found = window->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    TableView *table() const { return find<TableView>(u"audit.entriesTableView"_s); }
    QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    bool visible(const QString &text) const
    {
        const auto labels = window->page(PageId::Audit)->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
};

} // namespace

/// The Audit page: who changed what, in plain words, and whether the record is whole.
class TestAuditPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void entriesAreToldInPlainWords();
    void filtersNarrow();
    void theChainIsToldInWords();
    void aBreakIsABannerThatNamesTheFirstBadEntry_data();
    void aBreakIsABannerThatNamesTheFirstBadEntry();
    void publishedHoursShowBeforeAndAfter();
    void whatWasPublishedIsToldInTheList();
    void anEntryLeadsToWhatItIsAbout();
    void anotherPageCanAskForOneObject();
    void anErrorIsShownInPlace();
    void theHeaderGrowsWithTheText();
    void longTextsTakeTheRoomThatIsLeft();
};

void TestAuditPage::entriesAreToldInPlainWords()
{
    AuditWorld world;
    QCOMPARE(world.cell(0, 3), u"retried"_s);
    QCOMPARE(world.cell(0, 4), u"Google · Northside"_s);
    QCOMPARE(world.cell(1, 3), u"published v1"_s);
    QCOMPARE(world.cell(1, 4), u"Northside"_s);
    QCOMPARE(world.cell(2, 2), u"K. Lee"_s);
    QCOMPARE(world.cell(2, 3), u"changed system"_s);
    for (int row = 0; row < 3; ++row)
        QVERIFY(!world.cell(row, 3).contains(u'.'));
}

void TestAuditPage::filtersNarrow()
{
    AuditWorld world;
    auto *who = world.find<QComboBox>(u"audit.whoComboBox"_s);
    QTRY_COMPARE(who->count(), 3);
    who->setCurrentText(u"K. Lee"_s);
    QTRY_COMPARE(world.table()->model()->rowCount(), 1);
    who->setCurrentIndex(0);
    QTRY_COMPARE(world.table()->model()->rowCount(), 3);
    auto *what = world.find<QComboBox>(u"audit.whatComboBox"_s);
    QCOMPARE(what->itemText(1), u"changed system"_s);
    what->setCurrentIndex(what->findData(u"publish"_s));
    QTRY_COMPARE(world.table()->model()->rowCount(), 1);
    what->setCurrentIndex(0);
    QTest::keyClicks(world.find<QLineEdit>(u"audit.findLineEdit"_s), u"keychain"_s);
    QTRY_COMPARE(world.table()->model()->rowCount(), 1);
    QTest::keyClicks(world.find<QLineEdit>(u"audit.findLineEdit"_s), u" nothing"_s);
    QTRY_VERIFY(world.visible(u"Nothing matches"_s));
}

void TestAuditPage::theChainIsToldInWords()
{
    AuditWorld world;
    QTRY_VERIFY(
        world.find<QLabel>(u"audit.chainLabel"_s)->text().startsWith(u"Chain intact to #3 ("_s));
    QVERIFY(!world.find<MessageBar>(u"audit.brokenMessageBar"_s)->isVisible());
}

void TestAuditPage::aBreakIsABannerThatNamesTheFirstBadEntry_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("altered") << int(AuditChain::Fault::Altered);
    QTest::newRow("missing") << int(AuditChain::Fault::Missing);
    QTest::newRow("cut off") << int(AuditChain::Fault::CutOff);
}

void TestAuditPage::aBreakIsABannerThatNamesTheFirstBadEntry()
{
    QFETCH(const int, fault);
    AuditWorld world;
    world.engine.auditChain.fault = AuditChain::Fault(fault);
    world.engine.auditChain.firstBad = 8812;
    world.window->currentPage()->refresh();
    auto *banner = world.find<MessageBar>(u"audit.brokenMessageBar"_s);
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->kind(), MessageBar::Kind::Failure);
    QVERIFY(banner->text().contains(u"#8812"_s));
    QCOMPARE(world.find<QLabel>(u"audit.chainLabel"_s)->text(), u"Chain broken at #8812"_s);
    world.engine.auditChain = {.complete = true};
    world.window->currentPage()->refresh();
    QTRY_VERIFY(!banner->isVisible());
}

void TestAuditPage::publishedHoursShowBeforeAndAfter()
{
    AuditWorld world;
    QTRY_VERIFY(world.state.loaded());
    world.table()->selectRowAt(1);
    QTRY_VERIFY(world.find<QWidget>(u"audit.tabWidget"_s)->isVisible());
    QVERIFY(world.find<QPlainTextEdit>(u"audit.afterPlainTextEdit"_s)
                ->toPlainText()
                .contains(u"08:00"_s)
        || world.find<QPlainTextEdit>(u"audit.afterPlainTextEdit"_s)
               ->toPlainText()
               .contains(u"schedules"_s));
    QVERIFY(world.find<QPlainTextEdit>(u"audit.beforePlainTextEdit"_s)
                ->toPlainText()
                .contains(u"first version"_s));
    world.table()->selectRowAt(2);
    QTRY_VERIFY(!world.find<QWidget>(u"audit.tabWidget"_s)->isVisible());
}

void TestAuditPage::whatWasPublishedIsToldInTheList()
{
    AuditWorld world;
    Clinic &clinic = *std::ranges::find(world.engine.clinics, u"northside"_s, &Clinic::id);
    world.engine.olderHours[{u"northside"_s, 1}] = clinic;
    clinic.revision = 2;
    clinic.schedules.first().weekly[1] = QList<Interval>{{480, 1080}};
    world.add(u"R. Diaz"_s, u"publish"_s, u"northside"_s, u"clinicHoursUpdated revision 2"_s);
    world.window->currentPage()->refresh();
    QTRY_COMPARE(world.table()->model()->rowCount(), 4);
    QTRY_VERIFY2(world.cell(0, 5).startsWith(u"Tue: "_s), qPrintable(world.cell(0, 5)));
    QCOMPARE(world.cell(2, 5), u"First version"_s);
    world.table()->selectRowAt(0);
    auto *changes = world.find<TableView>(u"audit.changesTableView"_s);
    QTRY_VERIFY(changes->isVisible());
    QCOMPARE(changes->model()->index(0, 0).data().toString(), u"Tue"_s);
    QCOMPARE(changes->model()->index(0, 2).data().toString(), u"08:00–18:00"_s);
    QVERIFY(world.find<QPushButton>(u"audit.exportButton"_s)->isVisible());
    world.window->currentPage()->run(ActionId::Copy);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QString(64, u'a')));
}

void TestAuditPage::anEntryLeadsToWhatItIsAbout()
{
    AuditWorld world;
    QTRY_VERIFY(world.state.loaded());
    world.table()->selectRowAt(2);
    world.find<QPushButton>(u"audit.openButton"_s)->click();
    QCOMPARE(world.window->currentPage()->id(), PageId::Systems);
    world.window->open(Place::of(PageId::Audit));
    world.table()->selectRowAt(1);
    world.find<QPushButton>(u"audit.historyButton"_s)->click();
    QCOMPARE(world.window->currentPage()->id(), PageId::History);
    QCOMPARE(world.window->currentPage()->place().filter.subject, u"northside"_s);
    QCOMPARE(world.window->currentPage()->place().filter.revision, 1);
}

void TestAuditPage::anotherPageCanAskForOneObject()
{
    AuditWorld world;
    world.window->open({.page = PageId::Audit, .key = u"Google"_s, .filter = {}, .mark = {}});
    QTRY_COMPARE(world.table()->model()->rowCount(), 1);
    QVERIFY(world.find<QPushButton>(u"audit.clearFilterButton"_s)->isVisible());
    world.find<QPushButton>(u"audit.clearFilterButton"_s)->click();
    QTRY_COMPARE(world.table()->model()->rowCount(), 3);
}

void TestAuditPage::anErrorIsShownInPlace()
{
    AuditWorld world;
    world.engine.refusal = Error{
        Error::Kind::Store, u"store-busy"_s, u"The store is busy."_s, u"Try again."_s, {}, {}};
    world.window->currentPage()->refresh();
    QTRY_VERIFY(world.visible(u"The store is busy."_s));
    world.engine.refusal.reset();
}

void TestAuditPage::theHeaderGrowsWithTheText()
{
    ConsoleWorld world;
    world.theme.setTextScale(200);
    world.window->open(Place::of(PageId::Audit));
    auto *table = world.window->findChild<TableView *>(u"audit.entriesTableView"_s);
    QCOMPARE(table->horizontalHeader()->font().pixelSize(), table->font().pixelSize());
}

void TestAuditPage::longTextsTakeTheRoomThatIsLeft()
{
    constexpr int Where = 4, Particulars = 5;
    AuditWorld world;
    world.engine.addClinic(u"harbor"_s, u"Harbor Street Family Clinic and Urgent Care"_s);
    world.add(u"R. Diaz"_s, u"failure.note"_s, u"harbor"_s, {});
    world.window->resize(2200, 800);
    world.window->currentPage()->refresh();
    QTRY_COMPARE(world.table()->model()->rowCount(), 4);
    world.table()->grab();
    const auto needs = [&world](int column) {
        return world.table()->sizeHintForIndex(world.table()->model()->index(0, column)).width();
    };
    QTRY_VERIFY(world.table()->columnWidth(Where) >= needs(Where));
    QCOMPARE(world.table()->horizontalScrollBar()->maximum(), 0);
    // In a narrow window the particulars keep their room.
    world.window->resize(1024, 700);
    world.table()->grab();
    QTRY_VERIFY(world.table()->columnWidth(Where) < needs(Where));
    QVERIFY(world.table()->columnWidth(Particulars) > 100);
}

QTEST_MAIN(TestAuditPage)
#include "tst_auditpage.moc"
