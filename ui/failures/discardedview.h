// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/context.h"
#include "views.h"
#include "widgets/tablemodel.h"

#include <QWidget>

class QPushButton;

namespace lockstep {

class StateStore;
class TableView;

/// Discarded lanes, one row each, newest first.
class DiscardedModel final : public TableModel<DiscardedLane, QString> {
    Q_OBJECT
public:
    explicit DiscardedModel(const StateStore &state, QObject *parent = nullptr);
};

/// What was taken off the list: who did, why, and until when it can be brought back.
class DiscardedView final : public QWidget {
    Q_OBJECT
public:
    explicit DiscardedView(const Context &context, QWidget *parent = nullptr);

    void refresh();
    QList<LaneKey> selectedLanes() const;
    TableView *table() const { return m_table; }

Q_SIGNALS:
    void restoreRequested(const QList<lockstep::LaneKey> &lanes);
    void failed(const lockstep::Error &error);

private:
    void selectNewest();
    void tellButton();

    Context m_context;
    DiscardedModel *m_model;
    TableView *m_table;
    QPushButton *m_restore;
};

} // namespace lockstep
