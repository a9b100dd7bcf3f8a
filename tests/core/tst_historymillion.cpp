// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seededhistory.h"

#include <QElapsedTimer>
#include <QtTest>

Q_DECLARE_METATYPE(lockstep::HistoryFilter)

using namespace lockstep;
using namespace Qt::StringLiterals;

/// The first lines of any search among a million attempts are there at once.
class tst_HistoryMillion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_store = std::make_unique<SeededHistory>(Attempts, Clinics); }
    void firstRowsComeAtOnce_data();
    void firstRowsComeAtOnce();

private:
    static constexpr qint64 Attempts = 1'000'000;
    static constexpr int Clinics = 2000;
    static constexpr qint64 AllowedMs = 200;
    static constexpr qint64 DayMs = 24LL * 3600 * 1000;

    std::unique_ptr<SeededHistory> m_store;
};

void tst_HistoryMillion::firstRowsComeAtOnce_data()
{
    QTest::addColumn<HistoryFilter>("filter");
    const auto row = [](const char *name, const std::function<void(HistoryFilter &)> &set) {
        HistoryFilter filter;
        set(filter);
        QTest::newRow(name) << filter;
    };
    const qint64 end = SeededHistory::EndMs;
    row("everything", [](HistoryFilter &) {});
    row("a clinic, a system, a code", [](HistoryFilter &f) { f.text = u"northside phone 200"_s; });
    row("a clinic", [](HistoryFilter &f) { f.text = u"northside"_s; });
    row("a clinic and a code that it never got",
        [](HistoryFilter &f) { f.text = u"northside 401"_s; });
    row("a system", [](HistoryFilter &f) { f.text = u"google"_s; });
    row("a rare system", [](HistoryFilter &f) { f.text = u"rare"_s; });
    row("a rare system, chosen", [](HistoryFilter &f) { f.system = u"Rare"_s; });
    row("a code", [](HistoryFilter &f) { f.text = u"401"_s; });
    row("a code that nobody got", [](HistoryFilter &f) { f.text = u"503"_s; });
    row("a status", [](HistoryFilter &f) { f.outcome = OutcomeKind::Held; });
    row("a reason", [](HistoryFilter &f) { f.reason = Reason::TlsFailed; });
    row("what every clinic is called", [](HistoryFilter &f) { f.text = u"clinic"_s; });
    row("an event", [](HistoryFilter &f) { f.text = SeededHistory::eventId(4711); });
    row("what was never sent", [](HistoryFilter &f) { f.text = u"xyzzy"_s; });
    row("a clinic yesterday", [](HistoryFilter &f) {
        f.text = u"northside"_s;
        f.sinceMs = end - 2 * DayMs;
        f.untilMs = end - DayMs;
    });
    row("a day long ago", [](HistoryFilter &f) {
        f.sinceMs = end - 10 * DayMs;
        f.untilMs = end - 9 * DayMs;
    });
    row("a system on a day long ago", [](HistoryFilter &f) {
        f.system = u"Kiosk"_s;
        f.sinceMs = end - 10 * DayMs;
        f.untilMs = end - 9 * DayMs;
    });
    row("failures of the last month", [](HistoryFilter &f) {
        f.text = u"google refused"_s;
        f.sinceMs = end - 30 * DayMs;
    });
    row("older ones", [](HistoryFilter &f) { f.afterId = 500'000; });
}

void tst_HistoryMillion::firstRowsComeAtOnce()
{
    QFETCH(const HistoryFilter, filter);
    QElapsedTimer timer;
    timer.start();
    const HistoryPage page = m_store->table->history(filter);
    const qint64 rowsMs = timer.restart();
    const qint64 count = m_store->table->countMatching(filter, 10'000);
    const qint64 countMs = timer.elapsed();
    QVERIFY(!m_store->db.takeError());
    qInfo("%-45s %4lld ms for %3lld rows, %4lld ms to count %lld", QTest::currentDataTag(), rowsMs,
        qint64(page.rows.size()), countMs, count);
    QVERIFY2(rowsMs <= AllowedMs, qPrintable(QString::number(rowsMs)));
}

QTEST_GUILESS_MAIN(tst_HistoryMillion)
#include "tst_historymillion.moc"
