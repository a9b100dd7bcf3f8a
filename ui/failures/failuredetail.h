// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "failures/grouping.h"
#include "shell/context.h"
#include "shell/fixes.h"
#include "shell/place.h"
#include "widgets/singleflight.h"

#include <QScrollArea>
#include <QSet>

#include <optional>

class QPushButton;

namespace lockstep {

class AttemptView;
class FailedLanesModel;
class FailureActions;
class GroupView;
class TableView;

/// One failure group in full: why and how to mend it, its lanes, and the attempts of the chosen
/// lane.
class FailureDetail final : public QScrollArea {
    Q_OBJECT
public:
    /// Lanes that are shown at first; the rest at a click.
    static constexpr int LanesAtFirst = 500;

    FailureDetail(const Context &context, FailureActions &actions, QWidget *parent = nullptr);

    /// Shows this group, or the same one as it is now; lanes without these words are left out.
    void setItem(const std::optional<GroupItem> &item, const QString &words);
    const std::optional<GroupItem> &item() const { return m_item; }
    QList<LaneKey> selectedLanes() const;
    bool hasCurrentLane() const;
    /// These lanes are selected as soon as they are there.
    void selectWhenShown(const QSet<QString> &lanes);

    void mendGroup();
    void retryGroup();
    void retrySelected();
    /// What is selected; the whole group where nothing is.
    void askDiscard();
    void askDiscardGroup();
    void copyForTicket() const;
    QList<QWidget *> panes() const;
    /// Asks for the height of all it has, so that the page around scrolls and not this.
    void setWhole(bool whole);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selectionChanged();
    void openRequested(const lockstep::Place &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeLayout();
    void connectGroup();
    void begin();
    void askLanes(const std::function<void()> &answered);
    void addRetried(const QList<Lane> &lanes, const std::function<void()> &answered);
    void showLanes(QList<Lane> lanes);
    void fitStatus();
    void selectWanted();
    void chooseLane(int row);
    void askAttempt(qint64 attemptId, const std::function<void(const AttemptDetail &)> &found);
    /// `next`: what the next try will send, beside what they hold.
    void showAttempt(const AttemptDetail &detail, const std::optional<HeldThere> &next);
    QString attemptTitle(const Attempt &attempt, const Lane *lane) const;
    void mend(FixKind kind);
    void testConnection();

    Context m_context;
    FailureActions &m_actions;
    std::optional<GroupItem> m_item;
    QString m_words;
    QSet<QString> m_wanted;
    int m_shown = LanesAtFirst;
    bool m_whole = false;
    qint64 m_picked = 0; ///< the try of the chosen lane that a person wants to see; 0: the newest
    int m_asked = 0; ///< what is shown last is what was asked for last
    QList<Attempt> m_attempts; ///< of the chosen lane, oldest first
    Lane m_chosen; ///< as it was when its attempts were asked for

    FailedLanesModel *m_lanes;
    GroupView *m_group;
    TableView *m_table;
    QPushButton *m_more;
    AttemptView *m_attempt;
    SingleFlight m_askLanes;
};

} // namespace lockstep
