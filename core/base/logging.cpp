// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logging.h"

namespace lockstep::logging {

Q_LOGGING_CATEGORY(bus, "lockstep.bus", QtInfoMsg)
Q_LOGGING_CATEGORY(sync, "lockstep.sync", QtWarningMsg)
Q_LOGGING_CATEGORY(store, "lockstep.store", QtInfoMsg)
Q_LOGGING_CATEGORY(http, "lockstep.http", QtInfoMsg)
Q_LOGGING_CATEGORY(ui, "lockstep.ui", QtInfoMsg)

} // namespace lockstep::logging
