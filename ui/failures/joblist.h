// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QVBoxLayout;

namespace lockstep {

class JobRow;

/// The retry jobs that run, and how those ended that nobody has cleared yet. Newest first. Hidden
/// while there are none.
class JobList final : public QWidget {
    Q_OBJECT
public:
    explicit JobList(QWidget *parent = nullptr);

    void setJobs(const QList<JobProgress> &jobs);

Q_SIGNALS:
    void cancelRequested(qint64 jobId);

private:
    JobRow *makeRow(qint64 id);
    void clear(qint64 id);

    QVBoxLayout *m_rowsLayout;
    QHash<qint64, JobRow *> m_rows;
    QSet<qint64> m_cleared;
};

} // namespace lockstep
