// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "awaybar.h"

#include "statestore.h"
#include "timetext.h"

#include <QAction>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString awayText(const StateStore &state)
{
    return AwayBar::tr("Sending has stopped. Nothing newer than %1 is known, so marks show “?”. "
                       "Close Lockstep and open it again; nothing that was saved is lost. %2")
        .arg(clockText(state.asOfMs()), state.engine().why.text)
        .trimmed();
}

} // namespace

AwayBar::AwayBar(const StateStore &state, QAction *quit, QAction *report, QWidget *parent)
    : MessageBar(parent)
    , m_state(state)
{
    setClosable(false);
    connect(this, &MessageBar::fixRequested, quit, &QAction::trigger);
    const QPushButton *copy = addAnswer(u"reportButton"_s, tr("Copy diagnostic report"));
    connect(copy, &QPushButton::clicked, report, &QAction::trigger);
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
    setFix(tr("Close Lockstep"));
}

} // namespace lockstep
