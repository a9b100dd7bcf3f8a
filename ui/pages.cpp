// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include "flow/flowpage.h"
#include "history/historyview.h"
#include "overview/overviewpage.h"

namespace lockstep {

QList<Page *> makePages(const Context &context)
{
    return {
        new OverviewPage(context),
        new FlowPage(context),
        new HistoryView(context),
    };
}

} // namespace lockstep
