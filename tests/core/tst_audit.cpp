// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditwords.h"
#include "queries.h"
#include "rng.h"
#include "storefile.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

using Fault = AuditChain::Fault;

/// A trail of entries in a real store, and hands that tamper with it.
struct Trail {
    QTemporaryDir dir;
    DataFolder folder{dir.path()};
    Database db;
    std::unique_ptr<AuditTable> table;
    qint64 count = 0;

    explicit Trail(int entries)
    {
        if (!folder.prepare() || !openForWriting(db, folder))
            qFatal("no store");
        table = std::make_unique<AuditTable>(db);
        append(entries);
    }
    void append(int entries)
    {
        Transaction transaction(db);
        for (int i = 0; i < entries; ++i) {
            ++count;
            table->append(1000 * count, count % 3 == 0 ? u"R. Diaz"_s : u"K. Lee"_s,
                count % 2 == 0 ? u"publish"_s : u"system.update"_s, u"clinic-%1"_s.arg(count % 7),
                count % 2 == 0 ? u"clinicHoursUpdated revision %1"_s.arg(count)
                               : u"timeout 30 s → 20 s"_s);
        }
        if (!transaction.commit())
            qFatal("not written");
    }
    void run(const QString &sql)
    {
        if (!db.execute(sql))
            qFatal("the test's own statement failed: %s", qPrintable(sql));
    }
    AuditChain follow()
    {
        AuditChain chain;
        while (!chain.complete)
            chain = AuditTable(db).follow(chain, 37, 5);
        return chain;
    }
};

} // namespace

/// The audit trail: who did what, and whether anybody touched the record.
class tst_Audit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anUntouchedTrailIsIntact();
    void everyMutationIsFound_data();
    void everyMutationIsFound();
    void aTrailCutOffBehindItsNotedHeadIsFound();
    void aTrailWrittenAnewUpToItsNotedHeadIsFound();
    void anIntactChainIsFollowedFromWhereItWasLeft();
    void pagesAreByKeyAndNarrowed();
    void textIsTakenLiterally();
    void everyActionHasPlainWords_data();
    void everyActionHasPlainWords();
    void aSentenceTellsWhoWhatAndWhere();
    void aChangedSystemIsDescribedWithoutItsSettings();
};

void tst_Audit::anUntouchedTrailIsIntact()
{
    Trail trail(250);
    const AuditChain chain = trail.follow();
    QCOMPARE(chain.fault, Fault::None);
    QCOMPARE(chain.seq, 250);
    QCOMPARE(chain.firstBad, 0);
    QCOMPARE(chain.checkedAtMs, 5);
    QCOMPARE(Trail(0).follow().fault, Fault::None);
}

