// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace lockstep {

/// The current job: title, how far it is, Cancel while it runs. The result stays until it is read.
class JobStrip final : public QWidget {
    Q_OBJECT
public:
    explicit JobStrip(QWidget *parent = nullptr);

    void setJob(const JobProgress &job);

Q_SIGNALS:
    void cancelRequested(qint64 jobId);

private:
    void dismissOrCancel();

    JobProgress m_job;
    qint64 m_dismissed = 0; ///< id of the finished job that was read
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_button;
};

} // namespace lockstep
