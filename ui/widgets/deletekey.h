// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QWidget>

#include <functional>

namespace lockstep {

/// Del means this while the widget itself has the focus.
inline void onDelete(QWidget *widget, std::function<void()> work)
{
    auto *action = new QAction(widget);
    action->setShortcut(Qt::Key_Delete);
    action->setShortcutContext(Qt::WidgetShortcut);
    widget->addAction(action);
    QObject::connect(action, &QAction::triggered, widget, std::move(work));
}

} // namespace lockstep
