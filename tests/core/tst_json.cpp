// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json.h"
#include "rng.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <bit>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace lockstep;

class TestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wellFormedTextIsRead_data();
    void wellFormedTextIsRead();
    void malformedTextIsRefused_data();
    void malformedTextIsRefused();
    void messageNamesLineAndColumn();
    void duplicateIsFoundAmongManyKeys();
    void limitsHold();
    void canonicalBytesFollowRfc8785_data();
    void canonicalBytesFollowRfc8785();
    void numbersAreShortest_data();
    void numbersAreShortest();
    void everyNumberReadsBackTheSame();
    void agreesWithQtOnMutatedTexts();
    void quotedMakesOneToken();
    void smallBodyParsesInMicroseconds();
};

void TestJson::wellFormedTextIsRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QJsonValue>("value");

    QTest::newRow("object") << R"({"a":[1,2,{"b":null}]})"_ba
                            << QJsonValue(QJsonObject{{u"a"_s,
                                   QJsonArray{1, 2, QJsonObject{{u"b"_s, QJsonValue::Null}}}}});
    QTest::newRow("space around") << " \t\r\n[ ] \n"_ba << QJsonValue(QJsonArray());
    QTest::newRow("bare string") << "\"x\""_ba << QJsonValue(u"x"_s);
    QTest::newRow("bare number") << "-0.5e1"_ba << QJsonValue(-5);
    QTest::newRow("bare word") << "true"_ba << QJsonValue(true);
    QTest::newRow("escapes") << R"("\"\\\/\b\f\n\r\t\u00e9")"_ba
                             << QJsonValue(u"\"\\/\b\f\n\r\t\u00e9"_s);
    QTest::newRow("surrogate pair") << R"("\ud83d\ude00")"_ba << QJsonValue(u"\U0001F600"_s);
    QTest::newRow("raw utf-8") << "\"\xC3\xA9\xF0\x9F\x98\x80\""_ba
                               << QJsonValue(u"\u00e9\U0001F600"_s);
    QTest::newRow("same key in two objects")
        << R"([{"a":1},{"a":1}])"_ba
        << QJsonValue(QJsonArray{QJsonObject{{u"a"_s, 1}}, QJsonObject{{u"a"_s, 1}}});
    QTest::newRow("whole number at 2^53")
        << "9007199254740992"_ba << QJsonValue(Q_INT64_C(9007199254740992));
}

void TestJson::wellFormedTextIsRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QJsonValue, value);
    const auto parsed = json::parse(text);
    QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().text));
    QCOMPARE(*parsed, value);
}

void TestJson::malformedTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("path");

    const auto row
        = [](const char *name, const QByteArray &text, const QString &reason,
              const QString &path = {}) { QTest::newRow(name) << text << reason << path; };
    const QString syntax = u"json-syntax"_s;
    row("nothing", "", syntax);
    row("only space", "  \n", syntax);
    row("something after the value", "{} x", syntax);
    row("two values", "1 2", syntax);
    row("comma after the last element", "[1,]", syntax, u"/1"_s);
    row("comma after the last member", R"({"a":1,})", syntax, u"/a"_s);
    row("no colon", R"({"a" 1})", syntax, u"/a"_s);
    row("single quotes", "{'a':1}", syntax);
    row("comment", "[1] // one", syntax);
    row("unclosed object", R"({"a":{"b":1})", syntax, u"/a"_s);
    row("unclosed string", R"(["abc)", syntax, u"/0"_s);
    row("leading zero", "[01]", syntax, u"/0"_s);
    row("leading plus", "+1", syntax);
    row("point without digits", "1.", syntax);
    row("bare minus", "-", syntax);
    row("exponent without digits", "1e", syntax);
    row("NaN", "NaN", syntax);
    row("number beyond double", "[1e400]", syntax, u"/0"_s);
    row("many digits beyond double", QByteArray(400, '9'), syntax);
    row("half a word", "tru", syntax);
    row("word run on", "truex", syntax);
    row("raw line feed in a string", "\"a\nb\"", syntax);
    row("NUL in the text", QByteArray("[1\0]", 4), syntax, u"/0"_s);
    row("unknown escape", R"("\x41")", syntax);
    row("short unicode escape", R"("\u12")", syntax);
    row("byte order mark", "\xEF\xBB\xBF{}", u"json-encoding"_s);
    row("latin-1", "[\"caf\xE9\"]", u"json-encoding"_s, u"/0"_s);
    row("overlong", "\"\xC0\xAF\"", u"json-encoding"_s);
    row("utf-8 surrogate", "\"\xED\xA0\x80\"", u"json-encoding"_s);
    row("beyond unicode", "\"\xF4\x90\x80\x80\"", u"json-encoding"_s);
    row("utf-8 cut off", "\"\xE2\x82", u"json-encoding"_s);
    row("lone high surrogate", R"("\ud800")", u"json-encoding"_s);
    row("lone low surrogate", R"("\udc00")", u"json-encoding"_s);
    row("high surrogate twice", R"("\ud800\ud800")", u"json-encoding"_s);
    const QString twice = u"json-duplicate-key"_s;
    row("same key", R"({"a":1,"a":2})", twice, u"/a"_s);
    row("same key deeper", R"({"x":[0,{"a/b":1,"c":2,"a/b":1}]})", twice, u"/x/1/a~1b"_s);
    row("same key, one escaped", R"({"\u0061~":1,"a~":2})", twice, u"/a~0"_s);
    row("same empty key", R"({"":1,"":2})", twice, u"/"_s);
    row("same key around an object", R"({"a":{"a":1},"b":1,"a":2})", twice, u"/a"_s);
}

