// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

class QLineEdit;
class QTabWidget;

namespace lockstep {

class DataSection;
class KeysEditor;
class MessageBar;
class PolicyRows;
class ProblemLine;
class SettingRow;
class SettingsSection;

/// How does Lockstep behave for me? Everything applies at once.
class SettingsPage final : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(const Context &context, QWidget *parent = nullptr);

    void activate() override;
    /// The key is the title of a section.
    void go(const Place &place) override;
    Place place() const override;
    QWidget *findField() override;
    QList<QWidget *> panes() override;

private:
    void addSection(const QString &key, SettingsSection *section);
    SettingsSection *makeGeneral();
    SettingsSection *makeLook();
    SettingsSection *makeLanguage();
    SettingsSection *makeNotifications();
    SettingsSection *makeSync();
    SettingsSection *makeKeys();
    SettingsSection *makeAbout();

    /// Goes to the next setting that has the words in it.
    void findNext();
    void showFound(SettingRow *row, int section);

    QLineEdit *m_find;
    ProblemLine *m_nothing;
    QTabWidget *m_tabs;
    MessageBar *m_message;
    PolicyRows *m_policy;
    DataSection *m_data;
    KeysEditor *m_keys = nullptr;
    int m_keysTab = -1;
    QList<SettingsSection *> m_sections;
    SettingRow *m_found = nullptr;
};

} // namespace lockstep
