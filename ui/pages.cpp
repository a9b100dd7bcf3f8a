// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include "overview/overviewpage.h"

namespace lockstep {

QList<Page *> makePages(const Context &context)
{
    return {
        new OverviewPage(context),
    };
}

} // namespace lockstep
