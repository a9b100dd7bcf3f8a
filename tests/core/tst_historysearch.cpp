// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attemptsearch.h"
#include "seededhistory.h"

#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// Attempts found again by words and filters.
class tst_HistorySearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_store = std::make_unique<SeededHistory>(Attempts, Clinics); }
    void cleanupTestCase() { m_store.reset(); }
    void wordsNameWhatWasSent_data();
    void wordsNameWhatWasSent();
    void aSpanOfTimeIsExact();
    void aTimeWithoutAttemptsReadsNoRow();
    void aClockThatJumpedBackHidesNothing();
    void pagesFollowOneAnotherByKey();
    void theCountIsBounded();
    void whatWasAcceptedBeforeIsFound();

private:
    static constexpr qint64 Attempts = 2000;
    static constexpr int Clinics = 50;

    std::unique_ptr<SeededHistory> m_store;
};

void tst_HistorySearch::wordsNameWhatWasSent_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("found");
    QTest::newRow("nothing") << QString() << 2000;
    QTest::newRow("a clinic's name") << u"northside"_s << 40;
    QTest::newRow("in capitals") << u"NORTHSIDE"_s << 40;
    QTest::newRow("a part of an id") << u"0007"_s << 40;
    QTest::newRow("a system") << u"kiosk"_s << 400;
    QTest::newRow("a system of two words") << u"web site"_s << 400;
    QTest::newRow("a rare system") << u"rare"_s << 1;
    QTest::newRow("clinic and system") << u"northside phone"_s << 40;
    QTest::newRow("clinic and a system that it is not on") << u"northside google"_s << 0;
    QTest::newRow("a code") << u"401"_s << 50;
    QTest::newRow("a reason") << u"refused"_s << 50;
    QTest::newRow("system and code") << u"google 401"_s << 49;
    QTest::newRow("a version") << u"v40 northside"_s << 1;
    QTest::newRow("an event") << SeededHistory::eventId(123) << 1;
    QTest::newRow("the beginning of events") << u"01930001"_s << 1;
    QTest::newRow("a key") << u"msg_1999"_s << 1;
    QTest::newRow("the beginning of keys") << u"msg_199"_s << 11;
    QTest::newRow("what was never sent") << u"xyzzy"_s << 0;
    QTest::newRow("a wildcard") << u"%"_s << 0;
    QTest::newRow("another wildcard") << u"clinic_0007"_s << 0;
    QTest::newRow("a quote") << u"north'side"_s << 0;
}

void tst_HistorySearch::wordsNameWhatWasSent()
{
    QFETCH(const QString, text);
    QFETCH(const int, found);
    const HistoryFilter filter{.text = text, .outcome = {}, .reason = {}, .limit = 5000};
    const HistoryPage page = m_store->table->history(filter);
    QVERIFY(!m_store->db.takeError());
    QCOMPARE(page.rows.size(), found);
    QCOMPARE(m_store->table->countMatching(filter, 10'000), found);
    for (qsizetype i = 1; i < page.rows.size(); ++i)
        QVERIFY(page.rows[i].id < page.rows[i - 1].id);
}

void tst_HistorySearch::aSpanOfTimeIsExact()
{
    HistoryFilter filter;
    filter.limit = 5000;
    filter.sinceMs = SeededHistory::EndMs - 99'000;
    QCOMPARE(m_store->table->history(filter).rows.size(), 100);
    filter.untilMs = SeededHistory::EndMs - 50'000;
    QCOMPARE(m_store->table->history(filter).rows.size(), 49);
    filter.sinceMs = SeededHistory::EndMs + 1000;
    filter.untilMs = 0;
    QCOMPARE(m_store->table->history(filter).rows.size(), 0);
}

void tst_HistorySearch::aTimeWithoutAttemptsReadsNoRow()
{
    // The console asks for the last hour at its start, over whatever the store holds.
    HistoryFilter filter;
    filter.sinceMs = SeededHistory::EndMs + 1000;
    QVERIFY(AttemptSearch(m_store->db, filter).hopeless());
    filter.sinceMs = SeededHistory::EndMs;
    QVERIFY(!AttemptSearch(m_store->db, filter).hopeless());
    filter.sinceMs = 0;
    filter.untilMs = 1;
    QVERIFY(AttemptSearch(m_store->db, filter).hopeless());
}

void tst_HistorySearch::aClockThatJumpedBackHidesNothing()
{
    QVERIFY(m_store->db.execute(u"SAVEPOINT untouched"_s));
    QVERIFY(m_store->db.execute(
        u"UPDATE attempts SET started_at = started_at - 86400000 WHERE id BETWEEN 1000 AND 1099"_s));
    HistoryFilter filter;
    filter.limit = 5000;
    filter.untilMs = SeededHistory::EndMs - 1999 * 1000 - 1;
    QCOMPARE(m_store->table->history(filter).rows.size(), 100);
    filter = {};
    filter.limit = 5000;
    filter.sinceMs = SeededHistory::EndMs - 1999 * 1000;
    QCOMPARE(m_store->table->history(filter).rows.size(), 1900);
    QVERIFY(m_store->db.execute(u"ROLLBACK TO untouched"_s));
    QVERIFY(m_store->db.execute(u"RELEASE untouched"_s));
}

void tst_HistorySearch::pagesFollowOneAnotherByKey()
{
    HistoryFilter filter;
    filter.text = u"401"_s;
    filter.outcome = OutcomeKind::Refused;
    filter.limit = 7;
    QList<qint64> seen;
    do {
        const HistoryPage page = m_store->table->history(filter);
        for (const Attempt &attempt : page.rows)
            seen << attempt.id;
        filter.afterId = page.nextAfterId;
    } while (filter.afterId > 0);
    QCOMPARE(seen.size(), 50);
    QCOMPARE(QSet<qint64>(seen.begin(), seen.end()).size(), 50);
}

void tst_HistorySearch::theCountIsBounded()
{
    QCOMPARE(m_store->table->countMatching({}, 99), 100);
    HistoryFilter filter;
    filter.revision = 3;
    QCOMPARE(m_store->table->countMatching(filter, 99), 50);
}

void tst_HistorySearch::whatWasAcceptedBeforeIsFound()
{
    // Attempts 2000 and 1000 less are of one lane number here, and of one clinic.
    QVERIFY(
        m_store->db.execute(u"UPDATE attempts SET lane_id = 77 WHERE subject = 'clinic-0008'"_s));
    const HistoryPage page = m_store->table->history(
        {.subject = u"clinic-0008"_s, .text = {}, .outcome = {}, .reason = {}});
    const auto detail = m_store->table->detail(page.rows.first().id);
    QVERIFY(detail);
    QCOMPARE(detail->acceptedBefore.size(), 400);
    QCOMPARE(m_store->table->detail(page.rows.last().id)->acceptedBefore, QByteArray());
}

QTEST_GUILESS_MAIN(tst_HistorySearch)
#include "tst_historysearch.moc"
