// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapter.h"

#include <QList>

namespace lockstep {

/// Every kind of system that this program can talk to. A new one is a folder and a line here.
QList<AdapterKind> allAdapters();

} // namespace lockstep
