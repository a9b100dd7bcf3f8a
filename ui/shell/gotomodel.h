// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions.h"
#include "place.h"
#include "system.h"

#include <QAbstractListModel>

#include <variant>

namespace lockstep {

class Actions;
class StateStore;

/// One thing a person can go to or do.
struct GoToEntry {
    enum class Kind { Page, Clinic, System, Failure, Event, Command };
    Kind kind = Kind::Page;
    QString text;
    QString detail; ///< shortcut, zone, count
    QIcon icon;
    std::variant<Place, ActionId> target;
    QString alias = {}; ///< found by it, too; empty: by the detail
};

/// Everything there is to go to, and those of it that match what was typed.
QList<GoToEntry> goToEntries(
    const StateStore &state, const Actions &actions, const QList<AdapterDescription> &adapters);
/// Commands about single clinics and systems, "Close Northside today", "Pause Google for 1 hour",
/// once one of their words is typed.
QList<GoToEntry> namedCommands(const StateStore &state, const QString &typed);
/// Prefix decides the kind, each word must occur; names that begin with the text come first, what
/// leaves the program last. At most `limit`.
QList<GoToEntry> matching(const QList<GoToEntry> &entries, const QString &typed, int limit);

class GoToModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { DetailRole = Qt::UserRole + 1 };
    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<GoToEntry> &entries);
    const GoToEntry &entry(int row) const { return m_entries.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<GoToEntry> m_entries;
};

} // namespace lockstep
