// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lockstep {

class Actions;
class Clock;
class EngineClient;
class StateStore;

/// What every page is built on. Outlives the pages.
struct Context {
    EngineClient &engine; ///< commands and queries
    StateStore &state; ///< what is known now; models read from it
    Actions &actions;
    Clock &clock;
};

} // namespace lockstep
