// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultyvfs.h"
#include "queries.h"
#include "restore.h"
#include "storefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QScopeGuard>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// The start-up procedure on files as they are found (delivery.md section 10).
class tst_StoreFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyCommitIsSynced();
    void aLongLogLosesNothing();
    void aTidiedLogStaysAsLongAsItWas();
    void aNewerSchemaIsRefusedAndUntouched();
    void anotherProgramsFileIsRefusedAndUntouched();
    void aDamagedFileGoesToQuarantineWhole_data();
    void aDamagedFileGoesToQuarantineWhole();
    void aStoreThatCannotBeCheckedIsLeftAlone_data();
    void aStoreThatCannotBeCheckedIsLeftAlone();
    void anEmptyFileIsNoNewStoreWhereBackupsAre();
    void anEmptyFileWithoutBackupsIsANewStore();
    void aMissingStoreIsNoNewStoreWhereBackupsAre();
    void theFirstSchemaIsMigratedAndKept();
    void theNextStartTakesTheNewestGoodBackup();
    void aRestoredStoreIsAboveEveryEpochAndReconciled();
    void aBadBackupIsRefusedAndNothingIsTouched_data();
    void aBadBackupIsRefusedAndNothingIsTouched();
    void anInterruptedRestoreEndsAtTheNextStart();
    void aSecondInstanceIsToldWhoIsThere();
    void aSymbolicLinkIsRefused_data();
    void aSymbolicLinkIsRefused();
    void everythingIsForItsOwnerAlone_data();
    void everythingIsForItsOwnerAlone();
    void aReadOnlyFolderIsRefused();
    void anAlteredEventIsFound();
    void anAlteredAuditEntryIsFound();
    void aBackupUnderLoadIsWhole();

private:
    QString file(const QString &name = u"lockstep.db"_s) const { return m_folder + u'/' + name; }
    QByteArray bytes(const QString &path) const;
    void write(const QString &path, const QByteArray &content) const;
    /// A store with a few events in it, closed in order.
    void makeStore();
    /// Opens for writing and answers the reason of the refusal; empty: it opened.
    QString refusal();

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
};

namespace {

void addEvents(Database &db, int from, int count)
{
    Store store(db);
    Transaction transaction(db);
    for (int i = from; i < from + count; ++i) {
        const QByteArray body = "{\"v\":" + QByteArray::number(i) + '}';
        const QString digest = QString::fromLatin1(
            QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex());
        store.events.append({.id = u"event-%1"_s.arg(i),
            .topic = u"notice"_s,
            .subject = u"subject-%1"_s.arg(i),
            .epoch = 1,
            .revision = 1,
            .body = body,
            .digest = digest,
            .actor = u"tester"_s,
            .savedAtUs = 1});
        store.audit.append(1, u"tester"_s, u"publish"_s, u"subject-%1"_s.arg(i), {});
    }
    QVERIFY(transaction.commit());
}

} // namespace

void tst_StoreFile::init()
{
    FaultyVfs::install();
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = m_dir->path() + u"/data"_s;
}

void tst_StoreFile::cleanup()
{
    m_dir.reset();
}

