// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lane.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace lockstep {

class MarkWidget;
class StateStore;

/// Explains the selected cell in sentences: what, why, what to do, and which revision they have.
class CellStrip final : public QFrame {
    Q_OBJECT
public:
    explicit CellStrip(const StateStore &state, QWidget *parent = nullptr);

    /// Null: nothing is selected.
    void setLane(const Lane *lane);
    /// Several cells are selected; Retry acts on all of them.
    void setSelection(qsizetype lanes);

Q_SIGNALS:
    void whyRequested();
    void retryRequested();
    void historyRequested();
    void clinicRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showButtons(bool one, bool problem);

    const StateStore &m_state;
    QBoxLayout *m_layout;
    MarkWidget *m_mark;
    QLabel *m_title;
    QLabel *m_revisions;
    QLabel *m_text;
    QPushButton *m_why;
    QPushButton *m_retry;
    QPushButton *m_history;
    QPushButton *m_clinic;
};

} // namespace lockstep
