// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hoursjson.h"
#include "input.h"
#include "json.h"
#include "jsonrows.h"
#include "nearestname.h"
#include "session.h"
#include "verbs.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

QJsonObject rowOf(const Change &change, const Published &published)
{
    return {{u"topic"_s, change.topic}, {u"subject"_s, change.subject},
        {u"eventId"_s, published.eventId}, {u"revision"_s, published.revision},
        {u"changed"_s, published.changed}, {u"systems"_s, published.systems},
        {u"heldUntil"_s, timeOrNull(published.heldUntilMs)}};
}

void tell(Output &out, const Change &change, const Published &published)
{
    out.row(rowOf(change, published));
    out.text(u"%1/%2 revision %3 %4"_s.arg(plain(change.topic), plain(change.subject))
                 .arg(published.revision)
                 .arg(published.changed ? published.eventId : u"(the same: nothing is sent)"_s));
}

Problem problem(
    const QString &path, const QString &reason, const QString &message, const QString &fix)
{
    return {.path = path, .reason = reason, .message = message, .fix = fix};
}

/// One line of `--lines`, or what is wrong with it.
QList<Problem> readLine(const QJsonValue &value, qsizetype index, Change &change)
{
    const QString at = u'/' + QString::number(index);
    const QString form = u"Write {\"topic\": …, \"subject\": …, \"data\": {…}}."_s;
    const QStringList known{u"topic"_s, u"subject"_s, u"data"_s};
    const QJsonObject object = value.toObject();
    QList<Problem> problems;
    for (const QString &key : object.keys()) {
        if (!known.contains(key))
            problems.append(problem(at + u'/' + json::pointerStep(key), u"unknown-field"_s,
                u"A change has no member \"%1\"."_s.arg(key),
                nearestName(key, known).isEmpty()
                    ? form
                    : u"Did you mean \"%1\"?"_s.arg(nearestName(key, known))));
    }
    for (const QString &key : {u"topic"_s, u"subject"_s}) {
        if (!object.value(key).isString())
            problems.append(
                problem(at + u'/' + key, object.contains(key) ? u"type"_s : u"missing-field"_s,
                    u"\"%1\" must be a string."_s.arg(key), form));
    }
    if (!object.value("data"_L1).isObject())
        problems.append(
            problem(at + u"/data"_s, object.contains("data"_L1) ? u"type"_s : u"missing-field"_s,
                u"\"data\" must be an object."_s, form));
    change.topic = object.value("topic"_L1).toString();
    change.subject = object.value("subject"_L1).toString();
    change.body = json::canonical(object.value("data"_L1).toObject());
    return problems;
}

Result<QList<Change>> readLines(const QString &file)
{
    const auto bytes = readInput(file);
    if (!bytes)
        return bytes.error();
    QList<Change> changes;
    QList<Problem> problems;
    const QList<QByteArray> lines = bytes->split('\n');
    for (qsizetype number = 0; number < lines.size(); ++number) {
        if (lines[number].trimmed().isEmpty())
            continue;
        const auto value = json::parse(lines[number]);
        if (!value) {
            problems.append(problem(u"line %1"_s.arg(number + 1), value.error().reason,
                value.error().text, value.error().fix));
            continue;
        }
        Change change;
        problems += readLine(*value, changes.size(), change);
        changes.append(change);
    }
    if (problems.isEmpty())
        return changes;
    return Error{
        .reason = problems.first().reason, .text = problems.first().message, .problems = problems};
}

Result<QList<Change>> readOne(const QStringList &arguments)
{
    const auto value = readJson(arguments[2]);
    if (!value)
        return value.error();
    if (!value->isObject())
        return Error{.reason = u"type"_s,
            .text = u"Only a JSON object can be published."_s,
            .fix = u"Put the value into an object."_s};
    return QList<Change>{
        {.topic = arguments[0], .subject = arguments[1], .body = json::canonical(*value)}};
}

/// Hours have rules and a clinic of their own: they take the way of `hours set`.
Result<Published> publishOne(Engine &engine, const Change &change)
{
    if (change.topic != HoursTopic)
        return engine.publish(change);
    const auto current = engine.queries().clinic(change.subject);
    if (!current)
        return current.error();
    const auto document = json::parse(change.body);
    const auto clinic = document ? withHours(*current, *document) : document.error();
    return clinic ? engine.saveClinic(*clinic) : clinic.error();
}

std::optional<int> publishChanges(Session &session)
{
    const bool lines = session.line.has(u"lines"_s);
    const QStringList &arguments = session.line.arguments;
    if (arguments.size() != (lines ? 1 : 3))
        return session.out.failUsage({.reason = u"missing-argument"_s,
            .text = lines ? u"--lines takes one file and nothing else."_s
                          : u"\"publish\" needs TOPIC SUBJECT FILE."_s,
            .fix = u"Write: lockstepctl publish TOPIC SUBJECT FILE, or publish --lines FILE"_s});
    const QString file = arguments.last();
    const auto changes = lines ? readLines(file) : readOne(arguments);
    if (!changes)
        return session.out.fail(changes.error(), file);
    const auto engine = session.application.engine();
    if (!engine)
        return session.out.fail(engine.error());
    for (const Change &change : *changes) {
        const auto published = publishOne(**engine, change);
        if (!published)
            return session.out.fail(published.error(), file);
        tell(session.out, change, *published);
    }
    return Done;
}

} // namespace

Verb publish()
{
    return {.words = {u"publish"_s},
        .arguments = u"TOPIC SUBJECT FILE|-"_s,
        .least = 1,
        .most = 3,
        .summary = u"publishes a JSON object as the newest state of a subject"_s,
        .details = u"With --lines FILE holds one {\"topic\", \"subject\", \"data\"} a line; all of "
                   "them are valid, or nothing changes."_s,
        .options = {{u"lines"_s, {}, u"read many changes from one file of JSON Lines"_s}},
        .run = publishChanges};
}

} // namespace lockstep::control
