// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene.h"

using namespace lockstep;
using namespace lockstep::torture;

/// kill -9 at each of the named steps of starting, saving, claiming, sending, settling, ending,
/// migrating, backing up and restoring. LOCKSTEP_PASSES says how often each; twice in the fast run.
class tst_CrashPoints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNamedStepIsKilled();
    void atEachStepOfWork_data();
    void atEachStepOfWork();
    void atEachStepOfAStart_data();
    void atEachStepOfAStart();
    void atEachStepOfAnEnd_data();
    void atEachStepOfAnEnd();
    void atEachStepOfABackup_data();
    void atEachStepOfABackup();
    void atEachStepOfARestore_data();
    void atEachStepOfARestore();
    void atEachStepOfAMigration_data();
    void atEachStepOfAMigration();

private:
    static int passes() { return std::max(2, qEnvironmentVariableIntValue("LOCKSTEP_PASSES")); }
    static void rows(const QStringList &points)
    {
        QTest::addColumn<QString>("point");
        for (const QString &point : points)
            QTest::newRow(qPrintable(point)) << point;
    }
    static void good(Scene &scene)
    {
        QVERIFY(scene.drain());
        QCOMPARE(scene.findings().mid(0, 5), QStringList());
    }
};

namespace {

constexpr int LongestMs = 20'000;

const QStringList &work()
{
    static const QStringList points{u"turn-begun"_s, u"publishing"_s, u"event-appended"_s,
        u"lane-desires"_s, u"lanes-moved"_s, u"commands-done"_s, u"results-settled"_s,
        u"lane-claimed"_s, u"attempt-opened"_s, u"before-commit"_s, u"committed"_s, u"claimed"_s,
        u"sending-one"_s, u"sent"_s, u"facts-told"_s, u"answered"_s, u"result-arrived"_s,
        u"attempt-closed"_s, u"newer-goes"_s};
    return points;
}
const QStringList &beginning()
{
    static const QStringList points{u"instance-locked"_s, u"store-made"_s, u"marked-in-use"_s,
        u"store-opened"_s, u"recovering"_s, u"recovered"_s, u"system-written"_s,
        u"policy-written"_s, u"lane-added"_s, u"orphan-closed"_s, u"orphan-reaped"_s};
    return points;
}
const QStringList &ending()
{
    static const QStringList points{u"delivery-settled"_s, u"stopping"_s, u"aborted"_s,
        u"marked-clean"_s, u"log-emptied"_s, u"closed"_s};
    return points;
}
const QStringList &backingUp()
{
    static const QStringList points{
        u"backup-begun"_s, u"backup-copied"_s, u"backup-synced"_s, u"backup-renamed"_s};
    return points;
}
const QStringList &restoring()
{
    static const QStringList points{u"restore-copied"_s, u"restore-reconciled"_s,
        u"restore-staged"_s, u"set-aside-one"_s, u"restore-set-aside"_s, u"restore-finished"_s};
    return points;
}
const QStringList &migrating()
{
    static const QStringList points{u"migrating"_s, u"migration-ran"_s, u"migrated"_s};
    return points;
}

} // namespace

void tst_CrashPoints::everyNamedStepIsKilled()
{
    QStringList named;
    QDirIterator files(QStringLiteral(LOCKSTEP_SOURCE_DIR "/core"), {u"*.cpp"_s}, QDir::Files,
        QDirIterator::Subdirectories);
    static const QRegularExpression call(u"crashPoint\\(\"([a-z-]+)\"\\)"_s);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto found = call.globalMatch(QString::fromUtf8(file.readAll()));
        while (found.hasNext())
            named.append(found.next().captured(1));
    }
    // Retention runs by the day; its batches are checked with a clock moved by hand.
    named.removeAll(u"retention-batch"_s);
    QStringList killed = work() + beginning() + ending() + backingUp() + restoring() + migrating();
    named.sort();
    killed.sort();
    QCOMPARE(killed, named);
    QVERIFY(killed.size() >= 40);
}

void tst_CrashPoints::atEachStepOfWork_data()
{
    rows(work());
}

void tst_CrashPoints::atEachStepOfWork()
{
    QFETCH(QString, point);
    Scene scene;
    static constexpr std::array nth{1, 8, 3, 21, 2, 13, 5, 34, 4, 16};
    for (int i = 0; i < passes(); ++i) {
        QVERIFY(scene.live(LongestMs, u"%1:%2"_s.arg(point).arg(nth[size_t(i) % nth.size()])));
        // No edit follows the kill, so that what was on its way goes again as it was.
        QVERIFY(scene.drain());
    }
    scene.live(200);
    QVERIFY(scene.requests() > 0);
    good(scene);
}

