// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowlayout.h"

#include "shell/theme.h"
#include "widgets/naturalwidth.h"

#include <QStyle>
#include <QWidget>

namespace lockstep {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(space::S);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return {};
}

bool FlowLayout::hasHeightForWidth() const
{
    return true;
}

int FlowLayout::heightForWidth(int width) const
{
    const std::vector<Line> lines = arrange(QRect(0, 0, width, 0));
    int bottom = 0;
    if (!lines.empty()) {
        for (const Placed &each : lines.back())
            bottom = qMax(bottom, each.place.bottom() + 1);
    }
    return bottom;
}

QSize FlowLayout::sizeHint() const
{
    int width = 0, height = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        width += naturalWidth(*item) + spacing();
        height = qMax(height, item->sizeHint().height());
    }
    return {qMax(0, width - spacing()), height};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    for (const Line &line : arrange(rect)) {
        for (const Placed &each : line)
            each.item->setGeometry(QStyle::visualRect(direction, rect, each.place));
    }
}

std::vector<FlowLayout::Line> FlowLayout::arrange(const QRect &rect) const
{
    std::vector<Line> lines;
    int x = 0, y = rect.top(), height = 0;
    const auto finishLine = [&] {
        for (Placed &each : lines.back())
            each.place.translate(0, (height - each.place.height()) / 2);
    };
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint();
        size.setWidth(naturalWidth(*item));
        if (item->hasHeightForWidth())
            size.setHeight(item->heightForWidth(size.width()));
        if (size.width() > rect.width()) {
            size.setWidth(qMax(rect.width(), item->minimumSize().width()));
            if (item->hasHeightForWidth())
                size.setHeight(item->heightForWidth(size.width()));
        }
        if (lines.empty() || (x > 0 && x + size.width() > rect.width())) {
            if (!lines.empty()) {
                finishLine();
                y += height + spacing();
            }
            lines.emplace_back();
            x = height = 0;
        }
        lines.back().push_back({item.get(), QRect(QPoint(rect.left() + x, y), size)});
        x += size.width() + spacing();
        height = qMax(height, size.height());
    }
    if (!lines.empty())
        finishLine();
    return lines;
}

} // namespace lockstep
