// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/credentialwatch.h"

#include "engineclient.h"
#include "shell/timetext.h"
#include "systems/credentialchooser.h"

namespace lockstep {

CredentialWatch::CredentialWatch(EngineClient &engine, CredentialChooser &chooser)
    : QObject(&chooser)
    , m_engine(engine)
    , m_chooser(chooser)
{
}

void CredentialWatch::look()
{
    const QString reference = m_chooser.reference();
    m_asked = reference;
    m_found.reset();
    Q_EMIT answered();
    if (reference.isEmpty() || reference.endsWith(u':'))
        return;
    m_engine.checkCredential(reference, this, [this, reference](const Result<void> &found) {
        if (reference != m_asked)
            return;
        m_found = found;
        Q_EMIT answered();
    });
}

void CredentialWatch::tell(const SystemStatus *system, qint64 nowMs)
{
    using Known = CredentialChooser::Known;
    const bool refused = system && system->holdReason == Reason::SignInRefused
        && system->config.credential == m_asked;
    if (refused && m_asked.isEmpty())
        return m_chooser.setKnown(Known::Refused,
            tr("No key is set; refused %1").arg(momentText(system->heldSinceMs, nowMs)));
    if (!m_found)
        return m_chooser.setKnown(Known::Nothing, {});
    if (!*m_found)
        return m_chooser.setKnown(Known::NotSet, tr("not set: %1").arg(m_found->error().text));
    if (refused)
        return m_chooser.setKnown(
            Known::Refused, tr("set, refused %1").arg(momentText(system->heldSinceMs, nowMs)));
    m_chooser.setKnown(Known::Set, tr("set; its value is never shown or stored here"));
}

} // namespace lockstep
