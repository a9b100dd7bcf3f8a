// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/clinicfiles.h"
#include "commands.h"
#include "facts.h"
#include "widgets/background.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace lockstep {

class EngineClient;
class ImportModel;
class MessageBar;
class TableView;

/// Brings clinics in from a file: a dry run first, with what each clinic would become and what is
/// wrong where; then drafts to look through, or all of it published or nothing.
class ImportPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ImportPanel(EngineClient &engine, QWidget *parent = nullptr);

    /// Asks for a file.
    void begin();
    /// Reads it and shows what it would do.
    void look(const QString &path);

Q_SIGNALS:
    void closed();
    /// What the file would change is to become drafts.
    void draftsWanted(const lockstep::ImportPlan &plan);
    /// A sentence for screen readers and the status bar.
    void announced(const QString &sentence);

private:
    enum class Stage { Empty, Reading, Looked, Importing, Done };

    QWidget *makeButtons();
    void connectAll();
    void read(const QList<Clinic> &stored);
    void showPlan(const ImportPlan &plan);
    void showRow();
    void land();
    void keepAsDrafts();
    void landed(const Result<ImportCounts> &answer);
    void cancel();
    /// Somebody saves one of these clinics meanwhile: what was shown is no longer so.
    void watch(const QList<Fact> &facts);
    void setStage(Stage stage);
    QString summary() const;

    EngineClient &m_engine;
    Background m_background;
    Stage m_stage = Stage::Empty;
    int m_round = 0; ///< answers to what was cancelled are dropped
    QString m_path;
    ImportPlan m_plan;
    QLabel *m_title;
    QLabel *m_summary;
    MessageBar *m_message;
    QProgressBar *m_progress;
    ImportModel *m_model;
    TableView *m_table;
    QLabel *m_detail;
    QPushButton *m_choose;
    QPushButton *m_drafts;
    QPushButton *m_import;
    QPushButton *m_cancel;
};

} // namespace lockstep
