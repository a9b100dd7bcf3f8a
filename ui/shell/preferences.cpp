// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences.h"

#include <QSettings>

namespace lockstep {

Preferences::Preferences(QSettings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
}

void Preferences::reset(const QString &key)
{
    if (!stored(key).isValid())
        return;
    if (m_settings)
        m_settings->remove(key);
    m_own.remove(key);
    Q_EMIT changed(key);
}

QVariant Preferences::stored(const QString &key) const
{
    return m_settings ? m_settings->value(key) : m_own.value(key);
}

void Preferences::store(const QString &key, const QVariant &value)
{
    if (stored(key) == value)
        return;
    if (m_settings)
        m_settings->setValue(key, value);
    else
        m_own[key] = value;
    Q_EMIT changed(key);
}

QStringList Preferences::keysUnder(const QString &group) const
{
    QStringList keys;
    for (const QString &key : m_settings ? m_settings->allKeys() : m_own.keys()) {
        if (key.startsWith(group + u'/'))
            keys << key.mid(group.size() + 1);
    }
    return keys;
}

PageId startPage(StartPage choice, PageId lastOne)
{
    return choice == StartPage::LastOne ? lastOne : PageId(int(choice) - 1);
}

} // namespace lockstep
