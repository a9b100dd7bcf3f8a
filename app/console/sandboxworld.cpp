// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxworld.h"

#include "logging.h"
#include "sandboxserver.h"

using namespace Qt::StringLiterals;

namespace lockstep {

SandboxWorld::SandboxWorld()
{
    m_thread.setObjectName(u"lockstep-sandbox"_s);
    m_anchor.moveToThread(&m_thread);
}

SandboxWorld::~SandboxWorld()
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
            .text = u"There is no room for a temporary folder."_s,
            .fix = u"Free some space in the folder for temporary files."_s};
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
                qCWarning(logging::ui) << "sandbox:" << saved.error().text;
        }
        if (const auto imported = world.importClinics(SandboxServer::clinics(), false); !imported)
            qCWarning(logging::ui) << "sandbox:" << imported.error().text;
    });
}

} // namespace lockstep
