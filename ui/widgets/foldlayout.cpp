// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "foldlayout.h"

#include "shell/theme.h"
#include "widgets/naturalwidth.h"

#include <QStyle>
#include <QWidget>

namespace lockstep {

namespace {

int heightOf(QLayoutItem &item, int width)
{
    const int height
        = item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
    return qMax(height, item.minimumSize().height());
}

} // namespace

FoldLayout::FoldLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(space::S);
}

FoldLayout::~FoldLayout() = default;

void FoldLayout::addPart(QWidget *part, int stretch, int leastCharacters)
{
    addChildWidget(part);
    m_parts.push_back({std::make_unique<QWidgetItem>(part), stretch, leastCharacters});
    invalidate();
}

void FoldLayout::addPart(QLayout *part, int stretch, int leastCharacters)
{
    addChildLayout(part);
    m_parts.push_back({std::unique_ptr<QLayoutItem>(part), stretch, leastCharacters});
    invalidate();
}

void FoldLayout::setCentred(bool centred)
{
    m_centred = centred;
}

void FoldLayout::addItem(QLayoutItem *item)
{
    m_parts.push_back({std::unique_ptr<QLayoutItem>(item), 0, 0});
}

int FoldLayout::count() const
{
    return int(m_parts.size());
}

QLayoutItem *FoldLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_parts[size_t(index)].item.get() : nullptr;
}

QLayoutItem *FoldLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_parts[size_t(index)].item.release();
    m_parts.erase(m_parts.begin() + index);
    return item;
}

Qt::Orientations FoldLayout::expandingDirections() const
{
    return Qt::Horizontal;
}

bool FoldLayout::hasHeightForWidth() const
{
    return true;
}

std::vector<const FoldLayout::Part *> FoldLayout::shown() const
{
    std::vector<const Part *> parts;
    for (const Part &part : m_parts) {
        if (!part.item->isEmpty())
            parts.push_back(&part);
    }
    return parts;
}

int FoldLayout::widthOf(const Part &part) const
{
    const QWidget *around = parentWidget();
    const int wanted = part.leastCharacters > 0 && around
        ? part.leastCharacters * around->fontMetrics().averageCharWidth()
        : naturalWidth(*part.item);
    return qMax(wanted, part.item->minimumSize().width());
}

int FoldLayout::foldedWidthOf(const Part &part, int width)
{
    const bool uses = part.stretch > 0 || part.item->hasHeightForWidth();
    return uses ? width : qMin(width, part.item->sizeHint().width());
}

bool FoldLayout::isFolded(int width) const
{
    int wanted = -spacing();
    for (const Part *part : shown())
        wanted += widthOf(*part) + spacing();
    return wanted > width;
}

std::vector<int> FoldLayout::widths(int width) const
{
    const auto parts = shown();
    std::vector<int> widths;
    int stretch = 0, left = width - (int(parts.size()) - 1) * spacing();
    for (const Part *part : parts) {
        widths.push_back(widthOf(*part));
        left -= widths.back();
        stretch += part->stretch;
    }
    for (size_t i = 0; i < parts.size() && stretch > 0; ++i) {
        const int more = left * parts[i]->stretch / stretch;
        widths[i] += more;
        left -= more;
        stretch -= parts[i]->stretch;
    }
    return widths;
}

int FoldLayout::heightForWidth(int width) const
{
    const QMargins around = contentsMargins();
    width -= around.left() + around.right();
    const auto parts = shown();
    int height = 0;
    if (isFolded(width)) {
        for (const Part *part : parts)
            height += heightOf(*part->item, foldedWidthOf(*part, width)) + spacing();
        height -= parts.empty() ? 0 : spacing();
    } else {
        const std::vector<int> each = widths(width);
        for (size_t i = 0; i < parts.size(); ++i)
            height = qMax(height, heightOf(*parts[i]->item, each[i]));
    }
    return height + around.top() + around.bottom();
}

QSize FoldLayout::sizeHint() const
{
    const QMargins around = contentsMargins();
    QSize size(-spacing(), 0);
    for (const Part *part : shown()) {
        size.rwidth() += widthOf(*part) + spacing();
        size.setHeight(qMax(size.height(), part->item->sizeHint().height()));
    }
    return QSize(qMax(0, size.width()), size.height())
        + QSize(around.left() + around.right(), around.top() + around.bottom());
}

QSize FoldLayout::minimumSize() const
{
    const QMargins around = contentsMargins();
    QSize size;
    for (const Part *part : shown())
        size = size.expandedTo(part->item->minimumSize());
    return size + QSize(around.left() + around.right(), around.top() + around.bottom());
}

void FoldLayout::setGeometry(const QRect &whole)
{
    QLayout::setGeometry(whole);
    const QRect rect = whole.marginsRemoved(contentsMargins());
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const auto put = [&](const Part &part, const QRect &place) {
        part.item->setGeometry(QStyle::visualRect(direction, rect, place));
    };
    const auto parts = shown();
    if (isFolded(rect.width())) {
        int y = rect.top();
        for (const Part *part : parts) {
            const int width = foldedWidthOf(*part, rect.width());
            const int height = heightOf(*part->item, width);
            put(*part, {rect.left(), y, width, height});
            y += height + spacing();
        }
        return;
    }
    const std::vector<int> each = widths(rect.width());
    int x = rect.left();
    for (size_t i = 0; i < parts.size(); ++i) {
        const bool fills = parts[i]->item->expandingDirections().testFlag(Qt::Vertical);
        const int height
            = fills ? rect.height() : qMin(rect.height(), heightOf(*parts[i]->item, each[i]));
        const int above = m_centred ? (rect.height() - height) / 2 : 0;
        put(*parts[i], {x, rect.top() + above, each[i], height});
        x += each[i] + spacing();
    }
}

} // namespace lockstep