QByteArray tst_StoreFile::bytes(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_StoreFile::write(const QString &path, const QByteArray &content) const
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void tst_StoreFile::makeStore()
{
    DataFolder folder(m_folder);
    Database db;
    QVERIFY(openForWriting(db, folder));
    addEvents(db, 1, 200);
    closeClean(db);
}

QString tst_StoreFile::refusal()
{
    DataFolder folder(m_folder);
    Database db;
    const auto opened = openForWriting(db, folder);
    return opened ? QString() : opened.error().reason;
}

void tst_StoreFile::everyCommitIsSynced()
{
    DataFolder folder(m_folder);
    Database db;
    QVERIFY(openForWriting(db, folder));
    QCOMPARE(db.single(u"PRAGMA synchronous"_s)->toInt(), 2);
    QCOMPARE(db.single(u"PRAGMA journal_mode"_s)->toString(), u"wal"_s);
    QCOMPARE(db.single(u"PRAGMA foreign_keys"_s)->toInt(), 1);
}

void tst_StoreFile::aLongLogLosesNothing()
{
    DataFolder folder(m_folder);
    Database db;
    QVERIFY(openForWriting(db, folder));
    db.lengthenLog();
    const QString log = file() + u"-wal"_s;
    const qint64 length = QFileInfo(log).size();
    QVERIFY(length > 4 * 1024 * 1024);
    addEvents(db, 1, 20);
    QCOMPARE(QFileInfo(log).size(), length);

    // What a crash leaves: the file and its log as they are, with the zeros behind the last frame.
    QTemporaryDir after;
    QVERIFY(QFile::copy(file(), after.filePath(u"lockstep.db"_s)));
    QVERIFY(QFile::copy(log, after.filePath(u"lockstep.db-wal"_s)));
    Database found;
    QVERIFY(found.open(after.filePath(u"lockstep.db"_s), Database::Mode::ReadWrite));
    QCOMPARE(found.single(u"SELECT count(*) FROM events"_s)->toInt(), 20);
    const auto findings = integrityFindings(found);
    QVERIFY(findings);
    QCOMPARE(*findings, QStringList());
}

void tst_StoreFile::aTidiedLogStaysAsLongAsItWas()
{
    DataFolder folder(m_folder);
    Database db;
    QVERIFY(openForWriting(db, folder));
    db.lengthenLog();
    const qint64 length = QFileInfo(file() + u"-wal"_s).size();
    for (int i = 0; i < 60; ++i) {
        addEvents(db, 1 + i * 500, 500);
        db.tidyLog();
    }
    QVERIFY(QFileInfo(file()).size() > length); // it was taken in
    QCOMPARE(QFileInfo(file() + u"-wal"_s).size(), length);
    QCOMPARE(db.single(u"SELECT count(*) FROM events"_s)->toInt(), 30000);
}

void tst_StoreFile::aNewerSchemaIsRefusedAndUntouched()
{
    makeStore();
    {
        Database db;
        QVERIFY(db.open(file(), Database::Mode::ReadWrite));
        QVERIFY(db.execute(u"PRAGMA user_version=9999"_s));
    }
    const QByteArray before = bytes(file());
    QCOMPARE(refusal(), u"store-newer"_s);
    QCOMPARE(bytes(file()), before);
    QVERIFY(QDir(file(u"quarantine"_s)).isEmpty());
}

void tst_StoreFile::anotherProgramsFileIsRefusedAndUntouched()
{
    QVERIFY(QDir().mkpath(m_folder));
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(file());
        QVERIFY(other.open());
        QSqlQuery query(other);
        QVERIFY(query.exec(u"PRAGMA application_id=77"_s));
        QVERIFY(query.exec(u"CREATE TABLE mine (x)"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    const QByteArray before = bytes(file());
    QCOMPARE(refusal(), u"store-foreign"_s);
    QVERIFY(bytes(file()) == before);
    QVERIFY(QDir(file(u"quarantine"_s)).isEmpty());
}

void tst_StoreFile::aDamagedFileGoesToQuarantineWhole_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("a text file") << u"text"_s;
    QTest::newRow("cut in the middle") << u"truncated"_s;
    QTest::newRow("a page of zeroes") << u"zeroed"_s;
    QTest::newRow("the first page of zeroes") << u"headless"_s;
}

void tst_StoreFile::aDamagedFileGoesToQuarantineWhole()
{
    QFETCH(QString, damage);
    makeStore();
    QByteArray content = bytes(file());
    if (damage == "text"_L1)
        content = QByteArray("these are not the pages of a store\n").repeated(300);
    else if (damage == "truncated"_L1)
        content.truncate(content.size() / 2 + 100);
    else if (damage == "zeroed"_L1)
        content.replace(2 * 4096, 4096, QByteArray(4096, '\0'));
    else
        content.replace(0, 4096, QByteArray(4096, '\0'));
    write(file(), content);

    QCOMPARE(refusal(), u"store-damaged"_s);
    QVERIFY(!QFile::exists(file()));
    QDirIterator found(
        file(u"quarantine"_s), {u"lockstep.db"_s}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(found.hasNext());
    QVERIFY(bytes(found.next()) == content);
    QCOMPARE(refusal(), QString()); // there was no backup: an empty store
}

void tst_StoreFile::aStoreThatCannotBeCheckedIsLeftAlone_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<unsigned>("calls");
    QTest::newRow("reading fails") << SQLITE_IOERR_READ << unsigned(FaultyVfs::Read);
    QTest::newRow("opening fails") << SQLITE_CANTOPEN << unsigned(FaultyVfs::Open);
    QTest::newRow("locking fails") << SQLITE_IOERR_LOCK << unsigned(FaultyVfs::Lock);
    QTest::newRow("no permission") << SQLITE_PERM << unsigned(FaultyVfs::Open);
}

void tst_StoreFile::aStoreThatCannotBeCheckedIsLeftAlone()
{
    QFETCH(int, code);
    QFETCH(unsigned, calls);
    makeStore();
    const auto heal = qScopeGuard([] { FaultyVfs::heal(); });
    int refused = 0;
    // From the n-th call on, until a start gets through.
    for (int n = 1; n < 400; ++n) {
        FaultyVfs::fail(n, code, true, calls);
        const QString reason = refusal();
        const bool failed = FaultyVfs::failed() > 0;
        FaultyVfs::heal();
        if (!failed)
            break;
        refused += reason.isEmpty() ? 0 : 1;
        QVERIFY2(reason != "store-damaged"_L1, QByteArray::number(n));
        QVERIFY2(QDir(file(u"quarantine"_s)).isEmpty(), QByteArray::number(n));
        QVERIFY2(QFile::exists(file()), QByteArray::number(n));
    }
    QVERIFY(refused > 0);
    // The disk is well again, and so is the store.
    QCOMPARE(refusal(), QString());
    Database db;
    QVERIFY(db.open(file(), Database::Mode::ReadOnly));
    QCOMPARE(Store(db).events.count(), 200);
}

void tst_StoreFile::anEmptyFileIsNoNewStoreWhereBackupsAre()
{
    makeStore();
    DataFolder folder(m_folder);
    {
        Database db;
        QVERIFY(openForWriting(db, folder));
        QVERIFY(backupTo(db, folder.backups() + u"/daily-1.db"_s));
        closeClean(db);
    }
    write(file(), {});
    QCOMPARE(refusal(), u"store-damaged"_s);
    QVERIFY(!QDir(file(u"quarantine"_s)).isEmpty());
    Database db;
    const auto opened = openForWriting(db, folder);
    QVERIFY(opened);
    QCOMPARE(opened->restoredFrom, folder.backups() + u"/daily-1.db"_s);
    QCOMPARE(Store(db).events.count(), 200);
}

void tst_StoreFile::anEmptyFileWithoutBackupsIsANewStore()
{
    QVERIFY(QDir().mkpath(m_folder));
    write(file(), {});
    DataFolder folder(m_folder);
    Database db;
    const auto opened = openForWriting(db, folder);
    QVERIFY(opened);
    QVERIFY(opened->created);
}

void tst_StoreFile::aMissingStoreIsNoNewStoreWhereBackupsAre()
{
    makeStore();
    DataFolder folder(m_folder);
    {
        Database db;
        QVERIFY(openForWriting(db, folder));
        QVERIFY(backupTo(db, folder.backups() + u"/daily-1.db"_s));
        closeClean(db);
    }
    QVERIFY(QFile::remove(file()));
    QCOMPARE(refusal(), u"store-missing"_s);
    QVERIFY(!QFile::exists(file()));
}

void tst_StoreFile::theFirstSchemaIsMigratedAndKept()
{
    DataFolder folder(m_folder);
    QVERIFY(folder.prepare());
    {
        Database db;
        QFile script(QStringLiteral(LOCKSTEP_SOURCE_DIR "/resources/sql/0001_initial.sql"));
        QVERIFY(script.open(QIODevice::ReadOnly));
        QVERIFY(db.open(file(), Database::Mode::ReadWrite));
        QVERIFY(db.runScript(QString::fromUtf8(script.readAll())));
        QVERIFY(db.execute(u"PRAGMA application_id=1282102132"_s)); // LkSt
        QVERIFY(db.execute(u"PRAGMA user_version=1"_s));
        QVERIFY(db.execute(u"INSERT INTO settings VALUES ('clean', '0')"_s));
        QVERIFY(db.execute(u"INSERT INTO audit VALUES (1, 1, 'a', 'b', 'c', '', 'not-a-hash')"_s));
        QVERIFY(db.execute(u"INSERT INTO retry_jobs (id, title, actor, started_at, total) VALUES "
                           "(1, 'Retry 2', 'a', 1, 2), (2, 'Check 2', 'a', 1, 2)"_s));
        QVERIFY(db.execute(
            u"INSERT INTO events VALUES (1, 'e', 'hours', 'c', 1, 1, '', '', 'a', NULL, 1)"_s));
        QVERIFY(db.execute(u"INSERT INTO lanes (system, topic, subject, state, desired, event_seq, "
                           u"reason, since) VALUES "
                           "('One', 'hours', 'c', 'held', 1, 1, 'sign-in-refused', 77)"_s));
        QVERIFY(db.execute(u"INSERT INTO attempts (lane_id, event_seq, lease_token, system, topic, "
                           u"subject, epoch, revision, number, cause, started_at, outcome, "
                           u"reason) VALUES (1, 1, 1, 'One', 'hours', 'c', 1, 1, 1, 'edit', 1, "
                           "'held', 'sign-in-refused')"_s));
    }
    Database db;
    QVERIFY(openForWriting(db, folder));
    QCOMPARE(db.single(u"PRAGMA user_version"_s)->toInt(), schemaVersion());
    Store store(db);
    QCOMPARE(store.audit.newest({}, 1).size(), 1);
    QCOMPARE(store.jobs.find(1)->kind, JobProgress::Kind::Retry);
    QCOMPARE(store.jobs.find(2)->kind, JobProgress::Kind::Check);
    const Lane lane = store.lanes.find({u"One"_s, u"hours"_s, u"c"_s})->lane;
    QCOMPARE(lane.failingSinceMs, 77);
    QCOMPARE(lane.tries, 1);
    QCOMPARE(lane.answered, Reason::SignInRefused);
    QVERIFY(QFile::exists(folder.backups() + u"/before-schema-%1.db"_s.arg(schemaVersion())));
}

void tst_StoreFile::theNextStartTakesTheNewestGoodBackup()
{
    DataFolder folder(m_folder);
    {
        Database db;
        QVERIFY(openForWriting(db, folder));
        addEvents(db, 1, 3);
        QVERIFY(backupTo(db, folder.backups() + u"/daily-1.db"_s));
        addEvents(db, 4, 3);
        closeClean(db);
    }
    write(folder.backups() + u"/daily-2.db"_s, "not a backup at all");
    write(file(), "gone");
    QCOMPARE(refusal(), u"store-damaged"_s);
    Database db;
    const auto opened = openForWriting(db, folder);
    QVERIFY(opened);
    QCOMPARE(opened->restoredFrom, folder.backups() + u"/daily-1.db"_s);
    QCOMPARE(Store(db).events.count(), 3);
}

void tst_StoreFile::aRestoredStoreIsAboveEveryEpochAndReconciled()
{
    makeStore();
    DataFolder folder(m_folder);
    const QString backup = m_dir->path() + u"/kept.db"_s;
    {
        Database db;
        QVERIFY(openForWriting(db, folder));
        Store store(db);
        auto transaction = std::make_unique<Transaction>(db);
        for (const LaneState state : {LaneState::Delivered, LaneState::Held, LaneState::Failed}) {
            const LaneRow row{.lane = {.key = {u"One"_s, u"notice"_s, name(state)},
                                  .state = state,
                                  .desired = 1,
                                  .applied = 1,
                                  .verified = 1,
                                  .reason = Reason::PausedByPerson,
                                  .sinceMs = 1},
                .eventSeq = 1};
            QVERIFY(store.lanes.insert(row) > 0);
        }
        QVERIFY(transaction->commit());
        transaction.reset();
        QVERIFY(backupTo(db, backup));
        // Since then the store came as far as epoch 7, and was filled on.
        store.settings.set(u"epoch"_s, u"7"_s);
        addEvents(db, 1000, 10);
        closeClean(db);
    }
    const auto staged = stageRestore(folder, backup, u"tester"_s, 5000);
    QVERIFY2(staged.ok(), staged.ok() ? "" : qPrintable(staged.error().text));
    QCOMPARE(staged->epoch, 8);
    QCOMPARE(staged->lanes, 3);
    const auto replaced = finishRestore(folder);
    QVERIFY(replaced && QFile::exists(*replaced + u"/lockstep.db"_s));

    Database db;
    QVERIFY(openForWriting(db, folder));
    Store store(db);
    QCOMPARE(store.events.count(), 200);
    QCOMPARE(store.settings.value(u"epoch"_s), u"8"_s);
    QCOMPARE(store.audit.newest({}, 1).first().action, u"restore.backup"_s);
    QCOMPARE(store.audit.newest({}, 1).first().actor, u"tester"_s);
    QVERIFY(Queries(db).check()->isEmpty());
    for (const Lane &lane : store.lanes.all()) {
        QCOMPARE(lane.applied, 0);
        QCOMPARE(lane.verified, 0);
        const bool held = lane.key.subject == name(LaneState::Held);
        QCOMPARE(lane.state, held ? LaneState::Held : LaneState::Pending);
        QCOMPARE(lane.reason, held ? Reason::PausedByPerson : Reason::None);
    }
}

void tst_StoreFile::aBadBackupIsRefusedAndNothingIsTouched_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("reason");
    QTest::newRow("missing") << u"missing"_s << u"backup-missing"_s;
    QTest::newRow("text") << u"text"_s << u"backup-bad"_s;
    QTest::newRow("empty") << u"empty"_s << u"backup-foreign"_s;
    QTest::newRow("zeroed page") << u"zeroed"_s << u"backup-bad"_s;
    QTest::newRow("newer") << u"newer"_s << u"store-newer"_s;
}

void tst_StoreFile::aBadBackupIsRefusedAndNothingIsTouched()
{
    QFETCH(QString, what);
    QFETCH(QString, reason);
    makeStore();
    const QByteArray before = bytes(file());
    const QString backup = m_dir->path() + u"/backup.db"_s;
    QByteArray content = before;
    if (what == "text"_L1)
        content = QByteArray("these are not the pages of a store\n").repeated(300);
    else if (what == "empty"_L1)
        content.clear();
    else if (what == "zeroed"_L1)
        content.replace(2 * 4096, 4096, QByteArray(4096, '\0'));
    if (what != "missing"_L1)
        write(backup, content);
    if (what == "newer"_L1) {
        Database db;
        QVERIFY(db.open(backup, Database::Mode::ReadWrite));
        QVERIFY(db.execute(u"PRAGMA user_version=9999"_s));
    }
    DataFolder folder(m_folder);
    const auto staged = stageRestore(folder, backup, u"tester"_s, 1);
    QVERIFY(!staged);
    QCOMPARE(staged.error().reason, reason);
    QCOMPARE(staged.error().kind, Error::Kind::InvalidInput);
    QVERIFY(bytes(file()) == before);
    QVERIFY(!restoreStaged(folder));
    QCOMPARE(QDir(m_folder).entryList({u"lockstep.restored*"_s}), QStringList());
}

void tst_StoreFile::anInterruptedRestoreEndsAtTheNextStart()
{
    makeStore();
    DataFolder folder(m_folder);
    const QString backup = m_dir->path() + u"/kept.db"_s;
    {
        Database db;
        QVERIFY(openForWriting(db, folder));
        QVERIFY(backupTo(db, backup));
        addEvents(db, 1000, 10);
        closeClean(db);
    }
    QVERIFY(stageRestore(folder, backup, u"tester"_s, 1));
    // Only half of the old store was moved away when the program ended.
    write(file(u"lockstep.db-wal"_s), "the old log");
    QVERIFY(QDir().mkpath(folder.quarantine() + u"/half"_s));
    QVERIFY(QFile::rename(file(), folder.quarantine() + u"/half/lockstep.db"_s));
    Database db;
    const auto opened = openForWriting(db, folder);
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().text));
    QCOMPARE(Store(db).events.count(), 200);
    QCOMPARE(Store(db).settings.value(u"epoch"_s), u"2"_s);
    QVERIFY(!restoreStaged(folder));
}

