// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adaptivesplitter.h"

#include <QEvent>
#include <QFontMetrics>

namespace lockstep {

namespace {

/// 980 px beside the sidebar at 100 % text.
constexpr int CharactersSideBySide = 160;
constexpr int ListShare = 62;
constexpr int LeastShare = 10, MostShare = 90;

} // namespace

AdaptiveSplitter::AdaptiveSplitter(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_sideBySide(ListShare)
    , m_below(ListShare)
{
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, &AdaptiveSplitter::takeShare);
}

int AdaptiveSplitter::share(Qt::Orientation orientation) const
{
    return orientation == Qt::Horizontal ? m_sideBySide : m_below;
}

void AdaptiveSplitter::setShares(int sideBySide, int below)
{
    m_sideBySide = qBound(LeastShare, sideBySide, MostShare);
    m_below = qBound(LeastShare, below, MostShare);
    if (m_fitted)
        applyShare();
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
    applyShare();
}

void AdaptiveSplitter::applyShare()
{
    const int room = orientation() == Qt::Horizontal ? width() : height();
    const int list = share(orientation());
    setSizes({room * list / 100, room * (100 - list) / 100});
}

void AdaptiveSplitter::takeShare()
{
    const QList<int> parts = sizes();
    const int all = parts.value(0) + parts.value(1);
    if (all <= 0)
        return;
    const int list = qBound(LeastShare, parts[0] * 100 / all, MostShare);
    (orientation() == Qt::Horizontal ? m_sideBySide : m_below) = list;
    Q_EMIT sharesChanged();
}

} // namespace lockstep
