// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QObject;

namespace lockstep {

/// How one simulated system behaves, as far as a person may turn it in the console.
struct SandboxDial {
    int latencyMs = 0;
    int errorPercent = 0; ///< how many of the updates are answered with errorStatus
    int errorStatus = 503;
    bool refuseSignIn = false;
    bool operator==(const SandboxDial &) const = default;
};

/// The simulated systems inside this program, for the pages that show them. A port: the console
/// has no other sight of the sandbox. Answers come in `context`'s thread, and not when it is gone.
class SandboxControl {
public:
    virtual ~SandboxControl() = default;

    /// Names of the systems that are simulated.
    virtual QStringList systems() const = 0;
    virtual void dial(
        const QString &system, QObject *context, std::function<void(SandboxDial)> answer)
        = 0;
    virtual void setDial(const QString &system, const SandboxDial &dial) = 0;
    /// Changes what the system holds behind our back. Answers how many clinics.
    virtual void drift(const QString &system, QObject *context, std::function<void(int)> answer)
        = 0;
    /// Ends the sandbox and everything in it.
    virtual void removeSampleData() = 0;
};

} // namespace lockstep
