// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy.h"
#include "shell/context.h"

#include <QObject>

class QSpinBox;

namespace lockstep {

class SettingRow;
class SettingsSection;

/// What the whole installation agreed on, as rows of the Settings page: kept with the store and not
/// with the window, so that everybody who works on it sees the same.
class PolicyRows final : public QObject {
    Q_OBJECT
public:
    explicit PolicyRows(const Context &context, QObject *parent = nullptr);

    void add(SettingsSection &section, int SyncPolicy::*value);
    /// Asks what is agreed on now.
    void refresh();

Q_SIGNALS:
    void failed(const lockstep::Error &error);

private:
    struct Entry {
        const PolicyMember *member;
        QSpinBox *box;
        SettingRow *row;
    };

    void take(const SyncPolicy &policy);
    void change(int SyncPolicy::*value, int to);

    Context m_context;
    QList<Entry> m_entries;
    SyncPolicy m_policy;
    bool m_known = false;
};

} // namespace lockstep
