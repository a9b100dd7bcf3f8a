// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QPushButton>

namespace lockstep {

/// A push button that does what an action does and says what it says; without its icon, for the
/// page's primary button.
inline QPushButton *actionButton(QAction *action, const QString &objectName)
{
    auto *button = new QPushButton;
    button->setObjectName(objectName);
    const auto follow = [button, action] {
        button->setText(action->text().remove(u'&'));
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
    };
    QObject::connect(action, &QAction::changed, button, follow);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    return button;
}

} // namespace lockstep
