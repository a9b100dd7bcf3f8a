// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/previewmodel.h"

#include "clinics/hoursitems.h"
#include "clinics/scheduledwords.h"
#include "hourstext.h"
#include "shell/fixes.h"
#include "shell/needs.h"
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

/// When a system is told that has to wait for a moment, and for nothing else; 0: it has not.
qint64 notBefore(const SystemStatus &system, qint64 nowMs)
{
    qint64 until = qMax(system.gatedUntilMs, system.breakerUntilMs);
    if (system.paused)
        until = system.pausedUntilMs;
    else if (system.holdReason != Reason::None)
        until = 0;
    return until > nowMs ? until : 0;
}

bool waits(const SystemStatus &system, qint64 nowMs)
{
    return system.paused || system.holdReason != Reason::None || notBefore(system, nowMs) > 0;
}

bool waitsForKey(const SystemStatus &system)
{
    return system.holdReason == Reason::CredentialMissing
        || (system.holdReason == Reason::SignInRefused && system.config.credential.isEmpty());
}

QString whenText(const SystemPreview &preview, bool changed, qint64 nowMs)
{
    const SystemStatus &system = preview.system;
    if (!preview.linked || !changed)
        return u"–"_s;
    if (const qint64 until = notBefore(system, nowMs))
        return momentText(until, nowMs);
    if (system.paused)
        return PreviewModel::tr("when resumed");
    if (system.holdReason == Reason::None)
        return PreviewModel::tr("now");
    if (waitsForKey(system))
        return PreviewModel::tr("when a key is chosen");
    return system.nextProbeMs > nowMs
        ? PreviewModel::tr("held, next try %1").arg(momentText(system.nextProbeMs, nowMs))
        : PreviewModel::tr("when mended");
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
        notes << PreviewModel::tr("held: %1").arg(shortText(system.holdReason));
    else if (system.consecutiveFailures > 0)
        notes << PreviewModel::tr("failures in a row: %1").arg(system.consecutiveFailures);
    return notes.join(u"; "_s);
}

QString obstacleSentence(const SystemStatus &system, qint64 nowMs)
{
    const QString &name = system.config.name;
    if (system.paused)
        return system.pausedUntilMs > 0
            ? PreviewModel::tr("%1 is paused by %2 until %3.")
                  .arg(name, system.pausedBy, momentText(system.pausedUntilMs, nowMs))
            : PreviewModel::tr("%1 is paused by %2.").arg(name, system.pausedBy);
    if (system.holdReason != Reason::None)
        return PreviewModel::tr("%1 On hold since %2.", "what is wrong with it")
            .arg(causeText(system.holdReason, name, 0, &system),
                momentText(system.heldSinceMs, nowMs));
    return system.consecutiveFailures > 0
        ? PreviewModel::tr("%1 failed %n times in a row.", nullptr, system.consecutiveFailures)
              .arg(name)
        : QString();
}

QString fixLabel(const SystemStatus &system)
{
    FailureGroup group;
    group.system = system.config.name;
    group.reason = system.holdReason;
    const Fix fix = fixOf(group, &system);
    return fix.kind == FixKind::OpenSystem ? fix.label : PreviewModel::tr("Open system");
}

QString destinationsText(const QList<SystemPreview> &previews, qint64 nowMs)
{
    qsizetype linked = 0;
    QList<SystemStatus> waiting;
    for (const SystemPreview &preview : previews) {
        linked += preview.linked;
        if (preview.linked && waits(preview.system, nowMs))
            waiting << preview.system;
    }
    const auto counted = [&](const QString &text) {
        return text.arg(linked - waiting.size()).arg(previews.size());
    };
    if (waiting.isEmpty())
        return counted(PreviewModel::tr("Publishing goes to %1 of %2 systems"));
    if (waiting.size() > 1)
        return counted(PreviewModel::tr(
            "Publishing goes to %1 of %2 systems now; %n wait", nullptr, int(waiting.size())));
    const SystemStatus &system = waiting.first();
    if (const qint64 until = notBefore(system, nowMs))
        return counted(PreviewModel::tr("Publishing goes to %1 of %2 systems now, to %3 at %4"))
            .arg(system.config.name, momentText(until, nowMs));
    return counted(PreviewModel::tr("Publishing goes to %1 of %2 systems now; %3 waits until %4"))
        .arg(system.config.name,
            untilMended(system.paused ? Reason::PausedByPerson : system.holdReason, &system));
}

QString countText(const QList<SystemPreview> &previews, qint64 nowMs)
{
    const auto now
        = std::count_if(previews.cbegin(), previews.cend(), [&](const SystemPreview &preview) {
              return preview.linked && !waits(preview.system, nowMs);
          });
    return PreviewModel::tr("%1 of %n systems now", "told, all", int(previews.size())).arg(now);
}

qsizetype waitingSystems(const QList<SystemStatus> &systems, qint64 nowMs)
{
    return std::count_if(systems.cbegin(), systems.cend(), [&](const SystemStatus &system) {
        return system.config.subscribes(HoursTopic) && waits(system, nowMs);
    });
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
            {tr("When"), 150, [](const PreviewRow &row) { return row.when; }},
            {tr("Note"), 0, [](const PreviewRow &row) { return row.note; }},
        },
        [](const PreviewRow &row) { return row.preview.system.config.name; }, parent)
{
}

} // namespace lockstep
