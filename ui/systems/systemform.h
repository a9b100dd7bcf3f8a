// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "system.h"

#include <QMap>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTabWidget;
class QVBoxLayout;

namespace lockstep {

class CredentialChooser;
class FoldedPart;
class FormField;
class RetryScheduleEdit;
class SettingEditor;

/// Edits the configuration of one system, in tabs. The part that belongs to the adapter is made
/// from the adapter's description; a new adapter needs no line here. Esc gives a field back what
/// is saved.
class SystemForm final : public QWidget {
    Q_OBJECT
public:
    explicit SystemForm(const QList<AdapterDescription> &adapters, QWidget *parent = nullptr);

    /// What the fields say. Whatever the form does not show is kept as it was given.
    SystemConfig config() const;
    /// A new system may be named; one that exists keeps its name. Esc returns to `saved`.
    void setConfig(const SystemConfig &config, const SystemConfig &saved, bool isNew);
    void setConfig(const SystemConfig &config, bool isNew) { setConfig(config, config, isNew); }
    /// Shows each problem under its field, and those without a field above all others. Paths are
    /// those of the config file, e.g. "/settings/method".
    void setProblems(const QList<Problem> &problems);
    /// A field holds text that cannot be read: config() does not say what is shown.
    bool hasUnreadText() const;
    /// Puts the cursor into the first field that has a problem.
    void focusFirstProblem();

    CredentialChooser &credential() { return *m_credential; }
    QTabWidget &tabs() { return *m_tabs; }
    /// Where more of the tab "Connection" stands.
    enum class Beside { Top, Address, SignIn };
    void addToConnection(QWidget *widget, Beside beside);
    /// A system of this program has no address to edit.
    void setSimulated(bool simulated);
    /// Brings the top of the tab "Connection" into view.
    void showConnection();
    /// Brings a field into view and puts the cursor into it, e.g. "/apiKey".
    void showField(const QString &path);
    void focusName();

Q_SIGNALS:
    void edited();
    /// The sign-in names another credential now.
    void credentialEdited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeConnectionTab();
    QWidget *makeRetryTab();
    QWidget *makeRateTab();
    void connectFields();
    void describeAdapter(const QString &adapter);
    void describePace();
    void markTabs();
    void revertField(const QString &path);
    void revertSetting(const QString &key);
    void revertAdapter();
    void revertCredential();
    void watch(FormField *field, const QString &path);
    QWidget *makeConnectionPart();
    QWidget *makePart(const QString &title, QVBoxLayout *fields);
    FormField *addField(QVBoxLayout *to, const QString &path, const QString &label, QWidget *editor,
        const QString &help = {});
    void makeSettings(const QString &adapter);
    void showSettings();
    void readSettings(QJsonObject &settings) const;
    FormField *fieldOf(const QString &path) const;

    const QList<AdapterDescription> m_adapters;
    SystemConfig m_given;
    SystemConfig m_saved;
    QTabWidget *m_tabs;
    QVBoxLayout *m_connectionTop;
    QVBoxLayout *m_besideAddress;
    QVBoxLayout *m_besideSignIn;
    QLabel *m_elsewhere; ///< problems that belong to no field
    QLineEdit *m_name;
    QComboBox *m_adapter;
    QLabel *m_summary;
    QLabel *m_abilities;
    QLabel *m_pace;
    QLabel *m_breakerWords;
    QLineEdit *m_endpoint;
    CredentialChooser *m_credential;
    QLineEdit *m_topics;
    QCheckBox *m_allowInsecure;
    QDoubleSpinBox *m_timeout;
    QDoubleSpinBox *m_rate;
    QDoubleSpinBox *m_burst;
    QSpinBox *m_inFlight;
    QSpinBox *m_breaker;
    RetryScheduleEdit *m_retry;
    FoldedPart *m_advanced; ///< what only who knows the other system needs
    QWidget *m_settingsPart;
    QVBoxLayout *m_settingsLayout;
    QList<SettingEditor *> m_settings;
    QMap<QString, FormField *> m_fields; ///< by path
};

} // namespace lockstep
