// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/editortab.h"

#include "clinics/clinicdraft.h"

using namespace Qt::StringLiterals;

namespace lockstep {

EditorTab::EditorTab(const QString &key, QWidget *parent)
    : QWidget(parent)
    , m_key(key)
{
    setObjectName(u"clinics.tab."_s + key);
}

void EditorTab::setDraft(ClinicDraft *draft, QDate today)
{
    const bool other = m_draft != draft;
    if (m_draft && other)
        m_draft->disconnect(this);
    m_draft = draft;
    m_today = today;
    if (!draft)
        return;
    if (other)
        connect(draft, &ClinicDraft::changed, this, [this] { refresh(false); });
    refresh(other);
}

} // namespace lockstep