void tst_CrashPoints::atEachStepOfAStart_data()
{
    rows(beginning());
}

void tst_CrashPoints::atEachStepOfAStart()
{
    QFETCH(QString, point);
    for (int i = 0; i < passes(); ++i) {
        Scene scene;
        if (point.startsWith(u"orphan"_s))
            QVERIFY(scene.live(LongestMs, u"sending-one:%1"_s.arg(3 + i)));
        QVERIFY(scene.live(LongestMs, point));
        scene.live(100);
        good(scene);
    }
}

void tst_CrashPoints::atEachStepOfAnEnd_data()
{
    rows(ending());
}

void tst_CrashPoints::atEachStepOfAnEnd()
{
    QFETCH(QString, point);
    Scene scene;
    for (int i = 0; i < passes(); ++i) {
        QVERIFY(scene.live(LongestMs, u"sending-one:%1"_s.arg(3 + i))); // something is left
        QVERIFY(scene.live(LongestMs, point, Scene::Doing::Drains));
    }
    good(scene);
}

void tst_CrashPoints::atEachStepOfABackup_data()
{
    rows(backingUp());
}

void tst_CrashPoints::atEachStepOfABackup()
{
    QFETCH(QString, point);
    Scene scene;
    for (int i = 0; i < passes(); ++i) {
        QVERIFY(scene.live(LongestMs, u"%1:%2"_s.arg(point).arg(1 + i), Scene::Doing::BacksUp));
        // Under its name there is a whole copy, or none yet.
        const QString copy = scene.folder() + u"/copy.db"_s;
        QVERIFY(!QFile::exists(copy) || checkCopy(copy));
    }
    good(scene);
}

void tst_CrashPoints::atEachStepOfARestore_data()
{
    rows(restoring());
}

void tst_CrashPoints::atEachStepOfARestore()
{
    QFETCH(QString, point);
    for (int i = 0; i < passes(); ++i) {
        Scene scene;
        QVERIFY(scene.live(LongestMs, u"backup-renamed:%1"_s.arg(2 + i), Scene::Doing::BacksUp));
        scene.live(100);
        QVERIFY(scene.drain());
        const auto epochAndEvents = [&] {
            Database db;
            DataFolder folder(scene.folder());
            return openForReading(db, folder) ? Queries(db).status() : Result<StoreStatus>(Error());
        };
        const auto before = epochAndEvents();
        QVERIFY(before);
        QVERIFY(scene.live(LongestMs, point, Scene::Doing::Restores));
        QVERIFY(scene.drain());
        const auto after = epochAndEvents();
        QVERIFY(after);
        // Either the store as it was, or the copy above its epoch; everything in it was sent again.
        if (after->epoch == before->epoch)
            QCOMPARE(after->events, before->events);
        else
            QVERIFY(after->epoch == before->epoch + 1 && after->events <= before->events);
        QCOMPARE(after->counts[LaneState::Delivered], after->counts.total());
        Database db;
        DataFolder folder(scene.folder());
        QVERIFY(openForReading(db, folder));
        QCOMPARE(*Queries(db).check(), QStringList());
    }
}

void tst_CrashPoints::atEachStepOfAMigration_data()
{
    rows(migrating());
}

void tst_CrashPoints::atEachStepOfAMigration()
{
    QFETCH(QString, point);
    for (int i = 0; i < passes(); ++i) {
        Scene scene;
        QFile script(QStringLiteral(LOCKSTEP_SOURCE_DIR "/resources/sql/0001_initial.sql"));
        QVERIFY(script.open(QIODevice::ReadOnly));
        {
            Database old;
            QVERIFY(old.open(scene.folder() + u"/lockstep.db"_s, Database::Mode::ReadWrite));
            QVERIFY(old.runScript(QString::fromUtf8(script.readAll())));
            QVERIFY(old.execute(u"PRAGMA application_id=1282102132"_s)); // LkSt
            QVERIFY(old.execute(u"PRAGMA user_version=1"_s));
            QVERIFY(old.execute(u"INSERT INTO settings VALUES ('installation', 'kept')"_s));
        }
        QVERIFY(scene.live(LongestMs, u"%1:%2"_s.arg(point).arg(1 + i % (schemaVersion() - 1))));
        scene.live(100);
        good(scene);
        Database db;
        DataFolder folder(scene.folder());
        QVERIFY(openForReading(db, folder));
        QCOMPARE(Store(db).settings.value(u"installation"_s), u"kept"_s);
    }
}

QTEST_GUILESS_MAIN(tst_CrashPoints)
#include "tst_crashpoints.moc"
