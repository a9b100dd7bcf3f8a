// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/groupview.h"

#include "shell/statusmark.h"
#include "shell/style.h"
#include "shell/theme.h"
#include "shell/timetext.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QLabel *textLabel(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QLabel *overline(const QString &text)
{
    auto *label = new QLabel(text);
    setTextStyle(label, TextStyle::Overline);
    setSecondary(label);
    return label;
}

QString auditText(const AuditRow &row, qint64 nowMs)
{
    return GroupView::tr("%1 %2: %3")
        .arg(momentText(row.atMs, nowMs), row.actor,
            row.detail.isEmpty() ? row.action : row.action + u", "_s + row.detail);
}

} // namespace

GroupView::GroupView(QWidget *parent)
    : QWidget(parent)
    , m_mark(new MarkWidget)
    , m_title(textLabel(u"failures.group.title"_s))
    , m_why(textLabel(u"failures.group.why"_s))
    , m_fix(textLabel(u"failures.group.fix"_s))
    , m_actions(makeActions())
    , m_progress(makeProgress())
{
    setTextStyle(m_title, TextStyle::Section);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(space::M);
    grid->setVerticalSpacing(space::S);
    grid->addWidget(m_mark, 0, 0, Qt::AlignCenter);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(overline(tr("Why")), 1, 0, Qt::AlignTop);
    grid->addWidget(m_why, 1, 1);
    grid->addWidget(overline(tr("Fix")), 2, 0, Qt::AlignTop);
    grid->addWidget(m_fix, 2, 1);
    grid->addWidget(m_actions, 3, 1);
    grid->addWidget(m_progress, 4, 1);
    grid->setColumnStretch(1, 1);
}

QPushButton *GroupView::makeButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(u"failures.group."_s + name);
    return button;
}

QWidget *GroupView::makeActions()
{
    m_retry = makeButton(u"retry"_s, {});
    setPrimary(m_retry);
    m_retrySelected = makeButton(u"retrySelected"_s, {});
    m_system = makeButton(u"system"_s, tr("Open system"));
    m_discard = makeButton(u"discard"_s, tr("Discard…"));
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    for (QPushButton *button : {m_retry, m_retrySelected, m_system, m_discard})
        layout->addWidget(button);
    layout->addStretch();
    connect(m_retry, &QPushButton::clicked, this, &GroupView::retryRequested);
    connect(m_retrySelected, &QPushButton::clicked, this, &GroupView::retrySelectedRequested);
    connect(m_system, &QPushButton::clicked, this, &GroupView::systemRequested);
    connect(m_discard, &QPushButton::clicked, this, &GroupView::discardRequested);
    return row;
}

QWidget *GroupView::makeProgress()
{
    m_bar = new QProgressBar;
    m_bar->setObjectName(u"failures.group.progress"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_count = textLabel(u"failures.group.result"_s);
    m_count->setWordWrap(false);
    m_cancel = makeButton(u"cancel"_s, tr("Cancel"));
    m_read = makeButton(u"read"_s, tr("OK"));
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_count);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    layout->addWidget(m_read);
    layout->addStretch();
    connect(m_cancel, &QPushButton::clicked, this, &GroupView::cancelRequested);
    connect(m_read, &QPushButton::clicked, this, &GroupView::resultRead);
    return row;
}

void GroupView::setGroup(const GroupItem &item, qint64 nowMs)
{
    const FailureGroup &group = item.group;
    const int count = int(group.count);
    m_mark->setMark(count == 0 ? Mark::Accepted : markOf(group));
    m_title->setText(sentence(group.reason, group.system, group.status));
    m_since = tr("%1 since %2, the last at %3.")
                  .arg(counted(count, tr("1 change waits"), tr("%1 changes wait")),
                      momentText(group.firstAtMs, nowMs), momentText(group.lastAtMs, nowMs));
    const QString next = group.nextAtMs > 0
        ? tr("The next automatic try is at %1.").arg(momentText(group.nextAtMs, nowMs))
        : QString();
    m_fix->setText(QString(remedy(group.reason, group.system) + u' ' + next).trimmed());
    m_retry->setText(tr("Retry %1").arg(count));
    m_retry->setAccessibleName(tr("Retry all %1 of this cause on %2").arg(count).arg(group.system));
    m_actions->setVisible(!item.retrying() && count > 0);

    const JobProgress &job = item.job;
    m_progress->setVisible(job.id != 0);
    m_bar->setVisible(item.retrying());
    m_bar->setRange(0, qMax(job.total, 1));
    m_bar->setValue(job.done + job.failed);
    const QString progress = tr("%1 of %2").arg(job.done + job.failed).arg(job.total);
    m_bar->setAccessibleName(tr("Retry, %1").arg(progress));
    m_count->setText(item.retrying() ? progress : resultText(job));
    m_cancel->setVisible(item.retrying());
    m_read->setVisible(!item.retrying());
    tellWhy();
}

void GroupView::setAudit(const QList<AuditRow> &rows, qint64 nowMs)
{
    m_audit.clear();
    for (const AuditRow &row : rows)
        m_audit << auditText(row, nowMs);
    tellWhy();
}

void GroupView::setTheirWords(const QString &words)
{
    m_words = words;
    tellWhy();
}

void GroupView::setSelected(qsizetype count)
{
    m_retrySelected->setVisible(count > 1);
    m_retrySelected->setText(tr("Retry %1 selected").arg(count));
}

void GroupView::tellWhy()
{
    QStringList lines{m_since};
    if (!m_words.isEmpty())
        lines << tr("Their words: “%1”").arg(m_words);
    if (!m_audit.isEmpty())
        lines << tr("Lately changed here:") << m_audit;
    m_why->setText(lines.join(u'\n'));
}

} // namespace lockstep
