// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include "audit/auditview.h"
#include "clinics/clinicspage.h"
#include "failures/failurespage.h"
#include "flow/flowpage.h"
#include "history/historyview.h"
#include "overview/overviewpage.h"
#include "settings/settingspage.h"
#include "systems/systemspage.h"

namespace lockstep {

QList<Page *> makePages(const Context &context)
{
    return {
        new OverviewPage(context),
        new ClinicsPage(context),
        new FlowPage(context),
        new FailuresPage(context),
        new SystemsPage(context),
        new HistoryView(context),
        new AuditView(context),
        new SettingsPage(context),
    };
}

} // namespace lockstep
