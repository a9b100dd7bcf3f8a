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
class QVBoxLayout;

namespace lockstep {

class CredentialChooser;
class FormField;
class RetryScheduleEdit;
class SettingEditor;

/// Edits the configuration of one system. The part that belongs to the adapter is made from the
/// adapter's description; a new adapter needs no line here.
class SystemForm final : public QWidget {
    Q_OBJECT
public:
    explicit SystemForm(const QList<AdapterDescription> &adapters, QWidget *parent = nullptr);

    /// What the fields say. Whatever the form does not show is kept as it was given.
    SystemConfig config() const;
    /// A new system may be named; one that exists keeps its name.
    void setConfig(const SystemConfig &config, bool isNew);
    /// Shows each problem under its field, and those without a field above all others. Paths are
    /// those of the config file, e.g. "/settings/method".
    void setProblems(const QList<Problem> &problems);
    /// A field holds text that cannot be read: config() does not say what is shown.
    bool hasUnreadText() const;
    /// Puts the cursor into the first field that has a problem.
    void focusFirstProblem();

Q_SIGNALS:
    void edited();

private:
    QWidget *makeConnectionPart();
    QWidget *makePacePart();
    QWidget *makePart(const QString &title, QVBoxLayout *fields);
    FormField *addField(QVBoxLayout *to, const QString &path, const QString &label, QWidget *editor,
        const QString &help = {});
    void makeSettings(const QString &adapter);
    void showSettings();
    void readSettings(QJsonObject &settings) const;
    FormField *fieldOf(const QString &path) const;

    const QList<AdapterDescription> m_adapters;
    SystemConfig m_given;
    QLabel *m_elsewhere; ///< problems that belong to no field
    QLineEdit *m_name;
    QComboBox *m_adapter;
    QLabel *m_summary;
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
    QWidget *m_settingsPart;
    QVBoxLayout *m_settingsLayout;
    QList<SettingEditor *> m_settings;
    QMap<QString, FormField *> m_fields; ///< by path
};

} // namespace lockstep
