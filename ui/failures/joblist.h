// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace lockstep {

class JobRow;
class StateStore;

/// The retry jobs that run, and how those ended that nobody has read yet. Newest first. Hidden
/// while there are none.
class JobList final : public QWidget {
    Q_OBJECT
public:
    explicit JobList(QWidget *parent = nullptr);

    void setJobs(const QList<JobProgress> &jobs, const StateStore &state);

Q_SIGNALS:
    void cancelRequested(qint64 jobId);
    void showRequested(qint64 jobId);
    void readRequested(qint64 jobId);

private:
    JobRow *makeRow(qint64 id);

    QVBoxLayout *m_rowsLayout;
    QHash<qint64, JobRow *> m_rows;
};

} // namespace lockstep