void tst_StoreFile::aSecondInstanceIsToldWhoIsThere()
{
    DataFolder folder(m_folder);
    QVERIFY(folder.prepare());
    InstanceLock first, second;
    QVERIFY(first.take(folder, u"the console"_s));
    const auto taken = second.take(folder, u"the other"_s);
    QVERIFY(!taken);
    QCOMPARE(taken.error().reason, u"store-locked"_s);
    QVERIFY(taken.error().text.contains(u"the console"_s));
    QVERIFY(taken.error().text.contains(QString::number(QCoreApplication::applicationPid())));
    first.release();
    QVERIFY(second.take(folder, u"the other"_s));
}

void tst_StoreFile::aSymbolicLinkIsRefused_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("store") << u""_s;
    QTest::newRow("log") << u"-wal"_s;
    QTest::newRow("index") << u"-shm"_s;
}

void tst_StoreFile::aSymbolicLinkIsRefused()
{
    QFETCH(QString, suffix);
    QVERIFY(QDir().mkpath(m_folder));
    const QString elsewhere = m_dir->path() + u"/elsewhere"_s;
    write(elsewhere, "precious");
    QVERIFY(QFile::link(elsewhere, file() + suffix));
    QCOMPARE(refusal(), u"store-symlink"_s);
    QCOMPARE(bytes(elsewhere), "precious"_ba);
}

