// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "startupproblem.h"

#include "theme.h"
#include "widgets/emptystate.h"
#include "widgets/messagebar.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

StartupProblem::StartupProblem(QWidget *parent)
    : QWidget(parent)
    , m_text(new EmptyState(Glyph::Warning, tr("Lockstep cannot start here")))
    , m_details(new MessageBar)
{
    setObjectName(u"startup.window"_s);
    setWindowTitle(tr("Lockstep"));
    m_text->setText(tr("Nothing was changed, and nothing was sent meanwhile."));
    m_text->setAction(tr("Try again"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::XL, space::XL, space::XL, space::XL);
    layout->addWidget(m_details);
    layout->addWidget(m_text, 1);
    resize(640, 360);
    connect(m_text, &EmptyState::actionRequested, this, &StartupProblem::tryAgainRequested);
}

void StartupProblem::tell(const Error &error)
{
    m_details->tell(error);
}

} // namespace lockstep
