// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tableexport.h"

#include "csv.h"
#include "json.h"
#include "widgets/tablemodel.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int PieceRows = 500;

Error unwritable(const QString &path, const QString &why)
{
    return {.kind = Error::Kind::InvalidInput,
        .reason = u"file-unwritable"_s,
        .text = ExportJob::tr("%1 could not be written: %2.").arg(path, why),
        .fix = ExportJob::tr("Choose another folder, or make room.")};
}

/// What a file should hold of a cell: exact where the screen is short.
QString cellText(const QModelIndex &index)
{
    const QVariant machine = index.data(MachineRole);
    return machine.isValid() ? machine.toString() : index.data(Qt::DisplayRole).toString();
}

/// Visible columns, in the order of the screen.
QList<int> shownColumns(const QAbstractItemView &view)
{
    QList<int> columns;
    const auto *table = qobject_cast<const QTableView *>(&view);
    const int count = view.model()->columnCount();
    for (int visual = 0; visual < count; ++visual) {
        const int column = table ? table->horizontalHeader()->logicalIndex(visual) : visual;
        if (!table || !table->isColumnHidden(column))
            columns << column;
    }
    return columns;
}

} // namespace

ExportJob::ExportJob(ExportSource source, const QString &path, ExportFormat format, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_path(path)
    , m_format(format)
    , m_file(std::make_unique<QSaveFile>(path))
{
}

void ExportJob::start()
{
    m_file->setDirectWriteFallback(false);
    if (!m_file->open(QIODevice::WriteOnly))
        return fail(unwritable(m_path, m_file->errorString()));
    m_file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (write(head()))
        ask();
}

void ExportJob::cancel()
{
    if (m_ended)
        return;
    m_ended = true;
    m_file->cancelWriting();
    m_file.reset();
    Q_EMIT cancelled();
    deleteLater();
}

void ExportJob::ask()
{
    m_source.next([guard = QPointer(this)](const Result<QList<QStringList>> &lines) {
        if (guard && !guard->m_ended)
            guard->take(lines);
    });
}

void ExportJob::take(const Result<QList<QStringList>> &lines)
{
    if (!lines)
        return fail(lines.error());
    if (lines->isEmpty())
        return finish();
    for (const QStringList &line : *lines) {
        if (!write(text(line)))
            return;
        ++m_written;
    }
    Q_EMIT progressed();
    // The window has its turn between two pieces.
    QTimer::singleShot(0, this, [this] {
        if (!m_ended)
            ask();
    });
}

QByteArray ExportJob::head() const
{
    return m_format == ExportFormat::Csv ? csv::line(m_source.columns) : "{\"rows\":[\n"_ba;
}

QByteArray ExportJob::text(const QStringList &line) const
{
    if (m_format == ExportFormat::Csv)
        return csv::line(line);
    QJsonObject object;
    for (qsizetype i = 0; i < line.size() && i < m_source.columns.size(); ++i)
        object.insert(m_source.columns[i], line[i]);
    return (m_written > 0 ? ",\n"_ba : QByteArray()) + json::canonical(object);
}

QByteArray ExportJob::tail() const
{
    if (m_format == ExportFormat::Csv)
        return {};
    QByteArray tail = "\n]"_ba;
    const QJsonObject about = m_source.about ? m_source.about() : QJsonObject();
    for (auto member = about.begin(); member != about.end(); ++member)
        tail += ",\n" + json::quoted(member.key()) + ':' + json::canonical(member.value());
    return tail + "}\n";
}

bool ExportJob::write(const QByteArray &bytes)
{
    if (m_file->write(bytes) == bytes.size())
        return true;
    fail(unwritable(m_path, m_file->errorString()));
    return false;
}

void ExportJob::finish()
{
    if (!write(tail()))
        return;
    if (!m_file->commit())
        return fail(unwritable(m_path, m_file->errorString()));
    m_ended = true;
    Q_EMIT done();
    deleteLater();
}

void ExportJob::fail(const Error &error)
{
    m_ended = true;
    m_file->cancelWriting();
    Q_EMIT failed(error);
    deleteLater();
}

ExportSource exportOf(const QAbstractItemView &view, const QString &title)
{
    const QPointer<QAbstractItemModel> model(view.model());
    const QList<int> columns = shownColumns(view);
    if (auto *whole = dynamic_cast<ExportsWhole *>(view.model()))
        return whole->exportWhole(title, columns);
    ExportSource source{
        .title = title, .columns = {}, .total = model->rowCount(), .next = {}, .about = {}};
    for (const int column : columns)
        source.columns << model->headerData(column, Qt::Horizontal).toString();
    const auto row = std::make_shared<int>(0);
    source.next = [model, columns, row](const auto &got) {
        QList<QStringList> lines;
        for (; model && *row < model->rowCount() && lines.size() < PieceRows; ++*row) {
            QStringList line;
            for (const int column : columns)
                line << cellText(model->index(*row, column));
            lines << line;
        }
        got(lines);
    };
    return source;
}

ExportFormat formatOf(const QString &path)
{
    return path.endsWith(u".json"_s, Qt::CaseInsensitive) ? ExportFormat::Json : ExportFormat::Csv;
}

QString exportFileName(const QString &title, qint64 nowMs)
{
    QString name;
    for (const QChar c : title.toLower())
        name += c.isLetterOrNumber() ? c : u'-';
    return u"lockstep-%1-%2.csv"_s.arg(
        name, QDateTime::fromMSecsSinceEpoch(nowMs).date().toString(Qt::ISODate));
}

} // namespace lockstep
