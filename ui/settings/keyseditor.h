// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shortcuts.h"
#include "widgets/tablemodel.h"

#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QPushButton;

namespace lockstep {

class ChoiceStrip;
class ProblemLine;
class TableView;

/// Which keys do what, and changing them: press the keys for the chosen action, and they are its.
class KeysEditor final : public QWidget {
    Q_OBJECT
public:
    KeysEditor(Actions &actions, Shortcuts &shortcuts, QWidget *parent = nullptr);

    /// Narrows the list to actions or keys with these words. False when there are none: then all
    /// of them stay.
    bool setFilter(const QString &text);

private:
    struct Row {
        ActionId id = ActionId::New;
        QString text, keys;
        bool chosen = false;
    };
    class Model;

    QWidget *makeEditor();
    void connectAll();
    void fill();
    std::optional<ActionId> current() const;
    void showCurrent();
    void take(const QKeySequence &keys);
    void askForTaken(const QKeySequence &keys, ActionId other);

    Actions &m_actions;
    Shortcuts &m_shortcuts;
    Model *m_model;
    TableView *m_table;
    QLabel *m_name;
    QKeySequenceEdit *m_edit;
    QPushButton *m_none;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    ProblemLine *m_problem;
    ChoiceStrip *m_taken;
    QPushButton *m_takeOver;
    QKeySequence m_wanted;
    QString m_filter;
};

} // namespace lockstep
