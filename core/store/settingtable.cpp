// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingtable.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString keyOf(const PolicyMember &member)
{
    return u"policy."_s + member.name;
}

} // namespace

SettingTable::SettingTable(Database &db)
    : m_value(db, u"SELECT value FROM settings WHERE key = ?"_s)
    , m_set(db,
          u"INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s)
{
}

QString SettingTable::value(const QString &key, const QString &fallback)
{
    const QString value = m_value.run(key) && m_value.next() ? m_value.text(0) : fallback;
    m_value.finish();
    return value;
}

void SettingTable::set(const QString &key, const QString &value)
{
    m_set.run(key, value);
}

SyncPolicy SettingTable::policy()
{
    SyncPolicy policy;
    for (const PolicyMember &member : policyMembers()) {
        bool whole = false;
        const int stored = value(keyOf(member)).toInt(&whole);
        if (whole && stored >= member.least && stored <= member.most)
            policy.*member.value = stored;
    }
    return policy;
}

void SettingTable::setPolicy(const SyncPolicy &policy)
{
    for (const PolicyMember &member : policyMembers())
        set(keyOf(member), QString::number(policy.*member.value));
}

} // namespace lockstep
