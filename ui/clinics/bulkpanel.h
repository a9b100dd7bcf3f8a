// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/bulkjob.h"
#include "clinics/bulkmodel.h"
#include "clock.h"
#include "shell/context.h"

#include <QHash>
#include <QWidget>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace lockstep {

class BulkForm;
class ClinicDraft;
class DraftKeeper;
class MessageBar;
class ProblemLine;
class TableView;

/// One change for many clinics: the form, what it does to each of them, and the job that publishes
/// it.
class BulkPanel final : public QWidget {
    Q_OBJECT
public:
    /// The drafts are the page's; they outlive the panel's use of them.
    BulkPanel(const Context &context, const DraftKeeper &drafts, QWidget *parent = nullptr);

    void setClinics(const QStringList &ids);
    /// What each of them has as a draft is what is published.
    void chooseDrafts();
    /// Something would be published, and nothing is being.
    bool canPublish() const;
    void publish();
    const BulkJob &job() const { return *m_job; }
    QWidget *firstField() const;

Q_SIGNALS:
    void clearRequested();
    void canPublishChanged();
    void published(const lockstep::Clinic &clinic, qint64 revision);
    void announced(const QString &sentence);

private:
    void makeLayout();
    void connectAll();
    void fetch();
    void preview();
    BulkRow rowOf(const QString &id, const std::optional<BulkEdit> &edit) const;
    BulkRow waitingRow(const QString &id) const;
    /// The clinic's draft, when there is something in it to publish.
    const ClinicDraft *draftOf(const QString &id) const;
    void countDrafts();
    void tellProgress();
    void tellResult();

    Context m_context;
    const DraftKeeper &m_drafts;
    QStringList m_ids;
    QHash<QString, Clinic> m_clinics; ///< of m_ids, as far as they are read
    BulkModel *m_model;
    BulkJob *m_job;
    std::unique_ptr<ClockTimer> m_previewTimer;
    QLabel *m_title;
    BulkForm *m_form;
    TableView *m_table;
    ProblemLine *m_obstacles;
    MessageBar *m_message;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_publish;
    QPushButton *m_clear;
};

} // namespace lockstep
