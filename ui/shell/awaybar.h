// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/messagebar.h"

class QAction;

namespace lockstep {

class StateStore;

/// Says that the engine stopped or is silent, since when, and what to do, for as long as that is
/// so.
class AwayBar final : public MessageBar {
    Q_OBJECT
public:
    /// `quit` closes Lockstep; `report` copies what somebody who mends it needs to know.
    AwayBar(const StateStore &state, QAction *quit, QAction *report, QWidget *parent = nullptr);

private:
    void tellAway();

    const StateStore &m_state;
};

} // namespace lockstep
