// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adaptivesplitter.h"

#include <QEvent>
#include <QFontMetrics>

namespace lockstep {

namespace {

/// 980 px beside the sidebar at 100 % text.
constexpr int CharactersSideBySide = 122;
constexpr int ListShare = 62;

} // namespace

AdaptiveSplitter::AdaptiveSplitter(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
{
    setChildrenCollapsible(false);
}

void AdaptiveSplitter::resizeEvent(QResizeEvent *event)
{
    fit();
    QSplitter::resizeEvent(event);
}

void AdaptiveSplitter::changeEvent(QEvent *event)
{
    QSplitter::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void AdaptiveSplitter::fit()
{
    const bool roomy = width() >= CharactersSideBySide * fontMetrics().averageCharWidth();
    const auto wanted = roomy ? Qt::Horizontal : Qt::Vertical;
    if (orientation() == wanted && m_fitted)
        return;
    m_fitted = true;
    setOrientation(wanted);
    const int room = roomy ? width() : height();
    setSizes({room * ListShare / 100, room * (100 - ListShare) / 100});
}

} // namespace lockstep
