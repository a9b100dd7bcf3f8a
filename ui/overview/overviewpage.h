// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "shell/page.h"

#include <optional>

class QMenu;
class QScrollArea;
class QSplitter;
class QVBoxLayout;

namespace lockstep {

class CellStrip;
class ComparePanel;
class DriftBook;
class EmptyState;
class HealthRow;
class MatrixModel;
class MatrixToolbar;
class MatrixView;
class MessageBar;
class NeedsList;
class PauseStrip;
struct Need;

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

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Below the matrix, or at the end of what scrolls.
    void placeStrip();
    void fitMatrixSoon();
    void fitMatrix();
    void fitCompare();
    QWidget *makeScrolling();
    QWidget *makeSummary();
    QVBoxLayout *makeTop();
    void makeMatrix();
    void connectMatrix();
    void connectStrip();
    void connectCompare();
    void connectRest();

    void applyFilter();
    void showCell();
    void showSides();
    void askForSides(const LaneKey &key);
    void showCounts();
    void showEmpty();
    void showAllWell();
    void announceTotals();

    void openCell();
    /// The clinic, or of a heading the failures it is about.
    void openRow(int row);
    void openMenu(const QPoint &at);
    void addMenuEntry(QMenu &menu, const QString &name, const QString &text, bool possible,
        void (OverviewPage::*work)());
    void why();
    void fix(const Lane &lane);
    void openHistory();
    void openClinic();
    void openSystem();
    void copyLink();
    void compareSelected();
    void compare(const LaneKey &lane);
    void compareNext();
    void closeCompare();
    void checkSelected();
    void check(const LaneSelection &lanes);
    void retry(const LaneSelection &lanes);
    void retrySelected();
    void pauseSelected();
    void pause(const QStringList &systems, qint64 forMs);
    void resume(const QString &system);
    void probe(const QString &system);
    const Lane *currentLane() const;
    QList<LaneKey> selectedLanes() const;
    QList<LaneKey> driftedLanes() const;
    QString driftText(const Need &need) const;

    DriftBook *m_drifts;
    NeedsList *m_needs;
    HealthRow *m_health;
    MessageBar *m_message;
    PauseStrip *m_pause;
    MatrixToolbar *m_toolbar;
    MatrixModel *m_model;
    MatrixView *m_matrix;
    EmptyState *m_empty;
    CellStrip *m_strip;
    QWidget *m_main = nullptr; ///< all but the comparison
    QWidget *m_content = nullptr; ///< of it, what scrolls
    QVBoxLayout *m_top = nullptr; ///< all above the matrix
    QScrollArea *m_scroll = nullptr;
    ComparePanel *m_compare;
    QSplitter *m_splitter = nullptr;
    std::optional<LaneKey> m_selected; ///< kept over a rebuild of the matrix
    QString m_sidesOf; ///< lane and revision whose two sides are shown or asked for
    qint64 m_announcedBootMs = 0;
    qint64 m_announcedProblems = 0;
};

} // namespace lockstep
