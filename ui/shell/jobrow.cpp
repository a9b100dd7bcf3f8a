// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobrow.h"

#include "fixes.h"
#include "jobtext.h"
#include "statestore.h"
#include "statusmark.h"
#include "timetext.h"
#include "widgets/flowlayout.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString metaText(const JobProgress &job, const StateStore &state, bool dated)
{
    QStringList parts;
    const bool split = job.running() || job.stopped != Reason::None;
    if (dated && split && !isCheck(job))
        parts << JobRow::tr("in lockstep: %1, failed: %2, left: %3")
                     .arg(job.done)
                     .arg(job.failed)
                     .arg(job.left());
    if (job.running())
        parts << jobPaceText(job, state.system(job.system), state.nowMs());
    parts << jobSinceText(job);
    if (dated) {
        const qint64 at = job.running() ? job.startedAtMs : job.endedAtMs;
        parts << momentText(at, state.nowMs());
        if (!job.actor.isEmpty())
            parts << JobRow::tr("by %1").arg(job.actor);
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

/// In the list of all jobs, which stands away from their causes, with what mends it.
QString resultText(const JobProgress &job, const StateStore &state, bool dated)
{
    const QString result = jobResultText(job, isHeld(state.system(job.system)));
    const bool stopped = !job.running() && job.stopped != Reason::None && !job.system.isEmpty();
    const QString mend = dated && stopped
        ? remedyText(job.stopped, job.system, state.system(job.system))
        : QString();
    return mend.isEmpty() ? result : JobRow::tr("%1.\n%2").arg(result, mend);
}

QLabel *wrapped(TextStyle style)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTextStyle(label, style);
    return label;
}

} // namespace

JobRow::JobRow(qint64 id, const QString &stem, QWidget *parent)
    : QWidget(parent)
    , m_mark(new MarkWidget)
    , m_title(wrapped(TextStyle::Body))
    , m_progress(new QProgressBar)
    , m_result(wrapped(TextStyle::Small))
    , m_meta(wrapped(TextStyle::Small))
    , m_show(makeButton(stem + u"showButton"_s, tr("Show failed")))
    , m_cancel(makeButton(stem + u"cancelButton"_s, tr("Cancel")))
    , m_clear(makeButton(stem + u"clearButton"_s, tr("Clear")))
{
    m_job.id = id;
    m_progress->setObjectName(stem + u"progressBar"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_result->setObjectName(stem + u"resultLabel"_s);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setSecondary(m_meta);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons);
    flow->setContentsMargins({});
    for (QPushButton *button : {m_show, m_cancel, m_clear})
        flow->addWidget(button);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(space::S);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_mark, 0, 0, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_progress, 1, 1);
    grid->addWidget(m_result, 2, 1);
    grid->addWidget(m_meta, 3, 1);
    grid->addWidget(buttons, 4, 1);
    grid->setColumnStretch(1, 1);
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT cancelRequested(m_job.id); });
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT showRequested(m_job.id); });
    connect(m_clear, &QPushButton::clicked, this, [this] { Q_EMIT readRequested(m_job.id); });
}

QPushButton *JobRow::makeButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    return button;
}

void JobRow::tell(const JobProgress &job, const StateStore &state, bool dated)
{
    m_job = job;
    const bool running = job.running();
    const QString title = jobTitle(job);
    m_mark->setMark(jobMark(job));
    m_title->setText(title);
    m_progress->setVisible(running);
    m_progress->setRange(0, qMax(1, job.total));
    m_progress->setValue(job.done + job.failed);
    m_progress->setAccessibleName(tr("%1, %2").arg(title, jobCountText(job)));
    m_result->setText(resultText(job, state, dated));
    const QString meta = metaText(job, state, dated);
    m_meta->setText(meta);
    m_meta->setVisible(!meta.isEmpty());
    m_show->setVisible(job.failed > 0 && !isCheck(job));
    m_cancel->setVisible(running && !job.cancelled);
    m_clear->setVisible(!running && !state.isJobRead(job.id));
    m_show->setAccessibleName(tr("Show what failed: %1").arg(title));
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(title));
    m_clear->setAccessibleName(tr("Clear: %1").arg(title));
}

} // namespace lockstep
