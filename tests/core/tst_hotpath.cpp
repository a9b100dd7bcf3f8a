// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rng.h"
#include "world.h"

#include <QSqlDriver>
#include <QtTest>

#include <sqlite3.h>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// What keeps a save quick and delivering apace with it: how often the disk is waited for, how
/// much work a written row is, who goes when there is more to do than can be done.
class tst_HotPath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSaveIsOnTheWireAfterOneCommit();
    void whatIsSentIsInTheStoreBefore();
    void writingBuildsNoTablesOfItsOwn();
    void aStormOfSavesDoesNotStarveDelivering();
};

namespace {

sqlite3 *connectionOf(World &world)
{
    return *static_cast<sqlite3 *const *>(
        world.engine().database().handle().driver()->handle().constData());
}

Change change(World &world, const QString &subject, int value)
{
    return {.topic = world.topic,
        .subject = subject,
        .body = "{\"v\":" + QByteArray::number(value) + '}',
        .actor = u"tester"_s};
}

/// What the statements of this connection that write rows look like.
QByteArrayList writingStatements(sqlite3 *db)
{
    QByteArrayList texts;
    for (auto *one = sqlite3_next_stmt(db, nullptr); one; one = sqlite3_next_stmt(db, one)) {
        const QByteArray text(sqlite3_sql(one));
        if (text.startsWith("INSERT") || text.startsWith("UPDATE"))
            texts.append(text);
    }
    return texts;
}

QByteArrayList stepsOf(sqlite3 *db, const QByteArray &text)
{
    QByteArrayList steps;
    sqlite3_stmt *explain = nullptr;
    const QByteArray question = "EXPLAIN " + text;
    if (sqlite3_prepare_v2(db, question.constData(), -1, &explain, nullptr) != SQLITE_OK)
        return {};
    while (sqlite3_step(explain) == SQLITE_ROW)
        steps.append(reinterpret_cast<const char *>(sqlite3_column_text(explain, 1)));
    sqlite3_finalize(explain);
    return steps;
}

} // namespace

void tst_HotPath::aSaveIsOnTheWireAfterOneCommit()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    FakeSystem &two = world.system(u"Two"_s);
    world.run();
    int commits = 0;
    sqlite3_commit_hook(
        connectionOf(world),
        [](void *count) {
            ++*static_cast<int *>(count);
            return 0;
        },
        &commits);
    QList<int> commitsBefore;
    one.script = two.script = [&](const FakeSystem::Request &) {
        commitsBefore.append(commits);
        return FakeSystem::Reply{.outcome = accepted()};
    };
    bool acknowledged = false;
    world.engine().publish(change(world, u"clinic-1"_s, 1),
        [&](const Result<Published> &published) { acknowledged = published.ok(); });
    world.run();
    sqlite3_commit_hook(connectionOf(world), nullptr, nullptr);
    QVERIFY(acknowledged);
    QCOMPARE(commitsBefore, QList<int>({1, 1}));
}

void tst_HotPath::whatIsSentIsInTheStoreBefore()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    qint64 seen = -1;
    one.script = [&](const FakeSystem::Request &) {
        Database beside;
        if (beside.open(world.folder() + u"/lockstep.db"_s, Database::Mode::ReadOnly))
            seen = beside.single(u"SELECT count(*) FROM attempts WHERE outcome IS NULL"_s)
                       ->toLongLong();
        return FakeSystem::Reply{.outcome = accepted()};
    };
    world.save(u"clinic-1"_s, 1);
    QCOMPARE(seen, 1);
}

void tst_HotPath::writingBuildsNoTablesOfItsOwn()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    one.answers = {unavailable()};
    world.save(u"clinic-1"_s, 1);
    world.runUntilIdle();
    const QByteArrayList texts = writingStatements(connectionOf(world));
    QVERIFY(texts.size() >= 5);
    for (const QByteArray &text : texts) {
        const QByteArrayList steps = stepsOf(connectionOf(world), text);
        QVERIFY2(!steps.isEmpty(), text);
        QVERIFY2(!steps.contains("OpenEphemeral"), text);
    }
}

void tst_HotPath::aStormOfSavesDoesNotStarveDelivering()
{
    constexpr int Saves = 2000;
    constexpr int Unacknowledged = 64;
    constexpr int Clinics = 400;
    World world;
    FakeSystem &one
        = world.system(u"One"_s, [](SystemConfig &config) { config.limits.inFlight = 32; });
    Rng rng(7);
    int saved = 0;
    int acknowledged = 0;
    std::function<void()> more = [&] {
        while (saved < Saves && saved - acknowledged < Unacknowledged) {
            const QString clinic = u"clinic-%1"_s.arg(rng.below(Clinics));
            world.engine().publish(
                change(world, clinic, ++saved), [&](const Result<Published> &published) {
                    acknowledged += published.ok() ? 1 : 0;
                    more();
                });
        }
    };
    more();
    world.run();
    QCOMPARE(acknowledged, Saves);
    QVERIFY(world.engine().idle());
    QVERIFY(one.inOrder());
    // Some are overtaken while they wait; were the saves always first, more than half would be.
    QVERIFY2(one.journal.size() > Saves * 2 / 3, QByteArray::number(one.journal.size()));
}

QTEST_GUILESS_MAIN(tst_HotPath)
#include "tst_hotpath.moc"
