// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "policy.h"

namespace lockstep {

/// Table `settings`: installation id, epoch, policy, marks of clean shutdown, and the like.
class SettingTable final {
public:
    explicit SettingTable(Database &db);

    QString value(const QString &key, const QString &fallback = {});
    void set(const QString &key, const QString &value);

    /// What is not stored, or stored out of its range by other hands, is as by default.
    SyncPolicy policy();
    void setPolicy(const SyncPolicy &policy);

private:
    Statement m_value, m_set;
};

} // namespace lockstep
