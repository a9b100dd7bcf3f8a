// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions.h"

#include <QObject>

namespace lockstep {

class Preferences;

/// The keys of every action: those of the table in actions.cpp until a person chooses others,
/// which are kept and applied at once.
class Shortcuts final : public QObject {
    Q_OBJECT
public:
    Shortcuts(Actions &actions, Preferences &preferences, QObject *parent = nullptr);

    QList<QKeySequence> keys(ActionId id) const { return m_actions[id]->shortcuts(); }
    bool isChosen(ActionId id) const;
    /// Why these keys cannot be an action's; empty: they can. A key that writes or moves when it
    /// is pressed alone may never be a shortcut.
    static QString problem(const QKeySequence &keys);
    /// Another action that has these keys.
    std::optional<ActionId> taken(const QKeySequence &keys, ActionId except) const;

    /// Takes the keys away from any other action. None: the action has no shortcut.
    void set(ActionId id, const QKeySequence &keys);
    void reset(ActionId id);
    void resetAll();

Q_SIGNALS:
    void changed();

private:
    QString key(ActionId id) const;
    void keep(ActionId id, const QList<QKeySequence> &keys);
    /// As they are kept, for every action.
    void apply();

    Actions &m_actions;
    Preferences &m_preferences;
    QHash<ActionId, QList<QKeySequence>> m_fromTable;
};

/// Keys as people read them, "Ctrl+Y or Ctrl+Shift+Z".
QString keysText(const QList<QKeySequence> &keys);

} // namespace lockstep