void TestJson::malformedTextIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, reason);
    QFETCH(QString, path);
    const auto parsed = json::parse(text);
    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.error().kind, Error::Kind::InvalidInput);
    QCOMPARE(parsed.error().reason, reason);
    QCOMPARE(parsed.error().problems.size(), 1);
    QCOMPARE(parsed.error().problems.first().reason, reason);
    QCOMPARE(parsed.error().problems.first().path, path);
    QVERIFY(!parsed.error().text.isEmpty());
    QVERIFY(!parsed.error().fix.isEmpty());
}

void TestJson::messageNamesLineAndColumn()
{
    const auto parsed = json::parse("{\n  \"\xC3\xA9\": tru\n}");
    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.error().text, u"Line 2, column 8: expected a value but there is 't'."_s);
}

void TestJson::duplicateIsFoundAmongManyKeys()
{
    QByteArray text = "{";
    for (int i = 0; i < 5000; ++i)
        text += "\"k" + QByteArray::number(i) + "\":1,";
    QVERIFY(json::parse(QByteArray(text + "\"k\":1}")).ok());
    const auto parsed = json::parse(QByteArray(text + "\n\"\\u006b4711\":1}"));
    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.error().reason, u"json-duplicate-key"_s);
    QCOMPARE(parsed.error().problems.first().path, u"/k4711"_s);
    QVERIFY2(parsed.error().text.startsWith(u"Line 2,"), qPrintable(parsed.error().text));
}

void TestJson::limitsHold()
{
    const auto nest
        = [](int depth) -> QByteArray { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    QVERIFY(json::parse(nest(32)).ok());
    QCOMPARE(json::parse(nest(33)).error().reason, u"json-depth"_s);
    QCOMPARE(json::parse(QByteArray(1'000'000, '[')).error().reason, u"json-depth"_s);
    QVERIFY(json::parse(nest(3), {.maxBytes = 6, .maxDepth = 3}).ok());
    QCOMPARE(json::parse(nest(3), {.maxBytes = 5, .maxDepth = 3}).error().reason,
        u"document-too-large"_s);
    QByteArray large = '"' + QByteArray(1024 * 1024 - 2, 'x') + '"';
    QVERIFY(json::parse(large).ok());
    QCOMPARE(json::parse(large.append(' ')).error().reason, u"document-too-large"_s);
}

void TestJson::canonicalBytesFollowRfc8785_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("canonical");

    QTest::newRow("no white space") << "{ \"b\" : [ 1 , { } , [ ] ] , \"a\" : false }"_ba
                                    << R"({"a":false,"b":[1,{},[]]})"_ba;
    // U+1F600 is two surrogates from D83D, which sort before U+FB33 though its code point is
    // higher.
    QTest::newRow("keys by UTF-16 unit")
        << R"({"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7})"_ba
        << "{\"\\r\":2,\"1\":4,\"\xC2\x80\":6,\"\xC3\xB6\":7,\"\xE2\x82\xAC\":1,"
           "\"\xF0\x9F\x98\x80\":5,\"\xEF\xAC\xB3\":3}"_ba;
    QTest::newRow("keys that begin alike")
        << R"({"ab":1,"a":2,"A":3,"a\u0000":4,"\u00e9":5,"":6})"_ba
        << "{\"\":6,\"A\":3,\"a\":2,\"a\\u0000\":4,\"ab\":1,\"\xC3\xA9\":5}"_ba;
    QTest::newRow("control characters") << R"("\u0000\u0001\u001f\b\t\n\f\r\u000b\u007f")"_ba
                                        << "\"\\u0000\\u0001\\u001f\\b\\t\\n\\f\\r\\u000b\x7f\""_ba;
    QTest::newRow("quote, backslash, slash") << R"("\"\\\/")"_ba
                                             << R"("\"\\/")"_ba;
    QTest::newRow("line separators are raw") << R"("\u2028\u2029")"_ba
                                             << "\"\xE2\x80\xA8\xE2\x80\xA9\""_ba;
    QTest::newRow("beyond the first plane") << R"("\ud83d\ude00\uffff")"_ba
                                            << "\"\xF0\x9F\x98\x80\xEF\xBF\xBF\""_ba;
    QTest::newRow("words") << "[null,true,false]"_ba
                           << "[null,true,false]"_ba;
}

