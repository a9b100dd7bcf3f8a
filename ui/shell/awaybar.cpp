// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "awaybar.h"

#include "statestore.h"
#include "timetext.h"

#include <QAction>

namespace lockstep {

namespace {

QString awayText(const StateStore &state)
{
    const QString since = clockText(state.asOfMs());
    if (state.engine().kind != EngineState::Kind::Stopped)
        return AwayBar::tr("No word from the engine. What you see is from %1 and may have changed.")
            .arg(since);
    return AwayBar::tr("Sending has stopped. What you see is from %1 and may have changed. %2")
        .arg(since, state.engine().why.text)
        .trimmed();
}

} // namespace

AwayBar::AwayBar(const StateStore &state, QAction *report, QWidget *parent)
    : MessageBar(parent)
    , m_state(state)
{
    setClosable(false);
    connect(this, &MessageBar::fixRequested, report, &QAction::trigger);
    connect(&state, &StateStore::engineChanged, this, &AwayBar::tellAway);
    tellAway();
}

void AwayBar::tellAway()
{
    if (!m_state.loaded() || !m_state.stale())
        return clear();
    const QString words = awayText(m_state);
    if (words == text())
        return;
    tell(Kind::Caution, words);
    setFix(tr("Copy diagnostic report"));
}

} // namespace lockstep
