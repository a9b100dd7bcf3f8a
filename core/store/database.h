// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <optional>

namespace lockstep {

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
    Result<void> execute(const QString &sql);

    const QSqlDatabase &handle() const { return m_db; }

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
    void fail(const QSqlQuery &query, QStringView sql);

    QString m_name;
    QSqlDatabase m_db;
    std::optional<Error> m_failure;
    std::optional<Error> m_lastError;
    bool m_inTransaction = false;
    qint64 m_failAt = 0;
    bool m_failForever = false;
};

/// A prepared statement that is kept: prepared at its first run, reset after each. Parameters are
/// positional.
class Statement final {
public:
    Statement(Database &db, const QString &sql)
        : m_db(db)
        , m_sql(sql)
    {
    }

    /// Binds, runs, and readies the first row for next(). False when it failed, or an earlier
    /// statement of the transaction did.
    template <typename... Values> bool run(const Values &...values)
    {
        if (!prepare())
            return false;
        int i = 0;
        (m_query->bindValue(i++, bound(values)), ...);
        return execute();
    }
    /// The same for a statement put together from constants, with as many values as it has marks.
    bool runWith(const QVariantList &values);
    bool next();
    /// Rows changed by the last run.
    int affected() const { return m_query ? m_query->numRowsAffected() : 0; }
    qint64 insertedId() const { return m_query ? m_query->lastInsertId().toLongLong() : 0; }
    /// Ends reading early; a row left unread would keep the write-ahead log from being emptied.
    void finish()
    {
        if (m_query)
            m_query->finish();
    }

    qint64 whole(int column) const { return m_query->value(column).toLongLong(); }
    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray utf8(int column) const { return text(column).toUtf8(); }
    bool isNull(int column) const { return m_query->isNull(column); }

private:
    static QVariant bound(const QVariant &value) { return value; }
    static QVariant bound(const QString &value)
    {
        return value.isNull() ? QVariant(QLatin1String("")) : QVariant(value);
    }
    static QVariant bound(const QByteArray &utf8)
    {
        return QString::fromUtf8(utf8.isNull() ? QByteArray("") : utf8);
    }
    static QVariant bound(qint64 value) { return value; }
    static QVariant bound(int value) { return qint64(value); }
    static QVariant bound(bool value) { return qint64(value ? 1 : 0); }

    bool prepare();
    bool execute();

    Database &m_db;
    QString m_sql;
    std::optional<QSqlQuery> m_query;
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
