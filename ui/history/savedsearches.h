// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views.h"

#include <QPushButton>

class QMenu;

namespace lockstep {

class Preferences;

/// A filter that a person gave a name. Times in it are spans back from now where they were.
struct SavedSearch {
    QString name;
    HistoryFilter filter;
};

/// Searches kept in the preferences, offered in a menu.
class SavedSearches final : public QPushButton {
    Q_OBJECT
public:
    explicit SavedSearches(Preferences &preferences, QWidget *parent = nullptr);

    QList<SavedSearch> all() const;
    /// One of the same name is replaced.
    void keep(const SavedSearch &search);
    void remove(const QString &name);

Q_SIGNALS:
    void chosen(const lockstep::HistoryFilter &filter);
    /// The person wants what is on the screen kept.
    void saveRequested();

private:
    void fillMenu();

    Preferences &m_preferences;
    QMenu *m_menu;
};

/// A filter as text and back; what is open is left out.
QString toText(const HistoryFilter &filter);
HistoryFilter historyFilterFromText(const QString &text);

} // namespace lockstep
