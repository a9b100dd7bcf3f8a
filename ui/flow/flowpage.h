// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace lockstep {

class EventStory;
class FlowLanes;
class FlowModel;
class MessageBar;
class TableView;

/// What is moving right now? The lanes as a picture, the list that follows, and the story of one
/// event. Reading stops the list, never the sending.
class FlowPage final : public Page {
    Q_OBJECT
public:
    explicit FlowPage(const Context &context, QWidget *parent = nullptr);

    void activate() override;
    QWidget *findField() override;
    QList<QWidget *> panes() override;
    bool can(ActionId id) const override;
    void run(ActionId id) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeToolbar();
    QWidget *makeList();
    void connectAll();

    void setFollowing(bool following);
    void setPaused(bool paused);
    void applyFilter();
    void showWaiting();
    void openRow(int row);
    void openPublished(const QString &eventId);
    void scrolled();
    void retry(const LaneKey &lane);

    QPushButton *m_pause;
    QPushButton *m_follow;
    QLineEdit *m_find;
    QLabel *m_hint;
    QLabel *m_size;
    MessageBar *m_message;
    FlowLanes *m_lanes;
    FlowModel *m_model;
    TableView *m_table;
    QWidget *m_waitingBar;
    QLabel *m_waiting;
    QPushButton *m_resume;
    EventStory *m_story;
    bool m_paused = false;
    bool m_inserting = false;
};

} // namespace lockstep
