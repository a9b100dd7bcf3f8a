// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include "logging.h"
#include "plantedbug.h"
#include "tr.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <algorithm>
#include <array>
#include <mutex>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// SQLite's result codes (primary code in the low byte) as our own errors. Qt's and SQLite's texts
/// stay in details.
Error storeError(int nativeCode, QStringView sql)
{
    struct Known {
        int code;
        QLatin1StringView reason;
        const char *text;
        const char *fix;
    };
    static constexpr Known known[] = {
        {5, "store-busy"_L1,
            QT_TRANSLATE_NOOP("lockstep", "The store is locked by another program."),
            QT_TRANSLATE_NOOP("lockstep", "Close the other program, then try again.")},
        {6, "store-busy"_L1,
            QT_TRANSLATE_NOOP("lockstep", "The store is locked by another program."),
            QT_TRANSLATE_NOOP("lockstep", "Close the other program, then try again.")},
        {3, "store-permission"_L1,
            QT_TRANSLATE_NOOP("lockstep", "The store may not be opened by this user."),
            QT_TRANSLATE_NOOP(
                "lockstep", "Give this user read and write permission on the data folder.")},
        {8, "store-read-only"_L1, QT_TRANSLATE_NOOP("lockstep", "The store is read-only."),
            QT_TRANSLATE_NOOP("lockstep", "Give this user write permission on the data folder.")},
        {10, "store-io"_L1, QT_TRANSLATE_NOOP("lockstep", "The disk reported an error."),
            QT_TRANSLATE_NOOP("lockstep", "Check the disk; nothing was changed.")},
        {11, "store-damaged"_L1, QT_TRANSLATE_NOOP("lockstep", "The store is damaged."),
            QT_TRANSLATE_NOOP("lockstep", "Run 'lockstepctl check', then restore a backup.")},
        {13, "disk-full"_L1,
            QT_TRANSLATE_NOOP("lockstep", "The disk is full; nothing was changed."),
            QT_TRANSLATE_NOOP("lockstep", "Free some space on the disk of the data folder.")},
        {14, "store-cannot-open"_L1,
            QT_TRANSLATE_NOOP("lockstep", "The store's file cannot be opened."),
            QT_TRANSLATE_NOOP("lockstep", "Check the data folder and its permissions.")},
        {26, "store-damaged"_L1, QT_TRANSLATE_NOOP("lockstep", "The file is not a Lockstep store."),
            QT_TRANSLATE_NOOP("lockstep", "Choose another data folder, or restore a backup.")},
    };
    const int code = nativeCode & 0xff;
    Error result{.kind = Error::Kind::Store,
        .reason = u"store-failed"_s,
        .text = tr("The store could not do what it was asked."),
        .fix = tr("Run 'lockstepctl check'; if it finds nothing, please report this."),
        .details = u"SQLite %1 in: %2"_s.arg(
            QString::number(nativeCode), sql.left(80).toString().simplified())};
    for (const Known &k : known) {
        if (k.code != code)
            continue;
        result.reason = k.reason;
        result.text = tr(k.text);
        result.fix = tr(k.fix);
    }
    return result;
}

constexpr int LongLogPages = 1000;
constexpr int LongestLogPages = 4 * LongLogPages; ///< then it is taken in within the commit
constexpr qint64 LogBytes
    = 6 * 1024 * 1024; ///< of a long log, and of the transaction that passes it

/// SQLite counts the bytes it holds under a lock, at each of its many small allocations. Nobody
/// asks for the count.
void countNoMemory()
{
    static std::once_flag once;
    std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

int codeOf(const QSqlError &error)
{
    return error.nativeErrorCode().toInt();
}

} // namespace

Database::Database()
    : m_name(QUuid::createUuid().toString(QUuid::Id128))
{
}

Database::~Database()
{
    close();
}

