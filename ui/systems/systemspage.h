// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "shell/page.h"
#include "system.h"

#include <QHash>

#include <memory>

class QListView;
class QPushButton;
class QStackedWidget;

namespace lockstep {

class BreakerView;
class ConnectionTest;
class CredentialWatch;
class EmptyState;
class LinkedClinics;
class MessageBar;
class SandboxPanel;
class SystemForm;
class SystemHead;
class SystemsModel;
class TestRound;

/// Whom do we talk to, and can we? The list of systems and the configuration of one: edited, tested
/// step by step, saved, paused and removed. Edits that are not saved stay while the console runs.
class SystemsPage final : public Page {
    Q_OBJECT
public:
    explicit SystemsPage(const Context &context, QWidget *parent = nullptr);
    ~SystemsPage() override;

    void activate() override;
    void go(const Place &place) override;
    Place place() const override;
    QList<QWidget *> panes() override;
    bool can(ActionId action) const override;
    void run(ActionId action) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeDetail();
    QWidget *makeSaveRow();
    void showMending();
    void makeTabs();
    void connectAll();
    void connectHead();

    // Choosing
    void choose(const QString &name);
    void beginNew();
    void chooseNew();
    void endNew();
    void showConfig(const SystemConfig &config, const SystemConfig &saved, bool isNew);
    void refresh() override;
    void showDials(const QString &system);
    void refreshHead();
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
    void testEnded(const SystemConfig &config, const Result<void> &result);
    void cancelTest();
    void testAll();
    void testedAll(int total, const QStringList &failed);
    void checkDrift();
    void pause(const QString &name, qint64 forMs, const QString &note);
    void tell(const Result<void> &answer);

    SystemsModel *m_model;
    TestRound *m_round;
    QListView *m_list;
    QPushButton *m_testAll;
    QPushButton *m_checkDrift;
    QStackedWidget *m_detail;
    EmptyState *m_empty;
    SystemHead *m_head;
    MessageBar *m_message;
    QWidget *m_saveRow;
    QPushButton *m_revert;
    QPushButton *m_save;
    ConnectionTest *m_steps;
    CredentialWatch *m_credential;
    BreakerView *m_breaker;
    SandboxPanel *m_sandbox;
    LinkedClinics *m_linked;
    int m_linkedTab = -1; ///< its place among the tabs
    SystemForm *m_form;

    QString m_current; ///< name of the system shown; empty: the new one, or none
    QString m_awaited; ///< saved a moment ago; the news of it is still to come
    QHash<QString, SystemConfig> m_drafts; ///< edits not saved, by system; empty: of the new one
    Reason m_mends = Reason::None; ///< what a person came to mend
    bool m_new = false;
    bool m_tested = false; ///< what the form says was tested since it was edited
    bool m_checked = false; ///< problems are shown as they arise: the person has seen them once
    std::unique_ptr<QObject> m_testContext; ///< answers of the running test end with it
};

} // namespace lockstep
