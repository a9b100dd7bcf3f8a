// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

#include <functional>

class QLabel;

namespace lockstep {

class EmptyState;
class EventStory;
class HistoryFilters;
class HistoryModel;
class MessageBar;
class TableView;

/// What was sent, when, and with what answer? (HistoryPage is the page of rows that a query gives.)
class HistoryView final : public Page {
    Q_OBJECT
public:
    explicit HistoryView(const Context &context, QWidget *parent = nullptr);

    void activate() override;
    void go(const Place &place) override;
    Place place() const override;
    QWidget *findField() override;
    QList<QWidget *> panes() override;
    QAbstractItemView *exportView() override;
    void refresh() override;
    bool can(ActionId id) const override;
    void run(ActionId id) override;

private:
    QWidget *makeList();
    /// Menu key, Shift+F10 and the right button.
    void addMenu();
    void connectAll();
    void apply();
    void showLoaded();
    void showCount(const Result<qint64> &count);
    void countNewer(const QList<Fact> &batch);
    void openRow(int row);
    void narrowTo(const std::function<void(HistoryFilter &, const Attempt &)> &how);
    void retry(const LaneKey &lane);

    HistoryFilters *m_filters;
    MessageBar *m_message;
    HistoryModel *m_model;
    TableView *m_table;
    QLabel *m_older;
    EmptyState *m_empty;
    EventStory *m_story;
    int m_counting = 0; ///< counts of an older filter are dropped
    qint64 m_newerCount = 0;
};

} // namespace lockstep
