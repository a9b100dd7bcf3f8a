// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace lockstep {

class EmptyState;
class EventStory;
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
    void refresh() override;
    bool can(ActionId id) const override;
    void run(ActionId id) override;

private:
    QWidget *makeFilters();
    void makeTable();
    void connectAll();

    HistoryFilter typedFilter() const;
    void setFields(const HistoryFilter &filter);
    void applyFields();
    void fillSystems();
    void showLoaded();
    void countNewer(const QList<Fact> &batch);
    void openRow(int row);
    void retry(const LaneKey &lane);

    QLineEdit *m_find;
    QComboBox *m_system;
    QComboBox *m_outcome;
    QComboBox *m_since;
    QPushButton *m_clear;
    QPushButton *m_newer;
    QLabel *m_count;
    MessageBar *m_message;
    HistoryModel *m_model;
    TableView *m_table;
    EmptyState *m_empty;
    EventStory *m_story;
    QTimer m_typing;
    HistoryFilter m_placed; ///< narrowed from another page: topic, subject, reason
    qint64 m_newerCount = 0;
};

} // namespace lockstep
