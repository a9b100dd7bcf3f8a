// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace lockstep {

/// The head of an HTTP/1 answer, read line by line and strictly: what could be read in two ways is
/// refused (RFC 9112; security.md S14). Interim answers (1xx) are passed over and never final.
class AnswerHead {
public:
    enum class Verdict { Go, Broken, TooLarge };

    /// One line as received, with its line end; an empty one ends the head. Lines after the final
    /// head (trailers) are only counted.
    Verdict feed(QByteArrayView line);
    void clear();

    /// Of the last status line, as received, also when it made the head Broken; 0 is none.
    int status() const { return m_status; }
    /// A final answer's head has ended.
    bool complete() const { return m_expect == Expect::Trailer; }
    std::optional<qint64> contentLength() const { return m_contentLength; }
    /// Status line and headers of the final answer, each ended by a line feed; control and
    /// non-ASCII bytes are replaced by a question mark.
    const QByteArray &text() const { return m_text; }

    static constexpr qsizetype MaxLine = 16 * 1024;
    static constexpr qsizetype MaxTotal = 64 * 1024; ///< interim answers and trailers included

private:
    enum class Expect { StatusLine, Header, Trailer };

    bool readStatusLine(QByteArrayView line);
    bool readHeader(QByteArrayView line);
    bool readContentLength(QByteArrayView value);
    bool endHead();
    void keep(QByteArrayView line);

    Expect m_expect = Expect::StatusLine;
    qsizetype m_total = 0;
    int m_status = 0;
    std::optional<qint64> m_contentLength;
    bool m_chunked = false;
    QByteArray m_text;
};

/// The values of a header in AnswerHead::text(), in order; names in lower case.
QList<QByteArrayView> headerValues(QByteArrayView head, QByteArrayView lowerCaseName);

} // namespace lockstep
