// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinicdesk.h"
#include "clinics/linediff.h"
#include "widgets/carddelegate.h"

#include <QPlainTextEdit>
#include <QTableView>
#include <QTextBlock>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

struct Desk : ClinicDesk {
    QAbstractItemView *table()
    {
        return find<QAbstractItemView>(u"clinics.destinations.tableView"_s);
    }
    QString plain(const QString &name) { return find<QPlainTextEdit>(name)->toPlainText(); }
    QString cell(int row, int column)
    {
        return table()->model()->index(row, column).data().toString();
    }
};

} // namespace

class TestClinicDestinations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everySystemStandsThereWithItsLink();
    void whatWaitsSaysWhatFor();
    void theListSaysTheCauseBeforeTheSystem();
    void theSystemThatIsWorstOffIsSeenFirst();
    void thePayloadIsOneClickAway();
    void theDraftIsComparedWithWhatWasAccepted();
    void theFewestLinesTellTheDifference_data();
    void theFewestLinesTellTheDifference();
    void aDifferenceShowsOnlyItsSurroundings();
};

void TestClinicDestinations::everySystemStandsThereWithItsLink()
{
    Desk desk;
    SystemStatus other = desk.engine.addSystem(u"Notices"_s);
    other.config.topics = {u"policyUpdated"_s};
    desk.engine.changeSystem(other);
    desk.showTab(u"whereItGoes"_s);
    QCOMPARE(desk.table()->model()->rowCount(), 4);
    QCOMPARE(desk.cell(0, 0), u"Google"_s);
    QVERIFY2(desk.cell(0, 1).startsWith(u"Failed: "_s), qPrintable(desk.cell(0, 1)));
    QCOMPARE(desk.cell(2, 2), u"v1, not checked"_s);
}

void TestClinicDestinations::whatWaitsSaysWhatFor()
{
    Desk desk;
    desk.engine.publish(u"northside"_s);
    desk.engine.setLane(u"Google"_s, u"northside"_s, LaneState::Held, Reason::SignInRefused, 401);
    desk.showTab(u"whereItGoes"_s);
    QCOMPARE(desk.cell(0, 1), u"Failed: sign-in refused"_s);
    QCOMPARE(desk.cell(0, 3), u"v2, waiting"_s);
    QCOMPARE(desk.cell(1, 3), u"v2, on its way"_s);
    // Nothing is left out for any of them, so nothing is said of it.
    QVERIFY(desk.find<QTableView>(u"clinics.destinations.tableView"_s)->isColumnHidden(4));
}

void TestClinicDestinations::theListSaysTheCauseBeforeTheSystem()
{
    Desk desk;
    desk.engine.publish(u"northside"_s);
    desk.engine.setLane(u"Google"_s, u"northside"_s, LaneState::Held, Reason::SignInRefused, 401);
    const auto *clinics = desk.find<QAbstractItemView>(u"clinics.list"_s)->model();
    const auto found = clinics->match(clinics->index(0, 0), card::DetailsRole,
        QStringList{u"sign-in refused · Google"_s}, 1, Qt::MatchExactly);
    QVERIFY(!found.isEmpty());
}

void TestClinicDestinations::theSystemThatIsWorstOffIsSeenFirst()
{
    Desk desk;
    desk.engine.verify(u"Google"_s, u"northside"_s);
    SystemStatus held = *desk.state.system(u"Phone tree"_s);
    held.holdReason = Reason::SignInRefused;
    held.heldSinceMs = desk.engine.nowMs;
    held.nextProbeMs = desk.engine.nowMs + 900'000;
    desk.engine.changeSystem(held);
    desk.engine.publish(u"northside"_s);
    desk.engine.setLane(u"Google"_s, u"northside"_s, LaneState::Pending);
    desk.engine.setLane(
        u"Phone tree"_s, u"northside"_s, LaneState::Held, Reason::SignInRefused, 401);
    desk.settle();
    desk.showTab(u"whereItGoes"_s);
    const int row = desk.table()->currentIndex().row();
    QCOMPARE(desk.cell(row, 0), u"Phone tree"_s);
    QVERIFY2(desk.cell(row, 3).startsWith(u"v2, next try "_s), qPrintable(desk.cell(row, 3)));
    QVERIFY(desk.text(u"clinics.destinations.notesLabel"_s)
                .startsWith(u"No key is set for Phone tree"_s));
    QCOMPARE(
        desk.find<QPushButton>(u"clinics.destinations.fixButton"_s)->text(), u"Choose a key"_s);
    auto *retry = desk.find<QPushButton>(u"clinics.destinations.retryButton"_s);
    QCOMPARE(retry->text(), u"Try again now"_s);
    retry->click();
    desk.settle();
    QVERIFY(desk.engine.commands.contains(u"probe Phone tree"_s));
    // What it accepted is what it would get: there is no box for that.
    QVERIFY(!desk.find(u"clinics.destinations.differencePlainTextEdit"_s)->isVisible());
}

