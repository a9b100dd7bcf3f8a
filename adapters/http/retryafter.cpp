// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/retryafter.h"

#include "http/answerhead.h"
#include "plantedbug.h"
#include "retrypolicy.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace lockstep {

namespace {

using Names = std::array<QByteArrayView, 12>;
constexpr Names Months{
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<QByteArrayView, 7> Days{
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

/// Reads a text from left to right; once something is not as expected, all further reading fails.
class Reader {
public:
    explicit Reader(QByteArrayView text)
        : m_rest(text)
    {
    }

    bool text(QByteArrayView expected)
    {
        if (!m_rest.startsWith(expected))
            return m_fine = false;
        m_rest = m_rest.sliced(expected.size());
        return m_fine;
    }
    int number(qsizetype digits)
    {
        if (m_rest.size() < digits)
            return fail();
        int value = 0;
        for (const char c : m_rest.first(digits)) {
            if (c < '0' || c > '9')
                return fail();
            value = value * 10 + (c - '0');
        }
        m_rest = m_rest.sliced(digits);
        return value;
    }
    int month()
    {
        for (size_t i = 0; i < Months.size(); ++i) {
            if (m_rest.startsWith(Months[i])) {
                text(Months[i]);
                return int(i) + 1;
            }
        }
        return fail();
    }
    QTime time()
    {
        const int hour = number(2);
        text(":");
        const int minute = number(2);
        text(":");
        const int second = std::min(number(2), 59); // a leap second has no place of its own
        return {hour, minute, second};
    }
    bool startsWith(char c) const { return m_rest.startsWith(c); }
    bool done() const { return m_fine && m_rest.isEmpty(); }

private:
    int fail()
    {
        m_fine = false;
        return 0;
    }

    QByteArrayView m_rest;
    bool m_fine = true;
};

std::optional<qint64> instant(const Reader &reader, const QDate &date, const QTime &time)
{
    if (!reader.done() || !date.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
}

// Sun, 06 Nov 1994 08:49:37 GMT
std::optional<qint64> fixDate(Reader reader)
{
    reader.text(", ");
    const int day = reader.number(2);
    reader.text(" ");
    const int month = reader.month();
    reader.text(" ");
    const int year = reader.number(4);
    reader.text(" ");
    const QTime time = reader.time();
    reader.text(" GMT");
    return instant(reader, QDate(year, month, day), time);
}

// Sunday, 06-Nov-94 08:49:37 GMT: a year more than 50 years ahead is one of the past century.
std::optional<qint64> rfc850Date(Reader reader, int thisYear)
{
    reader.text(", ");
    const int day = reader.number(2);
    reader.text("-");
    const int month = reader.month();
    reader.text("-");
    int year = thisYear / 100 * 100 + reader.number(2);
    reader.text(" ");
    const QTime time = reader.time();
    reader.text(" GMT");
    if (year > thisYear + (planted("century-off") ? 99 : 50))
        year -= 100;
    return instant(reader, QDate(year, month, day), time);
}

// Sun Nov  6 08:49:37 1994
std::optional<qint64> asctimeDate(Reader reader)
{
    reader.text(" ");
    const int month = reader.month();
    reader.text(" ");
    const bool oneDigit = reader.startsWith(' ');
    if (oneDigit)
        reader.text(" ");
    const int day = reader.number(oneDigit ? 1 : 2);
    reader.text(" ");
    const QTime time = reader.time();
    reader.text(" ");
    const int year = reader.number(4);
    return instant(reader, QDate(year, month, day), time);
}

std::optional<qint64> httpDate(QByteArrayView value, qint64 nowMs)
{
    for (const QByteArrayView day : Days) {
        const QByteArrayView brief = day.first(3);
        if (!value.startsWith(brief))
            continue;
        if (value.startsWith(day)) {
            const int thisYear = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).date().year();
            return rfc850Date(Reader(value.sliced(day.size())), thisYear);
        }
        const Reader rest(value.sliced(brief.size()));
        return rest.startsWith(',') ? fixDate(rest) : asctimeDate(rest);
    }
    return std::nullopt;
}

std::optional<qint64> seconds(QByteArrayView value)
{
    if (value.isEmpty())
        return std::nullopt;
    qint64 total = 0;
    for (const char c : value) {
        if (c < '0' || c > '9')
            return std::nullopt;
        total = std::min(total * 10 + (c - '0'), MaxRetryAfterMs);
    }
    return total * 1000;
}

} // namespace

std::optional<qint64> retryAfterMs(QByteArrayView value, qint64 nowMs)
{
    value = value.trimmed();
    std::optional<qint64> wait = seconds(value);
    if (!wait) {
        if (const auto at = httpDate(value, nowMs))
            wait = *at - nowMs;
    }
    if (!wait)
        return std::nullopt;
    return std::clamp(*wait, qint64(0), MaxRetryAfterMs);
}

std::optional<qint64> retryAfterMsInHead(QByteArrayView head, qint64 nowMs)
{
    std::optional<qint64> longest;
    for (const QByteArrayView value : headerValues(head, "retry-after")) {
        if (const auto wait = retryAfterMs(value, nowMs))
            longest = std::max(longest.value_or(0), *wait);
    }
    return longest;
}

} // namespace lockstep
