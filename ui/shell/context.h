// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSettings;

namespace lockstep {

class Actions;
class Clock;
class EngineClient;
class Preferences;
class SandboxControl;
class Shortcuts;
class StateStore;

/// What every page is built on. Outlives the pages.
struct Context {
    EngineClient &engine; ///< commands and queries
    StateStore &state; ///< what is known now; models read from it
    Actions &actions;
    Clock &clock;
    Preferences &preferences; ///< what the person chose
    QSettings *settings = nullptr; ///< for what a page keeps of its own; none: nothing is kept
    SandboxControl *sandbox = nullptr; ///< where there are simulated systems in this program
    Shortcuts *shortcuts = nullptr; ///< of the window; none: they cannot be changed here
};

} // namespace lockstep
