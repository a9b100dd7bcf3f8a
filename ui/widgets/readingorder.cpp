// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readingorder.h"

#include <QAbstractScrollArea>
#include <QLayout>
#include <QSet>
#include <QWidget>

#include <algorithm>

namespace lockstep {

namespace {

constexpr auto Last = "readLast";
constexpr auto Scope = "readScope";

class Walk {
public:
    explicit Walk(QWidget &window)
        : m_focus(window.focusWidget())
    {
        visit(&window);
    }

    const QList<QWidget *> &stops() const { return m_stops; }

private:
    void visit(QWidget *widget)
    {
        // Where the focus is now counts, however it came there.
        const bool stop = widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus)
            && !widget->focusProxy();
        if (stop || widget == m_focus)
            m_stops << widget;
        for (QWidget *child : childrenOf(*widget)) {
            if (child->property(Last).toBool())
                m_deferred << child;
            else
                visit(child);
        }
        if (!widget->property(Scope).toBool())
            return;
        for (QWidget *each : std::exchange(m_deferred, {}))
            visit(each);
    }

    static QList<QWidget *> childrenOf(const QWidget &widget)
    {
        QList<QWidget *> ordered;
        if (widget.layout())
            addItems(*widget.layout(), ordered);
        QList<QWidget *> others;
        for (QWidget *child : widget.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (!ordered.contains(child))
                others << child;
        }
        const bool mirrored = widget.layoutDirection() == Qt::RightToLeft;
        std::stable_sort(others.begin(), others.end(), [mirrored](QWidget *a, QWidget *b) {
            if (a->y() != b->y())
                return a->y() < b->y();
            return mirrored ? a->x() > b->x() : a->x() < b->x();
        });
        ordered += others;
        ordered.removeIf(
            [](const QWidget *child) { return child->isWindow() || !child->isVisible(); });
        return ordered;
    }

    static void addItems(const QLayout &layout, QList<QWidget *> &ordered)
    {
        for (int i = 0; i < layout.count(); ++i) {
            const QLayoutItem *item = layout.itemAt(i);
            if (QWidget *widget = const_cast<QLayoutItem *>(item)->widget())
                ordered << widget;
            else if (const QLayout *inner = const_cast<QLayoutItem *>(item)->layout())
                addItems(*inner, ordered);
        }
    }

    const QWidget *m_focus;
    QList<QWidget *> m_stops;
    QList<QWidget *> m_deferred;
};

} // namespace

QWidget *nextInReadingOrder(QWidget &window, bool forward)
{
    const QList<QWidget *> stops = Walk(window).stops();
    const qsizetype count = stops.size();
    const qsizetype at = stops.indexOf(window.focusWidget());
    const qsizetype begin = at >= 0 ? at : forward ? -1 : count;
    for (qsizetype step = 1; step <= count; ++step) {
        QWidget *next = stops[(begin + (forward ? step : -step) + 2 * count) % count];
        if (next->isEnabled() && (next->focusPolicy() & Qt::TabFocus))
            return next;
    }
    return nullptr;
}

void readLast(QWidget *part, QWidget *scope)
{
    part->setProperty(Last, true);
    scope->setProperty(Scope, true);
}

} // namespace lockstep
