// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "savedfilters.h"

#include "shell/icons.h"
#include "widgets/popup.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qsizetype MostFilters = 20;
constexpr QLatin1StringView Key("flow/filters");

} // namespace

SavedFilters::SavedFilters(QSettings *settings, QWidget *parent)
    : QPushButton(lockstep::icon(Glyph::ChevronDown), tr("Saved filters"), parent)
    , m_settings(settings)
    , m_menu(new QMenu)
{
    setObjectName(u"flow.savedFiltersButton"_s);
    m_menu->setObjectName(u"flow.savedFiltersMenu"_s);
    popUpUnder(this, m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &SavedFilters::fill);
}

QStringList SavedFilters::filters() const
{
    return m_settings ? m_settings->value(Key).toStringList() : QStringList();
}

void SavedFilters::store(const QStringList &filters)
{
    if (m_settings)
        m_settings->setValue(Key, filters);
}

void SavedFilters::keep(const QString &text)
{
    QStringList list = filters();
    list.removeAll(text.trimmed());
    list.prepend(text.trimmed());
    store(list.mid(0, MostFilters));
}

void SavedFilters::fill()
{
    m_menu->clear();
    const QStringList list = filters();
    for (const QString &text : list)
        m_menu->addAction(
            QString(text).replace(u'&', u"&&"_s), this, [this, text] { Q_EMIT chosen(text); });
    if (list.isEmpty()) {
        m_menu->addAction(tr("Nothing is saved yet"))->setEnabled(false);
        return;
    }
    m_menu->addSeparator();
    QAction *forget = m_menu->addAction(tr("Forget this filter"), this, [this] {
        QStringList rest = filters();
        rest.removeAll(m_current);
        store(rest);
    });
    forget->setEnabled(list.contains(m_current));
}

} // namespace lockstep
