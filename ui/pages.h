// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/context.h"

#include <QList>

namespace lockstep {

class Page;

/// Every page of the console, in the order of the sidebar. The window takes them as its children.
QList<Page *> makePages(const Context &context);

} // namespace lockstep
