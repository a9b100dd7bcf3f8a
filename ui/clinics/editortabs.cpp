// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/campaignstab.h"
#include "clinics/editortab.h"
#include "clinics/exceptionstab.h"
#include "clinics/versionstab.h"
#include "clinics/weeklytab.h"
#include "clinics/whereitgoestab.h"

namespace lockstep {

QList<EditorTab *> makeEditorTabs(const Context &context)
{
    return {
        new WeeklyTab,
        new ExceptionsTab,
        new CampaignsTab,
        new VersionsTab(context),
        new WhereItGoesTab(context),
    };
}

} // namespace lockstep
