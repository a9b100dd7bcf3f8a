// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefile.h"

#include "crashpoint.h"
#include "logging.h"
#include "restore.h"
#include "tr.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

static void initSqlResource()
{
    Q_INIT_RESOURCE(sql);
}

namespace lockstep {

namespace {

constexpr int ApplicationId = 0x4c6b5374; // "LkSt"
constexpr qint64 LowSpace = 64 * 1024 * 1024;

QStringList migrations()
{
    initSqlResource();
    return QDir(u":/sql"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

bool damaged(const Error &error)
{
    return error.reason == "store-damaged"_L1;
}

/// What SQLite's own checks say when a page could not be read: the trouble is the disk's, or the
/// file could not be locked; nothing is known of the page.
bool couldNotLook(const QString &finding)
{
    static const QRegularExpression code(u"error code=([0-9]+)"_s);
    if (const auto match = code.match(finding); match.hasMatch()) {
        constexpr int Corrupt = 11, NotADatabase = 26;
        const int primary = match.captured(1).toInt() & 0xff;
        return primary != Corrupt && primary != NotADatabase;
    }
    return finding.contains("failed to get page"_L1);
}

Error couldNotCheck(const QString &details)
{
    return {.kind = Error::Kind::Store,
        .reason = u"store-unchecked"_s,
        .text = tr("The store could not be checked. Nothing is known to be wrong with it, and "
                   "nothing was changed."),
        .fix
        = tr("See whether the disk of the data folder is well and may be read, then start again."),
        .details = details};
}

/// What one of SQLite's checks finds. An Error when it could not look at everything; damage is a
/// finding.
Result<QStringList> checkWith(Database &db, const QString &pragma)
{
    const auto lines = db.column(u"PRAGMA "_s + pragma);
    if (!lines)
        return damaged(lines.error()) ? Result<QStringList>(QStringList{lines.error().text})
                                      : couldNotCheck(lines.error().details);
    QStringList findings;
    for (const QString &line : *lines) {
        if (couldNotLook(line))
            return couldNotCheck(line);
        if (line != "ok"_L1)
            findings.append(line);
    }
    return findings;
}

Result<int> pragmaNumber(Database &db, const QString &pragma)
{
    const auto answer = db.single(u"PRAGMA "_s + pragma);
    if (!answer)
        return answer.error();
    return answer->toInt();
}

Error foreign()
{
    return {.kind = Error::Kind::Store,
        .reason = u"store-foreign"_s,
        .text = tr("The file lockstep.db in the data folder is another program's database."),
        .fix = tr("Choose another data folder with --data.")};
}

Error damage(const QStringList &findings)
{
    return {.kind = Error::Kind::Store,
        .reason = u"store-damaged"_s,
        .text = tr("The store is damaged."),
        .details = findings.mid(0, 5).join(u"; "_s)};
}

/// Is this file ours, and of a schema this program knows? Answers the schema version; 0: empty.
Result<int> identify(Database &db)
{
    const auto version = pragmaNumber(db, u"user_version"_s);
    if (!version)
        return version;
    const auto application = pragmaNumber(db, u"application_id"_s);
    if (!application)
        return application;
    const auto tables = db.single(u"SELECT count(*) FROM sqlite_master"_s);
    if (!tables)
        return tables.error();
    if (*application != ApplicationId && tables->toInt() > 0)
        return foreign();
    if (*version > schemaVersion()) {
        return Error{.kind = Error::Kind::Store,
            .reason = u"store-newer"_s,
            .text = tr("The store was made by a newer Lockstep (schema %1; this program knows %2).")
                        .arg(*version)
                        .arg(schemaVersion()),
            .fix = tr("Update this program. The store was not changed.")};
    }
    return *version;
}

/// `backup` is where the store is copied before anything changes; empty: it is a copy itself.
Result<void> migrate(Database &db, const QString &backup, int from)
{
    const QStringList scripts = migrations();
    if (from == scripts.size())
        return {};
    if (from > 0 && !backup.isEmpty()) {
        if (const auto kept = backupTo(db, backup); !kept)
            return kept.error();
    }
    for (qsizetype i = from; i < scripts.size(); ++i) {
        QFile script(u":/sql/"_s + scripts[i]);
        if (!script.open(QIODevice::ReadOnly))
            return Error{.kind = Error::Kind::Store,
                .reason = u"store-migration"_s,
                .text = tr("A migration is missing.")};
        crashPoint("migrating");
        Transaction transaction(db);
        if (const auto ran = db.runScript(QString::fromUtf8(script.readAll())); !ran)
            return ran.error();
        if (const auto set = db.execute(u"PRAGMA application_id=%1"_s.arg(ApplicationId)); !set)
            return set.error();
        if (const auto set = db.execute(u"PRAGMA user_version=%1"_s.arg(i + 1)); !set)
            return set.error();
        crashPoint("migration-ran");
        if (const auto done = transaction.commit(); !done)
            return done.error();
        crashPoint("migrated");
        qCInfo(logging::store) << "schema is now" << i + 1;
    }
    return {};
}

/// The check of a start: quick after an end in order, else of everything.
Result<QStringList> findingsOf(Database &db, bool unclean)
{
    if (!unclean)
        return checkWith(db, u"quick_check(20)"_s);
    auto findings = checkWith(db, u"integrity_check(20)"_s);
    if (findings && findings->isEmpty())
        return checkWith(db, u"foreign_key_check"_s);
    return findings;
}

Result<bool> tryOpen(Database &db, const DataFolder &folder, StoreOpening &opening)
{
    {
        // Another program's database and a newer one are refused before anything is set in them.
        Database look;
        if (const auto opened = look.open(folder.storeFile(), Database::Mode::ReadOnly); !opened)
            return opened.error();
        if (const auto ours = identify(look); !ours)
            return ours.error();
    }
    if (const auto opened = db.open(folder.storeFile(), Database::Mode::ReadWrite); !opened)
        return opened.error();
    const auto version = identify(db);
    if (!version)
        return version.error();
    if (*version > 0) {
        const auto clean = db.single(u"SELECT value FROM settings WHERE key = 'clean'"_s);
        if (!clean)
            return clean.error();
        opening.unclean = clean->toString() != "1"_L1;
        const auto findings = findingsOf(db, opening.unclean);
        if (!findings)
            return findings.error();
        if (!findings->isEmpty())
            return damage(*findings);
    }
    const QString backup = folder.backups() + u"/before-schema-%1.db"_s.arg(schemaVersion());
    if (const auto migrated = migrate(db, backup, *version); !migrated)
        return migrated.error();
    if (const auto set = db.execute(
            u"INSERT INTO settings (key, value) VALUES ('clean', '0') ON CONFLICT (key) DO UPDATE SET value = '0'"_s);
        !set)
        return set.error();
    crashPoint("marked-in-use");
    return true;
}

/// Moves a store that was found bad to quarantine, and tells what can be done.
Error quarantined(const DataFolder &folder, const OpenedBy &by, Error error)
{
    const QString name
        = QDateTime::fromMSecsSinceEpoch(by.nowMs, Qt::UTC).toString(u"yyyyMMdd-HHmmss-zzz"_s);
    QString unused = name;
    for (int i = 2; QFileInfo::exists(folder.quarantine() + u'/' + unused); ++i)
        unused = u"%1-%2"_s.arg(name).arg(i);
    const auto place = setAside(folder, unused);
    if (!place)
        return place.error();
    const QString backup = newestGoodBackup(folder);
    error.text = tr("%1 It was moved, whole, to %2.").arg(error.text, *place);
    error.fix = backup.isEmpty()
        ? tr("There is no backup. Starting again begins with an empty store; keep the quarantined "
             "files for salvage.")
        : tr("Start again to go on from the backup %1; everything will be compared and sent again.")
              .arg(QFileInfo(backup).fileName());
    return error;
}

/// A store that is missing, or a file without a single byte: begins a new one only where there was
/// never another. The caller opens what is there then.
Result<void> provideStore(const DataFolder &folder, const OpenedBy &by, StoreOpening &opening)
{
    const QFileInfo file(folder.storeFile());
    const bool missing = !file.exists();
    if (!missing && (file.size() > 0 || QFileInfo(folder.storeFile() + u"-wal"_s).size() > 0))
        return {};
    const QString backup = newestGoodBackup(folder);
    if (missing && !backup.isEmpty() && !QDir(folder.quarantine()).isEmpty()) {
        // After a store went to quarantine its newest good backup takes its place.
        if (const auto staged = stageRestore(folder, backup, by.actor, by.nowMs); !staged)
            return staged.error();
        if (const auto finished = finishRestore(folder); !finished)
            return finished.error();
        opening.restoredFrom = backup;
        return {};
    }
    if (missing && !backup.isEmpty())
        return Error{.kind = Error::Kind::Store,
            .reason = u"store-missing"_s,
            .text
            = tr("The store is gone from %1, but backups of it are there.").arg(folder.path()),
            .fix = tr("Bring one back with 'lockstepctl restore %1', or move the folder backups "
                      "away to begin with an empty store.")
                       .arg(backup)};
    if (!backup.isEmpty())
        return quarantined(folder, by,
            {.kind = Error::Kind::Store,
                .reason = u"store-damaged"_s,
                .text = tr("The store is an empty file, though backups of it are there.")});
    opening.created = true;
    QFile made(folder.storeFile());
    if (missing && !made.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        return Error{.kind = Error::Kind::Store,
            .reason = u"store-permission"_s,
            .text = tr("The store cannot be made in %1.").arg(folder.path()),
            .fix = tr("Give this user write permission on the data folder.")};
    }
    crashPoint("store-made");
    return {};
}

} // namespace

int schemaVersion()
{
    return int(migrations().size());
}

void syncToDisk(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
}

Result<void> checkCopy(const QString &path)
{
    Database copy;
    if (const auto opened = copy.open(path, Database::Mode::ReadOnly); !opened)
        return opened.error();
    const auto version = identify(copy);
    if (!version)
        return version.error();
    if (*version == 0)
        return foreign();
    const auto findings = checkWith(copy, u"quick_check"_s);
    if (!findings)
        return findings.error();
    if (findings->isEmpty())
        return {};
    return Error{.kind = Error::Kind::Store,
        .reason = u"backup-bad"_s,
        .text = tr("The copy did not pass its check."),
        .fix = tr("Run 'lockstepctl check'."),
        .details = findings->join(u"; "_s)};
}

Result<void> openCopy(Database &db, const QString &path)
{
    if (const auto opened = db.open(path, Database::Mode::ReadWrite); !opened)
        return opened.error();
    const auto version = identify(db);
    if (!version)
        return version.error();
    if (*version == 0)
        return foreign();
    const auto findings = findingsOf(db, true);
    if (!findings)
        return findings.error();
    if (!findings->isEmpty())
        return damage(*findings);
    return migrate(db, {}, *version);
}

Result<StoreOpening> openForWriting(Database &db, DataFolder &folder, const OpenedBy &by)
{
    StoreOpening opening;
    if (const auto ready = folder.prepare(); !ready)
        return ready.error();
    opening.lowSpace = folder.freeBytes() < LowSpace;
    if (opening.lowSpace) {
        return Error{.kind = Error::Kind::Store,
            .reason = u"disk-full"_s,
            .text = tr("Less than 64 MiB are free on the disk of the data folder. Nothing is sent "
                       "or changed until there is room."),
            .fix = tr("Free some space on that disk, then start again.")};
    }
    if (const auto finished = finishRestore(folder); !finished)
        return finished.error();
    if (const auto there = provideStore(folder, by, opening); !there)
        return there.error();
    QFile::setPermissions(folder.storeFile(), QFile::ReadOwner | QFile::WriteOwner);

    const auto opened = tryOpen(db, folder, opening);
    if (opened) {
        folder.keepBallast();
        return opening;
    }
    db.close();
    if (!damaged(opened.error()))
        return opened.error();
    return quarantined(folder, by, opened.error());
}

Result<void> openForReading(Database &db, DataFolder &folder)
{
    if (const auto there = folder.inspect(); !there)
        return there.error();
    if (const auto opened = db.open(folder.storeFile(), Database::Mode::ReadOnly); !opened)
        return opened.error();
    const auto version = identify(db);
    if (!version)
        return version.error();
    if (*version < schemaVersion()) {
        return Error{.kind = Error::Kind::Store,
            .reason = u"store-older"_s,
            .text
            = tr("The store has an older schema and has not been opened by this program yet."),
            .fix = tr("Start the console or 'lockstepctl run --for 0' once.")};
    }
    return {};
}

void closeClean(Database &db)
{
    if (!db.isOpen())
        return;
    if (const auto set = db.execute(u"UPDATE settings SET value = '1' WHERE key = 'clean'"_s); !set)
        qCWarning(logging::store) << "the clean mark could not be set:" << set.error().reason;
    crashPoint("marked-clean");
    if (const auto emptied = db.single(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); !emptied)
        qCWarning(logging::store) << "the write-ahead log could not be emptied:"
                                  << emptied.error().reason;
    crashPoint("log-emptied");
    db.close();
}

Result<void> backupTo(Database &db, const QString &path)
{
    const QString temporary = path + u".part"_s;
    QFile::remove(temporary);
    QString quoted = temporary;
    quoted.replace(u'\'', u"''"_s);
    // A reader may not even write elsewhere until this is taken back.
    const auto reading = db.single(u"PRAGMA query_only"_s);
    if (!reading)
        return reading.error();
    const auto released = db.execute(u"PRAGMA query_only=OFF"_s);
    crashPoint("backup-begun");
    const auto copied = db.execute(u"VACUUM INTO '%1'"_s.arg(quoted));
    const auto kept = db.execute(u"PRAGMA query_only=%1"_s.arg(reading->toInt()));
    for (const Result<void> *step : {&released, &copied, &kept}) {
        if (*step)
            continue;
        QFile::remove(temporary);
        return step->error();
    }
    crashPoint("backup-copied");
    QFile::setPermissions(temporary, QFile::ReadOwner | QFile::WriteOwner);
    if (const auto good = checkCopy(temporary); !good) {
        QFile::remove(temporary);
        return good.error();
    }
    syncToDisk(temporary);
    crashPoint("backup-synced");
    if (::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(path).constData())
        != 0) {
        return Error{.kind = Error::Kind::Store,
            .reason = u"backup-path"_s,
            .text = tr("The backup cannot be written to %1.").arg(path),
            .fix = tr("Choose a folder you may write to.")};
    }
    crashPoint("backup-renamed");
    syncToDisk(QFileInfo(path).absolutePath());
    return {};
}

Result<QStringList> integrityFindings(Database &db)
{
    auto findings = checkWith(db, u"integrity_check"_s);
    const auto references = checkWith(db, u"foreign_key_check"_s);
    if (!findings || !references)
        return findings ? references : findings;
    *findings += *references;
    return findings;
}

} // namespace lockstep
