// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

/// All logging categories in one place. Info is a change of state with its event id, debug is
/// detail. Never bodies, never credentials.
namespace lockstep::logging {

Q_DECLARE_LOGGING_CATEGORY(bus) // lockstep.bus
Q_DECLARE_LOGGING_CATEGORY(sync) // lockstep.sync
Q_DECLARE_LOGGING_CATEGORY(store) // lockstep.store
Q_DECLARE_LOGGING_CATEGORY(http) // lockstep.http
Q_DECLARE_LOGGING_CATEGORY(ui) // lockstep.ui

} // namespace lockstep::logging
