// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QJsonObject>
#include <QObject>
#include <QSaveFile>
#include <QTimer>

#include <functional>
#include <memory>

class QAbstractItemView;

namespace lockstep {

/// What a table gives for a file: rows in pieces, so that the longest table never stops the window.
struct ExportSource {
    QString title; ///< "History": names the file and the audit entry
    QStringList columns; ///< titles, in the order of the screen
    qint64 total = 0; ///< lines to come, as far as it is known; 0: unknown
    /// Asks for the next piece; `got` is called once, at once or later, with its lines (empty: that
    /// was all), or with what went wrong.
    std::function<void(std::function<void(const Result<QList<QStringList>> &)> got)> next;
    /// For JSON: further members of the document, e.g. what a reader needs to check it.
    std::function<QJsonObject()> about;
};

enum class ExportFormat { Csv, Json };

/// Writes a source to a file as a job: CSV after RFC 4180, safe to open in a spreadsheet
/// (security.md S16), or JSON. The file is there whole or not at all, for its owner alone (S19).
/// Deletes itself when it has ended.
class ExportJob final : public QObject {
    Q_OBJECT
public:
    ExportJob(ExportSource source, const QString &path, ExportFormat format, QObject *parent);

    void start();
    /// Leaves nothing behind.
    void cancel();
    const QString &title() const { return m_source.title; }
    const QString &path() const { return m_path; }
    qint64 written() const { return m_written; }
    qint64 total() const { return m_source.total; }

Q_SIGNALS:
    void progressed();
    void done();
    void failed(const lockstep::Error &error);
    void cancelled();

private:
    void ask();
    void take(const Result<QList<QStringList>> &lines);
    QByteArray head() const;
    QByteArray text(const QStringList &line) const;
    QByteArray tail() const;
    bool write(const QByteArray &bytes);
    void finish();
    void fail(const Error &error);

    ExportSource m_source;
    QString m_path;
    ExportFormat m_format;
    std::unique_ptr<QSaveFile> m_file;
    qint64 m_written = 0;
    bool m_ended = false;
};

/// A model that shows a part of what it stands for gives all of it to a file.
class ExportsWhole {
public:
    virtual ~ExportsWhole() = default;
    virtual ExportSource exportWhole(const QString &title, const QList<int> &columns) = 0;
};

/// The rows that a view stands for, in its order, with its visible columns.
ExportSource exportOf(const QAbstractItemView &view, const QString &title);
/// By the file's name; CSV where it says nothing.
ExportFormat formatOf(const QString &path);
/// "lockstep-history-2026-11-23.csv".
QString exportFileName(const QString &title, qint64 nowMs);

} // namespace lockstep
