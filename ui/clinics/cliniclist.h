// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/actions.h"
#include "shell/context.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;
class QToolButton;

namespace lockstep {

class CardDelegate;
class ClinicsFilter;
class ClinicsModel;
class EmptyState;

/// The clinics of the page, to find, sort and choose: one to edit, or many to change at once.
class ClinicList final : public QWidget {
    Q_OBJECT
public:
    explicit ClinicList(const Context &context, QWidget *parent = nullptr);

    ClinicsModel *model() const { return m_model; }
    QLineEdit *findField() const { return m_find; }
    QListView *view() const { return m_view; }

    /// Ids of all that are selected, in the order of the list.
    QStringList selected() const;
    /// Selects one clinic, also when what is typed in Find hides it. False when it is unknown.
    bool select(const QString &id);
    /// Selects all of these that are known, whatever is typed in Find.
    void select(const QStringList &ids);
    void selectFirst();

Q_SIGNALS:
    /// The selection changed; selected() says to what.
    void selectionChanged();
    /// The person wants to work on what is selected: Enter or a double click.
    void activated();

private:
    void makeTop();
    QToolButton *makeTool(ActionId action, const QString &name, const QString &text);
    QToolButton *makeOrderButton();
    void makeView();
    void connectAll();
    bool eventFilter(QObject *watched, QEvent *event) override;
    void findEntered();
    void tellState();
    void actOnEmpty();
    /// Names that are too long for one line get two, all alike: the list stays quick.
    void fitTitles();
    void fitTitlesSoon();
    void fitTools();
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

    Context m_context;
    ClinicsModel *m_model;
    ClinicsFilter *m_filter;
    QLineEdit *m_find;
    QCheckBox *m_problems;
    QToolButton *m_order;
    QToolButton *m_new;
    QToolButton *m_import;
    QToolButton *m_print;
    CardDelegate *m_cards;
    int m_widestName = -1; ///< px; -1: to be found out
    bool m_fitting = false; ///< titles are about to be fitted
    QListView *m_view;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_count;
};

} // namespace lockstep
