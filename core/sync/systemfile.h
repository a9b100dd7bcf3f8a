// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapter.h"
#include "systemjson.h"

#include <QJsonValue>

namespace lockstep {

// The config file: {"systems": [ … ]} (interface.md), checked with what the adapters say of their
// settings.

/// Every problem of one configuration: the rules of all systems, those of its adapter's
/// description, and the adapter's own check. Paths are relative to the system's object. Empty: it
/// may be saved.
QList<Problem> checkSystem(const SystemConfig &config, const QList<AdapterKind> &kinds);

/// All systems of a config file, or an InvalidInput error with every problem of every system; paths
/// are JSON Pointers into the document.
Result<QList<SystemEntry>> systemsFromJson(
    const QJsonValue &document, const QList<AdapterKind> &kinds);

/// The config file that systemsFromJson() reads as these systems.
QJsonObject systemsToJson(const QList<SystemEntry> &systems);

} // namespace lockstep
