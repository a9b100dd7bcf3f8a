// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storefile.h"

#include "logging.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>

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

void syncFile(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    ::fsync(fd);
    ::close(fd);
}

/// Moves the store's files together, never deletes. Answers where they are.
QString quarantine(const DataFolder &folder)
{
    const QDateTime now = QDateTime::currentDateTimeUtc(); // lint: allowed, a name for a folder
    const QString place = folder.quarantine() + u'/' + now.toString(u"yyyyMMdd-HHmmss-zzz"_s);
    QDir().mkpath(place);
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::rename(folder.storeFile() + suffix, place + u"/lockstep.db"_s + suffix);
    return place;
}

QStringList checkWith(Database &db, const QString &pragma)
{
    QStringList findings;
    QSqlQuery query(db.handle());
    query.setForwardOnly(true);
    if (!query.exec(u"PRAGMA "_s + pragma))
        return {u"the check could not run to its end"_s};
    while (query.next()) {
        if (const QString line = query.value(0).toString(); line != "ok"_L1)
            findings.append(line);
    }
    return findings;
}

/// Newest backup that passes its own check; empty: none.
QString newestGoodBackup(const DataFolder &folder)
{
    for (const QFileInfo &file :
        QDir(folder.backups()).entryInfoList({u"*.db"_s}, QDir::Files, QDir::Time)) {
        Database copy;
        if (copy.open(file.filePath(), Database::Mode::ReadOnly)
            && checkWith(copy, u"quick_check"_s).isEmpty())
            return file.filePath();
    }
    return {};
}

Result<int> pragmaNumber(Database &db, const QString &pragma)
{
    const auto answer = db.single(u"PRAGMA "_s + pragma);
    if (!answer)
        return answer.error();
    return answer->toInt();
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
    if (*application != ApplicationId && tables->toInt() > 0) {
        return Error{.kind = Error::Kind::Store,
            .reason = u"store-foreign"_s,
            .text = u"The file lockstep.db in the data folder is another program's database."_s,
            .fix = u"Choose another data folder with --data."_s};
    }
    if (*version > schemaVersion()) {
        return Error{.kind = Error::Kind::Store,
            .reason = u"store-newer"_s,
            .text = u"The store was made by a newer Lockstep (schema %1; this program knows %2)."_s
                        .arg(*version)
                        .arg(schemaVersion()),
            .fix = u"Update this program. The store was not changed."_s};
    }
    return *version;
}

Result<void> migrate(Database &db, const DataFolder &folder, int from)
{
    const QStringList scripts = migrations();
    if (from == scripts.size())
        return {};
    if (from > 0) {
        if (const auto kept
            = backupTo(db, folder.backups() + u"/before-schema-%1.db"_s.arg(scripts.size()));
            !kept)
            return kept.error();
    }
    for (qsizetype i = from; i < scripts.size(); ++i) {
        QFile script(u":/sql/"_s + scripts[i]);
        if (!script.open(QIODevice::ReadOnly))
            return Error{.kind = Error::Kind::Store,
                .reason = u"store-migration"_s,
                .text = u"A migration is missing."_s};
        Transaction transaction(db);
        if (const auto ran = db.runScript(QString::fromUtf8(script.readAll())); !ran)
            return ran.error();
        if (const auto set = db.execute(u"PRAGMA application_id=%1"_s.arg(ApplicationId)); !set)
            return set.error();
        if (const auto set = db.execute(u"PRAGMA user_version=%1"_s.arg(i + 1)); !set)
            return set.error();
        if (const auto done = transaction.commit(); !done)
            return done.error();
        qCInfo(logging::store) << "schema is now" << i + 1;
    }
    return {};
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
        QStringList findings
            = checkWith(db, opening.unclean ? u"integrity_check(20)"_s : u"quick_check(20)"_s);
        if (opening.unclean && findings.isEmpty())
            findings = checkWith(db, u"foreign_key_check"_s);
        if (!findings.isEmpty()) {
            return Error{.kind = Error::Kind::Store,
                .reason = u"store-damaged"_s,
                .text = u"The store is damaged."_s,
                .details = findings.mid(0, 5).join(u"; "_s)};
        }
    }
    if (const auto migrated = migrate(db, folder, *version); !migrated)
        return migrated.error();
    if (const auto set = db.execute(
            u"INSERT INTO settings (key, value) VALUES ('clean', '0') ON CONFLICT (key) DO UPDATE SET value = '0'"_s);
        !set)
        return set.error();
    return true;
}

} // namespace

