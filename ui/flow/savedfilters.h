// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QMenu;
class QSettings;

namespace lockstep {

/// The filters that a person kept, as a button with a menu. They outlive the window.
class SavedFilters final : public QPushButton {
    Q_OBJECT
public:
    /// Without settings nothing is kept.
    explicit SavedFilters(QSettings *settings, QWidget *parent = nullptr);

    /// Keeps this one, first in the list.
    void keep(const QString &text);
    /// What is typed now: the one that can be forgotten.
    void setCurrent(const QString &text) { m_current = text.trimmed(); }

Q_SIGNALS:
    void chosen(const QString &text);

private:
    QStringList filters() const;
    void store(const QStringList &filters);
    void fill();

    QSettings *m_settings;
    QMenu *m_menu;
    QString m_current;
};

} // namespace lockstep
