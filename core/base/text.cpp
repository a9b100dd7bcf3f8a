// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text.h"

#include <array>
#include <chrono>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// Writes a whole number with leading zeros, to the left of `end`; returns where it begins.
char *digitsBefore(char *end, qint64 number, int width)
{
    for (int i = 0; i < width; ++i, number /= 10)
        *--end = char('0' + number % 10);
    return end;
}

/// `fraction` has `digits` digits. Written out by hand: this is on the way of every delivery.
QString rfc3339(std::chrono::sys_seconds at, qint64 fraction, int digits)
{
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(at - day);
    std::array<char, 32> text;
    char *const end = text.data() + text.size();
    char *begin = end;
    const auto put = [&begin](char separator, qint64 number, int width) {
        *--begin = separator;
        begin = digitsBefore(begin, number, width);
    };
    put('Z', fraction, digits);
    put('.', time.seconds().count(), 2);
    put(':', time.minutes().count(), 2);
    put(':', time.hours().count(), 2);
    put('T', unsigned(date.day()), 2);
    put('-', unsigned(date.month()), 2);
    put('-', int(date.year()), 4);
    return QString::fromLatin1(begin, end - begin);
}

} // namespace

QString rfc3339Ms(qint64 epochMs)
{
    const std::chrono::sys_time<std::chrono::milliseconds> at{std::chrono::milliseconds(epochMs)};
    const auto second = std::chrono::floor<std::chrono::seconds>(at);
    return rfc3339(second, (at - second).count(), 3);
}

QString rfc3339Us(qint64 epochUs)
{
    const std::chrono::sys_time<std::chrono::microseconds> at{std::chrono::microseconds(epochUs)};
    const auto second = std::chrono::floor<std::chrono::seconds>(at);
    return rfc3339(second, (at - second).count(), 6);
}

QString uuid7(qint64 epochMs, quint64 randomHigh, quint64 randomLow)
{
    const quint64 high = (quint64(epochMs) << 16) | 0x7000 | (randomHigh & 0x0fff);
    const quint64 low = (randomLow & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
    const QString hex = u"%1%2"_s.arg(high, 16, 16, QChar(u'0')).arg(low, 16, 16, QChar(u'0'));
    return hex.mid(0, 8) + u'-' + hex.mid(8, 4) + u'-' + hex.mid(12, 4) + u'-' + hex.mid(16, 4)
        + u'-' + hex.mid(20, 12);
}

} // namespace lockstep
