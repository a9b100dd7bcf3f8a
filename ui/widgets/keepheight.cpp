// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keepheight.h"

#include <QEvent>
#include <QLayout>
#include <QWidget>

namespace lockstep {

namespace {

class HeightKeeper final : public QObject {
public:
    explicit HeightKeeper(QWidget *part)
        : QObject(part)
        , m_part(part)
    {
        part->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest
            || event->type() == QEvent::Show)
            keep();
        return false;
    }

private:
    void keep()
    {
        const QLayout *layout = m_part->layout();
        if (layout && layout->hasHeightForWidth() && m_part->width() > 0)
            m_part->setMinimumHeight(layout->minimumHeightForWidth(m_part->width()));
    }

    QWidget *m_part;
};

} // namespace

void keepHeight(QWidget *part)
{
    new HeightKeeper(part);
}

} // namespace lockstep