void tst_Audit::everyMutationIsFound_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind :
        {"edit", "delete", "reorder", "insert", "truncate the middle", "rehash"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

/// A hundred of each kind, at places drawn by chance.
void tst_Audit::everyMutationIsFound()
{
    QFETCH(const QString, kind);
    constexpr qint64 Entries = 120;
    Trail trail(Entries);
    Rng rng(quint64(qHash(kind)));
    const auto draw = [&rng](qint64 from, qint64 to) {
        return from + qint64(rng.next() % quint64(to - from + 1));
    };
    for (int i = 0; i < 100; ++i) {
        trail.run(u"SAVEPOINT untouched"_s);
        const qint64 at = draw(2, Entries - 1);
        qint64 firstBad = at;
        if (kind == "edit"_L1) {
            constexpr std::array Columns{"at", "actor", "action", "object", "detail"};
            const QString column = QLatin1StringView(Columns.at(size_t(draw(0, 4))));
            trail.run(column == "at"_L1
                    ? u"UPDATE audit SET at = at + 1 WHERE seq = %1"_s.arg(at)
                    : u"UPDATE audit SET %1 = %1 || '.' WHERE seq = %2"_s.arg(column).arg(at));
        } else if (kind == "delete"_L1) {
            trail.run(u"DELETE FROM audit WHERE seq = %1"_s.arg(at));
            firstBad = at + 1;
        } else if (kind == "reorder"_L1) {
            const qint64 other = at == Entries - 1 ? at - 1 : at + 1;
            trail.run(u"UPDATE audit SET seq = -1 WHERE seq = %1"_s.arg(at));
            trail.run(u"UPDATE audit SET seq = %1 WHERE seq = %2"_s.arg(at).arg(other));
            trail.run(u"UPDATE audit SET seq = %1 WHERE seq = -1"_s.arg(other));
            firstBad = qMin(at, other);
        } else if (kind == "insert"_L1) {
            trail.run(u"UPDATE audit SET seq = -seq - 1 WHERE seq >= %1"_s.arg(at));
            trail.run(u"UPDATE audit SET seq = -seq WHERE seq < 0"_s);
            trail.run(u"INSERT INTO audit SELECT %1, at, actor, action, object, detail, hash FROM "
                      "audit WHERE seq = %2"_s.arg(at)
                          .arg(at - 1));
        } else if (kind == "truncate the middle"_L1) {
            const qint64 to = draw(at, Entries - 1);
            trail.run(u"DELETE FROM audit WHERE seq BETWEEN %1 AND %2"_s.arg(at).arg(to));
            firstBad = to + 1;
        } else {
            trail.run(u"UPDATE audit SET hash = CASE substr(hash, 1, 1) WHEN 'f' THEN '0' ELSE 'f' "
                      u"END || "
                      "substr(hash, 2) WHERE seq = %1"_s.arg(at));
        }
        const AuditChain chain = trail.follow();
        QVERIFY(chain.fault != Fault::None);
        QCOMPARE(chain.firstBad, firstBad);
        trail.run(u"ROLLBACK TO untouched"_s);
        trail.run(u"RELEASE untouched"_s);
    }
    QCOMPARE(trail.follow().fault, Fault::None);
}

void tst_Audit::aTrailCutOffBehindItsNotedHeadIsFound()
{
    Trail trail(int(AuditTable::AnchorEvery) + 20);
    trail.run(u"DELETE FROM audit WHERE seq > 90"_s);
    AuditChain chain = trail.follow();
    QCOMPARE(chain.fault, Fault::CutOff);
    QCOMPARE(chain.firstBad, 91);

    Trail ended(7);
    ended.table->anchor();
    ended.run(u"DELETE FROM audit WHERE seq = 7"_s);
    chain = ended.follow();
    QCOMPARE(chain.fault, Fault::CutOff);
    QCOMPARE(chain.firstBad, 7);
}

void tst_Audit::aTrailWrittenAnewUpToItsNotedHeadIsFound()
{
    constexpr int Entries = int(AuditTable::AnchorEvery);
    Trail trail(Entries);
    Trail forged(0);
    forged.count = 1;
    forged.append(Entries);
    trail.run(u"DELETE FROM audit"_s);
    trail.table->forgetHead();
    for (const AuditRow &row : forged.table->page({.limit = 1000}).rows)
        trail.run(
            u"INSERT INTO audit VALUES (%1, %2, '%3', '%4', '%5', '%6', '%7')"_s.arg(row.seq)
                .arg(row.atMs)
                .arg(row.actor, row.action, row.object, row.detail, QString::fromLatin1(row.hash)));
    const AuditChain chain = trail.follow();
    QCOMPARE(chain.fault, Fault::Altered);
    QCOMPARE(chain.firstBad, AuditTable::AnchorEvery);
}

void tst_Audit::anIntactChainIsFollowedFromWhereItWasLeft()
{
    Trail trail(50);
    const AuditChain before = trail.follow();
    trail.append(3);
    const AuditChain after = trail.table->follow(before, 3, 9);
    QCOMPARE(after.seq, 53);
    QVERIFY(!after.complete);
    QVERIFY(trail.table->follow(after, 3, 9).complete);
}

void tst_Audit::pagesAreByKeyAndNarrowed()
{
    Trail trail(60);
    AuditFilter filter{.actor = u"R. Diaz"_s, .limit = 8};
    QList<qint64> seen;
    while (true) {
        const AuditPage page = trail.table->page(filter);
        for (const AuditRow &row : page.rows) {
            QCOMPARE(row.actor, u"R. Diaz"_s);
            QCOMPARE(row.hash.size(), 64);
            seen << row.seq;
        }
        if (page.nextAfterSeq == 0)
            break;
        filter.afterSeq = page.nextAfterSeq;
    }
    QCOMPARE(seen.size(), 20);
    QVERIFY(std::is_sorted(seen.rbegin(), seen.rend()));
    QCOMPARE(
        trail.table->page({.object = u"clinic-3"_s, .actions = {u"publish"_s}}).rows.size(), 4);
    QCOMPARE(trail.table->page({.sinceMs = 10'000, .untilMs = 12'000}).rows.size(), 2);
    const AuditNames names = trail.table->names();
    QCOMPARE(names.actors, QStringList({u"K. Lee"_s, u"R. Diaz"_s}));
    QCOMPARE(names.actions, QStringList({u"publish"_s, u"system.update"_s}));
}

void tst_Audit::textIsTakenLiterally()
{
    Trail trail(4);
    {
        Transaction transaction(trail.db);
        trail.table->append(1, u"K. Lee"_s, u"discard"_s, u"all"_s, u"3 lanes: 50 % of_them"_s);
        QVERIFY(transaction.commit());
    }
    QCOMPARE(trail.table->page({.text = u"50 %"_s}).rows.size(), 1);
    QCOMPARE(trail.table->page({.text = u"OF_THEM"_s}).rows.size(), 1);
    QCOMPARE(trail.table->page({.text = u"of-them"_s}).rows.size(), 0);
    QCOMPARE(trail.table->page({.text = u"%"_s}).rows.size(), 1);
}

void tst_Audit::everyActionHasPlainWords_data()
{
    QTest::addColumn<QString>("action");
    // Everything that the engine writes down is known: what core says to AuditTable::append().
    QStringList actions = auditActions();
    QDirIterator sources(QStringLiteral(LOCKSTEP_SOURCE_DIR "/core"), {u"*.cpp"_s}, QDir::Files,
        QDirIterator::Subdirectories);
    static const QRegularExpression written(
        u"audit\\.append\\(([^;]*?)u\"([a-z]+(?:\\.[a-z]+)*)\"_s"_s);
    while (sources.hasNext()) {
        QFile source(sources.next());
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(source.readAll());
        for (auto found = written.globalMatch(text); found.hasNext();)
            actions << found.next().captured(2);
    }
    actions.removeDuplicates();
    QVERIFY(actions.size() > 10);
    for (const QString &action : std::as_const(actions))
        QTest::newRow(qPrintable(action)) << action;
}

void tst_Audit::everyActionHasPlainWords()
{
    QFETCH(const QString, action);
    const AuditRow row{.actor = u"K. Lee"_s, .action = action, .object = u"Google"_s};
    QVERIFY2(auditActions().contains(action), "no words for it");
    QVERIFY(!auditAction(action).contains(u'.'));
    QVERIFY(auditSentence(row).startsWith(u"K. Lee "_s));
    QVERIFY(!auditSentence(row).contains(u'%'));
}

void tst_Audit::aSentenceTellsWhoWhatAndWhere()
{
    AuditRow row{.actor = u"R. Diaz"_s,
        .action = u"publish"_s,
        .object = u"northside"_s,
        .detail = u"clinicHoursUpdated revision 14"_s};
    QCOMPARE(auditDeed(row), u"published v14"_s);
    QCOMPARE(auditSentence(row), u"R. Diaz published hours of northside: v14"_s);
    QCOMPARE(auditedTopic(row), u"clinicHoursUpdated"_s);
    QCOMPARE(auditedRevision(row), 14);
    QCOMPARE(auditParticulars(row), QString());
    row = {.actor = u"A %2 B"_s,
        .action = u"system.pause"_s,
        .object = u"%1"_s,
        .detail = u"until %3"_s};
    QCOMPARE(auditSentence(row), u"A %2 B paused system %1: until %3"_s);
    row.action = u"future.thing"_s;
    QCOMPARE(auditSentence(row), u"A %2 B: future.thing, %1: until %3"_s);
}

void tst_Audit::aChangedSystemIsDescribedWithoutItsSettings()
{
    SystemConfig before;
    before.name = u"Google"_s;
    before.endpoint = u"https://api.test/v4?tenant=secret-one"_s;
    before.credential = u"env:GOOGLE_TOKEN"_s;
    SystemConfig after = before;
    QCOMPARE(describeChange(before, after), QString());
    after.credential = u"keychain:google"_s;
    after.endpoint = u"https://api.test/v5?tenant=secret-two"_s;
    after.settings.insert(u"headers"_s, u"x-key: secret-three"_s);
    const QString change = describeChange(before, after);
    QVERIFY(change.contains(u"credential env:GOOGLE_TOKEN → keychain:google"_s));
    QVERIFY(change.contains(u"endpoint https://api.test/v4 → https://api.test/v5"_s));
    QVERIFY(change.contains(u"setting headers"_s));
    QVERIFY(!change.contains(u"secret"_s));
}

QTEST_GUILESS_MAIN(tst_Audit)
#include "tst_audit.moc"
