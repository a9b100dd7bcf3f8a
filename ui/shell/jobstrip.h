// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace lockstep {

class StateStore;

/// The newest job in the status bar: what it is, how far and how fast, Cancel while it runs. Its
/// result stays until it is read. Beside it the way to all jobs.
class JobStrip final : public QWidget {
    Q_OBJECT
public:
    explicit JobStrip(StateStore &state, QWidget *parent = nullptr);

    /// What it needs with a brief sentence, then with the shortest.
    QList<int> leastWidths() const;
    /// Says as much as this width has room for.
    void setRoom(int width);

Q_SIGNALS:
    void cancelRequested(qint64 jobId);
    /// What failed of this job is wanted.
    void showRequested(qint64 jobId);
    void allRequested();

private:
    void tell();
    void fitText();
    int buttonsWidth() const;
    void dismissOrCancel();

    StateStore &m_state;
    JobProgress m_job;
    int m_room = 0;
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_show;
    QPushButton *m_button;
    QPushButton *m_all;
};

} // namespace lockstep
