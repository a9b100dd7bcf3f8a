// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "input.h"
#include "jsonrows.h"
#include "session.h"
#include "systemfile.h"
#include "verbs.h"
#include "wording.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

const Option DryRun{u"dry-run"_s, {}, u"check everything and change nothing"_s};

std::optional<int> import(Session &session)
{
    const QString file = session.line.arguments.first();
    const auto document = readJson(file);
    if (!document)
        return session.out.fail(document.error(), file);
    const auto systems = systemsFromJson(*document, session.application.adapters());
    if (!systems)
        return session.out.fail(systems.error(), file);
    const auto opened = session.application.engine();
    if (!opened)
        return session.out.fail(opened.error());
    Engine &engine = **opened;
    const auto stored = engine.queries().systems();
    if (!stored)
        return session.out.fail(stored.error());
    QHash<QString, SystemStatus> before;
    for (const SystemStatus &system : *stored)
        before.insert(system.config.name, system);

    const bool dryRun = session.line.has(u"dry-run"_s);
    ImportCounts counts;
    for (const SystemEntry &entry : *systems) {
        const auto known = before.constFind(entry.config.name);
        const bool isKnown = known != before.constEnd();
        const bool same = isKnown && known->config == entry.config && known->paused == entry.paused;
        ++(same ? counts.same : isKnown ? counts.changed : counts.added);
        if (same || dryRun)
            continue;
        if (const auto saved = engine.saveSystem(entry.config, entry.paused); !saved)
            return session.out.fail(saved.error(), file);
    }
    session.out.row({{u"added"_s, counts.added}, {u"changed"_s, counts.changed},
        {u"same"_s, counts.same}, {u"dryRun"_s, dryRun}});
    session.out.text(u"%1 systems added, %2 changed, %3 the same%4"_s.arg(counts.added)
                         .arg(counts.changed)
                         .arg(counts.same)
                         .arg(dryRun ? u" (dry run: nothing was changed)"_s : QString()));
    return Done;
}

QString conditionOf(const Output &out, const SystemStatus &system)
{
    if (system.paused) {
        const QString until = system.pausedUntilMs > 0
            ? u" until %1"_s.arg(timeOrNull(system.pausedUntilMs).toString())
            : QString();
        return out.yellow(u"paused by %1%2"_s.arg(system.pausedBy, until));
    }
    if (system.holdReason != Reason::None)
        return out.red(u"held: %1"_s.arg(name(system.holdReason)));
    if (system.breaker != BreakerState::Closed)
        return out.yellow(u"breaker %1"_s.arg(name(system.breaker)));
    return u"enabled"_s;
}

std::optional<int> list(Session &session)
{
    const auto engine = session.application.reader();
    if (!engine)
        return session.out.fail(engine.error());
    const auto systems = (*engine)->queries().systems();
    if (!systems)
        return session.out.fail(systems.error());
    for (const SystemStatus &system : *systems) {
        session.out.row(toRow(system));
        const SystemConfig &config = system.config;
        session.out.text(u"%1 %2 %3 %4"_s.arg(session.out.bold(plain(config.name)), config.adapter,
            config.allowInsecure ? session.out.red(plain(config.endpoint)) : plain(config.endpoint),
            conditionOf(session.out, system)));
    }
    if (systems->isEmpty())
        session.out.note(u"No systems yet. Import some: lockstepctl systems import FILE"_s);
    return Done;
}

std::optional<int> exportAll(Session &session)
{
    const auto engine = session.application.reader();
    if (!engine)
        return session.out.fail(engine.error());
    const auto systems = (*engine)->queries().systems();
    if (!systems)
        return session.out.fail(systems.error());
    QList<SystemEntry> entries;
    for (const SystemStatus &system : *systems)
        entries.append({system.config, system.paused});
    const QJsonObject document = systemsToJson(entries);
    const QString file = session.line.arguments.value(0, u"-"_s);
    if (file == "-"_L1) {
        session.out.row(document);
        if (!session.out.json())
            session.out.raw(QJsonDocument(document).toJson());
        return Done;
    }
    if (const auto written = writeOutput(file, QJsonDocument(document).toJson()); !written)
        return session.out.fail(written.error());
    session.out.row({{u"file"_s, file}, {u"systems"_s, entries.size()}});
    session.out.text(u"%1 systems written to %2"_s.arg(entries.size()).arg(file));
    return Done;
}

