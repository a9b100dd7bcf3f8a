// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"
#include "rng.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

class TestCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreRead();
    void brokenTextIsRefused_data();
    void brokenTextIsRefused();
    void limitsHold();
    void formulasAreGuarded_data();
    void formulasAreGuarded();
    void everyCellReadsBack();
};

void TestCsv::rowsAreRead()
{
    const auto table = csv::parse("\xEF\xBB\xBF"
                                  "a,b , c\r\n1,\"x, \"\"y\"\"\r\nz\",\n\n,,3");
    QVERIFY2(table.ok(), table.ok() ? "" : qPrintable(table.error().text));
    QCOMPARE(table->rows().size(), 2);
    const csv::Row first = table->rows()[0];
    QCOMPARE(first.line, 2);
    QCOMPARE(first.cells, (QStringList{u"1"_s, u"x, \"y\"\r\nz"_s, u""_s}));
    QCOMPARE(table->rows()[1].line, 5);
    QCOMPARE(table->cell(table->rows()[1], u"c"_s), u"3"_s);
    QCOMPARE(table->cell(first, u"b"_s), u"x, \"y\"\r\nz"_s);
    QVERIFY(table->cell(first, u"d"_s).isNull());
    QVERIFY(table->has(u"b"_s) && !table->has(u"d"_s));
}

void TestCsv::brokenTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("path");

    QTest::newRow("nothing") << ""_ba << u"csv-header"_s << u"line 1"_s;
    QTest::newRow("only empty lines") << "\n\r\n"_ba << u"csv-header"_s << u"line 1"_s;
    QTest::newRow("too few cells") << "a,b\n1,2\n3\n"_ba << u"csv-columns"_s << u"line 3"_s;
    QTest::newRow("too many cells") << "a,b\n1,2,3\n"_ba << u"csv-columns"_s << u"line 2"_s;
    QTest::newRow("unclosed quote") << "a\n\"x\ny\n"_ba << u"csv-syntax"_s << u"line 4"_s;
    QTest::newRow("quote inside") << "a\nx\"y\"\n"_ba << u"csv-syntax"_s << u"line 2"_s;
    QTest::newRow("text after quote") << "a\n\"x\"y\n"_ba << u"csv-syntax"_s << u"line 2"_s;
    QTest::newRow("latin-1") << "a\ncaf\xE9\n"_ba << u"csv-encoding"_s << QString();
    QTest::newRow("utf-16") << QByteArray("a\0\n\0", 4) << u"csv-encoding"_s << QString();
}

void TestCsv::brokenTextIsRefused()
{
    QFETCH(QByteArray, text);
    const auto table = csv::parse(text);
    QVERIFY(!table.ok());
    QTEST(table.error().reason, "reason");
    QTEST(table.error().problems.first().path, "path");
    QVERIFY(!table.error().fix.isEmpty());
}

void TestCsv::limitsHold()
{
    QVERIFY(csv::parse("a\n1\n2\n", {.maxBytes = 6, .maxRows = 2}).ok());
    QCOMPARE(csv::parse("a\n1\n2\n", {.maxBytes = 5, .maxRows = 2}).error().reason,
        u"document-too-large"_s);
    QCOMPARE(
        csv::parse("a\n1\n2\n", {.maxBytes = 6, .maxRows = 1}).error().reason, u"too-many-rows"_s);
}

void TestCsv::formulasAreGuarded_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("written");

    QTest::newRow("plain") << u"x"_s << "x"_ba;
    QTest::newRow("equals") << u"=1+1"_s << "'=1+1"_ba;
    QTest::newRow("plus") << u"+1"_s << "'+1"_ba;
    QTest::newRow("minus") << u"-1"_s << "'-1"_ba;
    QTest::newRow("at") << u"@SUM"_s << "'@SUM"_ba;
    QTest::newRow("tab") << u"\tx"_s << "'\tx"_ba;
    QTest::newRow("return") << u"\rx"_s << "\"'\rx\""_ba;
    QTest::newRow("quoted as well") << u"=\"a\",b"_s << "\"'=\"\"a\"\",b\""_ba;
    QTest::newRow("guard itself") << u"'=1"_s << "''=1"_ba;
    QTest::newRow("apostrophe") << u"'tis"_s << "'tis"_ba;
    QTest::newRow("later in the cell") << u"a=1"_s << "a=1"_ba;
}

void TestCsv::formulasAreGuarded()
{
    QFETCH(QString, cell);
    QFETCH(QByteArray, written);
    QCOMPARE(csv::line({cell}), QByteArray(written + "\r\n"));
    QCOMPARE(csv::unguarded(csv::parse(QByteArray("h\n" + csv::line({cell})))->rows()[0].cells[0]),
        cell);
}

void TestCsv::everyCellReadsBack()
{
    constexpr quint64 seed = 41;
    qInfo() << "seed" << seed;
    Rng rng(seed);
    const QString alphabet = u"a,\"'\r\n=+-@\t \u00e9\U0001F600"_s;
    for (int i = 0; i < 2000; ++i) {
        QStringList cells;
        for (int c = 0; c < 3; ++c) {
            QString cell;
            for (quint64 length = rng.below(6); length > 0; --length)
                cell += alphabet[qsizetype(rng.below(quint64(alphabet.size() - 2)))];
            cells.append(cell);
        }
        const auto table = csv::parse(QByteArray("a,b,c\r\n" + csv::line(cells)));
        QVERIFY(table.ok());
        QCOMPARE(table->rows().size(), 1);
        QStringList read = table->rows()[0].cells;
        for (QString &cell : read)
            cell = csv::unguarded(cell);
        QCOMPARE(read, cells);
    }
}

QTEST_APPLESS_MAIN(TestCsv)
#include "tst_csv.moc"
