// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "shell/page.h"

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace lockstep {

class CellStrip;
class EmptyState;
class HealthRow;
class MatrixModel;
class MessageBar;
class NeedsList;
class TableView;

/// Is everything in lockstep? What needs a person, how the systems are, and every connection.
class OverviewPage final : public Page {
    Q_OBJECT
public:
    explicit OverviewPage(const Context &context, QWidget *parent = nullptr);

    void activate() override;
    void go(const Place &place) override;
    Place place() const override;
    QWidget *findField() override;
    QList<QWidget *> panes() override;
    void refresh() override;
    bool can(ActionId id) const override;
    void run(ActionId id) override;

private:
    QWidget *makeScrolling();
    QLayout *makeTop();
    QWidget *makeToolbar();
    void makeMatrix();
    void connectMatrix();
    void connectRest();

    void applyFilter();
    void askForLastHour();
    void takeFacts(const QList<Fact> &batch);
    void showCell();
    void showCounts();
    void showEmpty();
    void openCell();
    void why();
    void openHistory();
    void retry(const LaneSelection &lanes);
    void retrySelected();
    QList<LaneKey> selectedLanes() const;

    NeedsList *m_needs;
    HealthRow *m_health;
    MessageBar *m_message;
    QCheckBox *m_problemsOnly;
    QLineEdit *m_find;
    QPushButton *m_clearMark;
    QPushButton *m_waiting;
    QLabel *m_count;
    MatrixModel *m_model;
    TableView *m_matrix;
    EmptyState *m_empty;
    CellStrip *m_strip;
    std::optional<LaneKey> m_selected; ///< kept over a rebuild of the matrix
    std::optional<Mark> m_mark;
};

} // namespace lockstep
