// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failures/groupsmodel.h"
#include "shell/page.h"
#include "widgets/singleflight.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace lockstep {

class AdaptiveSplitter;
class DiscardedView;
class EmptyState;
class FailureActions;
class FailureDetail;
class JobList;

/// What broke, why, and how do I fix it? Failures in groups, with their reasons, their fixes and
/// the ways to retry and to discard them; the retries that run; what was discarded, with the way
/// back.
class FailuresPage final : public Page {
    Q_OBJECT
public:
    explicit FailuresPage(const Context &context, QWidget *parent = nullptr);

    void activate() override;
    /// The key is a failure group, or "job/ID" for what a retry job left failing.
    void go(const Place &place) override;
    Place place() const override;
    QWidget *findField() override;
    QList<QWidget *> panes() override;
    void refresh() override;
    bool can(ActionId action) const override;
    void run(ActionId action) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeGroups();
    void connectAll();
    void fitList();

    // What is there
    void askGroups(const std::function<void()> &answered);
    void takeGroups(const QList<FailureGroup> &groups);
    void showGroups();
    void followFailures(const FailureGroup &before);
    void askSolved(const std::function<void()> &answered);
    void showPart(int part);
    void tellEmpty();
    bool away() const;
    void actOnEmpty();
    /// The newest of these outcomes, or of those looked at before.
    void askLastFailure(QList<OutcomeKind> outcomes, const Attempt &newest);
    void askHowItEnded(const Attempt &failed);
    void tellSummary();
    GroupBy groupBy() const;
    QString words() const;

    // What is chosen
    bool showsDiscarded() const;
    void showDiscarded(bool discarded);
    void chooseGroup();
    void showGroup();
    const GroupItem *group() const;
    void showFailedOf(qint64 jobId);
    void showCauses();
    void takeJobs();

    GroupsModel *m_groups;
    QComboBox *m_by;
    QLineEdit *m_find;
    QLabel *m_summary;
    QPushButton *m_retryAll;
    QPushButton *m_discarded;
    AdaptiveSplitter *m_splitter;
    QWidget *m_groupsPart; ///< the list with what stands below it
    QListView *m_list;
    JobList *m_jobs;
    QPushButton *m_solved;
    QStackedWidget *m_stack; ///< nothing fails, what does, or what was discarded
    EmptyState *m_empty;
    FailureActions *m_actions;
    FailureDetail *m_detail;
    DiscardedView *m_discardedView;

    QList<FailureGroup> m_causes;
    QString m_chosen; ///< id of the group that is shown
    QString m_wanted; ///< group that go() named before it was known
    QString m_lastFailure; ///< what failed last and how it was solved, once known
    bool m_refreshing = false; ///< not a person chooses
    bool m_known = false; ///< the first answer is in
    SingleFlight m_askGroups;
    SingleFlight m_askSolved;
};

} // namespace lockstep
