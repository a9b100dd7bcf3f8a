// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include "logging.h"

#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// SQLite's result codes (primary code in the low byte) as our own errors. Qt's and SQLite's texts
/// stay in details.
Error storeError(const QSqlError &error, QStringView sql)
{
    struct Known {
        int code;
        QLatin1StringView reason;
        const char *text;
        const char *fix;
    };
    static constexpr Known known[] = {
        {5, "store-busy"_L1, "The store is locked by another program.",
            "Close the other program, then try again."},
        {6, "store-busy"_L1, "The store is locked by another program.",
            "Close the other program, then try again."},
        {3, "store-permission"_L1, "The store may not be opened by this user.",
            "Give this user read and write permission on the data folder."},
        {8, "store-read-only"_L1, "The store is read-only.",
            "Give this user write permission on the data folder."},
        {10, "store-io"_L1, "The disk reported an error.", "Check the disk; nothing was changed."},
        {11, "store-damaged"_L1, "The store is damaged.",
            "Run 'lockstepctl check', then restore a backup."},
        {13, "disk-full"_L1, "The disk is full; nothing was changed.",
            "Free some space on the disk of the data folder."},
        {14, "store-cannot-open"_L1, "The store's file cannot be opened.",
            "Check the data folder and its permissions."},
        {26, "store-damaged"_L1, "The file is not a Lockstep store.",
            "Choose another data folder, or restore a backup."},
    };
    const int code = error.nativeErrorCode().toInt() & 0xff;
    Error result{.kind = Error::Kind::Store,
        .reason = u"store-failed"_s,
        .text = u"The store could not do what it was asked."_s,
        .fix = u"Run 'lockstepctl check'; if it finds nothing, please report this."_s,
        .details
        = u"SQLite %1 in: %2"_s.arg(error.nativeErrorCode(), sql.left(80).toString().simplified())};
    for (const Known &k : known) {
        if (k.code != code)
            continue;
        result.reason = k.reason;
        result.text = QString::fromLatin1(k.text);
        result.fix = QString::fromLatin1(k.fix);
    }
    return result;
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
    m_db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_db.setDatabaseName(path);
    m_db.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_db.open())
        return storeError(m_db.lastError(), u"open");

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
        pragmas.append({u"synchronous"_s, u"FULL"_s, u"2"_s});
        pragmas.append({u"secure_delete"_s, u"ON"_s, u"1"_s});
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
                .text = u"The store cannot be used safely: %1 stays %2."_s.arg(pragma.name, got),
                .fix = u"Put the data folder on a local disk."_s};
    }
    return {};
}

void Database::close()
{
    if (!m_db.isValid())
        return;
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
        return storeError(query.lastError(), sql);
    return query.next() ? query.value(0) : QVariant();
}

Result<void> Database::execute(const QString &sql)
{
    QSqlQuery query(m_db);
    if (failsOnPurpose() || !query.exec(sql)) {
        const Error error = storeError(query.lastError(), sql);
        if (m_inTransaction && !m_failure)
            m_failure = error;
        return error;
    }
    return {};
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

void Database::fail(const QSqlQuery &query, QStringView sql)
{
    const Error error = storeError(query.lastError(), sql);
    qCWarning(logging::store) << "statement failed:" << error.reason << error.details;
    (m_inTransaction ? m_failure : m_lastError) = m_inTransaction && m_failure ? *m_failure : error;
}

bool Statement::prepare()
{
    if (m_db.m_failure)
        return false;
    if (m_query)
        return true;
    m_query.emplace(m_db.m_db);
    m_query->setForwardOnly(true);
    if (m_query->prepare(m_sql))
        return true;
    m_db.fail(*m_query, m_sql);
    m_query.reset();
    return false;
}

bool Statement::runWith(const QVariantList &values)
{
    if (!prepare())
        return false;
    for (int i = 0; i < values.size(); ++i)
        m_query->bindValue(i, values[i]);
    return execute();
}

bool Statement::execute()
{
    if (!m_db.failsOnPurpose() && m_query->exec())
        return true;
    m_db.fail(*m_query, m_sql);
    m_query->finish();
    return false;
}

bool Statement::next()
{
    if (m_query && m_query->isActive() && m_query->next())
        return true;
    if (m_query)
        m_query->finish();
    return false;
}

Transaction::Transaction(Database &db)
    : m_db(db)
{
    Q_ASSERT(!m_db.m_inTransaction);
    m_db.m_failure.reset();
    m_db.m_inTransaction = true;
    m_open = m_db.execute(u"BEGIN IMMEDIATE"_s).ok();
}

Transaction::~Transaction()
{
    m_db.m_inTransaction = false;
    if (m_open) {
        QSqlQuery query(m_db.m_db);
        query.exec(u"ROLLBACK"_s);
    }
    m_db.m_failure.reset();
}

Result<void> Transaction::commit()
{
    if (m_db.m_failure)
        return *m_db.m_failure;
    if (const auto done = m_db.execute(u"COMMIT"_s); !done)
        return done.error();
    m_open = false;
    return {};
}

} // namespace lockstep
