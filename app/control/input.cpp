// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "input.h"

#include "json.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTimeZone>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

Error badFile(const QString &name, const QString &reason, const QString &text, const QString &fix)
{
    return {.kind = Error::Kind::InvalidInput,
        .reason = reason,
        .text = text,
        .fix = fix,
        .problems = {{.file = name, .reason = reason, .message = text, .fix = fix}}};
}

QString whyUnreadable(const QString &name)
{
    const QFileInfo info(name);
    if (!info.exists())
        return u"There is no such file."_s;
    return info.isDir() ? u"This is a folder."_s : u"This file may not be read by you."_s;
}

} // namespace

Result<QByteArray> readInput(const QString &name, qint64 largest)
{
    QFile file(name);
    const bool standard = name == "-"_L1;
    const bool opened = standard ? file.open(stdin, QIODevice::ReadOnly)
                                 : !QFileInfo(name).isDir() && file.open(QIODevice::ReadOnly);
    if (!opened)
        return badFile(name, u"file-unreadable"_s, whyUnreadable(name),
            u"Check the name; \"-\" reads standard input."_s);
    // One byte more than allowed is asked for: pipes and devices do not tell their size.
    QByteArray bytes;
    while (bytes.size() <= largest) {
        const QByteArray part = file.read(largest + 1 - bytes.size());
        if (part.isEmpty())
            break;
        bytes += part;
    }
    if (bytes.size() > largest)
        return badFile(name, u"file-too-large"_s,
            u"The file is larger than %1 MiB."_s.arg(largest / (1024 * 1024)),
            u"Split it and import the parts one after the other."_s);
    return bytes;
}

Result<QJsonValue> readJson(const QString &name)
{
    const auto bytes = readInput(name);
    if (!bytes)
        return bytes.error();
    Result<QJsonValue> value = json::parse(*bytes, {.maxBytes = LargestFile});
    if (value)
        return value;
    Error error = value.error();
    for (Problem &problem : error.problems)
        problem.file = name;
    return error;
}

Result<void> writeOutput(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(bytes) == bytes.size() && file.commit();
    if (written)
        return {};
    return badFile(name, u"file-unwritable"_s, u"The file cannot be written there."_s,
        u"Choose a folder that is there, that you may write to, and that has room."_s);
}

Result<qint64> durationFromText(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{1,6})([smhd]?)$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return Error{.reason = u"duration-format"_s,
            .text = u"\"%1\" is not a duration."_s.arg(text),
            .fix = u"Write a whole number and its unit: 90s, 15m, 1h or 2d."_s};
    const QString unit = match.captured(2);
    const qint64 seconds = unit == "d"_L1 ? 86'400
        : unit == "h"_L1                  ? 3600
        : unit == "m"_L1                  ? 60
                                          : 1;
    return match.captured(1).toLongLong() * seconds * 1000;
}

Result<qint64> instantFromText(const QString &text)
{
    static const QRegularExpression day(u"^\\d{4}-\\d{2}-\\d{2}$"_s);
    static const QRegularExpression instant(
        u"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})$"_s);
    QDateTime at;
    if (day.match(text).hasMatch())
        at = QDateTime(QDate::fromString(text, Qt::ISODate), QTime(0, 0), QTimeZone::utc());
    else if (instant.match(text).hasMatch())
        at = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (at.isValid())
        return at.toMSecsSinceEpoch();
    return Error{.reason = u"time-format"_s,
        .text = u"\"%1\" is not a point in time."_s.arg(text),
        .fix = u"Write a date (2026-11-23) or RFC 3339 (2026-11-23T05:00:00Z)."_s};
}

Result<qint64> instantOption(const CommandLine &line, const QString &option)
{
    return line.has(option) ? instantFromText(line.value(option)) : Result<qint64>(qint64(0));
}

Result<qint64> wholeOption(const CommandLine &line, const QString &option, qint64 fallback)
{
    if (!line.has(option))
        return fallback;
    bool ok = false;
    const qint64 number = line.value(option).toLongLong(&ok);
    if (ok && number > 0)
        return number;
    return Error{.reason = u"number-format"_s,
        .text = u"\"%1\" is not a whole number from 1."_s.arg(line.value(option)),
        .fix = option == "after"_L1 ? u"Write the number of the last line you have seen."_s
                                    : u"Write --%1 N."_s.arg(option)};
}

} // namespace lockstep::control
