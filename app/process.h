// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

class QSocketNotifier;

namespace lockstep {

// What a program does about its own process, before and beside everything else.

/// No core files, and no other program of this user may look into our memory (security.md S6).
/// Does nothing in builds with test hooks, which want to be debugged.
void keepMemoryPrivate();

/// Only warnings go to standard error, unless QT_LOGGING_RULES asks for more.
void logQuietly();

/// Hears that the person or the system asks the program to end (SIGINT, SIGTERM, SIGHUP) and calls
/// `stop` once, from the event loop. Whoever asks twice ends it at once. At most one in a process.
class Interrupt final {
public:
    explicit Interrupt(std::function<void()> stop);
    ~Interrupt();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace lockstep