void TestJson::canonicalBytesFollowRfc8785()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, canonical);
    const auto parsed = json::parse(text);
    QVERIFY(parsed.ok());
    QCOMPARE(json::canonical(*parsed), canonical);
    QCOMPARE(json::canonical(*json::parse(canonical)), canonical);
}

void TestJson::numbersAreShortest_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("canonical");

    const auto row = [](const QByteArray &written, const QByteArray &canonical) {
        QTest::newRow(written.constData()) << written << canonical;
    };
    row("0", "0");
    row("-0", "0");
    row("-0.0e7", "0");
    row("1.0", "1");
    row("10", "10");
    row("-12.50", "-12.5");
    row("333333333.33333329", "333333333.3333333");
    row("1E30", "1e+30");
    row("1e21", "1e+21");
    row("1e20", "100000000000000000000");
    row("123456789012345680000", "123456789012345680000");
    row("0.000001", "0.000001");
    row("0.0000001", "1e-7");
    row("1.5e-9", "1.5e-9");
    row("2e-3", "0.002");
    row("4.50", "4.5");
    row("0.000000000000000000000000001", "1e-27");
    row("5e-324", "5e-324");
    row("1.7976931348623157e308", "1.7976931348623157e+308");
    row("9007199254740993", "9007199254740992");
    row("-9223372036854775808", "-9223372036854776000");
    row("18446744073709551615", "18446744073709552000");
    row("1.1e1", "11");
    row("123e-2", "1.23");
    row("0.1", "0.1");
}

void TestJson::numbersAreShortest()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, canonical);
    const auto parsed = json::parse(written);
    QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().text));
    QCOMPARE(json::canonical(*parsed), canonical);
}

void TestJson::everyNumberReadsBackTheSame()
{
    constexpr quint64 seed = 20261123;
    qInfo() << "seed" << seed;
    Rng rng(seed);
    for (int i = 0; i < 20'000; ++i) {
        const auto number = std::bit_cast<double>(rng.next());
        if (!std::isfinite(number))
            continue;
        const QByteArray written = json::canonical(number);
        QCOMPARE(written.toDouble(), number);
        QVERIFY2(written.size() <= 25, written.constData());
    }
}

void TestJson::agreesWithQtOnMutatedTexts()
{
    constexpr quint64 seed = 7;
    qInfo() << "seed" << seed;
    Rng rng(seed);
    const QByteArray whole = R"({"a":[1.5e-3,-20,"x\n\u00e9",{"b":null,"c":[true,false]}],"d":{}})";
    const QByteArray alphabet = "{}[]\",:\\0123456789eE+-.u ntf\x01\x80";
    int accepted = 0;
    for (int i = 0; i < 20'000; ++i) {
        QByteArray text = whole;
        for (quint64 changes = 1 + rng.below(2); changes > 0; --changes) {
            const auto at = static_cast<qsizetype>(rng.below(quint64(text.size())));
            text[at] = alphabet[static_cast<qsizetype>(rng.below(quint64(alphabet.size())))];
        }
        const auto ours = json::parse(text);
        if (!ours.ok())
            continue;
        ++accepted;
        QJsonParseError theirs;
        const auto document = QJsonDocument::fromJson(text, &theirs);
        QVERIFY2(theirs.error == QJsonParseError::NoError, text.constData());
        QCOMPARE(QJsonValue(document.object()), *ours);
    }
    QVERIFY2(accepted > 1000, qPrintable(QString::number(accepted)));
}

void TestJson::quotedMakesOneToken()
{
    QCOMPARE(json::quoted(u"a\"\u2028\u0001"), "\"a\\\"\xE2\x80\xA8\\u0001\""_ba);
    QCOMPARE(json::pointerStep(u"a/b~c"_s), u"a~1b~0c"_s);
}

void TestJson::smallBodyParsesInMicroseconds()
{
    QByteArray text = "[";
    while (text.size() < 1000)
        text += R"({"opens":"08:00","closes":"17:00"},)";
    text += "{}]";
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 1000; ++i)
        QVERIFY(json::parse(text).ok());
    qInfo() << "parse of" << text.size() << "bytes:" << timer.nsecsElapsed() / 1'000'000 << "us";
    // Two hundred a second would be far too slow; the bound is loose for a busy machine.
    QVERIFY(timer.elapsed() < 1000);
}

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
