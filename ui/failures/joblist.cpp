// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/joblist.h"

#include "failures/groupsmodel.h"
#include "shell/icons.h"
#include "shell/statusmark.h"
#include "shell/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int MostShown = 6;

} // namespace

/// One job: mark, title, progress or result, and a button that cancels it or clears it away.
class JobRow final : public QWidget {
public:
    explicit JobRow(qint64 id)
        : m_mark(new MarkWidget)
        , m_title(new QLabel)
        , m_progress(new QProgressBar)
        , m_result(new QLabel)
        , button(new QToolButton)
    {
        const QString stem = u"failures.jobs.%1."_s.arg(id);
        m_progress->setObjectName(stem + u"progress"_s);
        m_progress->setTextVisible(false);
        m_progress->setFixedHeight(6);
        m_result->setObjectName(stem + u"result"_s);
        button->setObjectName(stem + u"button"_s);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        for (QLabel *label : {m_title, m_result}) {
            label->setTextFormat(Qt::PlainText);
            label->setWordWrap(true);
        }
        setTextStyle(m_result, TextStyle::Small);
        setSecondary(m_result);
        auto *grid = new QGridLayout(this);
        grid->setContentsMargins({});
        grid->setVerticalSpacing(2);
        grid->addWidget(m_mark, 0, 0);
        grid->addWidget(m_title, 0, 1);
        grid->addWidget(button, 0, 2, 2, 1);
        grid->addWidget(m_progress, 2, 1, 1, 2);
        grid->addWidget(m_result, 1, 1);
        grid->setColumnStretch(1, 1);
    }

    void tell(const JobProgress &job)
    {
        const bool running = job.endedAtMs == 0;
        over = !running;
        m_mark->setMark(running ? Mark::Retrying : job.failed > 0 ? Mark::Failed : Mark::Accepted);
        m_title->setText(job.title);
        m_progress->setVisible(running);
        m_progress->setRange(0, job.total);
        m_progress->setValue(job.done + job.failed);
        const QString progress = JobList::tr("%1 of %2").arg(job.done + job.failed).arg(job.total);
        m_progress->setAccessibleName(job.title + u", "_s + progress);
        m_result->setText(running ? progress : resultText(job));
        button->setText(running ? JobList::tr("Cancel") : JobList::tr("Clear"));
        button->setAccessibleName(button->text() + u": "_s + job.title);
    }

private:
    MarkWidget *m_mark;
    QLabel *m_title;
    QProgressBar *m_progress;
    QLabel *m_result;

public:
    QToolButton *button;
    bool over = false;
};

JobList::JobList(QWidget *parent)
    : QWidget(parent)
    , m_rowsLayout(new QVBoxLayout)
{
    setObjectName(u"failures.jobs"_s);
    auto *heading = new QLabel(tr("Retry jobs"));
    setTextStyle(heading, TextStyle::Overline);
    m_rowsLayout->setSpacing(space::S);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::M, space::S, space::M, space::M);
    layout->addWidget(heading);
    layout->addLayout(m_rowsLayout);
    hide();
}

void JobList::setJobs(const QList<JobProgress> &jobs)
{
    QSet<qint64> shown;
    for (const JobProgress &job : jobs) {
        if (m_cleared.contains(job.id) || shown.size() >= MostShown)
            continue;
        JobRow *row = m_rows.value(job.id);
        if (!row)
            row = makeRow(job.id);
        if (m_rowsLayout->indexOf(row) != shown.size())
            m_rowsLayout->insertWidget(int(shown.size()), row);
        row->tell(job);
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
    auto *row = new JobRow(id);
    m_rows.insert(id, row);
    connect(row->button, &QToolButton::clicked, this, [this, id, row] {
        if (row->over)
            clear(id);
        else
            Q_EMIT cancelRequested(id);
    });
    return row;
}

void JobList::clear(qint64 id)
{
    m_cleared.insert(id);
    JobRow *row = m_rows.take(id);
    row->hide();
    row->deleteLater();
    setVisible(!m_rows.isEmpty());
}

} // namespace lockstep
