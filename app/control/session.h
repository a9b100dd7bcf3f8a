// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application.h"
#include "commandline.h"
#include "output.h"
#include "process.h"

#include <functional>
#include <memory>

namespace lockstep::control {

/// What a verb works with: its command line, its output, and the engine behind them.
class Session {
public:
    Session(const CommandLine &commandLine, Application &root, Output &output)
        : line(commandLine)
        , application(root)
        , out(output)
    {
    }

    /// Ends the event loop of a verb that waits for something.
    void finish(int code);
    /// Calls `stop` once when the person or the system asks the program to end (SIGINT, SIGTERM).
    void onInterrupt(std::function<void()> stop);

    const CommandLine &line;
    Application &application;
    Output &out;

    /// Objects of a verb that waits: kept until the program ends.
    std::shared_ptr<void> kept;

private:
    std::unique_ptr<Interrupt> m_interrupt;
};

} // namespace lockstep::control
