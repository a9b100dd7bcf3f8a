// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QMenu>

namespace lockstep {

/// Lets a button open a menu below itself, without an event loop of its own as Qt's menu buttons
/// have. The button owns the menu.
inline void popUpUnder(QAbstractButton *button, QMenu *menu)
{
    menu->setParent(button, menu->windowFlags());
    QObject::connect(button, &QAbstractButton::clicked, menu, [button, menu] {
        const bool mirrored = button->layoutDirection() == Qt::RightToLeft;
        const QPoint corner = mirrored
            ? button->rect().bottomRight() - QPoint(menu->sizeHint().width(), 0)
            : button->rect().bottomLeft();
        menu->popup(button->mapToGlobal(corner));
    });
}

} // namespace lockstep
