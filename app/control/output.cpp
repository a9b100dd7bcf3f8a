// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "output.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

QString kindOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Store:
        return u"store"_s;
    case Error::Kind::Refused:
        return u"refused"_s;
    default:
        return u"invalid-input"_s;
    }
}

Exit exitOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Store:
        return StoreUnusable;
    case Error::Kind::Refused:
        return NotAllowed;
    default:
        return BadInput;
    }
}

QString duration(qint64 seconds)
{
    if (seconds < 60)
        return u"%1 s"_s.arg(seconds);
    return seconds < 3600 ? u"%1 min"_s.arg((seconds + 59) / 60)
                          : u"%1 h"_s.arg((seconds + 3599) / 3600);
}

} // namespace

Output::Output(bool json)
    : m_json(json)
    , m_terminal(!json && ::isatty(STDOUT_FILENO) == 1 && qEnvironmentVariable("TERM") != "dumb"_L1)
{
}

void Output::row(const QJsonObject &object)
{
    if (m_json)
        write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void Output::text(const QString &line)
{
    if (m_json)
        return;
    endProgress();
    write(stdout, line.toUtf8() + '\n');
}

void Output::table(const QStringList &titles, const QList<QStringList> &rows)
{
    if (m_json)
        return;
    QList<qsizetype> widths;
    for (const QString &title : titles)
        widths.append(title.size());
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    const auto line = [&widths](const QStringList &cells) {
        QString text;
        for (qsizetype i = 0; i < cells.size(); ++i)
            text += plain(cells[i]).leftJustified(widths[i] + 2);
        return QString(text.trimmed());
    };
    if (!rows.isEmpty())
        text(bold(line(titles)));
    for (const QStringList &row : rows)
        text(line(row));
}

void Output::raw(const QByteArray &bytes)
{
    endProgress();
    write(stdout, bytes);
}

void Output::note(const QString &line)
{
    endProgress();
    write(stderr, line.toUtf8() + '\n');
}

Exit Output::fail(const Error &error, const QString &file)
{
    QList<Problem> problems = error.problems;
    if (problems.isEmpty())
        problems.append(
            {.file = file, .reason = error.reason, .message = error.text, .fix = error.fix});
    for (Problem &problem : problems) {
        if (problem.file.isEmpty())
            problem.file = file;
        tell(kindOf(error.kind), problem);
    }
    if (!error.details.isEmpty())
        note(dim(plain(error.details)));
    return exitOf(error.kind);
}

Exit Output::failUsage(const Error &error)
{
    tell(u"usage"_s, {.reason = error.reason, .message = error.text, .fix = error.fix});
    return WrongUsage;
}

void Output::tell(const QString &kind, const Problem &problem)
{
    QJsonObject object{{u"problem"_s, kind}, {u"reason"_s, problem.reason},
        {u"message"_s, problem.message}, {u"fix"_s, problem.fix}};
    if (kind == "invalid-input"_L1) {
        object.insert(u"file"_s, problem.file);
        object.insert(u"path"_s, problem.path);
    }
    row(object);
    QStringList place;
    for (const QString &part : {problem.file, problem.path}) {
        if (!part.isEmpty())
            place.append(part);
    }
    const QString where = place.isEmpty() ? u"lockstepctl: "_s : place.join(u' ') + u": "_s;
    const QString code = problem.reason.isEmpty() ? QString() : u" ["_s + problem.reason + u']';
    note(plain(where + problem.message + code));
    if (!problem.fix.isEmpty())
        note(plain(u"  "_s + problem.fix));
}

void Output::progress(qint64 done, qint64 total, double perSecond)
{
    if (!m_terminal || ::isatty(STDERR_FILENO) != 1 || total <= 0)
        return;
    constexpr int Width = 30;
    const int filled = int(done * Width / total);
    QString line = u"\r\033[K"_s + QString(filled, u'█') + QString(Width - filled, u'░')
        + u" %1/%2"_s.arg(done).arg(total);
    if (perSecond > 0)
        line += u" · %1/s · %2 left"_s.arg(perSecond, 0, 'f', perSecond < 10 ? 1 : 0)
                    .arg(duration(qint64(double(total - done) / perSecond)));
    write(stderr, line.toUtf8());
    m_bar = true;
}

void Output::endProgress()
{
    if (m_bar)
        write(stderr, "\r\033[K"_ba);
    m_bar = false;
}

QString Output::painted(const QString &text, int code) const
{
    static const bool wanted = qEnvironmentVariableIsEmpty("NO_COLOR");
    return m_terminal && wanted ? u"\033[%1m%2\033[0m"_s.arg(code).arg(text) : text;
}

QString plain(const QString &text)
{
    QString safe = text;
    for (QChar &letter : safe) {
        if (letter.category() == QChar::Other_Control || letter.category() == QChar::Other_Format)
            letter = u' ';
    }
    return safe;
}

} // namespace lockstep::control
