// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QHash>
#include <QPointer>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace lockstep {

class JobRow;
class StateStore;

/// The last 50 jobs over the window, newest first: what runs, and how what ended did. One click
/// from anywhere.
class JobsPanel final : public QFrame {
    Q_OBJECT
public:
    /// `below`: what it stands above, the status bar.
    JobsPanel(StateStore &state, QWidget *below, QWidget *parent);

    /// Shows it above the end of the status bar, or hides it.
    void toggle();
    void dismiss();

Q_SIGNALS:
    void cancelRequested(qint64 jobId);
    void showRequested(qint64 jobId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void place();
    int heightFor(int width) const;
    JobRow *makeRow(qint64 id);

    StateStore &m_state;
    QWidget *m_below;
    QLabel *m_empty;
    QPushButton *m_clearAll;
    QPushButton *m_close;
    QWidget *m_head;
    QScrollArea *m_scroll;
    QVBoxLayout *m_rowsLayout;
    QHash<qint64, JobRow *> m_rows;
    QPointer<QWidget> m_returnTo;
};

} // namespace lockstep
