// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/whatchanged.h"

#include "shell/hourwords.h"
#include "tr.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// "Tue: 8–5 → 8–6" as the line that goes and the line that comes; any other line as it is.
QStringList goneAndCome(const QString &words)
{
    const qsizetype arrow = words.indexOf(u" → "_s);
    if (arrow < 0)
        return {u"+ "_s + words};
    const qsizetype colon = words.left(arrow).lastIndexOf(u": "_s);
    const QString stem = colon < 0 ? QString() : words.left(colon + 2);
    const qsizetype from = colon < 0 ? 0 : colon + 2;
    return {
        Minus + u' ' + stem + words.mid(from, arrow - from), u"+ "_s + stem + words.mid(arrow + 3)};
}

QStringList lines(const QByteArray &json)
{
    return QString::fromUtf8(QJsonDocument::fromJson(json).toJson())
        .split(u'\n', Qt::SkipEmptyParts);
}

/// Lines that only one side has. Order within each side is kept; equal lines are left out.
QStringList lineChanges(const QByteArray &before, const QByteArray &after)
{
    const QStringList was = lines(before), now = lines(after);
    QStringList changes;
    for (const QString &line : was) {
        if (!now.contains(line))
            changes << Minus + u' ' + line.trimmed();
    }
    for (const QString &line : now) {
        if (!was.contains(line))
            changes << u"+ "_s + line.trimmed();
    }
    return changes;
}

/// Nothing: it is not about hours, or not to be read as such.
std::optional<QStringList> hoursChanges(const QByteArray &before, const AttemptDetail &detail)
{
    if (detail.event.topic != HoursTopic)
        return std::nullopt;
    return changeWords(before, detail.event.body, detail.services);
}

/// The first that a system is to hold of it: everything in it comes.
QStringList allNew(const AttemptDetail &detail)
{
    QStringList words{tr("%1 has accepted nothing for this clinic yet; all of this is new:")
                          .arg(detail.attempt.lane.system)};
    const auto changes = hoursChanges({}, detail);
    if (!changes)
        return words + lineChanges({}, detail.event.body);
    for (const QString &change : *changes)
        words << u"+ "_s + change;
    return words;
}

} // namespace

QString removedWords(int days)
{
    return days > 0 ? QCoreApplication::translate(
               "lockstep::WhatChanged", "Removed after %n days by policy.", nullptr, days)
                    : tr("The body was removed by the retention policy.");
}

QStringList whatChanged(const AttemptDetail &detail)
{
    if (detail.event.body.isEmpty())
        return {removedWords(detail.event.removedAfterDays)};
    if (detail.acceptedBefore.isEmpty())
        return allNew(detail);
    QStringList words;
    for (const QString &change :
        hoursChanges(detail.acceptedBefore, detail).value_or(QStringList()))
        words << goneAndCome(change);
    return words.isEmpty() ? lineChanges(detail.acceptedBefore, detail.event.body) : words;
}

} // namespace lockstep
