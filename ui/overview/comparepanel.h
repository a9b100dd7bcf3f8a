// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hourscomparison.h"
#include "views.h"

#include <QFrame>

#include <optional>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace lockstep {

class EngineClient;
class MarkWidget;
class MessageBar;
class StateStore;

/// Ours and theirs of one connection, day by day, and what a person can do about a difference:
/// push ours, take theirs as a draft, or let it be for a while. Nothing is written by itself.
class ComparePanel final : public QFrame {
    Q_OBJECT
public:
    ComparePanel(EngineClient &engine, const StateStore &state, QWidget *parent = nullptr);

    void compare(const LaneKey &lane);
    const LaneKey &lane() const { return m_key; }
    /// What all of it needs at this width.
    int contentHeight() const;
    /// The how manyth it is of those that differ; 0: it does not. There is a way to the others.
    void setPlace(qsizetype number, qsizetype all);
    /// It has the whole page: then its close button leads back.
    void setAlone(bool alone);

Q_SIGNALS:
    /// Other lines are shown.
    void filled();
    void closed();
    void nextRequested();
    void checkRequested(const lockstep::LaneKey &lane);
    /// Their hours are to be laid over ours, for a person to look at and publish.
    void draftRequested(const QString &clinic, const QByteArray &hours);
    void announced(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHeader();
    QWidget *makeButtons();
    QWidget *makeIgnoring();
    void ask();
    void show(const HeldThere &held);
    void showHead();
    void showRows();
    bool isNarrow() const;
    void addRow(const ComparedRow &row);
    void addCells(QWidget *what, QWidget *ours, QWidget *theirs);
    void showIgnored();
    void fold(bool folded);
    void askHowLong();
    void showIgnoring(bool shown);
    void ignore(qint64 untilMs);
    void push();
    void tellOutcomes(const QList<LaneKey> &keys);
    QString outcomeOf(const Lane &lane, qint64 pushedAtMs) const;

    EngineClient &m_engine;
    const StateStore &m_state;
    LaneKey m_key;
    std::optional<HeldThere> m_held;
    Comparison m_comparison;
    QList<Service> m_services; ///< how the clinic calls them
    QHash<LaneKey, qint64> m_pushed; ///< when, of those whose outcome nobody knows yet
    qint64 m_checkedAtMs = -1; ///< of what is shown
    bool m_folded = true;
    int m_lines = 0; ///< of the grid
    bool m_narrow = false; ///< as the lines stand now

    MarkWidget *m_mark;
    QLabel *m_title;
    QLabel *m_seen;
    QLabel *m_ignored;
    QLabel *m_count;
    MessageBar *m_message;
    QGridLayout *m_grid;
    QScrollArea *m_scroll = nullptr;
    QToolButton *m_fold;
    QPushButton *m_push;
    QPushButton *m_take;
    QPushButton *m_ignore;
    QPushButton *m_heed;
    QPushButton *m_check;
    QPushButton *m_next;
    QToolButton *m_close;
    QWidget *m_ignoring;
    QComboBox *m_howLong;
    QLineEdit *m_reason;
    QPushButton *m_letBe;
};

} // namespace lockstep
