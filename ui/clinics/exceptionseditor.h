// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/editortab.h"
#include "hours.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace lockstep {

class ExceptionsModel;
class ProblemLine;

/// The days on which a clinic is not open as in its week: a list, and a line to add one.
class ExceptionsEditor final : public EditorTab {
    Q_OBJECT
public:
    explicit ExceptionsEditor(QWidget *parent = nullptr);

    QString title() const override;

protected:
    void refresh(bool other) override;

private:
    QWidget *makeList();
    QWidget *makeForm();
    void connectAll();
    void fillServices();
    /// Says in words what the line would add.
    void describe();
    void add();
    void removeCurrent();

    ExceptionsModel *m_model;
    QListView *m_list;
    QLabel *m_none;
    QPushButton *m_remove;
    QDateEdit *m_from;
    QDateEdit *m_through;
    QComboBox *m_service;
    QLineEdit *m_hours;
    QLineEdit *m_label;
    QLabel *m_echo;
    ProblemLine *m_problem;
    QPushButton *m_add;
};

} // namespace lockstep