Result<void> Database::open(const QString &path, Mode mode)
{
    countNoMemory();
    m_db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_db.setDatabaseName(path);
    m_db.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_db.open())
        return storeError(codeOf(m_db.lastError()), u"open");

    m_sqlite = *static_cast<sqlite3 *const *>(m_db.driver()->handle().constData());

    struct Pragma {
        QString name, value, answer;
    };
    QList<Pragma> pragmas{
        {u"foreign_keys"_s, u"ON"_s, u"1"_s},
        {u"trusted_schema"_s, u"OFF"_s, u"0"_s},
        {u"cell_size_check"_s, u"ON"_s, u"1"_s},
        {u"mmap_size"_s, u"0"_s, u"0"_s},
    };
    if (mode == Mode::ReadOnly) {
        pragmas.append({u"query_only"_s, u"ON"_s, u"1"_s});
    } else {
        pragmas.append({u"journal_mode"_s, u"WAL"_s, u"wal"_s});
        pragmas.append(planted("synchronous-normal") ? Pragma{u"synchronous"_s, u"NORMAL"_s, u"1"_s}
                                                     : Pragma{u"synchronous"_s, u"FULL"_s, u"2"_s});
        pragmas.append({u"secure_delete"_s, u"ON"_s, u"1"_s});
        pragmas.append({u"cache_size"_s, u"-8000"_s, u"-8000"_s}); // KiB
    }
    for (const Pragma &pragma : pragmas) {
        if (const auto set = execute(u"PRAGMA %1=%2"_s.arg(pragma.name, pragma.value)); !set)
            return set.error();
        const auto answer = single(u"PRAGMA "_s + pragma.name);
        if (!answer)
            return answer.error();
        // An empty answer is a build without that pragma (mmap_size), never a refusal.
        if (const QString got = answer->toString(); !got.isEmpty() && got != pragma.answer)
            return Error{.kind = Error::Kind::Store,
                .reason = u"store-pragma"_s,
                .text = lockstep::tr("The store cannot be used safely: %1 stays %2.")
                            .arg(pragma.name, got),
                .fix = lockstep::tr("Put the data folder on a local disk.")};
    }
    m_begin = std::make_unique<Statement>(*this, u"BEGIN IMMEDIATE"_s);
    m_commit = std::make_unique<Statement>(*this, u"COMMIT"_s);
    if (mode == Mode::ReadWrite)
        sqlite3_wal_hook(m_sqlite, &Database::onCommitted, this);
    return {};
}

