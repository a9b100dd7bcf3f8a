// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wrappingradio.h"

#include "shell/theme.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

WrappingRadio::WrappingRadio(const QString &text, QWidget *parent)
    : QRadioButton(text, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int WrappingRadio::indent() const
{
    return style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this) + space::S;
}

QSize WrappingRadio::minimumSizeHint() const
{
    int widest = 0;
    for (const QString &word : text().split(u' '))
        widest = std::max(widest, fontMetrics().horizontalAdvance(word));
    return {indent() + widest + 2, QRadioButton::sizeHint().height()};
}

int WrappingRadio::heightForWidth(int width) const
{
    const QRect words = fontMetrics().boundingRect(
        QRect(0, 0, std::max(1, width - indent()), 0), Qt::TextWordWrap, text());
    return std::max(QRadioButton::sizeHint().height(), words.height() + space::XS);
}

bool WrappingRadio::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void WrappingRadio::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const int side = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this);
    const int top = std::max(0, (QRadioButton::sizeHint().height() - side) / 2);
    option.rect = QStyle::visualRect(layoutDirection(), rect(), QRect(0, top, side, side));
    painter.drawPrimitive(QStyle::PE_IndicatorRadioButton, option);
    const QRect words = QStyle::visualRect(
        layoutDirection(), rect(), QRect(indent(), 0, width() - indent(), height()));
    painter.drawItemText(words, Qt::TextWordWrap | Qt::AlignVCenter | Qt::AlignLeading, palette(),
        isEnabled(), text(), foregroundRole());
    if (hasFocus()) {
        option.rect = rect();
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
    }
}

} // namespace lockstep
