// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "shell/page.h"
#include "system.h"

#include <QHash>

#include <memory>

class QLabel;
class QLineEdit;
class QListView;
class QMenu;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace lockstep {

class ChoiceStrip;
class ConnectionTest;
class EmptyState;
class MarkWidget;
class MessageBar;
class SystemForm;
class SystemsModel;

/// Whom do we talk to, and can we? The list of systems and the configuration of one: edited, tested
/// step by step, saved, paused and removed. Edits that are not saved stay while the console runs.
class SystemsPage final : public Page {
    Q_OBJECT
public:
    explicit SystemsPage(const Context &context, QWidget *parent = nullptr);

    void activate() override;
    void go(const Place &place) override;
    Place place() const override;
    QList<QWidget *> panes() override;
    bool can(ActionId action) const override;
    void run(ActionId action) override;

private:
    QWidget *makeList();
    QWidget *makeDetail();
    QWidget *makeHeader();
    QWidget *makeActions();
    void makePauseMenu(QPushButton *button);
    void makeRemoveStrip();
    void connectAll();

    // Choosing
    void choose(const QString &name);
    void beginNew();
    void showConfig(const SystemConfig &config, bool isNew);
    void refreshHeader();
    const SystemStatus *status() const;

    // Editing
    void edited();
    void checkForm();
    bool isEdited() const;
    void save();
    void saved(const SystemConfig &config, const Result<void> &answer);
    void revert();

    // Doing
    void test();
    void cancelTest();
    void pause(qint64 forMs);
    void resume();
    void askRemove();
    void remove();
    void tell(const Result<void> &answer);

    SystemsModel *m_model;
    QListView *m_list;
    QStackedWidget *m_detail;
    EmptyState *m_empty;
    MarkWidget *m_mark;
    QLabel *m_name;
    QLabel *m_state;
    QLabel *m_insecure;
    MessageBar *m_message;
    ChoiceStrip *m_removal;
    QLineEdit *m_removalName;
    QPushButton *m_test;
    QPushButton *m_pause;
    QMenu *m_pauseMenu;
    QPushButton *m_resume;
    QPushButton *m_revert;
    QPushButton *m_save;
    QPushButton *m_remove;
    ConnectionTest *m_steps;
    SystemForm *m_form;
    QScrollArea *m_scroll;

    QString m_current; ///< name of the system shown; empty: a new one, or none
    QHash<QString, SystemConfig> m_drafts; ///< edits that are not saved, by system
    bool m_new = false;
    bool m_tested = false; ///< what the form says was tested since it was edited
    bool m_checked = false; ///< problems are shown as they arise: the person has seen them once
    std::unique_ptr<QObject> m_testContext; ///< answers of the running test end with it
};

} // namespace lockstep
