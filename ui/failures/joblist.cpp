// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/joblist.h"

#include "shell/jobrow.h"
#include "shell/theme.h"

#include <QLabel>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int MostShown = 2; ///< the others are in the list of jobs below the window

} // namespace

JobList::JobList(QWidget *parent)
    : QWidget(parent)
    , m_rowsLayout(new QVBoxLayout)
{
    setObjectName(u"failures.jobs"_s);
    auto *heading = new QLabel(tr("Jobs"));
    setTextStyle(heading, TextStyle::Overline);
    setSecondary(heading);
    m_rowsLayout->setSpacing(space::S);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::M, space::S, space::M, space::S);
    layout->addWidget(heading);
    layout->addLayout(m_rowsLayout);
    hide();
}

void JobList::setJobs(const QList<JobProgress> &jobs, const StateStore &state)
{
    QSet<qint64> shown;
    for (const JobProgress &job : jobs) {
        if (shown.size() >= MostShown)
            break;
        JobRow *row = m_rows.value(job.id);
        if (!row)
            row = makeRow(job.id);
        if (m_rowsLayout->indexOf(row) != shown.size())
            m_rowsLayout->insertWidget(int(shown.size()), row);
        row->tell(job, state, false);
        row->setVisible(true);
        shown.insert(job.id);
    }
    for (auto row = m_rows.begin(); row != m_rows.end();) {
        if (shown.contains(row.key())) {
            ++row;
        } else {
            row.value()->hide();
            row.value()->deleteLater();
            row = m_rows.erase(row);
        }
    }
    setVisible(!shown.isEmpty());
}

JobRow *JobList::makeRow(qint64 id)
{
    auto *row = new JobRow(id, u"failures.jobs.%1."_s.arg(id));
    m_rows.insert(id, row);
    connect(row, &JobRow::cancelRequested, this, &JobList::cancelRequested);
    connect(row, &JobRow::showRequested, this, &JobList::showRequested);
    connect(row, &JobRow::readRequested, this, &JobList::readRequested);
    return row;
}

} // namespace lockstep
