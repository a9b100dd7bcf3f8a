// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scrollingpage.h"

#include <QEvent>
#include <QLayout>
#include <QStyle>
#include <QVBoxLayout>

namespace lockstep {

namespace {

constexpr int LeastLines = 2; ///< of the content in sight

/// Asks for the height that its content needs at least at a width. A scroll area would take for
/// that what the content would like to have.
class Holder final : public QWidget {
public:
    explicit Holder(QWidget *content)
        : m_content(content)
    {
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(content);
    }

    int heightForWidth(int width) const override
    {
        const QLayout *inside = m_content->layout();
        const int least = m_content->minimumSizeHint().height();
        return inside && inside->hasHeightForWidth()
            ? qMax(least, inside->minimumHeightForWidth(width))
            : least;
    }

private:
    QWidget *m_content;
};

} // namespace

ScrollingPage::ScrollingPage(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(new Holder(content));
}

QSize ScrollingPage::minimumSizeHint() const
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {widget()->minimumSizeHint().width() + bar, LeastLines * fontMetrics().height()};
}

bool ScrollingPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void bringIntoSight(QWidget *widget)
{
    for (QWidget *around = widget->parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(widget);
    }
}

} // namespace lockstep
