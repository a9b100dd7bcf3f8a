// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hoursjson.h"
#include "sandboxserver.h"
#include "session.h"
#include "verbs.h"
#include "wording.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

constexpr QLatin1StringView Troubled("Records");

/// A first run, told in a terminal: four simulated systems, one clinic's hours changed, one
/// failure, one retry, everything in lockstep. Nothing of it stays.
class Demo {
public:
    Demo(Session &session, const ApplicationOptions &options)
        : m_session(session)
        , m_out(session.out)
        , m_application(options)
        , m_look(session.application.clock().timer([this] { look(); }))
        , m_deadline(session.application.clock().timer([this] { giveUp(); }))
    {
    }

    Result<void> begin()
    {
        say(u"A sandbox: four simulated systems on this computer, six clinics, nothing real."_s);
        if (const auto started = m_sandbox.start(); !started)
            return started;
        calm();
        const auto engine = m_application.engine();
        if (!engine)
            return engine.error();
        m_engine = *engine;
        m_facts = m_engine->bus().subscribe<Fact>([this](const Fact &fact) { heard(fact); });
        for (const SystemConfig &config : m_sandbox.configs()) {
            if (const auto saved = m_engine->saveSystem(config); !saved)
                return saved;
            m_out.text(u"  %1 %2"_s.arg(config.name.leftJustified(14), m_out.dim(config.endpoint)));
        }
        m_clinics = SandboxServer::clinics();
        if (const auto imported = m_engine->importClinics(m_clinics, false); !imported)
            return imported.error();
        m_deadline->start(DeadlineMs);
        m_then = &Demo::changeHours;
        m_engine->start();
        m_look->start(0);
        return {};
    }

    void stop(int code)
    {
        m_look->stop();
        m_deadline->stop();
        m_then = nullptr;
        m_engine->stop([this, code] { m_session.finish(code); });
    }

private:
    static constexpr qint64 DeadlineMs = 60'000;
    static constexpr qint64 LookAfterMs = 50;

    void say(const QString &line)
    {
        m_out.text({});
        m_out.text(m_out.bold(line));
    }

    /// Every system well, so that the story has one trouble only: its own.
    void calm()
    {
        for (const auto &system : m_sandbox.systems()) {
            SandboxDials dials = system->dials();
            dials.errorRate = 0;
            dials.refuseSignIn = false;
            system->setDials(dials);
        }
    }

    void trouble(bool on)
    {
        SandboxSystem *system = m_sandbox.system(Troubled);
        SandboxDials dials = system->dials();
        dials.errorRate = on ? 1 : 0;
        dials.errorStatus = 422;
        system->setDials(dials);
    }

    void heard(const Fact &fact)
    {
        if (const auto *finished = std::get_if<AttemptFinished>(&fact)) {
            m_out.row({{u"fact"_s, u"attempt-finished"_s}});
            m_out.text(flowLine(m_out, finished->attempt));
        }
        if (!m_look->active())
            m_look->start(LookAfterMs);
    }

    void look()
    {
        if (m_then && m_engine->idle())
            (this->*std::exchange(m_then, nullptr))();
    }

    void changeHours()
    {
        say(u"A new day for %1: Saturdays, 9 to 1. One save, told to every system:"_s.arg(
            m_clinics.first().name));
        m_out.text(m_out.dim(u"  (%1 is having a bad moment)"_s.arg(Troubled)));
        trouble(true);
        Clinic clinic = m_clinics.first();
        constexpr size_t Saturday = 5;
        clinic.schedules.first().weekly[Saturday] = QList<Interval>{{9 * 60, 13 * 60}};
        m_then = &Demo::showFailure;
        proceed(m_engine->saveClinic(clinic));
    }

    void showFailure()
    {
        const auto groups = m_engine->queries().failures();
        if (!groups || groups->isEmpty())
            return giveUp();
        const FailureGroup &group = groups->first();
        say(u"One failure, with its reason:"_s);
        m_out.text(u"  "_s + m_out.red(sentence(group.reason, group.system, group.status)));
        m_out.text(u"  Their answer: "_s + theirAnswer(m_engine->queries(), group.sample));
        say(u"%1 is mended on its side. One retry, which always sends the newest hours:"_s.arg(
            Troubled));
        trouble(false);
        m_then = &Demo::finish;
        proceed(m_engine->retry({.group = group.id}));
    }

    void finish()
    {
        const auto status = m_engine->queries().status();
        if (!status || !status->counts.inLockstep())
            return giveUp();
        m_out.text({});
        m_out.text(summaryLine(m_out, status->counts));
        m_out.text(u"\nThe console: ./dev run on a computer with a display. Everything here also "
                   "works as a command:\nbuild/bin/lockstepctl --help"_s);
        stop(Done);
    }

    template <typename T> void proceed(const Result<T> &done)
    {
        if (!done)
            stop(m_out.fail(done.error()));
        else if (!m_look->active())
            m_look->start(LookAfterMs);
    }

    void giveUp()
    {
        m_out.note(u"The demonstration did not reach its end; this is a fault of this program."_s);
        stop(NotInLockstep);
    }

    Session &m_session;
    Output &m_out;
    SandboxServer m_sandbox;
    Application m_application;
    Engine *m_engine = nullptr;
    Subscription m_facts;
    QList<Clinic> m_clinics;
    void (Demo::*m_then)() = nullptr;
    std::unique_ptr<ClockTimer> m_look;
    std::unique_ptr<ClockTimer> m_deadline;
};

/// The story and the folder it happens in, which goes with it.
struct Stage {
    QTemporaryDir folder;
    std::unique_ptr<Demo> demo;
};

std::optional<int> show(Session &session)
{
    auto stage = std::make_shared<Stage>();
    stage->demo = std::make_unique<Demo>(session,
        ApplicationOptions{.dataFolder = stage->folder.path(),
            .actor = session.application.options().actor,
            .program = u"lockstepctl"_s});
    session.kept = stage;
    if (const auto begun = stage->demo->begin(); !begun)
        return session.out.fail(begun.error());
    session.onInterrupt([demo = stage->demo.get()] { demo->stop(NotInLockstep); });
    return std::nullopt;
}

} // namespace

Verb demo()
{
    return {.words = {u"demo"_s},
        .summary = u"a first run in the terminal: sandbox, change, failure, retry; nothing stays"_s,
        .run = show};
}

} // namespace lockstep::control
