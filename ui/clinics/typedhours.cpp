// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/typedhours.h"

#include "clinics/spans.h"
#include "hourstext.h"
#include "shell/hourwords.h"
#include "tr.h"

#include <QCoreApplication>
#include <QStringList>

#include <numeric>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int LongDay = 16 * 60;

/// Each span by itself, those that close before they open as closing on the next day.
std::optional<TypedHours> readAsSlip(const QString &text)
{
    QList<Interval> spans;
    bool night = false;
    for (const QString &part : text.split(u',')) {
        auto read = parseDayHours(part);
        if (!read && read.error().reason == "end-before-start"_L1) {
            read = parseDayHours(part + u" +1 day");
            night = true;
        }
        if (!read || !*read || (*read)->isEmpty())
            return std::nullopt;
        spans << **read;
    }
    const DayHours hours = united(spans);
    const QString words = hoursWords(hours);
    return TypedHours{hours,
        night ? tr("It closes before it opens: read as %1. Check AM and PM.").arg(words)
              : tr("The hours overlap: read as %1.").arg(words)};
}

} // namespace

Result<TypedHours> readHours(const QString &text)
{
    const auto read = parseDayHours(text);
    if (read)
        return TypedHours{*read, oddHours(*read)};
    const QString reason = read.error().reason;
    if (reason == "end-before-start"_L1 || reason == "intervals-overlap"_L1) {
        if (const auto slip = readAsSlip(text))
            return *slip;
    }
    return read.error();
}

QString oddHours(const DayHours &hours)
{
    const QList<Interval> spans = hours.value_or(QList<Interval>());
    const int open = std::accumulate(spans.cbegin(), spans.cend(), 0,
        [](int sum, const Interval &span) { return sum + span.length(); });
    // Round the clock is meant; nearly so seldom is.
    if (open < LongDay || open == MinutesPerDay)
        return {};
    return tr("Open for %1 on one day. Check AM and PM.").arg(lengthWords(open));
}

} // namespace lockstep
