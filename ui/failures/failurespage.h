// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "failures/groupsmodel.h"
#include "shell/page.h"
#include "widgets/singleflight.h"

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace lockstep {

class AttemptView;
class ChoiceStrip;
class EmptyState;
class FailedLanesModel;
class GroupView;
class JobList;
class MessageBar;
class TableView;

/// What broke, why, and how do I fix it? Failures grouped by cause, with the ways to retry and to
/// discard them; what was discarded, with the way back.
class FailuresPage final : public Page {
    Q_OBJECT
public:
    explicit FailuresPage(const Context &context, QWidget *parent = nullptr);

    void activate() override;
    void go(const Place &place) override;
    Place place() const override;
    QList<QWidget *> panes() override;
    void refresh() override;
    bool can(ActionId action) const override;
    void run(ActionId action) override;

private:
    QWidget *makeBar();
    QWidget *makeGroups();
    QWidget *makeDetail();
    void makeStrips();
    void connectAll();

    // What is there
    void askGroups(const std::function<void()> &answered);
    void takeGroups(const QList<FailureGroup> &groups);
    void askLanes(const std::function<void()> &answered);
    void tellEmpty();
    void tellLastFailure(const Attempt &attempt);
    void tellSummary();

    // What is chosen
    bool showsDiscarded() const;
    void showDiscarded(bool discarded);
    void chooseGroup();
    void showGroup();
    const GroupItem *group() const;
    void chooseLane(int row);
    void showAttempt(qint64 attemptId);
    QList<LaneKey> selectedLanes() const;

    // What is done
    void retry(const LaneSelection &lanes, const QString &group);
    void retryGroup();
    void retrySelected();
    void askRetryAll();
    void retryLikely();
    void askDiscard();
    void discard();
    void restore();
    void takeJobs();
    void tellStarted(const RetryStarted &started);

    GroupsModel *m_groups;
    FailedLanesModel *m_lanes;
    QLabel *m_summary;
    QPushButton *m_retryAll;
    QPushButton *m_discarded;
    QListView *m_list;
    JobList *m_jobs;
    QStackedWidget *m_stack; ///< nothing fails, or what does
    EmptyState *m_empty;
    MessageBar *m_message;
    ChoiceStrip *m_confirm;
    QPushButton *m_likely;
    QPushButton *m_every;
    ChoiceStrip *m_reasonSheet;
    QLineEdit *m_reason;
    GroupView *m_group;
    QLabel *m_discardedTitle;
    QPushButton *m_restore;
    TableView *m_table;
    AttemptView *m_attempt;

    QString m_chosen; ///< id of the group that is shown
    QString m_wanted; ///< group that go() named before it was known
    LaneSelection m_toDiscard;
    bool m_known = false; ///< the first answer is in
    SingleFlight m_askGroups;
    SingleFlight m_askLanes;
};

} // namespace lockstep
