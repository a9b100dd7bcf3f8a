// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/whatchanged.h"

#include "normalform.h"
#include "shell/hourwords.h"
#include "tr.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

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
            changes << u"\u2212 "_s + line.trimmed();
    }
    for (const QString &line : now) {
        if (!was.contains(line))
            changes << u"+ "_s + line.trimmed();
    }
    return changes;
}

} // namespace

QStringList whatChanged(const AttemptDetail &detail)
{
    if (detail.event.body.isEmpty())
        return {tr("The body was removed by the retention policy.")};
    if (detail.acceptedBefore.isEmpty())
        return {tr("This system has not accepted anything about it before: all of it is new.")};
    if (detail.event.topic != HoursTopic)
        return lineChanges(detail.acceptedBefore, detail.event.body);
    const Result<Clinic> before = hoursFromNormalForm(detail.acceptedBefore);
    const Result<Clinic> after = hoursFromNormalForm(detail.event.body);
    const QStringList words = before && after ? changeWords(*before, *after) : QStringList();
    return words.isEmpty() ? lineChanges(detail.acceptedBefore, detail.event.body) : words;
}

} // namespace lockstep