void tst_StoreFile::everythingIsForItsOwnerAlone_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("000") << 0;
    QTest::newRow("022") << 022;
    QTest::newRow("077") << 077;
}

void tst_StoreFile::everythingIsForItsOwnerAlone()
{
    QFETCH(int, mask);
    const mode_t before = ::umask(mode_t(mask));
    const auto restore = qScopeGuard([before] { ::umask(before); });
    DataFolder folder(m_folder);
    InstanceLock lock;
    Database db;
    QVERIFY(folder.prepare());
    QVERIFY(lock.take(folder, u"test"_s));
    QVERIFY(openForWriting(db, folder));
    addEvents(db, 1, 3);
    QVERIFY(backupTo(db, folder.backups() + u"/one.db"_s));
    QDirIterator all(m_folder, QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden,
        QDirIterator::Subdirectories);
    QStringList names{m_folder};
    while (all.hasNext())
        names.append(all.next());
    QVERIFY(names.contains(file(u"lockstep.db-wal"_s)));
    for (const QString &name : names) {
        struct stat info { };
        QCOMPARE(::stat(QFile::encodeName(name).constData(), &info), 0);
        const mode_t expected = S_ISDIR(info.st_mode) ? 0700 : 0600;
        QVERIFY2((info.st_mode & 07777) == expected, qPrintable(name));
    }
}

