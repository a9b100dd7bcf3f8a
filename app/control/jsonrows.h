// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapter.h"
#include "facts.h"
#include "views.h"

#include <QJsonObject>

namespace lockstep::control {

// How everything is printed with --json, in one place. Members are those of interface.md; times are
// RFC 3339 UTC with milliseconds; what is absent is null.

QJsonObject toRow(const Lane &lane);
QJsonObject toRow(const Attempt &attempt);
QJsonObject toRow(const StateCounts &counts);
QJsonObject toRow(const StoreStatus &status, qint64 nowMs);
QJsonObject toRow(const SystemStatus &system);
QJsonObject toRow(const SyncPolicy &policy);
QJsonObject toRow(const ClinicRow &clinic);
QJsonObject toRow(const FailureGroup &group);
QJsonObject toRow(const AuditRow &row);
QJsonObject toRow(const TestStep &step);
/// "fact" names what happened: "change-published", "lane-changed", …
QJsonObject toRow(const Fact &fact);

/// The instant, or null for 0.
QJsonValue timeOrNull(qint64 epochMs);

} // namespace lockstep::control