void Database::close()
{
    if (!m_db.isValid())
        return;
    m_begin.reset();
    m_commit.reset();
    m_sqlite = nullptr;
    m_db.close();
    m_db = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Database::runScript(const QString &sql)
{
    QString statement;
    for (const QString &line : sql.split(u'\n')) {
        if (line.startsWith(u"--"))
            continue;
        statement += line + u'\n';
        if (!line.endsWith(u';'))
            continue;
        if (const auto done = execute(statement); !done)
            return done.error();
        statement.clear();
    }
    return {};
}

Result<QVariant> Database::single(const QString &sql)
{
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return storeError(codeOf(query.lastError()), sql);
    return query.next() ? query.value(0) : QVariant();
}

Result<QStringList> Database::column(const QString &sql)
{
    QStringList values;
    QSqlQuery query(m_db);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return storeError(codeOf(query.lastError()), sql);
    while (query.next())
        values.append(query.value(0).toString());
    if (query.lastError().isValid())
        return storeError(codeOf(query.lastError()), sql);
    return values;
}

Result<void> Database::execute(const QString &sql)
{
    QSqlQuery query(m_db);
    if (failsOnPurpose() || !query.exec(sql)) {
        const Error error = storeError(codeOf(query.lastError()), sql);
        if (m_inTransaction && !m_failure)
            m_failure = error;
        return error;
    }
    return {};
}

int Database::onCommitted(void *self, sqlite3 *db, const char *schema, int logPages)
{
    static_cast<Database *>(self)->m_logPages = logPages;
    if (logPages >= LongestLogPages)
        sqlite3_wal_checkpoint_v2(db, schema, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    return SQLITE_OK;
}

void Database::tidyLog()
{
    // Should it fail, the log stays as it is and the next commit leads here again.
    if (std::exchange(m_logPages, 0) >= LongLogPages)
        sqlite3_wal_checkpoint_v2(m_sqlite, "main", SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

void Database::lengthenLog()
{
    const Transaction alone(*this); // holds the log's write lock; nothing is committed
    sqlite3_file *log = nullptr;
    sqlite3_int64 size = 0;
    if (m_failure
        || sqlite3_file_control(m_sqlite, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log) != SQLITE_OK
        || !log || !log->pMethods || log->pMethods->xFileSize(log, &size) != SQLITE_OK)
        return;
    // Zeros behind the last frame are no frames: reading the log ends there.
    const QByteArray zeros(64 * 1024, '\0');
    for (; size < LogBytes; size += zeros.size()) {
        if (log->pMethods->xWrite(log, zeros.constData(), int(zeros.size()), size) != SQLITE_OK)
            return;
    }
    log->pMethods->xSync(log, SQLITE_SYNC_NORMAL);
}

void Database::failAccess(qint64 n, bool forever)
{
    m_failAt = n;
    m_failForever = forever;
}

bool Database::failsOnPurpose()
{
#ifdef LOCKSTEP_TEST_HOOKS
    if (m_failAt > 0 && --m_failAt == 0) {
        m_failAt = m_failForever ? 1 : 0;
        return true;
    }
#endif
    return false;
}

void Database::fail(QStringView sql)
{
    const Error error = storeError(sqlite3_extended_errcode(m_sqlite), sql);
    qCWarning(logging::store) << "statement failed:" << error.reason << error.details;
    if (!m_inTransaction)
        m_lastError = error;
    else if (!m_failure)
        m_failure = error;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

bool Statement::prepare()
{
    if (m_db.m_failure)
        return false;
    if (m_statement) {
        finish();
        return true;
    }
    const QByteArray sql = m_sql.toUtf8();
    const int code = sqlite3_prepare_v3(m_db.m_sqlite, sql.constData(), int(sql.size()),
        SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    return code == SQLITE_OK || failed();
}

bool Statement::runWith(const QVariantList &values)
{
    if (!prepare())
        return false;
    for (int i = 0; i < values.size(); ++i)
        bind(i + 1, values[i]);
    return execute();
}

bool Statement::execute()
{
    if (m_db.failsOnPurpose())
        return failed();
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        m_row = Row::Ready;
        return true;
    case SQLITE_DONE:
        sqlite3_reset(m_statement);
        return true;
    default:
        return failed();
    }
}

bool Statement::failed()
{
    m_db.fail(m_sql);
    finish();
    return false;
}

bool Statement::next()
{
    if (m_row == Row::Ready) {
        m_row = Row::Current;
        return true;
    }
    if (m_row == Row::None)
        return false;
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_db.fail(m_sql);
    finish();
    return false;
}

void Statement::finish()
{
    m_row = Row::None;
    sqlite3_reset(m_statement);
}

int Statement::affected() const
{
    return sqlite3_changes(m_db.m_sqlite);
}

qint64 Statement::insertedId() const
{
    return sqlite3_last_insert_rowid(m_db.m_sqlite);
}

qint64 Statement::whole(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::utf8(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

void Statement::bind(int index, const QString &value)
{
    // Nearly all are short and ASCII: names, keys, states.
    std::array<char, 128> ascii;
    const auto *const begin = value.utf16();
    const auto *const end = begin + value.size();
    const bool plain = size_t(value.size()) <= ascii.size()
        && std::all_of(begin, end, [](char16_t c) { return c < 0x80; });
    if (!plain) {
        bind(index, value.toUtf8());
        return;
    }
    std::copy(begin, end, ascii.begin());
    sqlite3_bind_text(m_statement, index, ascii.data(), int(value.size()), SQLITE_TRANSIENT);
}

void Statement::bind(int index, const QByteArray &utf8)
{
    // Never null: an empty text is an empty text. The bytes are copied by SQLite.
    sqlite3_bind_text(m_statement, index, utf8.isNull() ? "" : utf8.constData(), int(utf8.size()),
        SQLITE_TRANSIENT);
}

void Statement::bind(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement, index, value);
}

void Statement::bind(int index, const QVariant &value)
{
    if (value.isNull())
        sqlite3_bind_null(m_statement, index);
    else if (value.typeId() == QMetaType::QString)
        bind(index, value.toString());
    else
        bind(index, value.toLongLong());
}

Transaction::Transaction(Database &db)
    : m_db(db)
{
    Q_ASSERT(!m_db.m_inTransaction);
    m_db.m_failure.reset();
    m_db.m_inTransaction = true;
    m_open = m_db.m_begin->run();
}

Transaction::~Transaction()
{
    m_db.m_inTransaction = false;
    if (m_open)
        sqlite3_exec(m_db.m_sqlite, "ROLLBACK", nullptr, nullptr, nullptr);
    m_db.m_failure.reset();
}

Result<void> Transaction::commit()
{
    if (m_db.m_failure)
        return *m_db.m_failure;
    if (!m_db.m_commit->run())
        return *m_db.m_failure;
    m_open = false;
    return {};
}

} // namespace lockstep