void TestClinicDestinations::thePayloadIsOneClickAway()
{
    Desk desk;
    QVERIFY(!desk.find(u"clinics.preview.payload"_s)->isVisible()); // nothing would be sent
    desk.type(u"clinics.week.tue.text"_s, u"8-6"_s);
    QTest::keyClick(desk.find(u"clinics.week.tue.text"_s), Qt::Key_Return);
    desk.settle();
    desk.click(u"clinics.preview.payload"_s);
    const QString shown = desk.plain(u"clinics.preview.payload.text"_s);
    QVERIFY2(shown.contains(u"America/Denver"_s), qPrintable(shown));
    // What changes in it is marked.
    const auto marks
        = desk.find<QPlainTextEdit>(u"clinics.preview.payload.text"_s)->extraSelections();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.first().cursor.block().text().simplified(), u"\"closes\": \"18:00\","_s);
    desk.click(u"clinics.preview.payload"_s);

    desk.showTab(u"whereItGoes"_s);
    QVERIFY(!desk.find(u"clinics.preview.payload"_s)->isVisible()); // it is here already
    desk.find<QTabWidget>(u"clinics.destinations.tabWidget"_s)->setCurrentIndex(1);
    const QString payload = desk.plain(u"clinics.destinations.payloadPlainTextEdit"_s);
    QVERIFY2(payload.contains(u"America/Denver"_s), qPrintable(payload));
    desk.click(u"clinics.destinations.rawButton"_s);
    QCOMPARE(desk.plain(u"clinics.destinations.payloadPlainTextEdit"_s).count(u'\n'), 0);
}

void TestClinicDestinations::theDraftIsComparedWithWhatWasAccepted()
{
    Desk desk;
    desk.type(u"clinics.week.tue.text"_s, u"8-6"_s);
    QTest::keyClick(desk.find(u"clinics.week.tue.text"_s), Qt::Key_Return);
    desk.showTab(u"whereItGoes"_s);
    desk.table()->setCurrentIndex(desk.table()->model()->index(1, 0));
    desk.settle();
    QCOMPARE(desk.cell(1, 3), u"the draft"_s);
    QCOMPARE(desk.text(u"clinics.destinations.wordsLabel"_s), u"Tue: 8–5 → 8–6"_s);
    const QStringList difference
        = desk.plain(u"clinics.destinations.differencePlainTextEdit"_s).split(u'\n');
    QCOMPARE(difference.filter(QRegularExpression(u"^[+-] "_s)).size(), 2);
    QCOMPARE(difference.filter(u"+ "_s).first().simplified(), u"+ \"closes\": \"18:00\","_s);
}

void TestClinicDestinations::theFewestLinesTellTheDifference_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the same") << u"abc"_s << u"abc"_s << u" a b c"_s;
    QTest::newRow("nothing before") << u""_s << u"ab"_s << u"+a+b"_s;
    QTest::newRow("nothing after") << u"ab"_s << u""_s << u"-a-b"_s;
    QTest::newRow("one in the middle") << u"abc"_s << u"axc"_s << u" a-b+x c"_s;
    QTest::newRow("moved") << u"abcd"_s << u"bcda"_s << u"-a b c d+a"_s;
}

void TestClinicDestinations::theFewestLinesTellTheDifference()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    const auto lines
        = [](const QString &text) { return text.split(QString(), Qt::SkipEmptyParts); };
    QString seen;
    for (const DiffLine &line : lineDiff(lines(before), lines(after)))
        seen += (line.kind == DiffLine::Kind::Added            ? u'+'
                        : line.kind == DiffLine::Kind::Removed ? u'-'
                                                               : u' ')
            + line.text;
    QCOMPARE(seen, expected);
}

void TestClinicDestinations::aDifferenceShowsOnlyItsSurroundings()
{
    QStringList before, after;
    for (int i = 0; i < 40; ++i)
        before << QString::number(i);
    after = before;
    after[20] = u"x"_s;
    QCOMPARE(
        diffText(lineDiff(before, after)), u"  …\n  17\n  18\n  19\n- 20\n+ x\n  21\n  22\n  23"_s);
    QCOMPARE(diffText(lineDiff(before, before)), QString());
}

QTEST_MAIN(TestClinicDestinations)
#include "tst_clinicdestinations.moc"
