// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statestore.h"

#include <QFrame>

class QLabel;

namespace lockstep {

class JobStrip;
class MarkWidget;

/// The line below: how the engine is, how much waits and since when, the current job, and the
/// time all this was true. Also where screen readers hear what happened.
class StatusLine final : public QFrame {
    Q_OBJECT
public:
    explicit StatusLine(StateStore &state, QWidget *parent = nullptr);

    void announce(const QString &sentence);

Q_SIGNALS:
    void cancelRequested(qint64 jobId);
    void showJobRequested(qint64 jobId);
    void allJobsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void showEngine();
    void fitJob();

    StateStore &m_state;
    MarkWidget *m_mark;
    QLabel *m_engine;
    QLabel *m_announcement;
    JobStrip *m_job;
    QLabel *m_asOf;
};

} // namespace lockstep
