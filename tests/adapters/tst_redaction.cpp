// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/redaction.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// No credential is kept, whatever a peer made of it before it came back (security.md S4).
class tst_Redaction : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFormIsMasked_data();
    void everyFormIsMasked();
    void harmlessTextStaysAsItIs();
    void excerptCutsNoSecretInHalf();
    void wideTextIsMasked();
    void headersAreKeptByName();
    void nothingToMaskIsFine();
};

void tst_Redaction::everyFormIsMasked_data()
{
    QTest::addColumn<QString>("secret");
    const struct {
        const char *name;
        QString secret;
    } secrets[] = {
        {"plain", u"sk_live_4242424242"_s},
        {"short", u"pw1"_s},
        {"quotes", u"a\"b'c\\d"_s},
        {"slashes", u"abc/def/ghi"_s},
        {"percent", u"50%25 off"_s},
        {"plus and blanks", u"a+b c&d=e"_s},
        {"base64", u"c2VjcmV0LXZhbHVl+/=="_s},
        {"umlauts", u"p\u00e4ssw\u00f6rt"_s},
        {"emoji", u"key-\U0001f511-key"_s},
        {"bearer", u"Bearer eyJhbGciOi.abc.def"_s},
        {"one", u"a1b"_s},
        {"two", u"a1b2"_s},
        {"three", u"a1b2c"_s},
    };
    for (const auto &row : secrets)
        QTest::newRow(row.name) << row.secret;
}

void tst_Redaction::everyFormIsMasked()
{
    QFETCH(QString, secret);
    const QByteArray raw = secret.toUtf8();
    Redactor redactor;
    redactor.add(Secret(raw));
    const QByteArray json = QJsonDocument(QJsonObject{{u"k"_s, secret}}).toJson();
    QByteArray ascii = "\"";
    for (const QChar c : secret)
        ascii += c.unicode() < 0x80
            ? QByteArray(1, char(c.unicode()))
            : "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    // A text of JSON that holds JSON.
    const QByteArray twice = QJsonDocument(QJsonObject{{u"k"_s, QString::fromUtf8(json)}}).toJson();
    const QByteArray percent = raw.toPercentEncoding();
    QByteArray lowerHex;
    for (const char c : raw)
        lowerHex += QByteArray(1, c).toPercentEncoding().startsWith('%')
            ? '%' + QByteArray(1, c).toHex()
            : QByteArray(1, c);
    const auto base64 = [&](const QByteArray &before, const QByteArray &after,
                            QByteArray::Base64Options options = QByteArray::Base64Encoding) {
        const QByteArray whole = before + raw + after;
        return whole.toBase64(options);
    };
    const QList<QByteArray> forms{raw, json, percent, lowerHex, base64({}, {}), base64("user:", {}),
        base64("u:", {}), base64("ab:", {}), base64("x", "yz"),
        base64("user:", "!", QByteArray::Base64UrlEncoding), "key=" + raw + ";",
        raw.toPercentEncoding("!'()*"), raw.toPercentEncoding("/"), secret.toHtmlEscaped().toUtf8(),
        QByteArray(secret.toHtmlEscaped().toUtf8()).replace('\'', "&#39;"), twice};
    for (const QByteArray &form : forms) {
        const QByteArray masked = redactor.redacted("before " + form + " after");
        QVERIFY2(masked.contains("***"), form.constData());
        QVERIFY(masked.startsWith("before ") && masked.endsWith(" after"));
        QVERIFY2(!masked.contains(raw), masked.constData());
        if (form.size() < 8 || !QByteArray::fromBase64(form).contains(raw))
            continue;
        const QByteArray decoded = QByteArray::fromBase64(masked.mid(7).chopped(6));
        QVERIFY(!decoded.contains(raw));
    }
    if (!ascii.contains('\\') || secret.contains(u'\\'))
        return;
    QVERIFY(redactor.redacted(ascii).contains("***"));
}

void tst_Redaction::harmlessTextStaysAsItIs()
{
    Redactor redactor;
    redactor.add(Secret("sk_live_4242424242"_ba));
    const QByteArray text = "{\"error\":\"opening hours overlap\",\"sk\":\"live\"}";
    QCOMPARE(redactor.redacted(text), text);
}

void tst_Redaction::excerptCutsNoSecretInHalf()
{
    const QByteArray secret = "sk_live_4242424242";
    Redactor redactor;
    redactor.add(Secret(secret));
    for (qsizetype before = Redactor::ExcerptBytes - 40; before < Redactor::ExcerptBytes;
         ++before) {
        const QByteArray kept
            = redactor.excerpt(QByteArray(before, '.') + secret + QByteArray(5000, '.'));
        QVERIFY(kept.size() <= Redactor::ExcerptBytes);
        QVERIFY2(!kept.contains("sk_"), kept.right(60).constData());
    }
    // Masks are shorter than what they hide, so that more comes into sight.
    for (qsizetype cut = 0; cut < 2 * secret.size(); ++cut) {
        const QByteArray kept = redactor.excerpt(QByteArray(cut, '.') + secret.repeated(1000));
        QVERIFY2(!kept.contains("sk_"), kept.right(60).constData());
    }
}

void tst_Redaction::wideTextIsMasked()
{
    const QString secret = u"p\u00e4ss-4242424242"_s;
    Redactor redactor;
    redactor.add(Secret(secret.toUtf8()));
    const QByteArray wide(reinterpret_cast<const char *>(secret.utf16()), 2 * secret.size());
    QByteArray swapped = wide;
    for (qsizetype i = 0; i + 1 < swapped.size(); i += 2)
        std::swap(swapped[i], swapped[i + 1]);
    QCOMPARE(redactor.redacted("x" + wide + "y"), "x***y"_ba);
    QCOMPARE(redactor.redacted("x" + swapped + "y"), "x***y"_ba);
}

void tst_Redaction::headersAreKeptByName()
{
    Redactor redactor;
    const QString kept = redactor.answerHead("HTTP/1.1 302 Found\nContent-Type: text/html\n"
                                             "Set-Cookie: a=b\nX-Internal: c\n"
                                             "Location: https://u:p@host:1/path?token=d\n"
                                             "CE-Anything: e\nRetry-After: 5\n");
    QCOMPARE(kept,
        u"HTTP/1.1 302 Found\ncontent-type: text/html\nset-cookie: ***\nx-internal: ***\n"
        "location: https://host:1\nce-anything: e\nretry-after: 5\n"_s);
    QCOMPARE(redactor.requestHead({.method = "PUT",
                 .url = "https://host/a/b?k=secret",
                 .headers = {{"X-Mine", "secret"}, {"Accept", "x"}}}),
        u"PUT /a/b HTTP/1.1\nx-mine: ***\naccept: x\n"_s);
}

void tst_Redaction::nothingToMaskIsFine()
{
    Redactor redactor;
    redactor.add(Secret());
    QCOMPARE(redactor.redacted("as it is"), "as it is");
    QCOMPARE(redactor.answerHead({}), QString());
    QCOMPARE(redactor.excerpt({}), QByteArray());
}

QTEST_APPLESS_MAIN(tst_Redaction)
#include "tst_redaction.moc"
