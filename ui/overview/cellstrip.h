// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lane.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace lockstep {

class MarkWidget;
class StateStore;

/// Explains the selected cell in sentences: what, why, what to do, what was sent and what they
/// have, with the buttons that mend it.
class CellStrip final : public QFrame {
    Q_OBJECT
public:
    explicit CellStrip(const StateStore &state, QWidget *parent = nullptr);

    /// Null: nothing is selected.
    void setLane(const Lane *lane);
    /// Several cells are selected; Retry and Check now act on all of them.
    void setSelection(qsizetype lanes);
    /// What was sent and what they have, where the two differ; empty: not known, or equal.
    void setSides(const QString &sent, const QString &theirs);
    bool hasSides() const;

Q_SIGNALS:
    void whyRequested();
    void fixRequested();
    void retryRequested();
    void pauseRequested();
    void resumeRequested();
    void probeRequested();
    void checkRequested();
    void compareRequested();
    void historyRequested();
    void clinicRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *makeButton(const QString &name, const QString &text, void (CellStrip::*signal)());
    void showButtons(const Lane *lane);
    QString explanation(const Lane &lane) const;

    const StateStore &m_state;
    MarkWidget *m_mark;
    QLabel *m_title;
    QLabel *m_revisions;
    QLabel *m_text;
    QLabel *m_sides;
    QPushButton *m_why;
    QPushButton *m_fix;
    QPushButton *m_retry;
    QPushButton *m_pause;
    QPushButton *m_resume; ///< what a person paused
    QPushButton *m_probe; ///< what Lockstep holds
    QPushButton *m_check;
    QPushButton *m_compare;
    QPushButton *m_history;
    QPushButton *m_clinic;
};

} // namespace lockstep
