// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/fittedtabs.h"

#include <QEvent>
#include <QLayout>
#include <QTabBar>

namespace lockstep {

FittedTabs::FittedTabs(QWidget *parent)
    : QTabWidget(parent)
{
    connect(this, &QTabWidget::currentChanged, this, &QWidget::updateGeometry);
}

int FittedTabs::heightForWidth(int width) const
{
    const QWidget *page = currentWidget();
    const QLayout *inside = page ? page->layout() : nullptr;
    const int least = page ? page->minimumSizeHint().height() : 0;
    const int needed = inside && inside->hasHeightForWidth()
        ? qMax(least, inside->minimumHeightForWidth(width))
        : least;
    return tabBar()->sizeHint().height() + needed;
}

QSize FittedTabs::minimumSizeHint() const
{
    return {QTabWidget::minimumSizeHint().width(), tabBar()->sizeHint().height()};
}

bool FittedTabs::event(QEvent *event)
{
    const bool done = QTabWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return done;
}

} // namespace lockstep
