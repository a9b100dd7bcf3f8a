// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/editortab.h"
#include "clinics/exceptionseditor.h"
#include "clinics/weeklytab.h"

namespace lockstep {

QList<EditorTab *> makeEditorTabs(const Context &context)
{
    Q_UNUSED(context); // for tabs that ask the engine or read the state
    return {
        new WeeklyTab,
        new ExceptionsEditor,
    };
}

} // namespace lockstep
