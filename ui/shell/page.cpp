// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page.h"

#include "widgets/tableview.h"

#include <QCoreApplication>

namespace lockstep {

Page::Page(PageId id, const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_context(context)
{
}

QString Page::title() const
{
    return pageTitle(m_id);
}

Glyph Page::glyph() const
{
    return pageGlyph(m_id);
}

QAbstractItemView *Page::exportView()
{
    QAbstractItemView *first = nullptr;
    for (TableView *table : findChildren<TableView *>()) {
        if (table->hasFocus())
            return table;
        if (!first && table->isVisible())
            first = table;
    }
    return first;
}

QAction *Page::action(ActionId id) const
{
    return m_context.actions[id];
}

QString pageTitle(PageId id)
{
    switch (id) {
    case PageId::Overview:
        return QCoreApplication::translate("Page", "Overview");
    case PageId::Clinics:
        return QCoreApplication::translate("Page", "Clinics");
    case PageId::Flow:
        return QCoreApplication::translate("Page", "Live Flow");
    case PageId::Failures:
        return QCoreApplication::translate("Page", "Failures");
    case PageId::Systems:
        return QCoreApplication::translate("Page", "Systems");
    case PageId::History:
        return QCoreApplication::translate("Page", "History");
    case PageId::Audit:
        return QCoreApplication::translate("Page", "Audit");
    case PageId::Settings:
        return QCoreApplication::translate("Page", "Settings");
    }
    Q_UNREACHABLE();
}

Glyph pageGlyph(PageId id)
{
    switch (id) {
    case PageId::Overview:
        return Glyph::Overview;
    case PageId::Clinics:
        return Glyph::Clinics;
    case PageId::Flow:
        return Glyph::Flow;
    case PageId::Failures:
        return Glyph::Failures;
    case PageId::Systems:
        return Glyph::Systems;
    case PageId::History:
        return Glyph::History;
    case PageId::Audit:
        return Glyph::Audit;
    case PageId::Settings:
        return Glyph::Settings;
    }
    Q_UNREACHABLE();
}

} // namespace lockstep
