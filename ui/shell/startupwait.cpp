// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "startupwait.h"

#include "theme.h"
#include "widgets/busybar.h"
#include "widgets/emptystate.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

StartupWait::StartupWait(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"startup.wait"_s);
    setWindowTitle(tr("Lockstep"));
    auto *text = new EmptyState(Glyph::Clock, tr("Opening the clinics and their history…"),
        tr("What is stored is checked first. A long history, or one that was not closed in order, "
           "can take a minute."),
        tr("Quit"));
    auto *busy = new BusyBar;
    busy->setAccessibleName(tr("Opening the clinics and their history…"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::XL, space::XL, space::XL, space::XL);
    layout->addWidget(text, 1);
    layout->addWidget(busy);
    resize(520, 300);
    connect(text, &EmptyState::actionRequested, this, &QWidget::close);
}

} // namespace lockstep
