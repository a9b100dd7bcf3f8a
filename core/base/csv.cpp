// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"

#include "plantedbug.h"
#include "tr.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace lockstep::csv {

namespace {

Error refusal(qsizetype line, const QString &reason, const QString &message, const QString &fix)
{
    return invalidInput({{.file = {},
        .path = line > 0 ? u"line %1"_s.arg(line) : QString(),
        .reason = reason,
        .message = message,
        .fix = fix}});
}

/// Splits a text into rows of cells.
class Splitter {
public:
    explicit Splitter(const QString &text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }

    /// The next row; no value when it breaks the rules, see failedLine().
    std::optional<Row> row()
    {
        Row row{m_line, {}};
        do {
            const auto next = peek() == u'"' ? quotedCell() : plainCell();
            if (!next)
                return {};
            row.cells.append(*next);
        } while (peek() == u',' && ++m_at);
        if (peek() == u'\r' && peek(1) == u'\n')
            ++m_at;
        if (!atEnd() && m_text[m_at] != u'\n')
            return {};
        ++m_at;
        ++m_line;
        return row;
    }

    qsizetype failedLine() const { return m_line; }

private:
    QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }

    /// Up to the comma or the end of the line; quotes have no place in it.
    std::optional<QString> plainCell()
    {
        const qsizetype begin = m_at;
        while (!atEnd() && peek() != u',' && peek() != u'\n'
            && !(peek() == u'\r' && peek(1) == u'\n')) {
            if (peek() == u'"')
                return {};
            ++m_at;
        }
        return m_text.sliced(begin, m_at - begin);
    }

    std::optional<QString> quotedCell()
    {
        QString cell;
        for (++m_at; !atEnd(); ++m_at) {
            if (peek() == u'"') {
                ++m_at;
                if (peek() != u'"')
                    return cell;
            }
            if (peek() == u'\n')
                ++m_line;
            cell += peek();
        }
        return {};
    }

    const QString &m_text;
    qsizetype m_at = 0;
    qsizetype m_line = 1;
};

Result<QString> decoded(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return refusal(0, u"csv-encoding"_s, lockstep::tr("The file is not UTF-8 text."),
            lockstep::tr("Save it as \"CSV UTF-8\"."));
    return text;
}

bool startsFormula(QStringView cell)
{
    static constexpr QStringView starts(u"=+-@\t\r");
    return !cell.isEmpty() && (cell.front().isNull() || starts.contains(cell.front()));
}

/// A guard must also be guarded, or unguarded() could not tell it from text.
bool needsGuard(QStringView cell)
{
    while (cell.startsWith(u'\''))
        cell = cell.sliced(1);
    return startsFormula(cell) && !planted("formulas-run");
}

} // namespace

Table::Table(const QStringList &header, QList<Row> rows)
    : m_rows(std::move(rows))
{
    for (qsizetype i = 0; i < header.size(); ++i)
        m_columns.insert(header[i].trimmed(), i);
}

QString Table::cell(const Row &row, const QString &column) const
{
    const auto found = m_columns.constFind(column);
    return found == m_columns.cend() ? QString() : row.cells.value(*found);
}

Result<Table> parse(QByteArrayView bytes, const Limits &limits)
{
    if (bytes.size() > limits.maxBytes)
        return refusal(0, u"document-too-large"_s,
            lockstep::tr("The file has %1 bytes; at most %2 are taken.")
                .arg(bytes.size())
                .arg(limits.maxBytes),
            lockstep::tr("Split it into smaller files."));
    const auto text = decoded(bytes);
    if (!text.ok())
        return text.error();

    Splitter splitter(*text);
    QStringList header;
    QList<Row> rows;
    while (!splitter.atEnd()) {
        auto row = splitter.row();
        if (!row)
            return refusal(splitter.failedLine(), u"csv-syntax"_s,
                lockstep::tr("The quotes of this line do not match."),
                lockstep::tr("Put the cell in double quotes, and double each quote inside it."));
        if (row->cells.size() == 1 && row->cells.first().trimmed().isEmpty())
            continue;
        if (header.isEmpty()) {
            header = row->cells;
            continue;
        }
        if (row->cells.size() != header.size())
            return refusal(row->line, u"csv-columns"_s,
                lockstep::tr("The line has %1 cells, the header %2.")
                    .arg(row->cells.size())
                    .arg(header.size()),
                lockstep::tr(
                    "Give every line as many cells as the header; quote cells that hold a comma."));
        if (rows.size() >= limits.maxRows)
            return refusal(row->line, u"too-many-rows"_s,
                lockstep::tr("The file has more than %1 rows.").arg(limits.maxRows),
                lockstep::tr("Split it into smaller files."));
        rows.append(std::move(*row));
    }
    if (header.isEmpty())
        return refusal(1, u"csv-header"_s, lockstep::tr("The file is empty."),
            lockstep::tr("Begin it with a line of column names."));
    return Table(header, std::move(rows));
}

QByteArray line(const QStringList &cells)
{
    QString out;
    for (const QString &cell : cells) {
        if (!out.isEmpty() || &cell != &cells.first())
            out += u',';
        QString written = needsGuard(cell) ? QString(u'\'' + cell) : cell;
        const bool quote = std::any_of(written.begin(), written.end(),
            [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
        out += quote ? QString(u'"' + written.replace(u'"', u"\"\""_s) + u'"') : written;
    }
    return QString(out + u"\r\n").toUtf8();
}

QString unguarded(const QString &cell)
{
    return cell.startsWith(u'\'') && needsGuard(cell) ? cell.sliced(1) : cell;
}

} // namespace lockstep::csv
