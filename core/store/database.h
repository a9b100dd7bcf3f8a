// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QSqlDatabase>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace lockstep {

class Statement;

/// One connection to the store, used and closed in the thread that opened it. The first failure
/// inside a Transaction sticks: everything after it does nothing, and commit() tells. So code
/// between begin and commit is straight-line.
class Database final {
public:
    enum class Mode {
        ReadWrite, ///< the one writing connection of the process
        ReadOnly, ///< a reader: writes are refused by the store itself
    };

    Database();
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Opens the SQLite file and sets what delivery.md section 10 asks for, reading every answer
    /// back.
    Result<void> open(const QString &path, Mode mode);
    void close();
    bool isOpen() const { return m_db.isOpen(); }

    /// Runs statements that have no parameters and return nothing; `;` at the end of a line
    /// separates them.
    Result<void> runScript(const QString &sql);
    /// The answer of a one-value query, e.g. a pragma.
    Result<QVariant> single(const QString &sql);
    /// The first column of every row, as text.
    Result<QStringList> column(const QString &sql);
    Result<void> execute(const QString &sql);

    const QSqlDatabase &handle() const { return m_db; }

    /// Gives the write-ahead log the length it will come to have, so that a commit overwrites bytes
    /// instead of making the file longer: that costs the file system a second write and makes the
    /// commit wait for what other programs are writing. For those who will write much.
    void lengthenLog();
    /// Takes what the log holds into the store's file when it has become long. Called where nobody
    /// waits; a log that nobody tidies does it by itself, later.
    void tidyLog();

    /// The failure that spoiled the running transaction.
    const std::optional<Error> &failure() const { return m_failure; }
    /// The newest failure since the last call, for reads outside a transaction.
    std::optional<Error> takeError() { return std::exchange(m_lastError, std::nullopt); }

    /// For tests: the n-th statement from now fails once (or every one from there on), as a full
    /// disk would.
    void failAccess(qint64 n, bool forever = false);

private:
    friend class Statement;
    friend class Transaction;

    bool failsOnPurpose();
    /// Notes what SQLite says of the statement that just failed.
    void fail(QStringView sql);
    static int onCommitted(void *self, sqlite3 *db, const char *schema, int logPages);

    QString m_name;
    QSqlDatabase m_db;
    sqlite3 *m_sqlite = nullptr; ///< the connection of m_db
    std::unique_ptr<Statement> m_begin, m_commit;
    int m_logPages = 0; ///< in the write-ahead log after the last commit
    std::optional<Error> m_failure;
    std::optional<Error> m_lastError;
    bool m_inTransaction = false;
    qint64 m_failAt = 0;
    bool m_failForever = false;
};

/// A prepared statement that is kept: prepared at its first run, reset after each. Parameters are
/// positional. It speaks to SQLite itself, through the handle of the QtSql connection: QSqlQuery's
/// way of binding and describing columns costs more than the statement (a third of a delivery).
class Statement final {
public:
    Statement(Database &db, const QString &sql)
        : m_db(db)
        , m_sql(sql)
    {
    }
    ~Statement();
    Statement(Statement &&other) = delete;

    /// Binds, runs, and readies the first row for next(). False when it failed, or an earlier
    /// statement of the transaction did.
    template <typename... Values> bool run(const Values &...values)
    {
        if (!prepare())
            return false;
        int i = 0;
        (bind(++i, values), ...);
        return execute();
    }
    /// The same for a statement put together from constants, with as many values as it has marks.
    bool runWith(const QVariantList &values);
    /// Moves to the next row; the statement is reset behind the last.
    bool next();
    /// Rows changed by the last run.
    int affected() const;
    qint64 insertedId() const;
    /// Ends reading early; a row left unread would keep the write-ahead log from being emptied.
    void finish();

    qint64 whole(int column) const;
    QString text(int column) const;
    /// The same bytes as they are stored.
    QByteArray utf8(int column) const;
    bool isNull(int column) const;

private:
    enum class Row { None, Ready, Current };

    void bind(int index, const QString &value);
    void bind(int index, const QByteArray &utf8);
    void bind(int index, qint64 value);
    void bind(int index, int value) { bind(index, qint64(value)); }
    void bind(int index, bool value) { bind(index, qint64(value ? 1 : 0)); }
    void bind(int index, const QVariant &value);

    bool prepare();
    bool execute();
    bool failed();

    Database &m_db;
    QString m_sql;
    sqlite3_stmt *m_statement = nullptr;
    Row m_row = Row::None;
};

/// Everything or nothing: rolls back unless committed. Takes the write lock at once, so that it
/// cannot fail half-way for a reader.
class Transaction final {
public:
    explicit Transaction(Database &db);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    /// Durable when it returns success. The first failure since begin otherwise; then nothing
    /// happened.
    Result<void> commit();

private:
    Database &m_db;
    bool m_open = false;
};

} // namespace lockstep
