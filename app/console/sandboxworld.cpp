// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxworld.h"

#include "logging.h"
#include "sandboxserver.h"
#include "tr.h"

#include <QPointer>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr double Percent = 100;

} // namespace

SandboxWorld::SandboxWorld()
{
    m_thread.setObjectName(u"lockstep-sandbox"_s);
    m_anchor.moveToThread(&m_thread);
}

SandboxWorld::~SandboxWorld()
{
    stop();
}

void SandboxWorld::stop()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        &m_anchor, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Result<void> SandboxWorld::start()
{
    if (!m_folder.isValid())
        return Error{.kind = Error::Kind::Store,
            .reason = u"no-temporary-folder"_s,
            .text = lockstep::tr("There is no room for a temporary folder."),
            .fix = lockstep::tr("Free some space in the folder for temporary files.")};
    m_thread.start();
    Result<void> started;
    QMetaObject::invokeMethod(
        &m_anchor,
        [this, &started] {
            m_server = std::make_unique<SandboxServer>();
            started = m_server->start();
            m_configs = m_server->configs();
        },
        Qt::BlockingQueuedConnection);
    return started;
}

void SandboxWorld::fill(EngineThread &engine) const
{
    engine.post([configs = m_configs](Engine &world) {
        for (const SystemConfig &config : configs) {
            if (const auto saved = world.saveSystem(config); !saved)
                qCWarning(logging::ui) << "sandbox:" << saved.error().reason;
        }
        if (const auto imported = world.importClinics(SandboxServer::clinics(), false); !imported)
            qCWarning(logging::ui) << "sandbox:" << imported.error().reason;
    });
}

QStringList SandboxWorld::systems() const
{
    QStringList names;
    for (const SystemConfig &config : m_configs)
        names << config.name;
    return names;
}

void SandboxWorld::dial(
    const QString &system, QObject *context, std::function<void(SandboxDial)> answer)
{
    QMetaObject::invokeMethod(
        &m_anchor, [this, system, context = QPointer(context), answer = std::move(answer)] {
            const SandboxSystem *found = m_server ? m_server->system(system) : nullptr;
            if (!found || !context)
                return;
            const SandboxDials &dials = found->dials();
            const SandboxDial dial{.latencyMs = dials.latencyMs,
                .errorPercent = int(std::lround(dials.errorRate * Percent)),
                .errorStatus = dials.errorStatus,
                .refuseSignIn = dials.refuseSignIn};
            QMetaObject::invokeMethod(
                context, [answer, dial] { answer(dial); }, Qt::QueuedConnection);
        });
}

void SandboxWorld::setDial(const QString &system, const SandboxDial &dial)
{
    QMetaObject::invokeMethod(&m_anchor, [this, system, dial] {
        SandboxSystem *found = m_server ? m_server->system(system) : nullptr;
        if (!found)
            return;
        SandboxDials dials = found->dials();
        dials.latencyMs = dial.latencyMs;
        dials.errorRate = double(dial.errorPercent) / Percent;
        dials.errorStatus = dial.errorStatus;
        dials.refuseSignIn = dial.refuseSignIn;
        found->setDials(dials);
    });
}

void SandboxWorld::drift(const QString &system, QObject *context, std::function<void(int)> answer)
{
    QMetaObject::invokeMethod(
        &m_anchor, [this, system, context = QPointer(context), answer = std::move(answer)] {
            SandboxSystem *found = m_server ? m_server->system(system) : nullptr;
            if (!found || !context)
                return;
            const int changed = int(found->drift());
            QMetaObject::invokeMethod(
                context, [answer, changed] { answer(changed); }, Qt::QueuedConnection);
        });
}

void SandboxWorld::removeSampleData()
{
    if (leave)
        leave();
}

void SandboxWorld::driftSome(const QString &system, int clinics)
{
    QMetaObject::invokeMethod(
        &m_anchor,
        [this, system, clinics] {
            if (SandboxSystem *drifting = m_server->system(system))
                drifting->drift(clinics);
        },
        Qt::BlockingQueuedConnection);
}

} // namespace lockstep
