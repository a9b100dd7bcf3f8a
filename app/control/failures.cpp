// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonrows.h"
#include "session.h"
#include "verbs.h"
#include "wording.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

const Option Group{u"group"_s, u"GROUP"_s, u"all lanes of a group of \"failures\""_s};
const Option System{u"system"_s, u"SYSTEM"_s, u"all lanes of a system"_s};
const Option All{u"all"_s, {}, u"all lanes it applies to"_s};

std::optional<int> list(Session &session)
{
    const auto engine = session.application.reader();
    if (!engine)
        return session.out.fail(engine.error());
    const auto groups = (*engine)->queries().failures();
    if (!groups)
        return session.out.fail(groups.error());
    const qint64 now = session.application.clock().wallMs();
    bool needsPerson = false;
    for (const FailureGroup &group : *groups) {
        needsPerson = needsPerson || group.failed > 0;
        session.out.row(toRow(group));
        session.out.text(u"%1: %2 %3, for %4"_s.arg(session.out.bold(plain(group.id)),
            QString::number(group.count), group.count == 1 ? u"lane"_s : u"lanes"_s,
            age(now - group.firstAtMs)));
        session.out.text(u"  "_s + sentence(group.reason, plain(group.system), group.status));
        if (const QString answer = theirAnswer((*engine)->queries(), group.sample);
            !answer.isEmpty())
            session.out.text(u"  Their answer: "_s + answer);
        if (!group.note.isEmpty())
            session.out.text(u"  Note by %1: %2"_s.arg(plain(group.noteBy), plain(group.note)));
        if (const QString fix = remedy(group.reason, plain(group.system)); !fix.isEmpty())
            session.out.text(u"  "_s + session.out.dim(fix));
    }
    const auto status = (*engine)->queries().status();
    if (!status)
        return session.out.fail(status.error());
    if (groups->isEmpty())
        session.out.text(u"No failures."_s);
    return exitOf(status->counts);
}

Error wrong(const QString &reason, const QString &text, const QString &fix)
{
    return {.reason = reason, .text = text, .fix = fix};
}

/// The lanes that arguments and options name: exactly one way of naming them.
Result<LaneSelection> selectionFrom(const CommandLine &line)
{
    const int ways = int(!line.arguments.isEmpty()) + int(line.has(u"group"_s))
        + int(line.has(u"system"_s)) + int(line.has(u"all"_s));
    if (ways != 1)
        return wrong(ways == 0 ? u"missing-argument"_s : u"surplus-argument"_s,
            ways == 0 ? u"No lanes were named."_s : u"Lanes were named in more than one way."_s,
            u"Name lanes (SYSTEM/TOPIC/SUBJECT), or a group with --group. See: lockstepctl %1 "
            "--help"_s.arg(line.verb->name()));
    LaneSelection selection{.group = line.value(u"group"_s),
        .system = line.value(u"system"_s),
        .all = line.has(u"all"_s)};
    for (const QString &text : line.arguments) {
        const LaneKey key = LaneKey::fromText(text);
        if (key.system.isEmpty() || key.topic.isEmpty() || key.subject.isEmpty())
            return wrong(u"lane-format"_s, u"\"%1\" is not a lane."_s.arg(text),
                u"Write SYSTEM/TOPIC/SUBJECT, as \"status --matrix\" prints it."_s);
        selection.lanes.append(key);
    }
    return selection;
}

std::optional<int> retryLanes(Session &session)
{
    const auto selection = selectionFrom(session.line);
    if (!selection)
        return session.out.failUsage(selection.error());
    const auto engine = session.application.engine();
    if (!engine)
        return session.out.fail(engine.error());
    const auto started = (*engine)->retry(*selection);
    if (!started)
        return session.out.fail(started.error());
    session.out.row({{u"queued"_s, started->queued}, {u"already"_s, started->already},
        {u"held"_s, started->held}});
    session.out.text(
        u"%1 queued, %2 in lockstep already%3"_s.arg(started->queued)
            .arg(started->already)
            .arg(started->held > 0
                    ? u", %1 of them wait until their system is resumed"_s.arg(started->held)
                    : QString()));
    return Done;
}

std::optional<int> discardLanes(Session &session)
{
    const auto selection = selectionFrom(session.line);
    if (!selection)
        return session.out.failUsage(selection.error());
    const QString reason = session.line.value(u"reason"_s).trimmed();
    if (reason.isEmpty())
        return session.out.failUsage(wrong(u"missing-option"_s,
            u"A discard needs a reason that others can read later."_s, u"Add --reason \"…\"."_s));
    const auto engine = session.application.engine();
    if (!engine)
        return session.out.fail(engine.error());
    const auto discarded = (*engine)->discard(*selection, reason);
    if (!discarded)
        return session.out.fail(discarded.error());
    session.out.row({{u"discarded"_s, *discarded}});
    session.out.text(u"%1 discarded; \"restore\" brings them back"_s.arg(*discarded));
    return Done;
}

/// `restore FILE` brings a backup back; `restore LANE…` brings lanes back.
bool namesBackup(const CommandLine &line)
{
    if (line.arguments.size() != 1 || line.has(u"group"_s))
        return false;
    const QString &argument = line.arguments.first();
    return argument.count(u'/') < 2 || argument.startsWith(u'/') || argument.startsWith(u'.')
        || argument.endsWith(".db"_L1) || QFileInfo(argument).isFile();
}

std::optional<int> restoreLanes(Session &session)
{
    if (namesBackup(session.line))
        return restoreBackup(session);
    const auto selection = selectionFrom(session.line);
    if (!selection)
        return session.out.failUsage(selection.error());
    const auto engine = session.application.engine();
    if (!engine)
        return session.out.fail(engine.error());
    const auto restored = (*engine)->restore(*selection);
    if (!restored)
        return session.out.fail(restored.error());
    session.out.row({{u"restored"_s, *restored}});
    session.out.text(u"%1 restored"_s.arg(*restored));
    return Done;
}

Verb aboutLanes(const QString &word, const QString &arguments, const QString &summary,
    std::function<std::optional<int>(Session &)> work)
{
    return {.words = {word},
        .arguments = arguments,
        .most = Verb::Unlimited,
        .summary = summary,
        .details = u"LANE is SYSTEM/TOPIC/SUBJECT, as \"status --matrix\" prints it."_s,
        .options = {Group, System, All},
        .run = std::move(work)};
}

} // namespace

Verb failures()
{
    return {.words = {u"failures"_s},
        .summary = u"what failed, why, and what to do about it, in groups"_s,
        .run = list};
}

Verb retry()
{
    return aboutLanes(u"retry"_s, u"LANE…|--group G|--system S|--all"_s,
        u"sends the newest state again, never an old one"_s, retryLanes);
}

Verb discard()
{
    Verb verb = aboutLanes(u"discard"_s, u"LANE…|--group G --reason TEXT"_s,
        u"takes failures off the list; they stay out of lockstep"_s, discardLanes);
    verb.options.append({u"reason"_s, u"TEXT"_s, u"why, for those who read it later"_s});
    return verb;
}

Verb restore()
{
    Verb verb = aboutLanes(u"restore"_s, u"FILE|LANE…|--group G"_s,
        u"brings a backup back, or discarded lanes; what they hold is sent again"_s, restoreLanes);
    verb.details
        += u"\nFILE is a backup. It takes the store's place, which goes to quarantine; the "
           "epoch rises and every lane is sent again by the next run."_s;
    return verb;
}

} // namespace lockstep::control