void tst_StoreFile::aReadOnlyFolderIsRefused()
{
    QVERIFY(QDir().mkpath(m_folder));
    QVERIFY(::chmod(QFile::encodeName(m_dir->path()).constData(), 0755) == 0);
    QVERIFY(::chmod(QFile::encodeName(m_folder).constData(), 0555) == 0);
    // Nothing is read-only to root: somebody else tries.
    const pid_t child = ::fork();
    if (child == 0) {
        if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
            ::_exit(2);
        ::_exit(refusal() == "store-permission"_L1 ? 0 : 1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
    QVERIFY(QDir(m_folder).isEmpty());
}

void tst_StoreFile::anAlteredEventIsFound()
{
    makeStore();
    DataFolder folder(m_folder);
    Database db;
    QVERIFY(openForWriting(db, folder));
    QVERIFY(Queries(db).check()->isEmpty());
    QVERIFY(db.execute(u"UPDATE events SET body = '{\"v\":-1}' WHERE seq = 17"_s));
    const auto findings = Queries(db).check();
    QCOMPARE(findings->size(), 1);
    QVERIFY(findings->first().contains(u"event 17"_s));
}

void tst_StoreFile::anAlteredAuditEntryIsFound()
{
    makeStore();
    DataFolder folder(m_folder);
    Database db;
    QVERIFY(openForWriting(db, folder));
    QVERIFY(db.execute(u"UPDATE audit SET actor = 'nobody' WHERE seq = 23"_s));
    const auto findings = Queries(db).check();
    QCOMPARE(findings->size(), 1);
    QVERIFY(findings->first().contains(u"23"_s));
}

void tst_StoreFile::aBackupUnderLoadIsWhole()
{
    makeStore();
    DataFolder folder(m_folder);
    Database db;
    QVERIFY(openForWriting(db, folder));
    for (int i = 0; i < 20; ++i) {
        addEvents(db, 1000 + 10 * i, 10);
        const QString path = folder.backups() + u"/load.db"_s; // over the one before
        QVERIFY(backupTo(db, path));
        Database copy;
        QVERIFY(copy.open(path, Database::Mode::ReadOnly));
        QVERIFY(Queries(copy).check()->isEmpty());
        QCOMPARE(Store(copy).events.count(), 200 + 10 * (i + 1));
    }
}

QTEST_GUILESS_MAIN(tst_StoreFile)
#include "tst_storefile.moc"
