// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views.h"

namespace lockstep {

/// What the button of a fix does.
enum class FixKind {
    None,
    OpenSystem, ///< its connection, credential, limits or links
    OpenHours, ///< of the clinic that was refused
    Compare, ///< ours with theirs
    TestConnection, ///< here, step by step
    Probe, ///< one delivery now, although the breaker is open or the system is held
    Resume, ///< a person paused it
};

/// What mends a failure, as the text of a button, and what it does.
struct Fix {
    FixKind kind = FixKind::None;
    QString label; ///< of the button
};

/// Why something failed, in one sentence. A system that has no key and refuses our sign-in lacks
/// the key. `system` may be null.
QString causeText(Reason reason, const QString &name, int status, const SystemStatus *system);
/// What a person does about it, in one sentence; empty: nothing.
QString remedyText(Reason reason, const QString &name, const SystemStatus *system);
/// The fix of a cause, by its class. `system` may be null.
Fix fixOf(const FailureGroup &group, const SystemStatus *system);
/// By the cause of its trouble, or of its drift; None where there is no trouble.
Fix fixOf(const Lane &lane, const SystemStatus *system);
/// A retry now has a chance. False where the same refusal is certain until a person mends the
/// cause: a key, a certificate, the data, a pause.
bool likelyToWork(Reason reason);
/// What people say when they ask why it will be refused again: "the key is mended". `system` may
/// be null.
QString untilMended(Reason reason, const SystemStatus *system);

} // namespace lockstep
