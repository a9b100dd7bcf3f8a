// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "registry.h"
#include "tr.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString userOfSystem()
{
    const passwd *entry = ::getpwuid(::geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : u"uid %1"_s.arg(::geteuid());
}

QString firstOf(const QString &given, const char *variable, const QString &otherwise)
{
    if (!given.isEmpty())
        return given;
    const QString set = qEnvironmentVariable(variable);
    return set.isEmpty() ? otherwise : set;
}

} // namespace

ApplicationOptions ApplicationOptions::withDefaults() const
{
    const QString userData
        = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/lockstep"_s;
    return {
        .dataFolder = QFileInfo(firstOf(dataFolder, "LOCKSTEP_DATA", userData)).absoluteFilePath(),
        .store = firstOf(store, "LOCKSTEP_STORE", {}),
        .actor = actor.isEmpty() ? userOfSystem() : actor,
        .program = program,
        .clock = clock};
}

Application::Application(const ApplicationOptions &options)
    : m_options(options.withDefaults())
    , m_clock(options.clock ? *options.clock : m_systemClock)
    , m_adapters(allAdapters())
{
}

Result<void> Application::check() const
{
    if (!m_options.store.isEmpty())
        return Error{.kind = Error::Kind::Store,
            .reason = u"store-unsupported"_s,
            .text = lockstep::tr("This release keeps its store in SQLite, in the data folder; it "
                                 "cannot open another one."),
            .fix
            = lockstep::tr("Leave --store and LOCKSTEP_STORE out; choose the folder with --data.")};
    constexpr qsizetype LongestActor = 100;
    const QString &actor = m_options.actor;
    const bool printable
        = std::all_of(actor.begin(), actor.end(), [](QChar letter) { return letter.isPrint(); });
    if (actor.trimmed().isEmpty() || actor.size() > LongestActor || !printable)
        return Error{.kind = Error::Kind::InvalidInput,
            .reason = u"actor-invalid"_s,
            .text = lockstep::tr("The actor's name must have 1 to 100 printable characters."),
            .fix = lockstep::tr("Give another one with --actor.")};
    return {};
}

Result<Engine *> Application::engine()
{
    return opened(m_engine, &Engine::open);
}

Result<Engine *> Application::reader()
{
    return m_engine ? Result<Engine *>(m_engine.get()) : opened(m_reader, &Engine::openReadOnly);
}

void Application::close()
{
    m_engine.reset();
    m_reader.reset();
}

EngineThread::Maker Application::engineMaker()
{
    return [this] { return makeEngine(); };
}

std::unique_ptr<Engine> Application::makeEngine()
{
    return std::make_unique<Engine>(
        EnginePorts{
            .clock = m_clock, .keys = m_keys, .adapters = m_adapters, .rng = Rng::fromSystem()},
        EngineOptions{.dataFolder = m_options.dataFolder,
            .actor = m_options.actor,
            .program = m_options.program});
}

Result<Engine *> Application::opened(
    std::unique_ptr<Engine> &engine, Result<void> (Engine::*open)())
{
    if (!engine) {
        auto made = makeEngine();
        if (const auto done = (made.get()->*open)(); !done)
            return done.error();
        engine = std::move(made);
    }
    return engine.get();
}

} // namespace lockstep
