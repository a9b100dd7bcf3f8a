// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/retryafter.h"

#include <QTest>

using namespace lockstep;

namespace {

// 2026-11-23T05:00:00Z, a Monday
constexpr qint64 Now = 1795410000000;
constexpr qint64 Day = 24 * 3600 * 1000LL;
constexpr qint64 Nothing = -1;

} // namespace

/// C14: every form of Retry-After, exactly.
class tst_RetryAfter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachFormGivesItsWait_data();
    void eachFormGivesItsWait();
    void severalHeadersAskForTheLongest();
    void twoDigitYearMeansThePastWhenTooFarAhead();
};

void tst_RetryAfter::eachFormGivesItsWait_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("wait");
    const struct {
        const char *value;
        qint64 wait;
    } forms[] = {
        // whole seconds
        {"0", 0}, {"1", 1000}, {"5", 5000}, {"120", 120000}, {"3600", 3600000}, {"007", 7000},
        {"00000000000000000000000000000009", 9000}, {" 30", 30000}, {"30 ", 30000},
        {"\t30\t", 30000}, {"86399", 86399000}, {"86400", Day}, {"86401", Day}, {"604800", Day},
        {"2147483647", Day}, {"4294967296", Day}, {"9223372036854775807", Day},
        {"18446744073709551616", Day}, {"99999999999999999999999999999999999999", Day},
        // the date that servers should write
        {"Mon, 23 Nov 2026 05:00:10 GMT", 10000}, {"Mon, 23 Nov 2026 05:00:00 GMT", 0},
        {"Mon, 23 Nov 2026 04:59:59 GMT", 0}, {"Mon, 23 Nov 2026 06:30:00 GMT", 5400000},
        {"Tue, 24 Nov 2026 04:59:59 GMT", Day - 1000}, {"Tue, 24 Nov 2026 05:00:00 GMT", Day},
        {"Wed, 25 Nov 2026 05:00:00 GMT", Day}, {"Fri, 31 Dec 9999 23:59:59 GMT", Day},
        {"Sun, 06 Nov 1994 08:49:37 GMT", 0}, {"Thu, 01 Jan 1970 00:00:00 GMT", 0},
        {"Mon, 23 Nov 2026 05:00:60 GMT", 59000},
        {"Sun, 23 Nov 2026 05:00:10 GMT", 10000}, // the wrong day of the week harms nobody
        // obsolete: RFC 850
        {"Monday, 23-Nov-26 05:00:10 GMT", 10000}, {"Monday, 23-Nov-26 04:00:00 GMT", 0},
        {"Sunday, 06-Nov-94 08:49:37 GMT", 0}, {"Tuesday, 24-Nov-26 06:00:00 GMT", Day},
        // obsolete: asctime
        {"Mon Nov 23 05:00:10 2026", 10000}, {"Sun Nov  6 08:49:37 1994", 0},
        {"Tue Dec  1 05:00:00 2026", Day},
        // anything else is nothing
        {"", Nothing}, {" ", Nothing}, {"-1", Nothing}, {"+5", Nothing}, {"1.5", Nothing},
        {"1e3", Nothing}, {"0x10", Nothing}, {"5s", Nothing}, {"5, 10", Nothing}, {"five", Nothing},
        {"soon", Nothing}, {"\"5\"", Nothing}, {"\xef\xbc\x95", Nothing}, // a full-width five
        {"Mon, 23 Nov 2026 05:00:10", Nothing}, {"Mon, 23 Nov 2026 05:00:10 UTC", Nothing},
        {"Mon, 23 Nov 2026 05:00:10 +0000", Nothing}, {"Mon, 23 Nov 2026 25:00:10 GMT", Nothing},
        {"Mon, 31 Feb 2026 05:00:10 GMT", Nothing}, {"Mon, 3 Nov 2026 05:00:10 GMT", Nothing},
        {"Mon, 23 nov 2026 05:00:10 GMT", Nothing}, {"Xyz, 23 Nov 2026 05:00:10 GMT", Nothing},
        {"23 Nov 2026 05:00:10 GMT", Nothing}, {"2026-11-23T05:00:10Z", Nothing},
        {"Mon, 23 Nov 2026 05:00:10 GMT; x", Nothing},
        {"Monday, 23-Nov-2026 05:00:10 GMT", Nothing},
        {"1795410010", Day}, // an epoch is many seconds
    };
    for (const auto &form : forms)
        QTest::addRow("<%s>", form.value) << QByteArray(form.value) << form.wait;
    QVERIFY(std::size(forms) >= 60);
}

void tst_RetryAfter::eachFormGivesItsWait()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, wait);
    QCOMPARE(retryAfterMs(value, Now).value_or(Nothing), wait);
}

void tst_RetryAfter::severalHeadersAskForTheLongest()
{
    const QByteArray head = "HTTP/1.1 503 No\nRetry-After: 5\nretry-after: soon\n"
                            "RETRY-AFTER:  60 \nX-Retry-After: 7200\n";
    QCOMPARE(retryAfterMsInHead(head, Now).value_or(Nothing), 60000);
    QVERIFY(!retryAfterMsInHead("HTTP/1.1 503 No\nRetry-After: x\n", Now));
    QVERIFY(!retryAfterMsInHead("HTTP/1.1 503 No\n", Now));
    QVERIFY(!retryAfterMsInHead("", Now));
}

void tst_RetryAfter::twoDigitYearMeansThePastWhenTooFarAhead()
{
    QCOMPARE(retryAfterMs("Friday, 23-Nov-76 05:00:10 GMT", Now).value_or(Nothing), Day); // 2076
    QCOMPARE(retryAfterMs("Tuesday, 23-Nov-77 05:00:10 GMT", Now).value_or(Nothing), 0); // 1977
}

QTEST_APPLESS_MAIN(tst_RetryAfter)
#include "tst_retryafter.moc"
