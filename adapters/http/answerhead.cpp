// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/answerhead.h"

#include "http/headerpolicy.h"

namespace lockstep {

namespace {

QByteArrayView withoutLineEnd(QByteArrayView line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool sameName(QByteArrayView name, QByteArrayView lowerCase)
{
    return name.size() == lowerCase.size() && name.compare(lowerCase, Qt::CaseInsensitive) == 0;
}

} // namespace

void AnswerHead::clear()
{
    m_expect = Expect::StatusLine;
    m_total = 0;
    m_status = 0;
    m_contentLength.reset();
    m_chunked = false;
    m_text.clear();
}

AnswerHead::Verdict AnswerHead::feed(QByteArrayView line)
{
    m_total += line.size();
    if (line.size() > MaxLine || m_total > MaxTotal)
        return Verdict::TooLarge;
    line = withoutLineEnd(line);
    bool fine = true;
    switch (m_expect) {
    case Expect::StatusLine:
        fine = readStatusLine(line);
        break;
    case Expect::Header:
        fine = line.isEmpty() ? endHead() : readHeader(line);
        break;
    case Expect::Trailer:
        break;
    }
    return fine ? Verdict::Go : Verdict::Broken;
}

// Exactly "HTTP/1.x NNN", then a reason or nothing. The number is noted even where it is refused.
bool AnswerHead::readStatusLine(QByteArrayView line)
{
    constexpr qsizetype NumberAt = 9;
    if (!line.startsWith("HTTP/1.") || line.size() <= NumberAt || !isDigit(line[7])
        || line[8] != ' ')
        return false;
    qsizetype end = NumberAt;
    for (m_status = 0; end < line.size() && isDigit(line[end]) && end < NumberAt + 6; ++end)
        m_status = m_status * 10 + (line[end] - '0');
    if (end != NumberAt + 3 || (end < line.size() && line[end] != ' '))
        return false;
    if (m_status < 100 || m_status > 599 || m_status == 101) // nobody asked to switch protocols
        return false;
    m_expect = Expect::Header;
    m_contentLength.reset();
    m_chunked = false;
    m_text.clear();
    keep(line);
    return true;
}

bool AnswerHead::readHeader(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !isToken(line.first(colon)))
        return false; // also folded lines and blanks before the colon
    const QByteArrayView name = line.first(colon);
    const QByteArrayView value = line.sliced(colon + 1).trimmed();
    keep(line);
    if (sameName(name, "content-length"))
        return readContentLength(value);
    if (sameName(name, "transfer-encoding")) {
        if (m_chunked || m_contentLength || !sameName(value, "chunked"))
            return false;
        m_chunked = true;
    }
    return true;
}

bool AnswerHead::readContentLength(QByteArrayView value)
{
    constexpr int MaxDigits = 18;
    if (m_chunked || m_contentLength || value.isEmpty() || value.size() > MaxDigits)
        return false;
    qint64 length = 0;
    for (const char c : value) {
        if (!isDigit(c))
            return false;
        length = length * 10 + (c - '0');
    }
    m_contentLength = length;
    return true;
}

bool AnswerHead::endHead()
{
    m_expect = m_status < 200 ? Expect::StatusLine : Expect::Trailer;
    return true;
}

void AnswerHead::keep(QByteArrayView line)
{
    const qsizetype from = m_text.size();
    m_text.append(line).append('\n');
    char *text = m_text.data();
    for (qsizetype i = from; i < m_text.size() - 1; ++i) {
        if (text[i] != '\t' && (text[i] < ' ' || text[i] > '~'))
            text[i] = '?';
    }
}

QList<QByteArrayView> headerValues(QByteArrayView head, QByteArrayView lowerCaseName)
{
    QList<QByteArrayView> values;
    qsizetype start = head.indexOf('\n') + 1; // past the status line
    while (start > 0 && start < head.size()) {
        const qsizetype end = head.indexOf('\n', start);
        const QByteArrayView line = head.sliced(start, (end < 0 ? head.size() : end) - start);
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && sameName(line.first(colon), lowerCaseName))
            values.append(line.sliced(colon + 1).trimmed());
        start = end < 0 ? 0 : end + 1;
    }
    return values;
}

} // namespace lockstep