/// A verb about one system: finds it, lets `work` do it, and says `done`.
std::optional<int> withSystem(Session &session,
    const std::function<Result<void>(Engine &, const QString &)> &work, const QString &done)
{
    const QString name = session.line.arguments.first();
    const auto engine = session.application.engine();
    if (!engine)
        return session.out.fail(engine.error());
    if (const auto known = systemNamed((*engine)->queries(), name); !known)
        return session.out.fail(known.error());
    if (const auto worked = work(**engine, name); !worked)
        return session.out.fail(worked.error());
    session.out.row({{u"system"_s, name}, {u"done"_s, done}});
    session.out.text(u"%1 %2"_s.arg(plain(name), done));
    return Done;
}

std::optional<int> remove(Session &session)
{
    return withSystem(
        session, [](Engine &engine, const QString &name) { return engine.removeSystem(name); },
        u"removed"_s);
}

std::optional<int> pause(Session &session)
{
    qint64 forMs = 0;
    if (session.line.has(u"for"_s)) {
        const auto duration = durationFromText(session.line.value(u"for"_s));
        if (!duration)
            return session.out.failUsage(duration.error());
        forMs = *duration;
    }
    return withSystem(
        session,
        [forMs](Engine &engine, const QString &name) { return engine.pauseSystem(name, forMs); },
        u"paused"_s);
}

std::optional<int> resume(Session &session)
{
    return withSystem(
        session, [](Engine &engine, const QString &name) { return engine.resumeSystem(name); },
        u"resumed"_s);
}

void tell(Output &out, const TestStep &step)
{
    out.row(toRow(step));
    const QString mark = step.status == TestStep::Status::Passed ? out.green(u"✓"_s)
        : step.status == TestStep::Status::Failed                ? out.red(u"✗"_s)
                                                                 : out.dim(u"·"_s);
    out.text(u"%1 %2 %3 ms  %4"_s.arg(mark, step.name.leftJustified(12),
        QString::number(step.durationMs).rightJustified(5), plain(step.detail)));
}

std::optional<int> test(Session &session)
{
    const auto engine = session.application.reader();
    if (!engine)
        return session.out.fail(engine.error());
    const auto system = systemNamed((*engine)->queries(), session.line.arguments.first());
    if (!system)
        return session.out.fail(system.error());
    auto failed = std::make_shared<bool>(false);
    (*engine)->testSystem(
        system->config,
        [&session, failed](const TestStep &step) {
            tell(session.out, step);
            *failed = *failed || step.status == TestStep::Status::Failed;
        },
        [&session, failed](const Result<void> &tested) {
            if (!tested)
                session.finish(session.out.fail(tested.error()));
            else
                session.finish(*failed ? NotInLockstep : Done);
        });
    session.onInterrupt([&session] { session.finish(NotInLockstep); });
    return std::nullopt;
}

Verb aboutOne(
    const QString &word, const QString &summary, std::function<std::optional<int>(Session &)> work)
{
    return {.words = {u"systems"_s, word},
        .arguments = u"NAME"_s,
        .least = 1,
        .most = 1,
        .summary = summary,
        .run = std::move(work)};
}

} // namespace

Verb systemsImport()
{
    return {.words = {u"systems"_s, u"import"_s},
        .arguments = u"FILE"_s,
        .least = 1,
        .most = 1,
        .summary = u"adds the systems of a config file and updates those that exist"_s,
        .details = u"Credentials are references: env:NAME, keychain:NAME or file:PATH.\n"
                   "All of it is valid, or nothing changes."_s,
        .options = {DryRun},
        .run = import};
}

Verb systemsList()
{
    return {.words = {u"systems"_s, u"list"_s},
        .summary = u"one line for each system and how it is"_s,
        .run = list};
}

Verb systemsExport()
{
    return {.words = {u"systems"_s, u"export"_s},
        .arguments = u"[FILE]"_s,
        .most = 1,
        .summary = u"the config file of all systems, without any credential"_s,
        .run = exportAll};
}

Verb systemsRemove()
{
    return aboutOne(u"remove"_s, u"forgets a system and its lanes"_s, remove);
}

Verb systemsTest()
{
    return aboutOne(u"test"_s, u"tries the way there step by step and writes nothing"_s, test);
}

Verb systemsPause()
{
    Verb verb = aboutOne(u"pause"_s, u"sends nothing to a system until it is resumed"_s, pause);
    verb.options = {{u"for"_s, u"TIME"_s, u"resume by itself after so long: 90s, 15m, 1h, 2d"_s}};
    return verb;
}

Verb systemsResume()
{
    return aboutOne(u"resume"_s, u"ends a pause or a hold; what waited goes"_s, resume);
}

} // namespace lockstep::control