int schemaVersion()
{
    return int(migrations().size());
}

Result<StoreOpening> openForWriting(Database &db, DataFolder &folder)
{
    StoreOpening opening;
    if (const auto ready = folder.prepare(); !ready)
        return ready.error();
    opening.lowSpace = folder.freeBytes() < LowSpace;
    if (opening.lowSpace) {
        return Error{.kind = Error::Kind::Store,
            .reason = u"disk-full"_s,
            .text
            = u"Less than 64 MiB are free on the disk of the data folder. Nothing is sent or changed until there is room."_s,
            .fix = u"Free some space on that disk, then start again."_s};
    }

    opening.created = !QFileInfo::exists(folder.storeFile());
    if (opening.created) {
        // After a store went to quarantine its newest good backup takes its place.
        const bool quarantined = !QDir(folder.quarantine()).isEmpty();
        const QString backup = quarantined ? newestGoodBackup(folder) : QString();
        if (!backup.isEmpty() && QFile::copy(backup, folder.storeFile())) {
            opening.restoredFrom = backup;
            opening.created = false;
        } else {
            QFile file(folder.storeFile());
            if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
                return Error{.kind = Error::Kind::Store,
                    .reason = u"store-permission"_s,
                    .text = u"The store cannot be made in %1."_s.arg(folder.path()),
                    .fix = u"Give this user write permission on the data folder."_s};
            }
        }
    }
    QFile::setPermissions(folder.storeFile(), QFile::ReadOwner | QFile::WriteOwner);

    const auto opened = tryOpen(db, folder, opening);
    if (opened) {
        folder.keepBallast();
        return opening;
    }
    db.close();
    if (!damaged(opened.error()))
        return opened.error();

    Error error = opened.error();
    const QString place = quarantine(folder);
    const QString backup = newestGoodBackup(folder);
    error.text = u"The store is damaged. It was moved, whole, to %1."_s.arg(place);
    error.fix = backup.isEmpty()
        ? u"There is no backup. Starting again begins with an empty store; keep the quarantined files for salvage."_s
        : u"Start again to go on from the backup %1; everything will be compared and sent again."_s
              .arg(QFileInfo(backup).fileName());
    return error;
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
            .text = u"The store has an older schema and has not been opened by this program yet."_s,
            .fix = u"Start the console or 'lockstepctl run --for 0' once."_s};
    }
    return {};
}

void closeClean(Database &db)
{
    if (!db.isOpen())
        return;
    if (const auto set = db.execute(u"UPDATE settings SET value = '1' WHERE key = 'clean'"_s); !set)
        qCWarning(logging::store) << "the clean mark could not be set:" << set.error().reason;
    if (const auto emptied = db.single(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); !emptied)
        qCWarning(logging::store) << "the write-ahead log could not be emptied:"
                                  << emptied.error().reason;
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
    const auto copied = db.execute(u"VACUUM INTO '%1'"_s.arg(quoted));
    const auto kept = db.execute(u"PRAGMA query_only=%1"_s.arg(reading->toInt()));
    for (const Result<void> *step : {&released, &copied, &kept}) {
        if (*step)
            continue;
        QFile::remove(temporary);
        return step->error();
    }
    QFile::setPermissions(temporary, QFile::ReadOwner | QFile::WriteOwner);
    QStringList findings;
    {
        Database copy;
        if (const auto opened = copy.open(temporary, Database::Mode::ReadOnly); !opened)
            return opened.error();
        findings = checkWith(copy, u"quick_check"_s);
    }
    if (!findings.isEmpty()) {
        QFile::remove(temporary);
        return Error{.kind = Error::Kind::Store,
            .reason = u"backup-bad"_s,
            .text = u"The copy did not pass its check."_s,
            .fix = u"Run 'lockstepctl check'."_s,
            .details = findings.join(u"; "_s)};
    }
    syncFile(temporary);
    QFile::remove(path);
    if (!QFile::rename(temporary, path)) {
        return Error{.kind = Error::Kind::Store,
            .reason = u"backup-path"_s,
            .text = u"The backup cannot be written to %1."_s.arg(path),
            .fix = u"Choose a folder you may write to."_s};
    }
    syncFile(QFileInfo(path).absolutePath());
    return {};
}

QStringList integrityFindings(Database &db)
{
    return checkWith(db, u"integrity_check"_s) + checkWith(db, u"foreign_key_check"_s);
}

} // namespace lockstep
