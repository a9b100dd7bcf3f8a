// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry.h"

#include "rest/restadapter.h"

namespace lockstep {

QList<AdapterKind> allAdapters()
{
    return {restAdapterKind()};
}

} // namespace lockstep
