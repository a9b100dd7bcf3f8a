// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions.h"
#include "place.h"
#include "system.h"

#include <QFrame>

class QLineEdit;
class QListView;

namespace lockstep {

class Actions;
class GoToModel;
class StateStore;

/// Go to anything: clinics, systems, failures, pages and commands by typing a part of their name.
/// Prefixes narrow it: "c " clinic, "s " system, "f " failure, "#" event, ">" command.
class GoToPanel final : public QFrame {
    Q_OBJECT
public:
    GoToPanel(const StateStore &state, const Actions &actions,
        const QList<AdapterDescription> &adapters, QWidget *parent);

    /// Shows it over the window with an empty field.
    void popUp();

Q_SIGNALS:
    void placeChosen(const lockstep::Place &place);
    void actionChosen(lockstep::ActionId id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void placeOver();
    void collect();
    void choose(int row);
    void step(int by);
    void dismiss();

    const StateStore &m_state;
    const Actions &m_actions;
    const QList<AdapterDescription> m_adapters;
    QLineEdit *m_field;
    QListView *m_list;
    GoToModel *m_model;
    QWidget *m_returnTo = nullptr;
};

} // namespace lockstep
