// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/answerhead.h"

#include <QTest>

using namespace lockstep;

using Verdict = AnswerHead::Verdict;

Q_DECLARE_METATYPE(AnswerHead::Verdict)

/// Status lines and framing are read in one way only.
class tst_AnswerHead : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void statusLineIsReadExactly_data();
    void statusLineIsReadExactly();
    void headersThatCanBeReadTwoWaysAreRefused_data();
    void headersThatCanBeReadTwoWaysAreRefused();
    void interimAnswersAreNeverFinal();
    void textIsSanitised();
    void linesAndTotalAreCapped();
};

namespace {

Verdict feedAll(AnswerHead &head, const QByteArray &lines)
{
    for (const QByteArray &line : lines.split('\n')) {
        const Verdict verdict = head.feed(QByteArray(line + '\n'));
        if (verdict != Verdict::Go)
            return verdict;
    }
    return Verdict::Go;
}

} // namespace

void tst_AnswerHead::statusLineIsReadExactly_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<int>("status");
    QTest::newRow("as usual") << QByteArray("HTTP/1.1 200 OK\r\n") << Verdict::Go << 200;
    QTest::newRow("1.0") << QByteArray("HTTP/1.0 503 No\r\n") << Verdict::Go << 503;
    QTest::newRow("no reason") << QByteArray("HTTP/1.1 204 \r\n") << Verdict::Go << 204;
    QTest::newRow("no blank") << QByteArray("HTTP/1.1 204\r\n") << Verdict::Go << 204;
    QTest::newRow("line feed alone") << QByteArray("HTTP/1.1 200 OK\n") << Verdict::Go << 200;
    QTest::newRow("four digits") << QByteArray("HTTP/1.1 2000 OK\r\n") << Verdict::Broken << 2000;
    QTest::newRow("two digits") << QByteArray("HTTP/1.1 20 OK\r\n") << Verdict::Broken << 20;
    QTest::newRow("zero") << QByteArray("HTTP/1.1 000 OK\r\n") << Verdict::Broken << 0;
    QTest::newRow("099") << QByteArray("HTTP/1.1 099 OK\r\n") << Verdict::Broken << 99;
    QTest::newRow("600") << QByteArray("HTTP/1.1 600 OK\r\n") << Verdict::Broken << 600;
    QTest::newRow("999") << QByteArray("HTTP/1.1 999 OK\r\n") << Verdict::Broken << 999;
    QTest::newRow("glued") << QByteArray("HTTP/1.1 200OK\r\n") << Verdict::Broken << 200;
    QTest::newRow("signed") << QByteArray("HTTP/1.1 +200 OK\r\n") << Verdict::Broken << 0;
    QTest::newRow("two blanks") << QByteArray("HTTP/1.1  200 OK\r\n") << Verdict::Broken << 0;
    QTest::newRow("HTTP/2") << QByteArray("HTTP/2 200 OK\r\n") << Verdict::Broken << 0;
    QTest::newRow("no version") << QByteArray("HTTP 200 OK\r\n") << Verdict::Broken << 0;
    QTest::newRow("lower case") << QByteArray("http/1.1 200 OK\r\n") << Verdict::Broken << 0;
    QTest::newRow("blank before") << QByteArray(" HTTP/1.1 200 OK\r\n") << Verdict::Broken << 0;
    QTest::newRow("switching protocols")
        << QByteArray("HTTP/1.1 101 X\r\n") << Verdict::Broken << 101;
    QTest::newRow("empty") << QByteArray("\r\n") << Verdict::Broken << 0;
}

void tst_AnswerHead::statusLineIsReadExactly()
{
    QFETCH(QByteArray, line);
    QFETCH(Verdict, verdict);
    QFETCH(int, status);
    AnswerHead head;
    QCOMPARE(head.feed(line), verdict);
    QCOMPARE(head.status(), status);
    QVERIFY(!head.complete());
}

