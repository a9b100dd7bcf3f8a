// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

#include <QTimer>

class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace lockstep {

class AwayBar;
class EventStory;
class FilterEdit;
class FlowLanes;
class FlowModel;
class LanesTable;
class MessageBar;
class ProblemLine;
class SavedFilters;
class TableView;
struct FlowRow;

/// What is moving right now? The lanes as a picture or a table, the list that follows, and the
/// story of one event. Reading stops the list, never the sending.
class FlowPage final : public Page {
    Q_OBJECT
public:
    explicit FlowPage(const Context &context, QWidget *parent = nullptr);

    void activate() override;
    QWidget *findField() override;
    QList<QWidget *> panes() override;
    void refresh() override;
    bool can(ActionId id) const override;
    void run(ActionId id) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeToolbar();
    QWidget *makeFilterBar();
    QWidget *makeLanes();
    QWidget *makeList();
    void nameParts();
    void connectAll();
    void connectList();

    void setFollowing(bool following);
    void setPaused(bool paused);
    void setAsTable(bool asTable);
    /// A table where the picture would say little: to a screen reader, and in large text.
    void choosePicture();
    void fitPicture();
    void applyFilter();
    void saveFilter();
    void showWaiting();
    void showRate();
    QString restingText(const QString &last) const;
    int tableHeight() const;
    void openRow(int row);
    void openPublished(const QString &eventId);
    void openRowMenu(const QPoint &at);
    void copyCurl(const FlowRow &row);
    void scrolled();
    void retry(const LaneKey &lane);
    QString summary() const;

    QPushButton *m_pause;
    QPushButton *m_follow;
    QPushButton *m_asTable;
    QLabel *m_rate;
    QLabel *m_size;
    FilterEdit *m_find;
    QPushButton *m_saveFilter;
    SavedFilters *m_saved;
    QMenu *m_rowMenu;
    ProblemLine *m_hint;
    MessageBar *m_message;
    AwayBar *m_away;
    FlowLanes *m_lanes;
    LanesTable *m_lanesModel;
    TableView *m_lanesTable;
    QStackedWidget *m_picture;
    FlowModel *m_model;
    TableView *m_table;
    QWidget *m_waitingBar;
    QLabel *m_waiting;
    QPushButton *m_resume;
    EventStory *m_story;
    QSplitter *m_reading = nullptr; ///< the list and the story
    QTimer m_tick;
    bool m_paused = false;
    bool m_pictureChosen = false; ///< by the person
    bool m_inserting = false;
};

} // namespace lockstep
