// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/durations.h"

#include "tr.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 Second = 1000, Minute = 60 * Second, Hour = 60 * Minute, Day = 24 * Hour;
constexpr double LongestMs = 366.0 * double(Day);

std::optional<qint64> unitMs(const QString &unit)
{
    static const QHash<QString, qint64> units{{u"ms"_s, 1}, {u""_s, Second}, {u"s"_s, Second},
        {u"sec"_s, Second}, {u"second"_s, Second}, {u"seconds"_s, Second}, {u"m"_s, Minute},
        {u"min"_s, Minute}, {u"mins"_s, Minute}, {u"minute"_s, Minute}, {u"minutes"_s, Minute},
        {u"h"_s, Hour}, {u"hr"_s, Hour}, {u"hour"_s, Hour}, {u"hours"_s, Hour}, {u"d"_s, Day},
        {u"day"_s, Day}, {u"days"_s, Day}};
    const auto found = units.constFind(unit);
    return found == units.cend() ? std::nullopt : std::optional(*found);
}

QString number(double value)
{
    return QString::number(value, 'g', 12);
}

/// Waits that double, stay the same, or rise as they like: "5 s doubling to 15 min".
QString describeWaits(const QList<qint64> &waits)
{
    const QString first = formatDuration(waits.first());
    const QString last = formatDuration(waits.last());
    const bool same = std::all_of(
        waits.cbegin(), waits.cend(), [&](qint64 wait) { return wait == waits.first(); });
    if (same)
        return waits.size() == 1 ? first : tr("every %1").arg(first);
    bool doubling = waits.first() > 0;
    for (qsizetype i = 1; i < waits.size(); ++i)
        doubling = doubling
            && (waits[i] == 2 * waits[i - 1]
                || (waits[i] == waits.last() && waits[i] >= waits[i - 1]
                    && waits[i] <= 2 * waits[i - 1]));
    if (doubling)
        return tr("%1 doubling to %2").arg(first, last);
    const bool rising = std::is_sorted(waits.cbegin(), waits.cend());
    return rising ? tr("%1 rising to %2").arg(first, last)
                  : tr("waits between %1 and %2")
                        .arg(formatDuration(*std::min_element(waits.cbegin(), waits.cend())),
                            formatDuration(*std::max_element(waits.cbegin(), waits.cend())));
}

/// A span in its largest unit, for estimates.
QString roughly(double seconds)
{
    return seconds < 120 ? formatDuration(qint64(std::ceil(seconds)) * Second)
        : seconds < 7200 ? formatDuration(qint64(std::ceil(seconds / 60)) * Minute)
                         : formatDuration(qint64(std::ceil(seconds / 3600)) * Hour);
}

} // namespace

std::optional<qint64> parseDuration(QStringView text)
{
    static const QRegularExpression part(uR"(\G\s*(\d{1,9}(?:\.\d{1,6})?)\s*([a-z]*)\s*)"_s);
    const QString typed = text.toString().toLower();
    double total = 0;
    qsizetype at = 0;
    while (at < typed.size() || at == 0) {
        const QRegularExpressionMatch match = part.match(typed, at);
        if (!match.hasMatch())
            return std::nullopt;
        const std::optional<qint64> unit = unitMs(match.captured(2));
        if (!unit)
            return std::nullopt;
        total += match.captured(1).toDouble() * double(*unit);
        at = match.capturedEnd();
    }
    if (total > LongestMs)
        return std::nullopt;
    return std::llround(total);
}

QString formatDuration(qint64 ms)
{
    if (ms < Minute)
        return number(double(ms) / double(Second)) + u" s"_s;
    QStringList parts;
    constexpr std::array<std::pair<qint64, const char16_t *>, 3> units{
        {{Day, u" d"}, {Hour, u" h"}, {Minute, u" min"}}};
    for (const auto &[size, unit] : units) {
        if (ms >= size)
            parts << QString::number(ms / size) + QString::fromUtf16(unit);
        ms %= size;
    }
    if (ms > 0)
        parts << number(double(ms) / double(Second)) + u" s"_s;
    return parts.join(u' ');
}

TypedSchedule parseSchedule(const QString &text)
{
    static const QRegularExpression separator(u"[,;]"_s);
    TypedSchedule typed;
    const QStringList parts = text.split(separator);
    for (const QString &part : parts) {
        const std::optional<qint64> wait = parseDuration(part.trimmed());
        if (!wait) {
            typed.unread = part.trimmed().isEmpty() ? text.trimmed() : part.trimmed();
            return typed;
        }
        typed.waitsMs << *wait;
    }
    return typed;
}

QString formatSchedule(const QList<qint64> &waitsMs)
{
    QStringList parts;
    for (const qint64 wait : waitsMs)
        parts << formatDuration(wait);
    return parts.join(u", "_s);
}

QString describeSchedule(const QList<qint64> &waitsMs)
{
    if (waitsMs.isEmpty())
        return tr("Never tried: give at least one wait.");
    const qint64 total = std::accumulate(waitsMs.cbegin(), waitsMs.cend(), qint64(0));
    if (waitsMs.size() == 1)
        return waitsMs.first() == 0
            ? tr("One try at once, and no second one.")
            : tr("One try after %1, and no second one.").arg(formatDuration(waitsMs.first()));
    const QList<qint64> later = waitsMs.mid(1); // the waits between tries
    const QString tries = tr("%n tries", nullptr, int(waitsMs.size()));
    return tr("%1: %2, %3, %4 in all.")
        .arg(waitsMs.first() == 0 ? tr("First at once, then")
                                  : tr("First after %1, then").arg(formatDuration(waitsMs.first())),
            describeWaits(later), tries, formatDuration(total));
}

QString describeLimits(const SystemLimits &limits)
{
    QStringList sentences;
    const auto figure = [](double value) { return QLocale().toString(value, 'g', 6); };
    if (limits.ratePerSecond <= 0)
        sentences << tr("As fast as they answer: no limit is set.");
    else if (limits.burst > limits.ratePerSecond)
        sentences << tr("At most %1 changes a second over time, and up to %2 at a stroke after a "
                        "quiet moment: 1,000 changes take about %3.")
                         .arg(figure(limits.ratePerSecond), figure(limits.burst),
                             roughly(1000 / limits.ratePerSecond));
    else
        sentences << tr("At most %1 changes a second: 1,000 changes take about %2.")
                         .arg(figure(limits.ratePerSecond), roughly(1000 / limits.ratePerSecond));
    if (limits.inFlight > 0)
        sentences << tr("Never more than %n on their way at once.", nullptr, limits.inFlight);
    return sentences.join(u' ');
}

} // namespace lockstep