void tst_AnswerHead::headersThatCanBeReadTwoWaysAreRefused_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<Verdict>("verdict");
    QTest::newRow("one length") << QByteArray("Content-Length: 5") << Verdict::Go;
    QTest::newRow("chunked") << QByteArray("Transfer-Encoding: Chunked") << Verdict::Go;
    QTest::newRow("same length twice")
        << QByteArray("Content-Length: 5\nContent-Length: 5") << Verdict::Broken;
    QTest::newRow("two lengths") << QByteArray("Content-Length: 5\ncontent-length: 6")
                                 << Verdict::Broken;
    QTest::newRow("list of lengths") << QByteArray("Content-Length: 5, 5") << Verdict::Broken;
    QTest::newRow("negative length") << QByteArray("Content-Length: -5") << Verdict::Broken;
    QTest::newRow("signed length") << QByteArray("Content-Length: +5") << Verdict::Broken;
    QTest::newRow("hexadecimal length") << QByteArray("Content-Length: 0x5") << Verdict::Broken;
    QTest::newRow("empty length") << QByteArray("Content-Length:") << Verdict::Broken;
    QTest::newRow("endless length")
        << QByteArray("Content-Length: 99999999999999999999") << Verdict::Broken;
    QTest::newRow("length, then chunked")
        << QByteArray("Content-Length: 5\nTransfer-Encoding: chunked") << Verdict::Broken;
    QTest::newRow("chunked, then length")
        << QByteArray("Transfer-Encoding: chunked\nContent-Length: 5") << Verdict::Broken;
    QTest::newRow("chunked twice")
        << QByteArray("Transfer-Encoding: chunked\nTransfer-Encoding: chunked") << Verdict::Broken;
    QTest::newRow("gzip, chunked")
        << QByteArray("Transfer-Encoding: gzip, chunked") << Verdict::Broken;
    QTest::newRow("identity") << QByteArray("Transfer-Encoding: identity") << Verdict::Broken;
    QTest::newRow("blank before the colon") << QByteArray("Content-Length : 5") << Verdict::Broken;
    QTest::newRow("folded") << QByteArray("A: b\n c") << Verdict::Broken;
    QTest::newRow("no colon") << QByteArray("Nonsense") << Verdict::Broken;
    QTest::newRow("no name") << QByteArray(": x") << Verdict::Broken;
    QTest::newRow("NUL in a name") << QByteArray("A\0B: x", 6) << Verdict::Broken;
}

void tst_AnswerHead::headersThatCanBeReadTwoWaysAreRefused()
{
    QFETCH(QByteArray, lines);
    QFETCH(Verdict, verdict);
    AnswerHead head;
    QCOMPARE(feedAll(head, "HTTP/1.1 200 OK\n" + lines), verdict);
}

void tst_AnswerHead::interimAnswersAreNeverFinal()
{
    AnswerHead head;
    QCOMPARE(feedAll(head, "HTTP/1.1 100 Continue\n\nHTTP/1.1 103 Hints\nContent-Length: 7\n"),
        Verdict::Go);
    QVERIFY(!head.complete());
    QCOMPARE(head.status(), 103);
    QCOMPARE(feedAll(head, "HTTP/1.1 200 OK\nA: b\n"), Verdict::Go);
    QVERIFY(head.complete());
    QVERIFY(!head.contentLength());
    QCOMPARE(head.text(), "HTTP/1.1 200 OK\nA: b\n");
    QCOMPARE(head.feed("Trailer: after a chunked body\r\n"), Verdict::Go);
    QCOMPARE(head.text(), "HTTP/1.1 200 OK\nA: b\n");
}

void tst_AnswerHead::textIsSanitised()
{
    AnswerHead head;
    head.feed("HTTP/1.1 200 O\x1bK\r\n");
    head.feed(QByteArrayView("A: x\0y\x7f\xc3\xa4\rz\r\n", 13));
    QCOMPARE(head.text(), "HTTP/1.1 200 O?K\nA: x?y????z\n");
    QCOMPARE(headerValues(head.text(), "a").value(0), QByteArrayView("x?y????z"));
}

void tst_AnswerHead::linesAndTotalAreCapped()
{
    AnswerHead longLine;
    longLine.feed("HTTP/1.1 200 OK\r\n");
    QCOMPARE(longLine.feed(QByteArray(AnswerHead::MaxLine + 1, 'x')), Verdict::TooLarge);

    AnswerHead manyLines;
    manyLines.feed("HTTP/1.1 200 OK\r\n");
    int lines = 0;
    const QByteArray line = "A: " + QByteArray(1000, 'x');
    while (manyLines.feed(line) == Verdict::Go)
        ++lines;
    QVERIFY(lines > 60 && lines < 66);

    AnswerHead continues;
    Verdict verdict = Verdict::Go;
    for (int i = 0; i < 10000 && verdict == Verdict::Go; ++i)
        verdict = feedAll(continues, "HTTP/1.1 100 Continue\n");
    QCOMPARE(verdict, Verdict::TooLarge);
}

QTEST_APPLESS_MAIN(tst_AnswerHead)
#include "tst_answerhead.moc"
