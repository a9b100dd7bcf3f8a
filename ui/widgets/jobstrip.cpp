// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobstrip.h"

#include "shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString runningText(const JobProgress &job)
{
    return JobStrip::tr("%1: %2 of %3").arg(job.title).arg(job.done + job.failed).arg(job.total);
}

QString resultText(const JobProgress &job)
{
    QString text = job.cancelled
        ? JobStrip::tr("%1 cancelled: %2 in lockstep").arg(job.title).arg(job.done)
        : JobStrip::tr("%1: %2 in lockstep").arg(job.title).arg(job.done);
    if (job.failed > 0)
        text += JobStrip::tr(", %1 failed again").arg(job.failed);
    if (job.left() > 0)
        text += JobStrip::tr(", %1 not sent").arg(job.left());
    return text;
}

} // namespace

JobStrip::JobStrip(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
    , m_bar(new QProgressBar)
    , m_button(new QPushButton)
{
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setObjectName(u"job.progressBar"_s);
    m_bar->setAccessibleName(tr("Progress of the current job"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(120);
    m_button->setObjectName(u"job.cancelButton"_s);
    m_button->setFlat(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &JobStrip::dismissOrCancel);
    hide();
}

void JobStrip::setJob(const JobProgress &job)
{
    m_job = job;
    const bool running = job.endedAtMs == 0;
    setVisible(job.id > 0 && job.id != m_dismissed);
    m_text->setText(running ? runningText(job) : resultText(job));
    m_bar->setMaximum(job.total);
    m_bar->setValue(job.done + job.failed);
    m_bar->setVisible(running);
    m_button->setText(running ? tr("Cancel") : tr("Clear"));
    m_button->setAccessibleName(
        running ? tr("Cancel %1").arg(job.title) : tr("Clear the result of %1").arg(job.title));
}

void JobStrip::dismissOrCancel()
{
    if (m_job.endedAtMs == 0) {
        Q_EMIT cancelRequested(m_job.id);
        return;
    }
    m_dismissed = m_job.id;
    hide();
}

} // namespace lockstep
