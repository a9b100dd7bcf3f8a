// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "system.h"

#include <QJsonObject>

namespace lockstep {

// One system as the config file spells it (interface.md), both ways, and the rules that hold
// whatever its adapter.

/// A system of the config file.
struct SystemEntry {
    SystemConfig config;
    bool paused = false; ///< "paused": true; imported systems are enabled otherwise
};

/// An entry as far as it could be read, and everything wrong with it. Paths are relative to the
/// system's object ("/limits/burst").
struct SystemReading {
    SystemEntry entry;
    QList<Problem> problems;
};

/// Reads shapes only: unknown and missing members, types. Reasons: "unknown-field",
/// "missing-field", "type".
SystemReading systemFromJson(const QJsonObject &object);
/// Members that are at their default are left out.
QJsonObject toJson(const SystemConfig &config);

/// Every rule of values that does not depend on the adapter. Reasons: "name-format",
/// "topic-format", "number-range", "insecure-endpoint", "credential-literal",
/// "credential-reference".
QList<Problem> problemsOf(const SystemConfig &config);

/// What is wrong with a credential reference at `path`: a literal value ("credential-literal") or
/// one that names nothing ("credential-reference"). Never repeats the value.
QList<Problem> problemsOfCredential(const QString &reference, const QString &path);

} // namespace lockstep
