// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/previewmodel.h"

#include "clinics/hoursitems.h"
#include "clinics/scheduledwords.h"
#include "hourstext.h"
#include "shell/timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString sendText(const SystemPreview &preview, const QString &sends)
{
    return preview.linked && !sends.isEmpty() ? sends : u"–"_s;
}

/// In 24 hours, whatever the person's clock is.
QString wireText(const HoursItem &item, const Clinic &clinic)
{
    const QString title = itemTitle(item, clinic);
    for (const Schedule &schedule : clinic.schedules) {
        if (item.kind == HoursItem::Kind::Day && schedule.service == item.service
            && schedule.effectiveFrom == item.from)
            return PreviewModel::tr("%1 %2", "day, hours")
                .arg(title, formatDayHours(schedule.weekly[size_t(item.day)], false));
    }
    for (const Override &exception : clinic.overrides) {
        if (item.kind == HoursItem::Kind::Override && exception.service == item.service
            && exception.date == item.from)
            return PreviewModel::tr("%1 %2", "day, hours")
                .arg(title, formatDayHours(DayHours(exception.intervals), false));
    }
    return title;
}

QString whenText(const SystemPreview &preview, bool changed, qint64 nowMs)
{
    const SystemStatus &system = preview.system;
    if (!preview.linked || !changed)
        return u"–"_s;
    if (system.paused)
        return system.pausedUntilMs > 0 ? momentText(system.pausedUntilMs, nowMs)
                                        : PreviewModel::tr("when resumed");
    if (system.holdReason != Reason::None)
        return system.nextProbeMs > nowMs ? momentText(system.nextProbeMs, nowMs)
                                          : PreviewModel::tr("when mended");
    const qint64 notBefore = qMax(system.gatedUntilMs, system.breakerUntilMs);
    return notBefore > nowMs ? momentText(notBefore, nowMs) : PreviewModel::tr("now");
}

QString noteText(const SystemPreview &preview, qint64 nowMs)
{
    if (!preview.linked)
        return PreviewModel::tr("not linked: it is not subscribed to hours");
    QStringList notes;
    if (const QString obstacle = obstacleText(preview.system, nowMs); !obstacle.isEmpty())
        notes << obstacle;
    if (preview.system.config.allowInsecure)
        notes << PreviewModel::tr("insecure: not encrypted");
    notes << preview.notes;
    return notes.join(u"; "_s);
}

} // namespace

QString obstacleText(const SystemStatus &system, qint64 nowMs)
{
    QStringList notes;
    if (system.paused)
        notes << (system.pausedUntilMs > 0
                ? PreviewModel::tr("paused by %1 until %2")
                      .arg(system.pausedBy, momentText(system.pausedUntilMs, nowMs))
                : PreviewModel::tr("paused by %1").arg(system.pausedBy));
    if (system.holdReason != Reason::None)
        notes << PreviewModel::tr("held since %1: %2")
                     .arg(momentText(system.heldSinceMs, nowMs),
                         sentence(system.holdReason, system.config.name, 0));
    else if (system.consecutiveFailures > 0)
        notes << PreviewModel::tr("failures in a row: %1").arg(system.consecutiveFailures);
    return notes.join(u"; "_s);
}

PreviewRow previewRow(const SystemPreview &preview, const QString &sends, qint64 nowMs)
{
    return {preview, Mark::NotLinked, sendText(preview, sends),
        whenText(preview, !sends.isEmpty(), nowMs), noteText(preview, nowMs)};
}

QString sentText(const Clinic &saved, const Clinic &draft)
{
    const Clinic now = withoutNewSchedules(saved, draft);
    const QList<HoursItem> items = differingItems({saved, now});
    const QStringList lines = changeLines(saved, draft);
    const qsizetype dated = std::max<qsizetype>(0, lines.size() - items.size());
    if (items.isEmpty())
        return lines.isEmpty() ? QString() : lines.first();
    const QString first = wireText(items.first(), now);
    const qsizetype more = items.size() - 1 + dated;
    return more == 0 ? first : PreviewModel::tr("%1 and %n more", nullptr, int(more)).arg(first);
}

PreviewModel::PreviewModel(QObject *parent)
    : TableModel(
        {
            {tr("System"), 150,
                [](const PreviewRow &row) { return row.preview.system.config.name; },
                [](const PreviewRow &row) { return std::optional(row.mark); }},
            {tr("Will send"), 150, [](const PreviewRow &row) { return row.willSend; }},
            {tr("When"), 90, [](const PreviewRow &row) { return row.when; }},
            {tr("Note"), 0, [](const PreviewRow &row) { return row.note; }},
        },
        [](const PreviewRow &row) { return row.preview.system.config.name; }, parent)
{
}

} // namespace lockstep
