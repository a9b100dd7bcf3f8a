// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobstrip.h"

#include "jobtext.h"
#include "statestore.h"
#include "theme.h"
#include "widgets/plaintip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// What is said of a job, from the most that there may be room for to the least.
QStringList stripTexts(const JobProgress &job, const StateStore &state)
{
    if (!job.running())
        return {jobResultText(job), jobBriefText(job), jobShortestText(job)};
    const SystemStatus *system = state.system(job.system);
    const QString now = jobResultText(job, isHeld(system));
    const QString head = JobStrip::tr("%1 · %2").arg(jobTitle(job), now);
    const QString pace = jobPaceText(job, system, state.nowMs());
    QStringList texts{head, now, jobCountText(job)};
    if (!pace.isEmpty())
        texts.prepend(JobStrip::tr("%1 · %2").arg(head, pace));
    return texts;
}

} // namespace

JobStrip::JobStrip(StateStore &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_text(new QLabel)
    , m_bar(new QProgressBar)
    , m_show(new QPushButton(tr("Show failed")))
    , m_button(new QPushButton)
    , m_all(new QPushButton)
{
    m_text->setObjectName(u"job.textLabel"_s);
    m_text->setTextFormat(Qt::PlainText);
    setTextStyle(m_text, TextStyle::Small);
    m_text->setMinimumWidth(1); // until it is fitted
    m_bar->setObjectName(u"job.progressBar"_s);
    m_bar->setAccessibleName(tr("Progress of the current job"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(96);
    m_show->setObjectName(u"job.showButton"_s);
    m_button->setObjectName(u"job.cancelButton"_s);
    m_all->setObjectName(u"status.jobsButton"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    for (QPushButton *button : {m_show, m_button, m_all}) {
        setTextStyle(button, TextStyle::Small);
        layout->addWidget(button);
    }
    connect(m_button, &QPushButton::clicked, this, &JobStrip::dismissOrCancel);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT showRequested(m_job.id); });
    connect(m_all, &QPushButton::clicked, this, &JobStrip::allRequested);
    connect(&state, &StateStore::jobsChanged, this, &JobStrip::tell);
    connect(&state, &StateStore::engineChanged, this,
        &JobStrip::tell); // the pace moves on
    tell();
}

void JobStrip::tell()
{
    const QList<JobProgress> jobs = m_state.jobs();
    // What runs comes before what is to be read.
    auto found = std::find_if(
        jobs.begin(), jobs.end(), [](const JobProgress &job) { return job.running(); });
    if (found == jobs.end())
        found = std::find_if(jobs.begin(), jobs.end(),
            [this](const JobProgress &job) { return !m_state.isJobRead(job.id); });
    m_job = found == jobs.end() ? JobProgress() : *found;
    const bool any = m_job.id != 0;
    const bool running = m_job.running();
    m_text->setVisible(any);
    m_bar->setVisible(running);
    m_bar->setMaximum(qMax(1, m_job.total));
    m_bar->setValue(m_job.done + m_job.failed);
    m_show->setVisible(any && !running && m_job.failed > 0 && !isCheck(m_job));
    m_button->setVisible(any && !(running && m_job.cancelled));
    m_button->setText(running ? tr("Cancel") : tr("Clear"));
    const QString title = jobTitle(m_job);
    m_button->setAccessibleName(
        running ? tr("Cancel %1").arg(title) : tr("Clear the result of %1").arg(title));
    const auto open = std::count_if(jobs.begin(), jobs.end(),
        [this](const JobProgress &job) { return job.running() || !m_state.isJobRead(job.id); });
    m_all->setText(open > 1 ? tr("Jobs (%1)").arg(open) : tr("Jobs"));
    m_all->setAccessibleName(tr("All jobs, running or not read yet: %1").arg(open));
    fitText();
}

QList<int> JobStrip::leastWidths() const
{
    const int buttons = buttonsWidth();
    if (m_job.id == 0)
        return {buttons};
    QList<int> widths;
    for (const QString &text : stripTexts(m_job, m_state).last(2))
        widths << m_text->fontMetrics().horizontalAdvance(text) + space::S + buttons;
    return widths;
}

int JobStrip::buttonsWidth() const
{
    int width = 0;
    for (const QWidget *part : std::initializer_list<QWidget *>{m_bar, m_show, m_button, m_all})
        width += part->isHidden() ? 0 : part->sizeHint().width() + space::S;
    return width;
}

void JobStrip::setRoom(int width)
{
    m_room = width;
    fitText();
}

void JobStrip::fitText()
{
    // All of it stands in the list of jobs.
    const int others = buttonsWidth();
    const QStringList texts = m_job.id != 0 ? stripTexts(m_job, m_state) : QStringList();
    const auto fits = [&](const QString &text) {
        return m_text->fontMetrics().horizontalAdvance(text) + others <= m_room;
    };
    const auto fitting = std::find_if(texts.begin(), texts.end(), fits);
    m_text->setText(fitting == texts.end() ? QString() : *fitting);
    m_text->setToolTip(plainTip(texts.value(0)));
    m_text->setAccessibleName(texts.value(0));
}

void JobStrip::dismissOrCancel()
{
    if (m_job.running())
        Q_EMIT cancelRequested(m_job.id);
    else
        m_state.markJobRead(m_job.id);
}

} // namespace lockstep
