// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/editortab.h"
#include "clinics/exceptionseditor.h"
#include "clinics/versionstab.h"
#include "clinics/weeklytab.h"

namespace lockstep {

QList<EditorTab *> makeEditorTabs(const Context &context)
{
    return {
        new WeeklyTab,
        new ExceptionsEditor,
        new VersionsTab(context),
    };
}

} // namespace lockstep
